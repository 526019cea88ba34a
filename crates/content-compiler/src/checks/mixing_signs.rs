//! A warning sign is of no use without what to do about it: every sign that is named is answered by a step of the card
//! that stands beside it.

use domain::text::{Card, Rich, plain};

use crate::nearest::nearest_or_all;
use crate::passage::Passage;
use crate::problem::Pen;
use crate::records::mixing_signs::{SignFacts, SignWords};

/// Checks that each card that is said to answer a sign has a step, or a "when", that speaks of it.
pub(crate) fn check_steps(pen: Pen<'_>, facts: &SignFacts, words: &SignWords, cards: &[Card]) {
    for id in &facts.cards {
        let Some(card) = cards.iter().find(|card| card.id == id.words) else {
            let known: Vec<&str> = cards.iter().map(|card| card.id.as_str()).collect();
            let help = nearest_or_all(&id.words, &known, "The cards are");
            pen.error(
                id.span.clone(),
                format!("There is no card \"{}\"", id.words),
                "not in cards.toml",
                help,
            );
            continue;
        };
        if !card.steps.iter().chain([&card.when]).any(|step| speaks(step, words)) {
            let message = format!("The card \"{}\" has no step for \"{}\"", card.id, words.text.words);
            let help = "Add a step to the card that says what to do about it, or take the card from this sign. \
                        `in_steps` in en/mixing/signs.toml lists the words to look for.";
            pen.error(id.span.clone(), message, "does not answer it", help);
        }
    }
}

/// Whether the first step of the card that answers a sign best speaks of it.
pub(crate) fn comes_first(facts: &SignFacts, words: &SignWords, cards: &[Card]) -> bool {
    let best = facts.cards.first().and_then(|best| cards.iter().find(|card| card.id == best.words));
    best.and_then(|card| card.steps.first()).is_some_and(|step| speaks(step, words))
}

/// Whether a step speaks of a sign.
fn speaks(step: &Rich, words: &SignWords) -> bool {
    let step = plain(step).to_lowercase();
    words.in_steps.iter().any(|word| step.contains(&word.words.to_lowercase()))
}

/// Checks that signs are known, and that the card beside them, where there is one, answers each.
pub(crate) fn check_answered(pen: Pen<'_>, named: &[Passage], card: Option<&Passage>, signs: &[SignFacts]) {
    for sign in named {
        let Some(known) = signs.iter().find(|known| known.id.words == sign.words) else {
            let ids: Vec<&str> = signs.iter().map(|sign| sign.id.words.as_str()).collect();
            let help = nearest_or_all(&sign.words, &ids, "The signs are");
            pen.error(sign.span.clone(), format!("There is no sign \"{}\"", sign.words), "not known", help);
            continue;
        };
        let Some(card) = card.map(|card| card.words.as_str()) else { continue };
        if !known.cards.iter().any(|answers| answers.words == card) {
            let cards: Vec<&str> = known.cards.iter().map(|card| card.words.as_str()).collect();
            let message = format!("The card \"{card}\" does not answer the sign \"{}\"", sign.words);
            let help = format!(
                "Give it a card that does ({}), or leave this sign out. What to do comes with every sign.",
                cards.join(", ")
            );
            pen.error(sign.span.clone(), message, "nothing to do about it", help);
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::text::{Inline, Review};

    use super::*;
    use crate::passage::At;
    use crate::testing::problems_of;

    fn words(words: &str) -> Passage {
        Passage::verbatim(words, 0)
    }

    fn burn() -> SignFacts {
        SignFacts { id: words("burn"), cards: vec![words("kitchen")] }
    }

    #[test]
    fn a_sign_is_answered_by_the_card_beside_it() {
        let found = |named: &str, card: &str| {
            problems_of(|pen| check_answered(pen, &[words(named)], Some(&words(card)), &[burn()]))
        };
        assert!(found("burn", "kitchen").is_empty());
        assert_eq!(found("burn", "garden"), ["The card \"garden\" does not answer the sign \"burn\""]);
        assert_eq!(found("burm", "kitchen"), ["There is no sign \"burm\""]);
    }

    #[test]
    fn a_card_that_answers_a_sign_has_a_step_for_it() {
        let found = |step: &str| {
            let card = Card {
                id: "kitchen".into(),
                title: String::new(),
                when: vec![],
                emergency: false,
                steps: vec![vec![Inline::Text(step.into())]],
                never: vec![],
                review: Review::default(),
            };
            let told = SignWords {
                id: At { value: "burn".into(), start: 0, end: 0 },
                text: words("a burn"),
                in_steps: vec![words("cool")],
            };
            problems_of(|pen| check_steps(pen, &burn(), &told, &[card]))
        };
        assert!(found("Cool it under the tap.").is_empty());
        assert_eq!(found("Put the kettle on."), ["The card \"kitchen\" has no step for \"a burn\""]);
    }
}
