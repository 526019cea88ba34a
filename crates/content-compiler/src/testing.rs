//! What the unit tests share: run a reader over a text and see what it says.

use std::path::{Path, PathBuf};

use domain::day::Day;

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
