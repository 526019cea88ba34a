//! `en/questionnaires/<id>.toml`: what a questionnaire says. No points, no cut-offs.

use std::ops::Range;

use crate::fields::{Fields, document};
use crate::passage::{At, Passage};
use crate::problem::Pen;

/// The wording of a questionnaire as the file has it.
pub(crate) struct WordingRecord {
    pub(crate) title: Passage,
    pub(crate) short: Passage,
    pub(crate) time_frame: Passage,
    pub(crate) licence: Passage,
    pub(crate) bands_from: Passage,
    pub(crate) items: Vec<ItemWording>,
    pub(crate) bands: Vec<BandWording>,
}

/// The wording of an item.
pub(crate) struct ItemWording {
    pub(crate) id: At<String>,
    pub(crate) text: Passage,
    pub(crate) options: Vec<Passage>,
    pub(crate) results: Option<Vec<Passage>>,
    /// The heading over the line that `results` adds.
    pub(crate) result_title: Option<Passage>,
    /// What {drug} becomes in the other items, one an option.
    pub(crate) in_text: Option<Vec<Passage>>,
    pub(crate) span: Range<usize>,
}

/// The wording of a band.
pub(crate) struct BandWording {
    pub(crate) id: At<String>,
    pub(crate) label: Passage,
    pub(crate) suggests: Vec<Passage>,
    pub(crate) steps: Vec<Passage>,
}

/// Reads the wording. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<WordingRecord> {
    document(pen, text, "this wording", |fields| WordingRecord {
        title: fields.text("title"),
        short: fields.text("short"),
        time_frame: fields.text("time_frame"),
        licence: fields.text("licence"),
        bands_from: fields.text("bands_from"),
        items: blocks(fields, "item", "this item", |fields, id| ItemWording {
            id,
            text: fields.text("text"),
            options: fields.texts_if_any("options"),
            results: fields.texts_or_empty("results"),
            result_title: fields.text_if_any("result_title"),
            in_text: fields.texts_or_empty("in_text"),
            span: fields.span.clone(),
        }),
        bands: blocks(fields, "band", "this band", |fields, id| BandWording {
            id,
            label: fields.text("label"),
            suggests: fields.texts("suggests"),
            steps: fields.texts_if_any("steps"),
        }),
    })
}

/// Reads the blocks `[key.<name>]`, in file order. None at all is fine.
fn blocks<'a, T>(
    fields: &Fields<'a>,
    key: &'a str,
    what: &'a str,
    read: impl Fn(&Fields<'a>, At<String>) -> T,
) -> Vec<T> {
    fields.block(key, what, |group| group.each_block(what, read)).unwrap_or_default()
}
