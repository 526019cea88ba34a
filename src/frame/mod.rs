//! What stands around every page: skip link, header with Emergency, footer, Leave quickly.

mod footer;
mod header;
mod leave;

use yew::prelude::*;

use crate::here::Here;
use footer::footer;
use header::header;
use leave::Leave;

/// The frame around a page.
pub fn frame(here: &Here, page: Html) -> Html {
    html! {
        <>
            <a class="app-skip-link" href="#main">{ here.words().skip_to_main() }</a>
            { header(here) }
            <main id="main" class="app-main" tabindex="-1">{ page }</main>
            { footer(here) }
            <Leave core={here.core.clone()} />
        </>
    }
}
