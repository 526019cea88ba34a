//! What a person does with an activity, driven by its messages.

use proptest::prelude::*;

use super::*;
use crate::text::Inline;

fn rich(text: &str) -> Rich {
    vec![Inline::Text(text.into())]
}

fn said(words: &str) -> Said {
    Said { words: rich(words), why: rich("Why.") }
}

fn activity(kind: Kind) -> Activity {
    Activity { number: 3, title: rich("Title"), intro: vec![], kind }
}

fn sort() -> Activity {
    let cards = vec![(said("a"), 0), (said("b"), 1), (said("c"), 1)];
    activity(Kind::Sort { boxes: vec!["now".into(), "later".into()], cards })
}

fn order() -> Activity {
    activity(Kind::Order(["a", "b", "c", "d"].map(said).to_vec()))
}

fn scales() -> Activity {
    activity(Kind::Scales(vec![Placed { said: said("a"), common: 1, bad: 3 }; 3]))
}

fn pour() -> Activity {
    let drink = Drink { ml: 568, abv_tenths: 52 };
    activity(Kind::Pour(vec![Poured { said: said("Pint"), glass: Glass::Pint, drink }; 2]))
}

fn timeline() -> Activity {
    let stage = |when: &str| Stage { when: when.into(), said: said(when), heights: vec![1] };
    activity(Kind::Timeline {
        tracks: vec!["Drink".into()],
        stages: ["8pm", "9pm", "10pm"].map(stage).to_vec(),
    })
}

fn plan() -> Activity {
    activity(Kind::IfThen {
        ifs: vec![rich("the text comes"), rich("it is Friday")],
        thens: vec![rich("I ring Sam"), rich("I stay in")],
    })
}

fn spot() -> Activity {
    let sign = |is_one| Sign { said: said("sign"), is_one, at: None };
    activity(Kind::Spot { in_picture: false, signs: [true, false, true].map(sign).to_vec() })
}

fn all() -> Vec<Activity> {
    let cost = Kind::Cost(vec![(rich("Money"), Counted::Money), (rich("Hours"), Counted::Hours)]);
    let myths = Kind::MythOrFact(vec![(said("a"), Truth::Myth), (said("b"), Truth::Fact)]);
    let say = Kind::Say { message: None, replies: vec![said("a"), said("b")] };
    let tell = Kind::Tell(vec![(said("a"), Ring::Close), (said("b"), Ring::Further)]);
    let mut all = vec![sort(), order(), scales(), pour(), timeline(), plan(), spot()];
    all.extend([cost, myths, say, tell].map(activity));
    all
}

/// Applies messages, and says for each whether anything changed.
fn after(activity: &Activity, msgs: &[Msg]) -> (Doing, Vec<bool>) {
    let mut doing = Doing::of(activity);
    let changed = msgs.iter().map(|msg| doing.apply(activity, msg.clone())).collect();
    (doing, changed)
}

#[test]
fn cards_are_gone_through_to_an_end() {
    let (doing, changed) =
        after(&sort(), &[Msg::Picked(0, 1), Msg::Went(1), Msg::Went(2), Msg::Went(3), Msg::Went(4)]);
    assert_eq!((doing.picked(0), doing.entry(&sort())), (Some(1), None));
    assert_eq!(changed, [true, true, true, true, false], "there is nothing past the end");
}

#[test]
fn a_card_goes_into_a_box_that_is_there() {
    let (doing, changed) = after(&sort(), &[Msg::Picked(0, 2), Msg::Picked(7, 0), Msg::Picked(1, 0)]);
    assert_eq!(doing.picked, [None, Some(0), None]);
    assert_eq!(changed, [false, false, true]);
}

#[test]
fn a_pick_can_be_changed_until_what_holds_is_shown() {
    let picks =
        [Msg::Picked(0, 1), Msg::Picked(0, 2), Msg::PickedSecond(0, 3), Msg::Asked, Msg::Picked(0, 0)];
    let (doing, changed) = after(&scales(), &picks);
    assert_eq!((doing.picked(0), doing.second(0), doing.shown), (Some(2), Some(3), true));
    assert_eq!(changed, [true, true, true, true, false]);
}

#[test]
fn both_scales_are_picked_before_what_is_known_is_shown() {
    let (doing, _) = after(&scales(), &[Msg::Picked(0, 1), Msg::Asked]);
    assert!(!doing.shown);
    let (doing, _) =
        after(&scales(), &[Msg::Picked(0, 1), Msg::PickedSecond(0, 1), Msg::Asked, Msg::Went(1)]);
    assert!(!doing.shown, "the next one is not shown by the last");
}

#[test]
fn steps_begin_out_of_order_and_can_be_put_right() {
    let (doing, _) = after(&order(), &[]);
    assert!(!doing.order.is_sorted());
    let mut doing = doing;
    for place in 0..4 {
        let from = doing.order.iter().position(|step| *step == place).expect("every step is there") as u8;
        doing.apply(&order(), Msg::Moved { from, to: place });
    }
    assert_eq!(doing.order, [0, 1, 2, 3]);
    assert!(doing.apply(&order(), Msg::Asked));
    assert!(!doing.apply(&order(), Msg::Moved { from: 0, to: 1 }), "what is shown stays as it is");
}

#[test]
fn a_sign_is_marked_and_unmarked() {
    let (doing, _) =
        after(&spot(), &[Msg::Turned(0), Msg::Turned(1), Msg::Turned(0), Msg::Asked, Msg::Turned(2)]);
    assert_eq!(doing.picked, [None, Some(0), None]);
}

#[test]
fn a_guess_stays_between_one_and_fifteen() {
    let (doing, _) = after(&pour(), &[]);
    assert_eq!(doing.guess(0), 2);
    let (doing, _) = after(&pour(), &[Msg::Picked(0, 0)]);
    assert_eq!(doing.guess(0), 1);
    let (doing, changed) = after(&pour(), &[Msg::Picked(0, 15), Msg::Picked(0, 16)]);
    assert_eq!((doing.guess(0), changed), (15, vec![true, false]));
}

#[test]
fn a_timeline_ends_at_its_last_stage() {
    let (doing, changed) = after(&timeline(), &[Msg::Went(9), Msg::Went(2), Msg::Asked]);
    assert_eq!((doing.at, doing.shown), (2, false));
    assert_eq!(changed, [true, false, false]);
}

#[test]
fn a_plan_takes_given_words_or_ones_own() {
    let one = |msgs: &[Msg]| after(&plan(), msgs).0.plan(&plan());
    assert_eq!(one(&[]), (None, None));
    assert_eq!(
        one(&[Msg::Picked(0, 1), Msg::PickedSecond(0, 0)]),
        (Some("it is Friday".into()), Some("I ring Sam".into()))
    );
    let own = |words: &str| one(&[Msg::Wrote(0, words.into())]).0;
    assert_eq!(own(" If I'm  paid. "), Some("I'm paid".into()));
    assert_eq!(own("iffy night"), Some("iffy night".into()));
    assert_eq!(own("é"), Some("é".into()));
    assert_eq!(own(" . "), None);
    let written = [Msg::Wrote(1, "then I walk".into()), Msg::PickedSecond(0, 1), Msg::PickedSecond(0, 2)];
    assert_eq!(
        one(&written).1,
        Some("I walk".into()),
        "own words are still there when they are picked again"
    );
    let again = [Msg::Wrote(1, "I walk".into()), Msg::PickedSecond(0, 1), Msg::Wrote(1, "I walk".into())];
    assert_eq!(one(&again).1, Some("I stay in".into()), "nothing new was written");
}

#[test]
fn a_year_follows_from_a_week() {
    for (written, money, hours) in [
        ("", Year::Empty, Year::Empty),
        ("  ", Year::Empty, Year::Empty),
        ("0", Year::Pounds(0), Year::Hours(0, 0)),
        ("20", Year::Pounds(1_040), Year::Hours(1_040, 130)),
        (" £20 ", Year::Pounds(1_040), Year::Wrong),
        ("12.5", Year::Pounds(650), Year::Hours(650, 81)),
        ("12.50", Year::Pounds(650), Year::Hours(650, 81)),
        ("0.01", Year::Pounds(1), Year::Hours(1, 0)),
        ("10", Year::Pounds(520), Year::Hours(520, 65)),
        ("168", Year::Pounds(8_736), Year::Hours(8_736, 1_092)),
        ("169", Year::Pounds(8_788), Year::Wrong),
        ("1,040", Year::Pounds(54_080), Year::Wrong),
        ("99,999", Year::Pounds(5_199_948), Year::Wrong),
        ("100000", Year::Wrong, Year::Wrong),
        ("4,5", Year::Wrong, Year::Wrong),
        (",500", Year::Wrong, Year::Wrong),
        ("ten", Year::Wrong, Year::Wrong),
        ("-4", Year::Wrong, Year::Wrong),
        ("4.", Year::Wrong, Year::Wrong),
        ("4.123", Year::Wrong, Year::Wrong),
        (".5", Year::Wrong, Year::Wrong),
    ] {
        assert_eq!(Year::of(Counted::Money, written), money, "£ {written}");
        assert_eq!(Year::of(Counted::Hours, written), hours, "hours {written}");
    }
}

#[test]
fn thousands_have_a_comma() {
    assert_eq!([0, 999, 1_000, 1_040, 5_199_948].map(grouped), ["0", "999", "1,000", "1,040", "5,199,948"]);
}

fn msg() -> impl Strategy<Value = Msg> {
    let small = 0u8..20;
    prop_oneof![
        (small.clone(), small.clone()).prop_map(|(entry, with)| Msg::Picked(entry, with)),
        (small.clone(), small.clone()).prop_map(|(entry, with)| Msg::PickedSecond(entry, with)),
        small.clone().prop_map(Msg::Turned),
        (small.clone(), small.clone()).prop_map(|(from, to)| Msg::Moved { from, to }),
        (small.clone(), ".{0,12}").prop_map(|(field, words)| Msg::Wrote(field, words)),
        Just(Msg::Asked),
        small.prop_map(Msg::Went),
        Just(Msg::StartedAgain),
    ]
}

proptest! {
    /// Whatever happens: every step stays in the order once, nobody gets past the end, picks are among what there is,
    /// and `apply` says truly whether anything changed.
    #[test]
    fn nothing_that_happens_breaks_an_activity(msgs in prop::collection::vec(msg(), 0..40)) {
        for activity in all() {
            let mut doing = Doing::of(&activity);
            for msg in &msgs {
                let before = doing.clone();
                let changed = doing.apply(&activity, msg.clone());
                prop_assert_eq!(changed, doing != before);
                let mut order = doing.order.clone();
                order.sort_unstable();
                prop_assert!(order.iter().enumerate().all(|(place, step)| place == usize::from(*step)));
                prop_assert!(usize::from(doing.at) <= activity.len());
                prop_assert_eq!(doing.picked.len(), activity.len());
                prop_assert!(doing.picked.iter().flatten().all(|with| *with <= MOST_UNITS));
                let _ = doing.plan(&activity);
            }
            doing.apply(&activity, Msg::StartedAgain);
            prop_assert_eq!(doing, Doing::of(&activity));
        }
    }

    /// Whatever is written, a year is worked out or refused, and never more than the most.
    #[test]
    fn a_year_is_never_beyond_belief(written in "[£0-9., a-z]{0,9}") {
        for counted in [Counted::Money, Counted::Hours] {
            match Year::of(counted, &written) {
                Year::Pounds(pounds) => prop_assert!(pounds <= 99_999 * 52),
                Year::Hours(hours, days) => prop_assert!(hours <= 168 * 52 && days <= hours),
                Year::Empty | Year::Wrong => {}
            }
        }
    }
}
