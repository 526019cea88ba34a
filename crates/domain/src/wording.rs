//! The words of the screens, one set a language. Each key below is a method, so a screen cannot ask for
//! words that do not exist; the content compiler refuses a `ui.toml` that lacks a key, has one too many, or uses
//! other `{placeholders}` than the ones declared here.

use serde::{Deserialize, Serialize};

/// One declared key: its name, and the placeholders its words must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// The key in `ui.toml`.
    pub name: &'static str,
    /// The placeholders, without braces.
    pub placeholders: &'static [&'static str],
}

/// The words of the screens in one language, in the order of [`Wording::KEYS`]. A list and not a struct of
/// fields: the code that reads two hundred fields from a pack weighs more than the words themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    texts: Vec<String>,
}

impl Wording {
    /// The words, each looked up by its key.
    pub fn from_lookup(mut lookup: impl FnMut(&str) -> String) -> Wording {
        Wording { texts: Wording::KEYS.iter().map(|key| lookup(key.name)).collect() }
    }

    /// The same words, and nothing for the keys that are not needed.
    pub fn only(&self, is_needed: impl Fn(&str) -> bool) -> Wording {
        let one =
            |(key, text): (&Key, &String)| if is_needed(key.name) { text.clone() } else { String::new() };
        Wording { texts: Wording::KEYS.iter().zip(&self.texts).map(one).collect() }
    }

    /// The words at a place. A pack always has them all; an empty text is what is left where one does not.
    #[inline(never)]
    fn at(&self, place: u16) -> &str {
        self.texts.get(usize::from(place)).map_or("", String::as_str)
    }
}

macro_rules! wording {
    ($($key:ident $(($($placeholder:literal),+))?,)*) => {
        /// The place of each key.
        #[allow(non_camel_case_types)]
        enum Index { $($key,)* }

        impl Wording {
            /// Every key, in order.
            pub const KEYS: &[Key] = &[
                $(Key { name: stringify!($key), placeholders: &[$($($placeholder,)+)?] },)*
            ];

            $(
                #[doc = concat!("The words of `", stringify!($key), "`.")]
                #[inline]
                pub fn $key(&self) -> &str {
                    self.at(Index::$key as u16)
                }
            )*
        }
    };
}

mod keys;

/// Fills the placeholders of a text: `fill("{n} of {all}", &[("n", "2"), ("all", "5")])` is `2 of 5`.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let (before, from_open) = rest.split_at(open);
        filled.push_str(before);
        let known = from_open.find('}').and_then(|close| {
            let name = &from_open[1..close];
            values.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value, close + 1))
        });
        match known {
            Some((value, after)) => {
                filled.push_str(value);
                rest = &from_open[after..];
            }
            None => {
                filled.push('{');
                rest = &from_open[1..];
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// The placeholders of a text, without braces, in order.
pub fn placeholders(text: &str) -> Vec<&str> {
    text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_and_nothing_else() {
        assert_eq!(fill("{n} of {all}", &[("n", "2"), ("all", "5")]), "2 of 5");
        assert_eq!(fill("{n} and {other} {", &[("n", "{all}"), ("all", "5")]), "{all} and {other} {");
        assert_eq!(placeholders("{n} of {all}, {n}"), ["n", "all", "n"]);
    }

    #[test]
    fn no_key_is_declared_twice() {
        let mut names: Vec<&str> = Wording::KEYS.iter().map(|key| key.name).collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
