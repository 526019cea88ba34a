//! Taking over a page that is already there. The app's nodes replace identical ones, so what a person did before
//! it arrived is carried over: focus, scroll, opened details, picked and typed values, and the last button pressed.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, EventInit, HtmlDetailsElement, HtmlElement, HtmlInputElement, HtmlSelectElement, NodeList,
};

use super::{document, net, window};

const FIELDS: &str = "input, select";
/// The button that was pressed last, as static/start.js marks it.
const PRESSED: &str = "[aria-busy]";

/// What a person did with a page before the app took it over. Elements are known by their place in the tree.
#[derive(Debug)]
pub struct Held {
    scroll: (f64, f64),
    focus: Option<u32>,
    pressed: Option<u32>,
    open: Vec<u32>,
    fields: Vec<(u32, Field)>,
}

#[derive(Debug)]
enum Field {
    Picked,
    Value(String),
}

fn all(root: &Element, selector: &str) -> Vec<Element> {
    let found: Result<NodeList, JsValue> = root.query_selector_all(selector);
    let Ok(found) = found else { return vec![] };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

impl Held {
    /// Looks at the page below `root`.
    pub fn of(root: &Element) -> Held {
        let window = window();
        let everything = all(root, "*");
        let place = |wanted: Option<Element>| {
            let wanted = wanted?;
            everything.iter().position(|element| *element == wanted).map(|place| place as u32)
        };
        let fields = all(root, FIELDS)
            .iter()
            .zip(0..)
            .filter_map(|(element, place)| Some((place, held(element)?)))
            .collect();
        let open = all(root, "details")
            .iter()
            .zip(0..)
            .filter(|(element, _)| element.has_attribute("open"))
            .map(|(_, place)| place)
            .collect();
        Held {
            scroll: (window.scroll_x().unwrap_or(0.0), window.scroll_y().unwrap_or(0.0)),
            focus: place(document().active_element()),
            pressed: place(root.query_selector(PRESSED).ok().flatten()),
            open,
            fields,
        }
    }

    /// Does the same again on the nodes that replaced the page.
    pub fn restore(&self, root: &Element) {
        let details = all(root, "details");
        for place in &self.open {
            if let Some(details) =
                details.get(*place as usize).and_then(|el| el.dyn_ref::<HtmlDetailsElement>())
            {
                details.set_open(true);
            }
        }
        let fields = all(root, FIELDS);
        for (place, field) in &self.fields {
            if let Some(element) = fields.get(*place as usize) {
                give_back(element, field);
            }
        }
        let everything = all(root, "*");
        let at = |place: Option<u32>| everything.get(place? as usize)?.dyn_ref::<HtmlElement>().cloned();
        if let Some(element) = at(self.focus) {
            let _ = element.focus();
        }
        window().scroll_to_with_x_and_y(self.scroll.0, self.scroll.1);
        if let Some(button) = at(self.pressed) {
            // Once the app knows of what was picked and typed before.
            net::run(async move { button.click() });
        }
    }
}

fn held(element: &Element) -> Option<Field> {
    if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        return (select.selected_index() > 0).then(|| Field::Value(select.value()));
    }
    let input = element.dyn_ref::<HtmlInputElement>()?;
    match input.type_().as_str() {
        "radio" | "checkbox" => input.checked().then_some(Field::Picked),
        _ => (!input.value().is_empty()).then(|| Field::Value(input.value())),
    }
}

/// Sets a field and says so, so that the app hears of it as if it had been there.
fn give_back(element: &Element, field: &Field) {
    match (field, element.dyn_ref::<HtmlInputElement>(), element.dyn_ref::<HtmlSelectElement>()) {
        (Field::Picked, Some(input), _) => input.set_checked(true),
        (Field::Value(value), Some(input), _) => input.set_value(value),
        (Field::Value(value), None, Some(select)) => select.set_value(value),
        _ => return,
    }
    for name in ["input", "change"] {
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        if let Ok(event) = Event::new_with_event_init_dict(name, &bubbling) {
            let _ = element.dispatch_event(&event);
        }
    }
}
