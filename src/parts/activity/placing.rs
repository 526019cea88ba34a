//! Things to place on two scales, how common and how bad: one at a time.

use domain::activity::{Msg, Placed, SCALE};
use domain::text::plain;
use domain::wording::{Wording, fill};
use yew::prelude::*;

use super::asking::{Card, card, end, holds, next};
use super::going::View;
use crate::components::choice::choice;
use crate::components::element::{circle, el, lettering, nothing, path, scene, side_by_side, text};
use crate::components::text::{button, buttons, list, small};

/// The names of the steps of each scale.
fn names(words: &Wording) -> [[&str; SCALE as usize]; 2] {
    [
        [
            words.activity_common_1(),
            words.activity_common_2(),
            words.activity_common_3(),
            words.activity_common_4(),
        ],
        [words.activity_bad_1(), words.activity_bad_2(), words.activity_bad_3(), words.activity_bad_4()],
    ]
}

/// Where something stands, in words: how common, and how bad.
pub(super) fn stands(view: &View<'_>, common: u8, bad: u8) -> String {
    let words = view.here.words();
    let [commons, bads] = names(words);
    let named = |names: [&str; SCALE as usize], step: u8| names[usize::from(step.min(SCALE - 1))].to_string();
    fill(words.activity_scales_stands(), &[("common", &named(commons, common)), ("bad", &named(bads, bad))])
}

/// Things to place.
pub(super) fn scales(view: &View<'_>, placed: &[Placed]) -> Html {
    let (words, doing) = (view.here.words(), view.doing);
    let Some(at) = doing.entry(view.activity) else {
        let line = |one: &Placed| {
            text(&format!(
                "{}: {}",
                plain(&one.said.words).trim_end_matches('.'),
                stands(view, one.common, one.bad)
            ))
        };
        return end(view, vec![list(placed.iter().map(line).collect())]);
    };
    let (one, entry) = (&placed[at], at as u8);
    let (mine, shown) = (doing.picked(at).zip(doing.second(at)), doing.shown);
    let row =
        |name: &str, asks: &str, steps: [&str; SCALE as usize], picked: Option<u8>, of: fn(u8, u8) -> Msg| {
            let pill = |(step, words): (usize, &'_ str)| {
                let step = step as u8;
                (
                    ["0", "1", "2", "3"][usize::from(step)],
                    words.to_string(),
                    picked == Some(step),
                    view.on(of(entry, step)),
                )
            };
            let pills: Vec<_> = steps.into_iter().enumerate().map(pill).collect();
            let pills =
                pills.iter().map(|(value, words, picked, on)| (*value, words.as_str(), *picked, on.clone()));
            choice(&view.id(&format!("{name}-{at}")), asks, pills.collect())
        };
    let choose = match mine.filter(|_| shown) {
        Some(mine) => el("div", "app-scales", vec![drawing(words, mine, (one.common, one.bad))]),
        None => {
            let [commons, bads] = names(words);
            side_by_side(vec![
                row("common", words.activity_scales_common(), commons, doing.picked(at), Msg::Picked),
                row("bad", words.activity_scales_bad(), bads, doing.second(at), Msg::PickedSecond),
            ])
        }
    };
    let said = match mine.filter(|_| shown) {
        Some((common, bad)) => side_by_side(vec![
            el(
                "p",
                "app-scales__mine",
                vec![text(&fill(words.activity_scales_mine(), &[("stands", &stands(view, common, bad))]))],
            ),
            holds(
                view,
                &fill(words.activity_scales_known(), &[("stands", &stands(view, one.common, one.bad))]),
                &one.said.why,
            ),
        ]),
        None => nothing(),
    };
    let press =
        if shown { next(view, at) } else { button("app-button", words.activity_see(), view.on(Msg::Asked)) };
    let hint = if shown || mine.is_some() { nothing() } else { small(words.activity_scales_first()) };
    card(
        view,
        Card {
            at,
            words: &one.said.words,
            choose,
            said,
            press: side_by_side(vec![buttons(vec![press]), hint]),
        },
    )
}

/// Both places on four by four: the person's is a ring, what is known a filled diamond.
fn drawing(words: &Wording, mine: (u8, u8), known: (u8, u8)) -> Html {
    let at = |(common, bad): (u8, u8)| (36 + 36 * i32::from(common), 136 - 36 * i32::from(bad));
    let ((x, y), (kx, ky)) = (at(mine), at(known));
    let diamond = format!("M{kx} {}L{} {ky}L{kx} {}L{} {ky}Z", ky - 11, kx + 11, ky + 11, kx - 11);
    let lines =
        "M18 10V154H162M54 10V154M90 10V154M126 10V154M162 10V154M18 10H162M18 46H162M18 82H162M18 118H162";
    let key = |y: i32| format!("M186 {}L197 {y}L186 {}L175 {y}Z", y - 11, y + 11);
    scene(
        "app-scales__drawing",
        "0 0 330 180",
        vec![
            path("app-scales__grid", lines),
            path("app-scales__known", &diamond),
            circle("app-scales__ring", x, y, 14),
            circle("app-scales__ring", 186, 40, 12),
            lettering("app-scales__word", 206, 45, words.activity_scales_you()),
            path("app-scales__known", &key(76)),
            lettering("app-scales__word", 206, 81, words.activity_scales_us()),
            lettering("app-scales__word", 18, 173, words.activity_scales_along()),
        ],
    )
}
