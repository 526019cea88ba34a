//! Every page and every step, looked at: by axe, in pictures, and at 320 pixels.
//!
//! The pictures are for people: `target/screenshots/chromium/<page>-<width>[-dark|-whole].png`.

use std::cell::RefCell;
use std::collections::BTreeSet;

use domain::course::{Piece, Section};
use domain::people::{AgeBand, Edition, Nation};
use domain::quiz::Kind;
use domain::text::Block;
use journeys::{Browser, LAPTOP, PHONE, Site, Viewport, chromium_only, journey, other_engines};

use crate::content::{content, words};
use crate::pages::check::Check;
use crate::pages::mixing::{Matrix, Mixing, both, places};
use crate::pages::quiz::Quiz;
use crate::pages::{arrived, frame, help, module, privacy, rounds};

/// The tallest picture, in pixels: a long module is many screens.
const TALLEST: u32 = 16_000;

/// Looks at pages and remembers all that is wrong with any of them.
struct Eye<'b> {
    browser: &'b Browser,
    problems: RefCell<Vec<String>>,
}

impl<'b> Eye<'b> {
    fn new(browser: &'b Browser) -> Self {
        Self { browser, problems: RefCell::default() }
    }

    /// Looks at the page as it is, on a phone and a laptop, in light and dark.
    async fn look(&self, name: &str) {
        for viewport in [PHONE, LAPTOP] {
            let Viewport(width, height) = viewport;
            self.browser.set_viewport(viewport).await;
            self.browser.hide_scrollbars().await;
            for dark in [true, false] {
                self.browser.prefer_dark(dark).await;
                self.browser.screenshot(&format!("{name}-{width}{}", if dark { "-dark" } else { "" })).await;
            }
            let whole = self.stretch(viewport).await;
            if whole > height {
                self.browser.set_viewport(Viewport(width, whole.min(TALLEST))).await;
                self.browser.screenshot(&format!("{name}-{width}-whole")).await;
                self.browser.set_viewport(Viewport(width, whole)).await;
            }
            for dark in [false, true] {
                self.browser.prefer_dark(dark).await;
                self.check(&format!("{name} at {width} in {}", if dark { "dark" } else { "light" })).await;
            }
        }
    }

    /// Looks at the page as it is on a phone alone, in light: what a page of this kind has in dark or wide is seen elsewhere.
    async fn glance(&self, name: &str) {
        self.browser.set_viewport(PHONE).await;
        self.stretch(PHONE).await;
        frame::live(self.browser).await;
        self.check(name).await;
    }

    /// Makes the screen as long as the page, and says how long that is: else axe takes what lies under the bar at the
    /// bottom, and would come up with the next turn of the wheel, for too small to hit. What grows with the screen,
    /// as the squares of every mix do, makes the page longer again, so it takes a few tries.
    async fn stretch(&self, Viewport(width, height): Viewport) -> u32 {
        let mut has = height;
        for _ in 0..4 {
            let whole: u32 = self.browser.evaluate("document.documentElement.scrollHeight").await;
            if whole <= has {
                break;
            }
            has = whole;
            self.browser.set_viewport(Viewport(width, has)).await;
        }
        has
    }

    async fn check(&self, what: &str) {
        for found in self.browser.accessibility_violations().await {
            let problem = format!("{what}: {} ({}): {}", found.rule, found.help, found.places.join(" | "));
            self.problems.borrow_mut().push(problem);
        }
    }

    /// Fails with everything that was found.
    fn close(self) {
        let problems = self.problems.into_inner();
        assert!(problems.is_empty(), "accessibility problems:\n{}", problems.join("\n"));
    }
}

chromium_only! {
    async fn every_kind_of_page_is_accessible(browser: &mut Browser, _site: &Site) {
        let eye = Eye::new(browser);
        for page in content().kinds() {
            browser.open(&page).await;
            frame::live(browser).await;
            let name = page.trim_end_matches('/').replace('/', "-");
            eye.look(if name.is_empty() { "home" } else { &name }).await;
        }
        eye.close();
    }
}

chromium_only! {
    /// The doors, and every quiz.
    async fn every_page_is_accessible(browser: &mut Browser, _site: &Site) {
        let (eye, kinds) = (Eye::new(browser), content().kinds());
        for page in content().pages().iter().filter(|page| !kinds.contains(page)) {
            browser.open(page).await;
            frame::live(browser).await;
            eye.glance(page).await;
        }
        eye.close();
    }
}

chromium_only! {
    /// A step of every kind: alone on the screen, with the ways on.
    async fn every_kind_of_step_is_accessible(browser: &mut Browser, _site: &Site) {
        let (eye, mut seen) = (Eye::new(browser), BTreeSet::new());
        for module in &content().reading.modules {
            let holds = |section: &Section| section.pieces.iter().map(kind_of_piece).collect::<BTreeSet<_>>();
            let is_new = |section: &&Section| {
                let before = seen.len();
                seen.extend(holds(section));
                seen.len() > before
            };
            let steps: Vec<&str> = module.sections.iter().filter(is_new).map(|section| section.id.as_str()).collect();
            if steps.is_empty() {
                continue;
            }
            browser.open(&module::page(module)).await;
            frame::live(browser).await;
            for step in steps.into_iter().chain(["end"]) {
                module::go(browser, step).await;
                eye.glance(&format!("{} at {step}", module.summary.id)).await;
            }
        }
        assert!(seen.len() > 10, "kinds of pieces: {seen:?}");
        eye.close();
    }
}

/// What a step holds, by its kind.
fn kind_of_piece(piece: &Piece) -> &'static str {
    match piece {
        Piece::Block(Block::Card(_)) => "card",
        Piece::Block(Block::List { .. }) => "list",
        Piece::Block(Block::Contested { .. }) => "contested",
        Piece::Block(_) => "text",
        Piece::More { .. } => "more",
        Piece::Law { .. } => "law",
        Piece::Picture(_) => "picture",
        Piece::People { .. } => "people",
        Piece::Sold { .. } => "sold",
        Piece::Activity(activity) => activity.name(),
    }
}

chromium_only! {
    async fn every_module_as_one_page_is_accessible(browser: &mut Browser, _site: &Site) {
        let eye = Eye::new(browser);
        for module in &content().reading.modules {
            browser.open(&format!("{}#whole", module::page(module))).await;
            frame::live(browser).await;
            open_all(browser).await;
            eye.glance(&format!("{} as one page", module.summary.id)).await;
        }
        eye.close();
    }
}

other_engines! {
    /// What axe sees depends little on the engine: the others look at a page of each kind, as it opens.
    async fn a_page_of_each_kind_is_accessible(browser: &mut Browser, _site: &Site) {
        browser.set_viewport(PHONE).await;
        let eye = Eye::new(browser);
        let module = content().module_page();
        let steps = ["#step-2", "#end", "#whole"].map(|step| format!("{module}{step}"));
        for page in content().kinds().into_iter().chain(steps) {
            browser.open("404.html").await;
            browser.open(&page).await;
            frame::live(browser).await;
            // What lies under a bar at the edge would come up with the next turn of the wheel: axe takes it for small.
            let bars = "document.querySelectorAll('.app-leave, .app-header, .app-ways, .app-module-step__ways').forEach(bar => { bar.style.position = 'static' })";
            browser.script::<()>(bars, vec![]).await;
            eye.check(&page).await;
        }
        eye.close();
    }
}

chromium_only! {
    async fn every_step_of_the_check_is_accessible(browser: &mut Browser, _site: &Site) {
        let eye = Eye::new(browser);
        let check = Check::open(browser).await;
        check.seal().await;
        eye.look("check-about-you").await;
        check.next_button().click().await;
        browser.words(words().about_missing()).wait().await;
        eye.look("check-about-you-error").await;
        check.about(AgeBand::Under16, Nation::England).await;
        check.next_button().click().await;
        browser.words(words().topics_missing()).wait().await;
        eye.look("check-topics-error").await;
        let all: Vec<&str> = content().check.topics.iter().map(|topic| topic.id.as_str()).collect();
        check.topics(&all).await;
        arrived(browser, words().results_title_thoughts()).await;
        eye.look("check-under-16").await;
        browser.button(words().results_change()).click().await;
        arrived(browser, words().topics_title()).await;
        check.back().await;
        check.about(AgeBand::Adult, Nation::Scotland).await;
        // Only drinking from here on.
        for topic in all.iter().filter(|topic| **topic != "drink") {
            check.topic(topic).click().await;
        }
        eye.look("check-topics").await;
        check.need_help_now().await;
        eye.look("check-now").await;
        browser.button(words().now_go_on()).click().await;
        arrived(browser, words().topics_title()).await;
        check.next().await;
        eye.look("check-question").await;
        browser.button(words().drinks_open()).click().await;
        arrived(browser, words().drinks_title()).await;
        browser.button(words().drinks_own_add()).click().await;
        browser.words(words().drinks_own_wrong()).wait().await;
        eye.look("check-drinks").await;
        browser.button(words().drinks_back()).click().await;
        check.asks(0, 3).await;
        check.next_button().click().await;
        browser.words(words().check_pick_first()).wait().await;
        eye.look("check-question-error").await;
        check.answer(&[1, 1, 1]).await;
        check.results().await;
        eye.look("check-results-low").await;
        browser.button(words().results_change()).click().await;
        check.answer(&[4]).await;
        for _ in 0..3 {
            check.back().await;
        }
        check.answer(&[4, 4, 4, 4, 4, 4, 4, 4, 2, 2]).await;
        check.results().await;
        eye.look("check-results-fork").await;
        eye.close();
    }
}

chromium_only! {
    async fn every_state_of_a_page_is_accessible(browser: &mut Browser, _site: &Site) {
        let eye = Eye::new(browser);
        look_at_the_quiz(browser, &eye).await;

        browser.open("help/").await;
        frame::live(browser).await;
        help::pick(browser, Nation::Wales).await;
        help::found(browser).await;
        eye.look("help-wales").await;

        privacy::open(browser).await;
        privacy::send(browser).click().await;
        privacy::refused(browser).wait().await;
        privacy::keeps(browser, 0).await;
        eye.look("privacy-tried").await;

        browser.open(&content().module_page()).await;
        frame::live(browser).await;
        module::whole(browser).click().await;
        open_all(browser).await;
        eye.look("module-opened").await;

        browser.open("course/").await;
        frame::live(browser).await;
        browser.radio(words().edition_under_18()).click().await;
        eye.look("course-under-18").await;

        // What is said where something is not there.
        let site = Site::built();
        browser.open_address(&format!("{}course/", site.address())).await;
        frame::live(browser).await;
        site.fail(&content().asset("services", ".bin"), 503);
        browser.link(words().help_title()).click().await;
        arrived(browser, words().help_title()).await;
        frame::part_missing(browser).await;
        eye.look("help-missing").await;
        site.go_offline();
        browser.link(words().course_title()).click().await;
        frame::page_missing(browser).await;
        eye.look("page-missing").await;
        let stuck = Site::built();
        stuck.fail(".wasm", 404);
        browser.open_address(&stuck.address()).await;
        frame::stuck(browser).await;
        eye.look("home-stuck").await;
        eye.close();
    }
}

/// Each kind of question, its feedback when right and when missed, and the end.
async fn look_at_the_quiz(browser: &Browser, eye: &Eye<'_>) {
    browser.open(&content().quiz_page()).await;
    frame::live(browser).await;
    let quiz = Quiz::of_module(browser);
    let mut seen = Vec::new();
    for _ in &content().module.quiz.questions {
        let kind = quiz.question().await.kind;
        let (is_first, name) = (!seen.contains(&kind), format!("{kind:?}").to_lowercase());
        seen.push(kind);
        if is_first {
            eye.look(&format!("quiz-{name}")).await;
        }
        match kind {
            Kind::Single | Kind::Order if is_first => quiz.answer_wrong().await,
            _ => quiz.answer_right().await,
        }
        if is_first && kind != Kind::TrueFalse {
            eye.look(&format!("quiz-{name}-feedback")).await;
        }
        quiz.go_on().await;
    }
    quiz.ended(content().module.quiz.questions.len() - 2).await.wait().await;
    eye.look("quiz-end").await;
}

/// Opens all that is folded.
async fn open_all(browser: &Browser) {
    let script = "document.querySelectorAll('details').forEach(details => { details.open = true })";
    browser.script::<()>(script, vec![]).await;
}

/// What is picked to be looked at: a rule for two of them, and cards of several levels.
const THREE: [&str; 3] = ["alcohol", "ghb", "cocaine"];

chromium_only! {
    async fn every_state_of_mixing_is_accessible(browser: &mut Browser, _site: &Site) {
        let eye = Eye::new(browser);
        let mixing = Mixing::open_for(browser, Edition::Adult).await;
        mixing.look_for("co").await;
        browser.wait_for("some to be found", async || !mixing.found().await.is_empty()).await;
        eye.look("mixing-found").await;
        mixing.pick(&THREE).await;
        let last = content().mixing.mix(&places(&THREE)).pairs[2];
        mixing.told(&last).await;
        open_all(browser).await;
        eye.look("mixing-three").await;

        let matrix = Matrix::open(browser).await;
        browser.radio(words().edition_adult()).click().await;
        let all = content().mixing.listed(Edition::Adult);
        matrix.spans(all.len()).await;
        matrix.square(all[0], all[3]).click().await;
        matrix.opened(&both((all[0], all[3]))).await;
        eye.look("mixing-matrix-opened").await;
        eye.close();
    }
}

chromium_only! {
    /// A question of each kind that modules do not ask, with its feedback, and the end with what it looks back at.
    async fn every_state_of_a_round_is_accessible(browser: &mut Browser, site: &Site) {
        let eye = Eye::new(browser);
        rounds::open(browser).await;
        browser.button(words().rounds_start()).click().await;
        browser.words(words().rounds_edition_missing()).wait().await;
        eye.look("round-no-edition").await;
        let quiz = rounds::begin_dealt(browser, rounds::deal(site, &[Kind::Match, Kind::Rate])).await;
        for place in 0..quiz.len() {
            if place > 1 {
                quiz.answer_right().await;
            } else {
                let name = format!("round-{:?}", quiz.question().await.kind).to_lowercase();
                eye.look(&name).await;
                quiz.answer_wrong().await;
                eye.look(&format!("{name}-feedback")).await;
            }
            quiz.go_on().await;
        }
        quiz.ended(quiz.len() - 2).await.wait().await;
        open_all(browser).await;
        eye.look("round-end").await;
        eye.close();
    }
}

journey! {
    async fn nothing_is_wider_than_320_pixels(browser: &mut Browser, _site: &Site) {
        browser.set_viewport(Viewport(320, 640)).await;
        let mut wide = Vec::new();
        for page in content().pages_in(browser.engine()) {
            browser.open(&page).await;
            frame::live(browser).await;
            wide.extend(too_wide(browser, &page).await);
            if module::is_page(&page) {
                module::whole(browser).click().await;
                open_all(browser).await;
                wide.extend(too_wide(browser, &format!("{page} with everything opened")).await);
            }
        }
        browser.open(&content().quiz_page()).await;
        frame::live(browser).await;
        let quiz = Quiz::of_module(browser);
        while quiz.question().await.kind != Kind::Order {
            quiz.answer_right().await;
            wide.extend(too_wide(browser, "a question with its feedback").await);
            quiz.go_on().await;
        }
        wide.extend(too_wide(browser, "steps to put in order").await);
        let check = Check::open(browser).await;
        check.begin(AgeBand::Adult, Nation::NorthernIreland).await;
        wide.extend(too_wide(browser, "what is on your mind").await);
        check.need_help_now().await;
        wide.extend(too_wide(browser, "help now").await);
        browser.button(words().now_go_on()).click().await;
        check.topics(&["drink", "someone-else"]).await;
        wide.extend(too_wide(browser, "a question of the check").await);
        browser.button(words().drinks_open()).click().await;
        arrived(browser, words().drinks_title()).await;
        wide.extend(too_wide(browser, "the drinks calculator").await);
        browser.button(words().drinks_back()).click().await;
        check.answer(&[4, 4, 4, 4, 4, 4, 4, 4, 2, 2]).await;
        check.results().await;
        wide.extend(too_wide(browser, "the results").await);
        assert!(wide.is_empty(), "{}: wider than the screen:\n{}", browser.engine(), wide.join("\n"));
    }
}

journey! {
    async fn mixing_is_no_wider_than_320_pixels(browser: &mut Browser, site: &Site) {
        browser.set_viewport(Viewport(320, 640)).await;
        let mut wide = Vec::new();
        let mixing = Mixing::open_for(browser, Edition::Adult).await;
        mixing.pick(&THREE).await;
        open_all(browser).await;
        wide.extend(too_wide(browser, "three that are mixed").await);
        let matrix = Matrix::open(browser).await;
        let all = content().mixing.listed(Edition::Under18);
        matrix.square(all[0], all[3]).click().await;
        matrix.opened(&both((all[0], all[3]))).await;
        wide.extend(too_wide(browser, "the squares with a card").await);
        let all = rounds::deal(site, &[Kind::Match, Kind::Rate, Kind::Order]);
        rounds::open(browser).await;
        let quiz = rounds::begin_dealt(browser, all).await;
        for _ in 0..quiz.len() {
            let kind = quiz.question().await.kind;
            wide.extend(too_wide(browser, &format!("a question of a round: {kind:?}")).await);
            quiz.answer_wrong().await;
            wide.extend(too_wide(browser, &format!("its feedback: {kind:?}")).await);
            quiz.go_on().await;
        }
        wide.extend(too_wide(browser, "the end of a round").await);
        assert!(wide.is_empty(), "{}: wider than the screen:\n{}", browser.engine(), wide.join("\n"));
    }
}

/// How wide the page is and what makes it so, if it does not fit.
async fn too_wide(browser: &Browser, what: &str) -> Option<String> {
    let script = "const over = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1); \
        const innermost = over.filter(e => ![...e.children].some(child => over.includes(child))); \
        const names = innermost.slice(0, 5).map(e => `${e.tagName}.${e.className} ${e.textContent.slice(0, 40)}`); \
        const { scrollWidth } = document.documentElement; \
        return scrollWidth <= innerWidth ? null : `${scrollWidth}: ${names.join(' | ')}`;";
    let wide: Option<String> = browser.script(script, vec![]).await;
    wide.map(|wide| format!("{what}: {wide}"))
}
