//! Pieces of a page from the block tree.

use domain::text::{Block, Inline};
use yew::prelude::*;

use crate::components::action_card::action_card;
use crate::components::element::{bare, el, text};
use crate::components::rich::rich;
use crate::components::text::{classed, list as list_of, list_as};
use crate::here::Here;

/// A piece of a page after the other.
pub fn blocks(here: &Here, blocks: &[Block]) -> Html {
    blocks.iter().map(|block| one(here, block)).collect()
}

fn one(here: &Here, block: &Block) -> Html {
    let words = here.words();
    match block {
        Block::Paragraph(run) => bare("p", vec![rich(here, run)]),
        Block::Heading(run) => el("h3", "app-subheading", vec![rich(here, run)]),
        Block::List { ordered, items } => list(here, *ordered, items),
        Block::Key { title, body } => {
            let parts = vec![callout_title(here, title), blocks(here, body)];
            el("div", "app-callout app-callout--key", parts)
        }
        Block::Think { question, answer } => {
            let tag = el("span", "app-think__tag", vec![text(words.think_tag())]);
            let question = vec![tag, text(" "), rich(here, question)];
            let question = el("summary", "app-think__question", question);
            let answer = el("div", "app-think__answer", vec![blocks(here, answer)]);
            el("details", "app-think", vec![question, answer])
        }
        Block::Contested { title, body } => {
            let tag = classed("app-callout__tag", words.contested_tag());
            let parts = vec![tag, callout_title(here, title), blocks(here, body)];
            el("div", "app-callout app-callout--contested", parts)
        }
        Block::Card(card) => action_card(here, card, "h3"),
    }
}

fn callout_title(here: &Here, run: &[Inline]) -> Html {
    el("h3", "app-callout__title", vec![rich(here, run)])
}

fn list(here: &Here, ordered: bool, items: &[Vec<Block>]) -> Html {
    // An entry of one paragraph needs no paragraph around it.
    let entries = items.iter().map(|item| match item.as_slice() {
        [Block::Paragraph(run)] => rich(here, run),
        more => blocks(here, more),
    });
    let entries: Vec<Html> = entries.collect();
    if ordered { list_as("ol", "app-list app-list--number", entries) } else { list_of(entries) }
}
