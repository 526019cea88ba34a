//! Something to do in a module, of any kind: done by keyboard alone, or by touch and mouse.

use domain::activity::{
    Activity, Counted, Doing as State, Kind, Msg, Placed, Poured, Said, Truth, Year, grouped,
};
use domain::text::{Inline, plain};
use domain::wording::fill;
use journeys::{Browser, Engine, Key, Pointer, Spot, Target};

use super::{pick_by_keyboard, tab_on, tidy};
use crate::content::words;

/// What a person has to do it with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    Keyboard,
    /// A finger where the engine makes a press of it, and a mouse in others.
    Finger,
}

/// An activity on screen.
pub(crate) struct Doing<'b> {
    pub(crate) browser: &'b Browser,
    pub(crate) activity: &'b Activity,
    pub(crate) by: By,
}

/// The text of an element without the marks of sources.
const TEXT: &str =
    "(element => (element?.innerText ?? '').replace(/\\[\\d+\\]/g, '').replace(/\\s+/g, ' ').trim())";

impl<'b> Doing<'b> {
    /// Goes to it on the step on screen, and waits until the part is here.
    pub(crate) async fn alive(&self) {
        self.browser.css(&format!("[id='{}']", self.id("title"))).scroll_to_middle().await;
        let live = format!("document.querySelector('#{}')?.closest('[data-live]')", self.id("title"));
        self.browser.wait_until(&live, "the activity").await;
    }

    fn id(&self, name: &str) -> String {
        format!("a{}-{name}", self.activity.number)
    }

    /// A selector of something in this activity alone.
    fn selector(&self, below: &str) -> String {
        format!("[aria-labelledby='{}'] {below}", self.id("title"))
    }

    fn css(&self, below: &str) -> Target<'b> {
        self.browser.css(&self.selector(below))
    }

    /// What the activity shows.
    async fn text(&self) -> String {
        self.browser
            .evaluate(&format!("{TEXT}(document.querySelector(\"{}\"))", self.selector("").trim()))
            .await
    }

    /// Waits until it shows this.
    pub(crate) async fn says(&self, text: &str) {
        let text = tidy(text);
        self.browser.wait_for(&format!("{text:?}"), async || self.text().await.contains(&text)).await;
    }

    /// Presses something in it.
    pub(crate) async fn press(&self, below: &str) {
        let target = self.css(below);
        match (self.by, self.browser.engine()) {
            (By::Keyboard, _) => {
                tab_on(self.browser, &target).await;
                self.browser.press(&[Key::Enter]).await;
            }
            (By::Finger, Engine::Chromium) => {
                target.scroll_to_middle().await;
                self.browser.touch(target.middle().await).await;
            }
            (By::Finger, _) => target.click().await,
        }
    }

    /// Picks one of a set of radio buttons, by its id.
    async fn pick(&self, id: &str) {
        match self.by {
            By::Keyboard => pick_by_keyboard(self.browser, self.css(&format!("[id='{id}']"))).await,
            By::Finger => self.press(&format!("label:has([id='{id}'])")).await,
        }
        let picked = format!("document.getElementById('{id}').checked");
        self.browser.wait_until(&picked, &format!("{id} to be picked")).await;
    }

    /// Writes into a field, by its id.
    async fn write(&self, id: &str, text: &str) {
        let field = self.css(&format!("[id='{id}']"));
        match self.by {
            By::Keyboard => tab_on(self.browser, &field).await,
            By::Finger => field.click().await,
        }
        self.browser.type_text(text).await;
    }

    /// Waits until a card is on screen, with the focus where it is another one than at first.
    async fn at(&self, place: usize, card: &[Inline]) {
        let far = [("n", (place + 1).to_string()), ("all", self.activity.len().to_string())];
        let far = fill(words().activity_far(), &far.each_ref().map(|(key, value)| (*key, value.as_str())));
        self.starts_with(&far).await;
        self.starts_with(&plain(card)).await;
        if place > 0 {
            self.has_focus().await;
        }
    }

    /// Waits until the words that the focus goes to have this in them.
    async fn starts_with(&self, text: &str) {
        let at = format!("{TEXT}(document.getElementById('{}')).includes({:?})", self.id("at"), tidy(text));
        self.browser.wait_until(&at, text).await;
    }

    async fn has_focus(&self) {
        let focus = format!("document.activeElement.id === '{}'", self.id("at"));
        self.browser.wait_until(&focus, "the focus on the words").await;
    }

    /// Sees that all of it was gone through, and begins again.
    async fn ended(&self) {
        self.starts_with(words().activity_end()).await;
        self.has_focus().await;
        assert_eq!(self.css(".app-buttons button").text().await, words().activity_again());
    }

    /// Does all of it, and looks at the answers.
    pub(crate) async fn go_through(&self) {
        let answers: Vec<&Said> = match &self.activity.kind {
            Kind::Sort { boxes, cards } => {
                let goes = |goes: usize| fill(words().activity_sort_goes(), &[("box", &boxes[goes])]);
                let all = cards.iter().map(|(said, goes)| (said, usize::from(*goes))).collect();
                self.sort(boxes.len(), all, goes).await;
                cards.iter().map(|(said, _)| said).collect()
            }
            Kind::MythOrFact(sayings) => {
                let is =
                    |truth: usize| [words().activity_is_myth(), words().activity_is_fact()][truth].to_owned();
                let all =
                    sayings.iter().map(|(said, truth)| (said, usize::from(*truth == Truth::Fact))).collect();
                self.sort(2, all, is).await;
                sayings.iter().map(|(said, _)| said).collect()
            }
            Kind::Spot { signs, .. } => {
                self.spot().await;
                signs.iter().map(|sign| &sign.said).collect()
            }
            Kind::Order(steps) => {
                self.order(steps).await;
                steps.iter().collect()
            }
            Kind::Scales(placed) => {
                self.scales(placed).await;
                placed.iter().map(|one| &one.said).collect()
            }
            Kind::Pour(drinks) => {
                self.pour(drinks).await;
                drinks.iter().map(|drink| &drink.said).collect()
            }
            Kind::Timeline { stages, .. } => {
                for (place, stage) in stages.iter().enumerate() {
                    if place > 0 {
                        self.slide(place).await;
                    }
                    // When it is begins the line there, and is in the middle of one elsewhere.
                    let when =
                        self.css("input[type=range]").attribute("aria-valuetext").await.unwrap_or_default();
                    assert_eq!(when.to_lowercase(), stage.when.to_lowercase());
                    self.says(&format!(": {} {}", plain(&stage.said.words), plain(&stage.said.why))).await;
                }
                stages.iter().map(|stage| &stage.said).collect()
            }
            Kind::Say { replies, .. } => return self.open(&replies.iter().collect::<Vec<_>>()).await,
            Kind::Tell(people) => {
                return self.open(&people.iter().map(|(said, _)| said).collect::<Vec<_>>()).await;
            }
            Kind::Cost(counted) => {
                for (place, (_, counted)) in counted.iter().enumerate() {
                    self.count(place, *counted).await;
                }
                return;
            }
            Kind::IfThen { .. } => {
                self.plan().await;
                return;
            }
        };
        self.press(&format!("[data-fold='{}'] > summary", self.id("answers"))).await;
        self.says(words().activity_answers()).await;
        for said in answers {
            self.says(&format!("{} {}", plain(&said.words), plain(&said.why))).await;
        }
    }

    /// Cards that go into boxes: the first into a wrong one.
    async fn sort(&self, boxes: usize, cards: Vec<(&Said, usize)>, goes: impl Fn(usize) -> String) {
        for (place, (said, right)) in cards.iter().enumerate() {
            self.at(place, &said.words).await;
            let pick = if place == 0 { (right + 1) % boxes } else { *right };
            let pick = format!(".app-activity__boxes button:nth-child({})", pick + 1);
            self.press(&pick).await;
            self.says(&format!("{} {}", goes(*right), plain(&said.why))).await;
            assert_eq!(self.css(&pick).attribute("aria-pressed").await.as_deref(), Some("true"));
            self.next(place).await;
        }
        self.ended().await;
    }

    /// The way to the next card, of which the last leads to the end.
    async fn next(&self, place: usize) {
        let is_last = place + 1 == self.activity.len();
        let label = if is_last { words().activity_see_end() } else { words().activity_next() };
        assert_eq!(self.css(".app-buttons button").text().await, label);
        self.press(".app-buttons button").await;
    }

    /// Every sign and one that is none, in the list and, by finger, in the picture.
    async fn spot(&self) {
        let Kind::Spot { in_picture, signs } = &self.activity.kind else { return };
        let none = signs.iter().position(|sign| !sign.is_one);
        for (place, sign) in signs.iter().enumerate() {
            if !sign.is_one && Some(place) != none {
                continue;
            }
            let line = format!(".app-activity__list li:nth-child({}) button", place + 1);
            let pins = signs[..=place].iter().filter(|sign| sign.at.is_some()).count();
            let pin = format!(".app-pins .app-pin:nth-child({pins})");
            let has_pin = *in_picture && sign.at.is_some();
            self.press(if has_pin && self.by == By::Finger { &pin } else { &line }).await;
            for both in [Some(line), has_pin.then_some(pin)].into_iter().flatten() {
                let pressed =
                    async || self.css(&both).attribute("aria-pressed").await.as_deref() == Some("true");
                self.browser.wait_for(&format!("{both} to be marked"), pressed).await;
            }
        }
        self.press(".app-buttons button").await;
        self.starts_with(words().activity_shown()).await;
        self.has_focus().await;
        let text = self.text().await;
        for sign in signs {
            let is = if sign.is_one { words().activity_sign() } else { words().activity_no_sign() };
            let line = format!("{} {is} {}", plain(&sign.said.words), plain(&sign.said.why));
            assert!(text.contains(&tidy(&line)), "{}: no {line:?} in: {text}", self.browser.engine());
        }
        let marked = signs.iter().filter(|sign| sign.is_one).count() + usize::from(none.is_some());
        assert_eq!(text.matches(&tidy(words().activity_spot_yours())).count(), marked, "{text}");
    }

    /// Steps into their order: by their buttons, or by their grips.
    async fn order(&self, steps: &[Said]) {
        let mut order = State::of(self.activity).order;
        self.stands(steps, &order).await;
        for index in 0..steps.len() as u8 {
            while order[usize::from(index)] != index {
                let place = order.iter().position(|step| *step == index).unwrap_or_default();
                match self.by {
                    By::Keyboard => self.press(&format!("[id='{}']", self.id(&format!("up-{index}")))).await,
                    By::Finger => self.drag_up(place).await,
                }
                order.swap(place, place - 1);
                self.stands(steps, &order).await;
            }
        }
        self.press(".app-buttons button").await;
        self.starts_with(words().activity_shown()).await;
        self.has_focus().await;
        let text = self.text().await;
        assert_eq!(text.matches(&tidy(words().activity_order_here())).count(), steps.len(), "{text}");
    }

    /// Drags a step above the one before it. A grip is for fingers alone, so it has no name.
    async fn drag_up(&self, place: usize) {
        self.css(&format!(".app-step:nth-child({place})")).scroll_to_middle().await;
        let script = "return [0, 1].map(one => { \
            const box = document.querySelectorAll(arguments[0])[arguments[1] - one].getBoundingClientRect(); \
            return [box.left + box.width / 2, box.top + box.height / 2]; });";
        let arguments = vec![self.selector(".app-step__grip").into(), place.into()];
        let (held, above): (Spot, Spot) = self.browser.script(script, arguments).await;
        self.browser.drag(Pointer::Finger, held, (held.0, above.1 - 6.0)).await;
    }

    /// Waits until the steps stand so.
    async fn stands(&self, steps: &[Said], order: &[u8]) {
        let expected: Vec<String> =
            order.iter().map(|step| tidy(&plain(&steps[usize::from(*step)].words))).collect();
        let script =
            format!("[...document.querySelectorAll(\"{}\")].map({TEXT})", self.selector(".app-step__text"));
        let stand = async || self.browser.evaluate::<Vec<String>>(&script).await == expected;
        self.browser.wait_for(&format!("the order {order:?}"), stand).await;
    }

    /// How common, and how bad.
    async fn scales(&self, placed: &[Placed]) {
        let names = [
            [
                words().activity_common_1(),
                words().activity_common_2(),
                words().activity_common_3(),
                words().activity_common_4(),
            ],
            [
                words().activity_bad_1(),
                words().activity_bad_2(),
                words().activity_bad_3(),
                words().activity_bad_4(),
            ],
        ];
        let stands = |common: u8, bad: u8| {
            let named = [names[0][usize::from(common)], names[1][usize::from(bad)]];
            fill(words().activity_scales_stands(), &[("common", named[0]), ("bad", named[1])])
        };
        for (place, one) in placed.iter().enumerate() {
            self.at(place, &one.said.words).await;
            // Nothing is shown before both are picked.
            self.press(".app-buttons button").await;
            self.says(words().activity_scales_first()).await;
            self.pick(&self.id(&format!("common-{place}-1"))).await;
            self.pick(&self.id(&format!("bad-{place}-2"))).await;
            self.press(".app-buttons button").await;
            self.says(&fill(words().activity_scales_mine(), &[("stands", &stands(1, 2))])).await;
            let known = fill(words().activity_scales_known(), &[("stands", &stands(one.common, one.bad))]);
            self.says(&format!("{known} {}", plain(&one.said.why))).await;
            self.next(place).await;
        }
        self.ended().await;
    }

    /// Guesses one unit more than there stands, and pours.
    async fn pour(&self, drinks: &[Poured]) {
        for (place, drink) in drinks.iter().enumerate() {
            self.at(place, &drink.said.words).await;
            let number = self.css(".app-guess__number");
            let before: u8 = number.text().await.parse().unwrap_or_default();
            self.press(".app-guess__button:last-child").await;
            let guess = (before + 1).to_string();
            self.browser.wait_for("one more", async || number.text().await == guess).await;
            self.press(".app-buttons button").await;
            let tenths = drink.drink.alcohol().tenths_of_unit();
            let units = format!("{}.{}", tenths / 10, tenths % 10);
            let told = fill(words().activity_pour_told(), &[("guess", &guess), ("n", &units)]);
            self.says(&format!("{told} {}", plain(&drink.said.why))).await;
            self.next(place).await;
        }
        self.ended().await;
    }

    /// One stage on: by the slider's own keys, or by its button.
    async fn slide(&self, place: usize) {
        let slider = self.css("input[type=range]");
        match self.by {
            By::Keyboard => {
                tab_on(self.browser, &slider).await;
                self.browser.press(&[Key::Right]).await;
            }
            By::Finger => self.press(".app-activity__boxes button:last-child").await,
        }
        let there = async || slider.value().await == place.to_string();
        self.browser.wait_for("the slider to follow", there).await;
    }

    /// Opens every reply or person.
    async fn open(&self, all: &[&Said]) {
        for (place, said) in all.iter().enumerate() {
            let fold = format!("[data-fold='{}']", self.id(&format!("opens-{place}")));
            self.press(&format!("{fold} > summary")).await;
            self.says(&format!("{} {}", plain(&said.words), plain(&said.why))).await;
        }
    }

    /// What a number comes to in a year, after one that is none.
    async fn count(&self, place: usize, counted: Counted) {
        let id = self.id(&format!("field-{place}"));
        let wrong = match counted {
            Counted::Money => words().activity_cost_money_wrong(),
            Counted::Hours => words().activity_cost_hours_wrong(),
        };
        self.write(&id, "x").await;
        self.says(wrong).await;
        self.browser.press(&[Key::Backspace]).await;
        self.browser.type_text("12.5").await;
        self.says(&match Year::of(counted, "12.5") {
            Year::Pounds(pounds) => fill(words().activity_cost_money(), &[("n", &grouped(pounds))]),
            Year::Hours(hours, days) => {
                fill(words().activity_cost_hours(), &[("n", &grouped(hours)), ("days", &grouped(days))])
            }
            Year::Empty | Year::Wrong => unreachable!(),
        })
        .await;
    }

    /// A plan from the last "if" that is given and words of one's own, kept on the card. Gives its line.
    pub(crate) async fn plan(&self) -> String {
        let Kind::IfThen { ifs, .. } = &self.activity.kind else { return String::new() };
        let own = "I ring a friend first.";
        self.says(words().activity_plan_first()).await;
        let last = ifs.len() as u8 - 1;
        self.pick(&self.id(&format!("if-{last}"))).await;
        self.write(&self.id("then-own"), own).await;
        let mut state = State::of(self.activity);
        state.apply(self.activity, Msg::Picked(0, last));
        state.apply(self.activity, Msg::Wrote(1, own.to_owned()));
        let (first, then) = state.plan(self.activity);
        let (first, then) = (first.unwrap_or_default(), then.unwrap_or_default());
        let line = tidy(&fill(words().activity_plan(), &[("if", &first), ("then", &then)]));
        self.says(&line).await;
        assert_eq!(self.css(".app-buttons button").text().await, words().activity_plan_keep());
        self.press(".app-buttons button").await;
        self.says(words().activity_plan_on_card()).await;
        line
    }
}
