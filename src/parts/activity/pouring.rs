//! Drinks whose units are guessed, then poured: one at a time.

use domain::activity::{MOST_UNITS, Msg, Poured};
use domain::text::plain;
use domain::wording::fill;
use yew::prelude::*;

use super::asking::{Card, card, end, holds, next};
use super::going::View;
use crate::components::element::{el, el_with, nothing, side_by_side, text};
use crate::components::glass::{GlassView, glass};
use crate::components::text::{button, buttons, list};

/// A drink's units, in words: "3.0".
pub(super) fn units(drink: &Poured) -> String {
    let tenths = drink.drink.alcohol().tenths_of_unit();
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Drinks to pour.
pub(super) fn pour(view: &View<'_>, drinks: &[Poured]) -> Html {
    let (words, doing) = (view.here.words(), view.doing);
    let Some(at) = doing.entry(view.activity) else {
        let line = |drink: &Poured| {
            let units = fill(words.activity_pour_units(), &[("n", &units(drink))]);
            text(&format!("{}: {units}", plain(&drink.said.words).trim_end_matches('.')))
        };
        return end(view, vec![list(drinks.iter().map(line).collect())]);
    };
    let (drink, guess) = (&drinks[at], doing.guess(at));
    let guessed = fill(words.activity_pour_guess(), &[("n", &guess.to_string())]);
    let said = units(drink);
    let picture = glass(&GlassView {
        glass: drink.glass,
        tenths: drink.drink.alcohol().tenths_of_unit(),
        poured: doing.shown.then_some((guess, guessed.as_str())),
        said: &said,
    });
    let told = || {
        let values = [("guess", guess.to_string()), ("n", said.clone())];
        fill(words.activity_pour_told(), &values.each_ref().map(|(key, value)| (*key, value.as_str())))
    };
    let guessing = if doing.shown { nothing() } else { guessing(view, at, guess) };
    card(
        view,
        Card {
            at,
            words: &drink.said.words,
            choose: side_by_side(vec![picture, guessing]),
            said: if doing.shown { holds(view, &told(), &drink.said.why) } else { nothing() },
            press: buttons(vec![match doing.shown {
                true => next(view, at),
                false => button("app-button", words.activity_pour_it(), view.on(Msg::Asked)),
            }]),
        },
    )
}

/// A guess, and the buttons that change it.
fn guessing(view: &View<'_>, at: usize, guess: u8) -> Html {
    let words = view.here.words();
    let round = |sign: &'static str, label: &str, guess: u8, off: bool| {
        let onclick: Callback<MouseEvent> = view.on(Msg::Picked(at as u8, guess));
        let off = off.then_some("true");
        html! {
            <button type="button" class="app-guess__button" aria-label={label.to_string()} aria-disabled={off} {onclick}>
                { sign }
            </button>
        }
    };
    let live = &["class", "aria-live"];
    el(
        "div",
        "app-guess",
        vec![
            el("span", "app-guess__words", vec![text(words.activity_pour_asks())]),
            round("−", words.activity_pour_fewer(), guess.saturating_sub(1), guess <= 1),
            el_with("span", live, &["app-guess__number", "polite"], vec![text(&guess.to_string())]),
            round("+", words.activity_pour_more(), guess + 1, guess >= MOST_UNITS),
        ],
    )
}
