//! The sources that everything else cites.

use domain::text::Source;

use super::desk::Desk;
use crate::checks::{addresses, review_dates};
use crate::citations::SourceBook;
use crate::page::Page;
use crate::records::sources;

/// Reads and checks the sources. `None` where their file could not be read.
pub(super) fn read(desk: &Desk<'_>) -> Option<SourceBook> {
    let pen = desk.pen("sources.toml");
    let page = Page::new(pen);
    let mut book = SourceBook::default();
    for record in desk.read(pen, sources::read)? {
        addresses::check_source(pen, &record.url);
        review_dates::check(pen, record.checked_on, record.review_by, desk.today);
        let source = Source {
            title: page.unmarked(&record.title),
            who: page.unmarked(&record.who),
            year: page.unmarked(&record.year),
            secondary: record.secondary,
            checked_on: record.checked_on.map_or(desk.today, |day| day.value),
            url: record.url.words,
        };
        book.add(&record.key.value, source, record.key.span());
    }
    Some(book)
}
