//! How it stays private: what holds, a try at sending something, what cannot be protected against.

use domain::route::Route;
use yew::prelude::*;

use super::place::place;
use super::{Book, Document};
use crate::components::text::{bullets, heading, lead, paragraph, title};
use crate::part::Kind;

/// The privacy page. Its part is further down: it need not be fetched before it is wanted.
pub(super) fn privacy(book: &Book) -> Result<Document, String> {
    let here = &book.here(&Route::Privacy);
    let words = here.words();
    let proof = place(book, here, Kind::Proof, "proof", &[])?;
    let how =
        [words.privacy_no_server(), words.privacy_no_others(), words.privacy_memory(), words.privacy_seal()];
    let cannot = [
        words.cannot_shoulder(),
        words.cannot_history(),
        words.cannot_extension(),
        words.cannot_call(),
        words.cannot_host(),
    ];
    let main = html! {
        <>
            { title(words.privacy_title()) }
            { lead(words.privacy_lead()) }
            { heading(words.privacy_how_title()) }
            { bullets(&how) }
            { proof.html }
            { heading(words.cannot_title()) }
            { paragraph(words.cannot_lead()) }
            { bullets(&cannot) }
            { heading(words.leave_title()) }
            { paragraph(words.leave_how()) }
            { paragraph(words.leave_history()) }
        </>
    };
    Ok(Document {
        needs: proof.needs,
        ..Document::reading(here, Route::Privacy, words.privacy_title(), main)
    })
}
