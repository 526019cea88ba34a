//! A level: a colour, a shape and a word. Never the colour alone, and never green.

use domain::mixing::{Evidence, Level};
use domain::wording::Wording;
use yew::prelude::*;

use crate::components::element::{el_with, text};
use crate::components::icon::icon;
use crate::here::Here;

/// What a level is called.
pub fn level_name(words: &Wording, level: Level) -> &str {
    match level {
        Level::VeryHigh => words.level_very_high(),
        Level::High => words.level_high(),
        Level::Caution => words.level_caution(),
        Level::EffectsChange => words.level_effects_change(),
        Level::Unknown => words.level_unknown(),
    }
}

/// What a level means.
pub fn level_means(words: &Wording, level: Level) -> &str {
    match level {
        Level::VeryHigh => words.level_very_high_means(),
        Level::High => words.level_high_means(),
        Level::Caution => words.level_caution_means(),
        Level::EffectsChange => words.level_effects_change_means(),
        Level::Unknown => words.level_unknown_means(),
    }
}

/// The letter of a level, for a square that has no room for its name.
pub fn level_letter(words: &Wording, level: Level) -> &str {
    words.level_letters().split(' ').nth(level as usize).unwrap_or_default()
}

/// How good the evidence is, in words; where nothing is known, that.
pub fn evidence_words(words: &Wording, evidence: Option<Evidence>) -> &str {
    match evidence {
        Some(Evidence::A) => words.evidence_a(),
        Some(Evidence::B) => words.evidence_b(),
        Some(Evidence::C) => words.evidence_c(),
        Some(Evidence::D) => words.evidence_d(),
        None => words.level_unknown_means(),
    }
}

/// A level's mark: its shape and its name, in its colour.
pub fn level_mark(here: &Here, level: Level) -> Html {
    let name = text(level_name(here.words(), level));
    el_with("span", &["class", "data-level"], &["app-level", level.name()], vec![icon(level.name()), name])
}
