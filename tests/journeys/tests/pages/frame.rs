//! What is around every page: the start of the app, what it says of a part or a page that did not come, Emergency, Leave
//! quickly.

use journeys::{Browser, Target};

use super::tidy;
use crate::content::{content, words};

/// The app is here, and every part of the page on screen is here, said to be missing, or waits for a person to come near.
const LIVE: &str = "document.documentElement.classList.contains('is-live') \
    && !document.querySelector('[data-part]:not([data-live], [data-missing], [data-near])')";

/// Whether the app is here with all its parts.
pub(crate) async fn is_live(browser: &Browser) -> bool {
    browser.evaluate(LIVE).await
}

/// Waits until the app is here with all its parts.
pub(crate) async fn live(browser: &Browser) {
    browser.wait_until(LIVE, "the app").await;
}

/// Whether a part of the page is said to be missing.
pub(crate) async fn misses_a_part(browser: &Browser) -> bool {
    browser.evaluate("Boolean(document.querySelector('[data-part][data-missing]'))").await
}

/// Waits until the page says in the place of a part that it did not come.
pub(crate) async fn part_missing(browser: &Browser) {
    live(browser).await;
    assert!(misses_a_part(browser).await, "{}: a part is missing", browser.engine());
    let said = browser.css("[data-part] .app-part-missing [role=alert]").text().await;
    assert_eq!(said, tidy(words().part_missing()), "{}", browser.engine());
}

/// Asks once more for a part that did not come.
pub(crate) fn part_again(browser: &Browser) -> Target<'_> {
    browser.css("[data-part] button[data-again]")
}

/// Waits until the page on screen says that another one did not come.
pub(crate) async fn page_missing(browser: &Browser) {
    let notice = browser.css("#page-missing[role=alert]");
    notice.wait().await;
    let said = notice.text().await;
    for part in [words().failed_title(), words().failed_lead()] {
        assert!(said.contains(&tidy(part)), "{}: no {part:?} in {said}", browser.engine());
    }
}

/// Asks once more for a page that did not come.
pub(crate) fn page_again(browser: &Browser) -> Target<'_> {
    browser.css("#page-missing button")
}

/// Waits until nothing is said of a page that did not come.
pub(crate) async fn page_not_missing(browser: &Browser) {
    browser.css("#page-missing").wait_gone().await;
}

/// Waits until the app has given up, and sees that the page says so and still leads to Emergency.
pub(crate) async fn stuck(browser: &Browser) {
    browser.wait_until("document.documentElement.classList.contains('is-stuck')", "the app to give up").await;
    notice(browser).wait().await;
}

/// What stands at the bottom of a page that has no app.
pub(crate) fn notice(browser: &Browser) -> Target<'_> {
    browser.words(words().start_notice())
}

/// The link in the notice to Emergency. The one in the header has the same name.
pub(crate) fn notice_link(browser: &Browser) -> Target<'_> {
    browser.css("#start-notice a")
}

/// The link to Emergency in the header.
pub(crate) fn emergency(browser: &Browser) -> Target<'_> {
    browser.link(words().emergency_link())
}

/// Leave quickly.
pub(crate) fn leave(browser: &Browser) -> Target<'_> {
    browser.link(words().leave_link())
}

/// Takes Leave quickly and gives what the screen shows right then, before any other page has had time to come.
pub(crate) async fn leave_and_look(browser: &Browser) -> String {
    let link = leave(browser).find().await;
    let link = link.to_json().unwrap_or_else(|error| panic!("{error}"));
    let script = "arguments[0].click(); return document.title + (document.body?.innerText ?? '');";
    browser.script(script, vec![link]).await
}

/// Waits until the browser has asked for the neutral site, and sees that it asked no one else.
pub(crate) async fn left(browser: &Browser) {
    let host = content().neutral_host();
    let asked = async || browser.asked_elsewhere().iter().any(|request| request.contains(host));
    browser.wait_for("the neutral site", asked).await;
    let others: Vec<String> =
        browser.asked_elsewhere().into_iter().filter(|request| !request.contains(host)).collect();
    assert!(others.is_empty(), "{}: asked of others on leaving: {others:?}", browser.engine());
}

/// Goes back, and sees that it leads past the page that was left: the neutral one has taken its place.
pub(crate) async fn no_way_back(browser: &Browser, heading: &str) {
    browser.back().await;
    let past = async || browser.heading_now().await.as_deref() != Some(heading);
    browser.wait_for("no way back to where it was left", past).await;
}
