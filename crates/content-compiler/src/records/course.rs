//! `en/course.toml`: the chapters, and the modules still to come.

use domain::people::Edition;

use super::named;
use crate::fields::{Fields, document};
use crate::passage::{At, Passage};
use crate::problem::Pen;

/// The course as the file has it.
pub(crate) struct CourseRecord {
    pub(crate) chapters: Vec<ChapterRecord>,
    pub(crate) planned: Vec<PlannedRecord>,
}

/// A chapter as the file has it.
pub(crate) struct ChapterRecord {
    pub(crate) title: Passage,
    pub(crate) edition: Edition,
    /// The place of its first module.
    pub(crate) from: Option<At<u16>>,
}

/// A planned module as the file has it.
pub(crate) struct PlannedRecord {
    pub(crate) order: Option<At<u16>>,
    pub(crate) title: Passage,
    pub(crate) edition: Edition,
}

/// Reads the course. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<CourseRecord> {
    document(pen, text, "this file", |fields| CourseRecord {
        chapters: fields.records("chapter", "this chapter", |fields| ChapterRecord {
            title: fields.text("title"),
            edition: edition(fields),
            from: fields.number("from", 1..=99),
        }),
        planned: fields.records("planned", "this planned module", |fields| PlannedRecord {
            order: fields.number("order", 1..=99),
            title: fields.text("title"),
            edition: edition(fields),
        }),
    })
}

fn edition(fields: &Fields<'_>) -> Edition {
    let chosen = fields.choice("edition", &named(Edition::ALL, Edition::name));
    chosen.map_or(Edition::Adult, |edition| edition.value)
}
