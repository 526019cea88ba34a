//! Reads the content folder, tells the people who write it everything that is wrong with it, and makes what the
//! packs hold.
//!
//! Two stages: `records` reads each kind of file, whatever its mistakes, and `checks` holds one house rule a
//! file. Nothing here stops at the first mistake, and nothing here panics on any input. This crate runs on the
//! host only; it knows nothing of HTML, of the browser, or of how packs are named and written.

mod checks;
mod citations;
mod compile;
mod fields;
mod folder;
mod markdown;
mod mixing;
mod nearest;
mod page;
mod passage;
mod print;
mod problem;
mod questionnaires;
mod records;
#[cfg(test)]
mod testing;

pub use compile::{Compiled, Report, compile};
pub use mixing::CompiledMixing;
pub use print::print;
pub use problem::{Problem, Severity};
pub use questionnaires::Off;
pub use records::facilitator::FacilitatorNotes;
