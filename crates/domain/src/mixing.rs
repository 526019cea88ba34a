//! Mixing: what is known of two substances or medicines taken together, and of whole classes.
//!
//! There is no level for "nothing to worry about". Where nothing is known, that is said aloud: not knowing is not the
//! same as no risk. What is true of a class is never softened by a pair that nobody has studied.

mod questions;
mod search;
mod what_to_do;

pub use self::questions::Templates;
use serde::{Deserialize, Serialize};

use crate::names::named;
use crate::order::sort_short_by_key;
use crate::people::Edition;
use crate::text::{Card, Review, Rich, Source};

named! {
    /// How bad a mix can be, the worst first.
    Level {
        /// It can kill, somebody young and healthy too: deaths of it are on record, or a regulator names death as what
        /// comes of it.
        VeryHigh = "very_high",
        /// It can put a person in hospital. It kills only with something more: a weak heart, heat, a third drug.
        High = "high",
        /// It can do harm, more so to some.
        Caution = "caution",
        /// One changes how the other works or feels.
        EffectsChange = "effects_change",
        /// Nobody knows.
        Unknown = "unknown",
    }
}

named! {
    /// How good the evidence is, the best first.
    Evidence {
        /// A regulator, national guidance or a systematic review.
        A = "A",
        /// Observational studies, surveillance or a trial.
        B = "B",
        /// Case reports or the view of experts.
        C = "C",
        /// How the two work, and no more.
        D = "D",
    }
}

named! {
    /// How the two come together.
    Kind {
        /// Taken together.
        Direct = "direct",
        /// One is sold with the other in it.
        Contamination = "contamination",
        /// One is a prescribed medicine.
        Prescribed = "prescribed",
        /// The harm comes when one of them is stopped.
        Stopping = "stopping",
        /// The harm comes with time.
        LongTerm = "long-term",
    }
}

named! {
    /// Whether naloxone helps.
    Naloxone {
        /// It works: an opioid is in the mix.
        Works = "works",
        /// Nobody can be sure that no opioid is in it; it does no harm.
        IfUnsure = "if-unsure",
        /// It does nothing for this mix.
        NotRelevant = "not-relevant",
    }
}

named! {
    /// Where a substance stands in lists and in the matrix.
    #[allow(missing_docs)]
    Class {
        Depressant = "depressant",
        Opioid = "opioid",
        Gabapentinoid = "gabapentinoid",
        Dissociative = "dissociative",
        Stimulant = "stimulant",
        Psychedelic = "psychedelic",
        Cannabinoid = "cannabinoid",
        SerotonergicMedicine = "serotonergic-medicine",
        Other = "other",
    }
}

named! {
    /// What a substance does that a rule for whole classes counts.
    Effect {
        /// It slows breathing and dulls.
        Sedating = "sedating",
        /// It raises serotonin.
        Serotonergic = "serotonergic",
        /// It speeds up heart and body.
        Stimulating = "stimulating",
        /// It can stop breathing by itself.
        StopsBreathing = "stops-breathing",
        /// It can stop the heart by itself.
        StopsHeart = "stops-heart",
        /// It is as strong as nobody knows, or so strong, that it can kill by itself the first time.
        DeadlyAlone = "deadly-alone",
        /// It can make a person collapse by itself.
        Collapse = "collapse",
        /// It is an opioid whose strength nobody knows.
        UnknownOpioid = "unknown-opioid",
    }
}

/// A substance or a medicine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Substance {
    /// Its id: `ghb`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its name as it stands in a sentence: "ketamine", "LSD".
    pub said: String,
    /// Its name where there is little room.
    pub short: String,
    /// Other names, and what people call it.
    pub also: Vec<String>,
    /// Its class.
    pub class: Class,
    /// What it does that rules count.
    pub effects: Vec<Effect>,
    /// It is a medicine that somebody may be prescribed.
    pub medicine: bool,
    /// The editions that list it.
    pub editions: Vec<Edition>,
    /// What is sold under its name.
    pub sold_as: Option<Rich>,
    /// The sources of that, by their places in the list.
    pub sources: Vec<u16>,
}

/// What is known of two substances together, without the words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// The two, by their places in the list, the smaller first.
    pub of: (u8, u8),
    /// How bad it can be.
    pub level: Level,
    /// How good the evidence is; `None` where nothing is known.
    pub evidence: Option<Evidence>,
    /// How they come together.
    pub kind: Kind,
    /// What to do now: a card, by its place in the list.
    pub card: Option<u8>,
}

/// A sign that something is going wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sign {
    /// As it stands in a list: "a fit".
    pub text: String,
    /// The card that answers it best, by its place in the list; `None` where nothing names that card.
    pub best: Option<u8>,
    /// The first step of that card speaks of it, so that step is the first thing to do.
    pub comes_first: bool,
}

/// What is said of two substances together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PairWords {
    /// What the two do together; where nothing is known, why.
    pub why: Rich,
    /// The same in words for people under 18, where it needs other words.
    pub why_young: Option<Rich>,
    /// When: which order is worse, how long apart still counts, what is still in the body.
    pub timing: Option<Rich>,
    /// Why it catches people out.
    pub catches: Option<Rich>,
    /// The same in words for people under 18, where it needs other words.
    pub catches_young: Option<Rich>,
    /// Warning signs, by their places in the list, the most telling first.
    pub signs: Vec<u8>,
    /// What to know where one of them is a medicine.
    pub medicine: Option<Rich>,
    /// What experts disagree about. Never scored in a quiz.
    pub contested: Option<Rich>,
    /// Its sources, by their places in the list.
    pub sources: Vec<u16>,
    /// When it was reviewed.
    pub review: Review,
}

/// What is true of a whole class, whatever the pairs say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// Its id: `sedatives`.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub says: Vec<Rich>,
    /// The effects it counts.
    pub effects: Vec<Effect>,
    /// It holds from this many substances with each of the effects on.
    pub at_least: u8,
    /// No mix it holds for, and that nobody has studied, is shown softer than this.
    pub floor: Level,
    /// Nor is one that was studied: what one substance does by itself is no less true for what is added to it.
    pub over_studied: bool,
    /// Warning signs, by their places in the list.
    pub signs: Vec<u8>,
    /// What to do now: a card, by its place in the list.
    pub card: u8,
    /// Its sources, by their places in the list.
    pub sources: Vec<u16>,
    /// When it was reviewed.
    pub review: Review,
}

/// All that is known of mixing, but for the words and sources of single pairs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mixing {
    /// The substances, by class.
    pub substances: Vec<Substance>,
    /// An entry for every two of them, in the order of their places.
    pub pairs: Vec<Pair>,
    /// The rules, the one that is shown first in front.
    pub rules: Vec<Rule>,
    /// The cards that pairs and rules name.
    pub cards: Vec<Card>,
    /// The signs that pairs and rules name.
    pub signs: Vec<Sign>,
}

/// What is said of the pairs, and where all of it comes from. It is four times as long as [`Mixing`], so it comes in
/// a pack of its own, whole: a file for each pair would tell whoever hands it out what a person looked at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MixingWords {
    /// The words of every pair, in the order of [`Mixing::pairs`].
    pub pairs: Vec<PairWords>,
    /// The sources of substances, rules and pairs.
    pub sources: Vec<Source>,
}

/// A pair as it is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown<'m> {
    /// Its place among all pairs, which is that of its words too.
    pub place: usize,
    /// The pair.
    pub pair: &'m Pair,
    /// Its level, or that of a rule that holds for the two, whichever is worse.
    pub level: Level,
    /// The rule that makes it worse than the pair says.
    pub raised_by: Option<&'m Rule>,
}

/// What a mix comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Mix<'m> {
    /// The rules that hold for all that was picked, in their order.
    pub rules: Vec<&'m Rule>,
    /// Every two of what was picked, the worst first.
    pub pairs: Vec<Shown<'m>>,
    /// What to do now: the card of the worst of it.
    pub card: Option<u8>,
    /// Whether naloxone helps.
    pub naloxone: Naloxone,
}

impl Rule {
    /// Whether enough of the substances have the effects that it counts. One that has two of them counts for one.
    pub fn holds_for(&self, substances: &[&Substance]) -> bool {
        let having = |effect: &Effect| substances.iter().filter(|one| one.effects.contains(effect)).count();
        let any = |one: &&&Substance| self.effects.iter().any(|effect| one.effects.contains(effect));
        let at_least = usize::from(self.at_least);
        self.effects.iter().all(|effect| having(effect) >= at_least)
            && substances.iter().filter(any).count() >= at_least * self.effects.len()
    }

    /// It holds for one substance alone, so what it says is true of that one and not of a mix.
    pub fn is_of_one(&self) -> bool {
        self.at_least == 1 && self.effects.len() == 1
    }
}

impl Shown<'_> {
    /// What is said of the two says why the level is what it is: somebody studied them, or no rule is above them.
    pub fn says_why(&self) -> bool {
        self.pair.level != Level::Unknown || self.raised_by.is_none()
    }

    /// What to do now: the card of the rule that makes it worse, or else its own.
    pub fn card(&self) -> Option<u8> {
        self.raised_by.map(|rule| rule.card).or(self.pair.card)
    }
}

impl Mixing {
    /// The substance with an id, by its place in the list.
    pub fn place(&self, id: &str) -> Option<u8> {
        self.substances
            .iter()
            .position(|substance| substance.id == id)
            .and_then(|place| u8::try_from(place).ok())
    }

    /// The entry for two substances, in either order. Nothing for a substance and itself.
    pub fn pair(&self, one: u8, other: u8) -> Option<&Pair> {
        self.place_of(one, other).map(|place| &self.pairs[place])
    }

    fn place_of(&self, one: u8, other: u8) -> Option<usize> {
        let of = (one.min(other), one.max(other));
        self.pairs.binary_search_by_key(&of, |pair| pair.of).ok()
    }

    /// The pair as it is shown: never softer than a rule that holds for the two. One that was rated with a rule for its
    /// class in mind keeps its own level, and the content says why it is lower; only what one of the two does by itself,
    /// where that can kill, is above any rating. Nothing for a substance and itself.
    pub fn shown(&self, one: u8, other: u8) -> Option<Shown<'_>> {
        let place = self.place_of(one, other)?;
        let pair = &self.pairs[place];
        let known = pair.level != Level::Unknown;
        let holding = self.holding(&[pair.of.0, pair.of.1]).into_iter();
        let worse = holding.filter(|rule| rule.floor < pair.level && (!known || rule.over_studied));
        let raised_by = worse.min_by_key(|rule| rule.floor);
        Some(Shown { place, pair, level: raised_by.map_or(pair.level, |rule| rule.floor), raised_by })
    }

    /// What the substances come to together, by their places. One that is there twice counts once.
    pub fn mix(&self, picked: &[u8]) -> Mix<'_> {
        let mut places: Vec<u8> = Vec::new();
        for place in picked {
            if !places.contains(place) && usize::from(*place) < self.substances.len() {
                places.push(*place);
            }
        }
        let mut pairs = Vec::new();
        for (index, one) in places.iter().enumerate() {
            for other in &places[index + 1..] {
                pairs.extend(self.shown(*one, *other));
            }
        }
        sort_short_by_key(&mut pairs, |shown| {
            (shown.level, shown.pair.evidence.is_none(), shown.pair.evidence, shown.pair.of)
        });
        let rules = self.holding(&places);
        let card = pairs.iter().find_map(Shown::card);
        Mix { card, naloxone: self.naloxone(&places), rules, pairs }
    }

    /// The rules that hold for what was picked, in their order.
    fn holding(&self, places: &[u8]) -> Vec<&Rule> {
        let picked: Vec<&Substance> =
            places.iter().filter_map(|place| self.substances.get(usize::from(*place))).collect();
        self.rules.iter().filter(|rule| rule.holds_for(&picked)).collect()
    }

    /// The substances that an edition lists, by their places.
    pub fn listed(&self, edition: Edition) -> Vec<u8> {
        let listed =
            self.substances.iter().enumerate().filter(|(_, substance)| substance.editions.contains(&edition));
        listed.map(|(place, _)| place as u8).collect()
    }
}

#[cfg(test)]
mod tests;
