//! One question a screen, word for word as the questionnaire has it.

use domain::people::AgeBand;
use domain::self_check::{Asked, Msg, Step};
use domain::wording::fill;
use yew::prelude::*;

use super::{Act, StepView};
use crate::components::options::{OptionView, QuestionView, options};
use crate::components::progress::progress;
use crate::components::text::{TITLE_ID, button, small};
use crate::platform::navigation;

/// The question on screen.
pub(super) fn question(view: &StepView<'_>) -> Html {
    let (words, walk) = (view.here.words(), view.walk);
    let (Some(asked), Step::Question(place)) = (walk.asked(view.pack), walk.step) else { return html! {} };
    let (place, of) = (usize::from(place) + 1, walk.count(view.pack));
    let far = fill(words.check_progress(), &[("n", &place.to_string()), ("all", &of.to_string())]);
    let question = fill(&asked.item.text, &[("drug", asked.in_text)]);
    let shown = match asked.item.most {
        Some(most) => number(view, &asked, &question, most),
        None => choices(view, &asked, &question),
    };
    let counts_units = asked.questionnaire.week.is_some();
    html! {
        <div onkeydown={by_number(view, asked.item.options.len())}>
            { progress(&far, place, of) }
            { shown }
            if asked.declined {
                <p class="app-notice">{ words.check_declined() }</p>
            }
            { view.next_and_back() }
            <div class="app-buttons">
                if counts_units && walk.age == Some(AgeBand::Adult) {
                    { button("app-button app-button--secondary", words.drinks_open(), view.on(Msg::OpenedDrinks)) }
                }
                { button("app-button app-button--plain", words.check_decline(), view.on(Msg::Declined)) }
            </div>
            if counts_units {
                { small(words.check_units_help()) }
            }
        </div>
    }
}

fn choices(view: &StepView<'_>, asked: &Asked<'_>, question: &str) -> Html {
    let option = |(index, option): (usize, &domain::questionnaire::Choice)| OptionView {
        words: html! { { &option.text } },
        picked: asked.pick == Some(index as u16),
        class: None,
        after: html! {},
    };
    options(&QuestionView {
        // The same item of two questionnaires is two questions.
        name: format!("{}-{}", asked.questionnaire.id, asked.item.id),
        question: html! { { question } },
        options: asked.item.options.iter().enumerate().map(option).collect(),
        error: view.state.wrong.then(|| view.here.words().check_pick_first().to_string()),
        on_pick: view.tell.reform(|pick: u8| Act::Walk(Msg::Picked(pick.into()))),
        ..QuestionView::default()
    })
}

fn number(view: &StepView<'_>, asked: &Asked<'_>, question: &str, most: u16) -> Html {
    let hint = fill(view.here.words().check_number_hint(), &[("most", &most.to_string())]);
    let value = asked.pick.map(|number| number.to_string()).unwrap_or_default();
    let onchange = view.tell.reform(|event: Event| match navigation::picked(&event).trim().parse() {
        Ok(number) => Act::Walk(Msg::Picked(number)),
        Err(_) => Act::Walk(Msg::WentOn),
    });
    html! {
        <div class="app-question" key={asked.item.id.clone()}>
            <h1 class="app-question__title" id={TITLE_ID} tabindex="-1">
                <label for="number">{ question }</label>
            </h1>
            <p class="app-question__hint" id="number-hint">{ &hint }</p>
            { view.error(&hint) }
            <input class="app-select app-select--short" id="number" inputmode="numeric" autocomplete="off"
                aria-describedby="number-hint" {value} {onchange} />
        </div>
    }
}

/// The keys 1 to 9 pick an option.
fn by_number(view: &StepView<'_>, count: usize) -> Callback<KeyboardEvent> {
    let tell = view.tell.clone();
    Callback::from(move |event: KeyboardEvent| {
        let digit =
            event.key().parse::<u16>().ok().filter(|digit| (1..=count).contains(&usize::from(*digit)));
        if let Some(digit) = digit {
            tell.emit(Act::Walk(Msg::Picked(digit - 1)));
        }
    })
}
