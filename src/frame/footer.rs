//! The footer: what is not finished yet, the ways through the app, who runs it.

use domain::route::Route;
use domain::wording::fill;
use yew::prelude::*;

use crate::components::date::date_words;
use crate::here::Here;
use crate::router::text_link;

/// The footer.
pub(super) fn footer(here: &Here) -> Html {
    let (words, site) = (here.words(), &here.core.site);
    let links = [
        (Route::Home, words.home_link()),
        (Route::Course, words.course_title()),
        (Route::Mixing, words.mixing_title()),
        (Route::Check, words.check_title()),
        (Route::Help, words.help_title()),
        (Route::Group, words.group_title()),
        (Route::Privacy, words.privacy_title()),
    ];
    let mut notes = vec![words.footer_private().to_string()];
    if !site.organisation.is_empty() {
        notes.push(fill(words.footer_run_by(), &[("organisation", &site.organisation)]));
    }
    if !site.contact.is_empty() {
        notes.push(fill(words.footer_contact(), &[("contact", &site.contact)]));
    }
    notes.push(fill(words.footer_built(), &[("date", &date_words(site.built_on, words.months()))]));
    html! {
            <footer class="app-footer">
                if site.draft {
                    <p class="app-draft"><strong>{ words.draft_tag() }</strong>{ " " }{ words.draft_text() }</p>
                }
                <nav aria-label={words.footer_nav().to_string()}>
                    <ul class="app-footer__links">
                        for (to, name) in links.into_iter() {
    <li>{ text_link(here, to, name) }</li>
    }
                    </ul>
                </nav>
                <p class="app-footer__note">{ notes.join(" ") }</p>
            </footer>
        }
}
