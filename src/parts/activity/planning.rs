//! A plan in one line, from an "if" and a "then": given ones, or a person's own.

use domain::activity::Msg;
use domain::text::Rich;
use domain::wording::fill;
use yew::prelude::*;

use super::counting::writing;
use super::going::{Happened, Kept, View};
use crate::components::element::{bare, el, nothing, side_by_side, status as announced, text};
use crate::components::field::{FieldView, field};
use crate::components::options::pick;
use crate::components::rich::rich;
use crate::components::text::{button, buttons, small};
use crate::platform::{keep, plan as card};

/// The halves of a plan, the line as it forms, and ways to keep it.
pub(super) fn plan(view: &View<'_>, ifs: &[Rich], thens: &[Rich]) -> Html {
    let (words, doing) = (view.here.words(), view.doing);
    let (asks_if, asks_then) = (words.activity_if(), words.activity_then());
    let line = match doing.plan(view.activity) {
        (Some(first), Some(then)) => Some(fill(words.activity_plan(), &[("if", &first), ("then", &then)])),
        _ => None,
    };
    let kept = match view.kept {
        None => "",
        Some(Kept::Copied(true)) => words.activity_plan_copied(),
        Some(Kept::Copied(false)) => words.activity_plan_not_copied(),
        Some(Kept::OnCard) => words.activity_plan_on_card(),
    };
    let said = match &line {
        Some(line) => {
            let line = bare("p", vec![bare("strong", vec![text(line)])]);
            el("div", "app-callout app-callout--key", vec![line])
        }
        None => small(words.activity_plan_first()),
    };
    let ways = match line {
        None => nothing(),
        Some(line) => buttons(vec![
            button("app-button", words.activity_plan_keep(), keeping(view, line.clone())),
            button("app-button app-button--secondary", words.activity_plan_copy(), copying(view, line)),
        ]),
    };
    side_by_side(vec![
        half(view, 0, asks_if, ifs, doing.picked(0)),
        half(view, 1, asks_then, thens, doing.second(0)),
        bare("div", vec![said]),
        ways,
        announced("app-small", kept),
    ])
}

/// Given words to pick from, and a field for a person's own: they are picked by being written.
fn half(view: &View<'_>, number: u8, asks: &str, given: &[Rich], picked: Option<u8>) -> Html {
    let msg = if number == 0 { Msg::Picked } else { Msg::PickedSecond };
    let name = view.id(["if", "then"][usize::from(number)]);
    let option = |(index, run): (usize, &Rich)| {
        let words = rich(view.here, run);
        pick(&name, index, words, picked == Some(index as u8), false, view.on(msg(0, index as u8)))
    };
    let options = given.iter().enumerate().map(option);
    let written = field(FieldView {
        id: &format!("{name}-own"),
        label: view.here.words().activity_own(),
        value: Some(view.doing.written(number.into()).to_string()),
        keys: "text",
        most: 160,
        wrong: None,
        on_input: writing(view, number),
    });
    let legend = el("legend", "app-choice__legend", vec![text(asks)]);
    el("fieldset", "app-choice", vec![legend, el("div", "app-options", options.collect()), written])
}

fn copying(view: &View<'_>, line: String) -> Callback<MouseEvent> {
    let tell = view.tell.clone();
    Callback::from(move |_: MouseEvent| {
        keep::copy(&line, tell.reform(|taken| Happened::Kept(Kept::Copied(taken))));
    })
}

/// Keeps the line until the document goes, and shows it on the card at the end of the module.
fn keeping(view: &View<'_>, line: String) -> Callback<MouseEvent> {
    let (tell, memory) = (view.tell.clone(), view.memory.clone());
    let (module, number) = (view.module.to_string(), view.activity.number);
    Callback::from(move |_: MouseEvent| {
        memory.keep_plan(&module, number, line.clone());
        card::show(&memory.plans());
        tell.emit(Happened::Kept(Kept::OnCard));
    })
}
