//! `en/course.toml`: the modules still to come.

use domain::course::PlannedModule;
use domain::people::Edition;

use super::EDITIONS;
use crate::fields::document;
use crate::folder::File;
use crate::page::{Page, Prose};
use crate::problem::Pen;

/// Reads the list, with the words in it. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, file: &File) -> Option<(Vec<PlannedModule>, Vec<Prose>)> {
    document(pen, &file.text, "this file", |fields| {
        let planned = fields.records("planned", "this planned module", |fields| {
            let order = fields.number("order", 1..=99);
            let title = fields.text("title");
            let edition = fields.choice("edition", &EDITIONS).map_or(Edition::Adult, |edition| edition.value);
            let mut page = Page::new(pen);
            page.prose.young = edition == Edition::Under18;
            let title = page.plain(&title);
            (
                PlannedModule { order: order.map_or(0, |order| order.value as u8), title, edition },
                order,
                page.prose,
            )
        });
        for (index, (module, order, _)) in planned.iter().enumerate() {
            let same =
                |earlier: &PlannedModule| (earlier.edition, earlier.order) == (module.edition, module.order);
            if let (Some(order), true) = (order, planned[..index].iter().any(|(earlier, ..)| same(earlier))) {
                let message = format!("Two planned modules have the order {}", order.value);
                pen.error(
                    order.span(),
                    message,
                    "again here",
                    "Give each module of an edition a number of its own.",
                );
            }
        }
        planned.into_iter().map(|(module, _, prose)| (module, prose)).unzip()
    })
}
