//! Mixing: the explorer, every mix at a glance, and the questions. What a person picks stays in memory: it is never
//! in the address, and the facts of all mixes come at once, so that no request tells which one was looked at.

mod answer;
mod explorer;
mod listed;
mod looking;
mod matrix;
mod meaning;
mod told;

use domain::mixing::Mixing;
use domain::people::Edition;
use yew::prelude::*;

use self::looking::{Happened, Looking, MOST, PICKED_ID, View, Words};
use crate::components::element::side_by_side;
use crate::here::Here;
use crate::part::{Given, Kind, Part, PartError};
use crate::platform::{focus, mix_link, net};
use crate::shared::Shared;

/// Makes the part: by name, or every mix at a glance.
pub fn make(given: &Given) -> Result<Part, PartError> {
    let (core, mixing) = given.read()?;
    let words = given.later.first().cloned().unwrap_or_default();
    let (known, at_a_glance) = (Shared::new(Known { mixing, words }), given.kind == Kind::Matrix);
    let draw =
        move |here: &Here| html! { <Explorer here={here.clone()} known={known.clone()} {at_a_glance} /> };
    Ok(Part::new(core, draw))
}

/// What is known of mixing.
struct Known {
    mixing: Mixing,
    /// The address of the words of single pairs, which come after.
    words: String,
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
    let state = use_reducer(|| Looking {
        typed: String::new(),
        picked: Vec::new(),
        adding: false,
        words: Words::Coming,
        opened: 0,
    });
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
                pick.emit(Happened::Picked(
                    ids.iter().filter_map(|id| known.mixing.place(id)).take(MOST).collect(),
                ));
            });
            net::fetch_pack(&words, move |words| tell.emit(Happened::Words(words)));
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
    let answer = answer::answer(&view);
    let top = if at_a_glance {
        side_by_side(vec![matrix::matrix(&view), answer])
    } else {
        explorer::explorer(&view, answer)
    };
    side_by_side(vec![top, meaning::meaning(here), explorer::more(&view)])
}
