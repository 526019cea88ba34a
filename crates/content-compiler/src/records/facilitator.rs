//! `en/modules/<id>/facilitator.md`: notes for the person who runs the session.

use super::{ReviewDates, markdown_file, review};
use crate::passage::{At, Passage};
use crate::problem::Pen;

/// The notes on a module as the file has them.
pub(crate) struct NotesRecord {
    pub(crate) minutes: Option<At<u16>>,
    pub(crate) aims: Vec<Passage>,
    pub(crate) need: Vec<Passage>,
    pub(crate) review: ReviewDates,
}

/// Reads the notes, and the Markdown below them. `None` where the `+++` part is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<(NotesRecord, Passage)> {
    markdown_file(pen, text, |fields| {
        let notes = NotesRecord {
            minutes: fields.number("minutes", 5..=300),
            aims: fields.texts("aims"),
            need: fields.texts("need"),
            review: review(fields),
        };
        fields.how_many("aims", 1..=6);
        notes
    })
}
