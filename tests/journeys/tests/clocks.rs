//! A device whose clock is ahead: what is too old to be relied on is hidden, and what saves a life never is.

use std::collections::BTreeSet;

use domain::services::{BELIEVED_DAYS, crisis};
use journeys::{Browser, Site, chromium_only};

use crate::content::{content, words};
use crate::pages::{arrived, frame};

/// Sets the device's clock ahead by so many days, for every page from now on.
const AHEAD: &str = "{ const Real = Date, ahead = DAYS * 864e5; \
    globalThis.Date = class extends Real { \
      constructor(...of) { if (of.length) super(...of); else super(Real.now() + ahead); } \
      static now() { return Real.now() + ahead; } }; }";

/// The numbers of services that show, each once.
const NUMBERS: &str = "[...new Set([...document.querySelectorAll('.app-service a[href^=tel], .app-service a[href^=sms]')] \
    .filter(link => link.checkVisibility()).map(link => link.href.slice(4)))]";

chromium_only! {
    async fn a_clock_that_is_ahead(browser: &mut Browser, _site: &Site) {
        let mut counts = BTreeSet::new();
        // Today, a year or so that is believed, and a day that no build is ever that old on.
        for days in [0, 420, BELIEVED_DAYS + 1000] {
            let site = Site::built();
            browser.turn_to(&site);
            browser.before_each_page(&AHEAD.replace("DAYS", &days.to_string())).await;
            browser.open("emergency/").await;
            counts.insert(emergency_shows(browser, days).await);
            // From another page inside the app it is the same.
            browser.open("/").await;
            frame::live(browser).await;
            frame::emergency(browser).click().await;
            arrived(browser, words().emergency_title()).await;
            emergency_shows(browser, days).await;
            // What shows on that day says so of itself, in the directory too.
            browser.open("help/").await;
            frame::live(browser).await;
            let shown: BTreeSet<String> = browser.evaluate(NUMBERS).await;
            for lasting in ["999", "111", "116123"] {
                let known = content().services.iter().flat_map(|service| &service.phones).any(|phone| phone.dial == lasting);
                assert!(shown.contains(lasting) || !known, "{days} days ahead: no {lasting} in {shown:?}");
            }
            browser.before_each_page(&AHEAD.replace("DAYS", &(-days).to_string())).await;
        }
        assert!(counts.len() > 1, "the clock changes what shows: {counts:?}");
    }
}

/// Sees that exactly the numbers show that may on that day. Gives how many.
async fn emergency_shows(browser: &Browser, days: i32) -> usize {
    arrived(browser, words().emergency_title()).await;
    browser.css("main a[href='tel:999']").wait().await;
    let built = content().core.site.built_on;
    let now: i32 =
        browser.evaluate("Math.floor((Date.now() - new Date().getTimezoneOffset() * 6e4) / 864e5)").await;
    let mut expected = BTreeSet::new();
    let mut open = 0;
    for service in crisis(&content().reading.crisis, None, None) {
        let fresh = service.freshness(domain::day::Day(now), built);
        expected.extend(service.shown_phones(fresh).map(|phone| phone.dial.clone()));
        expected.extend(service.shown_texts(fresh).map(|text| text.dial.clone()));
        open += usize::from(service.is_open_now(fresh));
    }
    let shown: BTreeSet<String> = browser.evaluate(NUMBERS).await;
    assert_eq!(shown, expected, "{days} days ahead");
    assert!(shown.contains("111") && shown.contains("116123"), "{days} days ahead: {shown:?}");
    assert_eq!(
        browser.words(words().service_open_now()).count().await,
        open,
        "{days} days ahead: who is open now"
    );
    expected.len()
}
