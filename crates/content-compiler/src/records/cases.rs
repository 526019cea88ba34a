//! `questionnaires/<id>.cases.toml`: worked examples, which the compiler scores.

use crate::fields::{Fields, document};
use crate::passage::{At, Passage};
use crate::problem::Pen;

/// A worked example.
pub(crate) struct CaseRecord {
    pub(crate) name: Passage,
    pub(crate) age: Option<At<u16>>,
    /// The answers as points, `-` for none, with spaces between.
    pub(crate) points: Passage,
    pub(crate) score: Option<At<u16>>,
    pub(crate) band: Option<Passage>,
}

/// Reads the examples. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<Vec<CaseRecord>> {
    document(pen, text, "this file", |fields| fields.some_records("case", "this case", case))
}

fn case(fields: &Fields<'_>) -> CaseRecord {
    CaseRecord {
        name: fields.text("name"),
        age: fields.number("age", 0..=120),
        points: fields.text("points"),
        score: fields.number_if_any("score", 0..=2_000),
        band: fields.text_if_any("band"),
    }
}
