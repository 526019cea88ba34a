//! A plan in one sentence, and what a person takes away. Nothing here is stored by the app.

use domain::wording::fill;
use yew::prelude::*;

use super::{Act, StepView};
use crate::components::text::{button, heading_with_id, paragraph, small};
use crate::platform::{keep as browser, navigation};

/// What is printed, copied or saved.
pub(super) const SHEET_ID: &str = "sheet";

const FIELDS: [&str; 2] = ["plan-if", "plan-then"];

/// The plan: when something happens, what the person will do.
pub(super) fn plan(view: &StepView<'_>) -> Html {
    let words = view.here.words();
    let field = |index: usize, label: &str| {
        let (id, plan) = (FIELDS[index], view.plan.clone());
        let value = plan.borrow()[index].clone();
        let oninput = Callback::from(move |_: InputEvent| plan.borrow_mut()[index] = browser::value_of(id));
        html! {
            <div class="app-field">
                <label class="app-field__label" for={id}>{ label }</label>
                <input class="app-select" {id} autocomplete="off" maxlength="160" {value} {oninput} />
            </div>
        }
    };
    html! {
        <section class="app-result" aria-labelledby="plan">
            { heading_with_id("plan", words.plan_title()) }
            { paragraph(words.plan_lead()) }
            { field(0, words.plan_if()) }
            { field(1, words.plan_then()) }
        </section>
    }
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
    html! {
        <section class="app-result" aria-labelledby="keep">
            { heading_with_id("keep", words.keep_title()) }
            { paragraph(words.keep_lead()) }
            <div class="app-buttons">
                { button(other, words.keep_print(), print) }
                { button(other, words.keep_save(), save) }
                { button(other, words.keep_copy(), copy) }
            </div>
            <p role="status">
                { match view.state.kept {
                    Some(true) => words.keep_done(),
                    Some(false) => words.keep_failed(),
                    None => "",
                } }
            </p>
            { button("app-button", words.results_wipe(), wipe) }
            { small(words.results_wipe_why()) }
        </section>
    }
}
