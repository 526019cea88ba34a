//! The pictures that texts may show, and which of them are shown.

use std::cell::RefCell;
use std::collections::BTreeSet;

use domain::picture::Picture;

use crate::nearest::nearest;

/// Every picture, by its id.
#[derive(Debug, Default)]
pub(crate) struct PictureBook {
    pictures: Vec<Picture>,
    shown: RefCell<BTreeSet<String>>,
}

impl PictureBook {
    /// A book of these.
    pub(crate) fn new(pictures: Vec<Picture>) -> PictureBook {
        PictureBook { pictures, shown: RefCell::default() }
    }

    /// The picture with an id, which is shown from now on.
    pub(crate) fn find(&self, id: &str) -> Option<&Picture> {
        let found = self.pictures.iter().find(|picture| picture.id == id);
        if found.is_some() {
            self.shown.borrow_mut().insert(id.into());
        }
        found
    }

    /// What to do about an id that no picture has.
    pub(crate) fn help(&self, id: &str) -> String {
        let known: Vec<&str> = self.pictures.iter().map(|picture| picture.id.as_str()).collect();
        match nearest(id, &known) {
            Some(meant) => format!("Did you mean \"{meant}\"?"),
            None => {
                "The pictures are the files of en/pictures, without .svg. docs/pictures.md shows them.".into()
            }
        }
    }

    /// The pictures that no text has shown.
    pub(crate) fn unshown(&self) -> Vec<String> {
        let shown = self.shown.borrow();
        self.pictures.iter().map(|picture| picture.id.clone()).filter(|id| !shown.contains(id)).collect()
    }

    /// All of them.
    pub(crate) fn all(&self) -> &[Picture] {
        &self.pictures
    }
}
