//! Before it starts: what it is, what it is not, how long it takes, and the seal.

use domain::route::Route;
use domain::self_check::Msg;
use yew::prelude::*;

use super::StepView;
use crate::components::text::{bullets, button, heading, lead, paragraph, title};
use crate::platform::seal;
use crate::router::link;

/// What it is and what it is not. Going on seals the page first.
pub(super) fn welcome(view: &StepView<'_>) -> Html {
    let (here, words) = (view.here, view.here.words());
    let start = {
        let (tell, failed) = (view.tell.clone(), view.seal_failed.clone());
        Callback::from(move |_: MouseEvent| match seal::seal() {
            true => tell.emit(Msg::Sealed),
            false => failed.set(true),
        })
    };
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
            if **view.seal_failed {
                <p class="app-error" role="alert">{ words.seal_failed() }</p>
            }
            <div class="app-buttons">
                { button("app-button", words.check_start(), start) }
                { link(here, Route::Emergency, "app-button app-button--secondary", html! { { words.check_help_now() } }) }
            </div>
        </>
    }
}
