//! What is said of a score is said of the score, never of the person: docs/intended-purpose.md, "Rules for editors". A
//! result that says what somebody has, or needs, presents the self-check as finding out what is wrong with them.

use crate::passage::Passage;
use crate::problem::Pen;

/// What results may not say, and what to say instead.
const NEVER: [(&str, &str); 10] = [
    ("you suffer", "\"this score is in the band …\""),
    ("you are dependent", "\"scores like this can go with dependence\""),
    ("you are depressed", "\"this score is a sign that it is worth talking to someone\""),
    ("you are anxious", "\"this score is a sign that it is worth talking to someone\""),
    ("you need", "\"it is worth talking to …\""),
    ("your risk is", "\"in studies, people with this score …\""),
    ("is harming you", "\"can go with harm\""),
    ("be harming you already", "\"can go with harm\""),
    ("has hurt you", "\"can go with harm\""),
    ("it can be treated", "\"help is there\""),
];

/// Checks the words of a result.
pub(crate) fn check(pen: Pen<'_>, said: &Passage) {
    let lower = said.words.to_lowercase();
    for (never, instead) in NEVER {
        if lower.contains(never) {
            let help = format!("Say it of the score: {instead}. docs/intended-purpose.md says why.");
            pen.error(said.span.clone(), format!("A result says \"{never}\""), "said of the person", help);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::problems_of;

    #[test]
    fn results_speak_of_the_score() {
        let found = |words: &str| problems_of(|pen| check(pen, &Passage::verbatim(words, 0)));
        assert!(found("Scores like this can go with harm.").is_empty());
        assert_eq!(found("You need a doctor."), ["A result says \"you need\""]);
    }
}
