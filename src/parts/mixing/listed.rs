//! What is listed: for whom, and under which headings.

use domain::mixing::Class;
use domain::wording::Wording;
use yew::prelude::*;

use super::looking::View;
use crate::components::edition::edition_choice;
use crate::components::element::{side_by_side, status};

/// Who reads, which decides what is listed.
pub(super) fn edition(view: &View<'_>) -> Html {
    let words = view.here.words();
    let hidden = view.picked.len() < view.state.picked.len();
    let said = match (hidden, view.here.edition) {
        (true, _) => words.mixing_hidden(),
        (false, None) => words.mixing_young_list(),
        _ => "",
    };
    side_by_side(vec![edition_choice(view.here), status("app-small", said)])
}

/// The name of a class.
pub(super) fn class_name(words: &Wording, class: Class) -> &str {
    match class {
        Class::Depressant => words.class_depressant(),
        Class::Opioid => words.class_opioid(),
        Class::Gabapentinoid => words.class_gabapentinoid(),
        Class::Dissociative => words.class_dissociative(),
        Class::Stimulant => words.class_stimulant(),
        Class::Psychedelic => words.class_psychedelic(),
        Class::Cannabinoid => words.class_cannabinoid(),
        Class::SerotonergicMedicine => words.class_serotonergic_medicine(),
        Class::Other => words.class_other(),
    }
}
