//! Emergency: 999 first, then what to do. It must work with nothing but this page's HTML.

use domain::services::crisis;
use yew::prelude::*;

use super::module::contents;
use crate::components::action_card::action_card;
use crate::components::element::{el, el_with, side_by_side, text};
use crate::components::icon::icon;
use crate::components::service::service_card;
use crate::components::text::{heading_with_id, lead, paragraph, title};
use crate::here::Here;

/// The emergency page.
pub fn emergency(here: &Here) -> Html {
    let (words, core) = (here.words(), &here.core);
    let cards = core.emergency.iter().map(|card| (format!("#card-{}", card.id), text(&card.title)));
    let talk = ("#talk".to_string(), text(words.emergency_talk()));
    let services = crisis(&core.crisis, None, None).into_iter();
    let services = services.map(|service| service_card(here, service, None));
    let mut parts = vec![
        title(words.emergency_title()),
        call_999(here),
        lead(words.emergency_lead()),
        contents("ul", words.emergency_contents(), cards.chain([talk]).collect()),
    ];
    parts.extend(core.emergency.iter().map(|card| action_card(here, card, "h2")));
    parts.push(heading_with_id("talk", words.emergency_talk()));
    parts.push(paragraph(words.emergency_talk_more()));
    parts.push(el("ul", "app-services", services.collect()));
    side_by_side(parts)
}

/// The button that calls 999.
pub fn call_999(here: &Here) -> Html {
    let words = el("span", "", vec![text(here.words().emergency_call())]);
    el_with("a", &["class", "href"], &["app-999", "tel:999"], vec![icon("phone"), words])
}
