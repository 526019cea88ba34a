//! The files of the content folder: one file here for each kind of file there.

pub(crate) mod cards;
pub(crate) mod cases;
pub(crate) mod drinks;
pub(crate) mod facilitator;
pub(crate) mod known_words;
pub(crate) mod mixing_pairs;
pub(crate) mod mixing_questions;
pub(crate) mod mixing_substances;
pub(crate) mod module;
pub(crate) mod planned;
pub(crate) mod questionnaire_facts;
pub(crate) mod questionnaire_wording;
pub(crate) mod quiz;
pub(crate) mod services;
pub(crate) mod site;
pub(crate) mod sources;
pub(crate) mod topics;
pub(crate) mod wording;

use domain::day::Day;
use domain::people::Edition;
use domain::text::Review;

use crate::checks::review_dates;
use crate::fields::Fields;

/// The editions by their names in content files.
pub(crate) const EDITIONS: [(&str, Edition); 2] = [("adult", Edition::Adult), ("under-18", Edition::Under18)];

/// The members of an enum with their names in content files.
pub(crate) fn named<T: Copy>(all: &[T], name: fn(T) -> &'static str) -> Vec<(&'static str, T)> {
    all.iter().map(|member| (name(*member), *member)).collect()
}

/// Reads and checks `reviewed_on` and `review_by`.
pub(crate) fn review(fields: &Fields<'_>, today: Day) -> Review {
    let (reviewed_on, review_by) = (fields.day("reviewed_on"), fields.day("review_by"));
    review_dates::check(fields.pen, reviewed_on, review_by, today);
    let day = |found: Option<crate::passage::At<Day>>| found.map_or(today, |day| day.value);
    Review { reviewed_on: day(reviewed_on), review_by: day(review_by) }
}
