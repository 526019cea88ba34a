//! History, titles, focus and scrolling: what a browser does by itself when a link opens a new document.

use std::cell::{Cell, RefCell};

use domain::route::Route;
use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::{document, net, window};
use crate::components::text::TITLE_ID;
use crate::page::{Core, Page, PageError};

thread_local! {
    /// How far down each entry of this document's history was left, by its number.
    static LEFT_AT: RefCell<Vec<f64>> = const { RefCell::new(Vec::new()) };
    /// The number of the entry on screen. It is all that the history's state holds.
    static ENTRY: Cell<u32> = const { Cell::new(0) };
    /// The path of the page on screen.
    static SHOWN: RefCell<String> = const { RefCell::new(String::new()) };
    /// Where to scroll once the next page stands: to the top, or where it was left.
    static SCROLL_TO: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Loads the page of a route and hands it over.
pub fn load(core: &Core, route: Route, then: impl FnOnce(Result<Page, PageError>) + 'static) {
    let core = core.clone();
    net::run(async move { then(net::fetch_page(&core, route).await) });
}

/// Adds an entry for a route to the history.
pub fn push(route: &Route) {
    settle_icon();
    // The browser may not have told of the last scroll yet.
    remember_scroll();
    ENTRY.set(ENTRY.get() + 1);
    SCROLL_TO.set(None);
    if let Ok(history) = window().history() {
        let address = net::base() + &route.path();
        let _ = history.push_state_with_url(&JsValue::from(ENTRY.get()), "", Some(&address));
        SHOWN.set(path());
    }
}

/// Gives the entry on screen its number.
fn number_entry() {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::from(ENTRY.get()), "", None);
    }
}

/// Calls back with the route whenever the person goes back or forward to another page. Listens as long as the
/// value lives.
pub fn on_back(then: impl Fn(Route) + 'static) -> (EventListener, EventListener) {
    number_entry();
    SHOWN.set(path());
    let back = EventListener::new(&window(), "popstate", move |event| {
        let number = event.dyn_ref::<web_sys::PopStateEvent>().and_then(|event| event.state().as_f64());
        match number {
            Some(number) => ENTRY.set(number as u32),
            // A link within the page made a new entry: it is the same page's.
            None => number_entry(),
        }
        let now = path();
        if SHOWN.replace(now.clone()) == now {
            // The browser scrolls within the page by itself.
            reveal_fragment();
            return;
        }
        SCROLL_TO.set(LEFT_AT.with_borrow(|left| left.get(ENTRY.get() as usize).copied()));
        then(Route::parse(now.strip_prefix(&base_path()).unwrap_or(&now)));
    });
    // By the time a page is left for another, the browser may have scrolled already.
    let scrolled = EventListener::new(&window(), "scroll", |_| remember_scroll());
    (back, scrolled)
}

/// Gives the page's icon an address that does not depend on the page's: a browser looks a relative one up again
/// whenever the address changes.
fn settle_icon() {
    let icon = document().query_selector("link[rel=icon]").ok().flatten();
    let Some(icon) = icon.and_then(|icon| icon.dyn_into::<web_sys::HtmlLinkElement>().ok()) else { return };
    let settled = icon.href();
    if icon.get_attribute("href").as_ref() != Some(&settled) {
        icon.set_href(&settled);
    }
}

/// Opens what is folded around the element that the address points to. Not every browser does it by itself.
fn reveal_fragment() {
    let fragment = window().location().hash().unwrap_or_default();
    let Some(target) = document().get_element_by_id(fragment.trim_start_matches('#')) else { return };
    let mut inner = target.closest("details").ok().flatten();
    let is_folded = inner.is_some();
    while let Some(details) = inner {
        let _ = details.set_attribute("open", "");
        inner = details.parent_element().and_then(|outer| outer.closest("details").ok().flatten());
    }
    if is_folded {
        target.scroll_into_view();
    }
}

fn remember_scroll() {
    // On the way back a browser can scroll, and tell of it, before it tells that the entry is another one: what it
    // scrolls to then is not where this one was left.
    let number = window().history().and_then(|history| history.state()).ok().and_then(|state| state.as_f64());
    if number != Some(f64::from(ENTRY.get())) {
        return;
    }
    let entry = ENTRY.get() as usize;
    LEFT_AT.with_borrow_mut(|left| {
        if left.len() <= entry {
            left.resize(entry + 1, 0.0);
        }
        left[entry] = window().scroll_y().unwrap_or(0.0);
    });
}

fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

fn base_path() -> String {
    web_sys::Url::new(&net::base()).map(|url| url.pathname()).unwrap_or_default()
}

/// Sets the title of the document.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Moves focus to the element with an id. Says whether there is one.
pub fn focus(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// Moves focus to the first of the elements that is there once what was told of is on screen.
pub fn focus_next(ids: [String; 2]) {
    net::run(async move {
        let _ = ids.iter().any(|id| focus(id));
    });
}

/// Moves focus to a heading inside the page, and scrolls to it.
pub fn start_at(id: &str) {
    focus(id);
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view();
    }
}

/// Moves focus to the heading of the page, and to the top or to where the page was left.
pub fn start_at_heading() {
    focus(TITLE_ID);
    window().scroll_to_with_x_and_y(0.0, SCROLL_TO.take().unwrap_or(0.0));
}

/// Calls back when the document is left, and starts it afresh where the browser shows a kept copy of it again.
pub fn on_leaving(then: impl Fn() + 'static) -> (EventListener, EventListener) {
    let leaving = EventListener::new(&window(), "pagehide", move |_| then());
    let returning = EventListener::new(&window(), "pageshow", |event| {
        let kept = js_sys::Reflect::get(event, &"persisted".into()).ok().and_then(|value| value.as_bool());
        if kept == Some(true) {
            reload();
        }
    });
    (leaving, returning)
}

/// Starts the document afresh.
pub fn reload() {
    let _ = window().location().reload();
}

/// The value of the field or list that an event comes from; empty where it comes from none.
pub fn picked(event: &web_sys::Event) -> String {
    let target = event.target();
    match target.as_ref().and_then(|target| target.dyn_ref::<web_sys::HtmlSelectElement>()) {
        Some(list) => list.value(),
        None => target
            .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok())
            .map(|field| field.value())
            .unwrap_or_default(),
    }
}
