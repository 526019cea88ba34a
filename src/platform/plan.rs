//! A person's plans on the card to take away: lines in a list that the document has ready, unseen until there is one.

use web_sys::Element;

use super::{document, each};

/// Writes plans into every list for them, and shows the card around it.
pub fn show(lines: &[String]) {
    let lists: Vec<Element> = each(document().query_selector_all("ul[data-plan]"));
    for list in lists.iter().filter(|_| !lines.is_empty()) {
        list.replace_children_with_node_0();
        for line in lines {
            if let Ok(entry) = document().create_element("li") {
                entry.set_text_content(Some(line));
                let _ = list.append_child(&entry);
            }
        }
        if let Ok(Some(card)) = list.closest("[data-plan-card]") {
            let _ = card.remove_attribute("hidden");
        }
    }
}
