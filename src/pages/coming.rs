//! What is still to come, said plainly, with what is here already: running a group.

use domain::course::ModuleSummary;
use domain::route::Route;
use yew::prelude::*;

use crate::components::element::{el, side_by_side, text};
use crate::components::text::{list, paragraph, title};
use crate::here::Here;
use crate::router::text_link;

/// Run a group.
pub fn group(here: &Here) -> Html {
    let words = here.words();
    side_by_side(vec![
        title(words.group_title()),
        coming(here, words.group_coming()),
        paragraph(words.group_until_then()),
        modules(here),
    ])
}

fn coming(here: &Here, what: &str) -> Html {
    let tag = el("strong", "", vec![text(here.words().coming_tag())]);
    el("div", "app-notice app-notice--coming", vec![el("p", "", vec![tag, text(" "), text(what)])])
}

fn modules(here: &Here) -> Html {
    let module = |module: &ModuleSummary| text_link(here, Route::Module(module.id.clone()), &module.title);
    list(here.core.modules.iter().map(module).collect())
}
