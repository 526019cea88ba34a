//! No scripts, no app, no storage: a page that can be read, says what is the matter, and still leads to Emergency. What
//! becomes of a part or a page that does not come is in `missing`.

use domain::course::Module;
use journeys::{Browser, Site, Target, chromium_only, journey};

use crate::content::{content, words};
use crate::missing::{WIFI, broken, half};
use crate::pages::quiz::Quiz;
use crate::pages::{arrived, course_door, frame, module, module_link, privacy, quiz_link, shown};

/// The module can be read as one page, and Emergency reached from the notice, by plain links.
async fn can_be_read(browser: &Browser, module: &Module) {
    arrived(browser, &module.summary.title).await;
    module::shows_all(browser, module).await;
    assert!(shown(browser).await.len() > 6000, "{}: the module's text shows", browser.engine());
    frame::notice(browser).wait().await;
    frame::notice_link(browser).click().await;
    arrived(browser, words().emergency_title()).await;
}

chromium_only! {
    async fn works_without_scripts(browser: &mut Browser, _site: &Site) {
        let module = &content().module;
        browser.allow_scripts(false).await;
        browser.open(&content().module_page()).await;
        can_be_read(browser, module).await;
        browser.open(&content().quiz_page()).await;
        Quiz::of_module(browser).question().await;
        frame::notice(browser).wait().await;
        browser.allow_scripts(true).await;

        // Scripts are on, but ours never comes: the notice shows after a while, where a part is waited for.
        let site = Site::built();
        site.fail(".js", 404);
        browser.turn_to(&site);
        let wait = "document.getAnimations().forEach(animation => animation.finish())";
        browser.open(&content().quiz_page()).await;
        assert!(!frame::notice(browser).exists().await, "at first it may still come");
        browser.script::<()>(wait, vec![]).await;
        Quiz::of_module(browser).question().await;
        frame::notice(browser).wait().await;
        // A page that is there to be read lacks nothing, and says nothing.
        browser.open(&content().module_page()).await;
        module::whole(browser).click().await;
        module::shows_all(browser, module).await;
        assert!(shown(browser).await.len() > 6000, "the module's text shows");
        browser.script::<()>(wait, vec![]).await;
        assert!(!frame::notice(browser).exists().await, "nothing is waited for");
    }
}

journey! {
    async fn when_the_app_cannot_start(browser: &mut Browser, _site: &Site) {
        let wasm = content().asset("waymark", ".wasm");
        let sites = [
            ("the app is not there", broken(|site| site.fail(&wasm, 404))),
            ("the app is cut off", broken(|site| site.replace(&wasm, "application/wasm", half(&wasm)))),
            ("the app is no app", broken(|site| site.replace(&wasm, "text/html", WIFI))),
        ];
        for (wrong, site) in &sites {
            browser.step(format!("see what happens when {wrong}"));
            browser.turn_to(site);
            browser.open(&content().module_page()).await;
            frame::stuck(browser).await;
            assert!(!frame::is_live(browser).await);
            let module = &content().module;
            arrived(browser, &module.summary.title).await;
            module::whole(browser).scroll_to_middle().await;
            module::whole(browser).click().await;
            can_be_read(browser, module).await;
        }

        // From page to page by plain links, to what each part says before it is alive, and away.
        let (_, site) = &sites[0];
        browser.turn_to(site);
        browser.open("/").await;
        frame::stuck(browser).await;
        // The notice lies over what stands at the bottom: a person scrolls it clear.
        let to_the = async |link: Target<'_>| {
            link.scroll_to_middle().await;
            link.click().await;
        };
        to_the(course_door(browser)).await;
        arrived(browser, words().course_title()).await;
        to_the(module_link(browser)).await;
        arrived(browser, &content().module.summary.title).await;
        module::go(browser, "end").await;
        to_the(quiz_link(browser)).await;
        let quiz = Quiz::of_module(browser);
        quiz.option(quiz.question().await, 0).wait().await;
        frame::stuck(browser).await;
        frame::emergency(browser).click().await;
        arrived(browser, words().emergency_title()).await;
        frame::leave(browser).tap().await;
        frame::left(browser).await;
        frame::no_way_back(browser, words().emergency_title()).await;
    }
}

journey! {
    /// The app did not come at first: the next touch brings it.
    async fn a_touch_brings_the_app_after_all(browser: &mut Browser, site: &Site) {
        let wasm = content().asset("waymark", ".wasm");
        site.fail(&wasm, 503);
        browser.open(&content().quiz_page()).await;
        frame::stuck(browser).await;
        site.mend();
        let quiz = Quiz::of_module(browser);
        let question = quiz.question().await;
        // The notice lies over what stands at the bottom: a person scrolls it clear.
        quiz.option(question, 0).scroll_to_middle().await;
        quiz.option(question, 0).click().await;
        frame::live(browser).await;
        frame::notice(browser).wait_gone().await;
        assert!(quiz.option(question, 0).is_checked().await, "{}", browser.engine());
        quiz.check_button().click().await;
        browser.button(words().quiz_next()).wait().await;
    }
}

journey! {
    /// What others left in the storage, or a browser that gives none, is no matter to the app.
    async fn storage_full_of_rubbish(browser: &mut Browser, _site: &Site) {
        privacy::open(browser).await;
        privacy::keeps(browser, 0).await;
        let rubbish = "localStorage.setItem('waymark', '{{{\\u0000'); localStorage.setItem('', 'x'.repeat(100000)); \
            sessionStorage.setItem('progress', '[1,');";
        browser.script::<()>(rubbish, vec![]).await;
        for page in content().kinds() {
            browser.open(&page).await;
            frame::live(browser).await;
        }
        privacy::open(browser).await;
        privacy::keeps(browser, 3).await;
        privacy::wipe(browser).await;
        let kept = browser.storage().await;
        assert!(kept.local.is_empty() && kept.session.is_empty(), "{}: {kept:?}", browser.engine());
    }
}

chromium_only! {
    async fn no_storage_at_all(browser: &mut Browser, _site: &Site) {
        let refused = "const refuse = { get() { throw new DOMException('no', 'SecurityError'); } }; \
            for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) Object.defineProperty(window, name, refuse);";
        browser.before_each_page(refused).await;
        privacy::open(browser).await;
        assert_eq!(browser.evaluate::<String>("(() => { try { return typeof localStorage } catch { return 'refused' } })()").await, "refused");
        privacy::keeps(browser, 0).await;
        privacy::wipe(browser).await;
        frame::leave(browser).tap().await;
        frame::left(browser).await;
    }
}
