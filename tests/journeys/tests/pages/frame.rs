//! What is around every page: the start of the app, the notice, Emergency, Leave quickly.

use journeys::{Browser, Target};

use crate::content::{content, words};

/// Whether the app has taken over the page.
pub(crate) async fn is_live(browser: &Browser) -> bool {
    browser.evaluate("document.documentElement.classList.contains('is-live')").await
}

/// Waits until the app has taken over the page.
pub(crate) async fn live(browser: &Browser) {
    browser.wait_until("document.documentElement.classList.contains('is-live')", "the app").await;
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
