//! Links between pages. The addresses themselves are `domain::route`.

use domain::route::Route;
use yew::prelude::*;

use crate::components::element::{el_with, text};
use crate::here::Here;

/// What keeps a link from telling another site where it came from.
pub(crate) const LEAVES_NO_TRACE: &str = "noreferrer noopener";

/// Whether going from one page to the other needs a fresh document. The self-check begins and ends with one:
/// what it seals cannot be unsealed, and nothing that was answered may outlive it.
pub fn needs_fresh_document(from: &Route, to: &Route) -> bool {
    *from == Route::Check || *to == Route::Check
}

/// A link to a page of the app. A plain link where scripts are off or a fresh document is needed; new tabs and
/// windows work as everywhere.
pub fn link(here: &Here, to: Route, class: &'static str, words: Html) -> Html {
    // The page for addresses that lead nowhere can stand at any depth, so its links start at the site's root.
    let href = match here.route {
        Route::NotFound => format!("{}{}", here.core.site.base, to.path()),
        _ => to.href_from(&here.route),
    };
    let (from, go) = (here.route.clone(), here.go.clone());
    let onclick = Callback::from(move |event: MouseEvent| {
        let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if modified || event.button() != 0 || needs_fresh_document(&from, &to) {
            return;
        }
        event.prevent_default();
        go.emit(to.clone());
    });
    link_to(class, href, None, onclick, words)
}

/// A link in running text.
pub fn text_link(here: &Here, to: Route, words: &str) -> Html {
    link(here, to, "app-link", text(words))
}

/// A link that does something of its own where scripts are on.
pub(crate) fn link_to(
    class: &'static str,
    href: String,
    rel: Option<&'static str>,
    onclick: Callback<MouseEvent>,
    inside: Html,
) -> Html {
    html! { <a {class} {href} {rel} {onclick}>{ inside }</a> }
}

/// A link to another site, a number to call or one to text. It tells that site nothing of where it came from.
pub fn outside_link(class: &str, href: &str, inside: Vec<Html>) -> Html {
    el_with("a", &["class", "href", "rel"], &[class, href, LEAVES_NO_TRACE], inside)
}
