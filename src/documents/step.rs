//! A step of a module: what it says, what there is to look at and to do, and the way on.

use domain::course::{LawNation, Module, Piece, Section};
use domain::text::{Block, Inline};
use domain::wording::fill;
use yew::prelude::*;

use super::Book;
use super::picture::picture;
use super::place::activity;
use super::shares::{people, sold};
use crate::components::action_card::first_steps;
use crate::components::element::{bare, el, el_with, nothing, side_by_side, text};
use crate::components::prose::blocks;
use crate::components::rich::rich;
use crate::components::segments::segments;
use crate::components::text::folded;
use crate::here::Here;

/// The steps of a module. The addresses of files that their activities need are added to `needs`.
pub(super) fn steps(
    book: &Book,
    here: &Here,
    module: &Module,
    needs: &mut Vec<String>,
) -> Result<Html, String> {
    let all = module.sections.len();
    let mut steps = Vec::new();
    for (index, section) in module.sections.iter().enumerate() {
        let shown = said(book, here, module, section, needs)?;
        steps.push(step(here, section, (index + 1, all), shown));
    }
    Ok(side_by_side(steps))
}

/// The frame of a step: how far it is, its heading below its picture, and the way back and on.
fn step(
    here: &Here,
    section: &Section,
    (place, all): (usize, usize),
    (picture, shown): (Html, Html),
) -> Html {
    let words = here.words();
    let far = fill(words.step_of(), &[("n", &place.to_string()), ("all", &all.to_string())]);
    let (before, after) = (
        if place == 1 { "#start".into() } else { format!("#step-{}", place - 1) },
        if place == all { "#end".into() } else { format!("#step-{}", place + 1) },
    );
    let heading_id = format!("{}-heading", section.id);
    html! {
        <section class="app-module-step" id={section.id.clone()} tabindex="-1" aria-labelledby={heading_id.clone()}>
            <p class="app-module-step__far">{ far }{ segments(place, all) }</p>
            { picture }
            <h2 class="app-heading" id={heading_id}>{ rich(here, &section.title) }</h2>
            { shown }
            { ways(here, &before, &after, words.next()) }
        </section>
    }
}

/// What every step ends with: other ways to take it in, and the way back and on.
pub(super) fn ways(here: &Here, before: &str, after: &str, next: &str) -> Html {
    let words = here.words();
    html! {
        <>
            <p class="app-module-step__other">
                <button type="button" class="app-read" data-read="" data-stop={words.read_stop().to_string()}>
                    { words.read_aloud() }
                </button>
                <a class="app-link" href="#whole">{ words.step_whole() }</a>
            </p>
            <nav class="app-module-step__ways" aria-label={words.step_ways().to_string()}>
                <a class="app-button app-button--secondary" href={before.to_string()}>{ words.back() }</a>
                <a class="app-button" href={after.to_string()}>{ next }</a>
            </nav>
        </>
    }
}

/// The picture that a step opens with, and all else that it says.
fn said(
    book: &Book,
    here: &Here,
    module: &Module,
    section: &Section,
    needs: &mut Vec<String>,
) -> Result<(Html, Html), String> {
    let is_spot = |index: usize| matches!(section.pieces.get(index + 1), Some(Piece::Activity(next)) if next.is_in_picture());
    let is_first = |(index, block): &(usize, &Piece)| matches!(block, Piece::Picture(_)) && !is_spot(*index);
    let first = section.pieces.iter().enumerate().find(is_first);
    let named = |index: usize| format!("{}-p{index}", section.id);
    let opening = match first {
        Some((index, Piece::Picture(drawing))) => picture(drawing, &named(index)),
        _ => nothing(),
    };
    // Beside something to do, a card begins with what comes first.
    let does = section.pieces.iter().any(|piece| matches!(piece, Piece::Activity(_)));
    let open = if does { 2 } else { 4 };
    let mut shown = Vec::new();
    for (index, block) in section.pieces.iter().enumerate() {
        if first.is_some_and(|(first, _)| first == index)
            || (matches!(block, Piece::Picture(_)) && is_spot(index))
        {
            continue;
        }
        shown.push(match block {
            Piece::Picture(drawing) => picture(drawing, &named(index)),
            Piece::More { title, body } => fold(here, &named(index), here.words().more_tag(), title, body),
            Piece::Block(Block::Contested { title, body }) => {
                fold(here, &named(index), here.words().contested_tag(), title, body)
            }
            Piece::Law { title, nations } => law(here, title, nations),
            Piece::People { title, rows } => people(here, title, rows),
            Piece::Sold { title, parts } => sold(here, title, parts),
            Piece::Activity(doing) => {
                let place = activity(book, here, &module.summary.id, doing.number)?;
                needs.extend(place.needs);
                match index.checked_sub(1).map(|before| &section.pieces[before]) {
                    Some(Piece::Picture(drawing)) if doing.is_in_picture() => {
                        el("div", "app-spot", vec![picture(drawing, &named(index)), place.html])
                    }
                    _ => place.html,
                }
            }
            Piece::Block(Block::Card(card)) => side_by_side(vec![
                el("p", "app-small", vec![rich(here, &card.when)]),
                first_steps(here, card, "h3", open, None),
            ]),
            Piece::Block(other) => blocks(here, std::slice::from_ref(other)),
        });
    }
    Ok((opening, side_by_side(shown)))
}

/// More for those who want it: a tag that says what it is, and its heading.
fn fold(here: &Here, name: &str, tag: &str, title: &[Inline], body: &[Block]) -> Html {
    let summary = format!("{tag} {}", domain::text::plain(title));
    folded(name, &summary, vec![blocks(here, body)])
}

/// The law by nation: each nation is a fold, and the reader's own is open once it is known (`platform::nation`).
fn law(here: &Here, title: &[Inline], nations: &[(LawNation, Vec<Block>)]) -> Html {
    let folds = nations.iter().map(|(nation, body)| {
        let summary = bare("summary", vec![text(nation.name())]);
        let names = &["class", "data-nation"];
        el_with("details", names, &["app-more", codes(*nation)], vec![summary, blocks(here, body)])
    });
    let mut parts = vec![
        el("h3", "app-law__title", vec![rich(here, title)]),
        el("p", "app-small", vec![text(here.words().law_hint())]),
    ];
    parts.extend(folds);
    el("div", "app-law", parts)
}

/// Where a law holds, as the browser looks for it.
fn codes(nation: LawNation) -> &'static str {
    match nation {
        LawNation::EnglandAndWales => "england wales",
        LawNation::England => "england",
        LawNation::Wales => "wales",
        LawNation::Scotland => "scotland",
        LawNation::NorthernIreland => "northern-ireland",
    }
}
