//! Under 16: no score. Plain words, and people to talk to.

use domain::people::AgeBand;
use domain::self_check::Msg;
use domain::services::Need;
use yew::prelude::*;

use super::StepView;
use super::suggestions::suggestions;
use crate::components::text::{bullets, button, lead, paragraph, telling, title};

/// Words and people for someone under 16.
pub(super) fn under_sixteen(view: &StepView<'_>) -> Html {
    let words = view.here.words();
    let Some(nation) = view.walk.nation else { return html! {} };
    html! {
        <>
            { title(words.under_16_title()) }
            { lead(words.under_16_lead()) }
            { bullets(&[
                words.under_16_ask_often(),
                words.under_16_ask_why(),
                words.under_16_ask_after(),
                words.under_16_ask_who(),
            ]) }
            { paragraph(words.under_16_trouble()) }
            { suggestions(view, nation, AgeBand::Under16, &[Need::Alcohol, Need::MentalHealth]) }
            <div class="app-buttons">
                { button("app-button app-button--secondary", words.back(), telling(view.tell, Msg::WentBack)) }
            </div>
        </>
    }
}
