//! How it stays private: what is on the device, a try at sending something, what cannot be protected against.

use domain::wording::fill;
use yew::prelude::*;

use crate::components::element::{named_section, side_by_side, status};
use crate::components::text::{bullets, button, buttons, heading, heading_with_id, lead, paragraph, title};
use crate::here::Here;
use crate::platform::{proof, storage};

/// What the try at sending came to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tried {
    NotYet,
    Trying,
    Refused,
    NoAnswer,
    GotOut,
}

/// The properties of [`Privacy`].
#[derive(Properties, PartialEq)]
pub struct PrivacyProps {
    /// What every view is handed.
    pub here: Here,
}

/// The privacy page.
#[component]
pub fn Privacy(props: &PrivacyProps) -> Html {
    let here = &props.here;
    let words = here.words();
    let tried = use_state(|| Tried::NotYet);
    let kept = use_state(|| None::<usize>);
    side_by_side(vec![
        title(words.privacy_title()),
        lead(words.privacy_lead()),
        heading(words.privacy_how_title()),
        bullets(&[
            words.privacy_no_server(),
            words.privacy_no_others(),
            words.privacy_memory(),
            words.privacy_seal(),
        ]),
        proof_box(here, &tried),
        kept_box(here, &kept),
        heading(words.cannot_title()),
        paragraph(words.cannot_lead()),
        bullets(&[
            words.cannot_shoulder(),
            words.cannot_history(),
            words.cannot_extension(),
            words.cannot_call(),
            words.cannot_host(),
        ]),
        heading(words.leave_title()),
        paragraph(words.leave_how()),
        paragraph(words.leave_history()),
    ])
}

/// A button that tries to make the page send something, and what came of it.
fn proof_box(here: &Here, tried: &UseStateHandle<Tried>) -> Html {
    let words = here.words();
    let attempt = {
        let tried = tried.setter();
        Callback::from(move |_: MouseEvent| {
            tried.set(Tried::Trying);
            let tried = tried.clone();
            proof::try_to_send(move |outcome| {
                tried.set(match outcome {
                    proof::Outcome::Refused => Tried::Refused,
                    proof::Outcome::NoAnswer => Tried::NoAnswer,
                    proof::Outcome::GotOut => Tried::GotOut,
                });
            });
        })
    };
    let result = match **tried {
        Tried::NotYet => "",
        Tried::Trying => words.proof_trying(),
        Tried::Refused => words.proof_refused(),
        Tried::NoAnswer => words.proof_no_answer(),
        Tried::GotOut => words.proof_got_out(),
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
