//! `en/drinks.toml`: the drinks that the calculator offers.

use std::ops::Range;

use domain::units::Drink;

use super::{ReviewDates, review};
use crate::fields::{Fields, document};
use crate::passage::{At, Passage};
use crate::problem::Pen;

/// The drinks as the file has them.
pub(crate) struct DrinksRecord {
    pub(crate) span: Range<usize>,
    pub(crate) sources: Vec<Passage>,
    pub(crate) review: ReviewDates,
    /// Each drink, with its name.
    pub(crate) drinks: Vec<(Passage, Drink)>,
}

/// Reads the drinks. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<DrinksRecord> {
    document(pen, text, "this file", |fields| DrinksRecord {
        span: fields.span.clone(),
        sources: fields.texts("sources"),
        review: review(fields),
        drinks: fields.some_records("drink", "this drink", drink),
    })
}

fn drink(fields: &Fields<'_>) -> (Passage, Drink) {
    let amount = |number: Option<At<u16>>| number.map_or(1, |number| number.value.into());
    let ml = amount(fields.number("ml", 1..=5_000));
    let abv_tenths = amount(fields.number("abv_tenths", 1..=960));
    (fields.text("name"), Drink { ml, abv_tenths })
}
