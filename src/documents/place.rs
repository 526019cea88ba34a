//! A place for a part in a document: what can be read and used before the part is here, and what the part needs. The
//! browser reads the same attributes (`platform::place`).

use yew::prelude::*;

use super::Book;
use crate::here::Here;
use crate::memory::Memory;
use crate::part::{Given, Kind};
use crate::parts::make;

/// A place, and the files that its part needs.
pub(super) struct Place {
    pub(super) html: Html,
    pub(super) needs: Vec<String>,
}

/// A place for a part that is made from this pack, and may ask for others later.
pub(super) fn place(
    book: &Book,
    here: &Here,
    kind: Kind,
    pack: &str,
    later: &[String],
) -> Result<Place, String> {
    numbered_place(book, here, kind, (pack, 0), later)
}

/// The same for one of several parts of its kind that a pack holds, by number.
pub(super) fn numbered_place(
    book: &Book,
    here: &Here,
    kind: Kind,
    (pack, number): (&str, u16),
    later: &[String],
) -> Result<Place, String> {
    let later = later.iter().map(|name| book.files.pack(name)).collect::<Result<Vec<_>, _>>()?;
    let bytes = book.packs.get(pack).cloned().ok_or_else(|| format!("there is no pack {pack}"))?;
    let given = Given { kind, pack: bytes, number, later, memory: Memory::default() };
    let part = make(kind)(&given).map_err(|problem| format!("{kind:?}: {problem:?}"))?;
    // As the browser draws it first, but to be read on any day; with the words of its own pack alone, so that one that
    // it lacks is missed here too.
    let drawn = part.draw(&Here { core: part.core.clone(), ..here.clone() });
    let (pack, (name, _)) = (book.files.pack(pack)?, kind.names());
    let words = here.words();
    let number = (number > 0).then(|| number.to_string());
    let html = html! {
        <div data-part={name} data-pack={pack.clone()} data-number={number} data-later={given.later.join(" ")}
            data-near={(kind == Kind::Activity).then_some("no")}>
            <div class="app-part-missing">
                <p role="alert">{ words.part_missing() }</p>
                <button type="button" class="app-button app-button--secondary" data-again="part">
                    { words.failed_retry() }
                </button>
            </div>
            { drawn }
        </div>
    };
    let mut needs = vec![book.files.main.clone()];
    needs.extend(code_of(book, kind));
    needs.push(pack);
    Ok(Place { html, needs })
}

/// A place for what helps along on a page of the course: nothing is seen of it, and it is made from no pack.
pub(super) fn helpers(book: &Book) -> Place {
    let (name, _) = Kind::Course.names();
    let mut needs = vec![book.files.main.clone()];
    needs.extend(code_of(book, Kind::Course));
    Place { html: html! { <div data-part={name} data-pack="" data-later=""></div> }, needs }
}

/// A place for an activity of a module, by its number. What it needs is asked for when a person is near it.
pub(super) fn activity(book: &Book, here: &Here, module: &str, number: u8) -> Result<Place, String> {
    numbered_place(book, here, Kind::Activity, (&format!("activities-{module}"), number.into()), &[])
}

/// The files of a part's code, with what it has in common with others. Where the app is one file there are none.
fn code_of(book: &Book, kind: Kind) -> Vec<String> {
    let (_, code) = kind.names();
    let mut names = vec!["shared", code];
    if kind.is_of_course() {
        names.insert(1, "learning");
    }
    names.into_iter().filter_map(|code| book.files.parts.get(code).cloned()).collect()
}
