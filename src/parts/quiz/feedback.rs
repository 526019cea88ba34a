//! What is said of an option once the answer was given: whether it is right, and why.

use domain::quiz::QuizOption;
use domain::text::plain;
use domain::wording::fill;
use yew::prelude::*;

use crate::components::element::{bare, el, text};
use crate::components::icon::icon;
use crate::components::level::level_mark;
use crate::components::rich::rich;
use crate::components::text::classed;
use crate::here::Here;

/// What an option says: a level has its mark.
pub(super) fn option_words(here: &Here, option: &QuizOption) -> Html {
    match option.level {
        Some(level) => level_mark(here, level),
        None => rich(here, &option.text),
    }
}

/// Whether the right other half was chosen, which it is, and why.
pub(super) fn partner_feedback(here: &Here, index: usize, option: &QuizOption, chosen: Option<u8>) -> Html {
    let words = here.words();
    let right = chosen.map(usize::from) == Some(index);
    let partner = option.partner.as_ref().map(|partner| plain(partner)).unwrap_or_default();
    let verdict = match right {
        true => words.quiz_match_right().to_string(),
        false => fill(words.quiz_match_wrong(), &[("partner", &partner)]),
    };
    why(here, option, right, &verdict)
}

/// Whether a step is in its place, and why it comes there.
pub(super) fn step_feedback(here: &Here, place: usize, index: u8, option: &QuizOption) -> Html {
    let right = place == usize::from(index);
    let verdict = match right {
        true => here.words().quiz_step_right().to_string(),
        false => fill(here.words().quiz_step_wrong(), &[("n", &(index + 1).to_string())]),
    };
    why(here, option, right, &verdict)
}

/// Whether an option is right, whether it was picked, and why.
pub(super) fn feedback(here: &Here, option: &QuizOption, picked: bool) -> Html {
    let words = here.words();
    let verdict = match (option.right, picked) {
        (true, true) => words.quiz_option_right_picked(),
        (true, false) => words.quiz_option_right(),
        (false, true) => words.quiz_option_wrong_picked(),
        (false, false) => words.quiz_option_wrong(),
    };
    let mut parts = verdict_and_why(here, option, option.right, verdict);
    if let Some(mixup) = option.mixup.as_ref().filter(|_| picked) {
        parts.push(classed("app-mixup", &fill(words.quiz_mixup(), &[("mixup", mixup)])));
    }
    el("div", "app-feedback", parts)
}

/// A verdict on an option with its sign, and why.
fn why(here: &Here, option: &QuizOption, right: bool, verdict: &str) -> Html {
    el("div", "app-feedback", verdict_and_why(here, option, right, verdict))
}

fn verdict_and_why(here: &Here, option: &QuizOption, right: bool, verdict: &str) -> Vec<Html> {
    let sign = icon(if right { "tick" } else { "cross" });
    let verdict = el("p", "app-feedback__verdict", vec![sign, bare("strong", vec![text(verdict)])]);
    vec![verdict, bare("p", vec![rich(here, &option.feedback)])]
}
