//! The recap quiz.

use domain::quiz::{Kind, Question, QuizOption};
use domain::text::plain;
use journeys::{Browser, Target};

use super::{arrived, filled, shown, tidy};
use crate::content::{content, words};

/// The quiz on screen.
pub(crate) struct Quiz<'b>(pub(crate) &'b Browser);

impl Quiz<'_> {
    /// The question on screen.
    pub(crate) async fn question(&self) -> &'static Question {
        let questions = &content().module.quiz.questions;
        let asks =
            |heading: &str| questions.iter().find(|question| tidy(&plain(&question.prompt)) == heading);
        self.0.wait_for("a question of the quiz", async || asks(&self.0.heading().await).is_some()).await;
        let heading = self.0.heading().await;
        asks(&heading).unwrap_or_else(|| self.0.fail(format!("{heading:?} is no question of the quiz")))
    }

    /// An option of a question, by its place.
    pub(crate) fn option(&self, question: &Question, place: usize) -> Target<'_> {
        let kind = if question.kind == Kind::Several { "checkbox" } else { "radio" };
        self.0.role(kind, &tidy(&plain(&question.options[place].text)))
    }

    pub(crate) fn check_button(&self) -> Target<'_> {
        self.0.button(words().quiz_check())
    }

    /// Answers the question on screen right, and hands the answer in.
    pub(crate) async fn answer_right(&self) {
        let question = self.question().await;
        if question.kind == Kind::Order {
            self.put_in_order(question).await;
        }
        self.hand_in(question, |option| option.right).await;
    }

    /// Answers the question on screen with what is wrong, and hands the answer in.
    pub(crate) async fn answer_wrong(&self) {
        let question = self.question().await;
        let first = question.options.iter().position(|option| !option.right);
        let several = question.kind == Kind::Several;
        // Steps to put in order start out of order.
        self.hand_in(question, |option| {
            !option.right
                && (several || first.is_some_and(|first| std::ptr::eq(option, &question.options[first])))
        })
        .await;
    }

    /// Picks options, checks the answer, and sees a word on every option, the mix-up behind each wrong pick, and
    /// whether it was right.
    async fn hand_in(&self, question: &Question, wanted: impl Fn(&QuizOption) -> bool) {
        let picks = question.kind != Kind::Order;
        for (place, _) in question.options.iter().enumerate().filter(|(_, option)| picks && wanted(option)) {
            self.option(question, place).click().await;
        }
        self.check_button().click().await;
        let right = question.options.iter().all(|option| option.right == wanted(option));
        self.0.words(if right { words().quiz_right() } else { words().quiz_missed() }).wait().await;
        let text = shown(self.0).await;
        for option in &question.options {
            let mixup = option.mixup.as_ref().filter(|_| wanted(option));
            let mixup = mixup.map(|mixup| filled(words().quiz_mixup(), &[("mixup", mixup)]));
            for words in [Some(plain(&option.feedback)), mixup].into_iter().flatten() {
                assert!(text.contains(&tidy(&words)), "{}: no {words:?} in: {text}", self.0.engine());
            }
        }
    }

    /// Moves each step up to its place, the first one first.
    async fn put_in_order(&self, question: &Question) {
        let steps = question.options.len();
        for (place, step) in question.options.iter().enumerate() {
            for from in (place + 2..=steps).rev() {
                let values = [("step", plain(&step.text)), ("n", from.to_string())];
                let values: Vec<(&str, &str)> =
                    values.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let up = self.0.button(&filled(words().quiz_move_up(), &values));
                if up.exists().await {
                    up.click().await;
                }
            }
        }
    }

    /// Goes on from the feedback; the last question leads to the end.
    pub(crate) async fn go_on(&self) {
        let before = self.0.heading().await;
        let next = self.0.button(words().quiz_next());
        let button = if next.exists().await { next } else { self.0.button(words().quiz_finish()) };
        button.click().await;
        self.0
            .wait_for("what comes next", async || self.0.heading_now().await.is_some_and(|now| now != before))
            .await;
    }

    /// Sees the end with its score, and gives the button to try the missed ones again.
    pub(crate) async fn ended(&self, right: usize) -> Target<'_> {
        arrived(self.0, words().quiz_done()).await;
        let all = content().module.quiz.questions.len();
        let score = [("right", right.to_string()), ("all", all.to_string())];
        let score =
            filled(words().quiz_score(), &score.each_ref().map(|(name, value)| (*name, value.as_str())));
        self.0.words(&score).wait().await;
        self.0.button(&filled(words().quiz_retry(), &[("n", &(all - right).to_string())]))
    }
}
