//! A try at sending something, to be watched, and what this site keeps on the device.

use domain::wording::fill;
use yew::prelude::*;

use crate::components::element::{named_section, side_by_side, status};
use crate::components::text::{button, buttons, heading_with_id, paragraph};
use crate::here::Here;
use crate::part::{Given, Part, PartError};
use crate::platform::proof::{self, Outcome};
use crate::platform::storage;

/// What the try at sending came to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tried {
    NotYet,
    Trying,
    Done(Outcome),
}

/// Makes the part. It needs nothing but its words.
pub fn make(given: &Given) -> Result<Part, PartError> {
    let (core, ()) = given.read()?;
    Ok(Part::new(core, |here| html! { <Proof here={here.clone()} /> }))
}

/// The properties of [`Proof`].
#[derive(Properties, PartialEq)]
struct ProofProps {
    /// What every view is handed.
    here: Here,
}

/// The two boxes.
#[component]
fn Proof(props: &ProofProps) -> Html {
    let here = &props.here;
    let tried = use_state(|| Tried::NotYet);
    let kept = use_state(|| None::<usize>);
    side_by_side(vec![proof_box(here, &tried), kept_box(here, &kept)])
}

/// A button that tries to make the page send something, and what came of it.
fn proof_box(here: &Here, tried: &UseStateHandle<Tried>) -> Html {
    let words = here.words();
    let attempt = {
        let tried = tried.setter();
        Callback::from(move |_: MouseEvent| {
            tried.set(Tried::Trying);
            let tried = tried.clone();
            proof::try_to_send(move |outcome| tried.set(Tried::Done(outcome)));
        })
    };
    let result = match **tried {
        Tried::NotYet => "",
        Tried::Trying => words.proof_trying(),
        Tried::Done(Outcome::Refused) => words.proof_refused(),
        Tried::Done(Outcome::NoAnswer) => words.proof_no_answer(),
        Tried::Done(Outcome::GotOut) => words.proof_got_out(),
    };
    let inside = vec![
        heading_with_id("proof", words.proof_title()),
        paragraph(words.proof_lead()),
        button("app-button", words.proof_button(), attempt),
        status("app-proof__result", result),
        paragraph(words.proof_flight_mode()),
    ];
    named_section("app-proof", "proof", inside)
}

/// What this site keeps on the device, and a button that wipes it.
fn kept_box(here: &Here, kept: &UseStateHandle<Option<usize>>) -> Html {
    let words = here.words();
    let look = {
        let kept = kept.setter();
        Callback::from(move |_: MouseEvent| kept.set(Some(storage::count())))
    };
    let wipe = {
        let kept = kept.setter();
        Callback::from(move |_: MouseEvent| {
            storage::wipe();
            kept.set(Some(storage::count()));
        })
    };
    let found = match **kept {
        None => String::new(),
        Some(0) => words.kept_nothing().to_string(),
        Some(count) => fill(words.kept_something(), &[("n", &count.to_string())]),
    };
    let inside = vec![
        heading_with_id("kept", words.kept_title()),
        paragraph(words.kept_lead()),
        buttons(vec![
            button("app-button app-button--secondary", words.kept_look(), look),
            button("app-button app-button--secondary", words.kept_wipe(), wipe),
        ]),
        status("app-proof__result", &found),
    ];
    named_section("app-proof", "kept", inside)
}
