//! What it comes to: separate lines, never one number; then people who can help, a plan, and what to take away.

use domain::self_check::Msg;
use yew::prelude::*;

use super::findings::{about, finding};
use super::keep::{keep, plan};
use super::now::lines;
use super::suggestions::{needs, suggestions};
use super::walking::StepView;
use crate::components::call_999::call_999;
use crate::components::element::{el, side_by_side};
use crate::components::prose::blocks;
use crate::components::sources::sources;
use crate::components::text::{bullets, button, buttons, heading, lead, paragraph, small, strong, title};
use crate::here::Here;

/// The results.
pub(super) fn results(view: &StepView<'_>) -> Html {
    let (here, words, walk) = (view.here, view.here.words(), view.walk);
    let (findings, reflections) = (walk.findings(view.pack), walk.reflections(view.pack));
    let fork = findings.iter().any(|finding| finding.fork);
    let (name, more) = match findings.is_empty() {
        true => (words.results_title_thoughts(), words.results_lead_thoughts()),
        false => (words.results_title(), words.results_lead()),
    };
    let mut sheet = vec![title(name)];
    if walk.danger {
        let now = vec![heading(words.now_title()), call_999(here), lines(view)];
        sheet.push(el("section", "app-section", now));
    }
    sheet.push(lead(more));
    if fork {
        sheet.push(fork_view(here));
    }
    let mut cited = 0;
    let mut abouts = vec![small(words.results_not_diagnosis())];
    for found in &findings {
        let here = here.citing_after(cited);
        cited += found.questionnaire.sources.len();
        sheet.push(finding(view, &here, found));
        abouts.push(about(&here, found));
    }
    for topic in &reflections {
        let here = here.citing_after(cited);
        cited += topic.sources.len();
        let mut thoughts = vec![heading(&topic.title), blocks(&here, &topic.reflection)];
        if !topic.sources.is_empty() {
            thoughts.push(sources(&here, &topic.sources));
        }
        sheet.push(el("section", "app-section", thoughts));
    }
    sheet.push(suggestions(view, &needs(view, false), false));
    sheet.push(suggestions(view, &needs(view, true), true));
    if !findings.is_empty() {
        sheet.push(el("section", "app-section", abouts));
    }
    let change = button("app-button app-button--secondary", words.results_change(), view.on(Msg::WentBack));
    side_by_side(vec![el("div", "app-sheet", sheet), plan(view), keep(view), buttons(vec![change])])
}

/// Possible dependence: what to do first. No tips, whatever else the score says.
fn fork_view(here: &Here) -> Html {
    let words = here.words();
    el(
        "section",
        "app-fork",
        vec![
            heading(words.fork_title()),
            strong(words.fork_do_not_stop()),
            paragraph(words.fork_why()),
            paragraph(words.fork_signs()),
            bullets(&[words.fork_999(), words.fork_111(), words.fork_gp()]),
            call_999(here),
        ],
    )
}
