//! The whole folder, from files to packs. A file here for each thing that the packs hold: it reads the records, holds
//! the rules against them, and makes the thing.

mod cards;
mod course;
mod desk;
mod drinks;
mod facilitator;
mod mixing;
mod mixing_questions;
mod modules;
mod pictures;
mod questionnaire_items;
mod questionnaire_parts;
mod questionnaires;
mod quiz;
mod services;
mod site;
mod sources;
mod switched_on;
mod topics;
mod wording;

use std::collections::BTreeSet;
use std::path::Path;

use domain::course::Reading;
use domain::day::Day;
use domain::pack::CorePack;
use domain::picture::Picture;
use domain::questionnaire::Questionnaire;
use domain::self_check::CheckPack;
use domain::services::{Service, ServicesPack, Urgency, crisis};
use domain::text::{Card, Source};

use self::desk::Desk;
pub use self::facilitator::FacilitatorNotes;
pub use self::mixing::CompiledMixing;
pub use self::switched_on::Off;
use crate::checks::{known_words, unused_pictures, unused_sources, words_people_read};
use crate::problem::{Problem, Problems, Severity};
use crate::records;

/// The picture on the first page.
const DOOR: &str = "door-path";

/// What came of reading the content.
#[derive(Clone, Debug)]
pub struct Report {
    /// Everything that is wrong, by file and place.
    pub problems: Vec<Problem>,
    /// What the packs hold; `None` where any problem is an error.
    pub compiled: Option<Compiled>,
    /// The questionnaires that are off, and why.
    pub off: Vec<Off>,
}

/// What the packs hold.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// What every part needs.
    pub core: CorePack,
    /// What pages of reading are made from.
    pub reading: Reading,
    /// The questionnaires that are on. One that continues in a questionnaire that is off stands alone.
    pub check: CheckPack,
    /// Every questionnaire, on or off.
    pub questionnaires: Vec<Questionnaire>,
    /// What is known of mixing, with the questions that are made from it.
    pub mixing: CompiledMixing,
    /// The pictures that texts may show.
    pub pictures: Vec<Picture>,
    /// The action cards, each with its sources.
    pub cards: Vec<(Card, Vec<Source>)>,
    /// The services that may be shown.
    pub services: ServicesPack,
    /// The facilitator's notes, in course order.
    pub facilitator: Vec<FacilitatorNotes>,
    /// How many services are on hold.
    pub held: usize,
    /// Nobody has said whether this copy makes money. It is a draft, so it is taken as given that it does not.
    pub money_unsaid: bool,
}

/// Reads the folder, checks everything, and makes what the packs hold. `today` is the clock.
pub fn compile(content: &Path, today: Day) -> Report {
    let problems = Problems::default();
    let mut off = Vec::new();
    let compiled = everything(Desk::new(content, &problems, today), &mut off);
    let problems = problems.into_sorted();
    let broken = problems.iter().any(|problem| problem.severity == Severity::Error);
    Report { problems, compiled: compiled.filter(|_| !broken), off }
}

/// Runs every stage, whatever came of the one before. `None` where a file could not be read.
fn everything(mut desk: Desk<'_>, off: &mut Vec<Off>) -> Option<Compiled> {
    let known_words = known_words(&desk);
    let site = site::read(&desk);
    // What is read after these may cite the sources and show the cards.
    desk.book = sources::read(&desk);
    let cards = cards::read(&desk);
    desk.cards = cards.as_ref().map(|cards| cards.iter().map(|(card, _)| card.clone()).collect());
    desk.pictures = pictures::read(&desk);
    let course = course::read(&desk);
    let wording = wording::read(&desk);
    let (modules, facilitator) = modules::read(&desk);
    let (services, held) = services::read(&desk);
    let questionnaires = questionnaires::read(&desk);
    let topics = topics::read(&desk, &questionnaires);
    let drinks = drinks::read(&desk);
    let mixing = mixing::read(&desk);
    let on = site.as_ref().map(|(_, record)| switched_on::switched_on(&desk, record, &questionnaires, off));
    if let Some(book) = &desk.book {
        unused_sources::check(desk.problems, book);
    }
    // Shown on the first page, where there is one.
    let door = desk.pictures.find(DOOR).cloned();
    unused_pictures::check(desk.problems, &desk.pictures);
    words_people_read::check(desk.problems, &desk.take_prose(), &known_words);
    let (site, record) = site?;
    let core = CorePack { wording: wording?, site };
    let (chapters, planned) = course?;
    let reading = Reading {
        chapters,
        planned: course::still_to_come(planned, &modules),
        modules,
        door,
        emergency: desk.cards.take()?.into_iter().filter(|card| card.emergency).collect(),
        crisis: crisis(&services, None, None).into_iter().cloned().collect(),
    };
    let suggested = services.iter().filter(|service| may_be_suggested(service)).cloned().collect();
    let check = CheckPack { topics, questionnaires: on?, drinks: drinks?, services: suggested };
    Some(Compiled {
        core,
        reading,
        check,
        questionnaires,
        mixing: mixing?,
        pictures: desk.pictures.all().to_vec(),
        cards: cards?,
        services: ServicesPack { services },
        facilitator,
        held,
        money_unsaid: switched_on::is_taken_as_given(&record),
    })
}

/// The long words that the course explains; none where their file could not be read.
fn known_words(desk: &Desk<'_>) -> BTreeSet<String> {
    let pen = desk.pen("en/known-words.toml");
    known_words::known(pen, &desk.read(pen, records::known_words::read).unwrap_or_default())
}

/// Whether the self-check can come to show the service: it asks for no area, and in a crisis it shows what is for one.
fn may_be_suggested(service: &Service) -> bool {
    let suggested = service.suggest && service.areas.is_empty() && service.takes_self_referral();
    suggested || service.urgency != Urgency::Routine
}
