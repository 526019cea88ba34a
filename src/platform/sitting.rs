//! What a person has done of the course since the app was opened: modules that they have begun, and those whose end they
//! have seen. It is in memory alone, and gone with the document that the app was started in.

use std::cell::RefCell;

use gloo::events::EventListener;
use web_sys::{Element, HtmlElement};

use super::{document, each, find, window};

thread_local! {
    /// Modules by their ids, each with whether its end was seen.
    static BEGUN: RefCell<Vec<(String, bool)>> = const { RefCell::new(Vec::new()) };
}

/// Notes the steps that a person goes to, as long as the document lives.
pub fn listen() {
    EventListener::new(&window(), "hashchange", |_| note()).forget();
}

/// Looks at the document on screen: which step of a module it shows, or which modules to mark on the path.
pub fn look() {
    note();
    let done = |stop: &Element| {
        let id = stop.get_attribute("data-stop").unwrap_or_default();
        BEGUN.with_borrow(|begun| begun.iter().find(|(known, _)| *known == id).map(|(_, done)| *done))
    };
    // Each edition has a path of its own, with its own way on.
    for go in each::<HtmlElement>(document().query_selector_all("[data-go-on]")) {
        let Some(path) = go.closest("section").ok().flatten() else { continue };
        let stops: Vec<Element> = each(path.query_selector_all("[data-stop]"));
        for stop in &stops {
            if let Some(done) = done(stop) {
                let _ = stop.set_attribute("data-done", if done { "done" } else { "begun" });
            }
        }
        let is_begun = stops.iter().any(|stop| done(stop).is_some());
        let next = stops.iter().find(|stop| done(stop) != Some(true)).filter(|_| is_begun);
        if let Some(next) = next {
            lead(&go, next);
        }
    }
}

/// Makes the way on lead to a module.
fn lead(go: &HtmlElement, next: &Element) {
    let inside = |selector: &str| next.query_selector(selector).ok().flatten();
    let link = inside("a").and_then(|link| link.get_attribute("href"));
    let number = inside(".app-stop__sign").and_then(|sign| sign.text_content()).unwrap_or_default();
    // The words have a place for the number of the module.
    let words = go.get_attribute("data-words").unwrap_or_default();
    if let (Some(link), Some((before, after))) = (link, words.split_once('#')) {
        let _ = go.set_attribute("href", &link);
        go.set_text_content(Some(&[before, &number, after].concat()));
    }
}

/// Notes the step that the address names, where the document is a module.
fn note() {
    let Some(module) = find::<Element>("[data-module]").and_then(|steps| steps.get_attribute("data-module"))
    else {
        return;
    };
    let step = window().location().hash().unwrap_or_default();
    if !step.starts_with("#step-") && step != "#end" {
        return;
    }
    BEGUN.with_borrow_mut(|begun| {
        let is_end = step == "#end";
        match begun.iter_mut().find(|(known, _)| *known == module) {
            Some((_, done)) => *done |= is_end,
            None => begun.push((module, is_end)),
        }
    });
}
