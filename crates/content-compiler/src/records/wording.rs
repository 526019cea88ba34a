//! `en/ui.toml`: the words of the screens. Other files of words with declared keys are read in the same way.

use domain::wording::{Key, Wording};

use crate::fields::{Fields, document};
use crate::passage::Passage;
use crate::problem::Pen;

/// Reads the words of the screens, each with its key. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<Vec<(Key, Passage)>> {
    document(pen, text, "this file", |fields| keyed(fields, Wording::KEYS))
}

/// The words of every key.
pub(super) fn keyed(fields: &Fields<'_>, keys: &'static [Key]) -> Vec<(Key, Passage)> {
    keys.iter().map(|key| (*key, fields.text(key.name))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::problems_of;

    const KEYS: [Key; 2] =
        [Key { name: "title", placeholders: &[] }, Key { name: "progress", placeholders: &["n", "all"] }];

    fn check(text: &str, expected: &[&str]) {
        let found = problems_of(|pen| {
            document(pen, text, "this file", |fields| keyed(fields, &KEYS));
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
