//! Steps to put in order: by dragging, or with buttons that work by touch, mouse and keyboard alike.

use domain::quiz::{Msg, Question, QuizOption};
use domain::text::plain;
use domain::wording::fill;
use yew::prelude::*;

use super::feedback::step_feedback;
use crate::components::element::{el, el_with, keyed, nothing, text};
use crate::components::icon::icon;
use crate::components::options::question_heading;
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
    let last = order.len().saturating_sub(1);
    let step = |(place, index): (usize, &u8)| {
        let option = &question.options[usize::from(*index)];
        let mut said = vec![rich(here, &option.text)];
        if closed {
            said.push(step_feedback(here, place, *index, option));
        }
        let number = vec![text(&(place + 1).to_string())];
        let mut parts = vec![
            el_with("span", &["class", "aria-hidden"], &["app-step__place", "true"], number),
            el("div", "app-step__text", said),
        ];
        if !closed {
            // Each holds its place where it is left out, so that the other stays the same one.
            let up = if place > 0 { mover(here, true, place, *index, option, tell) } else { nothing() };
            let down = if place < last { mover(here, false, place, *index, option, tell) } else { nothing() };
            parts.push(el("span", "app-step__moves", vec![up, down]));
            parts.insert(0, grip(tell));
        }
        keyed(&index.to_string(), el("li", "app-step", parts))
    };
    let parts = vec![
        question_heading(rich(here, &question.prompt)),
        classed("app-question__hint", here.words().quiz_order_hint()),
        el("ol", "app-steps", order.iter().enumerate().map(step).collect()),
    ];
    keyed(&question.id, el("fieldset", "app-question", parts))
}

/// What a finger or a mouse takes hold of. The buttons do the same for everyone else.
fn grip(tell: &Callback<Msg>) -> Html {
    let tell = tell.clone();
    let onpointerdown = Callback::from(move |event: PointerEvent| {
        let tell = tell.clone();
        drag::begin(&event, move |from, to| tell.emit(Msg::Moved { from, to }));
    });
    html! { <span class="app-step__grip" aria-hidden="true" {onpointerdown}>{ icon("grip") }</span> }
}

/// A button that moves a step. Its name says which step, and where it stands now.
fn mover(here: &Here, up: bool, place: usize, index: u8, option: &QuizOption, tell: &Callback<Msg>) -> Html {
    let (sign, label, to) = match up {
        true => ("up", here.words().quiz_move_up(), place.saturating_sub(1)),
        false => ("down", here.words().quiz_move_down(), place + 1),
    };
    let msg = Msg::Moved { from: place as u8, to: to as u8 };
    let label = fill(label, &[("step", &plain(&option.text)), ("n", &(place + 1).to_string())]);
    let id = format!("{sign}-{index}");
    let onclick = {
        let (tell, id) = (tell.clone(), id.clone());
        // A browser takes the focus from what moves. At either end the other button is all that is left.
        Callback::from(move |_: MouseEvent| {
            tell.emit(msg);
            focus::focus_next([id.clone(), format!("{}-{index}", if up { "down" } else { "up" })]);
        })
    };
    html! {
        <button type="button" class="app-step__move" key={sign} {id} aria-label={label} {onclick}>
            { icon(sign) }
        </button>
    }
}
