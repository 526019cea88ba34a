//! No doses where people under 18 read: no milligrams, millilitres or grams, and no "lines of" anything.

use super::sentences::words;
use crate::page::Prose;
use crate::problem::{Pen, Problems};

const UNITS: [&str; 12] = [
    "mg",
    "ml",
    "gram",
    "grams",
    "microgram",
    "micrograms",
    "milligram",
    "milligrams",
    "mcg",
    "ug",
    "µg",
    "kg",
];

/// Notes dose units in a text that people under 18 read.
pub(crate) fn check(problems: &Problems, prose: &Prose) {
    if !prose.young {
        return;
    }
    let pen = Pen::new(&prose.file, problems);
    for passage in &prose.passages {
        let text = passage.words.as_str();
        let all: Vec<&str> = words(text).collect();
        for (index, word) in all.iter().enumerate() {
            let lower = word.to_lowercase();
            // "5mg" is one word.
            let unit = lower.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
            let is_line = matches!(lower.as_str(), "line" | "lines") && all.get(index + 1) == Some(&"of");
            if UNITS.contains(&unit) || is_line {
                let at = (word.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
                let help =
                    "Leave the amount out: for under-18s the app names no doses. Say what it does instead.";
                pen.error(
                    passage.place(at..at + word.len()),
                    format!("\"{word}\" is a dose"),
                    "an amount",
                    help,
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passage::Passage;
    use crate::testing::marked;

    fn check_text(text: &str, young: bool, expected: &[&str]) {
        let found = marked(text, |pen| {
            let passages = vec![Passage::verbatim(text, 0)];
            check(pen.problems, &Prose { passages, young, ..Prose::default() });
        });
        let found: Vec<&str> = found.iter().map(|(_, words)| words.as_str()).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn no_amounts_for_the_young() {
        check_text("About 5 mg, 5mg, or a gram; two lines of it.", true, &["mg", "5mg", "gram", "lines"]);
        check_text("Stand in line. Make a plan in one line.", true, &[]);
    }

    #[test]
    fn adults_may_read_them() {
        check_text("A 25 ml measure.", false, &[]);
    }
}
