//! Steps to put in order.

use domain::activity::{Msg, Said};
use domain::text::plain;
use domain::wording::fill;
use yew::prelude::*;

use super::asking::starting;
use super::going::{Happened, View};
use crate::components::element::{bare, el, side_by_side, text};
use crate::components::ordering::{self, Move, OrderView, StepView};
use crate::components::rich::rich;
use crate::components::text::{button, buttons};
use crate::platform::{drag, focus};

/// The steps in the person's order.
pub(super) fn order(view: &View<'_>, steps: &[Said]) -> Html {
    let (here, words, closed) = (view.here, view.here.words(), view.doing.shown);
    let step = |(place, index): (usize, &u8)| {
        let said = &steps[usize::from(*index)];
        let mut parts = vec![rich(here, &said.words)];
        if closed {
            let belongs = match place == usize::from(*index) {
                true => words.activity_order_here().to_string(),
                false => fill(words.activity_order_there(), &[("n", &(index + 1).to_string())]),
            };
            let belongs = bare("p", vec![bare("strong", vec![text(&belongs)])]);
            parts.push(el("div", "app-feedback", vec![belongs, bare("p", vec![rich(here, &said.why)])]));
        }
        StepView { index: *index, name: plain(&said.words), words: side_by_side(parts) }
    };
    let moved = |(from, to)| Happened::Did(Msg::Moved { from, to });
    let on_grip = {
        let tell = view.tell.clone();
        Callback::from(move |event: PointerEvent| {
            drag::begin(&event, tell.reform(moved));
        })
    };
    let on_move = {
        let tell = view.tell.clone();
        Callback::from(move |(from, to, then): Move| {
            tell.emit(moved((from, to)));
            focus::focus_next(then);
        })
    };
    let (said, label, msg, class) = match closed {
        true => (
            words.activity_shown(),
            words.activity_again(),
            Msg::StartedAgain,
            "app-button app-button--secondary",
        ),
        false => (words.quiz_order_hint(), words.activity_order_check(), Msg::Asked, "app-button"),
    };
    let prefix = &view.id("");
    let steps = view.doing.order.iter().enumerate().map(step).collect();
    side_by_side(vec![
        starting(view, said),
        ordering::steps(here, OrderView { prefix, steps, closed, on_grip, on_move }),
        buttons(vec![button(class, label, view.on(msg))]),
    ])
}
