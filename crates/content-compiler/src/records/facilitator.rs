//! `en/modules/<id>/facilitator.md`: notes for the person who runs the session.

use domain::course::Section;
use domain::day::Day;
use domain::text::{Card, Review, Rich, Source};

use super::review;
use crate::checks::{how_many, session_timing};
use crate::citations::{SourceBook, SourceList};
use crate::fields::document;
use crate::folder::File;
use crate::markdown;
use crate::page::{Page, Prose};
use crate::problem::Pen;

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

/// Reads the notes, with the words in them. `None` where the `+++` part is not TOML.
pub(crate) fn read(
    pen: Pen<'_>,
    module: &str,
    file: &File,
    book: Option<&SourceBook>,
    cards: Option<&[Card]>,
    today: Day,
) -> Option<(FacilitatorNotes, Prose)> {
    let parts = markdown::split(pen, &file.text)?;
    let (minutes, aims, need, review) = document(pen, &parts.toml, "this file", |fields| {
        let minutes = fields.number("minutes", 5..=300);
        let aims = fields.texts("aims");
        let need = fields.texts("need");
        how_many::check(fields, "aims", 1..=6);
        (minutes, aims, need, review(fields, today))
    })?;
    let mut page = Page::new(pen);
    page.citations = Some(SourceList::new(book));
    page.cards = cards;
    let (aims, need) = (page.lines(&aims), page.lines(&need));
    let sections = page.sections(&parts.body);
    if let Some(minutes) = minutes {
        session_timing::check(pen, &minutes, &sections);
    }
    let notes = FacilitatorNotes {
        module: module.into(),
        minutes: minutes.map_or(0, |minutes| minutes.value),
        aims,
        need,
        sections,
        sources: page.citations.map(|list| list.sources).unwrap_or_default(),
        review,
    };
    Some((notes, page.prose))
}
