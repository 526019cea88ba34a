//! `sources.toml`: where claims come from.

use domain::day::Day;

use crate::fields::document;
use crate::passage::{At, Passage};
use crate::problem::Pen;

/// What sort of source it is. Kept for editors; the app does not show it.
const TIERS: [(&str, ()); 7] = [
    ("regulator", ()),
    ("national-service", ()),
    ("peer-reviewed", ()),
    ("uk-charity", ()),
    ("local-body", ()),
    ("news", ()),
    ("community", ()),
];

/// How it was read: `true` for through another page.
const READ: [(&str, bool); 2] = [("text", false), ("secondary", true)];

/// A source as the file has it.
pub(crate) struct SourceRecord {
    pub(crate) key: At<String>,
    pub(crate) title: Passage,
    pub(crate) who: Passage,
    pub(crate) year: Passage,
    pub(crate) url: Passage,
    pub(crate) secondary: bool,
    pub(crate) checked_on: Option<At<Day>>,
    pub(crate) review_by: Option<At<Day>>,
}

/// Reads the sources. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<Vec<SourceRecord>> {
    document(pen, text, "this file", |fields| {
        fields.each_block("this source", |fields, key| {
            let [title, who, year, url] = ["title", "who", "year", "url"].map(|key| fields.text(key));
            fields.choice("tier", &TIERS);
            let secondary = fields.choice("read", &READ).is_some_and(|read| read.value);
            let (checked_on, review_by) = (fields.day("checked_on"), fields.day("review_by"));
            SourceRecord { key, title, who, year, url, secondary, checked_on, review_by }
        })
    })
}
