//! The pieces that kinds of activities share: a card at a time, buttons to pick with, what is said then.

use domain::activity::Msg;
use domain::text::Inline;
use domain::wording::fill;
use yew::prelude::*;

use super::going::View;
use crate::components::element::{bare, el, el_with, keyed, nothing, side_by_side, text};
use crate::components::rich::rich;
use crate::components::text::{button, buttons};

/// One card of several.
pub(super) struct Card<'a> {
    /// Its place, from 0.
    pub(super) at: usize,
    /// Its words.
    pub(super) words: &'a [Inline],
    /// What there is to pick from, or what came of it.
    pub(super) choose: Html,
    /// What is said of it by now.
    pub(super) said: Html,
    /// What to press.
    pub(super) press: Html,
}

/// A card at a time.
pub(super) fn card(view: &View<'_>, card: Card<'_>) -> Html {
    let place = [(card.at + 1).to_string(), view.activity.len().to_string()];
    let far = fill(view.here.words().activity_far(), &[("n", &place[0]), ("all", &place[1])]);
    let names = &["class", "id", "tabindex"];
    let words = vec![el("span", "app-activity__far", vec![text(&far)]), rich(view.here, card.words)];
    let words = el_with("p", names, &["app-activity__card", &view.id("at"), "-1"], words);
    side_by_side(vec![
        words,
        // Another card has other elements: nothing of what was picked for the last one stays in them.
        keyed(&place[0], bare("div", vec![card.choose])),
        status(vec![card.said]),
        card.press,
    ])
}

/// The end: what there was, and a way to begin again.
pub(super) fn end(view: &View<'_>, listed: Vec<Html>) -> Html {
    let words = view.here.words();
    side_by_side(vec![
        starting(view, words.activity_end()),
        bare("div", listed),
        nothing(),
        buttons(vec![button(
            "app-button app-button--secondary",
            words.activity_again(),
            view.on(Msg::StartedAgain),
        )]),
    ])
}

/// Words where the focus goes.
pub(super) fn starting(view: &View<'_>, words: &str) -> Html {
    let names = &["class", "id", "tabindex"];
    el_with("p", names, &["app-activity__start", &view.id("at"), "-1"], vec![text(words)])
}

/// What is read out when it changes.
pub(super) fn status(said: Vec<Html>) -> Html {
    el_with("div", &["role"], &["status"], said)
}

/// What holds, and why.
pub(super) fn holds(view: &View<'_>, what: &str, why: &[Inline]) -> Html {
    let what = bare("p", vec![bare("strong", vec![text(what)])]);
    let why = if why.is_empty() { nothing() } else { bare("p", vec![rich(view.here, why)]) };
    el("div", "app-callout app-callout--key", vec![what, why])
}

/// The button to the next card, of which the last one leads to the end.
pub(super) fn next(view: &View<'_>, at: usize) -> Html {
    let words = view.here.words();
    let is_last = at + 1 >= view.activity.len();
    let label = if is_last { words.activity_see_end() } else { words.activity_next() };
    button("app-button", label, view.on(Msg::Went(at as u8 + 1)))
}

/// A button that is picked, or not.
pub(super) fn picker(class: &'static str, picked: bool, inside: Html, onclick: Callback<MouseEvent>) -> Html {
    let pressed = if picked { "true" } else { "false" };
    html! { <button type="button" {class} aria-pressed={pressed} {onclick}>{ inside }</button> }
}
