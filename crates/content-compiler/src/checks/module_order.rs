//! Every module of an edition has a place of its own in the course.

use domain::course::Module;

use crate::passage::At;
use crate::problem::{Pen, Problems};
use crate::records::course::PlannedRecord;

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
            Pen::new(&path, problems).error(order.span(), message, "taken", help);
        }
    }
}

/// Checks the modules still to come among themselves.
pub(crate) fn check_planned(pen: Pen<'_>, planned: &[PlannedRecord]) {
    for (index, module) in planned.iter().enumerate() {
        let Some(order) = module.order else { continue };
        let is_same = |earlier: &PlannedRecord| {
            earlier.edition == module.edition && earlier.order.is_some_and(|other| other.value == order.value)
        };
        if planned[..index].iter().any(is_same) {
            let message = format!("Two planned modules have the order {}", order.value);
            let help = "Give each module of an edition a number of its own.";
            pen.error(order.span(), message, "again here", help);
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::course::ModuleSummary;
    use domain::people::Edition;
    use domain::quiz::Quiz;
    use domain::text::Review;

    use super::*;
    use crate::testing::{problems_of, today};

    fn module(id: &str, edition: Edition, order: u8) -> Module {
        Module {
            summary: ModuleSummary {
                id: id.into(),
                title: String::new(),
                summary: String::new(),
                editions: vec![edition],
                order,
                minutes: 1,
            },
            gain: Vec::new(),
            picture: None,
            sections: Vec::new(),
            take_away: Vec::new(),
            quiz: Quiz {
                title: String::new(),
                intro: Vec::new(),
                questions: Vec::new(),
                sources: Vec::new(),
            },
            sources: Vec::new(),
            review: Review { reviewed_on: today(), review_by: today() },
        }
    }

    fn check_orders(modules: &[(Edition, u8)], expected: &[&str]) {
        let modules: Vec<Module> = modules
            .iter()
            .zip(["a", "b"])
            .map(|((edition, order), id)| module(id, *edition, *order))
            .collect();
        let orders: Vec<(&Module, At<u16>)> =
            modules.iter().map(|module| (module, At::new(module.summary.order.into(), 0..1))).collect();
        let found = problems_of(|pen| check(pen.problems, &orders));
        assert_eq!(found, expected);
    }

    #[test]
    fn one_place_for_each() {
        check_orders(&[(Edition::Adult, 1), (Edition::Adult, 2)], &[]);
        check_orders(&[(Edition::Adult, 1), (Edition::Under18, 1)], &[]);
        check_orders(&[(Edition::Adult, 1), (Edition::Adult, 1)], &["\"a\" has the order 1 too"]);
    }
}
