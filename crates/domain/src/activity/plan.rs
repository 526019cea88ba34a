//! A plan in one line, from an "if" and a "then".

use super::{Activity, Doing, Kind};
use crate::text::{Rich, plain};

impl Doing {
    /// The "if" and the "then" as they were picked or written, where they were: words that read on.
    pub fn plan(&self, activity: &Activity) -> (Option<String>, Option<String>) {
        let Kind::IfThen { ifs, thens } = &activity.kind else { return (None, None) };
        let one = |given: &[Rich], picked: Option<u8>, field: usize, before: &str| {
            let words = match given.get(usize::from(picked?)) {
                Some(words) => plain(words),
                None => reading_on(self.written(field), before),
            };
            Some(words).filter(|words| !words.is_empty())
        };
        (one(ifs, self.picked(0), 0, "if "), one(thens, self.second(0), 1, "then "))
    }
}

/// Own words as they read on in the line: without the word that stands before them already, or a full stop.
fn reading_on(written: &str, before: &str) -> String {
    let words = written.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = words.trim_end_matches(['.', ',', ' ']);
    let begins = words.get(..before.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(before));
    if begins { words[before.len()..].to_string() } else { words.to_string() }
}
