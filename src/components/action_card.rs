//! An action card: what to do now, in order.

use domain::text::Card;
use yew::prelude::*;

use crate::components::prose::{rich, rich_list};
use crate::components::text::classed;
use crate::here::Here;

/// An action card, with a heading of the level `h2` or `h3`.
pub fn action_card(here: &Here, card: &Card, heading: &'static str) -> Html {
    let id = format!("card-{}", card.id);
    let class = if card.emergency { "app-card app-card--emergency" } else { "app-card" };
    html! {
            <section {class} aria-labelledby={id.clone()}>
                <@{heading} class="app-card__title" {id}>{ &card.title }</@>
                <p class="app-card__when">{ rich(here, &card.when) }</p>
                <ol class="app-card__steps">
                    for step in card.steps.iter() {
    <li>{ rich(here, step) }</li>
    }
                </ol>
                if !card.never.is_empty() {
                    <div class="app-card__never">
                        { classed("app-card__never-title", here.words().card_never()) }
                        { rich_list(here, &card.never) }
                    </div>
                }
            </section>
        }
}
