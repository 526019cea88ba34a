//! Worked examples: published answers and scores, run through the same code that scores a person's answers.

use domain::questionnaire::{AnswerError, Answers, Outcome, Questionnaire};

use crate::problem::Pen;
use crate::records::cases::CaseRecord;

/// Scores one example and compares.
pub(crate) fn check(pen: Pen<'_>, case: &CaseRecord, questionnaire: &Questionnaire) {
    let Some(age) = case.age.as_ref().and_then(|age| u8::try_from(age.value).ok()) else { return };
    if case.points.words.is_empty() || questionnaire.items.is_empty() {
        return;
    }
    let wrong = |label: &str, help: String| {
        let message = format!("The example \"{}\" does not come out", case.name.words);
        pen.error(case.points.span.clone(), message, label, help);
    };
    let points: Result<Vec<Option<u16>>, &str> = case.points.words.split_whitespace().map(answer).collect();
    let points = match points {
        Ok(points) => points,
        Err(word) => {
            wrong("not points", format!("\"{word}\" is neither points nor - for \"not asked\"."));
            return;
        }
    };
    let answers = match Answers::from_points(questionnaire, &points) {
        Ok(answers) => answers,
        Err(error) => {
            wrong("cannot be answered like this", refusal(&error, questionnaire));
            return;
        }
    };
    let found = match answers.outcome(questionnaire, age) {
        Outcome::Incomplete { .. } | Outcome::NotAsked => (None, None),
        Outcome::Scored { total, band } => (Some(total), band.map(|band| band.id.as_str())),
    };
    let wanted =
        (case.score.as_ref().map(|score| score.value), case.band.as_ref().map(|band| band.words.as_str()));
    if found != wanted {
        let help = format!(
            "The answers come to {}. The example says {}. Is the example wrong, or the points, skips or bands?",
            told(found),
            told(wanted)
        );
        wrong("scored differently", help);
    }
}

fn answer(word: &str) -> Result<Option<u16>, &str> {
    if word == "-" { Ok(None) } else { word.parse().map(Some).map_err(|_| word) }
}

fn told((score, band): (Option<u16>, Option<&str>)) -> String {
    match (score, band) {
        (None, _) => "no score, as an answer is missing or nothing is asked".into(),
        (Some(score), None) => format!("{score}, in no band"),
        (Some(score), Some(band)) => format!("{score}, in the band \"{band}\""),
    }
}

fn refusal(error: &AnswerError, questionnaire: &Questionnaire) -> String {
    let name = |item: usize| questionnaire.items.get(item).map_or("?", |item| item.id.as_str());
    match error {
        AnswerError::TooMany { items, given } => {
            format!("There are {items} items, and the example has {given} answers.")
        }
        AnswerError::NotAsked { item } => format!("The item \"{}\" is not asked.", name(*item)),
        AnswerError::NotOffered { item, given } => {
            format!("The item \"{}\" has no option that scores {given}.", name(*item))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::cases;
    use crate::testing::{problems_of, questionnaire};

    fn check_case(points: &str, comes_to: &str, good: bool) {
        let text = format!("[[case]]\nname = \"c\"\nage = 30\npoints = \"{points}\"\n{comes_to}");
        let made_up = questionnaire("q", &[("a", &[0, 1, 2]), ("b", &[0, 3])], 4);
        let found = problems_of(|pen| {
            let cases = cases::read(pen, &text).unwrap_or_default();
            cases.iter().for_each(|case| check(pen, case, &made_up));
        });
        let expected: &[&str] = if good { &[] } else { &["The example \"c\" does not come out"] };
        assert_eq!(found, expected, "{points}: {comes_to}");
    }

    #[test]
    fn examples_that_come_out() {
        check_case("1 3", "score = 4\nband = \"high\"", true);
        check_case("0 3", "score = 3", true);
        check_case("1 -", "", true);
    }

    #[test]
    fn examples_that_do_not() {
        check_case("1 3", "score = 5\nband = \"high\"", false);
        check_case("1 3", "score = 4", false);
        check_case("1 -", "score = 1", false);
        check_case("1 1", "score = 2", false);
        check_case("1 3 0", "score = 4\nband = \"high\"", false);
        check_case("one", "", false);
    }
}
