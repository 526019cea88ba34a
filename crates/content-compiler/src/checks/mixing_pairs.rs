//! Every two substances have one entry; a level has the evidence it needs; no entry is softer than the rule for its
//! class without a reason.

use domain::mixing::{Level, Pair, Rule, Substance};

use crate::nearest::nearest_or_all;
use crate::passage::Passage;
use crate::problem::{Pen, Problems};
use crate::records::mixing_pairs::{PairFacts, PairText};

/// Checks that every unordered pair of substances has exactly one entry.
pub(crate) fn check_coverage(problems: &Problems, found: &[(String, PairFacts)], substances: &[Substance]) {
    let mut missing = Vec::new();
    for (index, one) in substances.iter().enumerate() {
        for other in &substances[index + 1..] {
            let entries: Vec<_> = found.iter().filter(|(_, facts)| facts.is_of(&one.id, &other.id)).collect();
            if entries.is_empty() {
                missing.push(format!("{} and {}", one.id, other.id));
            }
            for (path, again) in entries.iter().skip(1) {
                let message = format!("There is an entry for {} and {} already", one.id, other.id);
                let help = "Keep the better of the two entries, and delete the other with its words.";
                Pen::new(path, problems).error(again.span.clone(), message, "again here", help);
            }
        }
    }
    for (path, facts) in
        found.iter().filter(|(_, facts)| facts.a.words == facts.b.words && !facts.a.words.is_empty())
    {
        let help = "A pair is of two substances. Delete this entry, or correct one of the ids.";
        Pen::new(path, problems).error(
            facts.b.span.clone(),
            "A substance with itself",
            "the same again",
            help,
        );
    }
    if let (Some(first), true) = (missing.first(), problems.all_read()) {
        let message = match missing.len() {
            1 => format!("No entry for {first}"),
            count => format!("No entry for {count} pairs, the first of them {first}"),
        };
        let help = "Every two substances need an entry in mixing/pairs. Where nothing is known, write level = \"unknown\", \
                    and why in the words.";
        Pen::new("mixing/substances.toml", problems).error(0..0, message, "", help);
    }
}

/// Checks that facts and words in files of the same name speak of the same pairs.
pub(crate) fn check_words(pen: Pen<'_>, words_pen: Pen<'_>, facts: &[PairFacts], words: &[PairText]) {
    for facts in facts.iter().filter(|facts| !words.iter().any(|words| words.is_of(facts))) {
        let message = format!("No words for {} and {}", facts.a.words, facts.b.words);
        let help =
            "Add a block [[pair]] with the same `a` and `b` to the file of the same name in en/mixing/pairs.";
        pen.error(facts.span.clone(), message, "no words for it", help);
    }
    for words in words {
        if !facts.iter().any(|facts| words.is_of(facts)) {
            let message = format!("No facts for {} and {}", words.a.words, words.b.words);
            let help = "Delete this block, or add the pair to the file of the same name in mixing/pairs.";
            words_pen.error(words.span.clone(), message, "no facts for it", help);
        }
    }
}

/// Checks that a level has the evidence it needs, and that what is unknown claims nothing.
pub(crate) fn check_evidence(pen: Pen<'_>, facts: &PairFacts) {
    let error = |message: &str, help: &str| pen.error(facts.span.clone(), message, "here", help);
    if facts.level == Level::Unknown {
        if facts.evidence.is_some() || facts.card.is_some() {
            error(
                "What is unknown has no evidence and no card",
                "Delete `evidence` and `card`, or give it a level.",
            );
        }
        return;
    }
    if facts.evidence.is_none() {
        error("A level needs evidence", "Add evidence = \"A\", \"B\", \"C\" or \"D\".");
    }
    if facts.sources.is_empty() {
        error("A level needs a source", "Add sources = [\"…\"], or write level = \"unknown\".");
    }
    if facts.card.is_none() {
        error("A level needs a card", "Add card = \"…\": what to do when it goes wrong.");
    }
}

/// What `why` may say of the worst level only: below it, a card must not read as if the mix killed by itself.
const OF_THE_WORST: [&str; 12] = [
    "kill", "kills", "killed", "killing", "die", "dies", "died", "dying", "dead", "death", "deaths", "fatal",
];

/// Checks that the words do not say more than the level.
pub(crate) fn check_wording(pen: Pen<'_>, level: Level, text: &PairText) {
    if matches!(level, Level::VeryHigh | Level::Unknown) {
        return;
    }
    for why in [Some(&text.why), text.young.as_ref()].into_iter().flatten() {
        let lower = why.words.to_lowercase();
        let mut words = lower.split(|letter: char| !letter.is_alphabetic());
        if let Some(word) = words.find(|word| OF_THE_WORST.contains(word)) {
            let message = format!("\"{word}\" in a mix that is not rated very_high");
            let help = "If this mix kills by itself, rate it very_high. If it takes something more, say that in \
                        `catches` or `contested`.";
            pen.error(why.span.clone(), message, "says more than the level", help);
        }
    }
}

/// Checks that a pair is not rated lower than a rule that holds for it, unless it says why.
pub(crate) fn check_floor(
    pen: Pen<'_>,
    facts: &PairFacts,
    pair: &Pair,
    substances: &[Substance],
    rules: &[Rule],
) {
    let of = [pair.of.0, pair.of.1].map(|place| &substances[usize::from(place)]);
    for rule in rules.iter().filter(|rule| rule.holds_for(&of) && !rule.is_of_one()) {
        let softer = pair.level > rule.floor && pair.level != Level::Unknown;
        if softer && facts.below_rule.is_none() {
            let message = format!("Rated lower than the rule \"{}\" says", rule.id);
            let help = "Rate it as high as the rule, or add below_rule = \"…\" with the reason.";
            pen.error(facts.span.clone(), message, "softer than its class", help);
        }
    }
}

/// The place of a substance that a pair names. Notes a problem where there is none.
pub(crate) fn place(pen: Pen<'_>, id: &Passage, substances: &[Substance]) -> Option<u8> {
    let found = substances.iter().position(|substance| substance.id == id.words);
    if found.is_none() && !id.words.is_empty() {
        let known: Vec<&str> = substances.iter().map(|substance| substance.id.as_str()).collect();
        let help = nearest_or_all(&id.words, &known, "The substances are");
        pen.error(id.span.clone(), format!("There is no substance \"{}\"", id.words), "not known", help);
    }
    found.and_then(|place| u8::try_from(place).ok())
}
