//! The rules on a small made-up questionnaire. The real ones are tested with their published examples in the
//! content compiler and in `tests/it`.

use proptest::prelude::*;

use super::*;

/// Four items: `a` (0 to 4), `b` and `c` (0 to 4), `d` (0, 2, 4). `a` = 0 hides `b` and `c`; `b` + `c` = 0 hides `d`.
fn sample() -> Questionnaire {
    let item = |id: &str, points: &[u8]| Item { id: id.into(), options: choices(points), ..Item::default() };
    let band = |id: &str, from, to| Band { id: id.into(), from, to, ..Band::default() };
    let skip = |sum_of, hides| Skip { sum_of, hides, ..Skip::default() };
    let steady = [0, 1, 2, 3, 4];
    Questionnaire {
        id: "sample".into(),
        multiplier: 1,
        items: vec![item("a", &steady), item("b", &steady), item("c", &steady), item("d", &[0, 2, 4])],
        skips: vec![skip(vec![0], vec![1, 2]), skip(vec![1, 2], vec![3])],
        band_sets: vec![BandSet {
            from_age: 18,
            to_age: 255,
            bands: vec![band("low", 0, 7), band("high", 8, 16)],
            ..BandSet::default()
        }],
        ..Questionnaire::default()
    }
}

fn choices(points: &[u8]) -> Vec<Choice> {
    points.iter().map(|&points| Choice { points, ..Choice::default() }).collect()
}

fn check(points: &[Option<u16>], expected: Result<Option<u16>, AnswerError>) {
    let questionnaire = sample();
    let total = Answers::from_points(&questionnaire, points).map(|answers| {
        match answers.outcome(&questionnaire, 30) {
            Outcome::Scored { total, .. } => Some(total),
            Outcome::Incomplete { .. } | Outcome::NotAsked => None,
        }
    });
    assert_eq!(total, expected, "{points:?}");
}

#[test]
fn blank_is_incomplete_and_has_no_score() {
    let questionnaire = sample();
    let outcome = Answers::none(&questionnaire).outcome(&questionnaire, 30);
    assert_eq!(outcome, Outcome::Incomplete { missing: vec![0, 1, 2, 3] });
}

#[test]
fn skipped_by_rule_is_not_unanswered() {
    check(&[Some(0), None, None, Some(4)], Ok(Some(4)));
    check(&[Some(1), Some(0), Some(0), None], Ok(Some(1)));
    check(&[Some(1), None, Some(0), Some(2)], Ok(None));
    check(&[Some(0), None, None, None], Ok(None));
}

#[test]
fn a_skipped_item_scores_nothing_even_with_an_answer() {
    check(&[Some(0), Some(4), Some(4), Some(2)], Ok(Some(2)));
}

#[test]
fn what_is_not_offered_is_refused() {
    check(&[Some(1), Some(1), Some(1), Some(1)], Err(AnswerError::NotOffered { item: 3, given: 1 }));
    check(&[Some(5)], Err(AnswerError::NotOffered { item: 0, given: 5 }));
    check(&[None, None, None, None, Some(0)], Err(AnswerError::TooMany { items: 4, given: 5 }));
}

#[test]
fn no_band_outside_the_ages() {
    let questionnaire = sample();
    let Ok(answers) = Answers::from_points(&questionnaire, &[Some(4), Some(4), Some(0), Some(0)]) else {
        panic!()
    };
    let band = |age| match answers.outcome(&questionnaire, age) {
        Outcome::Scored { band, .. } => band.map(|band| band.id.clone()),
        other => panic!("{other:?}"),
    };
    assert_eq!(band(17), None);
    assert_eq!(band(18), Some("high".into()));
}

#[test]
fn changing_an_earlier_answer_clears_what_it_hides() {
    let questionnaire = sample();
    let mut answers = Answers::none(&questionnaire);
    for (item, option) in [(0, 2), (1, 3), (2, 0), (3, 1)] {
        assert_eq!(answers.answer(&questionnaire, item, option), Ok(()));
    }
    assert_eq!(answers.answer(&questionnaire, 0, 0), Ok(()));
    assert_eq!((answers.pick(1), answers.pick(2), answers.pick(3)), (None, None, Some(1)));
    assert_eq!(answers.answer(&questionnaire, 1, 1), Err(AnswerError::NotAsked { item: 1 }));
    // Back again: what was hidden comes back blank, never with the old answer.
    assert_eq!(answers.answer(&questionnaire, 0, 1), Ok(()));
    assert_eq!(answers.outcome(&questionnaire, 30), Outcome::Incomplete { missing: vec![1, 2] });
}

#[test]
fn a_week_needs_both_answers_unless_nothing_is_drunk() {
    let mut questionnaire = sample();
    questionnaire.week = Some(WeekItems { days: 0, units: 1 });
    let span = |low, high| Some(Span { low, high });
    questionnaire.items[0].options[0].stands_for = span(0, Some(0));
    questionnaire.items[0].options[1].stands_for = span(20, Some(30));
    questionnaire.items[1].options[4].stands_for = span(100, None);
    let week = |points: &[Option<u16>]| {
        Answers::from_points(&questionnaire, points).ok().and_then(|answers| answers.week(&questionnaire))
    };
    assert_eq!(week(&[Some(0)]), span(0, Some(0)));
    assert_eq!(week(&[Some(1)]), None);
    assert_eq!(week(&[Some(1), Some(4)]), span(200, None));
}

/// A gate, a sex, and two items that score.
fn gated(closes: bool) -> Questionnaire {
    let item = |id: &str, unscored| Item {
        id: id.into(),
        options: choices(&[0, 1, 2]),
        unscored,
        ..Item::default()
    };
    let set = |group, cut| BandSet {
        from_age: 18,
        to_age: 120,
        group,
        cut_off: Some(cut),
        bands: vec![
            Band { id: "below".into(), from: 0, to: cut - 1, ..Band::default() },
            Band { id: "from".into(), from: cut, to: 16, ..Band::default() },
        ],
    };
    Questionnaire {
        multiplier: 4,
        items: vec![item("gate", true), item("x", false), item("y", false), item("sex", true)],
        skips: vec![Skip { sum_of: vec![0], at_most: 0, hides: vec![1, 2, 3], closes }],
        groups: Some(Groups { item: 3, names: vec!["f".into(), "m".into(), String::new()] }),
        band_sets: vec![set(Some(0), 4), set(Some(1), 12), set(None, 8)],
        ..Questionnaire::default()
    }
}

fn check_gated(closes: bool, points: &[Option<u16>], expected: Option<(u16, &str)>) {
    let questionnaire = gated(closes);
    let answers = Answers::from_points(&questionnaire, points);
    let found = answers.as_ref().map(|answers| match answers.outcome(&questionnaire, 30) {
        Outcome::Scored { total, band } => {
            Some((total, band.map_or("", |band| band.id.as_str()).to_string()))
        }
        Outcome::Incomplete { .. } | Outcome::NotAsked => None,
    });
    assert_eq!(found, Ok(expected.map(|(total, band)| (total, band.to_string()))), "{points:?}");
}

#[test]
fn what_is_unscored_never_counts_and_the_sum_is_multiplied() {
    assert_eq!(gated(false).range(), 0..=16);
    check_gated(false, &[Some(2), Some(1), Some(0), Some(1)], Some((4, "below")));
}

#[test]
fn the_group_decides_which_bands_count() {
    for (sex, band) in [(0, "from"), (1, "below"), (2, "from")] {
        check_gated(false, &[Some(1), Some(1), Some(1), Some(sex)], Some((8, band)));
    }
    check_gated(false, &[Some(1), Some(1), Some(0), Some(2)], Some((4, "below")));
}

#[test]
fn a_closed_gate_scores_nothing_or_is_not_asked() {
    check_gated(false, &[Some(0)], Some((0, "below")));
    check_gated(true, &[Some(0)], None);
    let questionnaire = gated(true);
    let closed = Answers::from_points(&questionnaire, &[Some(0)]);
    let outcome = closed.as_ref().map(|answers| answers.outcome(&questionnaire, 30));
    assert_eq!(outcome, Ok(Outcome::NotAsked));
}

#[test]
fn a_number_counts_for_skips_and_never_for_the_score() {
    let mut questionnaire = gated(false);
    questionnaire.items[0] = Item { id: "days".into(), most: Some(365), unscored: true, ..Item::default() };
    let outcome = |points: &[Option<u16>]| {
        let answers = Answers::from_points(&questionnaire, points);
        answers.map(|answers| matches!(answers.outcome(&questionnaire, 30), Outcome::Scored { .. }))
    };
    assert_eq!(outcome(&[Some(0)]), Ok(true));
    assert_eq!(outcome(&[Some(365)]), Ok(false), "the rest is asked then");
    assert_eq!(outcome(&[Some(366)]), Err(AnswerError::NotOffered { item: 0, given: 366 }));
    let mut answers = Answers::none(&questionnaire);
    assert_eq!(answers.answer(&questionnaire, 0, 366), Err(AnswerError::NotOffered { item: 0, given: 366 }));
    assert_eq!(answers.answer(&questionnaire, 0, 365), Ok(()));
}

proptest! {
    #[test]
    fn any_answers_in_any_order_keep_the_rules(moves in proptest::collection::vec((0_usize..5, 0_u16..6), 0..20)) {
        let questionnaire = sample();
        let mut answers = Answers::none(&questionnaire);
        for (item, option) in moves {
            let before = answers.clone();
            if answers.answer(&questionnaire, item, option).is_err() {
                prop_assert_eq!(&answers, &before, "a refused answer changes nothing");
            }
            for item in 0..4 {
                prop_assert!(answers.is_asked(&questionnaire, item) || answers.pick(item).is_none());
            }
            if let Outcome::Scored { total, .. } = answers.outcome(&questionnaire, 30) {
                prop_assert!(questionnaire.range().contains(&total));
            }
        }
    }
}
