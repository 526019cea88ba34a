//! What it comes to: separate lines, never one number; then people who can help.

use domain::people::AgeBand;
use domain::questionnaire::{Band, Outcome};
use domain::self_check::{Msg, Results};
use domain::services::Need;
use domain::units::{Guideline, Span};
use domain::wording::fill;
use yew::prelude::*;

use super::StepView;
use super::suggestions::suggestions;
use crate::components::date::date_words;
use crate::components::prose::{paragraphs, rich, rich_list};
use crate::components::score_bar::score_bar;
use crate::components::sources::sources;
use crate::components::text::{bullets, button, classed, heading_with_id, paragraph, small, telling, title};
use crate::here::Here;
use crate::pages::emergency::call_999;
use crate::platform::navigation;

/// The results.
pub(super) fn results(view: &StepView<'_>) -> Html {
    let (here, words) = (view.here, view.here.words());
    let (Some(results), Some(nation)) = (view.walk.results(view.pair), view.walk.nation) else {
        return html! {};
    };
    let Outcome::Scored { total, band } = results.outcome else { return html! {} };
    let fork = results.fork();
    let wipe = Callback::from(|_: MouseEvent| navigation::reload());
    html! {
        <>
            { title(words.results_title()) }
            { paragraph(words.results_lead()) }
            if fork { { fork_view(here) } }
            { score(here, &results, total, band, fork) }
            { week_line(here, results.week, results.age) }
            { occasion_line(here, &results) }
            { suggestions(view, nation, results.age, &[Need::Alcohol]) }
            { about(here, &results) }
            <div class="app-buttons">
                { button("app-button app-button--secondary", words.results_change(), telling(view.tell, Msg::WentBack)) }
                { button("app-button", words.results_wipe(), wipe) }
            </div>
            { small(words.results_wipe_why()) }
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

fn score(here: &Here, results: &Results<'_>, total: u16, band: Option<&Band>, fork: bool) -> Html {
    let words = here.words();
    let questionnaire = results.questionnaire;
    let most = *questionnaire.range().end();
    let number = fill(words.results_number(), &[("n", &total.to_string()), ("all", &most.to_string())]);
    html! {
        <section class="app-result" aria-labelledby="score">
            { heading_with_id("score", &fill(words.results_score(), &[("name", &questionnaire.short)])) }
            { classed("app-result__number", &number) }
            { score_bar(total, most, questionnaire.bands(results.age.ages().0)) }
            if let Some(band) = band {
                { classed("app-result__band", &fill(words.results_band(), &[("band", &band.label)])) }
                { paragraphs(here, &band.suggests) }
                if !fork && !band.steps.is_empty() {
                    <h3 class="app-subheading">{ words.results_steps() }</h3>
                    { rich_list(here, &band.steps) }
                }
            }
        </section>
    }
}

fn week_line(here: &Here, week: Option<Span>, age: AgeBand) -> Html {
    // The 14-unit guideline is for adults; it is never shown to anybody under 18.
    let (Some(week), AgeBand::Adult) = (week, age) else { return html! {} };
    let words = here.words();
    let low = units(week.low);
    let amount = match week.high {
        Some(high) if high == week.low => fill(words.week_exact(), &[("n", &low)]),
        Some(high) => fill(words.week_span(), &[("low", &low), ("high", &units(high))]),
        None => fill(words.week_open(), &[("low", &low)]),
    };
    let against = match week.against_guideline() {
        Guideline::Within => words.week_within(),
        Guideline::MayBeAbove => words.week_may_be_above(),
        Guideline::Above => words.week_above(),
    };
    html! {
        <section class="app-result" aria-labelledby="week">
            { heading_with_id("week", words.week_title()) }
            { classed("app-result__number app-result__number--small", &amount) }
            { paragraph(against) }
            { small(words.week_how()) }
        </section>
    }
}

/// Whole units, rounded half up: the answers are too rough for tenths.
fn units(tenths: u32) -> String {
    ((tenths + 5) / 10).to_string()
}

fn occasion_line(here: &Here, results: &Results<'_>) -> Html {
    let Some(line) = results.occasion_line() else { return html! {} };
    html! {
        <section class="app-result" aria-labelledby="occasion">
            { heading_with_id("occasion", here.words().occasion_title()) }
            <p>{ rich(here, line) }</p>
        </section>
    }
}

/// Which questionnaire, which version, where its bands come from, when it was reviewed.
fn about(here: &Here, results: &Results<'_>) -> Html {
    let words = here.words();
    let questionnaire = results.questionnaire;
    let text = |text: &str| html! { { text } };
    let facts = [
        (words.about_which(), text(&format!("{}. {}.", questionnaire.short, questionnaire.version))),
        (words.about_time(), text(&questionnaire.time_frame)),
        (words.about_bands(), rich(here, &questionnaire.bands_from)),
        (words.about_licence(), text(&questionnaire.licence.words)),
        (words.about_reviewed(), text(&date_words(questionnaire.review.reviewed_on, words.months()))),
    ];
    html! {
            <section class="app-result app-result--about" aria-labelledby="about">
                { heading_with_id("about", words.about_result_title()) }
                { paragraph(words.results_not_diagnosis()) }
                <dl class="app-facts">
                    for (name, value) in facts.into_iter() {
    <div><dt>{ name }</dt><dd>{ value }</dd></div>
    }
                </dl>
                { sources(here, &questionnaire.sources) }
            </section>
        }
}
