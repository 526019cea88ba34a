//! Before it starts: what it is, what it is not, how long it takes. Starting seals the page.

use domain::self_check::Msg;
use yew::prelude::*;

use super::walking::{Happened, StepView};
use crate::components::element::{el, nothing, side_by_side, text};
use crate::components::text::{bullets, button, heading, lead, paragraph, title, ways, wrong};
use crate::platform::seal;

/// What it is and what it is not. Going on seals the page first.
pub(super) fn welcome(view: &StepView<'_>) -> Html {
    let words = view.here.words();
    // All that is needed is here: the part is drawn once it is.
    let start = view.tell.reform(|_: MouseEvent| match seal::seal() {
        true => Happened::Walk(Msg::Sealed),
        false => Happened::NotSealed,
    });
    let sealing = vec![
        el("h2", "app-callout__title", vec![text(words.seal_before_title())]),
        paragraph(words.seal_before()),
    ];
    let failed = if view.state.not_sealed { wrong(words.seal_failed()) } else { nothing() };
    side_by_side(vec![
        title(words.check_title()),
        lead(words.check_lead()),
        heading(words.check_is_title()),
        bullets(&[words.check_is_questions(), words.check_is_yours(), words.check_is_stop()]),
        heading(words.check_is_not_title()),
        bullets(&[words.check_is_not_diagnosis(), words.check_is_not_report()]),
        el("div", "app-callout app-callout--key", sealing),
        failed,
        ways(vec![
            button("app-button", words.check_start(), start),
            button("app-button app-button--secondary", words.check_help_now(), view.on(Msg::NeedsHelp)),
        ]),
    ])
}
