//! What the unit tests share: see what a reader or a check says.

use domain::day::Day;
use domain::questionnaire::{Band, BandSet, Choice, Item, Questionnaire};
use domain::text::Source;

use crate::problem::{Pen, Problems};

/// The day the tests are on.
pub(crate) fn today() -> Day {
    Day::parse("2026-11-21").unwrap_or(Day(0))
}

/// The messages of the problems that a reader or a check notes.
pub(crate) fn problems_of(note: impl FnOnce(Pen<'_>)) -> Vec<String> {
    marked("", note).into_iter().map(|(message, _)| message).collect()
}

/// The messages of the problems that a reader or a check notes, with the words of the text that each points at.
pub(crate) fn marked(text: &str, note: impl FnOnce(Pen<'_>)) -> Vec<(String, String)> {
    let problems = Problems::default();
    note(Pen::new("test.toml", &problems));
    let marked = |span: std::ops::Range<usize>| text.get(span).unwrap_or("").to_string();
    problems.into_sorted().into_iter().map(|problem| (problem.message, marked(problem.span))).collect()
}

/// A source.
pub(crate) fn source() -> Source {
    Source {
        title: "T".into(),
        who: "W".into(),
        year: "2026".into(),
        url: "https://example.org".into(),
        secondary: false,
        checked_on: today(),
    }
}

/// A questionnaire with items of these points, and one band for adults from `cut` on.
pub(crate) fn questionnaire(id: &str, items: &[(&str, &[u8])], cut: u16) -> Questionnaire {
    let choice = |points: &u8| Choice { points: *points, ..Choice::default() };
    let item = |(id, points): &(&str, &[u8])| Item {
        id: id.to_string(),
        options: points.iter().map(choice).collect(),
        ..Item::default()
    };
    let band = Band { id: "high".into(), from: cut, to: u16::MAX, ..Band::default() };
    Questionnaire {
        id: id.into(),
        multiplier: 1,
        items: items.iter().map(item).collect(),
        band_sets: vec![BandSet { from_age: 18, to_age: 120, bands: vec![band], ..BandSet::default() }],
        ..Questionnaire::default()
    }
}
