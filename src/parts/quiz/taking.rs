//! A quiz being taken: what is asked, what happened, and what follows. Views of it are beside this file.

use std::rc::Rc;

use domain::people::Edition;
use domain::quiz::{Msg, QUESTIONS_IN_ROUND, Question, QuestionsPack, Quiz, QuizPack, Session};
use domain::route::Route;
use yew::prelude::*;

use crate::here::Here;
use crate::memory::Memory;
use crate::shared::Shared;

/// What is asked.
#[derive(Clone, PartialEq)]
pub(super) enum Questions {
    /// The quiz of a module; the app remembers how it was answered the last time.
    OfModule(Shared<QuizPack>, Memory),
    /// Rounds of questions on mixing, from packs at these addresses.
    OnMixing(Shared<Vec<String>>),
}

/// The properties of [`QuizPage`].
#[derive(Properties, PartialEq)]
pub(super) struct QuizPageProps {
    /// What every view is handed.
    pub(super) here: Here,
    /// What is asked.
    pub(super) questions: Questions,
}

impl QuizPageProps {
    /// The page that the quiz belongs to, with its name, and the page to go on to.
    pub(super) fn around(&self) -> ((Route, &str), (Route, &str)) {
        let words = self.here.words();
        match &self.questions {
            Questions::OfModule(pack, _) => {
                let of = (Route::Module(pack.module.clone()), pack.title.as_str());
                (of, (Route::Course, words.module_back()))
            }
            Questions::OnMixing(_) => {
                ((Route::MixingQuiz, words.rounds_title()), (Route::Mixing, words.rounds_back()))
            }
        }
    }

    /// The addresses of the packs that rounds come from.
    pub(super) fn rounds(&self) -> &[String] {
        match &self.questions {
            Questions::OfModule(..) => &[],
            Questions::OnMixing(packs) => packs,
        }
    }
}

/// What happened.
pub(super) enum Happened {
    /// Something in the quiz.
    Quiz(Msg),
    /// A round begins. The number decides the order of options.
    Began(Round, u64),
    /// No round can begin.
    Stuck(Problem),
}

/// A quiz being taken: the adapter over `domain::quiz`.
#[derive(Clone, PartialEq)]
pub(super) struct Taking {
    /// The questions; none before the first round.
    pub(super) quiz: Shared<Quiz>,
    pub(super) session: Session,
    /// The round that is on, where it is one.
    pub(super) round: Option<Round>,
    pub(super) problem: Option<Problem>,
}

impl Reducible for Taking {
    type Action = Happened;
    fn reduce(self: Rc<Self>, act: Happened) -> Rc<Self> {
        let mut next = (*self).clone();
        next.problem = None;
        match act {
            Happened::Quiz(msg) => {
                if !next.session.apply(&next.quiz, msg) {
                    return self;
                }
            }
            Happened::Began(round, seed) => {
                next.quiz = Shared::new(round.quiz());
                next.session = Session::of(&next.quiz, seed);
                next.round = Some(round);
            }
            Happened::Stuck(problem) => next.problem = Some(problem),
        }
        Rc::new(next)
    }
}

/// Why no round can begin.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Problem {
    /// Nobody has said who reads.
    NoEdition,
    /// The questions did not arrive.
    NotHere,
}

/// A round.
#[derive(Clone, PartialEq)]
pub(super) struct Round {
    /// The questions that came with it, and the number of their pack.
    pub(super) pack: Shared<QuestionsPack>,
    pub(super) number: usize,
    /// For whom it is.
    pub(super) edition: Edition,
    /// How many rounds of the pack came before.
    pub(super) before: usize,
}

impl Round {
    /// Its questions; none where the pack has no such round.
    pub(super) fn questions(&self) -> &[Question] {
        let all = match self.edition {
            Edition::Adult => &self.pack.adult,
            Edition::Under18 => &self.pack.under_18,
        };
        let first = self.before * QUESTIONS_IN_ROUND;
        all.get(first..first + QUESTIONS_IN_ROUND).unwrap_or_default()
    }

    /// Its quiz.
    pub(super) fn quiz(&self) -> Quiz {
        let (questions, sources) = (self.questions().to_vec(), self.pack.sources.clone());
        Quiz { questions, sources, ..Quiz::default() }
    }
}
