//! What is still to come, said plainly, with what is here already: mixing, and running a group.

use domain::route::Route;
use yew::prelude::*;

use crate::components::element::{el, side_by_side, text};
use crate::components::text::{heading, list, paragraph, title};
use crate::here::Here;
use crate::router::text_link;

/// What happens if you mix.
pub fn mixing(here: &Here) -> Html {
    let words = here.words();
    let more = [(Route::Emergency, words.emergency_title()), (Route::Help, words.help_title())];
    side_by_side(vec![
        title(words.mixing_title()),
        coming(here, words.mixing_coming()),
        paragraph(words.mixing_unknown()),
        heading(words.here_already()),
        modules_and(here, &more),
    ])
}

/// Run a group.
pub fn group(here: &Here) -> Html {
    let words = here.words();
    side_by_side(vec![
        title(words.group_title()),
        coming(here, words.group_coming()),
        paragraph(words.group_until_then()),
        modules_and(here, &[]),
    ])
}

fn coming(here: &Here, what: &str) -> Html {
    let tag = el("strong", "", vec![text(here.words().coming_tag())]);
    el("div", "app-notice app-notice--coming", vec![el("p", "", vec![tag, text(" "), text(what)])])
}

fn modules_and(here: &Here, more: &[(Route, &str)]) -> Html {
    let modules =
        here.core.modules.iter().map(|module| (Route::Module(module.id.clone()), module.title.as_str()));
    list(modules.chain(more.iter().cloned()).map(|(to, name)| text_link(here, to, name)).collect())
}
