//! An action card: what to do now, in order.

use domain::text::{Card, Rich};
use domain::wording::fill;
use yew::prelude::*;

use crate::components::element::{el, el_with, keyed, named_section, text};
use crate::components::rich::{rich, rich_list};
use crate::components::text::{classed, folded, list_as};
use crate::here::Here;

/// An action card, with a heading of the level `h2` or `h3`.
pub fn action_card(here: &Here, card: &Card, heading: &'static str) -> Html {
    let when = el("p", "app-card__when", vec![rich(here, &card.when)]);
    let mut parts = vec![when, steps(here, "app-card__steps", &card.steps)];
    parts.extend(never(here, card));
    with_heading(card, heading, parts)
}

/// An action card of which so many steps stand open, for a page that says before it when it is for. `more` is folded
/// with the other steps.
pub fn first_steps(here: &Here, card: &Card, heading: &'static str, open: usize, more: Option<Html>) -> Html {
    let (first, rest) = card.steps.split_at(card.steps.len().min(open));
    let mut parts = vec![steps(here, "app-card__steps", first)];
    let mut folds = Vec::new();
    if !rest.is_empty() {
        folds.push(steps(here, "app-card__steps app-card__steps--more", rest));
    }
    folds.extend(never(here, card));
    folds.extend(more);
    if !folds.is_empty() {
        let all = fill(here.words().card_all(), &[("n", &card.steps.len().to_string())]);
        let name = format!("steps-{}", card.id);
        parts.push(keyed(&name, folded(&name, &all, folds)));
    }
    with_heading(card, heading, parts)
}

fn steps(here: &Here, class: &'static str, steps: &[Rich]) -> Html {
    list_as("ol", class, steps.iter().map(|step| rich(here, step)).collect())
}

fn never(here: &Here, card: &Card) -> Option<Html> {
    let title = classed("app-card__never-title", here.words().card_never());
    let never = || el("div", "app-card__never", vec![title, rich_list(here, &card.never)]);
    (!card.never.is_empty()).then(never)
}

fn with_heading(card: &Card, heading: &'static str, mut parts: Vec<Html>) -> Html {
    let id = format!("card-{}", card.id);
    let class = if card.emergency { "app-card app-card--emergency" } else { "app-card" };
    parts.insert(0, el_with(heading, &["class", "id"], &["app-card__title", &id], vec![text(&card.title)]));
    named_section(class, &id, parts)
}
