//! Check in with yourself: seal the page, ask, show what it comes to and who can help.
//!
//! All of it happens in one document that is left by a fresh one. Nothing here is stored anywhere.

mod about_you;
mod questions;
mod results;
mod suggestions;
mod under_sixteen;
mod welcome;

use std::rc::Rc;

use domain::pack::{CheckPack, ServicesPack};
use domain::self_check::{Msg, Pair, SelfCheck, Step};
use yew::prelude::*;

pub(crate) use about_you::{age_name, nation_name};

use crate::components::icon::icon;
use crate::components::text::{paragraph, title};
use crate::here::Here;
use crate::platform::navigation;
use crate::shared::Shared;

/// A self-check in progress: the adapter over `domain::self_check`.
#[derive(Clone, PartialEq)]
pub(super) struct Walking {
    /// The questionnaires that are on.
    pack: Shared<CheckPack>,
    /// The walk.
    walk: SelfCheck,
}

/// The short questionnaire about drinking and the longer one that continues it, where they are on.
fn drinking(pack: &CheckPack) -> Option<Pair<'_>> {
    let short = pack.questionnaire("audit-c")?;
    let full = short.continues.as_ref().and_then(|rule| pack.questionnaire(&rule.to)).unwrap_or(short);
    Some(Pair { short, full })
}

impl Reducible for Walking {
    type Action = Msg;
    fn reduce(self: Rc<Self>, msg: Msg) -> Rc<Self> {
        let mut next = (*self).clone();
        let changed = drinking(&self.pack).is_some_and(|pair| next.walk.apply(pair, msg));
        if changed { Rc::new(next) } else { self }
    }
}

/// The self-check, where its questionnaire is on.
pub fn check(here: &Here, pack: &Shared<CheckPack>, services: &Shared<ServicesPack>) -> Html {
    match drinking(pack) {
        Some(pair) => {
            let begin = Walking { pack: pack.clone(), walk: SelfCheck::new(pair) };
            html! { <Walk here={here.clone()} {begin} services={services.clone()} /> }
        }
        None => html! {
            <>
                { title(here.words().check_title()) }
                <div class="app-notice">{ paragraph(here.words().check_off()) }</div>
            </>
        },
    }
}

/// The properties of [`Walk`].
#[derive(Properties, PartialEq)]
struct WalkProps {
    here: Here,
    begin: Walking,
    services: Shared<ServicesPack>,
}

/// What every step of the walk is given.
struct StepView<'a> {
    here: &'a Here,
    pair: Pair<'a>,
    walk: &'a SelfCheck,
    services: &'a ServicesPack,
    /// Tells the walk what happened.
    tell: &'a Callback<Msg>,
    /// The browser would not take the seal: nothing is asked then.
    seal_failed: &'a UseStateHandle<bool>,
    /// "Next" was asked for on this step before it was answered.
    went_too_soon: bool,
    /// Asks for "Next".
    next: Callback<MouseEvent>,
}

/// The walk through the self-check.
#[component]
fn Walk(props: &WalkProps) -> Html {
    let walking = {
        let begin = props.begin.clone();
        use_reducer(move || begin)
    };
    let too_soon = use_state(|| None::<Step>);
    let seal_failed = use_state(|| false);
    let tell = {
        let dispatch = walking.dispatcher();
        Callback::from(move |msg| dispatch.dispatch(msg))
    };
    {
        let tell = tell.clone();
        use_effect_with((), move |()| {
            // A browser may keep a page it has left, to show it again: wipe on the way out, start afresh on the way in.
            let listener = navigation::on_leaving(move || tell.emit(Msg::Wiped));
            move || drop(listener)
        });
    }
    let step = walking.walk.step;
    {
        // Every step starts at its heading, and so does what is wrong with one.
        let is_first = use_mut_ref(|| true);
        use_effect_with((step, *too_soon), move |_| {
            if !is_first.replace(false) {
                navigation::start_at_heading();
            }
        });
    }
    let Some(pair) = drinking(&walking.pack) else { return html! {} };
    let next = {
        let (tell, too_soon) = (tell.clone(), too_soon.setter());
        Callback::from(move |_: MouseEvent| {
            too_soon.set(Some(step));
            tell.emit(Msg::WentOn);
        })
    };
    let view = StepView {
        here: &props.here,
        pair,
        walk: &walking.walk,
        services: &props.services,
        tell: &tell,
        seal_failed: &seal_failed,
        went_too_soon: *too_soon == Some(step),
        next,
    };
    let shown = match step {
        Step::Welcome => return welcome::welcome(&view),
        Step::AboutYou => about_you::about_you(&view),
        Step::Question(_) => questions::question(&view),
        Step::UnderSixteen => under_sixteen::under_sixteen(&view),
        Step::Results => results::results(&view),
    };
    let words = props.here.words();
    html! {
        <>
            <div class="app-seal">
                { icon("lock") }
                <p><strong>{ words.seal_tag() }</strong>{ " " }{ words.seal_text() }</p>
            </div>
            { shown }
        </>
    }
}
