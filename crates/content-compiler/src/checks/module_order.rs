//! Every module of an edition has a place of its own in the course.

use std::path::Path;

use domain::course::Module;

use crate::passage::At;
use crate::problem::{Pen, Problems};

/// Checks the modules, in course order, each with the place where its file says its order.
pub(crate) fn check(problems: &Problems, modules: &[(&Module, At<u16>)]) {
    for (index, (module, order)) in modules.iter().enumerate() {
        let summary = &module.summary;
        let same = modules[..index].iter().map(|(earlier, _)| &earlier.summary).find(|earlier| {
            earlier.order == summary.order
                && earlier.editions.iter().any(|edition| summary.editions.contains(edition))
        });
        if let Some(earlier) = same {
            let path = format!("en/modules/{}/module.md", summary.id);
            let message = format!("\"{}\" has the order {} too", earlier.id, order.value);
            let help = "Give one of them another number. The course list is in this order.";
            Pen::new(Path::new(&path), problems).error(order.span(), message, "taken", help);
        }
    }
}
