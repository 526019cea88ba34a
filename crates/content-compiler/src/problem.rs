//! What is wrong with the content: told to the person who can mend it, all at once.

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::path::{Path, PathBuf};

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing can be built until it is mended.
    Error,
    /// It should be looked at soon.
    Warning,
}

/// One thing that is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// The file, from the content folder.
    pub file: PathBuf,
    /// Where in the file, in bytes.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// A few words beside the place.
    pub label: String,
    /// What to do, in plain words.
    pub help: String,
}

/// Every problem found so far.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    found: RefCell<Vec<Problem>>,
    unread: Cell<bool>,
}

impl Problems {
    /// Remembers that a file could not be read, so that nothing is called unused or unknown because of it.
    pub(crate) fn could_not_read(&self) {
        self.unread.set(true);
    }

    /// Whether every file so far could be read.
    pub(crate) fn all_read(&self) -> bool {
        !self.unread.get()
    }

    /// The problems by file and place, each one once.
    pub(crate) fn into_sorted(self) -> Vec<Problem> {
        let mut found = self.found.into_inner();
        let place = |problem: &Problem| {
            (problem.file.clone(), problem.span.start, problem.span.end, problem.severity)
        };
        found.sort_by(|a, b| place(a).cmp(&place(b)).then_with(|| a.message.cmp(&b.message)));
        found.dedup();
        found
    }
}

/// Writes problems about one file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pen<'a> {
    /// The file, from the content folder.
    pub(crate) file: &'a Path,
    /// Where the problems go.
    pub(crate) problems: &'a Problems,
}

impl<'a> Pen<'a> {
    /// A pen for a file.
    pub(crate) fn new(file: &'a (impl AsRef<Path> + ?Sized), problems: &'a Problems) -> Pen<'a> {
        Pen { file: file.as_ref(), problems }
    }

    /// Notes an error: what is wrong, a few words beside the place, and what to do.
    pub(crate) fn error(
        self,
        span: Range<usize>,
        message: impl Into<String>,
        label: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.note(Severity::Error, span, message.into(), label.into(), help.into());
    }

    /// Notes a warning.
    pub(crate) fn warning(
        self,
        span: Range<usize>,
        message: impl Into<String>,
        label: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.note(Severity::Warning, span, message.into(), label.into(), help.into());
    }

    fn note(self, severity: Severity, span: Range<usize>, message: String, label: String, help: String) {
        let file = self.file.to_path_buf();
        let problem = Problem { severity, file, span, message, label, help };
        self.problems.found.borrow_mut().push(problem);
    }
}
