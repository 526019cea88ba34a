//! Emergency: 999 first, then what to do. It must work with nothing but this page's HTML.

use domain::route::Route;
use domain::services::{crisis, first_to_call};
use yew::prelude::*;

use super::{Book, Document};
use crate::components::action_card::action_card;
use crate::components::call_999::call_999;
use crate::components::contents::contents;
use crate::components::element::text;
use crate::components::service::{service_cards, service_lines};
use crate::components::text::{heading_with_id, lead, paragraph, title};

/// The emergency page.
pub(super) fn emergency(book: &Book) -> Document {
    let here = &book.here(&Route::Emergency);
    let (words, cards) = (here.words(), &book.reading.emergency);
    let entries = cards.iter().map(|card| (format!("#card-{}", card.id), text(&card.title)));
    let talk = ("#talk".to_string(), text(words.emergency_talk()));
    let main = html! {
        <>
            { title(words.emergency_title()) }
            { call_999(here) }
            { lead(words.emergency_lead()) }
            { contents("ul", words.emergency_contents(), entries.chain([talk]).collect()) }
            { heading_with_id("talk-now", words.emergency_talk_now()) }
            { service_lines(here, first_to_call(&book.reading.crisis)) }
            { for cards.iter().map(|card| action_card(here, card, "h2")) }
            { heading_with_id("talk", words.emergency_talk()) }
            { paragraph(words.emergency_talk_more()) }
            { service_cards(here, crisis(&book.reading.crisis, None, None)) }
        </>
    };
    Document::new(here, Route::Emergency, words.emergency_title(), main)
}
