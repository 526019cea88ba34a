//! Run a group: what is still to come, said plainly, with what is here already.

use domain::route::Route;
use yew::prelude::*;

use super::{Book, Document};
use crate::components::link::text_link;
use crate::components::text::{links, paragraph, title};

/// Run a group.
pub(super) fn group(book: &Book) -> Document {
    let here = &book.here(&Route::Group);
    let words = here.words();
    let modules = book.reading.modules.iter().map(|module| &module.summary);
    let modules = modules.map(|module| text_link(here, &Route::Module(module.id.clone()), &module.title));
    let main = html! {
        <>
            { title(words.group_title()) }
            <div class="app-notice app-notice--coming">
                <p><strong>{ words.coming_tag() }</strong>{ " " }{ words.group_coming() }</p>
            </div>
            { paragraph(words.group_until_then()) }
            { links(modules.collect()) }
        </>
    };
    Document::reading(here, Route::Group, words.group_title(), main)
}
