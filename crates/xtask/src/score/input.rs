//! The answers on standard input, put in the order of a questionnaire's items.

use domain::questionnaire::{Item, Questionnaire};
use serde_json::Value;

use super::ScoreAsk;
use crate::failure::{Failure, Outcome};
use crate::nearest::nearest;

const LIST: &str =
    "write a JSON list of points with null for an item that was not asked, such as [1, 0, null]";
const WITH_DAYS: &str =
    "write the days and the answers, such as {\"days\": [0, 2, 0], \"items\": [1, 0, 0, 0, 0, 0]}";

/// The points of the option that decides which bands count, where there is such an item, and what to note about
/// options that change nothing.
pub(super) fn group(questionnaire: &Questionnaire, ask: &ScoreAsk) -> (Option<u16>, Vec<String>) {
    let id = &questionnaire.id;
    let mut notes = Vec::new();
    let Some(groups) = &questionnaire.groups else {
        for (option, value) in [("--sex", &ask.sex), ("--substance", &ask.substance)] {
            if value.is_some() {
                notes.push(format!(
                    "{id} has the same bands for everyone of an age; {option} changes nothing"
                ));
            }
        }
        return (None, notes);
    };
    // A questionnaire goes by sex where it has a group of that name.
    let by_sex = groups.names.iter().any(|name| name == "f" || name == "m");
    let (wanted, other) = if by_sex { (&ask.sex, &ask.substance) } else { (&ask.substance, &ask.sex) };
    if other.is_some() {
        let option = if by_sex { "--substance" } else { "--sex" };
        notes.push(format!("{option} changes nothing in {id}"));
    }
    let wanted = wanted.as_deref().unwrap_or("").to_lowercase();
    let place = groups.names.iter().position(|name| *name == wanted);
    if place.is_none() {
        let known: Vec<&str> =
            groups.names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
        let hint = nearest(&wanted, known.iter().copied());
        let hint = hint.map(|meant| format!(" Did you mean `{meant}`?")).unwrap_or_default();
        notes.push(format!("{id} has no cut-off for `{wanted}`; it names {}.{hint}", known.join(", ")));
    }
    let place = place.or_else(|| groups.names.iter().position(String::is_empty));
    let item = questionnaire.items.get(usize::from(groups.item));
    let option = item.zip(place).and_then(|(item, place)| item.options.get(place));
    (option.map(|option| u16::from(option.points)), notes)
}

/// The points of every item in order: the scored ones from the list, days from the list of days, `group` for the
/// item that decides which bands count. A gate is taken for closed where every answer is null, as nothing was
/// asked then, and for open where there is an answer.
pub(super) fn points(
    questionnaire: &Questionnaire,
    text: &str,
    group: Option<u16>,
) -> Outcome<Vec<Option<u16>>> {
    let asks_days = questionnaire.items.iter().any(|item| item.most.is_some());
    let example = if asks_days { WITH_DAYS } else { LIST };
    let value: Value = serde_json::from_str(text)
        .map_err(|error| Failure::bad_input(format!("the answers are not JSON ({error}): {example}")))?;
    let refuse = |what: &str| Failure::bad_input(format!("the answers are {what}: {example}"));
    let (days, answers) = match (value, asks_days) {
        (Value::Array(answers), false) => (Vec::new(), answers),
        (Value::Object(mut parts), true) => {
            let mut list = |name: &str| match parts.remove(name) {
                Some(Value::Array(list)) => Ok(list),
                _ => Err(refuse(&format!("without a list `{name}`"))),
            };
            let lists = (list("days")?, list("items")?);
            if let Some(name) = parts.keys().next() {
                return Err(refuse(&format!("with an unknown part `{name}`")));
            }
            lists
        }
        (_, false) => return Err(refuse("not a list")),
        (_, true) => return Err(refuse("not days and items")),
    };
    let (days, answers) = (numbers(days, "number of days", example)?, numbers(answers, "answer", example)?);
    let count = |wanted: fn(&&Item) -> bool| questionnaire.items.iter().filter(wanted).count();
    let (scored, numbered) = (count(|item| !item.unscored), count(|item| item.most.is_some()));
    for (given, items, what) in [(answers.len(), scored, "items"), (days.len(), numbered, "numbers of days")]
    {
        if given > items {
            let id = &questionnaire.id;
            return Err(Failure::bad_input(format!("{id} has {items} {what}, and there are {given}")));
        }
    }
    let gate = |item: &Item| {
        let answered = answers.iter().any(Option::is_some);
        let option = if answered { item.options.last() } else { item.options.first() };
        option.filter(|_| answered || answers.len() == scored).map(|option| u16::from(option.points))
    };
    let decides = questionnaire.groups.as_ref().map(|groups| usize::from(groups.item));
    let (mut answers_left, mut days_left) = (answers.iter(), days.iter());
    let items = questionnaire.items.iter().enumerate();
    Ok(items
        .map(|(index, item)| match item {
            item if item.most.is_some() => days_left.next().copied().flatten(),
            _ if decides == Some(index) => group,
            item if item.unscored => gate(item),
            _ => answers_left.next().copied().flatten(),
        })
        .collect())
}

/// Whole numbers from 0 up, and null for none.
fn numbers(list: Vec<Value>, what: &str, example: &str) -> Outcome<Vec<Option<u16>>> {
    let read = |(place, answer): (usize, Value)| match &answer {
        Value::Null => Ok(None),
        Value::Number(number) => match number.as_u64().and_then(|number| u16::try_from(number).ok()) {
            Some(points) => Ok(Some(points)),
            None => Err(Failure::bad_input(format!(
                "{what} {} is {number}: points are whole numbers from 0 up",
                place + 1
            ))),
        },
        other => Err(Failure::bad_input(format!("{what} {} is {other}: {example}", place + 1))),
    };
    list.into_iter().enumerate().map(read).collect()
}
