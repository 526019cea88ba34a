//! What the unit tests share: run a reader over a text and see what it says.

use std::path::{Path, PathBuf};

use domain::day::Day;
use domain::questionnaire::{Band, BandSet, Choice, Item, Licence, Permission, Questionnaire};
use domain::text::Review;

use crate::folder::File;
use crate::problem::{Pen, Problems};

/// The day the tests are on.
pub(crate) fn today() -> Day {
    Day::parse("2026-11-21").unwrap_or(Day(0))
}

/// The messages of the problems that a reader notes about a text.
pub(crate) fn problems_of(text: &str, read: impl FnOnce(Pen<'_>, &File)) -> Vec<String> {
    let problems = Problems::default();
    let file = File { path: PathBuf::from("test.toml"), text: text.into() };
    read(Pen::new(&file.path, &problems), &file);
    problems.into_sorted().into_iter().map(|problem| problem.message).collect()
}

/// The messages of the problems that a check notes, with the words each points at.
pub(crate) fn marked(text: &str, check: impl FnOnce(Pen<'_>)) -> Vec<(String, String)> {
    let problems = Problems::default();
    check(Pen::new(Path::new("test.md"), &problems));
    let marked = |span: std::ops::Range<usize>| text.get(span).unwrap_or("").to_string();
    problems.into_sorted().into_iter().map(|problem| (problem.message, marked(problem.span))).collect()
}

/// A questionnaire with items of these points, and one band for adults from `cut` on.
pub(crate) fn questionnaire(id: &str, items: &[(&str, &[u8])], cut: u16) -> Questionnaire {
    let choice =
        |points: &u8| Choice { text: String::new(), points: *points, stands_for: None, result: None };
    let item = |(id, points): &(&str, &[u8])| Item {
        id: id.to_string(),
        text: String::new(),
        options: points.iter().map(choice).collect(),
    };
    let band = Band {
        id: "high".into(),
        label: String::new(),
        from: cut,
        to: u16::MAX,
        suggests: Vec::new(),
        fork: false,
        steps: Vec::new(),
    };
    Questionnaire {
        id: id.into(),
        title: String::new(),
        short: String::new(),
        version: String::new(),
        time_frame: String::new(),
        licence: Licence { state: Permission::Free, words: String::new() },
        items: items.iter().map(item).collect(),
        skips: Vec::new(),
        band_sets: vec![BandSet { from_age: 18, to_age: 120, bands: vec![band] }],
        continues: None,
        week: None,
        occasion: None,
        bands_from: Vec::new(),
        sources: Vec::new(),
        review: Review { reviewed_on: today(), review_by: today() },
    }
}
