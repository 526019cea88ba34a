//! What stands around every page: skip link, header with Emergency, footer, Leave quickly.

use domain::route::Route;
use domain::wording::fill;
use yew::prelude::*;

use crate::components::date::date_words;
use crate::components::icon::{icon, mark};
use crate::components::link::{LEAVES_NO_TRACE, text_link};
use crate::here::Here;

/// The frame around what a page says.
pub fn frame(here: &Here, main: Html) -> Html {
    html! {
        <>
            <a class="app-skip-link" href="#main">{ here.words().skip_to_main() }</a>
            { header(here) }
            <main id="main" class="app-main" tabindex="-1">{ main }</main>
            { footer(here) }
            { leave(here) }
        </>
    }
}

/// The way home and the way to Emergency.
fn header(here: &Here) -> Html {
    let words = here.words();
    html! {
        <header class="app-header">
            <div class="app-header__inner">
                <a class="app-header__home" href={here.href(&Route::Home)}>
                    { mark() }<span>{ words.app_name() }</span>
                </a>
                <a class="app-header__emergency" href={here.href(&Route::Emergency)}>
                    { words.emergency_link() }
                </a>
            </div>
        </header>
    }
}

/// What is not finished yet, the ways through the app, who runs it.
fn footer(here: &Here) -> Html {
    let (words, site) = (here.words(), &here.core.site);
    let links = [
        (Route::Home, words.home_link()),
        (Route::Course, words.course_title()),
        (Route::Mixing, words.mixing_title()),
        (Route::SelfCheck, words.check_title()),
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
                    { for links.iter().map(|(to, name)| html! { <li>{ text_link(here, to, name) }</li> }) }
                </ul>
            </nav>
            <p class="app-footer__note">{ notes.join(" ") }</p>
        </footer>
    }
}

/// The bar at the bottom. It is a plain link until the app is here (`platform::leave`).
fn leave(here: &Here) -> Html {
    let words = here.words().leave_link().to_string();
    html! {
        <nav class="app-leave" aria-label={words.clone()}>
            <a class="app-leave__link" href={here.core.site.leave_to.clone()} rel={LEAVES_NO_TRACE}>
                { icon("cross") }{ words }
            </a>
        </nav>
    }
}
