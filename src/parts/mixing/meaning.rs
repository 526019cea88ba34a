//! What the levels mean and how sure we are, said once for the whole page.

use domain::mixing::{Evidence, Level};
use yew::prelude::*;

use crate::components::element::{bare, side_by_side, text};
use crate::components::level::{evidence_words, level_mark, level_means};
use crate::components::text::{folded, list_as, strong};
use crate::here::Here;

/// The levels and the grades of evidence, folded.
pub(super) fn meaning(here: &Here) -> Html {
    let words = here.words();
    let level = |level: &Level| {
        side_by_side(vec![level_mark(here, *level), text(" "), text(level_means(words, *level))])
    };
    let grade = |grade: &Evidence| text(evidence_words(words, Some(*grade)));
    let inside = vec![
        list_as("ul", "app-meanings", Level::ALL.iter().map(level).collect()),
        strong(words.mixing_evidence()),
        list_as("ul", "app-list", Evidence::ALL.iter().map(grade).collect()),
    ];
    bare("div", vec![folded("meaning", words.mixing_what_words_mean(), inside)])
}
