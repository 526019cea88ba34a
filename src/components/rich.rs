//! Runs of words from the block tree.

use domain::text::{Inline, Rich};
use yew::prelude::*;

use crate::components::element::{bare, el, el_with, text};
use crate::components::link::link;
use crate::components::text::list as list_of;
use crate::here::Here;

/// A run of words. Citations become small links to the page's list of sources.
pub fn rich(here: &Here, run: &[Inline]) -> Html {
    run.iter()
        .map(|inline| match inline {
            Inline::Text(words) => text(words),
            Inline::Strong(inner) => bare("strong", vec![rich(here, inner)]),
            Inline::Emphasis(inner) => bare("em", vec![rich(here, inner)]),
            Inline::Link { to, words } => link(here, to, "app-link", rich(here, words)),
            Inline::Cite(source) => {
                let number = here.cited + source + 1;
                let number = [format!("#source-{number}"), format!("[{number}]")];
                el("sup", "app-cite", vec![el_with("a", &["href"], &[&number[0]], vec![text(&number[1])])])
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
    runs.iter().map(|run| bare("p", vec![rich(here, run)])).collect()
}
