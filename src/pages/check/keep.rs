//! A plan in one sentence, and what a person takes away. Nothing here is stored by the app.

use domain::wording::fill;
use yew::prelude::*;

use super::{Act, StepView};
use crate::components::element::{named_section, status};
use crate::components::field::{FieldView, field};
use crate::components::text::{button, buttons, heading_with_id, paragraph, small};
use crate::platform::{keep as browser, navigation};

/// What is printed, copied or saved.
pub(super) const SHEET_ID: &str = "sheet";

const FIELDS: [&str; 2] = ["plan-if", "plan-then"];

/// The plan: when something happens, what the person will do.
pub(super) fn plan(view: &StepView<'_>) -> Html {
    let words = view.here.words();
    let written = |index: usize, label| {
        let (id, plan) = (FIELDS[index], view.plan.clone());
        let value = Some(plan.borrow()[index].clone());
        let on_input = Callback::from(move |_: InputEvent| plan.borrow_mut()[index] = browser::value_of(id));
        field(FieldView { id, label, value, keys: "text", most: 160, on_input })
    };
    let parts = vec![
        heading_with_id("plan", words.plan_title()),
        paragraph(words.plan_lead()),
        written(0, words.plan_if()),
        written(1, words.plan_then()),
    ];
    named_section("app-result", "plan", parts)
}

/// Print, save, copy, wipe.
pub(super) fn keep(view: &StepView<'_>) -> Html {
    let words = view.here.words();
    // The words on the screen, and the plan once both halves of it are there.
    let sheet = {
        let sentence = words.plan_sentence().to_string();
        move || {
            let [when, then] = FIELDS.map(|id| browser::value_of(id).trim().to_string());
            let mut sheet = browser::words_of(SHEET_ID);
            if !when.is_empty() && !then.is_empty() {
                sheet += "\n\n";
                sheet += &fill(&sentence, &[("if", &when), ("then", &then)]);
            }
            sheet
        }
    };
    let save = {
        let (sheet, file) = (sheet.clone(), words.keep_file().to_string());
        view.tell.reform(move |_: MouseEvent| Act::Kept(browser::save(&file, &sheet())))
    };
    let copy = {
        let tell = view.tell.clone();
        Callback::from(move |_: MouseEvent| {
            let tell = tell.clone();
            browser::copy(&sheet(), move |taken| tell.emit(Act::Kept(taken)));
        })
    };
    let print = Callback::from(|_: MouseEvent| browser::print());
    let wipe = Callback::from(|_: MouseEvent| navigation::reload());
    let other = "app-button app-button--secondary";
    let said = match view.state.kept {
        Some(true) => words.keep_done(),
        Some(false) => words.keep_failed(),
        None => "",
    };
    let parts = vec![
        heading_with_id("keep", words.keep_title()),
        paragraph(words.keep_lead()),
        buttons(vec![
            button(other, words.keep_print(), print),
            button(other, words.keep_save(), save),
            button(other, words.keep_copy(), copy),
        ]),
        status("", said),
        button("app-button", words.results_wipe(), wipe),
        small(words.results_wipe_why()),
    ];
    named_section("app-result app-keep", "keep", parts)
}
