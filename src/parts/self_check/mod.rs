//! Check in with yourself: seal the page, ask, show what it comes to and who can help.
//!
//! All of it happens in one document that is left by a fresh one. Nothing here is stored anywhere.

mod about_you;
mod drinks;
mod findings;
mod keep;
mod now;
mod questions;
mod results;
mod sheet;
mod suggestions;
mod topics;
mod walking;
mod welcome;

use domain::self_check::{Aside, CheckPack, Msg, SelfCheck, Step};
use domain::wording::Wording;
use yew::prelude::*;

use self::walking::{Happened, StepView, Walking};
use crate::components::element::{bare, el, nothing, side_by_side, text};
use crate::components::icon::icon;
use crate::components::text::button;
use crate::here::Here;
use crate::part::{Given, Part, PartError};
use crate::platform::{focus, history};
use crate::shared::Shared;

/// Makes the part, from everything that it asks and suggests: once the page is sealed, nothing more can come.
pub fn make(given: &Given) -> Result<Part, PartError> {
    let (core, pack) = given.read::<CheckPack>()?;
    let pack = Shared::new(pack);
    Ok(Part::new(core, move |here| html! { <Walk here={here.clone()} pack={pack.clone()} /> }))
}

/// The properties of [`Walk`].
#[derive(Properties, PartialEq)]
struct WalkProps {
    here: Here,
    pack: Shared<CheckPack>,
}

/// The walk through the self-check.
#[component]
fn Walk(props: &WalkProps) -> Html {
    let state = {
        let pack = props.pack.clone();
        use_reducer(move || {
            let walk = SelfCheck::new(&pack);
            let written = Default::default();
            Walking { pack, walk, wrong: false, not_sealed: false, day: 0, written, kept: None }
        })
    };
    let tell = {
        let dispatch = state.dispatcher();
        Callback::from(move |act| dispatch.dispatch(act))
    };
    {
        let tell = tell.clone();
        use_effect_with((), move |()| {
            // A browser may keep a page it has left, to show it again: wipe on the way out, start afresh on the way in.
            let listener = history::on_leaving(move || tell.emit(Happened::Walk(Msg::Wiped)));
            move || drop(listener)
        });
    }
    let (step, aside) = (state.walk.step, state.walk.aside);
    {
        // Every step starts at its heading, and so does what is wrong with one.
        let is_first = use_mut_ref(|| true);
        use_effect_with((step, aside, state.wrong), move |_| {
            if !is_first.replace(false) {
                focus::start_at_heading();
            }
        });
    }
    let view = StepView::new(&props.here, &state, tell);
    let shown = match (aside, step) {
        (Some(Aside::Crisis), _) => now::now(&view),
        (Some(Aside::Drinks), _) => drinks::drinks(&view),
        (None, Step::Welcome) => welcome::welcome(&view),
        (None, Step::AboutYou) => about_you::about_you(&view),
        (None, Step::Topics) => topics::topics(&view),
        (None, Step::Question(_)) => questions::question(&view),
        (None, Step::Results) => results::results(&view),
    };
    let words = props.here.words();
    let sealed = if step == Step::Welcome { nothing() } else { sealed(&view, words) };
    side_by_side(vec![sealed, shown])
}

/// The line that says that the page is sealed, with the way to help.
fn sealed(view: &StepView<'_>, words: &Wording) -> Html {
    let tag = bare("strong", vec![text(words.seal_tag())]);
    // Said in full once; after that a word is enough, and the question has the room.
    let (class, more) = match view.walk.step {
        Step::AboutYou => ("app-seal app-seal--told", words.seal_text()),
        _ => ("app-seal", ""),
    };
    let mut parts = vec![icon("lock"), bare("p", vec![tag, text(" "), text(more)])];
    if view.walk.aside != Some(Aside::Crisis) {
        parts.push(button(
            "app-button app-button--secondary app-button--small",
            words.check_help_now(),
            view.on(Msg::NeedsHelp),
        ));
    }
    el("div", class, parts)
}
