//! A self-check in progress, what happened, and what every step of it is given.

use std::rc::Rc;

use domain::self_check::{CheckPack, Msg, SelfCheck, Step};
use yew::prelude::*;

use crate::components::element::nothing;
use crate::components::field::{FieldView, field};
use crate::components::text::{button, telling, ways, wrong};
use crate::here::Here;
use crate::platform::fields;
use crate::shared::Shared;

/// What happened on screen.
#[derive(Clone, PartialEq)]
pub(super) enum Happened {
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
pub(super) enum Writing {
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
    pub(super) fn id(self) -> &'static str {
        ["own-ml", "own-strength", "plan-if", "plan-then"][self as usize]
    }
}

/// A self-check in progress: the adapter over `domain::self_check`, and what only the screen knows.
#[derive(Clone, PartialEq)]
pub(super) struct Walking {
    pub(super) pack: Shared<CheckPack>,
    pub(super) walk: SelfCheck,
    /// "Next" was asked for before the step was answered, or what was written is no answer.
    pub(super) wrong: bool,
    /// The browser would not take the seal.
    pub(super) not_sealed: bool,
    pub(super) day: usize,
    /// What stands in each field to write in.
    pub(super) written: [String; 4],
    pub(super) kept: Option<bool>,
}

impl Walking {
    pub(super) fn written(&self, field: Writing) -> &str {
        &self.written[field as usize]
    }
}

impl Reducible for Walking {
    type Action = Happened;
    fn reduce(self: Rc<Self>, act: Happened) -> Rc<Self> {
        let mut next = (*self).clone();
        next.kept = None;
        match act {
            Happened::Walk(msg) => {
                let changed = next.walk.apply(&self.pack, msg);
                next.wrong = !changed && msg == Msg::WentOn;
                if msg == Msg::Wiped {
                    next.written = Default::default();
                }
            }
            Happened::NotSealed => next.not_sealed = true,
            Happened::Wrong => next.wrong = true,
            Happened::Day(day) => next.day = day,
            Happened::Wrote(field, words) => next.written[field as usize] = words,
            Happened::Kept(taken) => next.kept = Some(taken),
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

/// What every step of the walk is given.
pub(super) struct StepView<'a> {
    pub(super) here: &'a Here,
    pub(super) pack: &'a CheckPack,
    pub(super) walk: &'a SelfCheck,
    pub(super) state: &'a Walking,
    /// Tells what happened.
    pub(super) tell: Callback<Happened>,
}

impl<'a> StepView<'a> {
    pub(super) fn new(here: &'a Here, state: &'a Walking, tell: Callback<Happened>) -> StepView<'a> {
        StepView { here, pack: &state.pack, walk: &state.walk, state, tell }
    }

    /// What a button does that tells of something.
    pub(super) fn on(&self, msg: Msg) -> Callback<MouseEvent> {
        telling(&self.tell, Happened::Walk(msg))
    }

    /// A field to write in, with what stands in it.
    pub(super) fn field(&self, of: Writing, label: &str, keys: &'static str, most: u16) -> Html {
        let value = Some(self.state.written(of).to_string());
        let on_input = self.tell.reform(move |event: InputEvent| Happened::Wrote(of, fields::picked(&event)));
        field(FieldView { id: of.id(), label, value, keys, most, wrong: None, on_input })
    }

    /// The buttons to go back and to go on.
    pub(super) fn back_and_next(&self) -> Html {
        let words = self.here.words();
        let mut moves = Vec::new();
        if self.walk.step != Step::AboutYou {
            moves.push(button("app-button app-button--secondary", words.back(), self.on(Msg::WentBack)));
        }
        moves.push(button("app-button", words.next(), self.on(Msg::WentOn)));
        ways(moves)
    }

    /// What is wrong with the step, where something is.
    pub(super) fn error(&self, words: &str) -> Html {
        if self.state.wrong { wrong(words) } else { nothing() }
    }
}
