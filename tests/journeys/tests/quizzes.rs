//! Quizzes: rounds of questions on mixing, how sure a person is, what comes back, steps put in order by every means.

use std::collections::BTreeSet;

use domain::people::Edition;
use domain::quiz::{Kind, QUESTIONS_IN_ROUND, Question};
use domain::text::plain;
use journeys::{Browser, Key, LAPTOP, PHONE, Pointer, Site, journey};

use crate::content::{content, edition_name, words};
use crate::pages::quiz::Quiz;
use crate::pages::rounds::{begin, begin_dealt, deal, next_round, open, packs_since, round, round_of};
use crate::pages::{arrived, filled, focus_is_on_heading, frame, go_to_the_quiz, shown, tab_on, tidy};

/// How a question is named at the end: its tag and what it asks.
fn reviewed(tag: &str, question: &Question) -> String {
    tidy(&format!("{tag} {}", plain(&question.prompt)))
}

journey! {
    /// What a person was sure of and had wrong comes back, what was missed can be tried again, and the second time
    /// says what changed.
    async fn a_round_for_adults(browser: &mut Browser, site: &Site) {
        open(browser).await;
        let mark = site.settled().await;
        browser.button(words().rounds_start()).click().await;
        browser.words(words().rounds_edition_missing()).wait().await;
        site.assert_silent_since(mark);
        let (quiz, pack) = begin(browser, site, Edition::Adult).await;
        let begun = site.settled().await;
        let before = browser.storage().await;
        let all = round(pack, Edition::Adult, 0);
        let engine = browser.engine();

        // Sure, and wrong: it comes back after two others and at the end.
        quiz.asks(&all[0], 1, 10).await;
        quiz.fill_in(false).await;
        quiz.sure(true).click().await;
        quiz.hand_in(false).await;
        quiz.go_on().await;
        quiz.asks(&all[1], 2, 12).await;
        quiz.fill_in(true).await;
        quiz.sure(true).click().await;
        quiz.hand_in(true).await;
        quiz.go_on().await;
        // A guess that is wrong does not.
        quiz.asks(&all[2], 3, 12).await;
        assert!(!quiz.sure(true).is_checked().await, "{engine}: asked anew of every question");
        quiz.fill_in(false).await;
        quiz.sure(false).click().await;
        quiz.hand_in(false).await;
        quiz.go_on().await;
        quiz.asks(&all[0], 4, 12).await;
        browser.words(words().quiz_again_soon()).wait().await;
        focus_is_on_heading(browser).await;
        quiz.answer_right().await;
        quiz.go_on().await;
        for (place, question) in all.iter().enumerate().skip(3) {
            quiz.asks(question, place + 2, 12).await;
            assert!(!browser.words(words().quiz_again_soon()).exists().await, "{engine}: {}", question.id);
            quiz.answer_right().await;
            quiz.go_on().await;
        }
        quiz.asks(&all[0], 12, 12).await;
        browser.words(words().quiz_again_at_end()).wait().await;
        quiz.answer_right().await;
        quiz.go_on().await;

        let retry = quiz.ended(9).await;
        let tagged = |missed: &[usize]| -> Vec<String> {
            let tag = |place: &usize| if missed.contains(place) { words().quiz_tag_missed() } else { words().quiz_tag_right() };
            all.iter().enumerate().map(|(place, question)| reviewed(tag(&place), question)).collect()
        };
        assert_eq!(quiz.look_back().await, tagged(&[2]), "{engine}: exactly what was asked");
        retry.click().await;
        quiz.asks(&all[2], 1, 1).await;
        quiz.answer_right().await;
        quiz.go_on().await;
        quiz.ended(10).await;
        browser.words(words().quiz_all_right()).wait().await;
        assert_eq!(quiz.look_back().await, tagged(&[]), "{engine}");
        site.assert_silent_since(begun);
        assert_eq!(browser.storage().await, before, "{engine}: nothing is kept");
        site.assert_private(&content().files);
    }
}

journey! {
    /// The same ten again say what changed; ten new ones share none with them.
    async fn once_more_and_ten_new_ones(browser: &mut Browser, site: &Site) {
        open(browser).await;
        let (quiz, pack) = begin(browser, site, Edition::Adult).await;
        let begun = site.settled().await;
        let all = round(pack, Edition::Adult, 0);
        let engine = browser.engine();
        for (place, question) in all.iter().enumerate() {
            quiz.asks(question, place + 1, 10).await;
            if [1, 4].contains(&place) { quiz.answer_wrong().await } else { quiz.answer_right().await }
            quiz.go_on().await;
        }
        quiz.ended(8).await;
        browser.button(words().quiz_again()).click().await;
        for (place, question) in all.iter().enumerate() {
            quiz.asks(question, place + 1, 10).await;
            if place == 4 { quiz.answer_wrong().await } else { quiz.answer_right().await }
            quiz.go_on().await;
        }
        quiz.ended(9).await;
        browser.words(&filled(words().quiz_change(), &[("before", "8"), ("now", "9")])).wait().await;
        let tags = all.iter().enumerate().map(|(place, question)| match place {
            1 => reviewed(words().quiz_tag_learnt(), question),
            4 => reviewed(words().quiz_tag_missed(), question),
            _ => reviewed(words().quiz_tag_right(), question),
        });
        assert_eq!(quiz.look_back().await, tags.collect::<Vec<_>>(), "{engine}");

        browser.button(words().rounds_more()).click().await;
        let (next, pack) = next_round(browser, site, begun, Edition::Adult, pack).await;
        share_none(all, round_of(pack, Edition::Adult));
        next.asks(&round_of(pack, Edition::Adult)[0], 1, 10).await;
        assert!(!next.sure(true).is_checked().await && !next.sure(false).is_checked().await, "{engine}");
        next.answer_right().await;
        site.assert_private(&content().files);
    }
}

journey! {
    /// Whoever comes back to a module's quiz after other pages is told what changed since the last time: the app knows,
    /// and nothing is written down. After a reload nothing is known of it.
    async fn a_quiz_taken_again_says_what_changed(browser: &mut Browser, site: &Site) {
        let engine = browser.engine();
        browser.open("/").await;
        let storage = browser.storage().await;
        go_to_the_quiz(browser).await;
        let quiz = Quiz::of_module(browser);
        let all = quiz.len();
        let begins = words().quiz_change().split('{').next().map(tidy).unwrap_or_default();
        let tells_of_before = async || shown(browser).await.contains(&begins);
        take(&quiz, 2).await;
        quiz.ended(all - 2).await;
        assert!(!tells_of_before().await, "{engine}: nothing came before");

        browser.link(words().home_link()).click().await;
        arrived(browser, words().home_title()).await;
        go_to_the_quiz(browser).await;
        // Begun, and left half-way: the last time is still the one that was finished.
        quiz.answer_wrong().await;
        quiz.go_on().await;
        browser.link(words().home_link()).click().await;
        arrived(browser, words().home_title()).await;
        go_to_the_quiz(browser).await;
        take(&quiz, 1).await;
        quiz.ended(all - 1).await;
        let (before, now) = ((all - 2).to_string(), (all - 1).to_string());
        browser.words(&filled(words().quiz_change(), &[("before", &before), ("now", &now)])).wait().await;
        assert!(tells_of_before().await, "{engine}");
        let kept = browser.storage().await;
        assert_eq!((kept.local, kept.session), (storage.local, storage.session), "{engine}: nothing is written down");

        browser.reload().await;
        frame::live(browser).await;
        take(&quiz, 1).await;
        quiz.ended(all - 1).await;
        assert!(!tells_of_before().await, "{engine}: a reload forgets it");
        site.assert_private(&content().files);
    }
}

/// Takes the quiz, the first so many questions wrong.
async fn take(quiz: &Quiz<'_>, wrong: usize) {
    for place in 0..quiz.len() {
        if place < wrong {
            quiz.answer_wrong().await
        } else {
            quiz.answer_right().await
        }
        quiz.go_on().await;
    }
}

fn share_none(one: &[Question], other: &[Question]) {
    let ids: BTreeSet<&str> = one.iter().chain(other).map(|question| question.id.as_str()).collect();
    assert_eq!((one.len(), ids.len()), (QUESTIONS_IN_ROUND, 2 * QUESTIONS_IN_ROUND));
}

journey! {
    async fn a_round_for_people_under_18(browser: &mut Browser, site: &Site) {
        browser.set_viewport(PHONE).await;
        open(browser).await;
        let (quiz, pack) = begin(browser, site, Edition::Under18).await;
        let begun = site.settled().await;
        let all = round(pack, Edition::Under18, 0);
        for (place, question) in all.iter().enumerate() {
            quiz.asks(question, place + 1, 10).await;
            quiz.answer_right().await;
            quiz.go_on().await;
        }
        quiz.ended(10).await;
        site.assert_silent_since(begun);
        browser.button(words().rounds_more()).click().await;
        let (next, pack) = next_round(browser, site, begun, Edition::Under18, pack).await;
        share_none(all, round_of(pack, Edition::Under18));
        next.asks(&round_of(pack, Edition::Under18)[0], 1, 10).await;
        site.assert_private(&content().files);
    }
}

journey! {
    /// No signal for the questions: it says so, and Start works once there is one.
    async fn when_the_questions_do_not_come(browser: &mut Browser, site: &Site) {
        open(browser).await;
        browser.radio(edition_name(Edition::Adult)).click().await;
        site.settled().await;
        let files: Vec<&str> = content().files.paths().filter(|path| path.starts_with("assets/questions-")).collect();
        files.iter().for_each(|file| site.fail(file, 503));
        browser.button(words().rounds_start()).click().await;
        browser.words(words().rounds_failed()).wait().await;
        site.mend();
        let mark = site.settled().await;
        browser.button(words().rounds_start()).click().await;
        browser.button(words().quiz_check()).wait().await;
        let pack = packs_since(site, mark);
        let first = &round(pack[0], Edition::Adult, 0)[0];
        Quiz::of(browser, round(pack[0], Edition::Adult, 0)).asks(first, 1, 10).await;
        browser.words(words().rounds_failed()).wait_gone().await;
    }
}

journey! {
    async fn a_keyboard_is_enough_for_a_quiz(browser: &mut Browser, _site: &Site) {
        browser.set_viewport(LAPTOP).await;
        browser.open(&content().quiz_page()).await;
        frame::live(browser).await;
        let quiz = Quiz::of_module(browser);
        for question in &content().module.quiz.questions {
            assert_eq!(quiz.question().await.id, question.id);
            quiz.answer_by_keyboard().await;
            focus_is_on_heading(browser).await;
        }
        quiz.ended(quiz.len()).await;
        let again = browser.button(words().quiz_again());
        tab_on(browser, &again).await;
        browser.press(&[Key::Enter]).await;
        assert_eq!(quiz.question().await.id, content().module.quiz.questions[0].id);
        focus_is_on_heading(browser).await;
    }
}

/// Answers the first questions of a round that begins with these kinds, by keyboard alone.
async fn begin_by_keyboard(browser: &Browser, site: &Site, kinds: &[Kind], questions: usize) {
    browser.set_viewport(LAPTOP).await;
    let all = deal(site, kinds);
    open(browser).await;
    let quiz = begin_dealt(browser, all).await;
    for question in &all[..questions] {
        assert_eq!(quiz.question().await.id, question.id);
        quiz.answer_by_keyboard().await;
    }
}

journey! {
    /// What only rounds ask: rating a mix, and putting mixes in order.
    async fn a_keyboard_is_enough_to_rate(browser: &mut Browser, site: &Site) {
        begin_by_keyboard(browser, site, &[Kind::Rate, Kind::Order, Kind::Rate], 4).await;
    }
}

journey! {
    /// One half after another, down each list with the arrows: what was chosen before stays chosen.
    async fn a_keyboard_is_enough_to_match(browser: &mut Browser, site: &Site) {
        begin_by_keyboard(browser, site, &[Kind::Match, Kind::Match], 2).await;
    }
}

journey! {
    async fn matching_by_touch(browser: &mut Browser, site: &Site) {
        browser.set_viewport(PHONE).await;
        let all = deal(site, &[Kind::Match, Kind::Match]);
        open(browser).await;
        let quiz = begin_dealt(browser, all).await;
        quiz.asks(&all[0], 1, 10).await;
        browser.words(words().quiz_match_hint()).wait().await;
        browser.words(words().quiz_pick_first()).wait().await;
        quiz.answer_wrong().await;
        for option in &all[0].options {
            let partner = option.partner.as_ref().map(|partner| plain(partner)).unwrap_or_default();
            browser.words(&filled(words().quiz_match_wrong(), &[("partner", &partner)])).wait().await;
        }
        quiz.go_on().await;
        quiz.asks(&all[1], 2, 10).await;
        quiz.answer_right().await;
        browser.words(words().quiz_match_right()).wait().await;
    }
}

/// Goes to the module's question that puts steps in order.
async fn to_the_steps(browser: &Browser) -> (Quiz<'_>, &'static Question) {
    browser.open(&content().quiz_page()).await;
    frame::live(browser).await;
    let quiz = Quiz::of_module(browser);
    loop {
        let question = quiz.question().await;
        if question.kind == Kind::Order {
            return (quiz, question);
        }
        quiz.answer_right().await;
        quiz.go_on().await;
    }
}

journey! {
    /// Whoever moves a step by its button can go on pressing: the focus goes with the step.
    async fn a_moved_step_keeps_the_focus(browser: &mut Browser, _site: &Site) {
        let (quiz, question) = to_the_steps(browser).await;
        let mut order = quiz.order(question).await;
        let last = order.len() - 1;
        let step = order[last];
        tab_on(browser, &quiz.mover(question, true, step, last)).await;
        for place in (2..=last).rev() {
            browser.press(&[Key::Enter]).await;
            order.swap(place, place - 1);
            quiz.stands(question, &order).await;
            let focused = browser.focused().await;
            let button = quiz.mover(question, true, step, place - 1);
            assert!(button.is_focused().await, "{}: the focus is on {focused}", browser.engine());
        }
        // And down again, by the button beside it.
        tab_on(browser, &quiz.mover(question, false, step, 1)).await;
        browser.press(&[Key::Space]).await;
        order.swap(1, 2);
        quiz.stands(question, &order).await;
        let focused = browser.focused().await;
        let button = quiz.mover(question, false, step, 2);
        assert!(button.is_focused().await, "{}: the focus is on {focused}", browser.engine());
    }
}

/// Puts the steps in order by dragging each up to its place, after one has been dragged down and one let go at home.
async fn drag_into_order(browser: &Browser, pointer: Pointer) {
    let (quiz, question) = to_the_steps(browser).await;
    browser.css(".app-steps").scroll_to_middle().await;
    let mut order = quiz.order(question).await;
    let last = order.len() - 1;
    let (first, end) = (quiz.grip(0).await, quiz.grip(last).await);
    browser.drag(pointer, first, (first.0, first.1 + 3.0)).await;
    quiz.stands(question, &order).await;
    browser.drag(pointer, first, (first.0, end.1 + 6.0)).await;
    let step = order.remove(0);
    order.push(step);
    quiz.stands(question, &order).await;
    for index in 0..=last {
        let from = order.iter().position(|step| *step == index).unwrap_or_default();
        if from != index {
            let (held, to) = (quiz.grip(from).await, quiz.grip(index).await);
            browser.drag(pointer, held, (held.0, to.1 - 6.0)).await;
            order.remove(from);
            order.insert(index, index);
            quiz.stands(question, &order).await;
        }
    }
    let held: usize = browser
        .evaluate("document.querySelectorAll('.app-step--held, .app-step[style*=transform]').length")
        .await;
    assert_eq!(held, 0, "{}: nothing is held any more", browser.engine());
    quiz.hand_in(true).await;
    let grips: usize = browser.evaluate("document.querySelectorAll('.app-step__grip').length").await;
    assert_eq!(grips, 0, "{}: what is handed in stays", browser.engine());
}

journey! {
    async fn steps_are_dragged_by_mouse(browser: &mut Browser, _site: &Site) {
        browser.set_viewport(LAPTOP).await;
        drag_into_order(browser, Pointer::Mouse).await;
    }
}

journey! {
    async fn steps_are_dragged_by_finger(browser: &mut Browser, _site: &Site) {
        browser.set_viewport(PHONE).await;
        drag_into_order(browser, Pointer::Finger).await;
    }
}
