//! Replies to a message, each with how it lands, and people to tell, each with a first line. What opens are folds of the
//! browser's own: they work without the part, and on paper they are open.

use domain::activity::{Ring, Said};
use domain::text::{Inline, Rich, plain};
use yew::prelude::*;

use super::going::View;
use crate::components::element::{bare, circle, el, el_with, nothing, scene, side_by_side, text};
use crate::components::rich::rich;
use crate::components::text::classed;

/// The message, and who says it.
pub(super) fn message(view: &View<'_>, message: Option<&(String, Rich)>) -> Html {
    let Some((from, said)) = message else { return nothing() };
    let parts = vec![classed("app-small", from), bare("p", vec![rich(view.here, said)])];
    el("div", "app-bubble", parts)
}

/// The replies.
pub(super) fn replies(view: &View<'_>, replies: &[Said]) -> Html {
    let class = "app-bubble app-bubble--reply";
    let reply = |(index, said): (usize, &Said)| opening(view, class, index, &said.words, &said.why);
    side_by_side(vec![
        classed("app-small", view.here.words().activity_say_hint()),
        bare("div", replies.iter().enumerate().map(reply).collect()),
    ])
}

/// The people in their circles.
pub(super) fn people(view: &View<'_>, people: &[(Said, Ring)]) -> Html {
    let words = view.here.words();
    let names = [words.activity_tell_close(), words.activity_tell_around(), words.activity_tell_further()];
    let group = |(ring, name): (Ring, &str)| {
        let inside = people.iter().enumerate().filter(|(_, (_, of))| *of == ring);
        let inside =
            inside.map(|(index, (said, _))| opening(view, "app-bubble", index, &said.words, &said.why));
        let named = vec![rings(ring), text(name)];
        let mut parts = vec![el("h4", "app-rings__name", named)];
        parts.extend(inside);
        bare("div", parts)
    };
    side_by_side(vec![
        classed("app-small", words.activity_tell_hint()),
        bare("div", Ring::ALL.into_iter().zip(names).map(group).collect()),
    ])
}

/// Three circles, one of them marked.
fn rings(ring: Ring) -> Html {
    let one = |(other, radius)| {
        let class = if other == ring { "app-rings__ring app-rings__ring--here" } else { "app-rings__ring" };
        circle(class, 24, 24, radius)
    };
    // The widest first: what is drawn later lies above.
    let all = [(Ring::Further, 21), (Ring::Around, 14), (Ring::Close, 7)];
    scene("app-rings", "0 0 48 48", all.into_iter().map(one).collect())
}

fn opening(view: &View<'_>, class: &'static str, index: usize, words: &[Inline], why: &[Inline]) -> Html {
    let name = view.id(&format!("opens-{index}"));
    let inside = vec![bare("summary", vec![text(&plain(words))]), bare("p", vec![rich(view.here, why)])];
    el_with("details", &["class", "data-fold"], &[class, &name], inside)
}
