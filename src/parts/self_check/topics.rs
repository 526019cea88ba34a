//! What is on a person's mind: it decides which questions are asked.

use domain::self_check::Msg;
use yew::prelude::*;

use super::walking::{Happened, StepView};
use crate::components::element::{nothing, side_by_side, text};
use crate::components::options::{OptionView, QuestionView, options};

/// The topics, and the danger that comes before all of them.
pub(super) fn topics(view: &StepView<'_>) -> Html {
    let (words, walk) = (view.here.words(), view.walk);
    let option =
        |words: &str, picked| OptionView { words: text(words), picked, class: None, after: nothing() };
    let topics = view.pack.topics.iter().enumerate();
    let mut shown: Vec<OptionView> =
        topics.map(|(index, topic)| option(&topic.choice, walk.has_topic(index as u8))).collect();
    let danger = shown.len();
    shown.push(option(words.topics_danger(), walk.danger));
    let asked = QuestionView {
        name: "topic".into(),
        question: text(words.topics_title()),
        hint: Some(words.topics_hint().into()),
        options: shown,
        several: true,
        error: view.state.wrong.then(|| words.topics_missing().into()),
        on_pick: view.tell.reform(move |topic: u8| {
            Happened::Walk(if usize::from(topic) == danger {
                Msg::NeedsHelp
            } else {
                Msg::PickedTopic(topic)
            })
        }),
        ..QuestionView::default()
    };
    side_by_side(vec![options(&asked), view.back_and_next()])
}
