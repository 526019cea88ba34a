//! A quiz: a question at a time, a word on every option, and a look back at the end. A module's own, or rounds of the
//! questions that are made from what is known of mixing.

mod asking;
mod feedback;
mod finished;
mod ordering;
mod rounds;
mod taking;

use domain::quiz::{Quiz, Session};
use yew::prelude::*;

use self::taking::{Questions, QuizPageProps, Taking};
use crate::part::{Given, Kind, Part, PartError};
use crate::platform::focus;
use crate::shared::Shared;

/// Makes the part: the quiz of a module, or rounds of questions on mixing.
pub fn make(given: &Given) -> Result<Part, PartError> {
    let (core, questions) = if given.kind == Kind::Quiz {
        let (core, quiz) = given.read()?;
        (core, Questions::OfModule(Shared::new(quiz), given.memory.clone()))
    } else {
        let (core, ()) = given.read()?;
        (core, Questions::OnMixing(Shared::new(given.later.clone())))
    };
    Ok(Part::new(core, move |here| html! { <QuizPage here={here.clone()} questions={questions.clone()} /> }))
}

/// A quiz.
#[component]
fn QuizPage(props: &QuizPageProps) -> Html {
    let taking = {
        let questions = props.questions.clone();
        use_reducer(move || {
            let (quiz, before) = match questions {
                Questions::OfModule(pack, memory) => (pack.quiz.clone(), memory.answers(&pack.module)),
                Questions::OnMixing(_) => (Quiz::default(), None),
            };
            let session = Session::of(&quiz, 0).since(before);
            Taking { session, quiz: Shared::new(quiz), round: None, problem: None }
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
    {
        let questions = props.questions.clone();
        use_effect_with(taking.session.first_answers(), move |answers| {
            if let (Questions::OfModule(pack, memory), Some(answers)) = (questions, answers) {
                memory.keep_answers(&pack.module, answers.clone());
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
