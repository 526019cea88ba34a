//! Steps to put in order.

use domain::quiz::{Msg, Question};
use domain::text::plain;
use yew::prelude::*;

use super::feedback::step_feedback;
use crate::components::element::{el, keyed, side_by_side};
use crate::components::options::question_heading;
use crate::components::ordering::{self, Move, OrderView, StepView};
use crate::components::rich::rich;
use crate::components::text::classed;
use crate::here::Here;
use crate::platform::{drag, focus};

/// The steps in the person's order.
pub(super) fn steps(
    here: &Here,
    question: &Question,
    order: &[u8],
    closed: bool,
    tell: &Callback<Msg>,
) -> Html {
    let step = |(place, index): (usize, &u8)| {
        let option = &question.options[usize::from(*index)];
        let mut said = vec![rich(here, &option.text)];
        if closed {
            said.push(step_feedback(here, place, *index, option));
        }
        StepView { index: *index, name: plain(&option.text), words: side_by_side(said) }
    };
    let on_grip = {
        let tell = tell.clone();
        Callback::from(move |event: PointerEvent| {
            drag::begin(&event, tell.reform(|(from, to)| Msg::Moved { from, to }));
        })
    };
    let on_move = {
        let tell = tell.clone();
        Callback::from(move |(from, to, then): Move| {
            tell.emit(Msg::Moved { from, to });
            focus::focus_next(then);
        })
    };
    let steps = order.iter().enumerate().map(step).collect();
    let parts = vec![
        question_heading(rich(here, &question.prompt)),
        classed("app-question__hint", here.words().quiz_order_hint()),
        ordering::steps(here, OrderView { prefix: "", steps, closed, on_grip, on_move }),
    ];
    keyed(&question.id, el("fieldset", "app-question", parts))
}
