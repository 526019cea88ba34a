//! Documents: the page on screen, and putting another in its place.
//!
//! Every page is a finished document. The one on screen stays as it is; going to another inside the app fetches that
//! one and puts what it shows where this one's was. The browser parses it: no text ever becomes markup here.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlElement, Url, XmlHttpRequest, XmlHttpRequestResponseType};

use super::{document, find, window};

/// What a document shows, and all of it: the links in header and footer are relative to the page too.
const PAGE: &str = "#page";

/// What came of asking for a document.
pub(super) enum Answer {
    /// It is here.
    Came(Document),
    /// There is an answer, and it is not a page of this build: the browser can go there by itself.
    Other,
    /// There is no answer.
    Nothing,
}

fn page(document: &Document) -> Option<Element> {
    document.query_selector(PAGE).ok().flatten()
}

fn said(name: &str) -> String {
    page(&document()).and_then(|page| page.get_attribute(name)).unwrap_or_default()
}

/// The way from the page on screen to the site's root.
pub fn root() -> String {
    said("data-root")
}

/// The address of the site's root. It never changes, so it is worked out once: on the way back in history the address
/// changes a moment before the page.
pub fn site() -> String {
    thread_local! {
        static SITE: String = {
            let here = window().location().href().unwrap_or_default();
            let root = root();
            let root = if root.is_empty() { "./" } else { &root };
            Url::new_with_base(root, &here).map(|url| url.href()).unwrap_or_default()
        };
    }
    SITE.with(String::clone)
}

/// Marks the document as one whose app is here.
pub fn mark_live() {
    if let Some(root) = document().document_element() {
        let _ = root.class_list().add_1("is-live");
    }
}

/// Asks for the document at an address.
pub(super) fn ask(address: &str, then: impl FnOnce(Answer) + 'static) {
    let Ok(request) = XmlHttpRequest::new() else { return then(Answer::Other) };
    if request.open("GET", address).is_err() {
        return then(Answer::Other);
    }
    request.set_response_type(XmlHttpRequestResponseType::Document);
    let answered = {
        let request = request.clone();
        Closure::once_into_js(move |_: Event| then(answer(&request)))
    };
    request.set_onloadend(answered.dyn_ref());
    let _ = request.send();
}

fn answer(request: &XmlHttpRequest) -> Answer {
    let status = request.status().unwrap_or_default();
    let came = request.response().unwrap_or(JsValue::NULL).dyn_into::<Document>().ok();
    match came {
        _ if status == 0 => Answer::Nothing,
        Some(came) if status == 200 && is_of_this_build(&came) => Answer::Came(came),
        _ => Answer::Other,
    }
}

fn is_of_this_build(came: &Document) -> bool {
    build(came).is_some_and(|theirs| build(&document()) == Some(theirs))
}

/// Which build a document is of: the names of its script and of its styles, which carry the hashes of what is in them.
fn build(document: &Document) -> Option<[String; 2]> {
    let name = |selector, attribute| {
        let address = document.query_selector(selector).ok()??.get_attribute(attribute)?;
        address.rsplit('/').next().map(String::from)
    };
    Some([name("script[src]", "src")?, name("link[rel=stylesheet]", "href")?])
}

/// Puts what a document shows in the place of what is on screen, with its title and language.
pub(super) fn put(next: &Document) -> Option<()> {
    let here = document();
    let shown = here.import_node_with_deep(page(next)?.as_ref(), true).ok()?;
    page(&here)?.replace_with_with_node_1(&shown).ok()?;
    here.set_title(&next.title());
    let language = next.document_element()?.get_attribute("lang")?;
    here.document_element()?.set_attribute("lang", &language).ok()?;
    // What depends on the day looks at it again (static/start.js).
    here.dispatch_event(&Event::new("waymark-shown").ok()?).ok()?;
    Some(())
}

/// Says that a page did not come, with a button to ask again, or takes that back.
pub(super) fn say_missing(missing: bool) {
    let Some(notice) = find::<HtmlElement>("#page-missing") else { return };
    notice.set_hidden(!missing);
    if missing {
        let _ = notice.focus();
    }
}

/// Gives the page's icon an address that does not depend on the page's: a browser looks a relative one up again
/// whenever the address changes.
pub(super) fn settle_icon() {
    let Some(icon) = find::<web_sys::HtmlLinkElement>("link[rel=icon]") else { return };
    let settled = icon.href();
    if icon.get_attribute("href").as_ref() != Some(&settled) {
        icon.set_href(&settled);
    }
}

/// Starts the document afresh.
pub fn reload() {
    let _ = window().location().reload();
}
