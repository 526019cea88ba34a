//! An action card: what to do now, in order.

use domain::text::Card;
use yew::prelude::*;

use crate::components::element::{el, el_with, named_section, text};
use crate::components::rich::{rich, rich_list};
use crate::components::text::{classed, list_as};
use crate::here::Here;

/// An action card, with a heading of the level `h2` or `h3`.
pub fn action_card(here: &Here, card: &Card, heading: &'static str) -> Html {
    let id = format!("card-{}", card.id);
    let class = if card.emergency { "app-card app-card--emergency" } else { "app-card" };
    let steps = card.steps.iter().map(|step| rich(here, step)).collect();
    let mut parts = vec![
        el_with(heading, &["class", "id"], &["app-card__title", &id], vec![text(&card.title)]),
        el("p", "app-card__when", vec![rich(here, &card.when)]),
        list_as("ol", "app-card__steps", steps),
    ];
    if !card.never.is_empty() {
        let never = classed("app-card__never-title", here.words().card_never());
        parts.push(el("div", "app-card__never", vec![never, rich_list(here, &card.never)]));
    }
    named_section(class, &id, parts)
}
