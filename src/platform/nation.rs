//! Where a reader lives, once they have opened the law of one nation: the same nation's law is open from then on, on
//! every page. In memory alone.

use std::cell::RefCell;

use web_sys::Element;

use super::{around, document, each, find, hear};

thread_local! {
    /// The nations that were opened the last time, as `data-nation` has them.
    static OPENED: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Hears which nation is opened, as long as the document lives.
pub fn listen() {
    hear("click", |event| {
        let Some(fold) =
            around(event, "details[data-nation] > summary").and_then(|line| line.parent_element())
        else {
            return;
        };
        if !fold.has_attribute("open") {
            OPENED.set(fold.get_attribute("data-nation").unwrap_or_default());
            // The browser opens that one itself, after this: opened here, it would be closed again.
            open_but(Some(&fold));
        }
    });
}

/// Opens the law of the reader's nation wherever the document on screen tells of it. What is open stays open.
pub fn look() {
    // One may have been opened before anybody listened.
    if OPENED.with_borrow(String::is_empty)
        && let Some(fold) = find::<web_sys::Element>("details[data-nation][open]")
    {
        OPENED.set(fold.get_attribute("data-nation").unwrap_or_default());
    }
    open_but(None);
}

fn open_but(fold: Option<&Element>) {
    OPENED.with_borrow(|opened| {
        for nation in opened.split(' ').filter(|nation| !nation.is_empty()) {
            let named = ["details[data-nation~=", nation, "]"].concat();
            let all: Vec<Element> = each(document().query_selector_all(&named));
            for other in all.iter().filter(|other| Some(*other) != fold) {
                let _ = other.set_attribute("open", "");
            }
        }
    });
}
