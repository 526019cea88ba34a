//! Reads the content folder, tells the people who write it everything that is wrong with it, and makes what the
//! packs hold.
//!
//! `records` reads each kind of file as it is, whatever its mistakes; `checks` holds one house rule a file against what
//! was read; `compile` puts both in order and makes what the packs hold. Nothing here stops at the first mistake, and
//! nothing here panics on any input. This crate runs on the host only; it knows nothing of HTML, of the browser, or of
//! how packs are named and written.

mod checks;
mod citations;
mod compile;
mod fields;
mod folder;
mod markdown;
mod nearest;
mod page;
mod passage;
mod pictures;
mod print;
mod problem;
mod records;
#[cfg(test)]
mod testing;

pub use compile::{Compiled, CompiledMixing, FacilitatorNotes, Off, Report, compile};
pub use print::print;
pub use problem::{Problem, Severity};
