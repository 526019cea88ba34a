//! The project's own commands: set up, build, serve, check, test, and try the rules from a terminal.
//!
//! Host only. It knows files, child processes and the network; what is true lives in `content/`, what follows
//! from it in `domain`, and neither is repeated here.

pub mod bench;
pub mod build;
pub mod check;
pub mod child;
pub mod clinicians;
pub mod commands;
pub mod content;
pub mod failure;
pub mod files;
pub mod mix;
mod named_value;
pub mod nearest;
pub mod policy;
pub mod print;
pub mod project;
pub mod quiz;
pub mod score;
pub mod serve;
pub mod services;
pub mod setup;
pub mod test;
pub mod today;
