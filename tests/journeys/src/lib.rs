//! What journeys stand on: three browsers driven from Rust, and a server that records all they ask for.
//!
//! A journey is an `async fn` of a [`Browser`] and a [`Site`], written with [`journey!`]; it runs once in each
//! engine. The harness knows browsers and requests; what a page of Waymark looks like is known by the journeys.
//!
//! Everything here fails by panicking with a sentence that names the engine and the step: a journey that cannot
//! go on is a failed test, and its story so far is printed with it.

mod axe;
mod browser;
mod build_files;
mod driver;
mod emulation;
mod engine;
mod journey;
mod lifeline;
mod outside;
mod place;
mod pointer;
mod site;
mod storage;
mod target;
mod twice;
mod viewport;

pub use axe::Violation;
pub use browser::Browser;
pub use build_files::BuildFiles;
pub use engine::Engine;
pub use journey::{all_engines, run};
pub use place::{dist, workspace};
pub use pointer::{Pointer, Spot};
pub use site::{Mark, Site};
pub use site_server::Seen;
pub use storage::Storage;
pub use target::Target;
pub use thirtyfour::Key;
pub use viewport::{LAPTOP, PHONE, Viewport};
