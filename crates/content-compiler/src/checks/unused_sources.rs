//! Every source is cited somewhere: one that nothing rests on only looks like evidence.

use crate::citations::SourceBook;
use crate::problem::{Pen, Problems};

/// Notes sources that nothing cites. Only where every file could be read: the citation may be in the other one.
pub(crate) fn check(problems: &Problems, book: &SourceBook) {
    if !problems.all_read() {
        return;
    }
    let pen = Pen::new("sources.toml", problems);
    for (key, span) in book.unused() {
        let help = format!("Cite it where it supports something, as [@{key}], or delete its block.");
        pen.error(span, format!("Nothing cites the source \"{key}\""), "not used", help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::citations::SourceList;
    use crate::testing::{problems_of, source};

    fn check_cited(key: &str, unread: bool, expected: &[&str]) {
        let found = problems_of(|pen| {
            let mut book = SourceBook::default();
            book.add("a", source(), 0..1);
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
