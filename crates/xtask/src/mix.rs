//! `cargo xtask mix`: what is known of two or more substances together, by the same rules as in the browser.

use content_compiler::CompiledMixing;
use domain::mixing::{Level, Mix, Mixing, Shown};
use domain::text::plain;
use serde_json::{Value, json};

use crate::content;
use crate::failure::{Failure, Outcome};
use crate::nearest::{nearest, unknown};
use crate::print::print_line;
use crate::project::Project;

/// Prints the cards of a mix as JSON.
pub fn run(project: &Project, ids: &[String]) -> Outcome {
    let mixing = content::compiled(project)?.mixing;
    let places = places(&mixing.facts, ids)?;
    print_line(&format!("{:#}", told(&mixing, &mixing.facts.mix(&places))))
}

/// The places of the substances. An id that is not known is refused with the nearest name.
fn places(mixing: &Mixing, ids: &[String]) -> Outcome<Vec<u8>> {
    let known = || mixing.substances.iter().map(|substance| substance.id.as_str());
    let place = |id: &String| {
        mixing.place(id).ok_or_else(|| {
            let found =
                mixing.search(id).first().map(|place| mixing.substances[usize::from(*place)].id.as_str());
            let meant = found.or_else(|| nearest(id, known()));
            unknown(&format!("there is no substance `{id}`"), meant, known())
        })
    };
    let places: Vec<u8> = ids.iter().map(place).collect::<Outcome<_>>()?;
    let mut distinct = places.clone();
    distinct.sort_unstable();
    distinct.dedup();
    if distinct.len() < 2 {
        return Err(Failure::bad_input(
            "a mix is of two substances at least. For example: cargo xtask mix alcohol ghb",
        ));
    }
    Ok(distinct)
}

fn told(compiled: &CompiledMixing, mix: &Mix<'_>) -> Value {
    let CompiledMixing { facts: mixing, words, .. } = compiled;
    let id = |place: u8| mixing.substances[usize::from(place)].id.as_str();
    let source = |place: &u16| words.sources.get(usize::from(*place)).map(|source| source.title.as_str());
    let signs = |places: &[u8]| mixing.signs_at(places).map(|sign| sign.text.clone()).collect::<Vec<_>>();
    let card = |place: Option<u8>| mixing.card(place).map(|card| &card.id);
    let pair = |shown: &Shown<'_>| {
        let (pair, words) = (shown.pair, &words.pairs[shown.place]);
        json!({
            "a": id(pair.of.0),
            "b": id(pair.of.1),
            "level": shown.level.name(),
            "own_level": pair.level.name(),
            "raised_by": shown.raised_by.map(|rule| rule.id.as_str()),
            "evidence": pair.evidence.map(domain::mixing::Evidence::name),
            "contested": words.contested.as_ref().map(|words| plain(words)),
            "kind": pair.kind.name(),
            "why": plain(&words.why),
            "catches": words.catches.as_ref().map(|words| plain(words)),
            "timing": words.timing.as_ref().map(|words| plain(words)),
            "signs": signs(&words.signs),
            "medicine": words.medicine.as_ref().map(|words| plain(words)),
            "action": card(shown.card()),
            "sources": words.sources.iter().filter_map(source).collect::<Vec<_>>(),
        })
    };
    let unknown = mix.pairs.iter().filter(|shown| shown.pair.level == Level::Unknown);
    json!({
        "rules": mix.rules.iter().map(|rule| json!({
            "id": rule.id,
            "title": rule.title,
            "floor": rule.floor.name(),
            "says": rule.says.iter().map(|words| plain(words)).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "pairs": mix.pairs.iter().map(pair).collect::<Vec<_>>(),
        "action": card(mix.card),
        "naloxone": mix.naloxone.name(),
        "signs": signs(&mixing.signs_of(mix, Some(words))),
        "unknown": unknown.map(|shown| json!([id(shown.pair.of.0), id(shown.pair.of.1)])).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mixing() -> CompiledMixing {
        content::compiled(&Project::here()).expect("content").mixing
    }

    fn found(mixing: &CompiledMixing, ids: &[&str]) -> Outcome<Value> {
        let ids: Vec<String> = ids.iter().map(|id| id.to_string()).collect();
        places(&mixing.facts, &ids).map(|places| told(mixing, &mixing.facts.mix(&places)))
    }

    #[test]
    fn the_order_of_names_does_not_matter() {
        let mixing = mixing();
        let one = found(&mixing, &["cocaine", "alcohol", "ghb"]).expect("a mix");
        assert_eq!(Ok(&one), found(&mixing, &["ghb", "alcohol", "cocaine"]).as_ref());
        assert_eq!(one["pairs"].as_array().map(Vec::len), Some(3));
        assert_eq!(one["rules"][0]["id"], "sedatives");
        assert_eq!(one["action"], "sedative");
        assert_eq!(one["pairs"][0]["level"], "very_high");
    }

    #[test]
    fn what_is_not_known_is_refused_with_the_nearest_name() {
        let mixing = mixing();
        let refused = |ids: &[&str]| found(&mixing, ids).expect_err("refused").to_string();
        assert!(refused(&["alcohol", "coke"]).contains("did you mean `cocaine`?"));
        assert!(refused(&["alcohol", "ketamin"]).contains("did you mean `ketamine`?"));
        assert!(refused(&["alcohol"]).contains("two substances at least"));
        assert!(refused(&["alcohol", "alcohol"]).contains("two substances at least"));
    }
}
