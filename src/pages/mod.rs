//! The pages. Each asks `domain` and composes components.

pub mod check;
pub mod coming;
pub mod course;
pub mod emergency;
pub mod failed;
pub mod help;
pub mod home;
pub mod mixing;
pub mod module;
pub mod not_found;
pub mod privacy;
pub mod quiz;
