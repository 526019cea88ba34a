//! Prose from the block tree.

use domain::text::{Block, Inline, Rich};
use yew::prelude::*;

use crate::components::action_card::action_card;
use crate::components::text::list as list_of;
use crate::here::Here;
use crate::router::link;

/// A run of words. Citations become small links to the page's list of sources.
pub fn rich(here: &Here, run: &[Inline]) -> Html {
    run.iter()
        .map(|inline| match inline {
            Inline::Text(text) => html! { { text } },
            Inline::Strong(inner) => html! { <strong>{ rich(here, inner) }</strong> },
            Inline::Emphasis(inner) => html! { <em>{ rich(here, inner) }</em> },
            Inline::Link { to, words } => link(here, to.clone(), "app-link", rich(here, words)),
            Inline::Cite(source) => {
                let number = here.cited + source + 1;
                html! {
                    <sup class="app-cite">
                        <a href={format!("#source-{number}")}>{ format!("[{number}]") }</a>
                    </sup>
                }
            }
        })
        .collect()
}

/// A list of runs, each an entry.
pub fn rich_list(here: &Here, runs: &[Rich]) -> Html {
    list_of(runs.iter().map(|run| rich(here, run)).collect())
}

/// Runs as paragraphs.
pub fn paragraphs(here: &Here, runs: &[Rich]) -> Html {
    runs.iter().map(|run| html! { <p>{ rich(here, run) }</p> }).collect()
}

/// A piece of a page after the other.
pub fn blocks(here: &Here, blocks: &[Block]) -> Html {
    blocks.iter().map(|block| one(here, block)).collect()
}

fn one(here: &Here, block: &Block) -> Html {
    let words = here.words();
    match block {
        Block::Paragraph(run) => html! { <p>{ rich(here, run) }</p> },
        Block::Heading(run) => html! { <h3 class="app-subheading">{ rich(here, run) }</h3> },
        Block::List { ordered, items } => list(here, *ordered, items),
        Block::Key { title, body } => html! {
            <div class="app-callout app-callout--key">
                <h3 class="app-callout__title">{ rich(here, title) }</h3>
                { blocks(here, body) }
            </div>
        },
        Block::Think { question, answer } => html! {
            <details class="app-think">
                <summary class="app-think__question">
                    <span class="app-think__tag">{ words.think_tag() }</span>
                    { " " }
                    { rich(here, question) }
                </summary>
                <div class="app-think__answer">{ blocks(here, answer) }</div>
            </details>
        },
        Block::Contested { title, body } => html! {
            <div class="app-callout app-callout--contested">
                <p class="app-callout__tag">{ words.contested_tag() }</p>
                <h3 class="app-callout__title">{ rich(here, title) }</h3>
                { blocks(here, body) }
            </div>
        },
        Block::Card(card) => action_card(here, card, "h3"),
    }
}

fn list(here: &Here, ordered: bool, items: &[Vec<Block>]) -> Html {
    // An entry of one paragraph needs no paragraph around it.
    let entries = items.iter().map(|item| match item.as_slice() {
        [Block::Paragraph(run)] => rich(here, run),
        more => blocks(here, more),
    });
    let entries: Vec<Html> = entries.collect();
    if ordered {
        html! {
                    <ol class="app-list app-list--number">
                        for entry in entries.into_iter() {
        <li>{ entry }</li>
        }
                    </ol>
                }
    } else {
        list_of(entries)
    }
}
