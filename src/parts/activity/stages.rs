//! What the body does over hours or days, stage by stage.

use domain::activity::{Msg, Stage};
use domain::text::plain;
use yew::prelude::*;

use super::asking::{holds, status};
use super::going::{Happened, View};
use crate::components::element::{bare, el, el_with, nothing, side_by_side, text};
use crate::components::text::small;
use crate::components::timeline::timeline;
use crate::platform::fields;

/// The lines, with a mark at the stage.
pub(super) fn chart(view: &View<'_>, tracks: &[String], stages: &[Stage]) -> Html {
    let words = view.here.words();
    let chart = timeline(tracks, stages, view.doing.at.into(), words.activity_timeline_more());
    bare("div", vec![chart, small(words.activity_timeline_note())])
}

/// The stage, and the ways to the others.
pub(super) fn stage(view: &View<'_>, stages: &[Stage]) -> Html {
    let (words, at) = (view.here.words(), usize::from(view.doing.at));
    let (id, last) = (view.id("stage"), stages.len().saturating_sub(1));
    let Some(stage) = stages.get(at) else { return nothing() };
    let oninput = {
        let tell = view.tell.clone();
        Callback::from(move |event: InputEvent| {
            if let Ok(to) = fields::picked(&event).parse() {
                tell.emit(Happened::Did(Msg::Went(to)));
            }
        })
    };
    let slider = html! {
        <input class="app-line__slider" type="range" id={id.clone()} min="0" max={last.to_string()} autocomplete="off"
            value={at.to_string()} aria-valuetext={stage.when.clone()} {oninput} />
    };
    let go = |label: &str, to: usize, off: bool| {
        let (onclick, off): (Callback<MouseEvent>, _) = (view.on(Msg::Went(to as u8)), off.then_some("true"));
        html! {
            <button type="button" class="app-button app-button--secondary" aria-disabled={off} {onclick}>{ label }</button>
        }
    };
    let label =
        el_with("label", &["class", "for"], &["app-small", &id], vec![text(words.activity_timeline_slide())]);
    let what = format!("{}: {}", stage.when, plain(&stage.said.words));
    side_by_side(vec![
        label,
        slider,
        el(
            "div",
            "app-activity__boxes",
            vec![
                go(words.activity_timeline_back(), at.saturating_sub(1), at == 0),
                go(words.activity_timeline_on(), (at + 1).min(last), at == last),
            ],
        ),
        status(vec![holds(view, &what, &stage.said.why)]),
    ])
}
