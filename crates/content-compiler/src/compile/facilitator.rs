//! The notes for the person who runs a session.

use domain::course::Section;
use domain::text::{Review, Rich, Source};

use super::desk::Desk;
use crate::checks::{review_dates, session_timing};
use crate::records::facilitator;

/// The notes on one module.
#[derive(Clone, Debug, PartialEq)]
pub struct FacilitatorNotes {
    /// The module's id.
    pub module: String,
    /// How long the session takes, in minutes.
    pub minutes: u16,
    /// What people will get from it.
    pub aims: Vec<Rich>,
    /// What to bring.
    pub need: Vec<Rich>,
    /// The plan, part by part.
    pub sections: Vec<Section>,
    /// The sources that its citations point into.
    pub sources: Vec<Source>,
    /// When it was reviewed.
    pub review: Review,
}

/// Reads and checks the notes on a module, which is for people under 18 or not. `None` where they could not be read.
pub(super) fn read(desk: &Desk<'_>, module: &str, young: bool) -> Option<FacilitatorNotes> {
    let path = format!("en/modules/{module}/facilitator.md");
    let pen = desk.pen(&path);
    let (record, body) = desk.read(pen, facilitator::read)?;
    let mut page = desk.page(pen);
    page.prose.young = young;
    let (aims, need) = (page.lines(&record.aims), page.lines(&record.need));
    let sections = page.sections(&body);
    if let Some(minutes) = &record.minutes {
        session_timing::check(pen, minutes, &sections);
    }
    let notes = FacilitatorNotes {
        module: module.into(),
        minutes: record.minutes.map_or(0, |minutes| minutes.value),
        aims,
        need,
        sections,
        sources: page.take_sources(),
        review: review_dates::review(pen, &record.review, desk.today),
    };
    desk.keep(page);
    Some(notes)
}
