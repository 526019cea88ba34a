//! `en/course.toml`: the modules still to come.

use domain::people::Edition;

use super::named;
use crate::fields::document;
use crate::passage::{At, Passage};
use crate::problem::Pen;

/// A planned module as the file has it.
pub(crate) struct PlannedRecord {
    pub(crate) order: Option<At<u16>>,
    pub(crate) title: Passage,
    pub(crate) edition: Edition,
}

/// Reads the list. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<Vec<PlannedRecord>> {
    document(pen, text, "this file", |fields| {
        fields.records("planned", "this planned module", |fields| PlannedRecord {
            order: fields.number("order", 1..=99),
            title: fields.text("title"),
            edition: fields
                .choice("edition", &named(Edition::ALL, Edition::name))
                .map_or(Edition::Adult, |edition| edition.value),
        })
    })
}
