//! The list of sources, and when the content was reviewed.

use domain::text::{Review, Source};
use domain::wording::fill;
use yew::prelude::*;

use crate::components::date::date_words;
use crate::here::Here;

/// The sources in the order they are cited, folded. A citation's link opens them.
pub fn sources(here: &Here, sources: &[Source]) -> Html {
    html! {
            <details class="app-sources">
                <summary>{ fill(here.words().sources_title(), &[("n", &sources.len().to_string())]) }</summary>
                <ol class="app-sources__list" start={(here.cited + 1).to_string()}>
                    for (number, source) in (here.cited + 1..).zip(sources) {
    <li id={format!("source-{number}")}>{ entry(here, source) }</li>
    }
                </ol>
            </details>
        }
}

fn entry(here: &Here, source: &Source) -> Html {
    let words = here.words();
    let mut more = format!(". {}, {}. ", source.who, source.year);
    if source.secondary {
        more += words.source_secondary();
        more += " ";
    }
    more += &fill(words.source_checked(), &[("date", &date_words(source.checked_on, words.months()))]);
    html! {
        <>
            <a class="app-link" href={source.url.clone()} rel="noreferrer noopener">{ &source.title }</a>
            { more }
        </>
    }
}

/// When the content was reviewed, and when it must be again.
pub fn reviewed(here: &Here, review: Review) -> Html {
    let words = here.words();
    let on = date_words(review.reviewed_on, words.months());
    let by = date_words(review.review_by, words.months());
    let overdue = review.is_overdue(here.now);
    html! {
        <p class={if overdue { "app-review app-review--overdue" } else { "app-review" }}>
            { fill(words.reviewed(), &[("on", &on), ("by", &by)]) }
            if overdue {
                { " " }<strong>{ words.review_overdue() }</strong>
            }
        </p>
    }
}
