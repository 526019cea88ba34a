//! History, titles, focus and scrolling: what a browser does by itself when a link opens a new document.

use std::cell::{Cell, RefCell};

use domain::route::Route;
use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, ScrollRestoration};

use super::{document, net, window};
use crate::components::text::TITLE_ID;
use crate::page::{Core, Page, PageError};

thread_local! {
    /// How far down each entry of this document's history was left, by its number.
    static LEFT_AT: RefCell<Vec<f64>> = const { RefCell::new(Vec::new()) };
    /// The number of the entry on screen. It is all that the history's state holds.
    static ENTRY: Cell<u32> = const { Cell::new(0) };
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
    remember_scroll();
    ENTRY.set(ENTRY.get() + 1);
    SCROLL_TO.set(None);
    if let Ok(history) = window().history() {
        let address = net::base() + &route.path();
        let _ = history.push_state_with_url(&JsValue::from(ENTRY.get()), "", Some(&address));
    }
}

/// Calls back with the route whenever the person goes back or forward. Listens as long as the value lives.
pub fn on_back(then: impl Fn(Route) + 'static) -> EventListener {
    if let Ok(history) = window().history() {
        // Pages arrive later than the browser would scroll.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        let _ = history.replace_state_with_url(&JsValue::from(0), "", None);
    }
    let shown = Cell::new(path());
    EventListener::new(&window(), "popstate", move |event| {
        // A link within the page moves through the history too; the page stays.
        let now = path();
        let same = shown.replace(now.clone()) == now && ENTRY.get() == 0;
        let state = event.dyn_ref::<web_sys::PopStateEvent>().and_then(|event| event.state().as_f64());
        remember_scroll();
        if let Some(entry) = state {
            ENTRY.set(entry as u32);
            SCROLL_TO.set(LEFT_AT.with_borrow(|left| left.get(entry as usize).copied()));
        }
        if !same {
            then(Route::parse(now.strip_prefix(&base_path()).unwrap_or(&now)));
        }
    })
}

fn remember_scroll() {
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

/// Moves focus to the heading of the page, and to the top or to where the page was left.
pub fn start_at_heading() {
    if let Some(heading) =
        document().get_element_by_id(TITLE_ID).and_then(|el| el.dyn_into::<HtmlElement>().ok())
    {
        let _ = heading.focus();
    }
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

/// The value picked in the list that an event comes from; empty where it comes from none.
pub fn picked(event: &web_sys::Event) -> String {
    let list = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
    list.map(|list| list.value()).unwrap_or_default()
}
