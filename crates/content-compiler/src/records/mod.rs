//! The files of the content folder as they are: one file here for each kind of file there. Nothing here knows a rule.

pub(crate) mod cards;
pub(crate) mod cases;
pub(crate) mod course;
pub(crate) mod drinks;
pub(crate) mod facilitator;
pub(crate) mod known_words;
pub(crate) mod mixing_pairs;
pub(crate) mod mixing_questions;
pub(crate) mod mixing_signs;
pub(crate) mod mixing_substances;
pub(crate) mod module;
pub(crate) mod questionnaire_facts;
pub(crate) mod questionnaire_wording;
pub(crate) mod quiz;
pub(crate) mod services;
pub(crate) mod site;
pub(crate) mod sources;
pub(crate) mod topics;
pub(crate) mod wording;

use domain::day::Day;

use crate::fields::{Fields, document};
use crate::markdown;
use crate::passage::{At, Passage};
use crate::problem::Pen;

/// The members of an enum with their names in content files.
fn named<T: Copy>(all: &[T], name: fn(T) -> &'static str) -> Vec<(&'static str, T)> {
    all.iter().map(|member| (name(*member), *member)).collect()
}

/// What was chosen, where nothing needs to point at it.
fn values<T: Copy>(chosen: &[At<T>]) -> Vec<T> {
    chosen.iter().map(|chosen| chosen.value).collect()
}

/// `reviewed_on` and `review_by` as a file has them.
#[derive(Clone, Copy)]
pub(crate) struct ReviewDates {
    pub(crate) reviewed_on: Option<At<Day>>,
    pub(crate) review_by: Option<At<Day>>,
}

fn review(fields: &Fields<'_>) -> ReviewDates {
    ReviewDates { reviewed_on: fields.day("reviewed_on"), review_by: fields.day("review_by") }
}

/// Reads the `+++` part of a Markdown file with `read`, and hands it back with the Markdown. `None` where that part is
/// not TOML.
fn markdown_file<T>(pen: Pen<'_>, text: &str, read: impl FnOnce(&Fields<'_>) -> T) -> Option<(T, Passage)> {
    let parts = markdown::split(pen, text)?;
    Some((document(pen, &parts.toml, "this file", read)?, parts.body))
}
