//! A place in a document where a part is drawn. The document says what the part needs (`documents::place` writes it);
//! until that is here, what the document holds stays in sight and can be used.

use gloo::events::EventListener;
use web_sys::{Element, HtmlElement};

use super::fields::{Put, put_back, put_in};
use super::focus::focus_in_place;
use super::{around, document, each, hear, net, window};

/// Fields that a person can use before the part is here.
const FIELDS: &str = "input, select";
/// All that a person can use, or that takes the focus.
const USED: &str = "a, button, details, input, select, summary, [tabindex]";
/// What the button meant that was pressed last, as static/start.js keeps it in the place.
const PRESSED: &str = "data-pressed";
/// A press has begun in the place and has not ended.
const DOWN: &str = "data-down";

/// A place in the document on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    element: Element,
}

/// Every place in the document on screen, in order.
pub fn all() -> Vec<Place> {
    each(document().query_selector_all("[data-part]")).into_iter().map(|element| Place { element }).collect()
}

/// Calls back when parts that did not come are to be asked for again: a person wants it, or there is a network again.
pub fn on_asking_again(then: impl Fn() + Clone + 'static) {
    {
        let then = then.clone();
        hear("click", move |event| {
            if around(event, "[data-again=part]").is_some() {
                then();
            }
        });
    }
    EventListener::new(&window(), "online", move |_| then()).forget();
}

/// Calls back when a person has come near a place whose part waits for that.
pub fn on_near(then: impl Fn() + 'static) {
    EventListener::new(&document(), "waymark-near", move |_| then()).forget();
}

impl Place {
    /// The element that the part is drawn into.
    pub fn element(&self) -> Element {
        self.element.clone()
    }

    /// The name of the part.
    pub fn part(&self) -> String {
        self.says("data-part")
    }

    /// The address of the pack that the part is made from.
    pub fn pack(&self) -> String {
        self.says("data-pack")
    }

    /// The addresses of packs that the part may ask for later.
    pub fn later(&self) -> Vec<String> {
        self.says("data-later").split_whitespace().map(String::from).collect()
    }

    /// Whether what it needs is asked for only when a person comes near it, and none has yet (static/start.js looks).
    pub fn waits(&self) -> bool {
        self.says("data-near") == "no"
    }

    /// Which of several of its kind in the pack the part is, from 0.
    pub fn number(&self) -> u16 {
        self.says("data-number").parse().unwrap_or(0)
    }

    fn says(&self, name: &str) -> String {
        self.element.get_attribute(name).unwrap_or_default()
    }

    /// Says in the place that the part did not come, with a button to ask again, or takes that back.
    pub fn say_missing(&self, missing: bool) {
        let _ = self.element.toggle_attribute_with_force("data-missing", missing);
    }

    /// Whether a finger or a button is down on something in the place: what it is on is not to be taken from under it
    /// (static/start.js says so).
    pub fn is_pressed(&self) -> bool {
        self.element.has_attribute(DOWN)
    }

    /// Empties the place for the part, and holds what a person did there.
    pub fn clear(&self) -> Done {
        let done = Done::of(&self.element);
        self.say_missing(false);
        self.element.replace_children_with_node_0();
        done
    }
}

/// What a person did in a place before the part was there. Each element is known by what it is for: where there is
/// no such element by now, nothing is done.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// How far down the page was scrolled: what a browser holds on to while a page grows may be what is drawn anew.
    scrolled: f64,
    focus: Option<String>,
    open: Vec<String>,
    fields: Vec<(String, Put)>,
}

impl Done {
    fn of(place: &Element) -> Done {
        let all = |selector| each::<Element>(place.query_selector_all(selector));
        let focused = document().active_element().filter(|focused| place.contains(Some(focused)));
        Done {
            scrolled: window().scroll_y().unwrap_or_default(),
            focus: focused.as_ref().map(meaning),
            open: all("details[open]").iter().map(meaning).collect(),
            fields: all(FIELDS).iter().filter_map(|field| Some((meaning(field), put_in(field)?))).collect(),
        }
    }

    /// Does the same with the part that stands there now. From then on it is alive.
    pub fn again(self, place: &Place) {
        let all: Vec<HtmlElement> = each(place.element.query_selector_all(USED));
        let meant = |what: &String| all.iter().find(|element| meaning(element) == *what);
        for details in self.open.iter().filter_map(meant) {
            let _ = details.set_attribute("open", "");
        }
        for (field, put) in &self.fields {
            if let Some(field) = meant(field) {
                put_back(field, put);
            }
        }
        if let Some(element) = self.focus.as_ref().and_then(meant) {
            focus_in_place(element);
        }
        window().scroll_to_with_x_and_y(0.0, self.scrolled);
        let _ = place.element.set_attribute("data-live", "");
        // Looked at now and not before: Yew may have given way to the browser since the part was drawn.
        let Some(pressed) = place.element.get_attribute(PRESSED) else { return };
        let _ = place.element.remove_attribute(PRESSED);
        let place = place.element();
        // Once the part knows of what was picked and written before.
        net::run(async move {
            let buttons: Vec<HtmlElement> = each(place.query_selector_all("button"));
            if let Some(button) = buttons.into_iter().find(|button| name(button) == pressed) {
                button.click();
            }
        });
    }
}

/// The name of a button, as a screen reader says it.
fn name(button: &Element) -> String {
    button.get_attribute("aria-label").or_else(|| button.text_content()).unwrap_or_default()
}

/// What an element is for: its kind, with its id, where it leads, what it opens, or its name as a screen reader says it.
fn meaning(element: &Element) -> String {
    let said = |name| element.get_attribute(name).filter(|value| !value.is_empty());
    let fold = || element.closest("details").ok().flatten()?.get_attribute("data-fold");
    let known = said("id").or_else(|| said("href")).or_else(|| said("aria-label"));
    let known =
        known.or_else(|| said("data-fold")).or_else(|| element.matches("summary").ok()?.then(fold)?);
    [element.tag_name(), known.or_else(|| element.text_content()).unwrap_or_default()].join(" ")
}
