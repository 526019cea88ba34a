//! A quiz being taken: a question at a time, what was missed once more, and what changed since the last time.
//!
//! A wrong answer that a person was sure of comes back after two other questions, and again at the end. Feedback puts
//! such errors right well (Butterfield and Metcalfe, 2001), but what was believed firmly returns if it is not met
//! again (Butler, Fazio and Marsh, 2011).

use super::{Kind, Quiz, Response};
use crate::shuffle::{disordered, shuffled};

/// How many other questions come before one comes back, where so many are left.
const OTHERS_BETWEEN: usize = 2;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Msg {
    /// An option was picked, by index. Where several fit, picking again takes it back.
    PickedOption(u8),
    /// The step at a place was moved to another place.
    Moved {
        /// Where it was.
        from: u8,
        /// Where it goes.
        to: u8,
    },
    /// A partner was chosen for an option, or taken back.
    Matched {
        /// The option.
        option: u8,
        /// The option whose partner was chosen.
        with: Option<u8>,
    },
    /// The person said whether they are sure of the answer.
    SaidSure(bool),
    /// The answer was handed in.
    Checked,
    /// The next question was asked for.
    WentOn,
    /// Only the missed questions are to be asked again.
    RetriedMissed,
    /// All of it is to be asked again.
    StartedAgain,
}

/// Where a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// A question waits for an answer.
    Asking,
    /// The answer is in; the feedback shows.
    Shown,
    /// The round is over.
    Finished,
}

/// Why a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// For the first time in this round.
    No,
    /// The person was sure of a wrong answer a few questions ago.
    Soon,
    /// The same, at the end of the round.
    AtEnd,
}

/// What changed from one time to the next, over the same questions, by the first answer to each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// How many were right the first time.
    pub before: usize,
    /// How many are right now.
    pub now: usize,
    /// The questions that were missed then and are right now, by index.
    pub learnt: Vec<u16>,
}

/// A quiz being taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Where it is.
    pub phase: Phase,
    /// The questions of this round in the order they are asked. One that comes back is there again.
    turns: Vec<(u16, Again)>,
    /// The place in the round.
    place: usize,
    /// The last answer to each question of the quiz.
    last: Vec<Option<Response>>,
    /// Whether the first answer to each was right, since the session was last begun.
    first: Vec<Option<bool>>,
    /// The same for the time before that, where every question was answered.
    before: Option<Vec<bool>>,
    /// The answer being made.
    draft: Response,
    /// The options, by index, in the order on screen.
    shown: Vec<u8>,
    /// Whether the person is sure of it, where they said so.
    sure: Option<bool>,
    /// What decides the order on screen.
    seed: u64,
}

impl Session {
    /// A session at the first question of a quiz. `seed` decides the order of options.
    pub fn of(quiz: &Quiz, seed: u64) -> Session {
        let mut session = Session {
            phase: Phase::Asking,
            turns: Vec::new(),
            place: 0,
            last: vec![None; quiz.questions.len()],
            first: vec![None; quiz.questions.len()],
            before: None,
            draft: Response::Picked(Vec::new()),
            shown: Vec::new(),
            sure: None,
            seed,
        };
        session.start_round(quiz, all(quiz));
        session
    }

    /// The same, for a person who took the quiz before: what [`Session::first_answers`] gave then. Answers to other
    /// questions than the quiz's are no help, and are left out.
    pub fn since(self, before: Option<Vec<bool>>) -> Session {
        let before = before.filter(|before| before.len() == self.first.len());
        Session { before, ..self }
    }

    /// Changes the session by what happened. Says whether anything changed.
    pub fn apply(&mut self, quiz: &Quiz, msg: Msg) -> bool {
        match (self.phase, msg) {
            (Phase::Asking, Msg::PickedOption(option)) => self.pick(quiz, usize::from(option)),
            (Phase::Asking, Msg::Moved { from, to }) => self.shift(usize::from(from), usize::from(to)),
            (Phase::Asking, Msg::Matched { option, with }) => self.pair_up(usize::from(option), with),
            (Phase::Asking, Msg::SaidSure(sure)) => self.sure.replace(sure) != Some(sure),
            (Phase::Asking, Msg::Checked) => self.check(quiz),
            (Phase::Shown, Msg::WentOn) => {
                self.place += 1;
                self.ask(quiz);
                true
            }
            (Phase::Finished, Msg::RetriedMissed) => {
                let missed = self.missed(quiz);
                let any = !missed.is_empty();
                if any {
                    self.start_round(quiz, missed);
                }
                any
            }
            (Phase::Finished, Msg::StartedAgain) => {
                self.before = self.first_answers();
                self.first.fill(None);
                self.last.fill(None);
                self.start_round(quiz, all(quiz));
                true
            }
            _ => false,
        }
    }

    /// The question on screen, by its index in the quiz; `None` when the round is over.
    pub fn question(&self) -> Option<usize> {
        self.turns.get(self.place).map(|(index, _)| usize::from(*index))
    }

    /// Why the question on screen is asked.
    pub fn again(&self) -> Again {
        self.turns.get(self.place).map_or(Again::No, |(_, again)| *again)
    }

    /// The place in the round, from 1, and how many turns the round has.
    pub fn progress(&self) -> (usize, usize) {
        ((self.place + 1).min(self.turns.len()), self.turns.len())
    }

    /// The answer on screen: being made, or handed in.
    pub fn draft(&self) -> &Response {
        &self.draft
    }

    /// The options of the question on screen, by index, in the order to show them. For a match, the partners.
    pub fn shown(&self) -> &[u8] {
        &self.shown
    }

    /// Whether the person is sure of the answer on screen, where they said so.
    pub fn sure(&self) -> Option<bool> {
        self.sure
    }

    /// Whether there is an answer to hand in.
    pub fn can_check(&self) -> bool {
        match &self.draft {
            Response::Picked(picked) => picked.contains(&true),
            Response::Ordered(_) => true,
            Response::Matched(chosen) => !chosen.contains(&None),
        }
    }

    /// The last answer to a question, by its index in the quiz.
    pub fn response(&self, question: usize) -> Option<&Response> {
        self.last.get(question)?.as_ref()
    }

    /// The questions that were asked, by index, each once, in order.
    pub fn asked(&self, quiz: &Quiz) -> Vec<u16> {
        let mut asked = all(quiz);
        asked.retain(|index| self.response(usize::from(*index)).is_some());
        asked
    }

    /// The questions whose last answer is not right, by index, in order.
    pub fn missed(&self, quiz: &Quiz) -> Vec<u16> {
        let mut missed = all(quiz);
        missed.retain(|index| {
            let index = usize::from(*index);
            !self.response(index).is_some_and(|response| quiz.questions[index].is_right(response))
        });
        missed
    }

    /// Whether the first answer to each question was right; `None` until every question was answered.
    pub fn first_answers(&self) -> Option<Vec<bool>> {
        self.first.iter().copied().collect()
    }

    /// What changed since the same questions were asked the last time; `None` where they were asked once, or until all
    /// are answered.
    pub fn change(&self) -> Option<Change> {
        let before = self.before.as_ref()?;
        let now = self.first_answers()?;
        let right = |answers: &[bool]| answers.iter().filter(|right| **right).count();
        let mut learnt: Vec<u16> = (0..now.len() as u16).collect();
        learnt.retain(|index| !before[usize::from(*index)] && now[usize::from(*index)]);
        Some(Change { before: right(before), now: right(&now), learnt })
    }

    fn start_round(&mut self, quiz: &Quiz, round: Vec<u16>) {
        self.turns = round.into_iter().map(|index| (index, Again::No)).collect();
        self.place = 0;
        self.ask(quiz);
    }

    fn ask(&mut self, quiz: &Quiz) {
        self.sure = None;
        let Some(index) = self.question() else {
            self.phase = Phase::Finished;
            return;
        };
        self.phase = Phase::Asking;
        self.seed = self.seed.wrapping_add(1);
        let question = &quiz.questions[index];
        let count = question.options.len();
        let every = count as u8;
        self.shown = match question.kind {
            // What has an order of its own keeps it.
            Kind::TrueFalse | Kind::Rate => (0..every).collect(),
            Kind::Order => disordered(every, self.seed),
            _ => shuffled(every, self.seed),
        };
        self.draft = match question.kind {
            Kind::Order => Response::Ordered(self.shown.clone()),
            Kind::Match => Response::Matched(vec![None; count]),
            _ => Response::Picked(vec![false; count]),
        };
    }

    fn pick(&mut self, quiz: &Quiz, option: usize) -> bool {
        let Some(question) = self.question().map(|index| &quiz.questions[index]) else { return false };
        let Response::Picked(picked) = &mut self.draft else { return false };
        if option >= picked.len() {
            return false;
        }
        if question.takes_several() {
            picked[option] = !picked[option];
            return true;
        }
        let was = picked[option];
        picked.fill(false);
        picked[option] = true;
        !was
    }

    fn shift(&mut self, from: usize, to: usize) -> bool {
        let Response::Ordered(order) = &mut self.draft else { return false };
        if from >= order.len() || to >= order.len() || from == to {
            return false;
        }
        let step = order.remove(from);
        order.insert(to, step);
        true
    }

    /// Two options may have the same partner for a while: on a keyboard, the arrows choose whatever they pass.
    fn pair_up(&mut self, option: usize, with: Option<u8>) -> bool {
        let Response::Matched(chosen) = &mut self.draft else { return false };
        let known = with.is_none_or(|with| usize::from(with) < chosen.len());
        if option >= chosen.len() || !known || chosen[option] == with {
            return false;
        }
        chosen[option] = with;
        true
    }

    fn check(&mut self, quiz: &Quiz) -> bool {
        let (true, Some(index)) = (self.can_check(), self.question()) else { return false };
        let right = quiz.questions[index].is_right(&self.draft);
        if self.again() == Again::No {
            self.first[index].get_or_insert(right);
            if !right && self.sure == Some(true) {
                self.bring_back(index as u16);
            }
        }
        self.last[index] = Some(self.draft.clone());
        self.phase = Phase::Shown;
        true
    }

    /// Asks a question twice more: soon, with others between, and at the end.
    fn bring_back(&mut self, index: u16) {
        let all = self.turns.len();
        let end = self.turns.iter().position(|(_, again)| *again == Again::AtEnd).unwrap_or(all);
        let next = self.place + 1;
        // Late in the round fewer are left; one between is better than none.
        let soon = (next + OTHERS_BETWEEN).min(end).max((next + 1).min(all));
        self.turns.insert(soon, (index, Again::Soon));
        self.turns.push((index, Again::AtEnd));
    }
}

/// Every question, by index.
fn all(quiz: &Quiz) -> Vec<u16> {
    (0..quiz.questions.len() as u16).collect()
}
