//! `cargo xtask score`: what a list of answers comes to, by the same rules as in the browser.

mod input;

use std::io::Read;

use clap::Args;
use domain::questionnaire::{AnswerError, Answers, BandSet, Outcome as Scored, Questionnaire};
use serde_json::{Map, Value, json};

use crate::content;
use crate::failure::{Failure, Outcome};
use crate::nearest::{nearest, unknown};
use crate::print::print_line;
use crate::project::Project;

/// What to score, and for whom.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
#[command(
    override_usage = "echo '[4, 3, 0]' | cargo xtask score <QUESTIONNAIRE> [OPTIONS]",
    after_help = "Answers are a JSON list of points, with null for a question that was not asked. For crafft: \
                  {\"days\": [0, 2, 0], \"items\": [1, 0, 0, 0, 0, 0]}"
)]
pub struct ScoreAsk {
    /// The questionnaire's id.
    pub questionnaire: String,
    /// In whole years; 30, or the nearest age that the questionnaire is for, where none is given.
    #[arg(long, allow_negative_numbers = true, value_parser = clap::value_parser!(u8).range(0..=120))]
    pub age: Option<u8>,
    /// For a questionnaire whose bands differ by sex.
    #[arg(long, value_parser = ["f", "m"])]
    pub sex: Option<String>,
    /// For a questionnaire that asks about one.
    #[arg(long)]
    pub substance: Option<String>,
}

/// The age of somebody whose age is not given.
const USUAL_AGE: u8 = 30;

/// Reads answers from standard input and prints what they come to.
pub fn run(project: &Project, ask: &ScoreAsk) -> Outcome {
    let compiled = content::compiled(project)?;
    let questionnaire = named(&compiled.questionnaires, &ask.questionnaire)?;
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .map_err(|error| Failure::bad_input(format!("cannot read the answers: {error}")))?;
    let leads_here =
        |known: &&Questionnaire| known.continues.as_ref().is_some_and(|next| next.to == questionnaire.id);
    let shorter = compiled.questionnaires.iter().find(leads_here);
    let (found, notes) = scored(questionnaire, shorter, &text, ask)?;
    notes.iter().for_each(|note| eprintln!("note: {note}"));
    print_line(&found.to_string())
}

/// The questionnaire with an id, on or off.
fn named<'q>(questionnaires: &'q [Questionnaire], id: &str) -> Outcome<&'q Questionnaire> {
    let ids = || questionnaires.iter().map(|questionnaire| questionnaire.id.as_str());
    questionnaires
        .iter()
        .find(|questionnaire| questionnaire.id == id)
        .ok_or_else(|| unknown(&format!("there is no questionnaire `{id}`"), nearest(id, ids()), ids()))
}

/// What the answers come to, as JSON, and what to note about the options. There is no score until everything that
/// is asked has an answer.
fn scored(
    questionnaire: &Questionnaire,
    shorter: Option<&Questionnaire>,
    text: &str,
    ask: &ScoreAsk,
) -> Outcome<(Value, Vec<String>)> {
    let age = ask.age.unwrap_or_else(|| USUAL_AGE.clamp(questionnaire.ages.0, questionnaire.ages.1));
    let (group, notes) = input::group(questionnaire, ask);
    let points = input::points(questionnaire, text, group)?;
    let answers = Answers::from_points(questionnaire, &points)
        .map_err(|error| Failure::bad_input(refusal(questionnaire, &error)))?;
    let set = answers.band_set(questionnaire, age);
    let mut found = Map::new();
    found.insert("questionnaire".into(), json!(questionnaire.id));
    found.insert("fork".into(), json!(answers.fork(questionnaire, shorter, age)));
    match answers.outcome(questionnaire, age) {
        Scored::Scored { total, band } => {
            found.insert("score".into(), json!(total));
            found.insert("band".into(), json!(band.map(|band| band.id.as_str())));
            found.insert("label".into(), json!(band.map(|band| band.label.as_str())));
            found.insert("complete".into(), json!(true));
        }
        outcome => {
            for nothing in ["score", "band", "label"] {
                found.insert(nothing.into(), Value::Null);
            }
            found.insert("complete".into(), json!(false));
            match outcome {
                Scored::Incomplete { missing } => {
                    let id =
                        |item: &u8| questionnaire.items.get(usize::from(*item)).map(|item| item.id.as_str());
                    let missing: Vec<&str> = missing.iter().filter_map(id).collect();
                    found.insert("missing".into(), json!(missing));
                }
                _ => {
                    found.insert("asked".into(), json!(false));
                }
            }
        }
    }
    found.insert("range".into(), json!([questionnaire.range().start(), questionnaire.range().end()]));
    if let Some(cut_off) = set.and_then(|set| set.cut_off) {
        found.insert("cutoff".into(), json!(cut_off));
    }
    if let (Some(groups), Some(BandSet { group: None, .. })) = (&questionnaire.groups, set) {
        // Nobody said which group it is: every group's own cut-off, rather than a guess.
        let sets = groups.names.iter().enumerate().filter_map(|(index, name)| {
            let set = questionnaire.band_set(age, u8::try_from(index).ok())?;
            Some((name.clone(), json!(set.group.and(set.cut_off)?)))
        });
        found.insert("cutoffs".into(), Value::Object(sets.collect()));
    }
    Ok((Value::Object(found), notes))
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
            let offers = match item(index).and_then(|item| item.most) {
                Some(most) => format!("it takes numbers from 0 to {most}"),
                None => format!("it offers {}", offered.join(", ")),
            };
            format!("{id} {} cannot score {given}: {offers}", named(index))
        }
    }
}

#[cfg(test)]
mod tests;
