//! A quiz: a module's own, or a round of the questions on mixing.

use std::cell::Cell;

use domain::quiz::{Kind, Question, QuizOption};
use domain::text::plain;
use journeys::{Browser, Key, Spot, Target};

use super::{arrived, filled, pick_by_keyboard, shown, tab_on, tidy};
use crate::content::{content, level_name, words};

/// Which turn of the quiz is on screen: its question and how far along it is.
const TURN: &str =
    "[...document.querySelectorAll('h1, .app-progress__words')].map(e => e.innerText).join(' / ')";

/// What the screen offers to pick, to put in order or to match.
const PIECES: &str = "[...document.querySelectorAll('.app-option__text, .app-step__text, .app-match legend')].map(e => e.innerText)";

/// The quiz on screen.
pub(crate) struct Quiz<'b> {
    browser: &'b Browser,
    questions: &'static [Question],
}

/// What the words of an option are: its own, or the name of its level.
pub(crate) fn option_words(option: &QuizOption) -> String {
    option.level.map_or_else(|| tidy(&plain(&option.text)), |level| level_name(level).to_owned())
}

impl<'b> Quiz<'b> {
    /// The recap quiz of the module.
    pub(crate) fn of_module(browser: &'b Browser) -> Self {
        Self { browser, questions: &content().module.quiz.questions }
    }

    /// A quiz with these questions, in this order.
    pub(crate) fn of(browser: &'b Browser, questions: &'static [Question]) -> Self {
        Self { browser, questions }
    }

    /// How many questions it has.
    pub(crate) fn len(&self) -> usize {
        self.questions.len()
    }

    /// The question on screen. Several can have the same words: then it is the one with these options.
    pub(crate) async fn question(&self) -> &'static Question {
        let on_screen = async || {
            let heading = self.browser.heading_now().await?;
            let pieces: Vec<String> = self.browser.evaluate(PIECES).await;
            self.questions.iter().find(|question| {
                let offered = |option: &QuizOption| {
                    pieces.iter().any(|piece| tidy(piece).starts_with(&option_words(option)))
                };
                tidy(&plain(&question.prompt)) == heading && question.options.iter().all(offered)
            })
        };
        // Kept as it is found: while its part comes it may be drawn anew.
        let found = Cell::new(None);
        let is_there = async || {
            found.set(on_screen().await);
            found.get().is_some()
        };
        self.browser.wait_for("a question of the quiz", is_there).await;
        found.get().unwrap_or_else(|| self.browser.fail("no question of the quiz"))
    }

    /// Waits for a question, and for how far along it is said to be.
    pub(crate) async fn asks(&self, question: &Question, place: usize, all: usize) {
        let (n, all) = (place.to_string(), all.to_string());
        self.browser.words(&filled(words().quiz_progress(), &[("n", &n), ("all", &all)])).wait().await;
        let is = self.question().await;
        assert_eq!(is.id, question.id, "{}: question {n} of {all}", self.browser.engine());
    }

    /// An option of a question, by its index. Where it stands on the screen is up to chance.
    pub(crate) fn option(&self, question: &Question, index: usize) -> Target<'b> {
        let kind = if question.kind == Kind::Several { "checkbox" } else { "radio" };
        self.browser.role(kind, &option_words(&question.options[index]))
    }

    /// The other half of one option, offered for another.
    fn partner(&self, question: &Question, index: usize, with: usize) -> Target<'b> {
        let partner = question.options[with].partner.as_ref().map(|partner| tidy(&plain(partner)));
        let half = tidy(&plain(&question.options[index].text));
        self.browser.radio(&partner.unwrap_or_default()).inside(&half)
    }

    pub(crate) fn check_button(&self) -> Target<'b> {
        self.browser.button(words().quiz_check())
    }

    /// The pill that says whether the person is sure.
    pub(crate) fn sure(&self, sure: bool) -> Target<'b> {
        self.browser.radio(if sure { words().quiz_sure_yes() } else { words().quiz_sure_no() })
    }

    /// Answers the question on screen right, and hands the answer in.
    pub(crate) async fn answer_right(&self) {
        self.fill_in(true).await;
        self.hand_in(true).await;
    }

    /// Answers the question on screen with what is wrong, and hands the answer in.
    pub(crate) async fn answer_wrong(&self) {
        self.fill_in(false).await;
        self.hand_in(false).await;
    }

    /// Makes an answer to the question on screen, by touch or mouse.
    pub(crate) async fn fill_in(&self, right: bool) {
        let question = self.question().await;
        match question.kind {
            Kind::Order if right => self.put_in_order(question, false).await,
            // Steps to put in order start out of order.
            Kind::Order => {}
            Kind::Match => {
                for index in 0..question.options.len() {
                    self.partner(question, index, belongs(question, index, right)).click().await;
                }
            }
            _ => {
                for index in picks(question, right) {
                    self.option(question, index).click().await;
                }
            }
        }
    }

    /// Checks the answer, and sees a word on every option, the mix-up behind each wrong pick, and whether it was
    /// right.
    pub(crate) async fn hand_in(&self, right: bool) {
        let question = self.question().await;
        self.check_button().click().await;
        self.verdict(question, right).await;
    }

    /// Sees what is said of an answer that is in.
    async fn verdict(&self, question: &Question, right: bool) {
        self.browser.words(if right { words().quiz_right() } else { words().quiz_missed() }).wait().await;
        let text = shown(self.browser).await;
        let picked = match question.kind {
            Kind::Order | Kind::Match => Vec::new(),
            _ => picks(question, right),
        };
        for (index, option) in question.options.iter().enumerate() {
            let mixup = option.mixup.as_ref().filter(|_| picked.contains(&index));
            let mixup = mixup.map(|mixup| filled(words().quiz_mixup(), &[("mixup", mixup)]));
            for words in [Some(plain(&option.feedback)), mixup].into_iter().flatten() {
                assert!(text.contains(&tidy(&words)), "{}: no {words:?} in: {text}", self.browser.engine());
            }
        }
    }

    /// The steps to put in order, by their indices, as they stand on the screen.
    pub(crate) async fn order(&self, question: &Question) -> Vec<usize> {
        let script = "[...document.querySelectorAll('.app-step__text')].map(e => e.innerText)";
        let steps: Vec<String> = self.browser.evaluate(script).await;
        let index = |step: &String| {
            question.options.iter().position(|option| tidy(step).starts_with(&tidy(&plain(&option.text))))
        };
        steps.iter().filter_map(index).collect()
    }

    /// The button that moves a step up or down, by the step's index and the place from 0 where it stands now.
    pub(crate) fn mover(&self, question: &Question, up: bool, index: usize, place: usize) -> Target<'b> {
        let (step, n) = (plain(&question.options[index].text), (place + 1).to_string());
        let label = if up { words().quiz_move_up() } else { words().quiz_move_down() };
        self.browser.button(&tidy(&filled(label, &[("step", &step), ("n", &n)])))
    }

    /// Where in the window the grip of a step is, by the place from 0 where the step stands.
    pub(crate) async fn grip(&self, place: usize) -> Spot {
        let script = "const box = document.querySelectorAll('.app-step__grip')[arguments[0]].getBoundingClientRect(); \
            return [box.left + box.width / 2, box.top + box.height / 2];";
        self.browser.script(script, vec![place.into()]).await
    }

    /// Waits until the steps stand so.
    pub(crate) async fn stands(&self, question: &Question, order: &[usize]) {
        self.browser
            .wait_for(&format!("the order {order:?}"), async || self.order(question).await == order)
            .await;
    }

    /// Moves each step up to its place by its button, the first one first. A keyboard looks for the button each time.
    async fn put_in_order(&self, question: &Question, by_keyboard: bool) {
        let mut order = self.order(question).await;
        for index in 0..order.len() {
            let from = order.iter().position(|step| *step == index).unwrap_or_default();
            for place in (index + 1..=from).rev() {
                let mover = self.mover(question, true, index, place);
                if by_keyboard {
                    tab_on(self.browser, &mover).await;
                    self.browser.press(&[Key::Enter]).await;
                } else {
                    mover.click().await;
                }
                order.swap(place, place - 1);
                self.stands(question, &order).await;
            }
        }
    }

    /// Goes on from the feedback; the last question leads to the end.
    pub(crate) async fn go_on(&self) {
        let before: String = self.browser.evaluate(TURN).await;
        self.next_button().await.click().await;
        self.turned(&before).await;
    }

    /// The button that goes on from the feedback.
    async fn next_button(&self) -> Target<'b> {
        let next = self.browser.button(words().quiz_next());
        if next.exists().await { next } else { self.browser.button(words().quiz_finish()) }
    }

    async fn turned(&self, before: &str) {
        self.browser.wait_until(&format!("{TURN} !== {before:?}"), "what comes next").await;
    }

    /// Answers the question on screen right and goes on, by keyboard alone.
    pub(crate) async fn answer_by_keyboard(&self) {
        let question = self.question().await;
        match question.kind {
            Kind::Order => self.put_in_order(question, true).await,
            Kind::Match => {
                for index in 0..question.options.len() {
                    pick_by_keyboard(self.browser, self.partner(question, index, index)).await;
                }
            }
            Kind::Several => {
                // As the keyboard comes to them: from the top of the screen down.
                let pieces: Vec<String> = self.browser.evaluate(PIECES).await;
                let place = |index: &usize| {
                    pieces.iter().position(|piece| tidy(piece) == option_words(&question.options[*index]))
                };
                let mut wanted = picks(question, true);
                wanted.sort_by_key(place);
                for index in wanted {
                    tab_on(self.browser, &self.option(question, index)).await;
                    self.browser.press(&[Key::Space]).await;
                }
            }
            _ => pick_by_keyboard(self.browser, self.option(question, picks(question, true)[0])).await,
        }
        pick_by_keyboard(self.browser, self.sure(true)).await;
        tab_on(self.browser, &self.check_button()).await;
        self.browser.press(&[Key::Enter]).await;
        self.verdict(question, true).await;
        // The same button leads on: nobody has to look for it.
        assert!(self.next_button().await.is_focused().await, "{}: {}", self.browser.engine(), question.id);
        let before: String = self.browser.evaluate(TURN).await;
        self.browser.press(&[Key::Enter]).await;
        self.turned(&before).await;
    }

    /// Sees the end with its score, and gives the button to try the missed ones again.
    pub(crate) async fn ended(&self, right: usize) -> Target<'b> {
        arrived(self.browser, words().quiz_done()).await;
        let all = self.questions.len();
        let score = [("right", right.to_string()), ("all", all.to_string())];
        let score =
            filled(words().quiz_score(), &score.each_ref().map(|(name, value)| (*name, value.as_str())));
        self.browser.words(&score).wait().await;
        self.browser.button(&filled(words().quiz_retry(), &[("n", &(all - right).to_string())]))
    }

    /// The questions that the end looks back at, each with its tag: "Right Which of these…?"
    pub(crate) async fn look_back(&self) -> Vec<String> {
        let script = "[...document.querySelectorAll('.app-review-list summary')].map(e => e.innerText)";
        let asked: Vec<String> = self.browser.evaluate(script).await;
        asked.iter().map(|summary| tidy(summary)).collect()
    }
}

/// The options to pick for a right answer, or for a wrong one.
fn picks(question: &Question, right: bool) -> Vec<usize> {
    let fits = question.options.iter().enumerate().filter(|(_, option)| option.right == right);
    let several = question.kind == Kind::Several;
    fits.map(|(index, _)| index).take(if several { usize::MAX } else { 1 }).collect()
}

/// The other half to choose for an option, for a right answer or for a wrong one.
fn belongs(question: &Question, index: usize, right: bool) -> usize {
    if right { index } else { (index + 1) % question.options.len() }
}
