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
mod suggestions;
mod topics;
mod welcome;

use std::cell::RefCell;
use std::rc::Rc;

use domain::pack::CheckPack;
use domain::self_check::{Aside, Msg, SelfCheck, Step};
use domain::wording::Wording;
use yew::prelude::*;

pub(crate) use about_you::{age_name, nation_name};

use crate::components::element::{el, nothing, side_by_side, text};
use crate::components::icon::icon;
use crate::components::text::{button, buttons, telling, wrong};
use crate::here::Here;
use crate::platform::navigation;
use crate::shared::Shared;

/// What happened on screen.
#[derive(Clone, PartialEq)]
enum Act {
    /// Something of the walk.
    Walk(Msg),
    /// The questionnaires and services came and the page is sealed, or why not. Nothing is asked unless both are done.
    Loaded(Result<Shared<CheckPack>, Stuck>),
    /// What was written is no answer.
    Wrong,
    /// A day of the week was picked in the calculator.
    Day(usize),
    /// What a person takes away: whether the browser took it.
    Kept(bool),
}

/// A self-check in progress: the adapter over `domain::self_check`, and what only the screen knows.
#[derive(Clone, PartialEq)]
struct Walking {
    /// The questionnaires that are on; empty before the start.
    pack: Shared<CheckPack>,
    walk: SelfCheck,
    /// "Next" was asked for before the step was answered, or what was written is no answer.
    wrong: bool,
    /// Why it could not start, where it could not.
    stuck: Option<Stuck>,
    day: usize,
    kept: Option<bool>,
}

/// Why the self-check could not start.
#[derive(Clone, Copy, PartialEq)]
enum Stuck {
    /// The questionnaires did not arrive.
    NotLoaded,
    /// The browser would not take the seal.
    NotSealed,
}

impl Reducible for Walking {
    type Action = Act;
    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        next.kept = None;
        match act {
            Act::Walk(msg) => {
                let changed = next.walk.apply(&self.pack, msg);
                next.wrong = !changed && msg == Msg::WentOn;
            }
            // Start was pressed twice: it goes on from the first.
            Act::Loaded(..) if self.walk.step != Step::Welcome => {}
            Act::Loaded(Err(stuck)) => next.stuck = Some(stuck),
            Act::Loaded(Ok(pack)) => {
                let danger = next.walk.danger;
                next.walk = SelfCheck::new(&pack);
                next.walk.danger = danger;
                next.walk.apply(&pack, Msg::Sealed);
                next.pack = pack;
            }
            Act::Wrong => next.wrong = true,
            Act::Day(day) => next.day = day,
            Act::Kept(taken) => next.kept = Some(taken),
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

/// What a person writes as their plan. Held outside the state: nothing on screen changes with it.
type Plan = Rc<RefCell<[String; 2]>>;

/// The self-check.
pub fn check(here: &Here) -> Html {
    html! { <Walk here={here.clone()} /> }
}

/// The properties of [`Walk`].
#[derive(Properties, PartialEq)]
struct WalkProps {
    here: Here,
}

/// What every step of the walk is given.
struct StepView<'a> {
    here: &'a Here,
    pack: &'a CheckPack,
    walk: &'a SelfCheck,
    state: &'a Walking,
    plan: &'a Plan,
    /// Tells what happened.
    tell: Callback<Act>,
}

impl StepView<'_> {
    /// What a button does that tells of something.
    fn on(&self, msg: Msg) -> Callback<MouseEvent> {
        telling(&self.tell, Act::Walk(msg))
    }

    /// The buttons to go on and to go back.
    fn next_and_back(&self) -> Html {
        let words = self.here.words();
        let mut moves = vec![button("app-button", words.next(), self.on(Msg::WentOn))];
        if self.walk.step != Step::AboutYou {
            moves.push(button("app-button app-button--secondary", words.back(), self.on(Msg::WentBack)));
        }
        buttons(moves)
    }

    /// What is wrong with the step, where something is.
    fn error(&self, words: &str) -> Html {
        if self.state.wrong { wrong(words) } else { nothing() }
    }
}

/// The walk through the self-check.
#[component]
fn Walk(props: &WalkProps) -> Html {
    let state = use_reducer(|| {
        let pack = Shared::new(CheckPack::default());
        let walk = SelfCheck::new(&pack);
        Walking { pack, walk, wrong: false, stuck: None, day: 0, kept: None }
    });
    let plan = use_mut_ref(Default::default);
    let tell = {
        let dispatch = state.dispatcher();
        Callback::from(move |act| dispatch.dispatch(act))
    };
    {
        let tell = tell.clone();
        use_effect_with((), move |()| {
            // A browser may keep a page it has left, to show it again: wipe on the way out, start afresh on the way in.
            let listener = navigation::on_leaving(move || tell.emit(Act::Walk(Msg::Wiped)));
            move || drop(listener)
        });
    }
    let (step, aside) = (state.walk.step, state.walk.aside);
    {
        // Every step starts at its heading, and so does what is wrong with one.
        let is_first = use_mut_ref(|| true);
        use_effect_with((step, aside, state.wrong), move |_| {
            if !is_first.replace(false) {
                navigation::start_at_heading();
            }
        });
    }
    let view = StepView {
        here: &props.here,
        pack: &state.pack,
        walk: &state.walk,
        state: &state,
        plan: &plan,
        tell,
    };
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
    let tag = el("strong", "", vec![text(words.seal_tag())]);
    // Said in full once; after that a word is enough, and the question has the room.
    let (class, more) = match view.walk.step {
        Step::AboutYou => ("app-seal app-seal--told", words.seal_text()),
        _ => ("app-seal", ""),
    };
    let mut parts = vec![icon("lock"), el("p", "", vec![tag, text(" "), text(more)])];
    if view.walk.aside != Some(Aside::Crisis) {
        parts.push(button(
            "app-button app-button--secondary app-button--small",
            words.check_help_now(),
            view.on(Msg::NeedsHelp),
        ));
    }
    el("div", class, parts)
}
