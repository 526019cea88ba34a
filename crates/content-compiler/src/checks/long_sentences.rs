//! A sentence has 30 words at most. (Under 20 is what to aim for; the reading grade sees to that.)

use super::sentences::sentences;
use crate::page::Prose;
use crate::problem::{Pen, Problems};

const MOST: usize = 30;

/// Notes the sentences that are too long.
pub(crate) fn check(problems: &Problems, prose: &Prose) {
    let pen = Pen::new(&prose.file, problems);
    for passage in &prose.passages {
        for sentence in sentences(&passage.words) {
            let words = sentence.words.len();
            if words > MOST {
                let message = format!("This sentence has {words} words; {MOST} is the most");
                let help = "Make two or three sentences of it. Under 20 words is good.";
                pen.error(passage.place(sentence.range), message, "too long", help);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passage::Passage;
    use crate::testing::marked;

    fn check_text(text: &str, expected: usize) {
        let found = marked(text, |pen| {
            let passages = vec![Passage::verbatim(text, 0)];
            check(pen.problems, &Prose { passages, ..Prose::default() });
        });
        assert_eq!(found.len(), expected, "{found:?}");
    }

    #[test]
    fn thirty_words_and_one_more() {
        check_text(&"word ".repeat(30), 0);
        check_text(&"word ".repeat(31), 1);
        check_text(&("word ".repeat(29) + "end. " + &"word ".repeat(29)), 0);
    }
}
