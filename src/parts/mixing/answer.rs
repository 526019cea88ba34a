//! What a mix comes to, the answer first: the worst level and what it means, the signs to watch for, what to do now. All
//! else is folded below, each two of it for itself.

use domain::mixing::{Level, Mix, MixingWords, Naloxone, Shown};
use domain::wording::fill;
use yew::prelude::*;

use super::looking::{View, WORST_ID, Words};
use super::told::Told;
use crate::components::action_card::first_steps;
use crate::components::element::{el, el_with, nothing, side_by_side};
use crate::components::level::{level_mark, level_means};
use crate::components::rich::rich;
use crate::components::text::{bullets, classed, paragraph, small, subheading, wrong};

/// What was picked comes to.
pub(super) fn answer(view: &View<'_>) -> Html {
    let words = view.here.words();
    let (known, notice) = match &view.state.words {
        Words::Here(words) => (Some(&**words), nothing()),
        Words::Coming => (None, small(words.mixing_words_coming())),
        Words::Missing => (None, wrong(words.mixing_words_missing())),
    };
    let mix = view.mixing.mix(view.picked);
    let worst = mix.pairs.first();
    let means = worst.map_or_else(Vec::new, |worst| {
        let mut said = vec![level_mark(view.here, worst.level), paragraph(level_means(words, worst.level))];
        if mix.pairs.len() > 1 {
            let (one, other) = worst.pair.of;
            said.push(paragraph(&fill(words.mixing_worst(), &[("two", &view.both(one, other))])));
        }
        said
    });
    let level = worst.map_or("", |worst| worst.level.name());
    // The line stays where it is, empty too, so that what comes into it is read out: what is beside it is always as much.
    let values = ["app-worst", WORST_ID, "status"];
    let worst_of_it = el_with("div", &["class", "id", "role"], &values, means);
    let notice = if view.picked.is_empty() { nothing() } else { notice };
    let rest = if worst.is_some() { what_to_do(view, &mix, known) } else { Vec::new() };
    let parts = vec![worst_of_it, notice, side_by_side(rest)];
    let answer = el_with("section", &["class", "data-level"], &["app-answer", level], parts);
    let mut told = Told::new(view, known, mix.card);
    let alone = mix.pairs.len() == 1;
    let mut folds: Vec<Html> = mix.pairs.iter().map(|shown| told.pair(shown, alone)).collect();
    folds.extend(told.rules(&mix.rules));
    folds.extend(told.sold_as());
    el("div", "app-mix", vec![answer, side_by_side(folds)])
}

/// Why, the signs, the card, and whether naloxone helps.
fn what_to_do(view: &View<'_>, mix: &Mix<'_>, known: Option<&MixingWords>) -> Vec<Html> {
    let (here, words) = (view.here, view.here.words());
    let worst = &mix.pairs[0];
    let mut parts = Vec::new();
    let said = known.and_then(|known| known.pairs.get(worst.place));
    parts.extend(raised(view, worst));
    if let Some(said) = said.filter(|_| worst.says_why()) {
        parts.push(el("p", "app-answer__why", vec![rich(here, view.why(said))]));
    }
    if worst.pair.level == Level::Unknown {
        parts.push(classed("app-answer__unknown", words.mixing_unknown()));
    }
    let places = view.mixing.signs_of(mix, known);
    let signs = view.mixing.signs_at(&places).take(MOST_SIGNS);
    let signs: Vec<&str> = signs.map(|sign| sign.text.as_str()).collect();
    if !signs.is_empty() {
        parts.push(subheading(words.mixing_signs()));
        parts.push(bullets(&signs));
    }
    if let Some(card) = view.mixing.card(mix.card) {
        // Where there is an opioid, naloxone is not folded.
        let (said, open) = match mix.naloxone {
            Naloxone::Works => (words.naloxone_works(), true),
            Naloxone::IfUnsure => (words.naloxone_if_unsure(), false),
            Naloxone::NotRelevant => (words.naloxone_not_relevant(), false),
        };
        let said = paragraph(said);
        let (open, folded) = if open { (said, None) } else { (nothing(), Some(said)) };
        parts.push(first_steps(here, card, "h3", 4, folded));
        parts.push(open);
    } else {
        // Where nothing is known, no sign is; these are right whatever was taken.
        parts.push(paragraph(words.emergency_lead()));
    }
    parts
}

/// Why the level is worse than that of the two, where a rule makes it so.
pub(super) fn raised(view: &View<'_>, shown: &Shown<'_>) -> Option<Html> {
    let (words, rule) = (view.here.words(), shown.raised_by?);
    let says = match (shown.pair.level == Level::Unknown, rule.is_of_one()) {
        (true, true) => words.mixing_raised_by_one(),
        (true, false) => words.mixing_raised(),
        (false, _) => words.mixing_raised_above(),
    };
    Some(paragraph(&fill(says, &[("rule", &rule.title)])))
}

/// How many signs stand in the answer. The rest is with each two.
const MOST_SIGNS: usize = 5;
