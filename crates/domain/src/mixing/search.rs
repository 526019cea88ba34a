//! Finding a substance by whatever name people give it, and by a name that is nearly right.

use super::Mixing;
use crate::order::sort_short_by_key;
use crate::spelling::slips;

/// How well a name fits what was typed, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Same,
    Starts,
    Word,
    Slip,
}

impl Mixing {
    /// The substances that a text can mean, by their places, the best first. Nothing for an empty text.
    pub fn search(&self, typed: &str) -> Vec<u8> {
        let typed = letters(typed);
        if typed.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(Fit, u8)> = Vec::new();
        for (place, substance) in self.substances.iter().enumerate() {
            let names = [&substance.id, &substance.name].into_iter().chain(&substance.also);
            if let Some(fit) = names.filter_map(|name| fit(name, &typed)).min() {
                found.push((fit, place as u8));
            }
        }
        // A slip of the finger only where nothing is spelt like that.
        if found.iter().any(|(fit, _)| *fit != Fit::Slip) {
            found.retain(|(fit, _)| *fit != Fit::Slip);
        }
        sort_short_by_key(&mut found, |(fit, _)| *fit);
        found.into_iter().map(|(_, place)| place).collect()
    }
}

/// The small letters and digits of a name.
fn letters(name: &str) -> String {
    name.chars()
        .filter(|letter| letter.is_ascii_alphanumeric())
        .map(|letter| letter.to_ascii_lowercase())
        .collect()
}

fn fit(name: &str, typed: &str) -> Option<Fit> {
    let whole = letters(name);
    if whole == typed {
        return Some(Fit::Same);
    }
    if whole.starts_with(typed) {
        return Some(Fit::Starts);
    }
    if name.split([' ', '-', '/']).any(|word| letters(word).starts_with(typed)) {
        return Some(Fit::Word);
    }
    // One slip in a short name, two in a long one; none in three letters.
    let allowed = match typed.len() {
        0..=3 => return None,
        4..=6 => 1,
        _ => 2,
    };
    (slips(&whole, typed) <= allowed).then_some(Fit::Slip)
}
