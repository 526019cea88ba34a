//! Emergency: 999 first, then what to do. It must work with nothing but this page's HTML.

use domain::services::crisis;
use yew::prelude::*;

use crate::components::action_card::action_card;
use crate::components::icon::icon;
use crate::components::service::service_card;
use crate::components::text::{heading_with_id, lead, paragraph, title};
use crate::here::Here;

/// The emergency page.
pub fn emergency(here: &Here) -> Html {
    let (words, core) = (here.words(), &here.core);
    let contents = core.emergency.iter().map(|card| (format!("#card-{}", card.id), card.title.as_str()));
    let contents = contents.chain([("#talk".to_string(), words.emergency_talk())]);
    html! {
            <>
                { title(words.emergency_title()) }
                { call_999(here) }
                { lead(words.emergency_lead()) }
                <nav class="app-contents" aria-labelledby="contents">
                    <h2 class="app-contents__title" id="contents">{ words.emergency_contents() }</h2>
                    <ul class="app-contents__list">
                        for (href, name) in contents {
    <li><a class="app-link" {href}>{ name }</a></li>
    }
                    </ul>
                </nav>
                for card in core.emergency.iter() {
    { action_card(here, card, "h2") }
    }
                { heading_with_id("talk", words.emergency_talk()) }
                { paragraph(words.emergency_talk_more()) }
                <ul class="app-services">
                    for service in crisis(&core.crisis, None, None).into_iter() {
    { service_card(here, service, None) }
    }
                </ul>
            </>
        }
}

/// The button that calls 999.
pub fn call_999(here: &Here) -> Html {
    html! {
        <a class="app-999" href="tel:999">{ icon("phone") }<span>{ here.words().emergency_call() }</span></a>
    }
}
