//! Quizzes: questions with a word on every option, and a session that asks them.
//!
//! No timer, no points for speed, no streaks. A session is a pure reducer over the quiz: it can be replayed.

mod session;

pub use session::{Again, Change, Msg, Phase, Session};

use serde::{Deserialize, Serialize};

use crate::mixing::Level;
use crate::text::{Rich, Source};

/// A quiz.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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

/// The quiz of a module, and where it belongs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct QuizPack {
    /// The module's id.
    pub module: String,
    /// The module's title.
    pub title: String,
    /// The quiz.
    pub quiz: Quiz,
}

/// How many questions a round of the interaction quiz asks.
pub const QUESTIONS_IN_ROUND: usize = 10;

/// Some of the questions that are made from what is known of mixing. A pack has the same number of rounds for both
/// editions, so that fetching it does not tell who reads.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct QuestionsPack {
    /// For adults.
    pub adult: Vec<Question>,
    /// For people under 18.
    pub under_18: Vec<Question>,
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
    /// A push in the right direction, for those who want one.
    pub hint: Option<Rich>,
    /// Its options; its steps in the right order; or what is to be matched.
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
    /// Say which belongs to which.
    Match,
    /// How risky is this mix? One of the options, each a level.
    Rate,
}

/// An option of a question, a step to put in order, or one half of a match.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct QuizOption {
    /// What it says.
    pub text: Rich,
    /// Whether it is right. Every step and every match is.
    pub right: bool,
    /// The mix-up behind a wrong option, by name.
    pub mixup: Option<String>,
    /// Why it is right or wrong, why the step comes here, or why the two belong together.
    pub feedback: Rich,
    /// The other half of a match.
    pub partner: Option<Rich>,
    /// The level that the option stands for, where a mix is to be rated.
    pub level: Option<Level>,
}

/// What a person gave as the answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Response {
    /// Which options are picked, one entry an option.
    Picked(Vec<bool>),
    /// The steps, by index, in the person's order.
    Ordered(Vec<u8>),
    /// For each option, the one whose partner was chosen for it.
    Matched(Vec<Option<u8>>),
}

impl Question {
    /// Whether a response is right: exactly the right options, the right order, or each with its own.
    pub fn is_right(&self, response: &Response) -> bool {
        let in_place = |(place, index): (usize, u8)| place == usize::from(index);
        match response {
            Response::Picked(picked) => {
                picked.len() == self.options.len()
                    && self.options.iter().zip(picked).all(|(option, picked)| option.right == *picked)
            }
            Response::Ordered(order) => order.iter().copied().enumerate().all(in_place),
            Response::Matched(chosen) => chosen
                .iter()
                .enumerate()
                .all(|(option, partner)| partner.is_some_and(|partner| in_place((option, partner)))),
        }
    }

    /// Whether one of several answers fits, as against one alone.
    pub fn takes_several(&self) -> bool {
        self.kind == Kind::Several
    }
}

#[cfg(test)]
mod tests;
