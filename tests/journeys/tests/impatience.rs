//! Presses before a part is here: the last is done once it is, never twice, and never where a person went on to
//! something else.

use std::time::Duration;

use domain::quiz::Question;
use journeys::{Browser, PHONE, Site, journey};

use crate::content::{content, words};
use crate::pages::quiz::Quiz;
use crate::pages::{arrived, asked_for, frame, module_link, to_the_quiz};
use crate::takeover::{held, taken_over};

/// How often the race between a press and the part is run.
const TIMES: usize = 10;

/// Presses the button with these words as soon as the part has drawn it: at once, before the next picture, or a little
/// later. Whoever presses twice presses the same words twice.
const PRESS_AGAIN: &str = "
const [words, wait] = arguments;
const named = () => [...document.querySelectorAll('[data-live] button')].find(button => button.textContent.trim() === words);
window.pressedAgain = 0;
const press = () => { const button = named(); if (button) { window.pressedAgain += 1; button.click(); } };
new MutationObserver((_, watch) => {
  if (!named()) return;
  watch.disconnect();
  [press, () => requestAnimationFrame(press), () => setTimeout(press, 5)][wait]();
}).observe(document.getElementById('main'), { childList: true, subtree: true });
return 0;";

/// Sees that an answer is in, and that nobody went on from what is said of it.
async fn has_feedback(browser: &Browser, quiz: &Quiz<'_>, question: &Question) {
    browser.button(words().quiz_next()).wait().await;
    browser.rest(Duration::from_millis(120)).await;
    assert_eq!(quiz.question().await.id, question.id, "{}: no question is skipped", browser.engine());
    browser.button(words().quiz_next()).wait().await;
    browser.words(words().quiz_missed()).wait().await;
}

journey! {
    /// Once before the part is here and once more right after: what is said of the answer is never skipped.
    async fn an_impatient_double_press(browser: &mut Browser, _site: &Site) {
        browser.set_viewport(PHONE).await;
        for time in 0..TIMES {
            let site = held(browser, &content().quiz_page()).await;
            let quiz = Quiz::of_module(browser);
            let question = quiz.question().await;
            quiz.fill_in(false).await;
            quiz.check_button().click().await;
            let again = vec![words().quiz_check().into(), (time % 3).into()];
            browser.script::<u32>(PRESS_AGAIN, again).await;
            taken_over(browser, &site).await;
            has_feedback(browser, &quiz, question).await;
        }
    }
}

journey! {
    /// Pressing anything else takes the press back: another control, or a link that leads on.
    async fn a_press_is_dropped(browser: &mut Browser, _site: &Site) {
        let site = held(browser, &content().quiz_page()).await;
        let quiz = Quiz::of_module(browser);
        let question = quiz.question().await;
        quiz.option(question, 0).click().await;
        quiz.check_button().click().await;
        quiz.option(question, 1).click().await;
        taken_over(browser, &site).await;
        nothing_is_handed_in(browser, &quiz, question).await;
        assert!(quiz.option(question, 1).is_checked().await, "{}: the last pick", browser.engine());
        // It is no less alive for that.
        quiz.check_button().click().await;
        browser.button(words().quiz_next()).wait().await;

        a_link_takes_the_press_back(browser).await;
    }
}

async fn a_link_takes_the_press_back(browser: &mut Browser) {
    let site = Site::built();
    browser.turn_to(&site);
    browser.open("course/").await;
    frame::live(browser).await;
    module_link(browser).click().await;
    arrived(browser, &content().module.summary.title).await;
    let code = content().asset("quiz", ".wasm");
    site.hold(&code);
    to_the_quiz(browser).await;
    let quiz = Quiz::of_module(browser);
    let question = quiz.question().await;
    quiz.option(question, 0).click().await;
    quiz.check_button().click().await;
    site.hold("emergency/");
    frame::emergency(browser).click().await;
    asked_for(browser, &site, "emergency/").await;
    site.let_go(&code);
    frame::live(browser).await;
    nothing_is_handed_in(browser, &quiz, question).await;
    site.mend();
    arrived(browser, words().emergency_title()).await;
}

/// Sees that the question still waits for its answer.
async fn nothing_is_handed_in(browser: &Browser, quiz: &Quiz<'_>, question: &Question) {
    browser.rest(Duration::from_millis(200)).await;
    assert_eq!(quiz.question().await.id, question.id, "{}", browser.engine());
    assert!(quiz.check_button().exists().await, "{}: the answer is not in", browser.engine());
    assert!(!browser.button(words().quiz_next()).exists().await, "{}", browser.engine());
}
