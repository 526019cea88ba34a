//! Going from page to page: what a browser does by itself when a link opens a new document.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use domain::route::Route;
use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MouseEvent, PopStateEvent, Url};

use super::documents::{self, Answer};
use super::{around, document, focus, hear, window};

thread_local! {
    /// How far down each entry of this document's history was left, by its number.
    static LEFT_AT: RefCell<Vec<f64>> = const { RefCell::new(Vec::new()) };
    /// The number of the entry that the address is of. It is all that the history's state holds.
    static ENTRY: Cell<u32> = const { Cell::new(0) };
    /// The number of the entry whose page is on screen.
    static SHOWN: Cell<u32> = const { Cell::new(0) };
    /// The path of the page on screen.
    static PATH: RefCell<String> = const { RefCell::new(String::new()) };
    /// How often a page was asked for: where another was asked for meanwhile, that one counts.
    static VISITS: Cell<u32> = const { Cell::new(0) };
    /// The last that did not come.
    static MISSING: RefCell<Option<Visit>> = const { RefCell::new(None) };
}

/// A page to go to.
#[derive(Clone)]
struct Visit {
    /// Its path, from the host's root.
    path: String,
    /// The place on it.
    fragment: String,
    /// A step forward, with an entry of its own.
    is_new: bool,
    /// Whom to tell.
    told: Rc<dyn Fn()>,
}

/// Follows links to the app's own pages, and goes back and forward between them, as long as the document lives.
/// Tells when another page is on screen.
pub fn listen(told: impl Fn() + 'static) {
    let told: Rc<dyn Fn()> = Rc::new(told);
    number_entry();
    PATH.set(path());
    {
        let told = told.clone();
        hear("click", move |event| {
            if event.default_prevented() {
                return;
            }
            if around(event, "[data-again=page]").is_some() {
                if let Some(visit) = MISSING.take() {
                    visit.go();
                }
                return;
            }
            let Some(there) = leads_to(event) else { return };
            if is_page(&there) {
                event.prevent_default();
                let path = there.pathname();
                // The page on screen once more is no step forward.
                let is_new = PATH.with_borrow(|shown| *shown != path);
                Visit { path, fragment: there.hash(), is_new, told: told.clone() }.go();
            } else if SHOWN.get() != ENTRY.get() {
                event.prevent_default();
                let _ = window().location().assign(&there.href());
            }
        });
    }
    EventListener::new(&window(), "popstate", move |event| went_back(event, &told)).forget();
    // By the time a page is left for another, the browser may have scrolled already.
    EventListener::new(&window(), "scroll", |_| remember_scroll()).forget();
}

/// The address that a click on a link leads to. On the way back the address changes a moment before the page: what
/// counts is the page that the link is on.
fn leads_to(event: &Event) -> Option<Url> {
    let click = event.dyn_ref::<MouseEvent>()?;
    if click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key() || click.button() != 0 {
        return None;
    }
    let link = around(event, "a[href]:not([target])")?;
    let href = link.get_attribute("href").filter(|href| !href.starts_with('#'))?;
    let page = PATH.with_borrow(|path| Url::new_with_base(path, &documents::site()).ok())?;
    Url::new_with_base(&href, &page.href()).ok()
}

/// Whether an address is a page that can be shown in this document.
fn is_page(there: &Url) -> bool {
    let site = documents::site();
    let Some(below) = there.href().strip_prefix(&site).map(String::from) else { return false };
    let below = below.split(['#', '?']).next().unwrap_or_default();
    // The check begins and ends with a fresh document: what it seals cannot be unsealed, and nothing that was
    // answered may outlive it.
    let check = Route::SelfCheck.path();
    let here = PATH.with_borrow(|path| path.ends_with(&format!("/{check}")));
    (below.is_empty() || below.ends_with('/')) && below != check && !here
}

impl Visit {
    /// Fetches the page, and shows it. Where it does not come, everything stays as it is, and that is said.
    fn go(self) {
        let this = VISITS.get() + 1;
        VISITS.set(this);
        documents::say_missing(false);
        documents::ask(&self.path.clone(), move |answer| {
            if VISITS.get() != this {
                return;
            }
            match answer {
                Answer::Came(next) => self.show(&next),
                Answer::Other if self.is_new => {
                    let _ = window().location().assign(&(self.path + &self.fragment));
                }
                Answer::Other => documents::reload(),
                Answer::Nothing => self.stay(),
            }
        });
    }

    fn show(self, next: &web_sys::Document) {
        if self.is_new {
            self.push();
        }
        SHOWN.set(ENTRY.get());
        PATH.set(self.path);
        documents::put(next);
        let left_at = LEFT_AT.with_borrow(|left| left.get(ENTRY.get() as usize).copied());
        let down = if self.is_new { None } else { left_at };
        focus::start_scrolled(0.0);
        aim();
        match down {
            Some(down) => window().scroll_to_with_x_and_y(0.0, down),
            None if !self.fragment.is_empty() => reveal_fragment(true),
            None => {}
        }
        (self.told)();
    }

    /// Adds an entry to the history.
    fn push(&self) {
        documents::settle_icon();
        // The browser may not have told of the last scroll yet.
        remember_scroll();
        ENTRY.set(SHOWN.get() + 1);
        LEFT_AT.with_borrow_mut(|left| left.truncate(ENTRY.get() as usize));
        if let Ok(history) = window().history() {
            let address = [self.path.as_str(), &self.fragment].concat();
            let _ = history.push_state_with_url(&JsValue::from(ENTRY.get()), "", Some(&address));
        }
    }

    /// Stays on the page on screen, with the address that belongs to it: its links are relative to that.
    fn stay(self) {
        let back = SHOWN.get() as i32 - ENTRY.get() as i32;
        if back != 0
            && let Ok(history) = window().history()
        {
            let _ = history.go_with_delta(back);
        }
        documents::say_missing(true);
        // The address is that of the page on screen again, so what comes is a step forward.
        MISSING.set(Some(Visit { is_new: self.is_new || back != 0, ..self }));
    }
}

/// The address is of another entry now: its page is asked for, where it is another one than that on screen.
fn went_back(event: &Event, told: &Rc<dyn Fn()>) {
    let state = event.dyn_ref::<PopStateEvent>().and_then(|event| event.state().as_f64());
    match state {
        Some(number) => ENTRY.set(number as u32),
        // A link within the page made a new entry: it is the same page's.
        None => number_entry(),
    }
    let now = path();
    if PATH.with_borrow(|shown| *shown == now) {
        SHOWN.set(ENTRY.get());
        // The browser scrolls within the page by itself. A page that was still on its way is not wanted any more.
        VISITS.set(VISITS.get() + 1);
        reveal_fragment(false);
        return;
    }
    Visit { path: now, fragment: String::new(), is_new: false, told: told.clone() }.go();
}

/// Gives the entry on screen its number.
fn number_entry() {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::from(ENTRY.get()), "", None);
    }
}

/// Goes to the place that the address names, as a link would: a page that was put here by us has not been looked at for
/// it, and a module shows the step that is the document's target.
fn aim() {
    let fragment = window().location().hash().unwrap_or_default();
    if !fragment.is_empty() {
        let _ = window().location().replace(&fragment);
        // That took the number from the entry.
        number_entry();
    }
}

/// Opens what is folded around the element that the address points to: not every browser does it by itself. Scrolls
/// to it where something was folded, or in any case.
fn reveal_fragment(in_any_case: bool) {
    let fragment = window().location().hash().unwrap_or_default();
    let Some(target) = document().get_element_by_id(fragment.trim_start_matches('#')) else { return };
    let mut inner = target.closest("details").ok().flatten();
    let is_folded = inner.is_some();
    while let Some(details) = inner {
        let _ = details.set_attribute("open", "");
        inner = details.parent_element().and_then(|outer| outer.closest("details").ok().flatten());
    }
    if is_folded || in_any_case {
        target.scroll_into_view();
    }
}

fn remember_scroll() {
    // On the way back a browser can scroll, and tell of it, before it tells that the entry is another one: what it
    // scrolls to then is not where this one was left.
    let number = window().history().and_then(|history| history.state()).ok().and_then(|state| state.as_f64());
    if number != Some(f64::from(SHOWN.get())) {
        return;
    }
    let entry = SHOWN.get() as usize;
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

/// Calls back when the document is left, and starts it afresh where the browser shows a kept copy of it again.
/// Listens as long as the value lives.
pub fn on_leaving(then: impl Fn() + 'static) -> (EventListener, EventListener) {
    let leaving = EventListener::new(&window(), "pagehide", move |_| then());
    let returning = EventListener::new(&window(), "pageshow", |event| {
        let kept = js_sys::Reflect::get(event, &"persisted".into()).ok().and_then(|value| value.as_bool());
        if kept == Some(true) {
            documents::reload();
        }
    });
    (leaving, returning)
}
