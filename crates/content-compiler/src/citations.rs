//! Which sources a page cites, in order of first use.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use domain::text::Source;

use crate::nearest::nearest;
use crate::passage::Passage;
use crate::problem::Pen;

/// Every source in `sources.toml`, and which of them something has cited.
#[derive(Debug, Default)]
pub(crate) struct SourceBook {
    sources: BTreeMap<String, (Source, Range<usize>)>,
    cited: RefCell<BTreeSet<String>>,
}

impl SourceBook {
    /// Adds a source.
    pub(crate) fn add(&mut self, key: &str, source: Source, span: Range<usize>) {
        self.sources.insert(key.into(), (source, span));
    }

    /// The sources that nothing cites, by key, and where they stand in `sources.toml`.
    pub(crate) fn unused(&self) -> Vec<(&str, Range<usize>)> {
        let cited = self.cited.borrow();
        let unused = self.sources.iter().filter(|(key, _)| !cited.contains(*key));
        unused.map(|(key, (_, span))| (key.as_str(), span.clone())).collect()
    }

    /// The source with a key, now cited. Notes a problem where there is none.
    fn cite(&self, pen: Pen<'_>, key: &str, span: Range<usize>) -> Option<Source> {
        let Some((source, _)) = self.sources.get(key) else {
            let known: Vec<&str> = self.sources.keys().map(String::as_str).collect();
            let help = match nearest(key, &known) {
                Some(meant) => {
                    format!("Did you mean \"{meant}\"? If not, add a block [{key}] to sources.toml.")
                }
                None => format!("Add a block [{key}] to sources.toml, or correct the key."),
            };
            pen.error(span, format!("There is no source \"{key}\""), "not in sources.toml", help);
            return None;
        };
        self.cited.borrow_mut().insert(key.into());
        Some(source.clone())
    }
}

/// The sources of one page, in order of first use.
#[derive(Debug)]
pub(crate) struct SourceList<'a> {
    /// `None` where `sources.toml` could not be read: then no key is called unknown.
    book: Option<&'a SourceBook>,
    keys: Vec<String>,
    /// The sources, in the order that citations count them.
    pub(crate) sources: Vec<Source>,
}

impl<'a> SourceList<'a> {
    /// No sources yet.
    pub(crate) fn new(book: Option<&'a SourceBook>) -> SourceList<'a> {
        SourceList { book, keys: Vec::new(), sources: Vec::new() }
    }

    /// The place of a source in the list, from 0. Notes a problem where there is no such source.
    pub(crate) fn cite(&mut self, pen: Pen<'_>, key: &str, span: Range<usize>) -> Option<u16> {
        if let Some(place) = self.keys.iter().position(|known| known == key) {
            return u16::try_from(place).ok();
        }
        let source = self.book?.cite(pen, key, span)?;
        self.keys.push(key.into());
        self.sources.push(source);
        u16::try_from(self.keys.len() - 1).ok()
    }

    /// Cites a list of keys. Notes a key that is there twice, and a list that is empty.
    pub(crate) fn cite_all(
        &mut self,
        pen: Pen<'_>,
        keys: &[Passage],
        owner: Range<usize>,
        what: &str,
    ) -> Vec<u16> {
        if keys.is_empty() {
            let help = "Add the key of a source from sources.toml. What has no source must not be said.";
            pen.error(owner, format!("This {what} has no source"), "`sources` is empty", help);
        }
        for (place, key) in keys.iter().enumerate() {
            if keys[..place].iter().any(|earlier| earlier.words == key.words) {
                let message = format!("The source \"{}\" is listed twice", key.words);
                pen.error(key.span.clone(), message, "again here", "Delete one of the two.");
            }
        }
        keys.iter().filter_map(|key| self.cite(pen, &key.words, key.span.clone())).collect()
    }
}
