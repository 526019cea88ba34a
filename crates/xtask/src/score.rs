//! `cargo xtask score`: what a list of answers comes to, by the same rules as in the browser.

use std::io::Read;

use domain::questionnaire::{AnswerError, Answers, Outcome as Scored, Questionnaire};
use serde_json::{Value, json};

use crate::content;
use crate::failure::{Failure, Outcome};
use crate::nearest::nearest;
use crate::project::Project;

/// What to score, and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreAsk {
    /// The questionnaire's id.
    pub questionnaire: String,
    /// The age in whole years.
    pub age: u8,
    /// `f` or `m`. No questionnaire here has bands by sex.
    pub sex: Option<String>,
    /// A substance. No questionnaire here has bands by substance.
    pub substance: Option<String>,
}

/// Reads answers from standard input and prints what they come to.
pub fn run(project: &Project, ask: &ScoreAsk) -> Outcome {
    let compiled = content::compiled(project)?;
    let questionnaire = named(&compiled.questionnaires, &ask.questionnaire)?;
    let unused = [("--sex", &ask.sex), ("--substance", &ask.substance)];
    for (option, _) in unused.iter().filter(|(_, value)| value.is_some()) {
        eprintln!(
            "note: {} has the same bands for everyone of an age; {option} changes nothing",
            questionnaire.id
        );
    }
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .map_err(|error| Failure::bad_input(format!("cannot read the answers: {error}")))?;
    println!("{}", scored(questionnaire, &points(&text)?, ask.age)?);
    Ok(())
}

/// The questionnaire with an id, on or off.
fn named<'q>(questionnaires: &'q [Questionnaire], id: &str) -> Outcome<&'q Questionnaire> {
    let ids = || questionnaires.iter().map(|questionnaire| questionnaire.id.as_str());
    questionnaires.iter().find(|questionnaire| questionnaire.id == id).ok_or_else(|| {
        let hint = nearest(id, ids()).map(|meant| format!("did you mean `{meant}`? ")).unwrap_or_default();
        let all = ids().collect::<Vec<_>>().join(", ");
        Failure::bad_input(format!("there is no questionnaire `{id}`: {hint}it is one of {all}"))
    })
}

/// The points in a JSON list: whole numbers, and null for an item that was not asked.
fn points(text: &str) -> Outcome<Vec<Option<u16>>> {
    const EXAMPLE: &str = "write a JSON list of points with null for an item that was not asked, \
                           such as [1, 0, null]";
    let value: Value = serde_json::from_str(text)
        .map_err(|error| Failure::bad_input(format!("the answers are not JSON ({error}): {EXAMPLE}")))?;
    let Value::Array(answers) = value else {
        return Err(Failure::bad_input(format!("the answers are not a list: {EXAMPLE}")));
    };
    let read = |(place, answer): (usize, Value)| match &answer {
        Value::Null => Ok(None),
        Value::Number(number) => match number.as_u64().and_then(|number| u16::try_from(number).ok()) {
            Some(points) => Ok(Some(points)),
            None => Err(Failure::bad_input(format!(
                "answer {} is {number}: points are whole numbers from 0 up",
                place + 1
            ))),
        },
        other => Err(Failure::bad_input(format!("answer {} is {other}: {EXAMPLE}", place + 1))),
    };
    answers.into_iter().enumerate().map(read).collect()
}

/// What the points come to, as JSON. There is no score until everything that is asked has an answer.
fn scored(questionnaire: &Questionnaire, points: &[Option<u16>], age: u8) -> Outcome<Value> {
    let answers = Answers::from_points(questionnaire, points)
        .map_err(|error| Failure::bad_input(refusal(questionnaire, &error)))?;
    let range = [*questionnaire.range().start(), *questionnaire.range().end()];
    Ok(match answers.outcome(questionnaire, age) {
        Scored::Incomplete { missing } => {
            let id = |item: &u8| questionnaire.items.get(usize::from(*item)).map(|item| item.id.as_str());
            let missing: Vec<&str> = missing.iter().filter_map(id).collect();
            json!({
                "questionnaire": questionnaire.id,
                "score": null,
                "band": null,
                "label": null,
                "complete": false,
                "missing": missing,
                "range": range,
                "fork": false,
            })
        }
        Scored::Scored { total, band } => json!({
            "questionnaire": questionnaire.id,
            "score": total,
            "band": band.map(|band| band.id.as_str()),
            "label": band.map(|band| band.label.as_str()),
            "complete": true,
            "range": range,
            "fork": band.is_some_and(|band| band.fork),
        }),
    })
}

/// Why an answer is refused, in one line.
fn refusal(questionnaire: &Questionnaire, error: &AnswerError) -> String {
    let item = |index: usize| questionnaire.items.get(index);
    let named = |index: usize| item(index).map_or("?", |item| item.id.as_str()).to_owned();
    let id = &questionnaire.id;
    match *error {
        AnswerError::TooMany { items, given } => {
            format!("{id} has {items} items, and there are {given} answers")
        }
        AnswerError::NotAsked { item } => {
            format!("{id} does not ask {} after these answers: write null for it", named(item))
        }
        AnswerError::NotOffered { item: index, given } => {
            let options = item(index).map(|item| item.options.as_slice()).unwrap_or_default();
            let offered: Vec<String> = options.iter().map(|option| option.points.to_string()).collect();
            format!("{id} {} cannot score {given}: it offers {}", named(index), offered.join(", "))
        }
    }
}

#[cfg(test)]
mod tests;
