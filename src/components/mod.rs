//! The pieces of the screens: values in, callbacks out. None keeps state.

pub mod action_card;
pub mod call_999;
pub mod choice;
pub mod contents;
pub mod date;
pub mod dated;
pub mod edition;
pub mod element;
pub mod field;
pub mod glass;
pub mod icon;
pub mod level;
pub mod link;
pub mod names;
pub mod options;
pub mod ordering;
pub mod progress;
pub mod prose;
pub mod rich;
pub mod score_bar;
pub mod segments;
pub mod service;
pub mod sources;
pub mod text;
pub mod timeline;
