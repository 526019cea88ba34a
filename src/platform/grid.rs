//! A grid of squares that the keyboard goes through: one stop for Tab, the arrows from square to square. A square says
//! which it is by `data-at`, its row and its column.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::{around, find};

/// The square that an event comes from.
pub fn square_of(event: &Event) -> Option<(u8, u8)> {
    at(&square(event)?)
}

/// Moves on by a key. Gives the square that Enter or the space bar was pressed on.
pub fn moved(event: &KeyboardEvent) -> Option<(u8, u8)> {
    let from = square(event)?;
    let to = match event.key().as_str() {
        "Enter" | " " => {
            event.prevent_default();
            return at(&from);
        }
        "ArrowLeft" => beside(&from, -1),
        "ArrowRight" => beside(&from, 1),
        "ArrowUp" => above(&from, -1),
        "ArrowDown" => above(&from, 1),
        "Home" => beside(&from, -100),
        "End" => beside(&from, 100),
        "PageUp" => above(&from, -100),
        "PageDown" => above(&from, 100),
        _ => return None,
    };
    event.prevent_default();
    step(&from, &to?);
    None
}

/// Focuses a square.
pub fn focus(row: u8, column: u8) {
    if let Some(square) = find::<Element>(&format!("[data-at='{row}-{column}']")) {
        step(&square, &square);
    }
}

fn square(event: &Event) -> Option<Element> {
    around(event, "[data-at]")
}

fn at(square: &Element) -> Option<(u8, u8)> {
    let at = square.get_attribute("data-at")?;
    let (row, column) = at.split_once('-')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

/// The square so many to the right in the same row, or the last one there is.
fn beside(from: &Element, by: i32) -> Option<Element> {
    let (row, _) = at(from)?;
    in_line(from, &format!("[data-at^='{row}-']"), by)
}

/// The square so many down in the same column, or the last one there is.
fn above(from: &Element, by: i32) -> Option<Element> {
    let (_, column) = at(from)?;
    in_line(from, &format!("[data-at$='-{column}']"), by)
}

/// The square so many on among those of its line.
fn in_line(from: &Element, line: &str, by: i32) -> Option<Element> {
    let line = from.closest("table").ok()??.query_selector_all(line).ok()?;
    let last = i32::try_from(line.length()).ok()? - 1;
    let place = (0..=last).find(|place| line.get(*place as u32).as_ref() == Some(from.as_ref()))?;
    line.get((place + by).clamp(0, last) as u32)?.dyn_into().ok()
}

/// Moves the stop for Tab, and the focus with it.
fn step(from: &Element, to: &Element) {
    let stops: Option<Element> = find("[data-at][tabindex='0']");
    for square in stops.iter().chain([from]) {
        let _ = square.set_attribute("tabindex", "-1");
    }
    let _ = to.set_attribute("tabindex", "0");
    if let Some(to) = to.dyn_ref::<HtmlElement>() {
        let _ = to.focus();
        uncover(to);
    }
}

/// Scrolls a square out from under the name of its row. Not every browser does, for all that the styles ask it to.
fn uncover(square: &Element) {
    let find = || -> Option<(Element, Element)> {
        let table = square.closest("table").ok()??;
        Some((square.closest("tr").ok()??.query_selector("th").ok()??, table.parent_element()?))
    };
    let Some((name, around)) = find() else { return };
    let covered = name.get_bounding_client_rect().right() - square.get_bounding_client_rect().left();
    if covered > 0.0 {
        around.set_scroll_left(around.scroll_left() - covered.ceil() as i32);
    }
}
