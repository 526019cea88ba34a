//! Scores as the command prints them.

use domain::questionnaire::{Band, BandSet, Choice, Groups, Item, Skip};

use super::*;

fn item(id: &str, points: &[u8]) -> Item {
    let choice = |points: u8| Choice { points, ..Choice::default() };
    Item { id: id.into(), options: points.iter().copied().map(choice).collect(), ..Item::default() }
}

fn band(id: &str, from: u16, to: u16, fork: bool) -> Band {
    Band { id: id.into(), label: format!("{id} risk"), from, to, fork, ..Band::default() }
}

/// Three items; `a` = 0 hides `b` and `c`; possible dependence from 6.
fn sample() -> Questionnaire {
    Questionnaire {
        id: "sample".into(),
        ages: (16, 120),
        multiplier: 1,
        items: vec![item("a", &[0, 1, 2]), item("b", &[0, 1, 2]), item("c", &[0, 2, 4])],
        skips: vec![Skip { sum_of: vec![0], hides: vec![1, 2], ..Skip::default() }],
        band_sets: vec![BandSet {
            from_age: 18,
            to_age: 120,
            bands: vec![band("low", 0, 5, false), band("high", 6, 8, true)],
            ..BandSet::default()
        }],
        ..Questionnaire::default()
    }
}

/// A gate, days, two items, and bands by sex.
fn gated(closes: bool) -> Questionnaire {
    let set = |group, cut| BandSet {
        from_age: 12,
        to_age: 21,
        group,
        cut_off: Some(cut),
        bands: vec![band("below", 0, cut - 1, false), band("from", cut, 4, false)],
    };
    let unscored = |item| Item { unscored: true, ..item };
    Questionnaire {
        id: "gated".into(),
        ages: (12, 21),
        multiplier: 1,
        items: vec![
            unscored(item("gate", &[0, 1])),
            item("x", &[0, 1, 2]),
            item("y", &[0, 1, 2]),
            unscored(item("sex", &[0, 1, 2])),
        ],
        skips: vec![Skip { sum_of: vec![0], hides: vec![1, 2, 3], closes, ..Skip::default() }],
        groups: Some(Groups { item: 3, names: vec!["f".into(), "m".into(), String::new()] }),
        band_sets: vec![set(Some(0), 1), set(Some(1), 3), BandSet { cut_off: None, ..set(None, 2) }],
        ..Questionnaire::default()
    }
}

fn aged(age: u8) -> ScoreAsk {
    ScoreAsk { age: Some(age), ..ScoreAsk::default() }
}

fn check(answers: &str, age: u8, expected: Value) {
    let outcome = scored(&sample(), None, answers, &aged(age)).map(|(found, _)| found);
    assert_eq!(outcome, Ok(expected), "{answers}");
}

fn refused_by(questionnaire: &Questionnaire, answers: &str, expected: &str) {
    match scored(questionnaire, None, answers, &aged(30)) {
        Err(Failure::BadInput(words)) => {
            assert!(words.contains(expected) && !words.contains('\n'), "{answers}: {words}");
        }
        other => panic!("{answers} is {other:?}"),
    }
}

fn refused(answers: &str, expected: &str) {
    refused_by(&sample(), answers, expected);
}

#[test]
fn complete_answers_have_a_score_and_a_band() {
    check(
        "[2, 2, 4]",
        30,
        json!({"questionnaire": "sample", "score": 8, "band": "high", "label": "high risk",
               "complete": true, "range": [0, 8], "fork": true}),
    );
}

#[test]
fn items_that_a_rule_skips_are_not_missing() {
    let expected = json!({"questionnaire": "sample", "score": 0, "band": "low", "label": "low risk",
                          "complete": true, "range": [0, 8], "fork": false});
    check("[0, null, null]", 30, expected.clone());
    check("[0]", 30, expected);
}

#[test]
fn there_is_no_band_for_an_age_without_bands() {
    check(
        "[1, 1, 0]",
        16,
        json!({"questionnaire": "sample", "score": 2, "band": null, "label": null,
               "complete": true, "range": [0, 8], "fork": false}),
    );
}

#[test]
fn one_answer_can_fork_where_the_score_does_not() {
    let mut questionnaire = sample();
    questionnaire.items[0].fork_at = Some(1);
    for (answers, fork) in [("[1, 1, 0]", true), ("[1, null]", true), ("[0, 1, 0]", false)] {
        let (found, _) = scored(&questionnaire, None, answers, &aged(30)).expect("scored");
        assert_eq!(found["fork"], fork, "{answers}");
    }
}

#[test]
fn incomplete_answers_have_no_score() {
    check(
        "[1, null]",
        30,
        json!({"questionnaire": "sample", "score": null, "band": null, "label": null,
               "complete": false, "missing": ["b", "c"], "range": [0, 8], "fork": false}),
    );
}

#[test]
fn what_cannot_be_an_answer_is_refused_in_one_line() {
    refused("[1, 1, 1]", "sample c cannot score 1: it offers 0, 2, 4");
    refused("[0, 0, 0, 0]", "sample has 3 items, and there are 4");
    refused("[1.5]", "answer 1 is 1.5: points are whole numbers");
    refused("[0, -1]", "answer 2 is -1: points are whole numbers");
    refused("[70000]", "points are whole numbers");
    refused("[\"1\"]", "answer 1 is \"1\"");
    refused("{\"a\": 1}", "not a list");
    refused("", "not JSON");
    refused("[1,", "not JSON");
}

#[test]
fn an_unknown_id_gets_the_nearest_name() {
    let questionnaires = [sample()];
    let Err(failure) = named(&questionnaires, "sampel") else { panic!("found") };
    assert!(failure.to_string().contains("did you mean `sample`?"), "{failure}");
    assert_eq!(failure.code(), 2);
}

fn check_gated(closes: bool, sex: Option<&str>, answers: &str, expected: &[(&str, Value)]) {
    let ask = ScoreAsk { sex: sex.map(String::from), ..ScoreAsk::default() };
    let (found, _) = scored(&gated(closes), None, answers, &ask).expect("scored");
    for (key, value) in expected {
        assert_eq!(found.get(*key).unwrap_or(&Value::Null), value, "{answers}: {key} of {found}");
    }
}

#[test]
fn sex_decides_which_bands_count() {
    let score = |sex, band: &str, cutoff: Value| {
        let expected = [("score", json!(2)), ("band", json!(band)), ("cutoff", cutoff)];
        check_gated(false, sex, "[1, 1]", &expected);
    };
    score(Some("f"), "from", json!(1));
    score(Some("m"), "below", json!(3));
    score(None, "from", Value::Null);
    check_gated(false, None, "[1, 1]", &[("cutoffs", json!({"f": 1, "m": 3}))]);
    check_gated(false, Some("f"), "[1, 1]", &[("cutoffs", Value::Null)]);
}

#[test]
fn answers_that_are_all_null_close_the_gate() {
    check_gated(false, None, "[null, null]", &[("score", json!(0)), ("complete", json!(true))]);
    let closed = [("score", Value::Null), ("complete", json!(false)), ("asked", json!(false))];
    check_gated(true, None, "[null, null]", &closed);
    check_gated(true, None, "[]", &[("complete", json!(false)), ("asked", Value::Null)]);
    check_gated(true, None, "[1, null]", &[("complete", json!(false)), ("missing", json!(["y"]))]);
}

#[test]
fn days_come_in_a_list_of_their_own() {
    let mut days = gated(false);
    days.items[0] = Item { id: "days".into(), most: Some(365), unscored: true, ..Item::default() };
    let score = |answers: &str| {
        scored(&days, None, answers, &ScoreAsk::default()).map(|(found, _)| found["score"].clone())
    };
    assert_eq!(score(r#"{"days": [3], "items": [1, 1]}"#), Ok(json!(2)));
    assert_eq!(
        score(r#"{"days": [0], "items": [1, 1]}"#),
        Ok(json!(0)),
        "answers that a rule skips are dropped"
    );
    assert_eq!(score(r#"{"days": [], "items": [1, 1]}"#), Ok(Value::Null));
    refused_by(&days, "[1, 1]", "not days and items");
    refused_by(&days, r#"{"items": [1, 1]}"#, "without a list `days`");
    refused_by(&days, r#"{"days": [1], "items": [1], "more": []}"#, "unknown part `more`");
    refused_by(&days, r#"{"days": [366], "items": [1, 1]}"#, "it takes numbers from 0 to 365");
    refused_by(&days, r#"{"days": [1, 2], "items": [1, 1]}"#, "gated has 1 numbers of days, and there are 2");
    refused(r#"{"days": [1], "items": [1]}"#, "not a list");
}

#[test]
fn options_that_change_nothing_are_noted() {
    let notes = |questionnaire: &Questionnaire, sex: Option<&str>, substance: Option<&str>| {
        let own = |text: &str| text.to_string();
        let ask = ScoreAsk { sex: sex.map(own), substance: substance.map(own), ..ScoreAsk::default() };
        scored(questionnaire, None, "[1]", &ask).map(|(_, notes)| notes.len())
    };
    assert_eq!(notes(&sample(), Some("f"), Some("ketamine")), Ok(2));
    assert_eq!(notes(&sample(), None, None), Ok(0));
    assert_eq!(notes(&gated(false), Some("f"), None), Ok(0));
    assert_eq!(notes(&gated(false), Some("x"), Some("ketamine")), Ok(2));
}
