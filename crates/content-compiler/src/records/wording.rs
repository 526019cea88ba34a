//! `en/ui.toml`: the words of the screens.

use domain::wording::{Key, Wording};

use crate::checks::placeholders;
use crate::fields::document;
use crate::folder::File;
use crate::page::{Page, Prose};
use crate::problem::Pen;

/// Reads the words. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, file: &File) -> Option<(Wording, Prose)> {
    let (words, prose) = read_keys(pen, file, Wording::KEYS)?;
    let lookup = |key: &str| {
        words.iter().find(|(known, _)| *known == key).map(|(_, words)| words.clone()).unwrap_or_default()
    };
    Some((Wording::from_lookup(lookup), prose))
}

/// The words by key, and all of them as prose.
type Words = (Vec<(&'static str, String)>, Prose);

fn read_keys(pen: Pen<'_>, file: &File, keys: &[Key]) -> Option<Words> {
    document(pen, &file.text, "this file", |fields| {
        let mut page = Page::new(pen);
        let words = keys.iter().map(|key| {
            let text = fields.text(key.name);
            placeholders::check(pen, key, &text);
            (key.name, page.plain(&text))
        });
        (words.collect(), page.prose)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::problems_of;

    const KEYS: [Key; 2] =
        [Key { name: "title", placeholders: &[] }, Key { name: "progress", placeholders: &["n", "all"] }];

    fn check(text: &str, expected: &[&str]) {
        let found = problems_of(text, |pen, file| {
            read_keys(pen, file, &KEYS);
        });
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_declared_keys_are_all_and_enough() {
        check("title = \"A\"\nprogress = \"{n} of {all}\"", &[]);
        check("title = \"A\"", &["This file has no `progress`"]);
        check(
            "title = \"A\"\nprogress = \"{n} of {all}\"\ncolour = \"B\"",
            &["Unknown key `colour` in this file"],
        );
    }
}
