//! Scores as the command prints them.

use domain::day::Day;
use domain::questionnaire::{Band, BandSet, Choice, Item, Licence, Permission, Skip};
use domain::text::Review;

use super::*;

/// Three items; `a` = 0 hides `b` and `c`; possible dependence from 6.
fn sample() -> Questionnaire {
    let choice = |points: u8| Choice { text: String::new(), points, stands_for: None, result: None };
    let item = |id: &str, points: &[u8]| Item {
        id: id.into(),
        text: String::new(),
        options: points.iter().copied().map(choice).collect(),
    };
    let band = |id: &str, from, to, fork| Band {
        id: id.into(),
        label: format!("{id} risk"),
        from,
        to,
        suggests: vec![],
        fork,
        steps: vec![],
    };
    Questionnaire {
        id: "sample".into(),
        title: String::new(),
        short: String::new(),
        version: String::new(),
        time_frame: String::new(),
        licence: Licence { state: Permission::Free, words: String::new() },
        items: vec![item("a", &[0, 1, 2]), item("b", &[0, 1, 2]), item("c", &[0, 2, 4])],
        skips: vec![Skip { sum_of: vec![0], at_most: 0, hides: vec![1, 2] }],
        band_sets: vec![BandSet {
            from_age: 18,
            to_age: 120,
            bands: vec![band("low", 0, 5, false), band("high", 6, 8, true)],
        }],
        continues: None,
        week: None,
        occasion: None,
        bands_from: vec![],
        sources: vec![],
        review: Review { reviewed_on: Day(0), review_by: Day(0) },
    }
}

fn check(answers: &str, age: u8, expected: Value) {
    let outcome = points(answers).and_then(|points| scored(&sample(), &points, age));
    assert_eq!(outcome, Ok(expected), "{answers}");
}

fn refused(answers: &str, expected: &str) {
    let outcome = points(answers).and_then(|points| scored(&sample(), &points, 30));
    match outcome {
        Err(Failure::BadInput(words)) => {
            assert!(words.contains(expected) && !words.contains('\n'), "{answers}: {words}");
        }
        other => panic!("{answers} is {other:?}"),
    }
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
    refused("[0, 0, 0, 0]", "sample has 3 items, and there are 4 answers");
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
