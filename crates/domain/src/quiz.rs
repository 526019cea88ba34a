//! Quizzes: questions with a word on every option, and a session that asks them.
//!
//! No timer, no points for speed, no streaks. A session is a pure reducer over the quiz: it can be replayed.

use serde::{Deserialize, Serialize};

use crate::text::{Rich, Source};

/// A quiz.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quiz {
    /// Its title.
    pub title: String,
    /// A sentence before it starts.
    pub intro: Rich,
    /// Its questions, in order.
    pub questions: Vec<Question>,
    /// The sources that the questions' `sources` point into.
    pub sources: Vec<Source>,
}

/// One question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Its id, unique in the quiz.
    pub id: String,
    /// How it is answered.
    pub kind: Kind,
    /// 1 easy, 2 middle, 3 hard.
    pub difficulty: u8,
    /// What it asks.
    pub prompt: Rich,
    /// Its options, or its steps in the right order.
    pub options: Vec<QuizOption>,
    /// Its sources, by index.
    pub sources: Vec<u16>,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// One of the options.
    Single,
    /// Every option that fits.
    Several,
    /// Is the statement true?
    TrueFalse,
    /// Put the steps in order.
    Order,
}

/// An option of a question, or a step to put in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuizOption {
    /// What it says.
    pub text: Rich,
    /// Whether it is right. Every step is.
    pub right: bool,
    /// The mix-up behind a wrong option, by name.
    pub mixup: Option<String>,
    /// Why it is right or wrong, or why the step comes here.
    pub feedback: Rich,
}

/// What a person gave as the answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Response {
    /// Which options are picked, one entry an option.
    Picked(Vec<bool>),
    /// The steps, by index, in the person's order.
    Ordered(Vec<u8>),
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Msg {
    /// An option was picked, by index. Where several fit, picking again takes it back.
    PickedOption(u8),
    /// The step at this place was moved one place up.
    MovedUp(u8),
    /// The step at this place was moved one place down.
    MovedDown(u8),
    /// The answer was handed in.
    Checked,
    /// The next question was asked for.
    WentOn,
    /// Only the missed questions are to be asked again.
    RetriedMissed,
    /// The whole quiz is to be asked again.
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

/// A quiz being taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Where it is.
    pub phase: Phase,
    /// The questions of this round, by index.
    round: Vec<u16>,
    /// The place in the round.
    place: usize,
    /// The last answer to each question of the quiz.
    responses: Vec<Option<Response>>,
    /// The answer being made.
    draft: Response,
}

impl Question {
    /// Whether a response is right: exactly the right options, or the right order.
    pub fn is_right(&self, response: &Response) -> bool {
        match response {
            Response::Picked(picked) => {
                picked.len() == self.options.len()
                    && self.options.iter().zip(picked).all(|(option, picked)| option.right == *picked)
            }
            Response::Ordered(order) => {
                order.iter().enumerate().all(|(place, step)| place == usize::from(*step))
            }
        }
    }

    /// The empty response a person starts from. Steps start out of order, by a shuffle that `seed` decides.
    fn blank(&self, seed: u64) -> Response {
        match self.kind {
            Kind::Order => Response::Ordered(shuffled(self.options.len() as u8, seed)),
            _ => Response::Picked(vec![false; self.options.len()]),
        }
    }
}

impl Session {
    /// A session at its first question.
    pub fn new(quiz: &Quiz) -> Session {
        let round = (0..quiz.questions.len() as u16).collect();
        let responses = vec![None; quiz.questions.len()];
        let draft = Response::Picked(Vec::new());
        let mut session = Session { phase: Phase::Asking, round, place: 0, responses, draft };
        session.ask(quiz);
        session
    }

    /// Changes the session by what happened. Says whether anything changed.
    pub fn apply(&mut self, quiz: &Quiz, msg: Msg) -> bool {
        match (self.phase, msg) {
            (Phase::Asking, Msg::PickedOption(option)) => self.pick(quiz, usize::from(option)),
            (Phase::Asking, Msg::MovedUp(place)) => {
                self.swap(usize::from(place), usize::from(place).wrapping_sub(1))
            }
            (Phase::Asking, Msg::MovedDown(place)) => self.swap(usize::from(place), usize::from(place) + 1),
            (Phase::Asking, Msg::Checked) => self.check(),
            (Phase::Shown, Msg::WentOn) => {
                self.place += 1;
                self.ask(quiz);
                true
            }
            (Phase::Finished, Msg::RetriedMissed) => {
                let missed = self.missed(quiz);
                !missed.is_empty() && self.start_round(quiz, missed)
            }
            (Phase::Finished, Msg::StartedAgain) => {
                *self = Session::new(quiz);
                true
            }
            _ => false,
        }
    }

    /// The question on screen, by its index in the quiz; `None` when the round is over.
    pub fn question(&self) -> Option<usize> {
        self.round.get(self.place).map(|&index| usize::from(index))
    }

    /// The place in the round, from 1, and how many questions the round has.
    pub fn progress(&self) -> (usize, usize) {
        ((self.place + 1).min(self.round.len()), self.round.len())
    }

    /// The answer on screen: being made, or handed in.
    pub fn draft(&self) -> &Response {
        &self.draft
    }

    /// Whether there is an answer to hand in.
    pub fn can_check(&self) -> bool {
        match &self.draft {
            Response::Picked(picked) => picked.contains(&true),
            Response::Ordered(_) => true,
        }
    }

    /// The last answer to a question, by its index in the quiz.
    pub fn response(&self, question: usize) -> Option<&Response> {
        self.responses.get(question)?.as_ref()
    }

    /// The questions whose last answer is not right, by index, in order.
    pub fn missed(&self, quiz: &Quiz) -> Vec<u16> {
        let is_right = |index: usize| {
            self.response(index).is_some_and(|response| quiz.questions[index].is_right(response))
        };
        (0..quiz.questions.len()).filter(|&index| !is_right(index)).map(|index| index as u16).collect()
    }

    fn start_round(&mut self, quiz: &Quiz, round: Vec<u16>) -> bool {
        self.round = round;
        self.place = 0;
        self.ask(quiz);
        true
    }

    fn ask(&mut self, quiz: &Quiz) {
        match self.question() {
            Some(index) => {
                self.phase = Phase::Asking;
                self.draft = quiz.questions[index].blank(index as u64);
            }
            None => self.phase = Phase::Finished,
        }
    }

    fn pick(&mut self, quiz: &Quiz, option: usize) -> bool {
        let Some(question) = self.question().map(|index| &quiz.questions[index]) else { return false };
        let Response::Picked(picked) = &mut self.draft else { return false };
        if option >= picked.len() {
            return false;
        }
        if question.kind == Kind::Several {
            picked[option] = !picked[option];
            return true;
        }
        let was = picked[option];
        picked.fill(false);
        picked[option] = true;
        !was
    }

    fn swap(&mut self, place: usize, other: usize) -> bool {
        let Response::Ordered(order) = &mut self.draft else { return false };
        if place >= order.len() || other >= order.len() {
            return false;
        }
        order.swap(place, other);
        true
    }

    fn check(&mut self) -> bool {
        let (true, Some(index)) = (self.can_check(), self.question()) else { return false };
        self.responses[index] = Some(self.draft.clone());
        self.phase = Phase::Shown;
        true
    }
}

/// The numbers from 0 to `count`, out of order (where there are two or more), the same for the same seed.
fn shuffled(count: u8, seed: u64) -> Vec<u8> {
    let mut order: Vec<u8> = (0..count).collect();
    let mut state = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    for place in (1..order.len()).rev() {
        // SplitMix64 (Steele, Lea and Flood, 2014): small, and the same on every machine.
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        order.swap(place, (mixed % (place as u64 + 1)) as usize);
    }
    if order.is_sorted() {
        order.rotate_left(1);
    }
    order
}

#[cfg(test)]
mod tests;
