//! Who is reading: adults or people under 18. The app hears of it wherever it stands (`platform::edition`).

use domain::people::Edition;
use yew::prelude::*;

use crate::components::choice::choice;
use crate::here::Here;

/// The choice of an edition.
pub fn edition_choice(here: &Here) -> Html {
    let words = here.words();
    let choices = [(Edition::Adult, words.edition_adult()), (Edition::Under18, words.edition_under_18())];
    let choices = choices
        .map(|(edition, name)| (edition.name(), name, here.edition == Some(edition), Callback::noop()));
    choice("edition", words.edition_question(), choices.into())
}
