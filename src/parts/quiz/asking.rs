//! A question on screen, waiting for an answer or with its feedback.

use domain::quiz::{Again, Msg, Phase, Question, QuizOption, Response, Session};
use domain::text::plain;
use domain::wording::fill;
use yew::prelude::*;

use super::feedback::{feedback, option_words, partner_feedback};
use super::ordering::steps;
use super::taking::{Happened, QuizPageProps, Taking};
use crate::components::choice::choice;
use crate::components::element::{bare, el, el_with, keyed, nothing, side_by_side, text};
use crate::components::icon::icon;
use crate::components::link::text_link;
use crate::components::options::{OptionView, QuestionView, options, pick, question_heading, question_set};
use crate::components::progress::progress;
use crate::components::rich::rich;
use crate::components::text::{button, classed, folded, small, telling, ways};
use crate::here::Here;

/// The question on screen.
pub(super) fn asking(
    props: &QuizPageProps,
    taking: &Taking,
    index: usize,
    tell: &Callback<Happened>,
) -> Html {
    let tell = &tell.reform(Happened::Quiz);
    let (here, words, session) = (&props.here, props.here.words(), &taking.session);
    let question = &taking.quiz.questions[index];
    let (place, of) = session.progress();
    let far = fill(words.quiz_progress(), &[("n", &place.to_string()), ("all", &of.to_string())]);
    let shown = session.phase == Phase::Shown;
    let (next, label) = match (shown, place == of) {
        (true, true) => (Msg::WentOn, words.quiz_finish()),
        (true, false) => (Msg::WentOn, words.quiz_next()),
        (false, _) => (Msg::Checked, words.quiz_check()),
    };
    let again = match session.again() {
        Again::No => nothing(),
        Again::Soon => classed("app-notice", words.quiz_again_soon()),
        Again::AtEnd => classed("app-notice", words.quiz_again_at_end()),
    };
    let hint = match &question.hint {
        Some(hint) if !shown => folded("hint", words.quiz_hint(), vec![bare("p", vec![rich(here, hint)])]),
        _ => nothing(),
    };
    let belongs_to = {
        let ((of, name), _) = props.around();
        text_link(here, &of, name)
    };
    let said = if shown { verdict(here, question.is_right(session.draft())) } else { nothing() };
    side_by_side(vec![
        el("p", "app-module-meta", vec![belongs_to]),
        progress(&far, place, of),
        again,
        // The same question again is another element: nothing of the last answer stays in it, and its hint is closed.
        keyed(&place.to_string(), bare("div", vec![view(here, question, session, tell), hint])),
        if shown { nothing() } else { sure(here, session, tell) },
        ways(vec![
            el_with("div", &["role"], &["status"], vec![said]),
            button("app-button", label, telling(tell, next)),
            if session.can_check() { nothing() } else { small(words.quiz_pick_first()) },
        ]),
    ])
}

/// How sure the person is, which they can leave out.
fn sure(here: &Here, session: &Session, tell: &Callback<Msg>) -> Html {
    let words = here.words();
    let choices = [(true, "yes", words.quiz_sure_yes()), (false, "no", words.quiz_sure_no())];
    let choices = choices.map(|(sure, value, name)| {
        (value, name, session.sure() == Some(sure), telling(tell, Msg::SaidSure(sure)))
    });
    choice("sure", words.quiz_sure(), choices.into())
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
    match session.draft() {
        Response::Picked(picked) => {
            let option = |index: u8| {
                let (option, picked) = (&question.options[usize::from(index)], picked[usize::from(index)]);
                OptionView {
                    words: option_words(here, option),
                    picked,
                    class: shown.then_some(if option.right {
                        "app-option--right"
                    } else {
                        "app-option--wrong"
                    }),
                    after: if shown { feedback(here, option, picked) } else { nothing() },
                }
            };
            let (several, order) = (question.takes_several(), session.shown().to_vec());
            options(&QuestionView {
                name: question.id.clone(),
                question: rich(here, &question.prompt),
                hint: several.then(|| here.words().quiz_several_hint().to_string()),
                options: order.iter().map(|index| option(*index)).collect(),
                several,
                closed: shown,
                error: None,
                on_pick: tell.reform(move |place: u8| Msg::PickedOption(order[usize::from(place)])),
            })
        }
        Response::Ordered(order) => steps(here, question, order, shown, tell),
        Response::Matched(chosen) => pairs(here, question, session, chosen, tell),
    }
}

/// A question for each half of a match: which of the other halves belongs to it.
fn pairs(
    here: &Here,
    question: &Question,
    session: &Session,
    chosen: &[Option<u8>],
    tell: &Callback<Msg>,
) -> Html {
    let closed = session.phase == Phase::Shown;
    let half = |(index, option): (usize, &QuizOption)| {
        let name = format!("{}-{index}", question.id);
        let pick_partner = |with: u8| {
            let words = question.options[usize::from(with)].partner.as_ref();
            let words = words.map(|partner| rich(here, partner)).unwrap_or_default();
            let msg = Msg::Matched { option: index as u8, with: Some(with) };
            pick(
                &name,
                usize::from(with),
                words,
                chosen[index] == Some(with),
                closed,
                tell.reform(move |()| msg),
            )
        };
        let partners = session.shown().iter().map(|with| pick_partner(*with)).collect();
        let after = if closed { partner_feedback(here, index, option, chosen[index]) } else { nothing() };
        let set = question_set(&plain(&option.text), "app-options app-options--days", partners);
        el("div", "app-match", vec![set, after])
    };
    let mut parts = vec![
        question_heading(rich(here, &question.prompt)),
        classed("app-question__hint", here.words().quiz_match_hint()),
    ];
    parts.extend(question.options.iter().enumerate().map(half));
    el("fieldset", "app-question", parts)
}
