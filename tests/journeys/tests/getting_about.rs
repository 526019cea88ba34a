//! Links, back and forward, focus, titles, leaving quickly, living below a folder.

use std::time::Duration;

use domain::people::Edition;
use journeys::{Browser, Key, PHONE, Site, journey};

use crate::content::{NOWHERE, content, words};
use crate::pages::check::Check;
use crate::pages::mixing::{Matrix, Mixing, both, pair};
use crate::pages::quiz::Quiz;
use crate::pages::{
    address_is, arrived, asked_for, course_door, focus_is_on_heading, frame, go_to_the_quiz,
    is_the_same_document, mark, module, module_link, ready, rounds, titled,
};

/// Sees a page by its heading, its title and its scroll.
async fn stands(browser: &Browser, heading: &str, scroll: i32) {
    arrived(browser, heading).await;
    focus_is_on_heading(browser).await;
    assert_eq!(browser.evaluate::<String>("document.title").await, titled(heading), "{}", browser.engine());
    is_scrolled(browser, scroll).await;
}

async fn is_scrolled(browser: &Browser, place: i32) {
    let there = format!("Math.abs(scrollY - {place}) < 3");
    browser.wait_until(&there, &format!("the page at {place} pixels")).await;
}

/// Scrolls, and lets the browser draw and tell of it: nobody scrolls and leaves within one picture.
async fn scroll_to(browser: &Browser, place: i32) {
    let script = "const [place, done] = arguments; scrollTo(0, place); \
        requestAnimationFrame(() => requestAnimationFrame(() => done(null)));";
    browser.script_async::<()>(script, vec![place.into()]).await;
    is_scrolled(browser, place).await;
}

journey! {
    async fn links_move_focus_and_title(browser: &mut Browser, _site: &Site) {
        let (course, module) = (words().course_title(), content().module.summary.title.as_str());
        browser.set_viewport(PHONE).await;
        browser.open("/").await;
        frame::live(browser).await;
        mark(browser).await;
        let door = course_door(browser).scroll_to_middle().await;
        course_door(browser).click().await;
        stands(browser, course, 0).await;
        let link = module_link(browser).scroll_to_middle().await;
        assert!(link > 100, "{}: the list of modules is long: {link}", browser.engine());
        module_link(browser).click().await;
        stands(browser, module, 0).await;
        scroll_to(browser, 90).await;

        browser.back().await;
        stands(browser, course, link).await;
        browser.forward().await;
        stands(browser, module, 90).await;
        moves_within_the_page(browser).await;
        browser.back().await;
        stands(browser, course, link).await;
        browser.back().await;
        arrived(browser, words().home_title()).await;
        assert_eq!(browser.evaluate::<String>("document.title").await, words().app_name());
        is_scrolled(browser, door).await;
        assert!(is_the_same_document(browser).await, "{}: one document all the way", browser.engine());
        only_plain_clicks_are_taken(browser).await;
        unknown_addresses_lead_back(browser).await;
    }
}

/// A mark of a source leads to that source, in another step and folded, and the way back leads to where the mark is.
async fn moves_within_the_page(browser: &Browser) {
    let module = &content().module;
    module::go(browser, "step-1").await;
    let mark = browser.css("#step-1 .app-cite a");
    let before = mark.scroll_to_middle().await;
    mark.click().await;
    browser.wait_until("location.hash.startsWith('#source-')", "the source's address").await;
    module::shows(browser, "end").await;
    browser.css(":target").wait().await;
    arrived(browser, &module.summary.title).await;
    browser.back().await;
    module::shows(browser, "step-1").await;
    is_scrolled(browser, before).await;
    browser.back().await;
    browser.wait_until("!location.hash", "the address without a step").await;
    module::shows(browser, "start").await;
    arrived(browser, &module.summary.title).await;
}

/// New tabs and windows work as everywhere: the app leaves such clicks to the browser.
async fn only_plain_clicks_are_taken(browser: &Browser) {
    let script = "const link = [...document.querySelectorAll('footer a')].find(a => a.textContent === arguments[0]); \
        let taken; addEventListener('click', event => { taken = event.defaultPrevented; event.preventDefault(); }, { once: true }); \
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...arguments[1] })); return taken;";
    let privacy = words().privacy_title();
    for with in ["ctrlKey", "metaKey", "shiftKey", "altKey"] {
        let taken: bool =
            browser.script(script, vec![privacy.into(), serde_json::json!({ with: true })]).await;
        assert!(!taken, "{}: a click with {with} is left to the browser", browser.engine());
    }
    let taken: bool = browser.script(script, vec![privacy.into(), serde_json::json!({ "button": 1 })]).await;
    assert!(!taken, "{}: a middle click is left to the browser", browser.engine());
    // A fresh document is the browser's to open.
    let taken: bool = browser.script(script, vec![words().check_title().into(), serde_json::json!({})]).await;
    assert!(!taken, "{}: the way to the check is left to the browser", browser.engine());
    let taken: bool = browser.script(script, vec![privacy.into(), serde_json::json!({})]).await;
    assert!(taken, "{}: a plain click is the app's", browser.engine());
    arrived(browser, privacy).await;
}

async fn unknown_addresses_lead_back(browser: &Browser) {
    for address in [NOWHERE, "course/no-such-module/", "404.html"] {
        browser.open(address).await;
        ready(browser, words().not_found_title()).await;
    }
    browser.link(words().help_title()).click().await;
    arrived(browser, words().help_title()).await;
    browser.back().await;
    arrived(browser, words().not_found_title()).await;
}

journey! {
    /// On a slow network, a page can be on its way while the old one still shows.
    async fn the_last_link_wins(browser: &mut Browser, site: &Site) {
        browser.open("course/").await;
        frame::live(browser).await;
        let module = content().module_page();
        site.hold(&module);
        module_link(browser).click().await;
        asked_for(browser, site, &module).await;
        frame::emergency(browser).click().await;
        arrived(browser, words().emergency_title()).await;
        site.mend();
        site.settled().await;
        arrived(browser, words().emergency_title()).await;
        assert_eq!(browser.evaluate::<String>("document.title").await, titled(words().emergency_title()));

        // A fresh document is the browser's to open, from an address that the old page does not stand at any more.
        browser.open("course/").await;
        frame::live(browser).await;
        site.hold("help/");
        browser.link(words().help_title()).click().await;
        asked_for(browser, site, "help/").await;
        browser.link(words().check_title()).click().await;
        arrived(browser, words().check_title()).await;
        site.mend();
        frame::live(browser).await;
        site.assert_private(&content().files);
    }
}

journey! {
    at below_a_folder;
    async fn works_under_a_folder(browser: &mut Browser, site: &Site) {
        browser.open("/").await;
        frame::live(browser).await;
        go_to_the_quiz(browser).await;
        let quiz = content().quiz_page();
        address_is(browser, site, &quiz).await;
        browser.reload().await;
        frame::live(browser).await;
        assert_eq!(browser.evaluate::<String>("location.href").await, site.address() + quiz.as_str());
        frame::emergency(browser).click().await;
        arrived(browser, words().emergency_title()).await;
        browser.back().await;
        address_is(browser, site, &quiz).await;
        // The address is the quiz's before its page is: a link of the old page would lead astray.
        Quiz::of_module(browser).question().await;
        browser.link(words().check_title()).click().await;
        let check = Check::here(browser).await;
        check.seal().await;
        browser.link(words().home_link()).click().await;
        arrived(browser, words().home_title()).await;
        assert_eq!(browser.evaluate::<String>("location.href").await, site.address());
        site.assert_private(&content().files);
        browser.assert_nothing_elsewhere();
    }
}

journey! {
    at below_a_folder;
    /// The pages on mixing lead to each other, find their packs, and make links, wherever the site lies.
    async fn mixing_under_a_folder(browser: &mut Browser, site: &Site) {
        browser.set_viewport(PHONE).await;
        browser.open("/").await;
        frame::live(browser).await;
        mark(browser).await;
        browser.role_with("link", words().door_mixing_more()).click().await;
        stands(browser, words().mixing_title(), 0).await;
        let mixing = Mixing::here(browser).await;
        address_is(browser, site, "mixing/").await;
        mixing.pick(&["alcohol", "cocaine"]).await;
        mixing.told(&pair("alcohol", "cocaine")).await;
        browser.button(words().mixing_link()).click().await;
        let link = browser.field(words().mixing_link_label()).value().await;
        assert_eq!(link, format!("{}mixing/#mix=alcohol+cocaine", site.address()), "{}", browser.engine());

        browser.link(words().matrix_link()).click().await;
        stands(browser, words().matrix_title(), 0).await;
        address_is(browser, site, "mixing/matrix/").await;
        let young = content().mixing.listed(Edition::Under18);
        let matrix = Matrix(browser);
        matrix.spans(young.len()).await;
        matrix.square(young[0], young[1]).click().await;
        matrix.opened(&both((young[0], young[1]))).await;
        browser.link(words().rounds_link()).click().await;
        stands(browser, words().rounds_title(), 0).await;
        address_is(browser, site, "mixing/quiz/").await;
        let (quiz, _) = rounds::begin(browser, site, Edition::Under18).await;
        quiz.answer_right().await;
        browser.back().await;
        arrived(browser, words().matrix_title()).await;
        address_is(browser, site, "mixing/matrix/").await;
        browser.back().await;
        arrived(browser, words().mixing_title()).await;
        assert!(is_the_same_document(browser).await, "{}: one document all the way", browser.engine());

        browser.open("help/").await;
        browser.open_address(&link).await;
        Mixing::here(browser).await.has(&["alcohol", "cocaine"]).await;
        address_is(browser, site, "mixing/").await;
        site.assert_private(&content().files);
        browser.assert_nothing_elsewhere();
    }
}

journey! {
    at below_a_folder;
    /// An address that was kept or sent leads to its page, with its parts, and so does loading it again.
    async fn each_kind_of_page_opens_by_itself(browser: &mut Browser, site: &Site) {
        // The page for addresses that lead nowhere can be at any depth, so it knows one folder alone.
        for page in content().kinds().into_iter().filter(|page| page != NOWHERE) {
            browser.open(&page).await;
            frame::live(browser).await;
            let heading = browser.heading().await;
            for again in [false, true] {
                if again {
                    browser.reload().await;
                }
                ready(browser, &heading).await;
                assert!(!frame::misses_a_part(browser).await, "{}: /{page}", browser.engine());
                assert!(!frame::notice(browser).exists().await, "{}: /{page}", browser.engine());
                let address: String = browser.evaluate("location.href").await;
                assert_eq!(address, format!("{}{page}", site.address()), "{}", browser.engine());
            }
        }
        site.assert_private(&content().files);
        browser.assert_nothing_elsewhere();
    }
}

fn below_a_folder() -> Site {
    Site::built_below("/some/folder/")
}

journey! {
    async fn leave_quickly_by_keyboard(browser: &mut Browser, _site: &Site) {
        let check = Check::open(browser).await;
        check.seal().await;
        // Going back through the page with Shift and Tab is not leaving.
        for _ in 0..4 {
            browser.press_with(Key::Shift, Key::Tab).await;
        }
        browser.press(&[Key::Shift, Key::Shift, Key::Tab, Key::Shift]).await;
        browser.rest(Duration::from_millis(200)).await;
        arrived(browser, words().about_title()).await;
        browser.assert_nothing_elsewhere();

        browser.press(&[Key::Tab, Key::Shift, Key::Shift, Key::Shift]).await;
        frame::left(browser).await;
        let gone = async || browser.heading_now().await.as_deref() != Some(words().about_title());
        browser.wait_for("the check to be gone", gone).await;
        frame::no_way_back(browser, words().about_title()).await;
    }
}
