//! What something comes to in a year, from a person's own numbers. They are kept nowhere.

use domain::activity::{Counted, Msg, Year, grouped};
use domain::text::{Rich, plain};
use domain::wording::fill;
use yew::prelude::*;

use super::asking::status;
use super::going::{Happened, View};
use crate::components::element::{bare, keyed, nothing, side_by_side, text};
use crate::components::field::{FieldView, field};
use crate::components::text::small;
use crate::platform::fields;

/// A field for each thing to count, and what it comes to.
pub(super) fn cost(view: &View<'_>, counted: &[(Rich, Counted)]) -> Html {
    let mut parts: Vec<Html> = counted
        .iter()
        .enumerate()
        .map(|(index, (label, counted))| one(view, index, label, *counted))
        .collect();
    parts.push(small(view.here.words().activity_cost_note()));
    side_by_side(parts)
}

fn one(view: &View<'_>, index: usize, label: &Rich, counted: Counted) -> Html {
    let words = view.here.words();
    let year = Year::of(counted, view.doing.written(index));
    let wrong = match counted {
        Counted::Money => words.activity_cost_money_wrong(),
        Counted::Hours => words.activity_cost_hours_wrong(),
    };
    // A number on its way to its next digit is not wrong yet.
    let is_unfinished = view.doing.written(index).ends_with(['.', ',']);
    let comes_to = match year {
        Year::Empty | Year::Wrong => None,
        Year::Pounds(pounds) => Some(fill(words.activity_cost_money(), &[("n", &grouped(pounds))])),
        Year::Hours(hours, days) => {
            let values = [("n", &*grouped(hours)), ("days", &*grouped(days))];
            Some(fill(words.activity_cost_hours(), &values))
        }
    };
    let written = field(FieldView {
        id: &view.id(&format!("field-{index}")),
        label: &plain(label),
        value: Some(view.doing.written(index).to_string()),
        keys: "decimal",
        most: 9,
        wrong: (year == Year::Wrong && !is_unfinished).then_some(wrong),
        on_input: writing(view, index as u8),
    });
    let said = comes_to.map(|words| bare("p", vec![bare("strong", vec![text(&words)])]));
    keyed(&index.to_string(), bare("div", vec![written, status(vec![said.unwrap_or_else(nothing)])]))
}

/// What is done when something is written.
pub(super) fn writing(view: &View<'_>, index: u8) -> Callback<InputEvent> {
    view.tell.reform(move |event: InputEvent| Happened::Did(Msg::Wrote(index, fields::picked(&event))))
}
