//! The list of sources, and when the content was reviewed.

use domain::text::{Review, Source};
use domain::wording::fill;
use yew::prelude::*;

use crate::components::date::date_words;
use crate::components::dated::only_on;
use crate::components::element::{bare, el, el_with, side_by_side, text};
use crate::components::link::outside_link;
use crate::here::Here;

/// The sources in the order they are cited, folded. A citation's link opens them.
pub fn sources(here: &Here, sources: &[Source]) -> Html {
    let first = here.cited + 1;
    let title = fill(here.words().sources_title(), &[("n", &sources.len().to_string())]);
    let entries = (first..).zip(sources).map(|(number, source)| {
        el_with("li", &["id"], &[&format!("source-{number}")], vec![entry(here, source)])
    });
    let values = ["app-sources__list", &first.to_string()];
    let list = el_with("ol", &["class", "start"], &values, entries.collect());
    let name = format!("sources-{first}");
    el_with(
        "details",
        &["class", "data-fold"],
        &["app-sources", &name],
        vec![bare("summary", vec![text(&title)]), list],
    )
}

fn entry(here: &Here, source: &Source) -> Html {
    let words = here.words();
    let mut more = format!(". {}, {}. ", source.who, source.year);
    if source.secondary {
        more += words.source_secondary();
        more += " ";
    }
    more += &fill(words.source_checked(), &[("date", &date_words(source.checked_on, words.months()))]);
    side_by_side(vec![outside_link("app-link", &source.url, vec![text(&source.title)]), text(&more)])
}

/// When the content was reviewed, and when it must be again.
pub fn reviewed(here: &Here, review: Review) -> Html {
    let words = here.words();
    let on = date_words(review.reviewed_on, words.months());
    let by = date_words(review.review_by, words.months());
    let said = text(&fill(words.reviewed(), &[("on", &on), ("by", &by)]));
    let overdue = el("strong", "app-review__overdue", vec![text(words.review_overdue())]);
    el("p", "app-review", vec![said, text(" "), only_on(here, review.days_overdue(), overdue)])
}
