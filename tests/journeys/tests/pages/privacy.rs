//! How it stays private: the try at sending, and what is on the device.

use journeys::{Browser, Target};

use super::{filled, frame};
use crate::content::words;

/// Opens the page and waits for it to start.
pub(crate) async fn open(browser: &Browser) {
    browser.open("privacy/").await;
    frame::live(browser).await;
}

/// Tries to send something.
pub(crate) fn send(browser: &Browser) -> Target<'_> {
    browser.button(words().proof_button())
}

/// The browser refused.
pub(crate) fn refused(browser: &Browser) -> Target<'_> {
    browser.words(words().proof_refused())
}

/// Looks at what is on the device, and waits to be told of so many entries.
pub(crate) async fn keeps(browser: &Browser, entries: usize) {
    browser.button(words().kept_look()).click().await;
    told(browser, entries).await;
}

/// Wipes everything.
pub(crate) async fn wipe(browser: &Browser) {
    browser.button(words().kept_wipe()).click().await;
    told(browser, 0).await;
}

async fn told(browser: &Browser, entries: usize) {
    let words = match entries {
        0 => words().kept_nothing().to_owned(),
        n => filled(words().kept_something(), &[("n", &n.to_string())]),
    };
    browser.words(&words).wait().await;
}
