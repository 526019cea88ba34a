//! What is shown on some days and not on others. A part knows the day; a document is read on any day, so there the
//! element says on which days it is hidden, and `static/start.js` looks at the device's calendar.

use std::ops::RangeInclusive;

use domain::day::Day;
use yew::prelude::*;

use crate::components::element::nothing;
use crate::here::Here;

/// An element that is not shown on these days.
pub fn except_on(here: &Here, days: RangeInclusive<Day>, element: Html) -> Html {
    dated(here, days, element, false)
}

/// An element that is shown on these days alone.
pub fn only_on(here: &Here, days: RangeInclusive<Day>, element: Html) -> Html {
    dated(here, days, element, true)
}

fn dated(here: &Here, days: RangeInclusive<Day>, element: Html, inside: bool) -> Html {
    let shown = days.contains(&here.now) == inside;
    if here.is_document {
        return marked(days, element, inside, shown);
    }
    if shown { element } else { nothing() }
}

#[cfg(target_arch = "wasm32")]
fn marked(_: RangeInclusive<Day>, element: Html, _: bool, _: bool) -> Html {
    element
}

#[cfg(not(target_arch = "wasm32"))]
fn marked(days: RangeInclusive<Day>, element: Html, inside: bool, shown: bool) -> Html {
    let Html::VTag(mut tag) = element else { return element };
    let name = if inside { "data-shown-on" } else { "data-hidden-on" };
    let element = std::rc::Rc::make_mut(&mut tag);
    element.add_attribute(name, format!("{} {}", days.start().0, days.end().0));
    if !shown {
        element.add_attribute("hidden", "");
    }
    Html::VTag(tag)
}
