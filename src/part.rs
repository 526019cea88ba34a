//! A part of a page that is alive: what it is made from, and what is known of it outside its own code.
//!
//! What a part holds is not known here. A part that were known by its type would leave its decoding, comparing and
//! dropping in the code that every page loads.

use std::rc::Rc;

use domain::pack::{CorePack, PackError, decode};
use serde::de::DeserializeOwned;
use yew::prelude::*;

use crate::here::{Core, Here};
use crate::memory::Memory;
use crate::shared::Shared;

/// Which part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The quiz of a module.
    Quiz,
    /// Questions on mixing.
    Rounds,
    /// What happens if you mix.
    Mixing,
    /// Every mix at a glance.
    Matrix,
    /// Check in with yourself.
    SelfCheck,
    /// Find help.
    Help,
    /// Something to do in a module.
    Activity,
    /// A try at sending something, and what is kept.
    Proof,
    /// What helps along on the pages of the course.
    Course,
}

impl Kind {
    /// Every part.
    pub const ALL: [Kind; 9] = [
        Kind::Quiz,
        Kind::Rounds,
        Kind::Mixing,
        Kind::Matrix,
        Kind::SelfCheck,
        Kind::Help,
        Kind::Activity,
        Kind::Proof,
        Kind::Course,
    ];

    /// The name that a document gives its place, and the name of its code.
    pub fn names(self) -> (&'static str, &'static str) {
        match self {
            Kind::Quiz => ("quiz", "quiz"),
            Kind::Rounds => ("rounds", "quiz"),
            Kind::Mixing => ("mixing", "mixing"),
            Kind::Matrix => ("matrix", "mixing"),
            Kind::SelfCheck => ("self-check", "self_check"),
            Kind::Help => ("help", "help"),
            Kind::Activity => ("activity", "activity"),
            Kind::Proof => ("proof", "proof"),
            Kind::Course => ("course", "course"),
        }
    }

    /// Whether its code has something in common with other parts of the course alone (`learning`).
    pub fn is_of_course(self) -> bool {
        matches!(self.names().1, "activity" | "course" | "quiz")
    }

    /// The part with a name.
    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.names().0 == name)
    }
}

/// What a part is made from.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// Which part.
    pub kind: Kind,
    /// The bytes of its pack: the words of its screens, and what it is about.
    pub pack: Vec<u8>,
    /// Which of several of its kind in the pack, from 0.
    pub number: u16,
    /// The addresses of packs that it may ask for later.
    pub later: Vec<String>,
    /// What the app remembers.
    pub memory: Memory,
}

impl Given {
    /// What its pack holds.
    pub fn read<T: DeserializeOwned>(&self) -> Result<(Core, T), PartError> {
        let (core, content) = decode::<(CorePack, T)>(&self.pack).map_err(PartError::NotReadable)?;
        Ok((Shared::new(core), content))
    }
}

/// Why a part cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartError {
    /// Its code or a pack did not arrive.
    NotFetched,
    /// A pack arrived that cannot be read.
    NotReadable(PackError),
}

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for PartError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> PartError {
        PartError::NotFetched
    }
}

/// A part that is here, with its words. Two are equal only where they are the same one.
#[derive(Clone)]
pub struct Part {
    /// The words of its screens, and who runs this site.
    pub core: Core,
    drawn: Rc<dyn Fn(&Here) -> Html>,
}

impl Part {
    /// A part, and how it is drawn.
    pub fn new(core: Core, drawn: impl Fn(&Here) -> Html + 'static) -> Part {
        Part { core, drawn: Rc::new(drawn) }
    }

    /// The part as it begins, or as it goes on.
    pub fn draw(&self, here: &Here) -> Html {
        (self.drawn)(here)
    }
}

/// Makes a part. It lies in the part's own code.
pub type Make = fn(&Given) -> Result<Part, PartError>;
