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
    let later = later.iter().map(|name| book.files.pack(name)).collect::<Result<Vec<_>, _>>()?;
    let bytes = book.packs.get(pack).cloned().ok_or_else(|| format!("there is no pack {pack}"))?;
    let given = Given { kind, pack: bytes, later, memory: Memory::default() };
    let part = make(kind)(&given).map_err(|problem| format!("{kind:?}: {problem:?}"))?;
    // As the browser draws it first, but to be read on any day; with the words of its own pack alone, so that one that
    // it lacks is missed here too.
    let drawn = part.draw(&Here { core: part.core.clone(), ..here.clone() });
    let (pack, (name, code)) = (book.files.pack(pack)?, kind.names());
    let words = here.words();
    let html = html! {
        <div data-part={name} data-pack={pack.clone()} data-later={given.later.join(" ")}>
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
    // Where the app is one file, its parts have none of their own.
    needs.extend(["shared", code].iter().filter_map(|code| book.files.parts.get(*code).cloned()));
    needs.push(pack);
    Ok(Place { html, needs })
}
