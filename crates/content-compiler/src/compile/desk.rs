//! What lies to hand while a file is read, whatever file it is: the folder, the day, the sources and cards that a text
//! may name, and the places where problems and people's words are gathered. It knows no kind of file.

use std::cell::RefCell;
use std::path::Path;

use domain::day::Day;
use domain::text::Card;

use crate::citations::{SourceBook, SourceList};
use crate::folder::Folder;
use crate::page::{Page, Prose};
use crate::pictures::PictureBook;
use crate::problem::{Pen, Problems};

/// The desk at which content is read.
pub(super) struct Desk<'a> {
    /// Where files come from.
    pub(super) folder: Folder<'a>,
    /// Everything wrong so far.
    pub(super) problems: &'a Problems,
    /// The day of the build.
    pub(super) today: Day,
    /// The sources; `None` where `sources.toml` could not be read.
    pub(super) book: Option<SourceBook>,
    /// The cards; `None` where `cards.toml` could not be read.
    pub(super) cards: Option<Vec<Card>>,
    /// The pictures.
    pub(super) pictures: PictureBook,
    prose: RefCell<Vec<Prose>>,
}

impl<'a> Desk<'a> {
    /// An empty desk: without sources and cards until those have been read.
    pub(super) fn new(content: &'a Path, problems: &'a Problems, today: Day) -> Desk<'a> {
        let folder = Folder::new(content, problems);
        Desk {
            folder,
            problems,
            today,
            book: None,
            cards: None,
            pictures: PictureBook::default(),
            prose: RefCell::default(),
        }
    }

    /// A pen for a file.
    pub(super) fn pen<'d>(&'d self, path: &'d str) -> Pen<'d> {
        Pen::new(path, self.problems)
    }

    /// Reads the file that a pen writes about, which must be there, as a record.
    pub(super) fn read<'d, T>(
        &self,
        pen: Pen<'d>,
        record: impl FnOnce(Pen<'d>, &str) -> Option<T>,
    ) -> Option<T> {
        record(pen, &self.folder.read(pen)?)
    }

    /// An empty list of sources, which cites from the book.
    pub(super) fn sources(&self) -> SourceList<'_> {
        SourceList::new(self.book.as_ref())
    }

    /// A page that may cite sources and show cards.
    pub(super) fn page<'d>(&'d self, pen: Pen<'d>) -> Page<'d> {
        Page { citations: Some(self.sources()), cards: self.cards.as_deref(), ..Page::new(pen) }
    }

    /// A page that may hold pictures and things to do too.
    pub(super) fn page_of_steps<'d>(&'d self, pen: Pen<'d>) -> Page<'d> {
        Page { pictures: Some(&self.pictures), activities: Some(0), ..self.page(pen) }
    }

    /// Keeps the words of a page for the rules on words.
    pub(super) fn keep(&self, page: Page<'_>) {
        self.prose.borrow_mut().push(page.prose);
    }

    /// The words of all pages so far.
    pub(super) fn take_prose(&self) -> Vec<Prose> {
        self.prose.take()
    }
}
