//! What it comes to: separate lines, never one number; then people who can help, a plan, and what to take away.

use domain::self_check::Msg;
use domain::services::Need;
use yew::prelude::*;

use super::StepView;
use super::findings::{about, finding};
use super::keep::{SHEET_ID, keep, plan};
use super::now::lines;
use super::suggestions::suggestions;
use crate::components::prose::blocks;
use crate::components::sources::sources;
use crate::components::text::{bullets, button, heading, heading_with_id, lead, paragraph, small, title};
use crate::here::Here;
use crate::pages::emergency::call_999;

/// The results.
pub(super) fn results(view: &StepView<'_>) -> Html {
    let (here, words, walk) = (view.here, view.here.words(), view.walk);
    let (findings, reflections) = (walk.findings(view.pack), walk.reflections(view.pack));
    let fork = findings.iter().any(|finding| finding.fork);
    let mut cited = 0;
    let mut part = |sources: usize| {
        let part = here.citing_after(cited);
        cited += sources;
        part
    };
    let found =
        findings.iter().map(|found| (part(found.questionnaire.sources.len()), found)).collect::<Vec<_>>();
    let thoughts = reflections.iter().map(|topic| (part(topic.sources.len()), topic)).collect::<Vec<_>>();
    let (name, more) = match found.is_empty() {
        true => (words.results_title_thoughts(), words.results_lead_thoughts()),
        false => (words.results_title(), words.results_lead()),
    };
    let topics = walk.topics(view.pack);
    let needs = |for_family: bool| {
        let mut needs: Vec<Need> = Vec::new();
        for topic in topics.iter().filter(|topic| topic.for_family == for_family) {
            topic.needs.iter().for_each(|need| {
                if !needs.contains(need) {
                    needs.push(*need)
                }
            });
        }
        needs
    };
    html! {
        <>
            <div id={SHEET_ID}>
                { title(name) }
                if walk.danger {
                    <section class="app-section" aria-labelledby="now">
                        { heading_with_id("now", words.now_title()) }
                        { call_999(here) }
                        { lines(here, view) }
                    </section>
                }
                { lead(more) }
                if fork {
                    { fork_view(here) }
                }
                for (here, found) in found.iter() {
                    { finding(view, here, found, !fork) }
                }
                for (here, topic) in thoughts.iter() {
                    <section class="app-section">
                        { heading(&topic.title) }
                        { blocks(here, &topic.reflection) }
                        if !topic.sources.is_empty() {
                            { sources(here, &topic.sources) }
                        }
                    </section>
                }
                { suggestions(view, &needs(false), false) }
                { suggestions(view, &needs(true), true) }
                if !found.is_empty() {
                    <section class="app-section">
                        { small(words.results_not_diagnosis()) }
                        for (here, found) in found.iter() {
                            { about(here, found) }
                        }
                    </section>
                }
            </div>
            { plan(view) }
            { keep(view) }
            <div class="app-buttons">
                { button("app-button app-button--secondary", words.results_change(), view.on(Msg::WentBack)) }
            </div>
        </>
    }
}

/// Possible dependence: what to do first. No tips, whatever else the score says.
fn fork_view(here: &Here) -> Html {
    let words = here.words();
    html! {
        <section class="app-fork" aria-labelledby="fork">
            { heading_with_id("fork", words.fork_title()) }
            <p><strong>{ words.fork_do_not_stop() }</strong></p>
            { paragraph(words.fork_why()) }
            { paragraph(words.fork_signs()) }
            { bullets(&[words.fork_999(), words.fork_111(), words.fork_gp()]) }
            { call_999(here) }
        </section>
    }
}
