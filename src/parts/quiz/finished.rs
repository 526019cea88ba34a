//! The end of a round: what was right, what was missed, what changed, every option with its why.

use domain::quiz::{Msg, Question, Response};
use domain::wording::fill;
use yew::prelude::*;

use super::feedback::{feedback, option_words, partner_feedback, step_feedback};
use super::rounds::{begin, problem};
use super::taking::{Happened, QuizPageProps, Taking};
use crate::components::element::{bare, el, nothing, side_by_side, text};
use crate::components::link::link;
use crate::components::rich::rich;
use crate::components::sources::sources;
use crate::components::text::{button, buttons, heading, lead, list_as, paragraph, title};
use crate::here::Here;

/// The end of a round.
pub(super) fn finished(props: &QuizPageProps, taking: &Taking, tell: &Callback<Happened>) -> Html {
    let (here, words, quiz) = (&props.here, props.here.words(), &taking.quiz);
    let session = &taking.session;
    let (asked, missed) = (session.asked(quiz), session.missed(quiz));
    let (all, right) = (asked.len().to_string(), (asked.len() - missed.len()).to_string());
    let retry = fill(words.quiz_retry(), &[("n", &missed.len().to_string())]);
    let secondary = "app-button app-button--secondary";
    let on = |msg: Msg| tell.reform(move |_: MouseEvent| Happened::Quiz(msg));
    let mut ways = Vec::new();
    if !missed.is_empty() {
        ways.push(button("app-button", &retry, on(Msg::RetriedMissed)));
    }
    if !props.rounds().is_empty() {
        ways.push(button(secondary, words.rounds_more(), begin(props, taking, tell)));
    }
    ways.push(button(secondary, words.quiz_again(), on(Msg::StartedAgain)));
    let (_, (next, name)) = props.around();
    ways.push(link(here, &next, secondary, text(name)));
    let change = session.change();
    let learnt: &[u16] = change.as_ref().map_or(&[], |change| &change.learnt);
    let changed = change.as_ref().map(|change| {
        let (before, now) = (change.before.to_string(), change.now.to_string());
        paragraph(&fill(words.quiz_change(), &[("before", &before), ("now", &now)]))
    });
    let reviews = asked.iter().map(|index| {
        let question = &quiz.questions[usize::from(*index)];
        let tag = match (missed.contains(index), learnt.contains(index)) {
            (true, _) => words.quiz_tag_missed(),
            (false, true) => words.quiz_tag_learnt(),
            (false, false) => words.quiz_tag_right(),
        };
        look_back(here, question, session.response(usize::from(*index)), tag)
    });
    side_by_side(vec![
        title(words.quiz_done()),
        lead(&fill(words.quiz_score(), &[("right", &right), ("all", &all)])),
        changed.unwrap_or_else(nothing),
        paragraph(if missed.is_empty() { words.quiz_all_right() } else { words.quiz_some_missed() }),
        problem(here, taking),
        buttons(ways),
        heading(words.quiz_look_back()),
        list_as("ul", "app-review-list", reviews.collect()),
        sources(here, &quiz.sources),
    ])
}

fn look_back(here: &Here, question: &Question, response: Option<&Response>, tag: &str) -> Html {
    let tag = el("span", "app-think__tag", vec![text(tag)]);
    let answers = question.options.iter().enumerate().map(|(index, option)| {
        let after = match response {
            Some(Response::Ordered(order)) => {
                let place = order.iter().position(|step| usize::from(*step) == index);
                step_feedback(here, place.unwrap_or(index), index as u8, option)
            }
            Some(Response::Matched(chosen)) => {
                partner_feedback(here, index, option, chosen.get(index).copied().flatten())
            }
            Some(Response::Picked(picked)) => feedback(here, option, picked.get(index) == Some(&true)),
            None => nothing(),
        };
        let words = bare("p", vec![bare("strong", vec![option_words(here, option)])]);
        el("div", "app-look-back", vec![words, after])
    });
    let prompt = vec![tag, text(" "), rich(here, &question.prompt)];
    let parts =
        vec![el("summary", "app-think__question", prompt), el("div", "app-think__answer", answers.collect())];
    el("details", "app-think", parts)
}
