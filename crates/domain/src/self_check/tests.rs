//! The walk, on a small made-up pair of questionnaires.

use proptest::prelude::*;

use super::*;
use crate::day::Day;
use crate::questionnaire::{Band, BandSet, Choice, Continues, Item, Licence, Permission, Skip};
use crate::text::Review;

fn questionnaire(id: &str, items: u8, continues: Option<Continues>, skips: Vec<Skip>) -> Questionnaire {
    let option = |points| Choice { text: String::new(), points, stands_for: None, result: None };
    let band = Band {
        id: "any".into(),
        label: "any".into(),
        from: 0,
        to: u16::from(items) * 4,
        suggests: vec![],
        fork: false,
        steps: vec![],
    };
    Questionnaire {
        id: id.into(),
        title: id.into(),
        short: id.into(),
        version: String::new(),
        time_frame: String::new(),
        licence: Licence { state: Permission::Free, words: String::new() },
        items: (1..=items)
            .map(|n| Item {
                id: format!("q{n}"),
                text: String::new(),
                options: (0..=4).map(option).collect(),
            })
            .collect(),
        skips,
        band_sets: vec![BandSet { from_age: 16, to_age: 255, bands: vec![band] }],
        continues,
        week: None,
        occasion: None,
        bands_from: vec![],
        sources: vec![],
        review: Review { reviewed_on: Day(0), review_by: Day(0) },
    }
}

/// Two items, then three more from 5 points on, for adults.
fn sample() -> (Questionnaire, Questionnaire) {
    let never = Skip { sum_of: vec![0], at_most: 0, hides: vec![1] };
    let continues = Continues { to: "full".into(), at: 5, from_age: 18 };
    (
        questionnaire("short", 2, Some(continues), vec![never.clone()]),
        questionnaire("full", 5, None, vec![never]),
    )
}

fn begun(pair: Pair<'_>, age: AgeBand) -> SelfCheck {
    let mut check = SelfCheck::new(pair);
    for msg in [Msg::Sealed, Msg::PickedAge(age), Msg::PickedNation(Nation::Wales), Msg::WentOn] {
        check.apply(pair, msg);
    }
    check
}

fn answered(check: &mut SelfCheck, pair: Pair<'_>, options: &[u8]) {
    for option in options {
        assert!(check.asked(pair).is_some(), "a question is on screen for {option}");
        check.apply(pair, Msg::PickedOption(*option));
        check.apply(pair, Msg::WentOn);
    }
}

#[test]
fn a_low_score_ends_after_the_short_one() {
    let (short, full) = sample();
    let pair = Pair { short: &short, full: &full };
    let mut check = begun(pair, AgeBand::Adult);
    answered(&mut check, pair, &[2, 2]);
    let Some(results) = check.results(pair) else { panic!("finished") };
    assert_eq!(results.questionnaire.id, "short");
    assert!(matches!(results.outcome, Outcome::Scored { total: 4, .. }));
}

#[test]
fn a_higher_score_goes_on_to_the_full_one() {
    let (short, full) = sample();
    let pair = Pair { short: &short, full: &full };
    let mut check = begun(pair, AgeBand::Adult);
    answered(&mut check, pair, &[2, 3]);
    assert_eq!((check.step, check.count(pair)), (Step::Question(2), 5));
    answered(&mut check, pair, &[1, 1, 1]);
    let Some(results) = check.results(pair) else { panic!("finished") };
    assert_eq!(results.questionnaire.id, "full");
    assert!(matches!(results.outcome, Outcome::Scored { total: 8, .. }));
}

#[test]
fn nobody_under_eighteen_gets_the_full_one_and_nobody_under_sixteen_a_score() {
    let (short, full) = sample();
    let pair = Pair { short: &short, full: &full };
    let mut check = begun(pair, AgeBand::From16To17);
    answered(&mut check, pair, &[4, 4]);
    assert_eq!(check.results(pair).map(|results| results.questionnaire.id.clone()), Some("short".into()));
    let check = begun(pair, AgeBand::Under16);
    assert_eq!((check.step, check.asked(pair), check.results(pair)), (Step::UnderSixteen, None, None));
}

#[test]
fn nothing_is_asked_before_the_seal() {
    let (short, full) = sample();
    let pair = Pair { short: &short, full: &full };
    let mut check = SelfCheck::new(pair);
    for msg in [Msg::WentOn, Msg::PickedAge(AgeBand::Adult), Msg::PickedOption(1), Msg::WentBack] {
        assert!(!check.apply(pair, msg), "{msg:?}");
    }
    assert_eq!(check.step, Step::Welcome);
}

#[test]
fn no_question_is_left_without_an_answer() {
    let (short, full) = sample();
    let pair = Pair { short: &short, full: &full };
    let mut check = begun(pair, AgeBand::Adult);
    assert!(!check.apply(pair, Msg::WentOn));
    assert_eq!(check.step, Step::Question(0));
}

#[test]
fn going_back_and_answering_lower_clears_the_longer_answers() {
    let (short, full) = sample();
    let pair = Pair { short: &short, full: &full };
    let mut check = begun(pair, AgeBand::Adult);
    answered(&mut check, pair, &[2, 3, 4, 4, 4]);
    for _ in 0..4 {
        check.apply(pair, Msg::WentBack);
    }
    check.apply(pair, Msg::PickedOption(1));
    check.apply(pair, Msg::WentOn);
    check.apply(pair, Msg::WentOn);
    let Some(results) = check.results(pair) else { panic!("finished") };
    assert_eq!(results.questionnaire.id, "short");
    // Up again: the answers that were cleared are asked afresh.
    check.apply(pair, Msg::WentBack);
    check.apply(pair, Msg::PickedOption(4));
    check.apply(pair, Msg::WentOn);
    assert_eq!(check.asked(pair), Some(Asked { item: 2, pick: None }));
}

#[test]
fn another_age_band_starts_the_answers_again() {
    let (short, full) = sample();
    let pair = Pair { short: &short, full: &full };
    let mut check = begun(pair, AgeBand::Adult);
    answered(&mut check, pair, &[2]);
    check.apply(pair, Msg::WentBack);
    check.apply(pair, Msg::WentBack);
    check.apply(pair, Msg::PickedAge(AgeBand::From16To17));
    check.apply(pair, Msg::WentOn);
    assert_eq!(check.asked(pair), Some(Asked { item: 0, pick: None }));
}

#[test]
fn heavy_drinking_on_most_days_forks_whatever_the_score() {
    let (mut short, full) = sample();
    short.occasion = Some(1);
    short.continues = None;
    let pair = Pair { short: &short, full: &full };
    let fork = |options: &[u8]| {
        let mut check = begun(pair, AgeBand::Adult);
        answered(&mut check, pair, options);
        check.results(pair).map(|results| results.fork())
    };
    assert_eq!(fork(&[1, 4]), Some(true));
    assert_eq!(fork(&[4, 3]), Some(false));
    assert_eq!(fork(&[0]), Some(false), "the question about one occasion is skipped");
}

#[test]
fn wiping_leaves_nothing() {
    let (short, full) = sample();
    let pair = Pair { short: &short, full: &full };
    let mut check = begun(pair, AgeBand::Adult);
    answered(&mut check, pair, &[2, 3, 4]);
    check.apply(pair, Msg::Wiped);
    assert_eq!(check, SelfCheck::new(pair));
}

proptest! {
    #[test]
    fn any_walk_keeps_its_place(moves in proptest::collection::vec(0_u8..14, 0..80)) {
        let (short, full) = sample();
        let pair = Pair { short: &short, full: &full };
        let mut check = SelfCheck::new(pair);
        for step in moves {
            let msg = match step {
                0..5 => Msg::PickedOption(step),
                5 => Msg::Sealed,
                6 => Msg::PickedAge(AgeBand::Adult),
                7 => Msg::PickedAge(AgeBand::From16To17),
                8 => Msg::PickedNation(Nation::Scotland),
                9..12 => Msg::WentOn,
                _ => Msg::WentBack,
            };
            check.apply(pair, msg);
            if let Step::Question(_) = check.step {
                prop_assert!(check.asked(pair).is_some());
            }
            if let Some(results) = check.results(pair) {
                prop_assert!(matches!(results.outcome, Outcome::Scored { .. }), "results are never incomplete");
            }
        }
    }
}
