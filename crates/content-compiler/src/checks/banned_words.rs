//! Words that the app never says of people, drugs or scores (`content/README.md`).
//!
//! "Person first": nobody is an addict, a user, or clean. "No green": no drug, mix or score is safe. Official names
//! keep their own words, so names of services and organisations and titles of sources are not checked.

use super::sentences::words;
use crate::page::Prose;
use crate::problem::{Pen, Problems};

/// What a banned word looks like.
enum Form {
    /// This word and no other.
    Word(&'static str),
    /// Every word that starts like this.
    Start(&'static str),
}

/// A banned word, the phrases it may stand in, and what to write instead.
struct Ban {
    form: Form,
    allowed: &'static [&'static str],
    instead: &'static str,
}

const PEOPLE: &str = "Put the person first: \"people who use drugs\", \"someone who uses\".";

/// "Safe" may be said of people and places, and it may be denied.
const SAFE: &[&str] = &[
    "not the same as safe",
    "never safe",
    "not safe",
    "no safe",
    "called safe",
    "somewhere safe",
    "a safe place",
    "safe place to",
    "feel safe",
    "keep you safe",
    "keep them safe",
    "stay safe from",
];

const NO_GREEN: &str = "Nothing is ever called safe. Say what is known, or \"We don't know. Not knowing is not the \
                        same as safe.\"";

const BANS: [Ban; 9] = [
    Ban {
        form: Form::Start("addict"),
        allowed: &[],
        instead: "Say \"dependence\", or \"people who depend on a drug\".",
    },
    Ban { form: Form::Word("user"), allowed: &[], instead: PEOPLE },
    Ban { form: Form::Word("users"), allowed: &[], instead: PEOPLE },
    Ban {
        form: Form::Word("clean"),
        allowed: &["clean water", "clean air", "clean needles", "clean cloth"],
        instead: "Of people say \"not using\" or \"in recovery\". Of things say \"washed\" or \"new\".",
    },
    Ban {
        form: Form::Word("abuse"),
        allowed: &["domestic abuse", "sexual abuse"],
        instead: "Of drugs say \"use\". Only \"domestic abuse\" and \"sexual abuse\" keep the word.",
    },
    Ban { form: Form::Word("safe"), allowed: SAFE, instead: NO_GREEN },
    Ban { form: Form::Word("safely"), allowed: &[], instead: NO_GREEN },
    Ban { form: Form::Word("safest"), allowed: &[], instead: NO_GREEN },
    Ban { form: Form::Word("junkie"), allowed: &[], instead: PEOPLE },
];

/// Notes the banned words in a text.
pub(crate) fn check(problems: &Problems, prose: &Prose) {
    let pen = Pen::new(&prose.file, problems);
    for passage in &prose.passages {
        let text = passage.words.as_str();
        for word in words(text).flat_map(|word| word.split('-')) {
            let Some(ban) = BANS.iter().find(|ban| ban.matches(word)) else { continue };
            let Some(at) = offset(text, word) else { continue };
            if !ban.is_allowed(text, at) {
                let place = passage.place(at..at + word.len());
                pen.error(place, format!("We do not write \"{word}\""), "here", ban.instead);
            }
        }
    }
}

impl Ban {
    fn matches(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        let word = word.split(['\'', '’']).next().unwrap_or("");
        match self.form {
            Form::Word(banned) => word == banned,
            Form::Start(banned) => word.starts_with(banned),
        }
    }

    /// Whether the word at `at` stands in a phrase that is allowed.
    fn is_allowed(&self, text: &str, at: usize) -> bool {
        let text = text.to_ascii_lowercase();
        let holds = |phrase: &&str| {
            let mut starts = text.match_indices(phrase);
            starts.any(|(start, _)| (start..start + phrase.len()).contains(&at))
        };
        self.allowed.iter().any(holds)
    }
}

/// Where a word, which is a part of the text, stands in it.
fn offset(text: &str, word: &str) -> Option<usize> {
    (word.as_ptr() as usize).checked_sub(text.as_ptr() as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passage::Passage;
    use crate::testing::marked;

    fn check_text(text: &str, expected: &[&str]) {
        let found = marked(text, |pen| {
            let passages = vec![Passage::verbatim(text, 0)];
            check(pen.problems, &Prose { passages, ..Prose::default() });
        });
        let found: Vec<&str> = found.iter().map(|(_, words)| words.as_str()).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn people_come_first() {
        check_text("People who use drugs, and a used cup.", &[]);
        check_text("An addict, addiction, or Addicted.", &["addict", "addiction", "Addicted"]);
        check_text("Users and a user's friend; non-users", &["Users", "user's", "users"]);
        check_text("He is clean. Drink clean water. Cleaners.", &["clean"]);
        check_text("Drug abuse and domestic abuse.", &["abuse"]);
    }

    #[test]
    fn nothing_is_safe() {
        check_text("This mix is safe. The safest way, done safely.", &["safe", "safest", "safely"]);
        check_text("Not knowing is not the same as safe. It is never safe. Safeguarding lead.", &[]);
        check_text("Go somewhere safe.", &[]);
        check_text("It is not safe, but this is safe.", &["safe"]);
    }
}
