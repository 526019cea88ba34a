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
mod welcome;

use std::rc::Rc;

use domain::self_check::{Aside, CheckPack, Msg, SelfCheck, Step};
use domain::wording::Wording;
use yew::prelude::*;

use super::{Drawn, Given, Part, PartError};
use crate::components::element::{bare, el, nothing, side_by_side, text};
use crate::components::icon::icon;
use crate::components::text::{button, buttons, telling, wrong};
use crate::here::Here;
use crate::platform::{fields, focus, history};
use crate::shared::Shared;

/// Makes the part, from everything that it asks and suggests: once the page is sealed, nothing more can come.
pub fn make(given: &Given) -> Result<Part, PartError> {
    let (core, pack) = given.read()?;
    Ok(Part::new(core, Asked(Shared::new(pack))))
}

struct Asked(Shared<CheckPack>);

impl Drawn for Asked {
    fn draw(&self, here: &Here) -> Html {
        html! { <Walk here={here.clone()} pack={self.0.clone()} /> }
    }
}

/// What happened on screen.
#[derive(Clone, PartialEq)]
enum Act {
    /// Something of the walk.
    Walk(Msg),
    /// The browser would not take the seal, so nothing is asked.
    NotSealed,
    /// What was written is no answer.
    Wrong,
    /// A day of the week was picked in the calculator.
    Day(usize),
    /// Something was written: in which field, and all that stands in it now.
    Wrote(Writing, String),
    /// What a person takes away: whether the browser took it.
    Kept(bool),
}

/// A field to write in, outside the questions.
#[derive(Clone, Copy, PartialEq)]
enum Writing {
    /// The size of a drink that is not in the list, in millilitres.
    Size,
    /// How strong it is.
    Strength,
    /// The plan: when something happens.
    When,
    /// What the person will do then.
    Then,
}

impl Writing {
    /// The id of the field.
    fn id(self) -> &'static str {
        ["own-ml", "own-strength", "plan-if", "plan-then"][self as usize]
    }
}

/// A self-check in progress: the adapter over `domain::self_check`, and what only the screen knows.
#[derive(Clone, PartialEq)]
struct Walking {
    pack: Shared<CheckPack>,
    walk: SelfCheck,
    /// "Next" was asked for before the step was answered, or what was written is no answer.
    wrong: bool,
    /// The browser would not take the seal.
    not_sealed: bool,
    day: usize,
    /// What stands in each field to write in.
    written: [String; 4],
    kept: Option<bool>,
}

impl Walking {
    fn written(&self, field: Writing) -> &str {
        &self.written[field as usize]
    }
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
                if msg == Msg::Wiped {
                    next.written = Default::default();
                }
            }
            Act::NotSealed => next.not_sealed = true,
            Act::Wrong => next.wrong = true,
            Act::Day(day) => next.day = day,
            Act::Wrote(field, words) => next.written[field as usize] = words,
            Act::Kept(taken) => next.kept = Some(taken),
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

/// The properties of [`Walk`].
#[derive(Properties, PartialEq)]
struct WalkProps {
    here: Here,
    pack: Shared<CheckPack>,
}

/// What every step of the walk is given.
struct StepView<'a> {
    here: &'a Here,
    pack: &'a CheckPack,
    walk: &'a SelfCheck,
    state: &'a Walking,
    /// Tells what happened.
    tell: Callback<Act>,
}

impl StepView<'_> {
    /// What a button does that tells of something.
    fn on(&self, msg: Msg) -> Callback<MouseEvent> {
        telling(&self.tell, Act::Walk(msg))
    }

    /// What a field does that is written in.
    fn writes(&self, field: Writing) -> Callback<InputEvent> {
        self.tell.reform(move |event: InputEvent| Act::Wrote(field, fields::picked(&event)))
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
            let listener = history::on_leaving(move || tell.emit(Act::Walk(Msg::Wiped)));
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
    let view = StepView { here: &props.here, pack: &state.pack, walk: &state.walk, state: &state, tell };
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
