//! One text that a person reads: gathers its words for the house rules, and its citations.

use std::ops::Range;
use std::path::PathBuf;

use domain::text::{Card, Source};

use crate::citations::SourceList;
use crate::passage::Passage;
use crate::pictures::PictureBook;
use crate::problem::Pen;

/// What a person reads in one file, for the rules on words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prose {
    /// The file, from the content folder.
    pub(crate) file: PathBuf,
    /// Its titles, paragraphs and list entries.
    pub(crate) passages: Vec<Passage>,
    /// Whether the reading grade of the file is checked.
    pub(crate) graded: bool,
    /// Whether people under 18 read it.
    pub(crate) young: bool,
}

/// Turns the texts of one file into what the pack holds.
pub(crate) struct Page<'a> {
    /// Writes about the file.
    pub(crate) pen: Pen<'a>,
    /// Where citations go. `None` where the page has no place for them.
    pub(crate) citations: Option<SourceList<'a>>,
    /// The cards that `[!card]` can show; `None` where `cards.toml` could not be read.
    pub(crate) cards: Option<&'a [Card]>,
    /// The pictures that `[!picture]` can show; `None` where they cannot stand, or could not be read.
    pub(crate) pictures: Option<&'a PictureBook>,
    /// How many activities there are so far; `None` where none can stand.
    pub(crate) activities: Option<u8>,
    /// The words so far.
    pub(crate) prose: Prose,
}

impl<'a> Page<'a> {
    /// A page without citations or cards.
    pub(crate) fn new(pen: Pen<'a>) -> Page<'a> {
        let prose = Prose { file: pen.file.to_path_buf(), ..Prose::default() };
        Page { pen, citations: None, cards: None, pictures: None, activities: None, prose }
    }

    /// Words without any marks.
    pub(crate) fn plain(&mut self, text: &Passage) -> String {
        let words = self.unmarked(text);
        self.prose.passages.push(text.clone());
        words
    }

    /// Words without any marks that the rules on words do not hold for: names, quotations, addresses.
    pub(crate) fn unmarked(&self, text: &Passage) -> String {
        for mark in ["**", "[@", "](", "<"] {
            if let Some(at) = text.words.find(mark) {
                let help = "This text is shown letter for letter. Take the mark away.";
                self.pen.error(
                    text.place(at..at + mark.len()),
                    "Marks do not work here",
                    "shown as it is",
                    help,
                );
            }
        }
        text.words.clone()
    }

    /// Words without any marks, where there are any.
    pub(crate) fn plain_if_any(&mut self, text: &Option<Passage>) -> Option<String> {
        text.as_ref().map(|text| self.plain(text))
    }

    /// The sources that the page has cited. It cites no more after this.
    pub(crate) fn take_sources(&mut self) -> Vec<Source> {
        self.citations.take().map(|list| list.sources).unwrap_or_default()
    }

    /// Notes an error in the file.
    pub(crate) fn error(&self, span: Range<usize>, message: &str, label: &str, help: &str) {
        self.pen.error(span, message, label, help);
    }
}
