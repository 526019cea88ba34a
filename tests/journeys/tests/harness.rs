//! The harness tried on small sites of its own: if these fail, no other journey says anything.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use journeys::{Browser, BuildFiles, Engine, Key, LAPTOP, PHONE, Site, chromium_only, journey, run};

/// The policy of the real site.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types sw";

const HOME: &str = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Small site</title>\
    <meta name=viewport content='width=device-width, initial-scale=1'><link rel=icon href=/icon.svg>\
    <link rel=stylesheet href=style.css><script src=script.js defer></script></head><body>\
    <header><a href='next/'>Next page</a></header>\
    <main id=app><h1>A small <b>site</b></h1><p>Nothing much.</p>\
    <button id=count type=button>Count</button><p id=counted>0</p>\
    <fieldset><legend>Which?</legend><input type=radio name=w id=r1><label for=r1>The first</label> \
    <input type=radio name=w id=r2><label for=r2>The second</label></fieldset>\
    <label for=f>Your word</label> <input id=f></main></body></html>";

const NEXT: &str = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Next</title>\
    <link rel=icon href=/icon.svg></head><body><main id=app><h1>Next</h1><img src=../no-such.png></main></body></html>";

const SCRIPT: &str = "let n = 0; document.getElementById('count').addEventListener('click', () => { \
    n += 1; document.getElementById('counted').textContent = n; });\
    window.get = path => fetch(path, { cache: 'no-store' }).then(r => r.ok ? 'came' : 'status ' + r.status, () => 'refused');";

fn small() -> Site {
    let files = [
        ("index.html", HOME),
        ("next/index.html", NEXT),
        ("script.js", SCRIPT),
        ("style.css", "button { padding: 1rem } input { width: 2rem; height: 2rem; margin: 1rem }"),
        ("data.bin", "data"),
        ("icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ];
    Site::of(&files, POLICY)
}

fn build() -> BuildFiles {
    BuildFiles::of(&["index.html", "next/index.html", "script.js", "style.css", "data.bin", "icon.svg"])
}

/// Asks the page to fetch, and gives what came of it.
async fn fetch(browser: &Browser, path: &str) -> String {
    browser
        .script_async("window.get(arguments[0]).then(arguments[arguments.length - 1])", vec![path.into()])
        .await
}

journey! {
    at small;
    async fn a_page_loads_and_is_used(browser: &mut Browser, site: &Site) {
        browser.open("/").await;
        assert_eq!(browser.heading().await, "A small site");
        browser.button("Count").click().await;
        browser.wait_until("document.getElementById('counted').textContent === '1'", "one count").await;
        browser.button("Count").press(Key::Enter).await;
        browser.words("2").wait().await;
        browser.radio("The second").click().await;
        assert!(browser.radio("The second").is_checked().await);
        assert!(!browser.radio("The first").is_checked().await);
        assert!(browser.role_with("group", "Which").exists().await);
        assert!(browser.radio("The first").inside("Which?").exists().await);
        assert!(!browser.radio("The first").inside("Who?").exists().await);
        browser.field("Your word").type_text("kestrel").await;
        assert_eq!(browser.field("Your word").value().await, "kestrel");
        assert!(browser.field("Your word").is_focused().await);
        assert!(!browser.button("Cou").exists().await);
        assert!(browser.dom().await.contains("<button id=\"count\""));

        let urls: Vec<String> = site.requests().into_iter().map(|seen| seen.url).collect();
        assert_eq!(urls.first().map(String::as_str), Some("/"));
        assert!(urls.contains(&"/script.js".into()) && urls.contains(&"/style.css".into()), "{urls:?}");
        site.assert_private(&build());
        browser.assert_nothing_elsewhere();
        browser.screenshot("harness").await;
    }
}

journey! {
    at small;
    async fn pages_lead_to_pages_and_back(browser: &mut Browser, site: &Site) {
        browser.open("/").await;
        browser.link("Next page").click().await;
        browser.wait_until("document.title === 'Next'", "the next page").await;
        assert_eq!(browser.heading().await, "Next");
        browser.back().await;
        browser.wait_until("document.title === 'Small site'", "the first page").await;
        browser.forward().await;
        browser.wait_until("document.title === 'Next'", "the next page again").await;
        let stored = browser.storage().await;
        assert_eq!(stored.address, format!("{}next/", site.address()));
        assert!(stored.local.is_empty() && stored.session.is_empty() && stored.cookies.is_empty());
        assert!(stored.caches.is_empty() && stored.workers.is_empty() && stored.databases.is_empty());
        assert!(stored.history_length >= 2);
        browser.script::<()>("localStorage.setItem('a', 'kept')", vec![]).await;
        assert_eq!(browser.storage().await.local["a"], "kept");
    }
}

journey! {
    at small;
    async fn the_page_has_the_room_it_is_given(browser: &mut Browser, _site: &Site) {
        for viewport in [PHONE, LAPTOP] {
            browser.set_viewport(viewport).await;
            browser.open("/").await;
            assert_eq!(browser.viewport().await, viewport);
            let width: u32 = browser.evaluate("document.documentElement.clientWidth").await;
            assert_eq!(width, viewport.0);
        }
    }
}

journey! {
    at small;
    async fn a_sealed_page_can_send_nothing(browser: &mut Browser, site: &Site) {
        browser.open("/").await;
        assert_eq!(fetch(browser, "data.bin").await, "came");
        let seal = "const meta = document.createElement('meta'); meta.httpEquiv = 'Content-Security-Policy'; \
                    meta.content = \"connect-src 'none'; img-src 'none'; form-action 'none'\"; document.head.append(meta);";
        browser.script::<()>(seal, vec![]).await;
        let mark = site.settled().await;
        assert_eq!(fetch(browser, "data.bin").await, "refused");
        let tries = "new Image().src = 'image.png'; try { navigator.sendBeacon('beacon', 'x'); } catch {} \
                     try { new WebSocket('ws://' + location.host + '/socket'); } catch {} \
                     const form = document.createElement('form'); form.method = 'post'; form.action = 'form'; \
                     document.body.append(form); try { form.submit(); } catch {} new Image().src = 'http://elsewhere.example/x';";
        browser.script::<()>(tries, vec![]).await;
        browser.rest(Duration::from_millis(500)).await;
        site.assert_silent_since(mark);
        browser.assert_nothing_elsewhere();
        browser.button("Count").click().await;
        browser.words("1").wait().await;
    }
}

journey! {
    at open_site;
    /// The proof that what leaves for another machine would be seen: here, without a policy, it may.
    async fn what_goes_elsewhere_is_seen(browser: &mut Browser, _site: &Site) {
        browser.open("/").await;
        browser.script::<()>("new Image().src = 'http://elsewhere.example/x'; fetch('https://other.example/y').catch(() => {});", vec![]).await;
        browser.wait_for("both requests at the proxy", async || {
            let asked = browser.asked_elsewhere().join(" ");
            asked.contains("elsewhere.example") && asked.contains("other.example")
        }).await;
    }
}

fn open_site() -> Site {
    Site::of(
        &[("index.html", HOME), ("script.js", SCRIPT), ("style.css", "")],
        "default-src * 'unsafe-inline'",
    )
}

journey! {
    at small;
    async fn the_site_can_be_disturbed_and_gone(browser: &mut Browser, site: &Site) {
        browser.open("/").await;
        site.fail("data.bin", 503);
        assert_eq!(fetch(browser, "data.bin").await, "status 503");
        site.replace("data.bin", "text/plain", "other");
        let text: String = browser.script_async("fetch('data.bin').then(r => r.text()).then(arguments[arguments.length - 1])", vec![]).await;
        assert_eq!(text, "other");
        site.delay("data.bin", Duration::from_millis(400));
        let took: f64 = browser.script_async("const began = performance.now(); window.get('data.bin').then(() => arguments[arguments.length - 1](performance.now() - began))", vec![]).await;
        assert!(took >= 390.0, "{took}");
        site.mend();
        site.go_offline();
        assert_eq!(fetch(browser, "data.bin").await, "refused");
        site.come_back();
        assert_eq!(fetch(browser, "data.bin").await, "came");
    }
}

journey! {
    at small;
    async fn what_is_not_private_is_caught(browser: &mut Browser, site: &Site) {
        let caught = || catch_unwind(AssertUnwindSafe(|| site.assert_private(&build()))).is_err();
        browser.open("/").await;
        site.assert_private(&build());
        let mark = site.settled().await;
        fetch(browser, "data.bin?answer=3").await;
        assert_eq!(site.since(mark).len(), 1);
        assert!(caught(), "a query");
    }
}

/// How often a journey runs that fails each time.
fn times_run(then: impl AsyncFn(&Browser)) -> u32 {
    let times = AtomicU32::new(0);
    let failing = async |browser: &mut Browser, _site: &Site| {
        times.fetch_add(1, Ordering::Relaxed);
        browser.open("/").await;
        then(browser).await;
        browser.fail("as it should");
    };
    let outcome =
        catch_unwind(AssertUnwindSafe(|| run(Engine::Chromium, "what is meant to fail", small, failing)));
    assert!(outcome.is_err(), "what fails each time has failed");
    times.into_inner()
}

#[test]
fn only_a_journey_whose_browser_broke_runs_again() {
    assert_eq!(times_run(async |_| ()), 1);
    // A crash, which is never answered.
    let crash = async |browser: &Browser| {
        let _ = tokio::time::timeout(Duration::from_secs(1), browser.driver().goto("chrome://crash")).await;
    };
    assert_eq!(times_run(crash), 2);
}

chromium_only! {
    at small;
    async fn accessibility_problems_are_found(browser: &mut Browser, _site: &Site) {
        browser.open("/").await;
        browser.assert_accessible().await;
        browser.open("/next/").await;
        let found = browser.accessibility_violations().await;
        let image = found.iter().find(|violation| violation.rule == "image-alt");
        assert_eq!(image.map(|violation| violation.places.clone()), Some(vec!["img".to_owned()]), "{found:#?}");
    }
}

chromium_only! {
    at small;
    async fn the_console_and_jumps_are_heard(browser: &mut Browser, _site: &Site) {
        browser.open("/").await;
        assert_eq!(browser.console_errors().await, Some(vec![]));
        assert_eq!(browser.layout_shift().await, 0.0);
        browser.open("/next/").await;
        let errors = browser.console_errors().await.unwrap_or_default();
        assert!(errors.iter().any(|error| error.contains("no-such.png")), "{errors:?}");
        browser.open("/").await;
        browser.script::<()>("const jump = document.createElement('div'); jump.style.height = '200px'; document.body.prepend(jump)", vec![]).await;
        browser.rest(Duration::from_millis(200)).await;
        assert!(browser.layout_shift().await > 0.0);
    }
}
