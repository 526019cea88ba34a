//! The course: every module with its quiz and the notes on it.

use domain::course::{Module, ModuleSummary, Section};
use domain::people::Edition;
use domain::picture::Picture;
use domain::quiz::Quiz;
use domain::route::is_id;

use super::desk::Desk;
use super::facilitator::{self, FacilitatorNotes};
use super::quiz;
use crate::checks::{module_order, module_steps, review_dates};
use crate::page::Page;
use crate::passage::{At, Passage};
use crate::problem::Pen;
use crate::records::module;

/// Reads and checks every module. They come in course order, and so do the notes on them.
pub(super) fn read(desk: &Desk<'_>) -> (Vec<Module>, Vec<FacilitatorNotes>) {
    let mut found = Vec::new();
    for id in desk.folder.folders("en/modules") {
        let folder = format!("en/modules/{id}");
        if !is_id(&id) {
            let help = "Rename the folder: small letters, digits and hyphens, such as cocaine-and-alcohol.";
            desk.pen(&folder).error(0..0, "This folder's name cannot be an address", "", help);
        }
        let files = ["module.md", "quiz.toml", "facilitator.md"];
        let help = "A module has module.md, quiz.toml and facilitator.md. Rename the file, or move it out.";
        desk.folder.refuse_others(&folder, |name| files.contains(&name), help);
        found.extend(whole_module(desk, &id));
    }
    found.sort_by(|(a, ..), (b, ..)| place(a).cmp(&place(b)));
    let orders: Vec<(&Module, At<u16>)> =
        found.iter().filter_map(|(module, _, order)| Some((module, (*order)?))).collect();
    module_order::check(desk.problems, &orders);
    found.into_iter().map(|(module, notes, _)| (module, notes)).unzip()
}

/// Where a module stands: the adults' course, then the young people's.
fn place(module: &Module) -> (bool, u8, &str) {
    let summary = &module.summary;
    (!summary.editions.contains(&Edition::Adult), summary.order, &summary.id)
}

/// A module with its quiz and notes, and where its file says its order.
fn whole_module(desk: &Desk<'_>, id: &str) -> Option<(Module, FacilitatorNotes, Option<At<u16>>)> {
    let module = module_alone(desk, id);
    let young =
        module.as_ref().is_some_and(|(module, _)| module.summary.editions.contains(&Edition::Under18));
    // What can be read is checked, also where one of the three cannot.
    let quiz = quiz::read(desk, id, young);
    let notes = facilitator::read(desk, id, young);
    let ((mut module, order), quiz, notes) = (module?, quiz?, notes?);
    module.quiz = quiz;
    Some((module, notes, order))
}

/// A module as its own file tells it, with an empty quiz, and where that file says its order.
fn module_alone(desk: &Desk<'_>, id: &str) -> Option<(Module, Option<At<u16>>)> {
    let path = format!("en/modules/{id}/module.md");
    let pen = desk.pen(&path);
    let (record, body) = desk.read(pen, module::read)?;
    let mut page = desk.page_of_steps(pen);
    (page.prose.graded, page.prose.young) = (true, record.editions.contains(&Edition::Under18));
    let summary = ModuleSummary {
        id: id.into(),
        title: page.plain(&record.title),
        summary: page.plain(&record.summary),
        editions: record.editions,
        order: record.order.map_or(0, |order| order.value as u8),
        minutes: record.minutes,
    };
    let module = Module {
        summary,
        gain: page.lines(&record.gain),
        picture: at_the_door(desk, pen, &record.picture),
        sections: steps(&mut page, &body),
        take_away: page.lines(&record.take_away),
        quiz: Quiz::default(),
        sources: page.take_sources(),
        review: review_dates::review(pen, &record.review, desk.today),
    };
    module_steps::check(pen, &module, &body);
    desk.keep(page);
    Some((module, record.order))
}

/// The picture at the door of a module.
fn at_the_door(desk: &Desk<'_>, pen: Pen<'_>, id: &Passage) -> Option<Picture> {
    let found = desk.pictures.find(&id.words).cloned();
    if found.is_none() {
        let message = format!("There is no picture \"{}\"", id.words);
        pen.error(id.span.clone(), message, "not in en/pictures", desk.pictures.help(&id.words));
    }
    found
}

/// The sections of a module, each with the address of its step.
fn steps(page: &mut Page<'_>, body: &Passage) -> Vec<Section> {
    let mut sections = page.sections(body);
    for (index, section) in sections.iter_mut().enumerate() {
        section.id = format!("step-{}", index + 1);
    }
    sections
}
