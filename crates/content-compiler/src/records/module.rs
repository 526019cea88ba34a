//! `en/modules/<id>/module.md`: what a module says.

use domain::course::{Module, ModuleSummary};
use domain::day::Day;
use domain::people::Edition;
use domain::quiz::Quiz;
use domain::text::{Card, Review, Rich};

use super::{EDITIONS, review};
use crate::checks::how_many;
use crate::citations::{SourceBook, SourceList};
use crate::fields::{Fields, document};
use crate::folder::File;
use crate::markdown;
use crate::page::{Page, Prose};
use crate::passage::{At, Passage};
use crate::problem::Pen;

/// A module as its own file tells it, without its quiz.
pub(crate) struct ModuleFile {
    /// The module, with an empty quiz.
    pub(crate) module: Module,
    /// The words in it.
    pub(crate) prose: Prose,
    /// Its place in the course, and where the file says so.
    pub(crate) order: Option<At<u16>>,
}

struct Front {
    title: Passage,
    summary: Passage,
    editions: Vec<Edition>,
    order: Option<At<u16>>,
    minutes: u8,
    gain: Vec<Passage>,
    take_away: Vec<Passage>,
    review: Review,
}

/// Reads a module. `None` where its `+++` part is not TOML.
pub(crate) fn read(
    pen: Pen<'_>,
    id: &str,
    file: &File,
    book: Option<&SourceBook>,
    cards: Option<&[Card]>,
    today: Day,
) -> Option<ModuleFile> {
    let parts = markdown::split(pen, &file.text)?;
    let front = document(pen, &parts.toml, "this file", |fields| front(fields, today))?;
    let mut page = Page::new(pen);
    page.citations = Some(SourceList::new(book));
    page.cards = cards;
    page.prose.graded = true;
    page.prose.young = front.editions.contains(&Edition::Under18);
    let summary = ModuleSummary {
        id: id.into(),
        title: page.plain(&front.title),
        summary: page.plain(&front.summary),
        editions: front.editions,
        order: front.order.map_or(0, |order| order.value as u8),
        minutes: front.minutes,
        questions: 0,
    };
    let gain: Vec<Rich> = page.lines(&front.gain);
    let sections = page.sections(&parts.body);
    let take_away = page.lines(&front.take_away);
    let sources = page.citations.map(|list| list.sources).unwrap_or_default();
    let quiz = Quiz { title: String::new(), intro: Vec::new(), questions: Vec::new(), sources: Vec::new() };
    let module = Module { summary, gain, sections, take_away, quiz, sources, review: front.review };
    Some(ModuleFile { module, prose: page.prose, order: front.order })
}

fn front(fields: &Fields<'_>, today: Day) -> Front {
    let editions = fields.choices("editions", &EDITIONS);
    let gain = fields.texts("gain");
    let take_away = fields.texts("take_away");
    how_many::check(fields, "editions", 1..=2);
    how_many::check(fields, "gain", 2..=4);
    how_many::check(fields, "take_away", 3..=5);
    Front {
        title: fields.text("title"),
        summary: fields.text("summary"),
        editions: editions.iter().map(|edition| edition.value).collect(),
        order: fields.number("order", 1..=99),
        minutes: fields.number("minutes", 1..=60).map_or(1, |minutes| minutes.value as u8),
        gain,
        take_away,
        review: review(fields, today),
    }
}
