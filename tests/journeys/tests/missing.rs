//! A part or a page that does not come: it is said where a person looks for it, what is there goes on working, and trying
//! again brings it.

use domain::people::Nation;
use journeys::{Browser, Site, chromium_only, journey};

use crate::content::{bytes, content, words};
use crate::pages::quiz::Quiz;
use crate::pages::{
    address_is, arrived, course_door, frame, help, is_the_same_document, mark, module_link, to_the_quiz,
};

/// What a network says that wants to be paid first.
pub(crate) const WIFI: &str = "<!doctype html><title>Sign in</title><p>Sign in to the wifi";

/// A built file of which only the first half arrived.
pub(crate) fn half(path: &str) -> Vec<u8> {
    let mut bytes = bytes(path);
    bytes.truncate(bytes.len() / 2);
    bytes
}

/// A site with something wrong.
pub(crate) fn broken(wrong: impl Fn(&Site)) -> Site {
    let site = Site::built();
    wrong(&site);
    site
}

/// How a part is asked for again.
#[derive(Clone, Copy, Debug)]
enum Again {
    /// By its button.
    Pressed,
    /// The device found a network.
    Online,
}

/// The quiz of a site with something wrong: it is said, and the question, the links and Emergency are there all the same.
async fn says_so_in_its_place(browser: &mut Browser, site: &Site) {
    browser.turn_to(site);
    browser.open(&content().quiz_page()).await;
    frame::part_missing(browser).await;
    frame::part_again(browser).wait().await;
    let quiz = Quiz::of_module(browser);
    quiz.option(quiz.question().await, 0).wait().await;
    frame::emergency(browser).wait().await;
    assert!(!frame::notice(browser).exists().await, "{}: the app itself is here", browser.engine());
}

/// Answers the first question, and goes on.
async fn works_after_all(browser: &Browser) {
    let quiz = Quiz::of_module(browser);
    quiz.answer_right().await;
    quiz.go_on().await;
}

journey! {
    /// The code of a part, its pack, what all parts share: whichever did not come, the next try brings it.
    async fn when_a_part_does_not_come(browser: &mut Browser, _site: &Site) {
        let quiz = format!("quiz-{}", crate::content::MODULE);
        let files = [
            (content().asset("quiz", ".wasm"), 404, Again::Pressed),
            (content().asset(&quiz, ".bin"), 404, Again::Pressed),
            (content().asset("shared", ".wasm"), 503, Again::Online),
        ];
        for (file, status, again) in &files {
            browser.step(format!("see what happens when {file} answers {status}, and is asked for again: {again:?}"));
            let site = Site::built();
            site.fail(file, *status);
            says_so_in_its_place(browser, &site).await;
            // Still not there: it stays said.
            frame::part_again(browser).click().await;
            frame::part_missing(browser).await;
            site.mend();
            match again {
                Again::Pressed => frame::part_again(browser).click().await,
                Again::Online => browser.script::<()>("dispatchEvent(new Event('online'))", vec![]).await,
            }
            browser.words(words().part_missing()).wait_gone().await;
            frame::live(browser).await;
            assert!(!frame::misses_a_part(browser).await, "{}: {file} came", browser.engine());
            works_after_all(browser).await;
        }
    }
}

journey! {
    /// What came is not what was asked for: it is never taken for it.
    async fn when_a_part_is_broken(browser: &mut Browser, _site: &Site) {
        let quiz = format!("quiz-{}", crate::content::MODULE);
        let (code, pack) = (content().asset("quiz", ".wasm"), content().asset(&quiz, ".bin"));
        let sites = [
            ("its code is cut off", broken(|site| site.replace(&code, "application/wasm", half(&code)))),
            ("its code is none", broken(|site| site.replace(&code, "text/html", WIFI))),
            ("its pack is cut off", broken(|site| site.replace(&pack, "application/octet-stream", half(&pack)))),
            ("its pack is none", broken(|site| site.replace(&pack, "text/html", WIFI))),
        ];
        for (wrong, site) in &sites {
            browser.step(format!("see what happens when {wrong}"));
            says_so_in_its_place(browser, site).await;
            frame::emergency(browser).click().await;
            arrived(browser, words().emergency_title()).await;
        }
    }
}

chromium_only! {
    /// The line goes dead while a part is on its way.
    async fn when_the_line_is_cut(browser: &mut Browser, _site: &Site) {
        let site = Site::built();
        browser.refuse(&[&format!("*{}", content().asset("quiz", ".wasm"))]).await;
        says_so_in_its_place(browser, &site).await;
        browser.refuse(&[]).await;
        frame::part_again(browser).click().await;
        browser.words(words().part_missing()).wait_gone().await;
        frame::live(browser).await;
        works_after_all(browser).await;
    }
}

journey! {
    /// The directory does not come: who is there for everyone can still be read, and what was chosen before the next try
    /// is looked for after it.
    async fn when_the_directory_does_not_come(browser: &mut Browser, site: &Site) {
        let pack = content().asset("services", ".bin");
        site.fail(&pack, 503);
        browser.open("/").await;
        frame::live(browser).await;
        browser.link(words().help_title()).click().await;
        arrived(browser, words().help_title()).await;
        frame::part_missing(browser).await;
        browser.css("main a[href='tel:116123']").wait().await;
        help::pick(browser, Nation::Wales).await;
        site.mend();
        frame::part_again(browser).click().await;
        help::found(browser).await;
        assert_eq!(help::nations(browser).value().await, Nation::Wales.code(), "{}", browser.engine());
        assert!(!frame::misses_a_part(browser).await, "{}", browser.engine());
    }
}

/// Sees which page is on screen, and that the address is its own.
async fn stands_at(browser: &Browser, site: &Site, heading: &str, path: &str) {
    arrived(browser, heading).await;
    address_is(browser, site, path).await;
}

journey! {
    /// No signal: the page on screen stays, with its address, and says so; trying again goes where the person wanted.
    async fn when_a_page_does_not_arrive(browser: &mut Browser, site: &Site) {
        let (course, module) = (words().course_title(), content().module.summary.title.as_str());
        browser.open("/").await;
        frame::live(browser).await;
        mark(browser).await;
        course_door(browser).click().await;
        stands_at(browser, site, course, "course/").await;
        site.go_offline();
        module_link(browser).click().await;
        frame::page_missing(browser).await;
        stands_at(browser, site, course, "course/").await;
        // Still nothing: it stays said.
        frame::page_again(browser).click().await;
        frame::page_missing(browser).await;
        stands_at(browser, site, course, "course/").await;
        // What is here goes on working.
        let young = browser.radio(words().edition_under_18());
        young.click().await;
        browser.words(words().course_adult()).wait_gone().await;
        browser.radio(words().edition_adult()).click().await;

        site.come_back();
        frame::page_again(browser).click().await;
        stands_at(browser, site, module, &content().module_page()).await;
        frame::page_not_missing(browser).await;
        browser.back().await;
        stands_at(browser, site, course, "course/").await;
        browser.forward().await;
        stands_at(browser, site, module, &content().module_page()).await;
        to_the_quiz(browser).await;
        Quiz::of_module(browser).question().await;
        assert!(is_the_same_document(browser).await, "{}: one document all the way", browser.engine());
    }
}

journey! {
    /// The way back without a signal: the page on screen stays, with its address, and trying again leads back.
    async fn when_the_way_back_does_not_arrive(browser: &mut Browser, site: &Site) {
        let (course, module) = (words().course_title(), content().module.summary.title.as_str());
        browser.open("course/").await;
        frame::live(browser).await;
        mark(browser).await;
        module_link(browser).click().await;
        stands_at(browser, site, module, &content().module_page()).await;
        site.go_offline();
        browser.back().await;
        frame::page_missing(browser).await;
        stands_at(browser, site, module, &content().module_page()).await;
        site.come_back();
        frame::page_again(browser).click().await;
        stands_at(browser, site, course, "course/").await;
        frame::page_not_missing(browser).await;
        // Its links are its own, and so is what the browser would load again.
        module_link(browser).click().await;
        stands_at(browser, site, module, &content().module_page()).await;
        browser.back().await;
        stands_at(browser, site, course, "course/").await;
        assert!(is_the_same_document(browser).await, "{}: one document all the way", browser.engine());
        browser.reload().await;
        stands_at(browser, site, course, "course/").await;
    }
}

journey! {
    /// What is no page of this build is the browser's to open: another build's page with its own app, or none at all.
    async fn an_answer_that_is_no_page_of_this_build(browser: &mut Browser, site: &Site) {
        let page = format!("{}index.html", content().module_page());
        let script = content().files.paths().find(|path| path.ends_with(".js")).unwrap_or_default();
        let script = script.trim_start_matches("assets/");
        let other = String::from_utf8_lossy(&bytes(&page)).replace(script, "waymark-0000000000.js");
        browser.open("course/").await;
        frame::live(browser).await;
        mark(browser).await;
        site.replace(&content().module_page(), "text/html", other);
        module_link(browser).click().await;
        stands_at(browser, site, &content().module.summary.title, &content().module_page()).await;
        browser.wait_until("!window.theSameDocument", "a document of its own").await;

        site.mend();
        browser.open("course/").await;
        frame::live(browser).await;
        mark(browser).await;
        let astray = "document.querySelector(`[data-stop='${arguments[0]}'] a`).href = 'no-such-module/'";
        browser.script::<()>(astray, vec![crate::content::MODULE.into()]).await;
        module_link(browser).click().await;
        stands_at(browser, site, words().not_found_title(), "course/no-such-module/").await;
        browser.wait_until("!window.theSameDocument", "a document of its own").await;
    }
}
