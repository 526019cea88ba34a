//! A session, driven by its messages.

use proptest::prelude::*;

use super::*;
use crate::text::Inline;

fn rich(text: &str) -> Rich {
    vec![Inline::Text(text.into())]
}

fn question(kind: Kind, right: &[bool]) -> Question {
    let option = |right: &bool| QuizOption {
        text: rich("option"),
        right: *right,
        feedback: rich("why"),
        ..QuizOption::default()
    };
    Question {
        id: "q".into(),
        kind,
        difficulty: 1,
        prompt: rich("?"),
        hint: None,
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
            question(Kind::Match, &[true, true, true]),
            question(Kind::Rate, &[false, true, false]),
        ],
        sources: vec![],
    }
}

fn told(session: &mut Session, quiz: &Quiz, messages: &[Msg]) -> Vec<bool> {
    messages.iter().map(|msg| session.apply(quiz, *msg)).collect()
}

/// Puts an answer together, right or wrong.
fn put(session: &mut Session, quiz: &Quiz, rightly: bool) {
    let Some(index) = session.question() else { panic!("a question is on screen") };
    let question = &quiz.questions[index];
    match session.draft().clone() {
        Response::Ordered(_) => {
            for step in 0..question.options.len() as u8 {
                let Response::Ordered(order) = session.draft().clone() else { panic!() };
                let from = order.iter().position(|other| *other == step).expect("every step") as u8;
                session.apply(quiz, Msg::Moved { from, to: step });
            }
            if !rightly {
                session.apply(quiz, Msg::Moved { from: 0, to: 1 });
            }
        }
        Response::Matched(chosen) => {
            let all = chosen.len() as u8;
            for option in 0..all {
                let with = if rightly { option } else { (option + 1) % all };
                session.apply(quiz, Msg::Matched { option, with: Some(with) });
            }
        }
        Response::Picked(_) => {
            for (option, is) in question.options.iter().enumerate() {
                let wanted =
                    if question.takes_several() && !rightly { !is.right } else { is.right == rightly };
                if wanted {
                    session.apply(quiz, Msg::PickedOption(option as u8));
                }
            }
        }
    }
}

/// Answers the question on screen rightly or wrongly and goes on.
fn answer(session: &mut Session, quiz: &Quiz, rightly: bool) {
    put(session, quiz, rightly);
    assert!(session.apply(quiz, Msg::Checked));
    assert_eq!(session.phase, Phase::Shown);
    assert!(session.apply(quiz, Msg::WentOn));
}

/// Answers wrongly and surely, or rightly, and gives the question with why it was asked.
fn sure(session: &mut Session, quiz: &Quiz, rightly: bool) -> (u16, Again) {
    let turn = (session.question().expect("a question") as u16, session.again());
    session.apply(quiz, Msg::SaidSure(true));
    answer(session, quiz, rightly);
    turn
}

/// Many questions with two options.
fn long(count: usize) -> Quiz {
    let questions = (0..count).map(|_| question(Kind::Single, &[true, false])).collect();
    Quiz { questions, ..sample() }
}

#[test]
fn all_right_leaves_nothing_missed() {
    let quiz = sample();
    let mut session = Session::of(&quiz, 0);
    for place in 1..=6 {
        assert_eq!(session.progress(), (place, 6));
        answer(&mut session, &quiz, true);
    }
    assert_eq!(session.phase, Phase::Finished);
    assert_eq!(session.missed(&quiz), Vec::<u16>::new());
    assert!(!session.apply(&quiz, Msg::RetriedMissed), "there is nothing to retry");
}

#[test]
fn only_what_was_missed_is_asked_again() {
    let quiz = sample();
    let mut session = Session::of(&quiz, 0);
    for rightly in [true, false, true, false, false, true] {
        answer(&mut session, &quiz, rightly);
    }
    assert_eq!(session.missed(&quiz), vec![1, 3, 4]);
    assert!(session.apply(&quiz, Msg::RetriedMissed));
    assert_eq!((session.question(), session.progress()), (Some(1), (1, 3)));
    answer(&mut session, &quiz, true);
    answer(&mut session, &quiz, true);
    answer(&mut session, &quiz, true);
    assert_eq!((session.phase, session.missed(&quiz)), (Phase::Finished, vec![]));
}

#[test]
fn one_option_replaces_another_and_several_add_up() {
    let quiz = sample();
    let mut session = Session::of(&quiz, 0);
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
    let mut session = Session::of(&quiz, 0);
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
            let order = crate::shuffle::disordered(count, seed);
            assert!(!order.is_sorted(), "{count} steps, seed {seed}");
            let mut sorted = order.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, (0..count).collect::<Vec<u8>>());
        }
    }
}

#[test]
fn a_step_goes_to_any_place() {
    let quiz = Quiz { questions: vec![question(Kind::Order, &[true; 4])], ..sample() };
    let mut session = Session::of(&quiz, 0);
    let Response::Ordered(before) = session.draft().clone() else { panic!() };
    assert!(session.apply(&quiz, Msg::Moved { from: 0, to: 3 }));
    assert_eq!(session.draft(), &Response::Ordered([&before[1..], &before[..1]].concat()));
    assert!(session.apply(&quiz, Msg::Moved { from: 3, to: 0 }));
    assert_eq!(session.draft(), &Response::Ordered(before));
    for (from, to) in [(0, 0), (0, 4), (4, 0)] {
        assert!(!session.apply(&quiz, Msg::Moved { from, to }));
    }
}

#[test]
fn each_option_keeps_its_partner_whatever_others_pass() {
    let quiz = Quiz { questions: vec![question(Kind::Match, &[true; 3])], ..sample() };
    let mut session = Session::of(&quiz, 0);
    let put = |option, with| Msg::Matched { option, with };
    let messages = [
        put(0, Some(0)),
        put(1, Some(0)),
        put(1, Some(0)),
        put(1, Some(1)),
        put(2, Some(3)),
        put(3, Some(0)),
    ];
    assert_eq!(told(&mut session, &quiz, &messages), [true, true, false, true, false, false]);
    assert_eq!(session.draft(), &Response::Matched(vec![Some(0), Some(1), None]));
    assert!(!session.can_check() && !session.apply(&quiz, Msg::Checked));
    told(&mut session, &quiz, &[put(2, Some(1)), Msg::Checked]);
    assert_eq!(session.missed(&quiz), [0], "the same partner twice is wrong");
    told(&mut session, &quiz, &[Msg::WentOn, Msg::RetriedMissed]);
    told(&mut session, &quiz, &[put(0, Some(0)), put(1, Some(1)), put(2, Some(2)), Msg::Checked]);
    assert_eq!(session.missed(&quiz), Vec::<u16>::new());
}

#[test]
fn options_come_in_another_order_and_levels_and_true_or_false_in_their_own() {
    let kinds = |kind| Quiz { questions: vec![question(kind, &[true, false, false, false])], ..sample() };
    let orders = |kind| -> Vec<Vec<u8>> {
        (0..20).map(|seed| Session::of(&kinds(kind), seed).shown().to_vec()).collect()
    };
    for kind in [Kind::TrueFalse, Kind::Rate] {
        assert!(orders(kind).iter().all(|order| order == &[0, 1, 2, 3]));
    }
    for kind in [Kind::Single, Kind::Several, Kind::Match] {
        let found = orders(kind);
        assert!(found.iter().any(|order| order != &found[0]), "{kind:?}");
        assert_eq!(found, orders(kind), "the same seed, the same order");
    }
}

#[test]
fn a_wrong_answer_that_was_sure_comes_back_after_two_others_and_at_the_end() {
    let quiz = long(6);
    let mut session = Session::of(&quiz, 0);
    let mut turns = vec![sure(&mut session, &quiz, false), sure(&mut session, &quiz, false)];
    while session.phase != Phase::Finished {
        turns.push(sure(&mut session, &quiz, true));
    }
    let (no, soon, at_end) = (Again::No, Again::Soon, Again::AtEnd);
    let expected = [
        (0, no),
        (1, no),
        (2, no),
        (0, soon),
        (1, soon),
        (3, no),
        (4, no),
        (5, no),
        (0, at_end),
        (1, at_end),
    ];
    assert_eq!(turns, expected);
    assert_eq!(session.missed(&quiz), Vec::<u16>::new());
    assert_eq!(session.asked(&quiz), [0, 1, 2, 3, 4, 5]);
}

#[test]
fn late_in_a_round_what_is_left_comes_between() {
    let quiz = long(3);
    let mut session = Session::of(&quiz, 0);
    let mut turns = vec![sure(&mut session, &quiz, false), sure(&mut session, &quiz, true)];
    turns.push(sure(&mut session, &quiz, false));
    while session.phase != Phase::Finished {
        turns.push(sure(&mut session, &quiz, true));
    }
    let order: Vec<u16> = turns.iter().map(|(index, _)| *index).collect();
    assert_eq!(order, [0, 1, 2, 0, 2, 0, 2]);
}

#[test]
fn nobody_is_asked_again_who_was_not_sure() {
    let quiz = long(4);
    for said in [None, Some(false)] {
        let mut session = Session::of(&quiz, 0);
        for _ in 0..4 {
            if let Some(said) = said {
                session.apply(&quiz, Msg::SaidSure(said));
            }
            answer(&mut session, &quiz, false);
        }
        assert_eq!(session.phase, Phase::Finished);
    }
}

#[test]
fn the_same_questions_again_show_what_changed() {
    let quiz = long(4);
    let mut session = Session::of(&quiz, 0);
    assert_eq!(session.change(), None);
    for rightly in [true, false, false, true] {
        answer(&mut session, &quiz, rightly);
    }
    // A retry of what was missed does not change what the first answers were.
    session.apply(&quiz, Msg::RetriedMissed);
    answer(&mut session, &quiz, true);
    answer(&mut session, &quiz, true);
    assert!(session.apply(&quiz, Msg::StartedAgain));
    for rightly in [true, true, false, false] {
        answer(&mut session, &quiz, rightly);
    }
    assert_eq!(session.change(), Some(Change { before: 2, now: 2, learnt: vec![1] }));
}

#[test]
fn what_changed_since_an_earlier_session() {
    let quiz = long(3);
    let mut earlier = Session::of(&quiz, 0);
    for rightly in [true, false, false] {
        assert_eq!(earlier.first_answers(), None, "until all are answered");
        answer(&mut earlier, &quiz, rightly);
    }
    assert_eq!(earlier.first_answers(), Some(vec![true, false, false]));

    let mut later = Session::of(&quiz, 1).since(earlier.first_answers());
    for rightly in [true, true, false] {
        assert_eq!(later.change(), None, "until all are answered");
        answer(&mut later, &quiz, rightly);
    }
    assert_eq!(later.change(), Some(Change { before: 1, now: 2, learnt: vec![1] }));

    // What was kept of other questions says nothing of these.
    assert_eq!(Session::of(&quiz, 0).since(Some(vec![true])), Session::of(&quiz, 0));
}

proptest! {
    #[test]
    fn any_events_keep_a_session_whole(events in proptest::collection::vec((0_u8..9, 0_u8..5, 0_u8..5), 0..120)) {
        let quiz = sample();
        let mut session = Session::of(&quiz, 0);
        for (event, one, other) in events {
            let msg = match event {
                0 => Msg::PickedOption(one),
                1 => Msg::Moved { from: one, to: other },
                2 => Msg::Matched { option: one, with: (other < 4).then_some(other) },
                3 => Msg::SaidSure(one < 3),
                4 | 5 => Msg::Checked,
                6 => Msg::WentOn,
                7 => Msg::RetriedMissed,
                _ => Msg::StartedAgain,
            };
            let before = session.clone();
            let changed = session.apply(&quiz, msg);
            prop_assert_eq!(changed, session != before);
            prop_assert_eq!(session.phase == Phase::Finished, session.question().is_none());
        }
    }

    /// Every session ends; what was wrong and sure is asked twice more and no more; nothing else is asked twice; the
    /// look back is over what was asked.
    #[test]
    fn every_session_ends_and_brings_back_what_it_should(
        count in 1_usize..14,
        answers in proptest::collection::vec((any::<bool>(), proptest::option::of(any::<bool>())), 60),
        seed in any::<u64>(),
    ) {
        let quiz = long(count);
        let mut session = Session::of(&quiz, seed);
        let mut asked: Vec<(u16, Again)> = Vec::new();
        let mut returning: Vec<u16> = Vec::new();
        for (rightly, said) in answers {
            let Some(index) = session.question() else { break };
            asked.push((index as u16, session.again()));
            if let Some(said) = said {
                session.apply(&quiz, Msg::SaidSure(said));
            }
            if session.again() == Again::No && !rightly && said == Some(true) {
                returning.push(index as u16);
            }
            answer(&mut session, &quiz, rightly);
        }
        prop_assert_eq!(session.phase, Phase::Finished);
        prop_assert_eq!(session.asked(&quiz), (0..count as u16).collect::<Vec<_>>());
        for index in 0..count as u16 {
            let times: Vec<usize> =
                asked.iter().enumerate().filter(|(_, turn)| turn.0 == index).map(|(place, _)| place).collect();
            let expected = if returning.contains(&index) { 3 } else { 1 };
            prop_assert_eq!(times.len(), expected, "question {}: {:?}", index, asked);
            // What was still to come in the round when it was answered: not what a later answer brought back.
            let still_to_come = |turn: &&(u16, Again)| match turn.1 {
                Again::No => true,
                Again::Soon => turn.0 < index,
                Again::AtEnd => false,
            };
            let left = asked[times[0] + 1..].iter().filter(still_to_come).count();
            if expected == 3 && left >= OTHERS {
                prop_assert_eq!(times[1] - times[0] - 1, OTHERS, "question {}: {:?}", index, asked);
            }
        }
    }
}

/// How many others come before a question comes back.
const OTHERS: usize = 2;
