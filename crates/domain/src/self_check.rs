//! The walk through a self-check: who is asking, which question is next, what it all comes to.
//!
//! One short questionnaire is asked; where its score says so, the longer one that continues it follows.
//! Nothing here is ever stored: the state lives and dies with the page.

use crate::people::{AgeBand, Nation};
use crate::questionnaire::{Answers, Item, Outcome, Questionnaire};
use crate::text::Rich;
use crate::units::Span;

/// The questionnaires of a walk.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'q> {
    /// Asked first.
    pub short: &'q Questionnaire,
    /// Follows from a score on. The same as `short` where nothing follows.
    pub full: &'q Questionnaire,
}

/// Where a person is in the walk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// What it is and what it is not.
    #[default]
    Welcome,
    /// Age band and nation. From here on the page is sealed.
    AboutYou,
    /// A question, by its place in the list of questions asked.
    Question(u8),
    /// For people under 16: no score, words and people to talk to.
    UnderSixteen,
    /// What it comes to.
    Results,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The browser has been told to refuse every further connection.
    Sealed,
    /// An age band was picked.
    PickedAge(AgeBand),
    /// A nation was picked.
    PickedNation(Nation),
    /// An option of the question on screen was picked, by index.
    PickedOption(u8),
    /// Next was asked for.
    WentOn,
    /// Back was asked for.
    WentBack,
    /// Everything was wiped.
    Wiped,
}

/// A walk in progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfCheck {
    /// Where the person is.
    pub step: Step,
    /// Their age band, once picked.
    pub age: Option<AgeBand>,
    /// Their nation, once picked.
    pub nation: Option<Nation>,
    short: Answers,
    full: Answers,
}

/// A question on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The item, by its index in the full questionnaire.
    pub item: usize,
    /// The option picked so far.
    pub pick: Option<u8>,
}

/// What a finished walk comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Results<'q> {
    /// The questionnaire that the score is of.
    pub questionnaire: &'q Questionnaire,
    /// The person's age band.
    pub age: AgeBand,
    /// The score and its band.
    pub outcome: Outcome<'q>,
    /// A week's units in tenths, where the answers tell.
    pub week: Option<Span>,
    /// The option picked for the item about one occasion, by index.
    pub occasion: Option<u8>,
}

impl<'q> Results<'q> {
    /// Possible dependence: no tips then, but what to do first. The band says so, or the highest answer about
    /// one occasion does, which is heavy drinking on most days.
    pub fn fork(&self) -> bool {
        let band = matches!(self.outcome, Outcome::Scored { band: Some(band), .. } if band.fork);
        let most = self.occasion_item().map(|item| item.options.len().saturating_sub(1));
        band || (self.occasion.is_some() && self.occasion.map(usize::from) == most)
    }

    /// The line that follows from the answer about one occasion alone.
    pub fn occasion_line(&self) -> Option<&'q Rich> {
        self.occasion_item()?.options.get(usize::from(self.occasion?))?.result.as_ref()
    }

    fn occasion_item(&self) -> Option<&'q Item> {
        self.questionnaire.items.get(usize::from(self.questionnaire.occasion?))
    }
}

impl SelfCheck {
    /// A walk that has not begun.
    pub fn new(pair: Pair<'_>) -> SelfCheck {
        SelfCheck {
            step: Step::Welcome,
            age: None,
            nation: None,
            short: Answers::none(pair.short),
            full: Answers::none(pair.full),
        }
    }

    /// Changes the walk by what happened. Says whether anything changed.
    pub fn apply(&mut self, pair: Pair<'_>, msg: Msg) -> bool {
        let before = self.clone();
        match msg {
            Msg::Sealed if self.step == Step::Welcome => self.step = Step::AboutYou,
            Msg::PickedAge(age) if self.step == Step::AboutYou => self.picked_age(pair, age),
            Msg::PickedNation(nation) if self.step == Step::AboutYou => self.nation = Some(nation),
            Msg::PickedOption(option) => self.picked_option(pair, option),
            Msg::WentOn => self.went_on(pair),
            Msg::WentBack => self.went_back(pair),
            Msg::Wiped => *self = SelfCheck::new(pair),
            Msg::Sealed | Msg::PickedAge(_) | Msg::PickedNation(_) => {}
        }
        *self != before
    }

    /// The question on screen.
    pub fn asked(&self, pair: Pair<'_>) -> Option<Asked> {
        let Step::Question(place) = self.step else { return None };
        let item = *self.questions(pair).get(usize::from(place))?;
        Some(Asked { item, pick: self.full.pick(item) })
    }

    /// How many questions are asked, as far as the answers so far tell.
    pub fn count(&self, pair: Pair<'_>) -> usize {
        self.questions(pair).len()
    }

    /// What a finished walk comes to; `None` before it is finished.
    pub fn results<'q>(&self, pair: Pair<'q>) -> Option<Results<'q>> {
        let age = self.age?;
        if self.step != Step::Results {
            return None;
        }
        let (questionnaire, answers) =
            if self.continues(pair) { (pair.full, &self.full) } else { (pair.short, &self.short) };
        Some(Results {
            questionnaire,
            age,
            outcome: answers.outcome(questionnaire, age.ages().0),
            week: answers.week(questionnaire),
            occasion: questionnaire.occasion.and_then(|item| answers.pick(usize::from(item))),
        })
    }

    /// The items asked, by their index in the full questionnaire, in order.
    fn questions(&self, pair: Pair<'_>) -> Vec<usize> {
        let more = self.continues(pair);
        let in_short = |item: usize| pair.short.items.iter().position(|i| i.id == pair.full.items[item].id);
        (0..pair.full.items.len())
            .filter(|&item| match in_short(item) {
                Some(short) => self.short.is_asked(pair.short, short),
                None => more && self.full.is_asked(pair.full, item),
            })
            .collect()
    }

    fn continues(&self, pair: Pair<'_>) -> bool {
        let (Some(rule), Some(age)) = (&pair.short.continues, self.age) else { return false };
        let Outcome::Scored { total, .. } = self.short.outcome(pair.short, age.ages().0) else {
            return false;
        };
        total >= rule.at && age.ages().0 >= rule.from_age
    }

    fn picked_age(&mut self, pair: Pair<'_>, age: AgeBand) {
        if self.age != Some(age) {
            // Answers given under another age band were given to other questions.
            self.short = Answers::none(pair.short);
            self.full = Answers::none(pair.full);
        }
        self.age = Some(age);
    }

    fn picked_option(&mut self, pair: Pair<'_>, option: u8) {
        let Some(asked) = self.asked(pair) else { return };
        let id = &pair.full.items[asked.item].id;
        let Some(item) = pair.short.items.iter().position(|item| item.id == *id) else {
            // A refused answer leaves the walk as it was.
            let _ = self.full.answer(pair.full, asked.item, option);
            return;
        };
        if self.short.answer(pair.short, item, option).is_err() {
            return;
        }
        let earlier = std::mem::replace(&mut self.full, self.short.carried_to(pair.short, pair.full));
        if self.continues(pair) {
            for item in 0..pair.full.items.len() {
                if let (None, Some(pick)) = (self.full.pick(item), earlier.pick(item)) {
                    // An answer that is no longer asked for is refused here, which is what clears it.
                    let _ = self.full.answer(pair.full, item, pick);
                }
            }
        }
    }

    fn went_on(&mut self, pair: Pair<'_>) {
        self.step = match self.step {
            Step::AboutYou if self.nation.is_some() => match self.age {
                Some(AgeBand::Under16) => Step::UnderSixteen,
                Some(_) => Step::Question(0),
                None => return,
            },
            Step::Question(place) => match self.asked(pair) {
                Some(Asked { pick: Some(_), .. }) if usize::from(place) + 1 < self.count(pair) => {
                    Step::Question(place + 1)
                }
                Some(Asked { pick: Some(_), .. }) => Step::Results,
                _ => return,
            },
            Step::Welcome | Step::AboutYou | Step::UnderSixteen | Step::Results => return,
        };
    }

    fn went_back(&mut self, pair: Pair<'_>) {
        self.step = match self.step {
            Step::Question(0) | Step::UnderSixteen => Step::AboutYou,
            Step::Question(place) => Step::Question(place - 1),
            Step::Results => Step::Question(self.count(pair).saturating_sub(1) as u8),
            // The seal cannot be undone, so there is no way back to before it.
            Step::Welcome | Step::AboutYou => return,
        };
    }
}

#[cfg(test)]
mod tests;
