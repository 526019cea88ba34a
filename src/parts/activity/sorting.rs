//! Cards to sort into boxes, and sayings that are a myth or a fact: one at a time.

use domain::activity::{Msg, Said, Truth};
use domain::text::plain;
use domain::wording::fill;
use yew::prelude::*;

use super::asking::{Card, card, end, holds, next, picker};
use super::going::View;
use crate::components::element::{el, nothing, side_by_side, text};
use crate::components::icon::icon;
use crate::components::text::{bullets, buttons};

/// Cards and boxes.
pub(super) fn boxes(view: &View<'_>, boxes: &[String], cards: &[(Said, u8)]) -> Html {
    let names: Vec<&str> = boxes.iter().map(String::as_str).collect();
    let cards: Vec<(&Said, usize)> = cards.iter().map(|(said, goes)| (said, usize::from(*goes))).collect();
    let goes = |goes: usize| {
        let name = names.get(goes).copied().unwrap_or_default();
        fill(view.here.words().activity_sort_goes(), &[("box", name)])
    };
    sorting(view, &names, &cards, goes)
}

/// Sayings.
pub(super) fn truths(view: &View<'_>, sayings: &[(Said, Truth)]) -> Html {
    let words = view.here.words();
    let cards: Vec<(&Said, usize)> = sayings.iter().map(|(said, truth)| (said, *truth as usize)).collect();
    let is = [words.activity_is_myth(), words.activity_is_fact()];
    sorting(view, &[words.activity_myth(), words.activity_fact()], &cards, |truth| is[truth].to_string())
}

fn sorting(
    view: &View<'_>,
    boxes: &[&str],
    cards: &[(&Said, usize)],
    goes: impl Fn(usize) -> String,
) -> Html {
    let Some(at) = view.doing.entry(view.activity) else { return end(view, sorted(boxes, cards)) };
    let (said, right) = cards[at];
    let picked = view.doing.picked(at);
    let choose = boxes.iter().enumerate().map(|(index, name)| {
        let mine = picked == Some(index as u8);
        let (class, sign) = match (picked.is_some() && index == right, mine) {
            (true, true) => ("app-option app-option--right app-option--picked", icon("tick")),
            (true, false) => ("app-option app-option--right", icon("tick")),
            (false, true) => ("app-option app-activity__mine", nothing()),
            (false, false) => ("app-option", nothing()),
        };
        let inside = side_by_side(vec![el("span", "app-option__text", vec![text(name)]), sign]);
        picker(class, mine, inside, view.on(Msg::Picked(at as u8, index as u8)))
    });
    let shown = picked.is_some();
    let class = "app-activity__boxes";
    card(
        view,
        Card {
            at,
            words: &said.words,
            choose: el("div", class, choose.collect()),
            said: if shown { holds(view, &goes(right), &said.why) } else { nothing() },
            press: if shown { buttons(vec![next(view, at)]) } else { nothing() },
        },
    )
}

/// Every box, with what goes in it.
pub(super) fn sorted(boxes: &[&str], cards: &[(&Said, usize)]) -> Vec<Html> {
    let one = |(index, name): (usize, &&str)| {
        let inside = cards.iter().filter(|(_, goes)| *goes == index);
        let inside: Vec<String> = inside.map(|(said, _)| plain(&said.words)).collect();
        let inside: Vec<&str> = inside.iter().map(String::as_str).collect();
        [el("h4", "app-activity__box", vec![text(name)]), bullets(&inside)]
    };
    boxes.iter().enumerate().flat_map(one).collect()
}
