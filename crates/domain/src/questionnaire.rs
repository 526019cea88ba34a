//! Screening questionnaires: items, options with points, skip rules, cut-offs and bands, all as data.
//!
//! A score is made of option points, never of option positions. There is no number to show until the
//! questionnaire is complete, and an item that a rule skips is not an item left unanswered.

mod answers;

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

pub use self::answers::{AnswerError, Answers, Outcome};
use crate::text::{Review, Rich, Source};
use crate::units::Span;

/// A questionnaire with its wording in one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Questionnaire {
    /// Its id: `audit`, `audit-c`.
    pub id: String,
    /// Its name for a reader.
    pub title: String,
    /// Its short name: "AUDIT".
    pub short: String,
    /// Which version it is.
    pub version: String,
    /// The paper it was published in.
    pub citation: String,
    /// The time it asks about.
    pub time_frame: String,
    /// The youngest and the oldest age of those it is for, in whole years.
    pub ages: (u8, u8),
    /// What a person may do with it, and who says so.
    pub licence: Licence,
    /// Its items, in order.
    pub items: Vec<Item>,
    /// Which answers hide which items.
    pub skips: Vec<Skip>,
    /// The score is the sum of the points times this.
    pub multiplier: u8,
    /// A higher score is better. Everywhere else a higher score is worse.
    pub higher_is_better: bool,
    /// The item whose answer decides which bands count.
    pub groups: Option<Groups>,
    /// Its bands, by age and group.
    pub band_sets: Vec<BandSet>,
    /// The longer questionnaire that follows from a score on.
    pub continues: Option<Continues>,
    /// Which two items give a week's units.
    pub week: Option<WeekItems>,
    /// Where its bands come from, in words.
    pub bands_from: Rich,
    /// Its sources.
    pub sources: Vec<Source>,
    /// When it was reviewed.
    pub review: Review,
}

/// What a rights statement allows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Licence {
    /// What is needed before an organisation may ship it.
    pub state: Permission,
    /// Whom an organisation asks; empty where nobody need be asked.
    pub ask: String,
    /// Whose it is and what they allow, in words.
    pub words: String,
}

/// What is needed before an organisation may ship a questionnaire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Permission {
    /// Anyone may.
    Free,
    /// Anyone may who makes no money with it.
    NonCommercial,
    /// Only with the owner's permission, recorded in `site.toml`.
    #[default]
    NeedsPermission,
}

/// One question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Its id: `q1`.
    pub id: String,
    /// The question, word for word. `{drug}` stands for what the `groups` item was answered with.
    pub text: String,
    /// Its options, in order. Empty where a number is asked for.
    pub options: Vec<Choice>,
    /// Where a whole number is asked for: the highest that can be given.
    pub most: Option<u16>,
    /// It never counts towards the score: a gate, a number of days, what decides the bands.
    pub unscored: bool,
    /// From so many points on, this answer alone is a sign of dependence: a fork, whatever the score says.
    pub fork_at: Option<u8>,
    /// The heading over the line that an option adds to the results.
    pub result_title: String,
}

/// The item whose answer decides which bands count: sex, or a drug.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Groups {
    /// The item, by index.
    pub item: u8,
    /// The name of each option's group; empty for "rather not say" and the like.
    pub names: Vec<String>,
}

/// One option of an item, with the points it scores.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// The option, word for word.
    pub text: String,
    /// What it scores.
    pub points: u8,
    /// What it stands for, where the item counts something: days a week or units a day, in tenths.
    pub stands_for: Option<Span>,
    /// A line for the results that follows from this option alone.
    pub result: Option<Rich>,
    /// What `{drug}` becomes in the other items, where this option is the answer.
    pub in_text: String,
}

/// A skip rule: when the points of some items come to no more than a number, other items are not asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skip {
    /// The items whose points are added up, by index. All must be answered for the rule to hold.
    pub sum_of: Vec<u8>,
    /// The rule holds at this sum or below.
    pub at_most: u16,
    /// The items that are then not asked, by index.
    pub hides: Vec<u8>,
    /// There is no score at all then: the questionnaire is not for this person.
    pub closes: bool,
}

/// The bands for some ages, and for one group where there are groups.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BandSet {
    /// The youngest age, in whole years.
    pub from_age: u8,
    /// The oldest age, in whole years.
    pub to_age: u8,
    /// The group, by the index of its option. A set without one is for everyone who is in no group of their own.
    pub group: Option<u8>,
    /// The score that sets people apart: flagged from here on, or below here where higher is better.
    pub cut_off: Option<u16>,
    /// The bands, lowest first, without gaps.
    pub bands: Vec<Band>,
}

/// A range of scores with a name and what to say about it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// Its stable machine name: `increasing-risk`.
    pub id: String,
    /// Its name for a reader.
    pub label: String,
    /// Its lowest score.
    pub from: u16,
    /// Its highest score.
    pub to: u16,
    /// What this score suggests.
    pub suggests: Vec<Rich>,
    /// The fork for possible dependence: what to do instead of any tip.
    pub fork: bool,
    /// Things that help. Always empty at a fork.
    pub steps: Vec<Rich>,
}

/// The longer questionnaire that follows from a score on. It starts with the same items.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Continues {
    /// Its id.
    pub to: String,
    /// It follows at this score or above.
    pub at: u16,
    /// The youngest age at which it follows, in whole years.
    pub from_age: u8,
}

/// The two items whose answers give a week's units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekItems {
    /// The item that asks how often, by index.
    pub days: u8,
    /// The item that asks how many units on a typical day, by index.
    pub units: u8,
}

impl Questionnaire {
    /// The lowest and the highest possible score.
    pub fn range(&self) -> RangeInclusive<u16> {
        let scored = self.items.iter().filter(|item| !item.unscored);
        let most =
            |item: &Item| item.options.iter().map(|option| u16::from(option.points)).max().unwrap_or(0);
        0..=scored.map(most).sum::<u16>() * u16::from(self.multiplier)
    }

    /// The bands for a person of `age` whole years in a group: the set of the group, or else the set that is for
    /// no group.
    pub fn band_set(&self, age: u8, group: Option<u8>) -> Option<&BandSet> {
        let sets = || self.band_sets.iter().filter(|set| (set.from_age..=set.to_age).contains(&age));
        let own = sets().find(|set| set.group.is_some() && set.group == group);
        own.or_else(|| sets().find(|set| set.group.is_none()))
    }

    /// Whether it is for anyone of `age` whole years.
    pub fn is_for(&self, age: u8) -> bool {
        (self.ages.0..=self.ages.1).contains(&age)
    }
}

#[cfg(test)]
mod tests;
