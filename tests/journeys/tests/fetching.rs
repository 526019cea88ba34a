//! What a page asks for, when, and how often: reading costs its document and little else, and nothing comes twice.

use journeys::{Browser, Key, Site, chromium_only, journey};

use crate::content::{content, words};
use crate::pages::{arrived, frame, go_to_the_quiz};

/// The addresses that were asked for so far, each as the site has it.
fn asked(site: &Site) -> Vec<String> {
    site.requests().into_iter().map(|seen| seen.url.trim_start_matches('/').to_owned()).collect()
}

/// The files of the app's own code and of its packs, as against documents, styles and pictures.
fn is_of_the_app(path: &str) -> bool {
    path.ends_with(".wasm") || path.ends_with(".bin")
}

/// Sees that nothing was asked for twice.
fn assert_once(browser: &Browser, site: &Site, page: &str) {
    let mut asked = asked(site);
    asked.sort();
    let twice: Vec<&[String]> = asked.windows(2).filter(|pair| pair[0] == pair[1]).collect();
    assert!(twice.is_empty(), "{}: /{page} asks for a file twice: {twice:?}", browser.engine());
}

journey! {
    /// What the page asks for ahead is what the app then uses: a phone on a thin line pays for nothing twice. A page of
    /// reading asks for the app alone, after all that is needed to read it.
    async fn each_file_comes_once(browser: &mut Browser, _site: &Site) {
        let main = content().asset("waymark", ".wasm");
        for page in content().kinds() {
            let site = Site::built();
            browser.turn_to(&site);
            browser.open(&page).await;
            frame::live(browser).await;
            site.settled().await;
            assert_once(browser, &site, &page);
            let ahead = "[...document.querySelectorAll('link[rel=preload]')].map(link => new URL(link.href).pathname.slice(1))";
            let ahead: Vec<String> = browser.evaluate(ahead).await;
            let (asked, engine) = (asked(&site), browser.engine());
            for file in &ahead {
                assert!(asked.contains(file), "{engine}: /{page} never asks for {file}: {asked:?}");
            }
            let parts: usize = browser.evaluate("document.querySelectorAll('[data-part]').length").await;
            if ahead.is_empty() {
                let script = asked.iter().position(|path| path.ends_with(".js"));
                let app = asked.iter().position(|path| *path == main);
                assert!(script < app, "{engine}: /{page} asks for the app first: {asked:?}");
            }
            if parts == 0 {
                let app: Vec<&String> = asked.iter().filter(|path| is_of_the_app(path)).collect();
                assert_eq!(app, [&main], "{engine}: /{page} is there to be read");
            }
        }
    }
}

journey! {
    /// From page to page inside the app: what one page brought is not asked for by the next.
    async fn each_file_comes_once_on_the_way(browser: &mut Browser, site: &Site) {
        browser.open("/").await;
        frame::live(browser).await;
        go_to_the_quiz(browser).await;
        browser.button(words().quiz_check()).wait().await;
        frame::live(browser).await;
        browser.link(words().help_title()).click().await;
        arrived(browser, words().help_title()).await;
        frame::live(browser).await;
        site.settled().await;
        assert_once(browser, site, "help/");
        for code in ["waymark", "shared", "quiz", "help"] {
            let file = content().asset(code, ".wasm");
            assert!(asked(site).contains(&file), "{}: {file}", browser.engine());
        }
        site.assert_private(&content().files);
    }
}

/// A browser that is told to save data, as far as a page can know.
const SAVES_DATA: &str =
    "Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) });";

chromium_only! {
    /// Where data is to be saved, reading brings no app until a person does something: a finger, a key, the focus.
    async fn the_app_waits_where_data_is_saved(browser: &mut Browser, _site: &Site) {
        browser.before_each_page(SAVES_DATA).await;
        for touch in 0..3 {
            let site = Site::built();
            browser.turn_to(&site);
            browser.open(&content().module_page()).await;
            browser.wait_until("document.readyState === 'complete'", "the whole page").await;
            site.settled().await;
            let app: Vec<String> = asked(&site).into_iter().filter(|path| is_of_the_app(path)).collect();
            assert_eq!(app, [""; 0], "nothing of the app is there yet");
            assert!(!frame::is_live(browser).await);
            match touch {
                0 => browser.words(words().module_gain()).click().await,
                1 => browser.press(&[Key::Down]).await,
                _ => browser.press(&[Key::Tab]).await,
            }
            frame::live(browser).await;
            assert_once(browser, &site, "a module");
        }
        // A page with a part in sight brings it all the same: it is what the person came for.
        let site = Site::built();
        browser.turn_to(&site);
        browser.open(&content().quiz_page()).await;
        frame::live(browser).await;
    }
}
