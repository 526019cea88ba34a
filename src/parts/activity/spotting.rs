//! Signs to spot: in a list and, where there is a picture, on pins in it. A pin and its line do the same thing.

use domain::activity::{Msg, Sign};
use domain::text::plain;
use yew::prelude::*;

use super::asking::{picker, starting};
use super::going::View;
use crate::components::element::{bare, el, keyed, side_by_side, text};
use crate::components::icon::icon;
use crate::components::rich::rich;
use crate::components::text::{button, buttons, small};

/// The pins in the picture above, on a grid of eight by five. The list is first for whoever goes by keyboard.
pub(super) fn pins(view: &View<'_>, signs: &[Sign]) -> Html {
    let pin = |(index, sign): (usize, &Sign)| {
        let (column, row) = sign.at?;
        let (number, picked) = ((index + 1).to_string(), view.doing.picked(index).is_some());
        let class = format!("app-pin app-pin--column-{} app-pin--row-{}", column + 1, row + 1);
        let (pressed, label) =
            (if picked { "true" } else { "false" }, format!("{number}. {}", plain(&sign.said.words)));
        let onclick: Callback<MouseEvent> = view.on(Msg::Turned(index as u8));
        let key = number.clone();
        Some(html! {
            <button type="button" {key} {class} tabindex="-1" aria-pressed={pressed} aria-label={label} {onclick}>
                { dot(&number, picked) }
            </button>
        })
    };
    el("div", "app-pins", signs.iter().enumerate().filter_map(pin).collect())
}

fn dot(number: &str, picked: bool) -> Html {
    el("span", if picked { "app-dot app-dot--on" } else { "app-dot" }, vec![text(number)])
}

/// The list.
pub(super) fn signs(view: &View<'_>, signs: &[Sign]) -> Html {
    let (words, shown) = (view.here.words(), view.doing.shown);
    let line = |(index, sign): (usize, &Sign)| {
        let (number, picked) = (dot(&(index + 1).to_string(), picked(view, index)), picked(view, index));
        let inside = if shown {
            let is = if sign.is_one { words.activity_sign() } else { words.activity_no_sign() };
            let (mark, class) = match sign.is_one {
                true => ("tick", "app-feedback__verdict"),
                false => ("cross", "app-feedback__verdict app-activity__no"),
            };
            let mut said = vec![
                bare("p", vec![rich(view.here, &sign.said.words)]),
                el("p", class, vec![icon(mark), bare("strong", vec![text(is)])]),
                bare("p", vec![rich(view.here, &sign.said.why)]),
            ];
            if picked {
                said.push(small(words.activity_spot_yours()));
            }
            el("div", "app-activity__line", vec![number, el("div", "app-option__text", said)])
        } else {
            let class = if picked { "app-option app-option--picked" } else { "app-option" };
            let said = el("span", "app-option__text", vec![text(&plain(&sign.said.words))]);
            picker(class, picked, side_by_side(vec![number, said]), view.on(Msg::Turned(index as u8)))
        };
        keyed(&index.to_string(), bare("li", vec![inside]))
    };
    let (said, label, msg, class) = match shown {
        true => (
            words.activity_shown(),
            words.activity_again(),
            Msg::StartedAgain,
            "app-button app-button--secondary",
        ),
        false => (words.activity_spot_hint(), words.activity_see_all(), Msg::Asked, "app-button"),
    };
    side_by_side(vec![
        starting(view, said),
        el("ul", "app-activity__list", signs.iter().enumerate().map(line).collect()),
        buttons(vec![button(class, label, view.on(msg))]),
    ])
}

fn picked(view: &View<'_>, index: usize) -> bool {
    view.doing.picked(index).is_some()
}
