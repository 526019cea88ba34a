//! A recap quiz: a question at a time, a word on every option, and a look back at the end.

use std::rc::Rc;

use domain::course::Module;
use domain::quiz::{Kind, Msg, Phase, Question, QuizOption, Response, Session};
use domain::route::Route;
use domain::text::plain;
use domain::wording::fill;
use yew::prelude::*;

use crate::components::element::{el, el_with, keyed, nothing, side_by_side, text};
use crate::components::icon::icon;
use crate::components::options::{OptionView, QuestionView, asked, options};
use crate::components::progress::progress;
use crate::components::prose::rich;
use crate::components::sources::sources;
use crate::components::text::{
    button, buttons, classed, heading, lead, list_as, paragraph, small, telling, title,
};
use crate::here::Here;
use crate::platform::navigation;
use crate::router::{link, text_link};
use crate::shared::Shared;

/// A quiz being taken: the adapter over `domain::quiz`.
#[derive(Clone, PartialEq)]
struct Taking {
    module: Shared<Module>,
    session: Session,
}

impl Reducible for Taking {
    type Action = Msg;
    fn reduce(self: Rc<Self>, msg: Msg) -> Rc<Self> {
        let mut next = (*self).clone();
        if next.session.apply(&next.module.quiz, msg) { Rc::new(next) } else { self }
    }
}

/// The properties of [`QuizPage`].
#[derive(Properties, PartialEq)]
pub struct QuizPageProps {
    /// What every view is handed.
    pub here: Here,
    /// The module whose quiz it is.
    pub module: Shared<Module>,
}

/// A recap quiz.
#[component]
pub fn QuizPage(props: &QuizPageProps) -> Html {
    let taking = {
        let module = props.module.clone();
        use_reducer(move || Taking { session: Session::new(&module.quiz), module })
    };
    {
        // A new question, and the end, start at their heading; feedback is announced where it stands.
        let is_first = use_mut_ref(|| true);
        use_effect_with((taking.session.question(), taking.session.progress()), move |_| {
            if !is_first.replace(false) {
                navigation::start_at_heading();
            }
        });
    }
    let dispatch = taking.dispatcher();
    let tell = Callback::from(move |msg| dispatch.dispatch(msg));
    match taking.session.question() {
        Some(index) => asking(&props.here, &taking, index, &tell),
        None => finished(&props.here, &taking, &tell),
    }
}

fn asking(here: &Here, taking: &Taking, index: usize, tell: &Callback<Msg>) -> Html {
    let (words, session) = (here.words(), &taking.session);
    let question = &taking.module.quiz.questions[index];
    let (place, of) = session.progress();
    let far = fill(words.quiz_progress(), &[("n", &place.to_string()), ("all", &of.to_string())]);
    let shown = session.phase == Phase::Shown;
    let (next, label) = match (shown, place == of) {
        (true, true) => (Msg::WentOn, words.quiz_finish()),
        (true, false) => (Msg::WentOn, words.quiz_next()),
        (false, _) => (Msg::Checked, words.quiz_check()),
    };
    let summary = &taking.module.summary;
    let module = text_link(here, Route::Module(summary.id.clone()), &summary.title);
    let said = if shown { verdict(here, question.is_right(session.draft())) } else { nothing() };
    side_by_side(vec![
        el("p", "app-module-meta", vec![module]),
        progress(&far, place, of),
        view(here, question, session, tell),
        el_with("div", &["role"], &["status"], vec![said]),
        buttons(vec![button("app-button", label, telling(tell, next))]),
        if session.can_check() { nothing() } else { small(words.quiz_pick_first()) },
    ])
}

fn verdict(here: &Here, right: bool) -> Html {
    let words = here.words();
    let (class, sign, said) = match right {
        true => ("app-verdict app-verdict--right", "tick", words.quiz_right()),
        false => ("app-verdict app-verdict--missed", "cross", words.quiz_missed()),
    };
    el("p", class, vec![icon(sign), text(said)])
}

fn view(here: &Here, question: &Question, session: &Session, tell: &Callback<Msg>) -> Html {
    let shown = session.phase == Phase::Shown;
    let picked = match session.draft() {
        Response::Picked(picked) => picked,
        Response::Ordered(order) => return steps(here, question, order, shown, tell),
    };
    let view = |(option, picked): (&QuizOption, &bool)| OptionView {
        words: rich(here, &option.text),
        picked: *picked,
        class: shown.then_some(if option.right { "app-option--right" } else { "app-option--wrong" }),
        after: if shown { feedback(here, option, *picked) } else { nothing() },
    };
    let several = question.kind == Kind::Several;
    options(&QuestionView {
        name: question.id.clone(),
        question: rich(here, &question.prompt),
        hint: several.then(|| here.words().quiz_several_hint().to_string()),
        options: question.options.iter().zip(picked).map(view).collect(),
        several,
        closed: shown,
        error: None,
        on_pick: tell.reform(Msg::PickedOption),
    })
}

fn feedback(here: &Here, option: &QuizOption, picked: bool) -> Html {
    let words = here.words();
    let verdict = match (option.right, picked) {
        (true, true) => words.quiz_option_right_picked(),
        (true, false) => words.quiz_option_right(),
        (false, true) => words.quiz_option_wrong_picked(),
        (false, false) => words.quiz_option_wrong(),
    };
    let mut parts = vec![signed(option.right, verdict), el("p", "", vec![rich(here, &option.feedback)])];
    if let Some(mixup) = option.mixup.as_ref().filter(|_| picked) {
        parts.push(classed("app-mixup", &fill(words.quiz_mixup(), &[("mixup", mixup)])));
    }
    el("div", "app-feedback", parts)
}

fn signed(right: bool, verdict: &str) -> Html {
    let sign = icon(if right { "tick" } else { "cross" });
    el("p", "app-feedback__verdict", vec![sign, el("strong", "", vec![text(verdict)])])
}

/// Steps to put in order with buttons: they work by touch, mouse and keyboard alike.
fn steps(here: &Here, question: &Question, order: &[u8], closed: bool, tell: &Callback<Msg>) -> Html {
    let last = order.len().saturating_sub(1);
    let step = |(place, index): (usize, &u8)| {
        let option = &question.options[usize::from(*index)];
        let (up, down) = (Msg::MovedUp(place as u8), Msg::MovedDown(place as u8));
        let mut said = vec![rich(here, &option.text)];
        if closed {
            said.push(step_feedback(here, place, *index, option));
        }
        let number = vec![text(&(place + 1).to_string())];
        let mut parts = vec![
            el_with("span", &["class", "aria-hidden"], &["app-step__place", "true"], number),
            el("div", "app-step__text", said),
        ];
        if !closed {
            // Each holds its place where it is left out: the button that was pressed keeps the focus.
            let up = if place > 0 { mover(here, up, place, option, tell) } else { nothing() };
            let down = if place < last { mover(here, down, place, option, tell) } else { nothing() };
            parts.push(el("span", "app-step__moves", vec![up, down]));
        }
        keyed(&index.to_string(), el("li", "app-step", parts))
    };
    let parts = vec![
        asked(rich(here, &question.prompt)),
        classed("app-question__hint", here.words().quiz_order_hint()),
        el("ol", "app-steps", order.iter().enumerate().map(step).collect()),
    ];
    keyed(&question.id, el("fieldset", "app-question", parts))
}

/// A button that moves a step. Its name says which step, and where it stands now.
fn mover(here: &Here, msg: Msg, place: usize, option: &QuizOption, tell: &Callback<Msg>) -> Html {
    let (sign, label) = match msg {
        Msg::MovedUp(_) => ("up", here.words().quiz_move_up()),
        _ => ("down", here.words().quiz_move_down()),
    };
    let label = fill(label, &[("step", &plain(&option.text)), ("n", &(place + 1).to_string())]);
    html! {
        <button type="button" class="app-step__move" key={sign} aria-label={label} onclick={telling(tell, msg)}>
            { icon(sign) }
        </button>
    }
}

fn step_feedback(here: &Here, place: usize, index: u8, option: &QuizOption) -> Html {
    let right = place == usize::from(index);
    let verdict = match right {
        true => here.words().quiz_step_right().to_string(),
        false => fill(here.words().quiz_step_wrong(), &[("n", &(index + 1).to_string())]),
    };
    let why = el("p", "", vec![rich(here, &option.feedback)]);
    el("div", "app-feedback", vec![signed(right, &verdict), why])
}

/// The end of a round: what was right, what was missed, every option with its why.
fn finished(here: &Here, taking: &Taking, tell: &Callback<Msg>) -> Html {
    let (words, quiz) = (here.words(), &taking.module.quiz);
    let missed = taking.session.missed(quiz);
    let (all, right) = (quiz.questions.len().to_string(), (quiz.questions.len() - missed.len()).to_string());
    let retry = fill(words.quiz_retry(), &[("n", &missed.len().to_string())]);
    let mut ways = Vec::new();
    if !missed.is_empty() {
        ways.push(button("app-button", &retry, telling(tell, Msg::RetriedMissed)));
    }
    let secondary = "app-button app-button--secondary";
    ways.push(button(secondary, words.quiz_again(), telling(tell, Msg::StartedAgain)));
    ways.push(link(here, Route::Course, secondary, text(words.module_back())));
    let reviews = quiz.questions.iter().enumerate().map(|(index, question)| {
        let was_missed = missed.contains(&(index as u16));
        look_back(here, question, taking.session.response(index), was_missed)
    });
    side_by_side(vec![
        title(words.quiz_done()),
        lead(&fill(words.quiz_score(), &[("right", &right), ("all", &all)])),
        paragraph(if missed.is_empty() { words.quiz_all_right() } else { words.quiz_some_missed() }),
        buttons(ways),
        heading(words.quiz_look_back()),
        list_as("ul", "app-review-list", reviews.collect()),
        sources(here, &quiz.sources),
    ])
}

fn look_back(here: &Here, question: &Question, response: Option<&Response>, missed: bool) -> Html {
    let words = here.words();
    let tag = if missed { words.quiz_tag_missed() } else { words.quiz_tag_right() };
    let tag = el("span", "app-think__tag", vec![text(tag)]);
    let answers = question.options.iter().enumerate().map(|(index, option)| {
        let picked = matches!(response, Some(Response::Picked(picked)) if picked.get(index) == Some(&true));
        let after = match question.kind {
            Kind::Order => step_feedback(here, place_of(response, index), index as u8, option),
            _ => feedback(here, option, picked),
        };
        let words = el("p", "", vec![el("strong", "", vec![rich(here, &option.text)])]);
        el("div", "app-look-back", vec![words, after])
    });
    let prompt = vec![tag, text(" "), rich(here, &question.prompt)];
    let parts =
        vec![el("summary", "app-think__question", prompt), el("div", "app-think__answer", answers.collect())];
    el("details", "app-think", parts)
}

/// Where a person put a step.
fn place_of(response: Option<&Response>, step: usize) -> usize {
    match response {
        Some(Response::Ordered(order)) => {
            order.iter().position(|index| usize::from(*index) == step).unwrap_or(step)
        }
        _ => step,
    }
}
