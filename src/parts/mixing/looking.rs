//! What a person has picked to look at, what happened, and what every view of it is given.

use std::rc::Rc;

use domain::mixing::{Mixing, MixingWords, PairWords, Substance};
use domain::people::Edition;
use domain::text::Rich;
use domain::wording::fill;
use yew::prelude::*;

use crate::here::Here;
use crate::part::PartError;
use crate::shared::Shared;

/// How many can be picked at once.
pub(super) const MOST: usize = 6;

/// The id of the heading over what was picked.
pub(super) const PICKED_ID: &str = "picked";

/// The id of the line that says how bad the worst of it is.
pub(super) const WORST_ID: &str = "worst";

/// What happened on screen.
pub(super) enum Happened {
    /// Something was typed into the search.
    Typed(String),
    /// These are picked now, and nothing else.
    Picked(Vec<u8>),
    /// Another one is to be added.
    Adding,
    /// The words came, or did not.
    Words(Result<MixingWords, PartError>),
}

/// Whether the words are here.
#[derive(Clone, PartialEq)]
pub(super) enum Words {
    Coming,
    Missing,
    Here(Shared<MixingWords>),
}

/// What a person has picked, and what is known of it.
#[derive(Clone, PartialEq)]
pub(super) struct Looking {
    pub(super) typed: String,
    pub(super) picked: Vec<u8>,
    /// The search is asked for, though there is an answer already.
    pub(super) adding: bool,
    pub(super) words: Words,
    /// How many times squares were opened: the same one can be opened again.
    pub(super) opened: u32,
}

impl Reducible for Looking {
    type Action = Happened;
    fn reduce(self: Rc<Self>, act: Happened) -> Rc<Self> {
        let mut next = (*self).clone();
        match act {
            Happened::Typed(typed) => next.typed = typed,
            Happened::Picked(picked) => {
                next.typed.clear();
                next.picked = picked;
                next.adding = false;
                next.opened += 1;
            }
            Happened::Adding => next.adding = true,
            Happened::Words(Ok(words)) => next.words = Words::Here(Shared::new(words)),
            Happened::Words(Err(_)) => next.words = Words::Missing,
        }
        Rc::new(next)
    }
}

/// What every part of the page is given.
pub(super) struct View<'a> {
    pub(super) here: &'a Here,
    pub(super) mixing: &'a Mixing,
    pub(super) state: &'a Looking,
    /// The substances that the edition lists, by their places.
    pub(super) listed: &'a [u8],
    /// What was picked of them.
    pub(super) picked: &'a [u8],
    pub(super) at_a_glance: bool,
    pub(super) tell: Callback<Happened>,
}

impl View<'_> {
    pub(super) fn substance(&self, place: u8) -> &Substance {
        &self.mixing.substances[usize::from(place)]
    }

    /// What is picked once a substance was added, or taken away where it was. What the edition does not list goes.
    pub(super) fn toggled(&self, place: u8) -> Vec<u8> {
        let mut picked = self.picked.to_vec();
        if picked.contains(&place) {
            picked.retain(|other| *other != place);
        } else if picked.len() < MOST {
            picked.push(place);
        }
        picked
    }

    /// "Alcohol and ketamine".
    pub(super) fn both(&self, one: u8, other: u8) -> String {
        let (a, b) = (&self.substance(one).name, &self.substance(other).said);
        fill(self.here.words().mixing_and(), &[("a", a), ("b", b)])
    }

    /// "Alcohol + Ketamine".
    pub(super) fn both_short(&self, one: u8, other: u8) -> String {
        [&self.substance(one).short, " + ", &self.substance(other).short].concat()
    }

    /// Why two are as they are, in the words for who reads.
    pub(super) fn why<'w>(&self, said: &'w PairWords) -> &'w Rich {
        said.why_young.as_ref().filter(|_| self.young()).unwrap_or(&said.why)
    }

    /// Whether the words for people under 18 are to be shown: who reads is never guessed, so unless an adult has said
    /// that they are one.
    pub(super) fn young(&self) -> bool {
        self.here.edition != Some(Edition::Adult)
    }
}
