//! The answers of one person to one questionnaire, and what they come to.

use super::{Band, BandSet, Questionnaire};
use crate::units::Span;

/// What a set of answers comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome<'q> {
    /// Items that are asked have no answer yet. There is no score.
    Incomplete {
        /// Their indices.
        missing: Vec<u8>,
    },
    /// The questionnaire is not for this person, by their own answer. There is no score.
    NotAsked,
    /// Everything that is asked has an answer.
    Scored {
        /// The sum of the points, times the multiplier.
        total: u16,
        /// The band it falls in, where there are bands for the person's age and group.
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
    /// The item has no option with these points, no option by this index, or takes no number this high.
    NotOffered {
        /// The index of the item.
        item: usize,
        /// The points, the index or the number that came.
        given: u16,
    },
}

/// The answers of one person to one questionnaire. Every answer in it is one that the questionnaire offers,
/// and no skipped item has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// The index of the option picked, or the number given, for each item.
    picks: Vec<Option<u16>>,
}

impl Answers {
    /// No answers yet.
    pub fn none(questionnaire: &Questionnaire) -> Answers {
        Answers { picks: vec![None; questionnaire.items.len()] }
    }

    /// Answers given as points, or as the number itself where a number is asked for, one an item, `None` for an
    /// item that was not asked. Fewer than all is allowed; answers to items that a rule skips are dropped.
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
            let asked = &questionnaire.items[item];
            let pick = match asked.most {
                Some(most) => Some(given).filter(|given| *given <= most),
                None => asked
                    .options
                    .iter()
                    .position(|option| u16::from(option.points) == given)
                    .and_then(|index| u16::try_from(index).ok()),
            };
            answers.picks[item] = Some(pick.ok_or(AnswerError::NotOffered { item, given })?);
        }
        answers.clear_hidden(questionnaire);
        Ok(answers)
    }

    /// Whether they say that dependence is possible. The worst decides: the band, the band of the shorter questionnaire
    /// that leads here, or one answer that is a sign of it whatever the score says.
    pub fn fork(&self, questionnaire: &Questionnaire, shorter: Option<&Questionnaire>, age: u8) -> bool {
        let by_answer = questionnaire.items.iter().enumerate().any(|(index, item)| {
            let option = self.pick(index).and_then(|pick| item.options.get(usize::from(pick)));
            option.zip(item.fork_at).is_some_and(|(option, from)| option.points >= from)
        });
        let by_band = |answers: &Answers, of: &Questionnaire| matches!(answers.outcome(of, age), Outcome::Scored { band: Some(band), .. } if band.fork);
        let by_shorter =
            shorter.is_some_and(|shorter| by_band(&self.carried_to(questionnaire, shorter), shorter));
        by_answer || by_shorter || by_band(self, questionnaire)
    }

    /// The index of the option picked for an item, or the number given.
    pub fn pick(&self, item: usize) -> Option<u16> {
        self.picks.get(item).copied().flatten()
    }

    /// Whether the item is asked, given the answers so far.
    pub fn is_asked(&self, questionnaire: &Questionnaire, item: usize) -> bool {
        self.hidden(questionnaire).get(item) == Some(&false)
    }

    /// Answers an item with an option, by index, or with a number, and clears the answers that this hides.
    pub fn answer(
        &mut self,
        questionnaire: &Questionnaire,
        item: usize,
        pick: u16,
    ) -> Result<(), AnswerError> {
        if !self.is_asked(questionnaire, item) {
            return Err(AnswerError::NotAsked { item });
        }
        let asked = &questionnaire.items[item];
        let offered = match asked.most {
            Some(most) => pick <= most,
            None => usize::from(pick) < asked.options.len(),
        };
        if !offered {
            return Err(AnswerError::NotOffered { item, given: pick });
        }
        self.picks[item] = Some(pick);
        self.clear_hidden(questionnaire);
        Ok(())
    }

    /// The same answers on another questionnaire with some of the same items: a longer one, or a shorter one.
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

    /// The bands that count for a person of `age` whole years with these answers.
    pub fn band_set<'q>(&self, questionnaire: &'q Questionnaire, age: u8) -> Option<&'q BandSet> {
        let item = questionnaire.groups.as_ref().map(|groups| usize::from(groups.item));
        let group = item.and_then(|item| self.pick(item)).and_then(|pick| u8::try_from(pick).ok());
        questionnaire.band_set(age, group)
    }

    /// What the answers come to for a person of `age` whole years. Skipped items score nothing.
    pub fn outcome<'q>(&self, questionnaire: &'q Questionnaire, age: u8) -> Outcome<'q> {
        if questionnaire.skips.iter().any(|rule| rule.closes && self.holds(questionnaire, rule)) {
            return Outcome::NotAsked;
        }
        let hidden = self.hidden(questionnaire);
        let missing: Vec<u8> = (0..self.picks.len())
            .filter(|&item| !hidden[item] && self.picks[item].is_none())
            .map(|item| item as u8)
            .collect();
        if !missing.is_empty() {
            return Outcome::Incomplete { missing };
        }
        let scored = (0..self.picks.len()).filter(|&item| !questionnaire.items[item].unscored);
        let sum: u16 = scored.filter_map(|item| self.points(questionnaire, item)).sum();
        let total = sum * u16::from(questionnaire.multiplier);
        let bands = self.band_set(questionnaire, age).map_or(&[][..], |set| &set.bands);
        let band = bands.iter().find(|band| (band.from..=band.to).contains(&total));
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

    /// Which items the answers hide, by the skip rules.
    fn hidden(&self, questionnaire: &Questionnaire) -> Vec<bool> {
        let mut hidden = vec![false; self.picks.len()];
        for rule in questionnaire.skips.iter().filter(|rule| self.holds(questionnaire, rule)) {
            for index in &rule.hides {
                hidden[usize::from(*index)] = true;
            }
        }
        hidden
    }

    /// Whether everything the rule adds up is answered, and comes to no more than its limit.
    fn holds(&self, questionnaire: &Questionnaire, rule: &super::Skip) -> bool {
        let points = |index: &u8| self.points(questionnaire, usize::from(*index));
        let sum: Option<u16> = rule.sum_of.iter().map(points).sum();
        sum.is_some_and(|sum| sum <= rule.at_most)
    }

    /// The points of an item's answer; where a number is asked for, the number.
    fn points(&self, questionnaire: &Questionnaire, item: usize) -> Option<u16> {
        let (asked, pick) = (&questionnaire.items[item], self.picks[item]?);
        if asked.most.is_some() {
            return Some(pick);
        }
        asked.options.get(usize::from(pick)).map(|option| u16::from(option.points))
    }

    fn clear_hidden(&mut self, questionnaire: &Questionnaire) {
        // A cleared answer can be what another rule rested on, so go on until nothing changes.
        loop {
            let hidden = self.hidden(questionnaire);
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
