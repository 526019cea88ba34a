//! The course: a module step by step or as one page, the path with what was done, the law where the reader lives, a plan
//! on the card. What is known of a person is known until the document goes, and nowhere kept.

use domain::activity::Kind;
use domain::course::{LawNation, Module, Piece};
use domain::people::Edition;
use domain::text::plain;
use journeys::{Browser, Engine, PHONE, Site, chromium_only, journey};

use crate::content::{content, words};
use crate::pages::activity::{By, Doing};
use crate::pages::{
    address_is, arrived, asked_for, filled, focus_is_on_heading, frame, is_the_same_document, mark, module,
    quiz_link, ready, shown, tidy, to_the_quiz,
};

/// A step by its number.
fn step(number: usize) -> String {
    format!("step-{number}")
}

/// Opens the module that every journey reads at a step, or at its door.
async fn open(browser: &Browser, step: &str) -> &'static Module {
    let module = &content().module;
    let hash = if step.is_empty() { String::new() } else { format!("#{step}") };
    browser.open(&format!("{}{hash}", module::page(module))).await;
    ready(browser, &module.summary.title).await;
    module
}

/// Sees a step, with how far it is, at the top of the screen, and nothing of the others.
async fn stands(browser: &Browser, module: &Module, number: usize) {
    module::shows(browser, &step(number)).await;
    let (n, all) = (number.to_string(), module.sections.len().to_string());
    browser.words(&filled(words().step_of(), &[("n", &n), ("all", &all)])).wait().await;
    browser.role("heading", &tidy(&plain(&module.sections[number - 1].title))).wait().await;
    let top = format!("document.getElementById('{}').getBoundingClientRect()", step(number));
    browser
        .wait_until(&format!("{top}.top >= 0 && {top}.top < innerHeight / 2"), "the step at the top")
        .await;
}

journey! {
    async fn a_module_from_door_to_end(browser: &mut Browser, site: &Site) {
        browser.set_viewport(PHONE).await;
        let module = open(browser, "").await;
        let (engine, last) = (browser.engine(), module.sections.len());
        module::shows(browser, "start").await;
        for line in &module.gain {
            browser.words(&tidy(&plain(line))).wait().await;
        }
        // Engines without a screen have no voice of the device's own.
        assert!(!browser.button(words().read_aloud()).exists().await, "{engine}: no voice, no button");
        mark(browser).await;
        browser.link(words().step_start()).click().await;
        for number in 1..=last {
            stands(browser, module, number).await;
            // The focus is on the step, so that a screen reader and Tab go on from there.
            let focus = format!("document.activeElement.id === '{}'", step(number));
            browser.wait_until(&focus, "the focus on the step").await;
            module::next(browser).click().await;
        }
        module::shows(browser, "end").await;
        for line in &module.take_away {
            browser.words(&tidy(&plain(line))).wait().await;
        }
        module::back(browser).click().await;
        stands(browser, module, last).await;
        module::back(browser).click().await;
        stands(browser, module, last - 1).await;
        browser.back().await;
        stands(browser, module, last).await;
        browser.back().await;
        module::shows(browser, "end").await;
        browser.back().await;
        stands(browser, module, last).await;
        browser.forward().await;
        module::shows(browser, "end").await;
        assert!(is_the_same_document(browser).await, "{engine}: one document all the way");
        to_the_quiz(browser).await;
        address_is(browser, site, &content().quiz_page()).await;
        browser.back().await;
        arrived(browser, &module.summary.title).await;
        module::shows(browser, "end").await;
        site.assert_private(&content().files);
    }
}

journey! {
    /// An address that was kept leads to its step, by itself and inside the app, and so does the way back to it.
    async fn a_step_by_its_address(browser: &mut Browser, site: &Site) {
        browser.set_viewport(PHONE).await;
        let module = open(browser, &step(3)).await;
        stands(browser, module, 3).await;
        browser.reload().await;
        ready(browser, &module.summary.title).await;
        stands(browser, module, 3).await;
        mark(browser).await;
        module::next(browser).click().await;
        stands(browser, module, 4).await;

        // To another page, and back to the step.
        frame::emergency(browser).click().await;
        arrived(browser, words().emergency_title()).await;
        browser.back().await;
        arrived(browser, &module.summary.title).await;
        module::shows(browser, &step(4)).await;
        address_is(browser, site, &format!("{}#{}", module::page(module), step(4))).await;
        browser.forward().await;
        arrived(browser, words().emergency_title()).await;
        browser.back().await;
        arrived(browser, &module.summary.title).await;
        module::shows(browser, &step(4)).await;
        // Its links and parts are alive.
        module::back(browser).click().await;
        stands(browser, module, 3).await;
        browser.back().await;
        module::shows(browser, &step(4)).await;
        browser.back().await;
        stands(browser, module, 3).await;
        assert!(is_the_same_document(browser).await, "{}: one document all the way", browser.engine());

        // The address of a source leads to the end, where it is folded.
        browser.open("emergency/").await;
        open(browser, "source-1").await;
        module::shows(browser, "end").await;
        // What no step is called shows the door.
        browser.open("emergency/").await;
        open(browser, "no-such-step").await;
        module::shows(browser, "start").await;
    }
}

journey! {
    async fn all_as_one_page(browser: &mut Browser, _site: &Site) {
        let module = open(browser, &step(2)).await;
        let engine = browser.engine();
        stands(browser, module, 2).await;
        module::whole(browser).click().await;
        module::shows_all(browser, module).await;
        let ways = [module::next(browser).count().await, module::whole(browser).count().await];
        assert_eq!(ways, [0, 0], "{engine}: no ways from step to step");
        quiz_link(browser).wait().await;
        let text = shown(browser).await;
        for section in &module.sections {
            assert!(text.contains(&tidy(&plain(&section.title))), "{engine}: {:?}", section.title);
        }
        browser.back().await;
        module::shows(browser, &step(2)).await;
        browser.forward().await;
        module::shows_all(browser, module).await;
        browser.reload().await;
        frame::live(browser).await;
        module::shows_all(browser, module).await;
        module::by_step(browser).click().await;
        module::shows(browser, "start").await;
        assert!(!module::by_step(browser).exists().await, "{engine}: it is step by step");
    }
}

chromium_only! {
    /// No step waits for a script: without any, all is there to be read.
    async fn one_page_without_scripts(browser: &mut Browser, _site: &Site) {
        let module = &content().module;
        browser.allow_scripts(false).await;
        for hash in ["", "#step-3", "#whole"] {
            browser.open("emergency/").await;
            browser.open(&format!("{}{hash}", module::page(module))).await;
            module::shows_all(browser, module).await;
            assert!(!module::next(browser).exists().await, "no ways from step to step at {hash:?}");
            quiz_link(browser).wait().await;
        }
    }
}

journey! {
    /// What there is to do comes when a person is near it, and what one brought is not asked for by the next.
    async fn parts_come_when_they_are_near(browser: &mut Browser, site: &Site) {
        let module = open(browser, "").await;
        let engine = browser.engine();
        let has = |path: &str| site.requests().iter().filter(|seen| seen.url.ends_with(path)).count();
        let code = content().asset("activity", ".wasm");
        let pack = content().asset(&format!("activities-{}", module.summary.id), ".bin");
        site.settled().await;
        assert_eq!((has(&code), has(&pack)), (0, 0), "{engine}: nothing to do at the door");
        let to_do = module.sections.iter().filter(|section| {
            section.pieces.iter().any(|piece| matches!(piece, Piece::Activity(_)))
        });
        for section in to_do {
            module::go(browser, &section.id).await;
            browser.css(&format!("#{} [data-part]", section.id)).scroll_to_middle().await;
            asked_for(browser, site, &pack).await;
            let live = format!("document.querySelector('#{} [data-part][data-live]')", section.id);
            browser.wait_until(&live, "the part").await;
            assert!(!frame::misses_a_part(browser).await, "{engine}: {}", section.id);
        }
        // WebKit keeps no files between requests here, and every part asks for its pack.
        let packs = if engine == Engine::WebKit { has(&pack).min(1) } else { has(&pack) };
        assert_eq!((has(&code), packs), (1, 1), "{engine}: each comes once");
    }
}

/// A module with something to plan and one after it, with where that is.
fn to_plan() -> (&'static Module, &'static str, &'static domain::activity::Activity) {
    let modules = &content().reading.modules;
    let steps = modules.split_last().expect("modules").1.iter().flat_map(|module| {
        module
            .sections
            .iter()
            .flat_map(move |section| section.pieces.iter().map(move |piece| (module, section, piece)))
    });
    let mut plans = steps.filter_map(|(module, section, piece)| match piece {
        Piece::Activity(activity) if matches!(activity.kind, Kind::IfThen { .. }) => {
            Some((module, section.id.as_str(), activity))
        }
        _ => None,
    });
    plans.next().expect("something to plan")
}

/// The lines of a person's own that the card shows.
async fn own_lines(browser: &Browser) -> Vec<String> {
    browser
        .evaluate(
            "[...document.querySelectorAll('[data-plan] li')].map(line => line.innerText).filter(Boolean)",
        )
        .await
}

/// A clipboard that can be looked into.
const CLIPBOARD: &str = "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: \
    { writeText: text => { window.copied = text; return Promise.resolve(); } } });";

journey! {
    async fn a_plan_on_the_card(browser: &mut Browser, site: &Site) {
        let (module, step, activity) = to_plan();
        let engine = browser.engine();
        browser.open(&format!("{}#{step}", module::page(module))).await;
        frame::live(browser).await;
        mark(browser).await;
        let doing = Doing { browser, activity, by: By::Finger };
        doing.alive().await;
        let line = doing.plan().await;
        let asked = site.settled().await;
        module::go(browser, "end").await;
        browser.words(words().take_plans()).wait().await;
        assert_eq!(own_lines(browser).await, [line.as_str()], "{engine}");

        // The card as it is copied: its lines, with the person's own.
        browser.script::<()>(CLIPBOARD, vec![]).await;
        browser.button(words().take_copy()).click().await;
        browser.words(words().take_copied()).wait().await;
        let copied: String = browser.evaluate("window.copied").await;
        let mut expected = vec![module.summary.title.clone(), words().module_take_away().to_owned()];
        expected.extend(module.take_away.iter().map(|line| format!("- {}", tidy(&plain(line)))));
        expected.extend([words().take_plans().to_owned(), format!("- {line}")]);
        let copied: Vec<String> = copied.lines().map(tidy).collect();
        assert_eq!(copied, expected, "{engine}");
        site.assert_silent_since(asked);

        // Another module has it too, as long as the document is the same.
        let all = &content().reading.modules;
        let place = all.iter().position(|other| other.summary.id == module.summary.id).unwrap_or_default();
        let after = &all[place + 1];
        browser.link(&filled(words().module_next(), &[("title", &after.summary.title)])).click().await;
        ready(browser, &after.summary.title).await;
        module::go(browser, "end").await;
        browser.words(words().take_plans()).wait().await;
        assert_eq!(own_lines(browser).await, [line.as_str()], "{engine}");
        assert!(is_the_same_document(browser).await, "{engine}");
        let kept = browser.storage().await;
        assert!(kept.local.is_empty() && kept.session.is_empty() && kept.cookies.is_empty(), "{engine}: {kept:?}");
        assert!(!kept.everything().contains(&line), "{engine}: {kept:?}");

        browser.reload().await;
        ready(browser, &after.summary.title).await;
        module::shows(browser, "end").await;
        assert!(!browser.words(words().take_plans()).exists().await, "{engine}: a fresh document has forgotten");
        assert_eq!(own_lines(browser).await, [""; 0], "{engine}");
        site.assert_private(&content().files);
    }
}

chromium_only! {
    /// The browser's own clipboard takes the card.
    async fn the_card_is_copied(browser: &mut Browser, _site: &Site) {
        open(browser, "end").await;
        browser.button(words().take_copy()).click().await;
        browser.words(words().take_copied()).wait().await;
    }
}

/// The modules of the path as they are seen: each with whether it is marked as done, and as begun.
async fn path(browser: &Browser) -> Vec<(String, bool, bool)> {
    let script = "const seen = element => element.getBoundingClientRect().width > 0; \
        return [...document.querySelectorAll('.app-stop[data-stop]')].filter(seen) \
        .map(stop => [stop.dataset.stop, seen(stop.querySelector('.app-stop__done')), seen(stop.querySelector('.app-stop__begun'))]);";
    browser.script(script, vec![]).await
}

/// The same as it should be.
fn expected(done: &[&Module], begun: &[&Module]) -> Vec<(String, bool, bool)> {
    let is = |all: &[&Module], module: &Module| all.iter().any(|other| other.summary.id == module.summary.id);
    let adult =
        content().reading.modules.iter().filter(|module| module.summary.editions.contains(&Edition::Adult));
    adult.map(|module| (module.summary.id.clone(), is(done, module), is(begun, module))).collect()
}

journey! {
    async fn the_path_of_the_course(browser: &mut Browser, site: &Site) {
        let reading = &content().reading;
        let (first, second, third) = (&reading.modules[0], &reading.modules[1], &reading.modules[2]);
        let engine = browser.engine();
        browser.set_viewport(PHONE).await;
        browser.open("course/").await;
        ready(browser, words().course_title()).await;
        mark(browser).await;
        browser.radio(words().edition_adult()).click().await;
        browser.words(words().course_under_18()).wait_gone().await;
        assert_eq!(path(browser).await, expected(&[], &[]), "{engine}");
        let chapters: Vec<String> = browser.evaluate(
            "[...document.querySelectorAll('.app-path__chapter')].filter(e => e.getBoundingClientRect().width > 0).map(e => e.innerText)",
        ).await;
        let adult = reading.chapters.iter().filter(|chapter| chapter.edition == Edition::Adult);
        assert_eq!(chapters, adult.map(|chapter| chapter.title.clone()).collect::<Vec<_>>(), "{engine}");

        let begin = |module: &Module| filled(words().course_begin(), &[("n", &module.summary.order.to_string())]);
        let go_on = |module: &Module| filled(words().course_go_on(), &[("n", &module.summary.order.to_string())]);
        browser.link(&begin(first)).click().await;
        ready(browser, &first.summary.title).await;
        browser.link(words().step_start()).click().await;
        module::go(browser, "end").await;
        browser.link(words().module_back()).click().await;
        ready(browser, words().course_title()).await;
        browser.link(&go_on(second)).wait().await;
        assert_eq!(path(browser).await, expected(&[first], &[]), "{engine}");

        // One that was only begun is what to go on with once the one before it is done.
        module::link(browser, third).click().await;
        ready(browser, &third.summary.title).await;
        browser.link(words().step_start()).click().await;
        module::shows(browser, "step-1").await;
        browser.back().await;
        module::shows(browser, "start").await;
        browser.back().await;
        ready(browser, words().course_title()).await;
        browser.link(&go_on(second)).wait().await;
        assert_eq!(path(browser).await, expected(&[first], &[third]), "{engine}");
        browser.link(&go_on(second)).click().await;
        ready(browser, &second.summary.title).await;
        focus_is_on_heading(browser).await;
        assert!(is_the_same_document(browser).await, "{engine}: one document all the way");

        browser.open("course/").await;
        ready(browser, words().course_title()).await;
        browser.link(&begin(first)).wait().await;
        assert_eq!(path(browser).await, expected(&[], &[]), "{engine}: a fresh document has forgotten");
        let kept = browser.storage().await;
        assert!(kept.local.is_empty() && kept.session.is_empty() && kept.cookies.is_empty(), "{engine}: {kept:?}");
        site.assert_private(&content().files);
    }
}

/// The first step of a module that tells of the law in a nation.
fn law_of(module: &Module, nation: LawNation) -> Option<&str> {
    let tells = |piece: &Piece| matches!(piece, Piece::Law { nations, .. } if nations.iter().any(|(of, _)| *of == nation));
    Some(&module.sections.iter().find(|section| section.pieces.iter().any(tells))?.id)
}

/// Which of the law's folds are open, by what they are called, in the order of the page.
async fn open_laws(browser: &Browser) -> Vec<(String, bool)> {
    let script = "return [...document.querySelectorAll('details[data-nation]')].map(fold => [fold.querySelector('summary').textContent, fold.open])";
    browser.script(script, vec![]).await
}

journey! {
    /// Whoever opens the law of a nation once finds it open from then on, and that of no other.
    async fn the_law_where_the_reader_lives(browser: &mut Browser, _site: &Site) {
        let (nation, engine) = (LawNation::Scotland, browser.engine());
        let all = module::with(|module| law_of(module, nation).is_some());
        let [first, second, ..] = all[..] else { panic!("two modules with the law of {}", nation.name()) };
        let step = law_of(first, nation).unwrap_or_default();
        browser.open(&format!("{}#{step}", module::page(first))).await;
        ready(browser, &first.summary.title).await;
        module::shows(browser, step).await;
        mark(browser).await;
        assert!(open_laws(browser).await.iter().all(|(_, open)| !open), "{engine}: nothing is open before");
        browser.css(&format!("#{step} details[data-nation~=scotland] > summary")).click().await;
        let is_open = async || {
            let laws = open_laws(browser).await;
            laws.iter().any(|(_, open)| *open) && laws.iter().all(|(name, open)| *open == (name == nation.name()))
        };
        browser.wait_for("that law, and no other", is_open).await;

        module::go(browser, "end").await;
        browser.link(words().module_back()).click().await;
        ready(browser, words().course_title()).await;
        module::link(browser, second).click().await;
        ready(browser, &second.summary.title).await;
        browser.wait_for("that law there too", is_open).await;
        assert!(is_the_same_document(browser).await, "{engine}");

        browser.reload().await;
        ready(browser, &second.summary.title).await;
        assert!(open_laws(browser).await.iter().all(|(_, open)| !open), "{engine}: a fresh document has forgotten");
    }
}
