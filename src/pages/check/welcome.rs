//! Before it starts: what it is, what it is not, how long it takes. Starting loads all it needs, then seals the page.

use domain::self_check::Msg;
use yew::prelude::*;

use super::{Act, StepView, Stuck};
use crate::components::element::{el, nothing, side_by_side, text};
use crate::components::text::{bullets, button, buttons, heading, lead, paragraph, title, wrong};
use crate::platform::{net, seal};
use crate::shared::Shared;

/// What it is and what it is not. Going on seals the page first.
pub(super) fn welcome(view: &StepView<'_>) -> Html {
    let words = view.here.words();
    let (core, tell) = (view.here.core.clone(), view.tell.clone());
    // All that is needed comes first: once the page is sealed, nothing more can.
    let start = Callback::from(move |_: MouseEvent| {
        let tell = tell.clone();
        net::fetch_pack(&core, "check".into(), move |pack| {
            tell.emit(Act::Loaded(match pack {
                Ok(pack) if seal::seal() => Ok(Shared::new(pack)),
                Ok(_) => Err(Stuck::NotSealed),
                Err(_) => Err(Stuck::NotLoaded),
            }));
        });
    });
    let sealing = vec![
        el("h2", "app-callout__title", vec![text(words.seal_before_title())]),
        paragraph(words.seal_before()),
    ];
    let failed = match view.state.stuck {
        Some(Stuck::NotLoaded) => wrong(words.failed_lead()),
        Some(Stuck::NotSealed) => wrong(words.seal_failed()),
        None => nothing(),
    };
    side_by_side(vec![
        title(words.check_title()),
        lead(words.check_lead()),
        heading(words.check_is_title()),
        bullets(&[words.check_is_questions(), words.check_is_yours(), words.check_is_stop()]),
        heading(words.check_is_not_title()),
        bullets(&[words.check_is_not_diagnosis(), words.check_is_not_report()]),
        el("div", "app-callout app-callout--key", sealing),
        failed,
        buttons(vec![
            button("app-button", words.check_start(), start),
            button("app-button app-button--secondary", words.check_help_now(), view.on(Msg::NeedsHelp)),
        ]),
    ])
}
