//! The chapters of the course, and the modules still to come.

use domain::course::{Chapter, Module, PlannedModule};
use domain::people::Edition;

use super::desk::Desk;
use crate::checks::module_order;
use crate::page::Page;
use crate::passage::{At, Passage};
use crate::records::course;

/// Reads and checks the chapters and the modules still to come. `None` where their file could not be read.
pub(super) fn read(desk: &Desk<'_>) -> Option<(Vec<Chapter>, Vec<PlannedModule>)> {
    let pen = desk.pen("en/course.toml");
    let record = desk.read(pen, course::read)?;
    module_order::check_planned(pen, &record.planned);
    let title = |title: &Passage, edition: Edition| {
        let mut page = Page::new(pen);
        page.prose.young = edition == Edition::Under18;
        let title = page.plain(title);
        desk.keep(page);
        title
    };
    let place = |place: &Option<At<u16>>| place.map_or(0, |place| place.value as u8);
    let mut chapters: Vec<Chapter> = Vec::new();
    for record in &record.chapters {
        let (title, from) = (title(&record.title, record.edition), place(&record.from));
        chapters.push(Chapter { title, edition: record.edition, from });
    }
    chapters.sort_by_key(|chapter| (chapter.edition == Edition::Under18, chapter.from));
    let planned = record.planned.iter().map(|record| PlannedModule {
        order: place(&record.order),
        title: title(&record.title, record.edition),
        edition: record.edition,
    });
    Some((chapters, planned.collect()))
}

/// The planned modules whose place is not taken by one that exists.
pub(super) fn still_to_come(planned: Vec<PlannedModule>, modules: &[Module]) -> Vec<PlannedModule> {
    let exists = |planned: &PlannedModule| {
        modules.iter().any(|module| {
            module.summary.order == planned.order && module.summary.editions.contains(&planned.edition)
        })
    };
    planned.into_iter().filter(|planned| !exists(planned)).collect()
}
