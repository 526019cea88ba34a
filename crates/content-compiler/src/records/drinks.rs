//! `en/drinks.toml`: the drinks that the calculator offers.

use domain::day::Day;
use domain::units::{Drink, Preset};

use super::review;
use crate::citations::{SourceBook, SourceList};
use crate::fields::document;
use crate::folder::File;
use crate::page::{Page, Prose};
use crate::problem::Pen;

/// Reads the drinks, with the words in them. `None` where the file is not TOML.
pub(crate) fn read(
    pen: Pen<'_>,
    file: &File,
    book: Option<&SourceBook>,
    today: Day,
) -> Option<(Vec<Preset>, Prose)> {
    document(pen, &file.text, "this file", |fields| {
        let sources = fields.texts("sources");
        SourceList::new(book).cite_all(pen, &sources, fields.span.clone(), "list of drinks");
        review(fields, today);
        let mut page = Page::new(pen);
        let presets = fields.some_records("drink", "this drink", |fields| {
            let (ml, abv) = (fields.number("ml", 1..=5_000), fields.number("abv_tenths", 1..=960));
            let amount =
                |number: Option<crate::passage::At<u16>>| number.map_or(1, |number| number.value.into());
            (fields.text("name"), Drink { ml: amount(ml), abv_tenths: amount(abv) })
        });
        let presets = presets.into_iter().map(|(name, drink)| Preset { name: page.plain(&name), drink });
        (presets.collect(), page.prose)
    })
}
