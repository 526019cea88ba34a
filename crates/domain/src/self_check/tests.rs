//! The walk, on small made-up questionnaires.

use proptest::prelude::*;

use super::*;
use crate::questionnaire::{Band, BandSet, Choice, Continues, Groups, Skip, WeekItems};
use crate::units::{Drink, Span};
use crate::week::Change;

fn questionnaire(id: &str, items: u8, ages: (u8, u8)) -> Questionnaire {
    let options = || (0..=4).map(|points| Choice { points, ..Choice::default() }).collect();
    let band = Band { id: "any".into(), to: u16::from(items) * 4, ..Band::default() };
    let item = |n| Item { id: format!("q{n}"), options: options(), ..Item::default() };
    Questionnaire {
        id: id.into(),
        ages,
        multiplier: 1,
        items: (1..=items).map(item).collect(),
        band_sets: vec![BandSet { from_age: 16, to_age: 255, bands: vec![band], ..BandSet::default() }],
        ..Questionnaire::default()
    }
}

fn topic(id: &str, questionnaires: &[&str]) -> Topic {
    let questionnaires = questionnaires.iter().map(|id| id.to_string()).collect();
    Topic { id: id.into(), questionnaires, ..Topic::default() }
}

const DRINK: u8 = 0;
const MOOD: u8 = 1;
const BOTH: u8 = 2;
const FRIEND: u8 = 3;

/// `short` has two items, then three more in `full` from 5 points on, for adults; `mood` has two, for adults.
fn sample() -> CheckPack {
    let never = Skip { at_most: 0, sum_of: vec![0], hides: vec![1], ..Skip::default() };
    let mut short = questionnaire("short", 2, (16, 120));
    short.continues = Some(Continues { to: "full".into(), at: 5, from_age: 18 });
    short.skips.push(never.clone());
    short.week = Some(WeekItems { days: 0, units: 1 });
    let amounts = [(0, Some(20)), (30, Some(40)), (50, Some(60)), (70, Some(90)), (100, None)];
    for (option, (low, high)) in short.items[1].options.iter_mut().zip(amounts) {
        option.stands_for = Some(Span { low, high });
    }
    let mut full = questionnaire("full", 5, (16, 120));
    full.skips.push(never);
    CheckPack {
        topics: vec![
            topic("drink", &["short"]),
            topic("mood", &["mood"]),
            topic("both", &["mood", "short"]),
            Topic { for_family: true, ..topic("friend", &[]) },
        ],
        questionnaires: vec![full, questionnaire("mood", 2, (18, 120)), short],
        ..CheckPack::default()
    }
}

fn begun(pack: &CheckPack, age: AgeBand, topics: &[u8]) -> SelfCheck {
    let mut check = SelfCheck::new(pack);
    let about = [Msg::Sealed, Msg::PickedAge(age), Msg::PickedNation(Nation::Wales), Msg::WentOn];
    for msg in about.into_iter().chain(topics.iter().map(|topic| Msg::PickedTopic(*topic))) {
        assert!(check.apply(pack, msg), "{msg:?}");
    }
    check.apply(pack, Msg::WentOn);
    check
}

fn answered(check: &mut SelfCheck, pack: &CheckPack, picks: &[u16]) {
    for pick in picks {
        assert!(check.asked(pack).is_some(), "a question is on screen for {pick}");
        check.apply(pack, Msg::Picked(*pick));
        check.apply(pack, Msg::WentOn);
    }
}

/// The ids and scores of the findings; no score for what is incomplete.
fn findings(check: &SelfCheck, pack: &CheckPack) -> Vec<(String, Option<u16>)> {
    let score = |outcome: &Outcome<'_>| match outcome {
        Outcome::Scored { total, .. } => Some(*total),
        Outcome::Incomplete { .. } | Outcome::NotAsked => None,
    };
    check
        .findings(pack)
        .iter()
        .map(|finding| (finding.questionnaire.id.clone(), score(&finding.outcome)))
        .collect()
}

fn check_walk(age: AgeBand, topics: &[u8], picks: &[u16], expected: &[(&str, Option<u16>)]) {
    let pack = sample();
    let mut check = begun(&pack, age, topics);
    answered(&mut check, &pack, picks);
    assert_eq!(check.step, Step::Results, "{age:?} {topics:?} {picks:?}");
    let expected: Vec<_> = expected.iter().map(|(id, score)| (id.to_string(), *score)).collect();
    assert_eq!(findings(&check, &pack), expected, "{age:?} {topics:?} {picks:?}");
}

#[test]
fn a_low_score_ends_after_the_short_one() {
    check_walk(AgeBand::Adult, &[DRINK], &[2, 2], &[("short", Some(4))]);
    check_walk(AgeBand::Adult, &[DRINK], &[0], &[("short", Some(0))]);
}

#[test]
fn a_higher_score_goes_on_to_the_full_one() {
    check_walk(AgeBand::Adult, &[DRINK], &[2, 3, 1, 1, 1], &[("full", Some(8))]);
}

#[test]
fn topics_are_asked_in_their_order_and_each_questionnaire_once() {
    let both: &[(&str, Option<u16>)] = &[("mood", Some(3)), ("short", Some(4))];
    check_walk(AgeBand::Adult, &[BOTH], &[1, 2, 2, 2], both);
    let drink_first: &[(&str, Option<u16>)] = &[("short", Some(4)), ("mood", Some(3))];
    check_walk(AgeBand::Adult, &[MOOD, DRINK], &[2, 2, 1, 2], drink_first);
    check_walk(AgeBand::Adult, &[DRINK, BOTH], &[2, 2, 1, 2], drink_first);
}

#[test]
fn nobody_under_eighteen_gets_the_full_one_and_nobody_under_sixteen_a_score() {
    check_walk(AgeBand::From16To17, &[DRINK], &[4, 4], &[("short", Some(8))]);
    check_walk(AgeBand::Under16, &[DRINK, MOOD], &[], &[]);
    check_walk(AgeBand::From16To17, &[MOOD], &[], &[]);
    check_walk(AgeBand::Adult, &[FRIEND], &[], &[]);
}

#[test]
fn what_is_not_asked_about_is_there_to_think_about() {
    let pack = sample();
    let reflections = |age, topics: &[u8], picks: &[u16]| {
        let mut check = begun(&pack, age, topics);
        answered(&mut check, &pack, picks);
        check.reflections(&pack).iter().map(|topic| topic.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(reflections(AgeBand::Under16, &[DRINK, MOOD], &[]), ["drink", "mood"]);
    assert_eq!(reflections(AgeBand::From16To17, &[DRINK, MOOD], &[1, 1]), ["mood"]);
    assert_eq!(reflections(AgeBand::Adult, &[MOOD, FRIEND], &[0, 0]), ["friend"]);
    assert!(reflections(AgeBand::From16To17, &[BOTH], &[1, 1]).is_empty());
    let mut pack = sample();
    pack.topics[usize::from(BOTH)].words_for_young = true;
    let shown = |age, picks: &[u16]| {
        let mut check = begun(&pack, age, &[BOTH]);
        answered(&mut check, &pack, picks);
        check.reflections(&pack).len()
    };
    assert_eq!(shown(AgeBand::From16To17, &[1, 1]), 1, "its mood is asked of adults only");
    assert_eq!(shown(AgeBand::Adult, &[0, 0, 1, 1]), 0);
}

#[test]
fn nothing_is_asked_before_the_seal() {
    let pack = sample();
    let mut check = SelfCheck::new(&pack);
    for msg in
        [Msg::WentOn, Msg::PickedAge(AgeBand::Adult), Msg::Picked(1), Msg::PickedTopic(0), Msg::WentBack]
    {
        assert!(!check.apply(&pack, msg), "{msg:?}");
    }
    assert_eq!(check.step, Step::Welcome);
}

#[test]
fn no_step_is_left_without_an_answer() {
    let pack = sample();
    let mut check = begun(&pack, AgeBand::Adult, &[]);
    assert_eq!(check.step, Step::Topics);
    check.apply(&pack, Msg::PickedTopic(DRINK));
    check.apply(&pack, Msg::WentOn);
    assert!(!check.apply(&pack, Msg::WentOn));
    assert_eq!(check.step, Step::Question(0));
}

#[test]
fn a_topic_can_be_unpicked() {
    let pack = sample();
    let mut check = begun(&pack, AgeBand::Adult, &[]);
    check.apply(&pack, Msg::PickedTopic(DRINK));
    check.apply(&pack, Msg::PickedTopic(DRINK));
    assert!(!check.has_topic(DRINK));
    assert!(!check.apply(&pack, Msg::PickedTopic(99)), "there is no such topic");
}

#[test]
fn danger_comes_before_everything_and_the_walk_goes_on_after_it() {
    let pack = sample();
    let mut check = begun(&pack, AgeBand::Adult, &[DRINK]);
    answered(&mut check, &pack, &[2]);
    check.apply(&pack, Msg::NeedsHelp);
    assert_eq!((check.aside, check.danger), (Some(Aside::Crisis), true));
    check.apply(&pack, Msg::WentOn);
    assert_eq!((check.aside, check.step), (None, Step::Question(1)));
    answered(&mut check, &pack, &[0]);
    assert!(check.danger, "the results show it first too");
    // Somebody in danger need not say what else is on their mind.
    let mut check = begun(&pack, AgeBand::Under16, &[]);
    for msg in [Msg::NeedsHelp, Msg::WentBack, Msg::WentOn] {
        check.apply(&pack, msg);
    }
    assert_eq!(check.step, Step::Results);
}

#[test]
fn an_answer_declined_is_never_a_zero() {
    let pack = sample();
    let mut check = begun(&pack, AgeBand::Adult, &[DRINK, MOOD]);
    answered(&mut check, &pack, &[2, 3, 1]);
    check.apply(&pack, Msg::Declined);
    assert_eq!(check.asked(&pack).map(|asked| asked.questionnaire.id.as_str()), Some("mood"));
    answered(&mut check, &pack, &[1, 1]);
    assert_eq!(findings(&check, &pack), [("full".into(), None), ("mood".into(), Some(2))]);
    // Back to it, and answered after all.
    for _ in 0..3 {
        check.apply(&pack, Msg::WentBack);
    }
    assert!(check.asked(&pack).is_some_and(|asked| asked.declined && asked.pick.is_none()));
    answered(&mut check, &pack, &[1, 1]);
    answered(&mut check, &pack, &[1, 1]);
    assert_eq!(findings(&check, &pack), [("full".into(), Some(8)), ("mood".into(), Some(2))]);
}

#[test]
fn going_back_and_answering_lower_clears_the_longer_answers() {
    let pack = sample();
    let mut check = begun(&pack, AgeBand::Adult, &[DRINK]);
    answered(&mut check, &pack, &[2, 3, 4, 4, 4]);
    for _ in 0..4 {
        check.apply(&pack, Msg::WentBack);
    }
    answered(&mut check, &pack, &[1]);
    assert_eq!(findings(&check, &pack), [("short".into(), Some(3))]);
    // Up again: the answers that were cleared are asked afresh.
    check.apply(&pack, Msg::WentBack);
    answered(&mut check, &pack, &[4]);
    assert_eq!(check.asked(&pack).map(|asked| (asked.item.id.as_str(), asked.pick)), Some(("q3", None)));
}

#[test]
fn another_age_band_starts_the_answers_again() {
    let pack = sample();
    let mut check = begun(&pack, AgeBand::Adult, &[DRINK]);
    answered(&mut check, &pack, &[2]);
    for _ in 0..3 {
        check.apply(&pack, Msg::WentBack);
    }
    check.apply(&pack, Msg::PickedAge(AgeBand::From16To17));
    check.apply(&pack, Msg::WentOn);
    check.apply(&pack, Msg::WentOn);
    assert_eq!(check.asked(&pack).map(|asked| (asked.item.id.as_str(), asked.pick)), Some(("q1", None)));
}

#[test]
fn one_answer_can_fork_whatever_the_score() {
    let mut pack = sample();
    pack.questionnaires[2].items[1].fork_at = Some(4);
    pack.questionnaires[2].continues = None;
    let fork = |picks: &[u16]| {
        let mut check = begun(&pack, AgeBand::Adult, &[DRINK]);
        answered(&mut check, &pack, picks);
        check.findings(&pack).iter().any(|finding| finding.fork)
    };
    assert!(fork(&[1, 4]));
    assert!(!fork(&[4, 3]));
    assert!(!fork(&[0]), "that question is skipped");
}

#[test]
fn the_full_one_does_not_hide_the_alarm_of_the_short_one() {
    let mut pack = sample();
    let band = |from, to, fork| Band { from, to, fork, suggests: vec![vec![]], ..Band::default() };
    pack.questionnaires[2].band_sets[0].bands = vec![band(0, 6, false), band(7, 8, true)];
    pack.questionnaires[0].band_sets[0].bands = vec![band(0, 15, false), band(16, 20, true)];
    let mut check = begun(&pack, AgeBand::Adult, &[DRINK]);
    answered(&mut check, &pack, &[4, 3, 0, 0, 0]);
    assert_eq!(findings(&check, &pack), [("full".into(), Some(7))]);
    let found = check.findings(&pack);
    assert!(found[0].fork && found[0].suggests().is_empty(), "nothing about cutting down");
}

#[test]
fn a_question_left_out_later_does_not_lose_a_fork() {
    let mut pack = sample();
    pack.questionnaires[0].items[2].fork_at = Some(3);
    let mut check = begun(&pack, AgeBand::Adult, &[DRINK]);
    answered(&mut check, &pack, &[3, 3, 3]);
    assert!(check.apply(&pack, Msg::Declined));
    assert_eq!(findings(&check, &pack), [("full".into(), None)]);
    assert!(check.findings(&pack)[0].fork);
}

const FOUR_UNITS: Drink = Drink { ml: 400, abv_tenths: 100 };

#[test]
fn the_calculator_answers_the_question_about_units() {
    let pack = sample();
    let mut check = begun(&pack, AgeBand::Adult, &[DRINK]);
    answered(&mut check, &pack, &[2]);
    for msg in [Msg::OpenedDrinks, Msg::Drank(Change::Added(5, FOUR_UNITS)), Msg::TookUnits, Msg::WentOn] {
        assert!(check.apply(&pack, msg), "{msg:?}");
    }
    assert_eq!(findings(&check, &pack), [("short".into(), Some(3))]);
    let week = check.findings(&pack)[0].week;
    assert_eq!(week, Some(Span { low: 40, high: Some(40) }), "counted, not worked out");
}

#[test]
fn the_calculator_finds_heavy_daily_drinking() {
    let pack = sample();
    let mut check = begun(&pack, AgeBand::Adult, &[DRINK]);
    check.apply(&pack, Msg::OpenedDrinks);
    for change in [Change::Added(0, FOUR_UNITS), Change::Added(0, FOUR_UNITS), Change::Copied(0)] {
        check.apply(&pack, Msg::Drank(change));
    }
    check.apply(&pack, Msg::WentBack);
    answered(&mut check, &pack, &[1, 0]);
    assert!(check.findings(&pack)[0].fork);
}

#[test]
fn the_calculator_is_for_adults() {
    let pack = sample();
    let mut check = begun(&pack, AgeBand::From16To17, &[DRINK]);
    assert!(!check.apply(&pack, Msg::OpenedDrinks));
    assert!(!check.apply(&pack, Msg::Drank(Change::Added(5, FOUR_UNITS))));
}

#[test]
fn a_drug_that_is_named_stands_in_the_questions_that_follow() {
    let mut pack = sample();
    let mood = &mut pack.questionnaires[1];
    mood.groups = Some(Groups { item: 0, names: vec![String::new(); 5] });
    mood.items[0].options[3].in_text = "ketamine".into();
    let mut check = begun(&pack, AgeBand::Adult, &[MOOD]);
    assert_eq!(check.asked(&pack).map(|asked| asked.decides_bands), Some(true));
    answered(&mut check, &pack, &[3]);
    assert_eq!(check.asked(&pack).map(|asked| asked.in_text), Some("ketamine"));
}

#[test]
fn wiping_leaves_nothing() {
    let pack = sample();
    let mut check = begun(&pack, AgeBand::Adult, &[DRINK, FRIEND]);
    answered(&mut check, &pack, &[2, 3, 4]);
    check.apply(&pack, Msg::NeedsHelp);
    check.apply(&pack, Msg::Wiped);
    assert_eq!(check, SelfCheck::new(&pack));
}

proptest! {
    #[test]
    fn any_walk_keeps_its_place(moves in proptest::collection::vec(0_u8..22, 0..80)) {
        let pack = sample();
        let mut check = SelfCheck::new(&pack);
        for step in moves {
            let msg = match step {
                0..5 => Msg::Picked(u16::from(step)),
                5 => Msg::Sealed,
                6 => Msg::PickedAge(AgeBand::Adult),
                7 => Msg::PickedAge(AgeBand::From16To17),
                8 => Msg::PickedNation(Nation::Scotland),
                9..13 => Msg::WentOn,
                13 => Msg::Declined,
                14 => Msg::NeedsHelp,
                15 => Msg::OpenedDrinks,
                16 => Msg::Drank(Change::Added(1, FOUR_UNITS)),
                17 => Msg::TookUnits,
                18..21 => Msg::PickedTopic(step - 18),
                _ => Msg::WentBack,
            };
            let had_help = check.danger;
            check.apply(&pack, msg);
            prop_assert!(check.danger || !had_help, "danger is never forgotten");
            if let Step::Question(_) = check.step {
                prop_assert!(check.asked(&pack).is_some());
            }
            for finding in check.findings(&pack) {
                let declined = check.sheets.iter().any(|sheet| sheet.declined.is_some());
                let scored = matches!(finding.outcome, Outcome::Scored { .. });
                prop_assert!(scored || declined, "only a declined answer leaves a result without a score");
            }
        }
    }
}
