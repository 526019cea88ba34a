//! A place in a document where a part is drawn. The document says what the part needs (`documents::place` writes it);
//! until that is here, what the document holds stays in sight and can be used.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::fields::{Put, put_back, put_in};
use super::{around, document, each, hear, net, window};

/// Fields that a person can use before the part is here.
const FIELDS: &str = "input, select";
/// The button that was pressed last, as static/start.js marks it.
const PRESSED: &str = "button[aria-busy]";

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

impl Place {
    /// The element that the part is drawn into.
    pub fn element(&self) -> Element {
        self.element.clone()
    }

    /// The name of the part.
    pub fn part(&self) -> String {
        self.says("data-part")
    }

    /// The addresses of the packs that the part is made from.
    pub fn packs(&self) -> Vec<String> {
        self.says("data-packs").split_whitespace().map(String::from).collect()
    }

    /// The addresses of packs that the part may ask for later.
    pub fn later(&self) -> Vec<String> {
        self.says("data-later").split_whitespace().map(String::from).collect()
    }

    fn says(&self, name: &str) -> String {
        self.element.get_attribute(name).unwrap_or_default()
    }

    /// Says in the place that the part did not come, with a button to ask again, or takes that back.
    pub fn say_missing(&self, missing: bool) {
        let _ = self.element.toggle_attribute_with_force("data-missing", missing);
    }

    /// Empties the place for the part, and holds what a person did there.
    pub fn clear(&self) -> Done {
        let done = Done::of(&self.element);
        self.say_missing(false);
        let _ = self.element.set_attribute("data-live", "");
        self.element.replace_children_with_node_0();
        done
    }
}

/// What a person did in a place before the part was there. Fields and the focus are known by their ids, the button
/// that was pressed by its words: where it means something else by now, it is not pressed.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    focus: Option<String>,
    pressed: Option<String>,
    open: Vec<String>,
    fields: Vec<(String, Put)>,
}

impl Done {
    fn of(place: &Element) -> Done {
        let all = |selector| each::<Element>(place.query_selector_all(selector));
        let focused = document().active_element().filter(|focused| place.contains(Some(focused)));
        Done {
            focus: focused.map(|focused| focused.id()).filter(|id| !id.is_empty()),
            pressed: all(PRESSED).first().map(meaning),
            open: all("details[open]").iter().filter_map(fold).collect(),
            fields: all(FIELDS).iter().filter_map(|field| Some((field.id(), put_in(field)?))).collect(),
        }
    }

    /// Does the same with the part that stands there now.
    pub fn again(self, place: &Place) {
        let by_id = |id: &String| document().get_element_by_id(id);
        for details in each::<Element>(place.element.query_selector_all("details")) {
            if fold(&details).is_some_and(|name| self.open.contains(&name)) {
                let _ = details.set_attribute("open", "");
            }
        }
        for (id, put) in &self.fields {
            if let Some(field) = by_id(id) {
                put_back(&field, put);
            }
        }
        if let Some(focus) = &self.focus {
            super::focus::focus(focus);
        }
        let Some(pressed) = self.pressed else { return };
        let place = place.element();
        // Once the part knows of what was picked and written before.
        net::run(async move {
            let buttons: Vec<Element> = each(place.query_selector_all("button"));
            let button = buttons.into_iter().find(|button| meaning(button) == pressed);
            if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
                button.click();
            }
        });
    }
}

/// The name of something that opens.
fn fold(details: &Element) -> Option<String> {
    details.get_attribute("data-fold")
}

/// What a button is for: its name, as a screen reader says it.
fn meaning(button: &Element) -> String {
    button.get_attribute("aria-label").or_else(|| button.text_content()).unwrap_or_default()
}
