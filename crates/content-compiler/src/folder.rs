//! The content folder: the only place that reads files.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::problem::{Pen, Problems};

/// The content folder.
pub(crate) struct Folder<'a> {
    root: &'a Path,
    problems: &'a Problems,
}

impl<'a> Folder<'a> {
    /// The folder at `root`.
    pub(crate) fn new(root: &'a Path, problems: &'a Problems) -> Folder<'a> {
        Folder { root, problems }
    }

    /// Reads the file that a pen writes about, which must be there.
    pub(crate) fn read(&self, pen: Pen<'_>) -> Option<String> {
        let error = match fs::read(self.root.join(pen.file)).map(String::from_utf8) {
            Ok(Ok(text)) => return Some(text),
            Ok(Err(_)) => (
                "This file is not plain text",
                "It holds bytes that are not UTF-8. Open it in a text editor and save it as \"UTF-8\"."
                    .into(),
            ),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => (
                "This file is missing",
                format!("Make the file {}. content/README.md says what goes in it.", slashed(pen.file)),
            ),
            Err(error) => ("This file cannot be read", format!("The computer says: {error}.")),
        };
        pen.error(0..0, error.0, "", error.1);
        pen.problems.could_not_read();
        None
    }

    /// The names in a folder, in order, without hidden ones. Empty where there is no such folder.
    pub(crate) fn names(&self, folder: &str) -> BTreeSet<String> {
        let Ok(entries) = fs::read_dir(self.root.join(folder)) else { return BTreeSet::new() };
        let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
        names.filter(|name| !name.starts_with('.')).collect()
    }

    /// The names of the folders in a folder, in order.
    pub(crate) fn folders(&self, folder: &str) -> BTreeSet<String> {
        let is_folder = |name: &String| self.root.join(folder).join(name).is_dir();
        self.names(folder).into_iter().filter(is_folder).collect()
    }

    /// Refuses files in a folder that nothing reads, so that no misnamed file is left out in silence.
    pub(crate) fn refuse_others(&self, folder: &str, expected: impl Fn(&str) -> bool, help: &str) {
        for name in self.names(folder) {
            if name != "README.md" && !expected(&name) {
                let path = Path::new(folder).join(&name);
                Pen::new(&path, self.problems).error(0..0, "Nothing reads this file", "", help);
            }
        }
    }
}

/// A path with forward slashes on every system, so that messages are the same everywhere.
pub(crate) fn slashed(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
