//! One question a screen, word for word as the questionnaire has it.

use domain::self_check::{Msg, Step};
use domain::wording::fill;
use yew::prelude::*;

use super::StepView;
use crate::components::options::{OptionView, QuestionView, options};
use crate::components::progress::progress;
use crate::components::text::{button, small, telling};

/// The question on screen.
pub(super) fn question(view: &StepView<'_>) -> Html {
    let (words, walk, pair) = (view.here.words(), view.walk, view.pair);
    let (Some(asked), Step::Question(place)) = (walk.asked(pair), walk.step) else { return html! {} };
    let item = &pair.full.items[asked.item];
    let (place, of) = (usize::from(place) + 1, walk.count(pair));
    let far = fill(words.check_progress(), &[("n", &place.to_string()), ("all", &of.to_string())]);
    let option = |(index, option): (usize, &domain::questionnaire::Choice)| OptionView {
        words: html! { { &option.text } },
        picked: asked.pick == Some(index as u8),
        class: None,
        after: html! {},
    };
    let too_soon = view.went_too_soon && asked.pick.is_none();
    let shown = options(&QuestionView {
        name: item.id.clone(),
        question: html! { { &item.text } },
        options: item.options.iter().enumerate().map(option).collect(),
        error: too_soon.then(|| words.check_pick_first().to_string()),
        on_pick: view.tell.reform(Msg::PickedOption),
        ..QuestionView::default()
    });
    html! {
        <div onkeydown={by_number(view, item.options.len())}>
            { progress(&far, place, of) }
            { shown }
            <div class="app-buttons">
                { button("app-button", words.next(), view.next.clone()) }
                { button("app-button app-button--secondary", words.back(), telling(view.tell, Msg::WentBack)) }
            </div>
            { small(words.check_units_help()) }
        </div>
    }
}

/// The keys 1 to 9 pick an option.
fn by_number(view: &StepView<'_>, count: usize) -> Callback<KeyboardEvent> {
    let tell = view.tell.clone();
    Callback::from(move |event: KeyboardEvent| {
        let digit = event.key().parse::<u8>().ok().filter(|digit| (1..=count).contains(&usize::from(*digit)));
        if let Some(digit) = digit {
            tell.emit(Msg::PickedOption(digit - 1));
        }
    })
}
