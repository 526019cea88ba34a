//! The words of the screens.

use std::collections::BTreeMap;

use domain::wording::{Key, Wording};

use super::desk::Desk;
use crate::checks::placeholders;
use crate::page::Page;
use crate::passage::Passage;
use crate::records::wording;

/// Reads and checks the words. `None` where their file could not be read.
pub(super) fn read(desk: &Desk<'_>) -> Option<Wording> {
    let pen = desk.pen("en/ui.toml");
    let mut page = Page::new(pen);
    let mut words = by_key(&desk.read(pen, wording::read)?, &mut page);
    desk.keep(page);
    Some(Wording::from_lookup(|key| words.remove(key).unwrap_or_default()))
}

/// Words by the names of their keys, each with the placeholders that its key asks for.
pub(super) fn by_key(words: &[(Key, Passage)], page: &mut Page<'_>) -> BTreeMap<&'static str, String> {
    let mut found = BTreeMap::new();
    for (key, text) in words {
        placeholders::check(page.pen, key, text);
        found.insert(key.name, page.plain(text));
    }
    found
}
