//! A session, driven by its messages.

use proptest::prelude::*;

use super::*;
use crate::text::Inline;

fn rich(text: &str) -> Rich {
    vec![Inline::Text(text.into())]
}

fn question(kind: Kind, right: &[bool]) -> Question {
    let option =
        |right: &bool| QuizOption { text: rich("option"), right: *right, mixup: None, feedback: rich("why") };
    Question {
        id: "q".into(),
        kind,
        difficulty: 1,
        prompt: rich("?"),
        options: right.iter().map(option).collect(),
        sources: vec![],
    }
}

fn sample() -> Quiz {
    Quiz {
        title: "Sample".into(),
        intro: vec![],
        questions: vec![
            question(Kind::Single, &[false, true, false]),
            question(Kind::Several, &[true, false, true]),
            question(Kind::TrueFalse, &[true, false]),
            question(Kind::Order, &[true, true, true]),
        ],
        sources: vec![],
    }
}

fn told(session: &mut Session, quiz: &Quiz, messages: &[Msg]) -> Vec<bool> {
    messages.iter().map(|msg| session.apply(quiz, *msg)).collect()
}

/// Answers the question on screen rightly or wrongly and goes on.
fn answer(session: &mut Session, quiz: &Quiz, rightly: bool) {
    let Some(index) = session.question() else { panic!("a question is on screen") };
    let question = &quiz.questions[index];
    if question.kind == Kind::Order {
        // Bubble sort with the person's own two buttons.
        for _ in 0..question.options.len() {
            for place in 1..question.options.len() {
                let Response::Ordered(order) = session.draft().clone() else { panic!() };
                if order[place - 1] > order[place] {
                    session.apply(quiz, Msg::MovedUp(place as u8));
                }
            }
        }
        if !rightly {
            session.apply(quiz, Msg::MovedDown(0));
        }
    } else {
        for (option, is) in question.options.iter().enumerate() {
            let wanted =
                if question.kind == Kind::Several && !rightly { !is.right } else { is.right == rightly };
            if wanted {
                session.apply(quiz, Msg::PickedOption(option as u8));
            }
        }
    }
    assert!(session.apply(quiz, Msg::Checked));
    assert_eq!(session.phase, Phase::Shown);
    assert!(session.apply(quiz, Msg::WentOn));
}

#[test]
fn all_right_leaves_nothing_missed() {
    let quiz = sample();
    let mut session = Session::new(&quiz);
    for place in 1..=4 {
        assert_eq!(session.progress(), (place, 4));
        answer(&mut session, &quiz, true);
    }
    assert_eq!(session.phase, Phase::Finished);
    assert_eq!(session.missed(&quiz), Vec::<u16>::new());
    assert!(!session.apply(&quiz, Msg::RetriedMissed), "there is nothing to retry");
}

#[test]
fn only_what_was_missed_is_asked_again() {
    let quiz = sample();
    let mut session = Session::new(&quiz);
    for rightly in [true, false, true, false] {
        answer(&mut session, &quiz, rightly);
    }
    assert_eq!(session.missed(&quiz), vec![1, 3]);
    assert!(session.apply(&quiz, Msg::RetriedMissed));
    assert_eq!((session.question(), session.progress()), (Some(1), (1, 2)));
    answer(&mut session, &quiz, true);
    answer(&mut session, &quiz, true);
    assert_eq!((session.phase, session.missed(&quiz)), (Phase::Finished, vec![]));
}

#[test]
fn one_option_replaces_another_and_several_add_up() {
    let quiz = sample();
    let mut session = Session::new(&quiz);
    assert_eq!(
        told(&mut session, &quiz, &[Msg::PickedOption(0), Msg::PickedOption(1), Msg::PickedOption(1)]),
        [true, true, false]
    );
    assert_eq!(session.draft(), &Response::Picked(vec![false, true, false]));
    told(&mut session, &quiz, &[Msg::Checked, Msg::WentOn]);
    told(&mut session, &quiz, &[Msg::PickedOption(0), Msg::PickedOption(2), Msg::PickedOption(0)]);
    assert_eq!(session.draft(), &Response::Picked(vec![false, false, true]));
}

#[test]
fn nothing_is_handed_in_empty_and_nothing_changes_once_shown() {
    let quiz = sample();
    let mut session = Session::new(&quiz);
    assert!(!session.apply(&quiz, Msg::Checked));
    assert!(!session.apply(&quiz, Msg::PickedOption(9)));
    told(&mut session, &quiz, &[Msg::PickedOption(0), Msg::Checked]);
    let shown = session.clone();
    assert_eq!(
        told(&mut session, &quiz, &[Msg::PickedOption(1), Msg::Checked, Msg::RetriedMissed]),
        [false; 3]
    );
    assert_eq!(session, shown);
}

#[test]
fn steps_never_start_in_the_right_order() {
    for count in 2..7 {
        for seed in 0..200 {
            let order = shuffled(count, seed);
            assert!(!order.is_sorted(), "{count} steps, seed {seed}");
            let mut sorted = order.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, (0..count).collect::<Vec<u8>>());
        }
    }
}

proptest! {
    #[test]
    fn any_events_keep_a_session_whole(events in proptest::collection::vec(0_u8..21, 0..80)) {
        let quiz = sample();
        let mut session = Session::new(&quiz);
        for event in events {
            let msg = match event {
                0..4 => Msg::PickedOption(event),
                4..8 => Msg::MovedUp(event - 4),
                8..12 => Msg::MovedDown(event - 8),
                12..15 => Msg::Checked,
                15..19 => Msg::WentOn,
                19 => Msg::RetriedMissed,
                _ => Msg::StartedAgain,
            };
            let before = session.clone();
            let changed = session.apply(&quiz, msg);
            prop_assert_eq!(changed, session != before);
            prop_assert_eq!(session.phase == Phase::Finished, session.question().is_none());
        }
    }
}
