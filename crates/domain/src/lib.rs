//! Waymark's rules and types.
//!
//! Everything here is a pure function of its arguments. This crate has no browser, no clock, no chance and no
//! storage: the day, the seed and the language are handed in. Facts live in `content/`, screens in `src/`.

pub mod activity;
pub mod course;
pub mod day;
pub mod mixing;
mod names;
mod order;
pub mod pack;
pub mod people;
pub mod picture;
pub mod questionnaire;
pub mod quiz;
pub mod route;
pub mod self_check;
pub mod services;
mod shuffle;
pub mod spelling;
pub mod text;
pub mod units;
pub mod week;
pub mod wording;
