//! Help that is needed now: the crisis bundle of the nation and the age, before anything else.

use domain::self_check::Msg;
use domain::services::crisis;
use yew::prelude::*;

use super::StepView;
use crate::components::service::service_card;
use crate::components::text::{button, lead, title};
use crate::here::Here;
use crate::pages::emergency::call_999;

/// 999 and the crisis lines, then the way back.
pub(super) fn now(view: &StepView<'_>) -> Html {
    let (here, words) = (view.here, view.here.words());
    html! {
        <>
            { title(words.now_title()) }
            { call_999(here) }
            { lead(words.now_lead()) }
            { lines(here, view) }
            <div class="app-buttons">
                { button("app-button app-button--secondary", words.now_go_on(), view.on(Msg::WentOn)) }
            </div>
        </>
    }
}

/// The crisis lines of the nation and the age, as far as they are known.
pub(super) fn lines(here: &Here, view: &StepView<'_>) -> Html {
    let lines = crisis(&here.core.crisis, view.walk.nation, view.walk.age);
    html! {
            <ul class="app-services">for line in lines.into_iter() {
    { service_card(here, line, None) }
    }</ul>
        }
}
