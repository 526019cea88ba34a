//! Steps to put in order: by dragging, or with buttons that work by touch, mouse and keyboard alike.

use domain::wording::fill;
use yew::prelude::*;

use crate::components::element::{el, el_with, keyed, nothing, text};
use crate::components::icon::icon;
use crate::here::Here;

/// A step on screen.
pub struct StepView {
    /// Which step it is, whatever place it has.
    pub index: u8,
    /// What it is called in the names of its buttons.
    pub name: String,
    /// Its words.
    pub words: Html,
}

/// A move by one of a step's buttons: from a place to another, and the ids of the buttons that take the focus then, the
/// first of which that is still there.
pub type Move = (u8, u8, [String; 2]);

/// Steps on screen, in the person's order.
pub struct OrderView<'a> {
    /// Begins the ids of the buttons.
    pub prefix: &'a str,
    /// The steps.
    pub steps: Vec<StepView>,
    /// Nothing can be moved any more.
    pub closed: bool,
    /// A step is taken hold of. The buttons do the same for everyone else.
    pub on_grip: Callback<PointerEvent>,
    /// A button was pressed.
    pub on_move: Callback<Move>,
}

/// Steps in the person's order.
pub fn steps(here: &Here, view: OrderView<'_>) -> Html {
    let OrderView { prefix, steps, closed, on_grip, on_move } = view;
    let last = steps.len().saturating_sub(1);
    let step =
        |(place, step): (usize, StepView)| {
            let number = vec![text(&(place + 1).to_string())];
            // Each holds its place where it is left out, so that the other stays the same one.
            let up = place > 0;
            let up = if up { mover(here, prefix, true, place, &step, &on_move) } else { nothing() };
            let down = place < last;
            let down = if down { mover(here, prefix, false, place, &step, &on_move) } else { nothing() };
            let mut parts = vec![
                el_with("span", &["class", "aria-hidden"], &["app-step__place", "true"], number),
                el("div", "app-step__text", vec![step.words]),
            ];
            if !closed {
                let onpointerdown = on_grip.clone();
                parts.push(el("span", "app-step__moves", vec![up, down]));
                parts.insert(0, html! {
                <span class="app-step__grip" aria-hidden="true" {onpointerdown}>{ icon("grip") }</span>
            });
            }
            keyed(&step.index.to_string(), el("li", "app-step", parts))
        };
    el("ol", "app-steps", steps.into_iter().enumerate().map(step).collect())
}

/// A button that moves a step. Its name says which step, and where it stands now.
fn mover(
    here: &Here,
    prefix: &str,
    up: bool,
    place: usize,
    step: &StepView,
    on_move: &Callback<Move>,
) -> Html {
    let (sign, other, label, to) = match up {
        true => ("up", "down", here.words().quiz_move_up(), place.saturating_sub(1)),
        false => ("down", "up", here.words().quiz_move_down(), place + 1),
    };
    let label = fill(label, &[("step", &step.name), ("n", &(place + 1).to_string())]);
    let id = format!("{prefix}{sign}-{}", step.index);
    // A browser takes the focus from what moves. At either end the other button is all that is left.
    let moved: Move = (place as u8, to as u8, [id.clone(), format!("{prefix}{other}-{}", step.index)]);
    let onclick = on_move.reform(move |_: MouseEvent| moved.clone());
    html! {
        <button type="button" class="app-step__move" key={sign} {id} aria-label={label} {onclick}>
            { icon(sign) }
        </button>
    }
}
