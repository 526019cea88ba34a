//! Before it starts: what it is, what it is not, how long it takes, and the seal.

use domain::self_check::Msg;
use yew::prelude::*;

use super::{Act, StepView};
use crate::components::text::{bullets, button, heading, lead, paragraph, title};
use crate::platform::seal;

/// What it is and what it is not. Going on seals the page first.
pub(super) fn welcome(view: &StepView<'_>) -> Html {
    let words = view.here.words();
    let start = view.tell.reform(|_: MouseEvent| match seal::seal() {
        true => Act::Walk(Msg::Sealed),
        false => Act::SealFailed,
    });
    html! {
        <>
            { title(words.check_title()) }
            { lead(words.check_lead()) }
            { heading(words.check_is_title()) }
            { bullets(&[words.check_is_questions(), words.check_is_yours(), words.check_is_stop()]) }
            { heading(words.check_is_not_title()) }
            { bullets(&[words.check_is_not_diagnosis(), words.check_is_not_report()]) }
            <div class="app-callout app-callout--key">
                <h2 class="app-callout__title">{ words.seal_before_title() }</h2>
                { paragraph(words.seal_before()) }
            </div>
            if view.state.seal_failed {
                <p class="app-error" role="alert">{ words.seal_failed() }</p>
            }
            <div class="app-buttons">
                { button("app-button", words.check_start(), start) }
                { button("app-button app-button--secondary", words.check_help_now(), view.on(Msg::NeedsHelp)) }
            </div>
        </>
    }
}
