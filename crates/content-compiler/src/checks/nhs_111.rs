//! Northern Ireland has no 111. Whoever is told to call it is told in the same breath whom to call there.

use super::sentences::words;
use crate::page::Prose;
use crate::problem::{Pen, Problems};

/// What somebody in Northern Ireland can do, or the words that say that the passage is for another nation.
const ELSEWHERE: [&str; 7] = ["GP", "clinic", "Northern Ireland", "Wales", "Scotland", "England", "Lifeline"];

/// Notes every passage that speaks of 111 and of nobody else.
pub(crate) fn check(problems: &Problems, prose: &Prose) {
    let pen = Pen::new(&prose.file, problems);
    for passage in &prose.passages {
        let text = passage.words.as_str();
        if words(text).any(|word| word == "111") && !ELSEWHERE.iter().any(|other| text.contains(other)) {
            let help = "Add whom people in Northern Ireland call, such as \"111 or your GP\".";
            pen.error(passage.span.clone(), "Northern Ireland has no 111", "only 111", help);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passage::Passage;

    #[test]
    fn whoever_is_told_to_call_111_is_told_whom_else() {
        for (said, wrong) in [("Call 111.", 1), ("Call 111 or your GP.", 0), ("Call 0800 1111.", 0)] {
            let problems = Problems::default();
            let passages = vec![Passage::verbatim(said, 0)];
            check(&problems, &Prose { passages, ..Prose::default() });
            assert_eq!(problems.into_sorted().len(), wrong, "{said}");
        }
    }
}
