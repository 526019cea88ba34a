//! Screening questionnaires: items, options with points, skip rules, cut-offs and bands, all as data.
//!
//! A score is made of option points, never of option positions. There is no number to show until the
//! questionnaire is complete, and an item that a rule skips is not an item left unanswered.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::text::{Review, Rich, Source};
use crate::units::Span;

/// A questionnaire with its wording in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Questionnaire {
    /// Its id: `audit`, `audit-c`.
    pub id: String,
    /// Its name for a reader.
    pub title: String,
    /// Its short name: "AUDIT".
    pub short: String,
    /// Which version it is.
    pub version: String,
    /// The time it asks about.
    pub time_frame: String,
    /// What a person may do with it, and who says so.
    pub licence: Licence,
    /// Its items, in order.
    pub items: Vec<Item>,
    /// Which answers hide which items.
    pub skips: Vec<Skip>,
    /// Its bands, by age. The first set whose ages hold the person's age counts.
    pub band_sets: Vec<BandSet>,
    /// The longer questionnaire that follows from a score on.
    pub continues: Option<Continues>,
    /// Which two items give a week's units.
    pub week: Option<WeekItems>,
    /// Which item asks about the most on one occasion.
    pub occasion: Option<u8>,
    /// Where its bands come from, in words.
    pub bands_from: Rich,
    /// Its sources.
    pub sources: Vec<Source>,
    /// When it was reviewed.
    pub review: Review,
}

/// What a rights statement allows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Licence {
    /// What is needed before an organisation may ship it.
    pub state: Permission,
    /// Whose it is and what they allow, in words.
    pub words: String,
}

/// What is needed before an organisation may ship a questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Permission {
    /// Anyone may.
    Free,
    /// Anyone may who makes no money with it.
    NonCommercial,
    /// Only with the owner's permission, recorded in `site.toml`.
    NeedsPermission,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Its id: `q1`.
    pub id: String,
    /// The question, word for word.
    pub text: String,
    /// Its options, in order.
    pub options: Vec<Choice>,
}

/// One option of an item, with the points it scores.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// The option, word for word.
    pub text: String,
    /// What it scores.
    pub points: u8,
    /// What it stands for, where the item counts something: days a week or units a day, in tenths.
    pub stands_for: Option<Span>,
    /// A line for the results that follows from this option alone.
    pub result: Option<Rich>,
}

/// A skip rule: when the points of some items come to no more than a number, other items are not asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skip {
    /// The items whose points are added up, by index. All must be answered for the rule to hold.
    pub sum_of: Vec<u8>,
    /// The rule holds at this sum or below.
    pub at_most: u16,
    /// The items that are then not asked, by index.
    pub hides: Vec<u8>,
}

/// The bands for some ages.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BandSet {
    /// The youngest age, in whole years.
    pub from_age: u8,
    /// The oldest age, in whole years.
    pub to_age: u8,
    /// The bands, lowest first, without gaps.
    pub bands: Vec<Band>,
}

/// A range of scores with a name and what to say about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// What a set of answers comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome<'q> {
    /// Items that are asked have no answer yet. There is no score.
    Incomplete {
        /// Their indices.
        missing: Vec<u8>,
    },
    /// Everything that is asked has an answer.
    Scored {
        /// The sum of the points.
        total: u16,
        /// The band it falls in, where there are bands for the person's age.
        band: Option<&'q Band>,
    },
}

/// An answer that the questionnaire does not offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerError {
    /// More answers than items.
    TooMany {
        /// How many items there are.
        items: usize,
        /// How many answers came.
        given: usize,
    },
    /// An item by that index does not exist, or a rule skips it.
    NotAsked {
        /// The index.
        item: usize,
    },
    /// The item has no option with these points, or no option by this index.
    NotOffered {
        /// The index of the item.
        item: usize,
        /// The points or the index that came.
        given: u16,
    },
}

impl Questionnaire {
    /// The lowest and the highest possible score.
    pub fn range(&self) -> RangeInclusive<u16> {
        let most =
            |item: &Item| item.options.iter().map(|option| u16::from(option.points)).max().unwrap_or(0);
        0..=self.items.iter().map(most).sum()
    }

    /// The bands for a person of `age` whole years.
    pub fn bands(&self, age: u8) -> &[Band] {
        let set = self.band_sets.iter().find(|set| (set.from_age..=set.to_age).contains(&age));
        set.map_or(&[], |set| &set.bands)
    }

    /// Which items the answers hide, by the skip rules.
    fn hidden(&self, picks: &[Option<u8>]) -> Vec<bool> {
        let mut hidden = vec![false; self.items.len()];
        for rule in &self.skips {
            let points = |index: &u8| self.points(usize::from(*index), picks);
            let sum: Option<u16> = rule.sum_of.iter().map(points).sum();
            if sum.is_some_and(|sum| sum <= rule.at_most) {
                for index in &rule.hides {
                    hidden[usize::from(*index)] = true;
                }
            }
        }
        hidden
    }

    fn points(&self, item: usize, picks: &[Option<u8>]) -> Option<u16> {
        let option = self.items[item].options.get(usize::from(picks[item]?))?;
        Some(u16::from(option.points))
    }
}

/// The answers of one person to one questionnaire. Every answer in it is one that the questionnaire offers,
/// and no skipped item has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    picks: Vec<Option<u8>>,
}

impl Answers {
    /// No answers yet.
    pub fn none(questionnaire: &Questionnaire) -> Answers {
        Answers { picks: vec![None; questionnaire.items.len()] }
    }

    /// Answers given as points, one an item, `None` for an item that was not asked. Fewer than all is allowed;
    /// answers to items that a rule skips are dropped.
    pub fn from_points(
        questionnaire: &Questionnaire,
        points: &[Option<u16>],
    ) -> Result<Answers, AnswerError> {
        let items = questionnaire.items.len();
        if points.len() > items {
            return Err(AnswerError::TooMany { items, given: points.len() });
        }
        let mut answers = Answers::none(questionnaire);
        for (item, given) in points.iter().enumerate() {
            let Some(given) = *given else { continue };
            let options = &questionnaire.items[item].options;
            let option = options.iter().position(|option| u16::from(option.points) == given);
            answers.picks[item] = Some(option.ok_or(AnswerError::NotOffered { item, given })? as u8);
        }
        answers.clear_hidden(questionnaire);
        Ok(answers)
    }

    /// The index of the option picked for an item.
    pub fn pick(&self, item: usize) -> Option<u8> {
        self.picks.get(item).copied().flatten()
    }

    /// Whether the item is asked, given the answers so far.
    pub fn is_asked(&self, questionnaire: &Questionnaire, item: usize) -> bool {
        questionnaire.hidden(&self.picks).get(item) == Some(&false)
    }

    /// Answers an item with an option, by index, and clears the answers that this hides.
    pub fn answer(
        &mut self,
        questionnaire: &Questionnaire,
        item: usize,
        option: u8,
    ) -> Result<(), AnswerError> {
        if !self.is_asked(questionnaire, item) {
            return Err(AnswerError::NotAsked { item });
        }
        if usize::from(option) >= questionnaire.items[item].options.len() {
            return Err(AnswerError::NotOffered { item, given: u16::from(option) });
        }
        self.picks[item] = Some(option);
        self.clear_hidden(questionnaire);
        Ok(())
    }

    /// The same answers on the longer questionnaire that continues this one.
    pub fn carried_to(&self, from: &Questionnaire, to: &Questionnaire) -> Answers {
        let mut carried = Answers::none(to);
        for (item, pick) in from.items.iter().zip(&self.picks) {
            if let Some(index) = to.items.iter().position(|other| other.id == item.id) {
                carried.picks[index] = *pick;
            }
        }
        carried.clear_hidden(to);
        carried
    }

    /// What the answers come to for a person of `age` whole years. Skipped items score nothing.
    pub fn outcome<'q>(&self, questionnaire: &'q Questionnaire, age: u8) -> Outcome<'q> {
        let hidden = questionnaire.hidden(&self.picks);
        let missing: Vec<u8> = (0..self.picks.len())
            .filter(|&item| !hidden[item] && self.picks[item].is_none())
            .map(|item| item as u8)
            .collect();
        if !missing.is_empty() {
            return Outcome::Incomplete { missing };
        }
        let total = (0..self.picks.len()).filter_map(|item| questionnaire.points(item, &self.picks)).sum();
        let band = questionnaire.bands(age).iter().find(|band| (band.from..=band.to).contains(&total));
        Outcome::Scored { total, band }
    }

    /// A week's units, in tenths, worked out from the two items that count them. `None` where the
    /// questionnaire has no such items or they are not answered; nothing at all for a person who never drinks.
    pub fn week(&self, questionnaire: &Questionnaire) -> Option<Span> {
        let items = questionnaire.week?;
        let span = |index: u8| -> Option<Span> {
            let item = usize::from(index);
            questionnaire.items[item].options.get(usize::from(self.picks[item]?))?.stands_for
        };
        let days = span(items.days)?;
        if days.high == Some(0) {
            return Some(days);
        }
        Some(Span::week(days, span(items.units)?))
    }

    fn clear_hidden(&mut self, questionnaire: &Questionnaire) {
        // A cleared answer can be what another rule rested on, so go on until nothing changes.
        loop {
            let hidden = questionnaire.hidden(&self.picks);
            let before = self.picks.clone();
            for (pick, hidden) in self.picks.iter_mut().zip(hidden) {
                *pick = pick.filter(|_| !hidden);
            }
            if self.picks == before {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests;
