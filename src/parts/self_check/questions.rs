//! One question a screen, word for word as the questionnaire has it.

use domain::people::AgeBand;
use domain::self_check::{Asked, Msg, Step};
use domain::wording::fill;
use yew::prelude::*;

use super::walking::{Happened, StepView};
use crate::components::element::{el, keyed, nothing, side_by_side, text};
use crate::components::field::{FieldView, field};
use crate::components::options::{OptionView, QuestionView, options};
use crate::components::progress::progress;
use crate::components::text::{button, buttons, classed, small, title, wrong};
use crate::platform::fields;

/// The question on screen.
pub(super) fn question(view: &StepView<'_>) -> Html {
    let (words, walk) = (view.here.words(), view.walk);
    let (Some(asked), Step::Question(place)) = (walk.asked(view.pack), walk.step) else { return nothing() };
    let (place, of) = (usize::from(place) + 1, walk.count(view.pack));
    let far = fill(words.quiz_progress(), &[("n", &place.to_string()), ("all", &of.to_string())]);
    let question = fill(&asked.item.text, &[("drug", asked.in_text)]);
    let shown = match asked.item.most {
        Some(most) => number(view, &asked, &question, most),
        None => choices(view, &asked, &question),
    };
    let mut parts = vec![progress(&far, place, of), shown];
    if asked.declined {
        parts.push(classed("app-notice", words.check_declined()));
    }
    let mut more = Vec::new();
    let counts_units = asked.questionnaire.week.is_some();
    if counts_units && walk.age == Some(AgeBand::Adult) {
        let secondary = "app-button app-button--secondary";
        more.push(button(secondary, words.drinks_open(), view.on(Msg::OpenedDrinks)));
    }
    if !asked.decides_bands {
        more.push(button("app-button app-button--plain", words.check_decline(), view.on(Msg::Declined)));
    }
    parts.push(buttons(more));
    if counts_units {
        parts.push(small(words.check_units_help()));
    }
    parts.push(view.back_and_next());
    html! { <div onkeydown={by_number(view, asked.item.options.len())}>{ side_by_side(parts) }</div> }
}

fn choices(view: &StepView<'_>, asked: &Asked<'_>, question: &str) -> Html {
    let option = |(index, option): (usize, &domain::questionnaire::Choice)| OptionView {
        words: text(&option.text),
        picked: asked.pick == Some(index as u16),
        class: None,
        after: nothing(),
    };
    options(&QuestionView {
        // The same item of two questionnaires is two questions.
        name: format!("{}-{}", asked.questionnaire.id, asked.item.id),
        question: text(question),
        options: asked.item.options.iter().enumerate().map(option).collect(),
        error: view.state.wrong.then(|| view.here.words().check_pick_first().to_string()),
        on_pick: view.tell.reform(|pick: u8| Happened::Walk(Msg::Picked(pick.into()))),
        ..QuestionView::default()
    })
}

fn number(view: &StepView<'_>, asked: &Asked<'_>, question: &str, most: u16) -> Html {
    let hint = fill(view.here.words().check_number_hint(), &[("most", &most.to_string())]);
    let on_input = view.tell.reform(|event: InputEvent| match fields::picked(&event).trim().parse() {
        Ok(number) => Happened::Walk(Msg::Picked(number)),
        Err(_) => Happened::Wrong,
    });
    let value = asked.pick.map(|number| number.to_string());
    let error = if view.state.wrong { wrong(&hint) } else { nothing() };
    let written = field(FieldView {
        id: "number",
        label: &hint,
        value,
        keys: "numeric",
        most: 5,
        wrong: None,
        on_input,
    });
    el("div", "app-question", vec![title(question), error, keyed(&asked.item.id, written)])
}

/// The keys 1 to 9 pick an option.
fn by_number(view: &StepView<'_>, count: usize) -> Callback<KeyboardEvent> {
    let tell = view.tell.clone();
    Callback::from(move |event: KeyboardEvent| {
        let digit =
            event.key().parse::<u16>().ok().filter(|digit| (1..=count).contains(&usize::from(*digit)));
        if let Some(digit) = digit {
            tell.emit(Happened::Walk(Msg::Picked(digit - 1)));
        }
    })
}
