//! Why a command stopped, in words for the person who can fix it.

use std::fmt;
use std::path::Path;

/// What a step gives back.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Why a command stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// What was typed or piped in cannot be used. Exit code 2.
    BadInput(String),
    /// Anything else. Exit code 1.
    Stopped(String),
}

impl Failure {
    /// A failure that is not about what was typed.
    pub fn stopped(words: impl Into<String>) -> Failure {
        Failure::Stopped(words.into())
    }

    /// A failure about what was typed or piped in.
    pub fn bad_input(words: impl Into<String>) -> Failure {
        Failure::BadInput(words.into())
    }

    /// A file that cannot be read, written or moved.
    pub fn file(what: &str, path: &Path, error: &std::io::Error) -> Failure {
        Failure::Stopped(format!("error: cannot {what} {}: {error}", path.display()))
    }

    /// The exit code for it.
    pub fn code(&self) -> u8 {
        match self {
            Failure::BadInput(_) => 2,
            Failure::Stopped(_) => 1,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Failure::BadInput(words) | Failure::Stopped(words)) = self;
        if words.starts_with("error:") { out.write_str(words) } else { write!(out, "error: {words}") }
    }
}
