//! `sources.toml`: where claims come from.

use domain::day::Day;
use domain::text::Source;

use crate::checks::{addresses, review_dates};
use crate::citations::SourceBook;
use crate::fields::{Fields, document};
use crate::folder::File;
use crate::page::Page;
use crate::problem::Pen;

/// What sort of source it is. Kept for editors; the app does not show it.
const TIERS: [(&str, ()); 7] = [
    ("regulator", ()),
    ("national-service", ()),
    ("peer-reviewed", ()),
    ("uk-charity", ()),
    ("local-body", ()),
    ("news", ()),
    ("community", ()),
];

/// How it was read: `true` for through another page.
const READ: [(&str, bool); 2] = [("text", false), ("secondary", true)];

/// Reads the sources. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, file: &File, today: Day) -> Option<SourceBook> {
    document(pen, &file.text, "this file", |fields| {
        let mut book = SourceBook::default();
        for name in fields.names() {
            if let Some(source) = fields.block(name.value, "this source", |fields| source(fields, today)) {
                book.add(name.value, source, name.span());
            }
        }
        book
    })
}

fn source(fields: &Fields<'_>, today: Day) -> Source {
    let page = Page::new(fields.pen);
    let [title, who, year, url] = ["title", "who", "year", "url"].map(|key| fields.text(key));
    addresses::check_source(fields.pen, &url);
    fields.choice("tier", &TIERS);
    let secondary = fields.choice("read", &READ).is_some_and(|read| read.value);
    let (checked_on, review_by) = (fields.day("checked_on"), fields.day("review_by"));
    review_dates::check(fields.pen, checked_on, review_by, today);
    Source {
        title: page.unmarked(&title),
        who: page.unmarked(&who),
        year: page.unmarked(&year),
        url: url.words,
        secondary,
        checked_on: checked_on.map_or(today, |day| day.value),
    }
}
