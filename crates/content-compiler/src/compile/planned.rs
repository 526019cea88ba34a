//! The modules still to come.

use domain::course::{Module, PlannedModule};
use domain::people::Edition;

use super::desk::Desk;
use crate::checks::module_order;
use crate::page::Page;
use crate::records::planned;

/// Reads and checks the list. `None` where its file could not be read.
pub(super) fn read(desk: &Desk<'_>) -> Option<Vec<PlannedModule>> {
    let pen = desk.pen("en/course.toml");
    let records = desk.read(pen, planned::read)?;
    module_order::check_planned(pen, &records);
    let planned = records.iter().map(|record| {
        let mut page = Page::new(pen);
        page.prose.young = record.edition == Edition::Under18;
        let title = page.plain(&record.title);
        desk.keep(page);
        let order = record.order.map_or(0, |order| order.value as u8);
        PlannedModule { order, title, edition: record.edition }
    });
    Some(planned.collect())
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
