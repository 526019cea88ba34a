//! The drinks of the calculator.

use domain::units::Preset;

use super::desk::Desk;
use crate::checks::review_dates;
use crate::page::Page;
use crate::records::drinks;

/// Reads and checks the drinks. `None` where their file could not be read.
pub(super) fn read(desk: &Desk<'_>) -> Option<Vec<Preset>> {
    let pen = desk.pen("en/drinks.toml");
    let record = desk.read(pen, drinks::read)?;
    desk.sources().cite_all(pen, &record.sources, record.span, "list of drinks");
    review_dates::review(pen, &record.review, desk.today);
    let mut page = Page::new(pen);
    let presets = record.drinks.iter().map(|(name, drink)| Preset { name: page.plain(name), drink: *drink });
    let presets = presets.collect();
    desk.keep(page);
    Some(presets)
}
