//! An activity as it goes: what happened, and what its views are handed.

use std::rc::Rc;

use domain::activity::{Activity, Doing, Msg};
use yew::prelude::*;

use crate::components::text::telling;
use crate::here::Here;
use crate::memory::Memory;
use crate::shared::Shared;

/// What happened.
#[derive(Clone, PartialEq)]
pub(super) enum Happened {
    /// Something in the activity.
    Did(Msg),
    /// A plan was to be kept.
    Kept(Kept),
}

/// What came of keeping a plan.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kept {
    /// The browser copied it, or would not.
    Copied(bool),
    /// It is on the card to take away.
    OnCard,
}

/// An activity that is on: the adapter over `domain::activity`.
#[derive(Clone, PartialEq)]
pub(super) struct Going {
    pub(super) activity: Shared<Activity>,
    pub(super) doing: Doing,
    pub(super) kept: Option<Kept>,
}

impl Reducible for Going {
    type Action = Happened;
    fn reduce(self: Rc<Self>, act: Happened) -> Rc<Self> {
        let mut next = (*self).clone();
        match act {
            Happened::Did(msg) => {
                next.kept = None;
                if !next.doing.apply(&self.activity, msg) {
                    return self;
                }
            }
            Happened::Kept(kept) => next.kept = Some(kept),
        }
        Rc::new(next)
    }
}

/// What every view of an activity is handed.
pub(super) struct View<'a> {
    pub(super) here: &'a Here,
    pub(super) activity: &'a Activity,
    pub(super) doing: &'a Doing,
    pub(super) kept: Option<Kept>,
    pub(super) module: &'a str,
    pub(super) memory: &'a Memory,
    pub(super) tell: Callback<Happened>,
}

impl View<'_> {
    /// An id of this activity alone: several share a page.
    pub(super) fn id(&self, name: &str) -> String {
        format!("a{}-{name}", self.activity.number)
    }

    /// What a button or an input does that tells of one thing that happened.
    pub(super) fn on<E: 'static>(&self, msg: Msg) -> Callback<E> {
        telling(&self.tell, Happened::Did(msg))
    }
}
