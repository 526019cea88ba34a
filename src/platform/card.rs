//! The card to take along from a module: copied as text, or printed alone.

use gloo::events::EventListener;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use super::{around, document, each, hear, keep, window};

/// While it is set on the root element, the card is all that prints.
const ALONE: &str = "is-card";

/// Hears the card's buttons, which are shown from now on, as long as the document lives.
pub fn listen() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-card-ways", "");
    }
    hear("click", |event| {
        if let Some(button) = around(event, "[data-copy-card]") {
            let Some(card) = button.closest("[data-card]").ok().flatten() else { return };
            let lines = lines(&card);
            let told = Callback::from(move |copied| {
                let Ok(Some(said)) = card.query_selector("[data-card-said]") else { return };
                let words = said.get_attribute(if copied { "data-copied" } else { "data-refused" });
                said.set_text_content(words.as_deref());
            });
            keep::copy(&lines, told);
        } else if around(event, "[data-print-card]").is_some() {
            mark(true);
            keep::print();
        }
    });
    EventListener::new(&window(), "afterprint", |_| mark(false)).forget();
}

fn mark(alone: bool) {
    if let Some(root) = document().document_element() {
        let _ = root.class_list().toggle_with_force(ALONE, alone);
    }
}

/// The card's lines, those in sight.
fn lines(card: &Element) -> String {
    let all: Vec<HtmlElement> =
        each(card.query_selector_all("p:not(.app-buttons, [data-card-said]), h2, h3, li"));
    let seen = all.iter().filter(|line| line.closest("[hidden]").ok().flatten().is_none());
    let lines = seen.filter_map(|line| {
        let mark = if line.tag_name() == "LI" { "- " } else { "" };
        Some([mark, line.text_content()?.trim()].concat())
    });
    lines.collect::<Vec<_>>().join("\n")
}
