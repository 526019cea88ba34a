//! A quiz: a question at a time, a word on every option, and a look back at the end. A module's own, or rounds of the
//! questions that are made from what is known of mixing.

mod asking;
mod finished;
mod ordering;
mod rounds;

use std::rc::Rc;

use domain::quiz::{Msg, Quiz, QuizPack, Session};
use domain::route::Route;
use yew::prelude::*;

use self::rounds::{Problem, Round};
use super::{Drawn, Given, Kind, Part, PartError};
use crate::here::Here;
use crate::platform::focus;
use crate::shared::Shared;

/// Makes the part: the quiz of a module, or rounds of questions on mixing.
pub fn make(given: &Given) -> Result<Part, PartError> {
    if given.kind == Kind::Quiz {
        let (core, quiz) = given.read()?;
        return Ok(Part::new(core, Asked::OfModule(Shared::new(quiz))));
    }
    let (core, ()) = given.read()?;
    Ok(Part::new(core, Asked::OnMixing(Shared::new(given.later.clone()))))
}

/// What is asked.
#[derive(Clone, PartialEq)]
enum Asked {
    /// The quiz of a module.
    OfModule(Shared<QuizPack>),
    /// Rounds of questions on mixing, from packs at these addresses.
    OnMixing(Shared<Vec<String>>),
}

impl Drawn for Asked {
    fn draw(&self, here: &Here) -> Html {
        html! { <QuizPage here={here.clone()} asked={self.clone()} /> }
    }
}

/// What happened.
enum Act {
    /// Something in the quiz.
    Quiz(Msg),
    /// A round begins. The number decides the order of options.
    Began(Round, u64),
    /// No round can begin.
    Stuck(Problem),
}

/// A quiz being taken: the adapter over `domain::quiz`.
#[derive(Clone, PartialEq)]
struct Taking {
    /// The questions; none before the first round.
    quiz: Shared<Quiz>,
    session: Session,
    /// The round that is on, where it is one.
    round: Option<Round>,
    problem: Option<Problem>,
}

impl Reducible for Taking {
    type Action = Act;
    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        next.problem = None;
        match act {
            Act::Quiz(msg) => {
                if !next.session.apply(&next.quiz, msg) {
                    return self;
                }
            }
            Act::Began(round, seed) => {
                next.quiz = Shared::new(round.quiz());
                next.session = Session::of(&next.quiz, seed);
                next.round = Some(round);
            }
            Act::Stuck(problem) => next.problem = Some(problem),
        }
        Rc::new(next)
    }
}

/// The properties of [`QuizPage`].
#[derive(Properties, PartialEq)]
struct QuizPageProps {
    /// What every view is handed.
    here: Here,
    /// What is asked.
    asked: Asked,
}

impl QuizPageProps {
    /// The page that the quiz belongs to, with its name, and the page to go on to.
    fn around(&self) -> ((Route, &str), (Route, &str)) {
        let words = self.here.words();
        match &self.asked {
            Asked::OfModule(pack) => {
                let of = (Route::Module(pack.module.clone()), pack.title.as_str());
                (of, (Route::Course, words.module_back()))
            }
            Asked::OnMixing(_) => {
                ((Route::MixingQuiz, words.rounds_title()), (Route::Mixing, words.rounds_back()))
            }
        }
    }

    /// The addresses of the packs that rounds come from.
    fn rounds(&self) -> &[String] {
        match &self.asked {
            Asked::OfModule(_) => &[],
            Asked::OnMixing(packs) => packs,
        }
    }
}

/// A quiz.
#[component]
fn QuizPage(props: &QuizPageProps) -> Html {
    let taking = {
        let asked = props.asked.clone();
        use_reducer(move || {
            let quiz = Shared::new(match asked {
                Asked::OfModule(pack) => pack.quiz.clone(),
                Asked::OnMixing(_) => Quiz::default(),
            });
            Taking { session: Session::of(&quiz, 0), quiz, round: None, problem: None }
        })
    };
    {
        // A new question, and the end, start at their heading; feedback is announced where it stands.
        let is_first = use_mut_ref(|| true);
        use_effect_with((taking.session.question(), taking.session.progress()), move |_| {
            if !is_first.replace(false) {
                focus::start_at_heading();
            }
        });
    }
    let dispatch = taking.dispatcher();
    let tell = Callback::from(move |act| dispatch.dispatch(act));
    match taking.session.question() {
        Some(index) => asking::asking(props, &taking, index, &tell),
        None if taking.quiz.questions.is_empty() => rounds::start(props, &taking, &tell),
        None => finished::finished(props, &taking, &tell),
    }
}
