//! Help that is needed now: the crisis bundle of the nation and the age, before anything else.

use domain::self_check::Msg;
use domain::services::in_danger;
use yew::prelude::*;

use super::walking::StepView;
use crate::components::call_999::call_999;
use crate::components::element::side_by_side;
use crate::components::service::service_cards;
use crate::components::text::{button, buttons, heading, lead, title};

/// 999 and the crisis lines, then the way back.
pub(super) fn now(view: &StepView<'_>) -> Html {
    let (here, words) = (view.here, view.here.words());
    let go_on = button("app-button app-button--secondary", words.now_go_on(), view.on(Msg::WentOn));
    side_by_side(vec![
        title(words.now_title()),
        call_999(here),
        lead(words.now_lead()),
        heading(words.crisis_title()),
        lines(view),
        buttons(vec![go_on]),
    ])
}

/// The lines for whoever is in danger, of the nation and the age as far as they are known.
pub(super) fn lines(view: &StepView<'_>) -> Html {
    service_cards(view.here, in_danger(&view.pack.services, view.walk.nation, view.walk.age))
}
