//! Tries to send something, so that a person can watch the browser refuse.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::JsFuture;

use super::{document, net, window};

/// An address that is not this site's. It is reserved for examples and belongs to nobody (RFC 2606).
const ELSEWHERE: &str = "https://example.com/";

/// What came of the try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The browser refused by its policy.
    Refused,
    /// It failed, but the browser did not say why: perhaps there is no network.
    NoAnswer,
    /// It got out. This must never happen.
    GotOut,
}

/// Tries to reach another site and calls back with what came of it.
pub fn try_to_send(then: impl FnOnce(Outcome) + 'static) {
    let refused = Rc::new(Cell::new(false));
    let listener = {
        let refused = Rc::clone(&refused);
        EventListener::new(&document(), "securitypolicyviolation", move |_| refused.set(true))
    };
    net::run(async move {
        let got_out = JsFuture::from(window().fetch_with_str(ELSEWHERE)).await.is_ok();
        // The browser reports a refusal a moment after the try fails.
        Timeout::new(300, move || {
            drop(listener);
            then(match (got_out, refused.get()) {
                (true, _) => Outcome::GotOut,
                (false, true) => Outcome::Refused,
                (false, false) => Outcome::NoAnswer,
            });
        })
        .forget();
    });
}
