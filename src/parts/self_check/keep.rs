//! A plan in one sentence, and what a person takes away. Nothing here is stored by the app.

use yew::prelude::*;

use super::sheet::sheet;
use super::walking::{Happened, StepView, Writing};
use crate::components::element::{named_section, status};
use crate::components::text::{button, buttons, heading_with_id, paragraph, small};
use crate::platform::{documents, keep as browser};

/// The plan: when something happens, what the person will do.
pub(super) fn plan(view: &StepView<'_>) -> Html {
    let words = view.here.words();
    let parts = vec![
        heading_with_id("plan", words.plan_title()),
        paragraph(words.plan_lead()),
        view.field(Writing::When, words.plan_if(), "text", 160),
        view.field(Writing::Then, words.plan_then(), "text", 160),
    ];
    named_section("app-result", "plan", parts)
}

/// Print, save, copy, wipe.
pub(super) fn keep(view: &StepView<'_>) -> Html {
    let words = view.here.words();
    // Made when it is asked for, and not with every letter of the plan.
    let sheet = {
        let (here, state, tell) = (view.here.clone(), view.state.clone(), view.tell.clone());
        move || sheet(&StepView::new(&here, &state, tell.clone()))
    };
    let save = {
        let (sheet, file) = (sheet.clone(), words.keep_file().to_string());
        view.tell.reform(move |_: MouseEvent| Happened::Kept(browser::save(&file, &sheet())))
    };
    let copy = {
        let tell = view.tell.clone();
        Callback::from(move |_: MouseEvent| {
            let tell = tell.clone();
            browser::copy(&sheet(), tell.reform(Happened::Kept));
        })
    };
    let print = Callback::from(|_: MouseEvent| browser::print());
    let wipe = Callback::from(|_: MouseEvent| documents::reload());
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
        status("app-keep__said", said),
        button("app-button", words.results_wipe(), wipe),
        small(words.results_wipe_why()),
    ];
    named_section("app-result app-keep", "keep", parts)
}
