//! Every source is cited somewhere: one that nothing rests on only looks like evidence.

use std::path::Path;

use crate::citations::SourceBook;
use crate::problem::{Pen, Problems};

/// Notes sources that nothing cites. Only where every file could be read: the citation may be in the other one.
pub(crate) fn check(problems: &Problems, book: &SourceBook) {
    if !problems.all_read() {
        return;
    }
    let pen = Pen::new(Path::new("sources.toml"), problems);
    for (key, span) in book.unused() {
        let help = format!("Cite it where it supports something, as [@{key}], or delete its block.");
        pen.error(span, format!("Nothing cites the source \"{key}\""), "not used", help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::citations::SourceList;
    use crate::records::sources;
    use crate::testing::{problems_of, today};

    const BOOK: &str = "[a]\ntitle = \"T\"\nwho = \"W\"\nyear = \"2026\"\nurl = \"https://example.org\"\ntier = \"news\"\n\
        read = \"text\"\nchecked_on = 2026-11-21\nreview_by = 2027-11-21\n";

    fn check_cited(key: &str, unread: bool, expected: &[&str]) {
        let found = problems_of(BOOK, |pen, file| {
            let Some(book) = sources::read(pen, file, today()) else { return };
            SourceList::new(Some(&book)).cite(pen, key, 0..1);
            if unread {
                pen.problems.could_not_read();
            }
            check(pen.problems, &book);
        });
        assert_eq!(found, expected, "{key}");
    }

    #[test]
    fn a_source_is_cited() {
        check_cited("a", false, &[]);
        check_cited("b", false, &["Nothing cites the source \"a\"", "There is no source \"b\""]);
    }

    #[test]
    fn a_file_that_cannot_be_read_may_hold_the_citation() {
        check_cited("b", true, &["There is no source \"b\""]);
    }
}
