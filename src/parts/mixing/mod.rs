//! Mixing: the explorer, every mix at a glance, and the questions. What a person picks stays in memory: it is never
//! in the address, and the facts of all mixes come at once, so that no request tells which one was looked at.

mod cards;
mod explorer;
mod matrix;
mod meaning;

use std::rc::Rc;

use domain::mixing::{Mixing, MixingWords, Substance};
use domain::people::Edition;
use domain::wording::fill;
use yew::prelude::*;

use super::{Drawn, Given, Kind, Part, PartError};
use crate::components::element::side_by_side;
use crate::here::Here;
use crate::platform::{focus, mix_link, net};
use crate::shared::Shared;

/// How many can be picked at once.
const MOST: usize = 6;

/// The id of the heading over what was picked.
const PICKED_ID: &str = "picked";

/// What happened on screen.
enum Act {
    /// Something was typed into the search.
    Typed(String),
    /// These are picked now, and nothing else.
    Picked(Vec<u8>),
    /// The words came, or did not.
    Words(Result<MixingWords, PartError>),
}

/// Whether the words are here.
#[derive(Clone, PartialEq)]
enum Words {
    Coming,
    Missing,
    Here(Shared<MixingWords>),
}

/// What a person has picked, and what is known of it.
#[derive(Clone, PartialEq)]
struct Looking {
    typed: String,
    picked: Vec<u8>,
    words: Words,
    /// How many times squares were opened: the same one can be opened again.
    opened: u32,
}

impl Reducible for Looking {
    type Action = Act;
    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        match act {
            Act::Typed(typed) => next.typed = typed,
            Act::Picked(picked) => {
                next.typed.clear();
                next.picked = picked;
                next.opened += 1;
            }
            Act::Words(Ok(words)) => next.words = Words::Here(Shared::new(words)),
            Act::Words(Err(_)) => next.words = Words::Missing,
        }
        Rc::new(next)
    }
}

/// What every part of the page is given.
struct View<'a> {
    here: &'a Here,
    mixing: &'a Mixing,
    state: &'a Looking,
    /// The substances that the edition lists, by their places.
    listed: &'a [u8],
    /// What was picked of them.
    picked: &'a [u8],
    at_a_glance: bool,
    tell: Callback<Act>,
}

impl View<'_> {
    fn substance(&self, place: u8) -> &Substance {
        &self.mixing.substances[usize::from(place)]
    }

    /// What is picked once a substance was added, or taken away where it was. What the edition does not list goes.
    fn toggled(&self, place: u8) -> Vec<u8> {
        let mut picked = self.picked.to_vec();
        if picked.contains(&place) {
            picked.retain(|other| *other != place);
        } else if picked.len() < MOST {
            picked.push(place);
        }
        picked
    }

    /// "Alcohol and ketamine".
    fn both(&self, one: u8, other: u8) -> String {
        let (a, b) = (&self.substance(one).name, &self.substance(other).said);
        fill(self.here.words().mixing_and(), &[("a", a), ("b", b)])
    }

    /// Whether the words for people under 18 are to be shown: who reads is never guessed, so unless an adult has said
    /// that they are one.
    fn young(&self) -> bool {
        self.here.edition != Some(Edition::Adult)
    }
}

/// Makes the part: by name, or every mix at a glance.
pub fn make(given: &Given) -> Result<Part, PartError> {
    let (core, mixing) = given.read()?;
    let known = Known { mixing, words: given.later.first().cloned().unwrap_or_default() };
    Ok(Part::new(core, Mixed { known: Shared::new(known), at_a_glance: given.kind == Kind::Matrix }))
}

/// What is known of mixing.
struct Known {
    mixing: Mixing,
    /// The address of the words of single pairs, which come after.
    words: String,
}

struct Mixed {
    known: Shared<Known>,
    at_a_glance: bool,
}

impl Drawn for Mixed {
    fn draw(&self, here: &Here) -> Html {
        html! { <Explorer here={here.clone()} known={self.known.clone()} at_a_glance={self.at_a_glance} /> }
    }
}

/// The properties of [`Explorer`].
#[derive(Properties, PartialEq)]
struct ExplorerProps {
    /// What every view is handed.
    here: Here,
    /// What is known of mixing.
    known: Shared<Known>,
    /// Every mix at a glance, as against by name.
    at_a_glance: bool,
}

/// What happens if you mix: by name, or every mix at a glance.
#[component]
fn Explorer(props: &ExplorerProps) -> Html {
    let state =
        use_reducer(|| Looking { typed: String::new(), picked: Vec::new(), words: Words::Coming, opened: 0 });
    let (here, mixing) = (&props.here, &props.known.mixing);
    let tell = {
        let dispatch = state.dispatcher();
        Callback::from(move |act| dispatch.dispatch(act))
    };
    {
        let (tell, known) = (tell.clone(), props.known.clone());
        use_effect_with((), move |()| {
            let (pick, words) = (tell.clone(), known.words.clone());
            let listener = mix_link::watch(move |ids| {
                pick.emit(Act::Picked(
                    ids.iter().filter_map(|id| known.mixing.place(id)).take(MOST).collect(),
                ));
            });
            net::fetch_pack(&words, move |words| tell.emit(Act::Words(words)));
            move || drop(listener)
        });
    }
    let at_a_glance = props.at_a_glance;
    {
        // A square was opened: its card starts at its heading.
        use_effect_with(state.opened, move |opened| {
            if at_a_glance && *opened > 0 {
                focus::start_at(PICKED_ID);
            }
        });
    }
    // Who reads is never guessed: until it is said, only what every edition lists is shown.
    let listed = mixing.listed(here.edition.unwrap_or(Edition::Under18));
    let mut picked = state.picked.clone();
    picked.retain(|place| listed.contains(place));
    let view = View { here, mixing, state: &state, listed: &listed, picked: &picked, at_a_glance, tell };
    let top = if at_a_glance { matrix::matrix(&view) } else { explorer::explorer(&view) };
    side_by_side(vec![top, cards::mix(&view), meaning::meaning(here), explorer::more(&view)])
}
