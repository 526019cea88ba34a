//! What one questionnaire comes to: its score on its range, and the lines beside it.

use domain::people::AgeBand;
use domain::questionnaire::{Band, Outcome};
use domain::self_check::Finding;
use domain::units::{Guideline, Span};
use domain::wording::{Wording, fill};
use yew::prelude::*;

use super::drinks::tenths_words;
use super::walking::StepView;
use crate::components::date::date_words;
use crate::components::element::{bare, el, nothing, side_by_side, text};
use crate::components::rich::{paragraphs, rich, rich_list};
use crate::components::score_bar::score_bar;
use crate::components::sources::sources;
use crate::components::text::{classed, folded, heading, paragraph, small, subheading};
use crate::here::Here;

/// A score and the lines beside it.
pub(super) fn finding(view: &StepView<'_>, here: &Here, finding: &Finding<'_>) -> Html {
    let words = here.words();
    let questionnaire = finding.questionnaire;
    let shown = match &finding.outcome {
        Outcome::Scored { total, band } => score(here, finding, *total, *band),
        Outcome::Incomplete { .. } => paragraph(words.results_left_out()),
        Outcome::NotAsked => paragraph(words.results_not_asked()),
    };
    let name = fill(words.results_score(), &[("name", &questionnaire.short)]);
    let mut parts = vec![part(vec![heading(&questionnaire.title), small(&name), shown])];
    if let Some(week) = week_of(view, finding) {
        parts.push(week_line(here, week, view.walk.week.span().is_some()));
    }
    for (title, line) in &finding.lines {
        parts.push(part(vec![heading(title), bare("p", vec![rich(here, line)])]));
    }
    side_by_side(parts)
}

fn part(children: Vec<Html>) -> Html {
    el("section", "app-result", children)
}

fn score(here: &Here, finding: &Finding<'_>, total: u16, band: Option<&Band>) -> Html {
    let words = here.words();
    let most = *finding.questionnaire.range().end();
    let number = number_words(words, finding, total);
    let mut parts = vec![classed("app-result__number", &number), score_bar(total, most, finding.bands)];
    if finding.questionnaire.higher_is_better {
        parts.push(small(words.results_higher()));
    }
    let Some(band) = band else {
        parts.push(paragraph(words.results_no_bands()));
        return side_by_side(parts);
    };
    parts.push(classed("app-result__band", &fill(words.results_band(), &[("band", &band.label)])));
    parts.push(match finding.suggests() {
        [] => paragraph(words.results_fork_by_answer()),
        says => paragraphs(here, says),
    });
    if !finding.steps().is_empty() {
        parts.push(subheading(words.results_steps()));
        parts.push(rich_list(here, finding.steps()));
    }
    side_by_side(parts)
}

fn week_line(here: &Here, week: Span, counted: bool) -> Html {
    let words = here.words();
    let (amount, against) = week_words(words, week, counted);
    part(vec![
        heading(words.week_title()),
        classed("app-result__number app-result__number--small", &amount),
        paragraph(against),
        small(if counted { words.week_counted() } else { words.week_how() }),
    ])
}

/// The units of a week in words, and how they stand against the guideline.
pub(super) fn week_words(words: &Wording, week: Span, counted: bool) -> (String, &str) {
    // The answers are too rough for tenths; drinks that were counted are not.
    let units = |tenths: u32| match counted {
        true => tenths_words(tenths.into()),
        false => ((tenths + 5) / 10).to_string(),
    };
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
    (amount, against)
}

/// A score of all that can be had: "11 of 40".
pub(super) fn number_words(words: &Wording, finding: &Finding<'_>, total: u16) -> String {
    let most = finding.questionnaire.range().end().to_string();
    fill(words.results_number(), &[("n", &total.to_string()), ("all", &most)])
}

/// The week that is shown beside a score: the 14-unit guideline is for adults, and never shown to anybody under 18.
pub(super) fn week_of(view: &StepView<'_>, finding: &Finding<'_>) -> Option<Span> {
    finding.week.filter(|_| view.walk.age == Some(AgeBand::Adult))
}

/// Which questionnaire, which version, where its bands come from, when it was reviewed.
pub(super) fn about(here: &Here, finding: &Finding<'_>) -> Html {
    let words = here.words();
    let questionnaire = finding.questionnaire;
    let which = format!("{}. {}. {}.", questionnaire.short, questionnaire.version, questionnaire.citation);
    let fact =
        |name: &str, value: Html| bare("div", vec![bare("dt", vec![text(name)]), bare("dd", vec![value])]);
    let facts = vec![
        fact(words.about_which(), text(&which)),
        fact(words.about_time(), text(&questionnaire.time_frame)),
        fact(words.about_bands(), rich(here, &questionnaire.bands_from)),
        fact(words.about_licence(), text(&questionnaire.licence.words)),
        fact(words.about_reviewed(), text(&date_words(questionnaire.review.reviewed_on, words.months()))),
    ];
    let listed =
        if questionnaire.sources.is_empty() { nothing() } else { sources(here, &questionnaire.sources) };
    folded(
        &questionnaire.id,
        &fill(words.about_result_title(), &[("name", &questionnaire.short)]),
        vec![el("dl", "app-facts", facts), listed],
    )
}
