//! Find help.

use domain::people::Nation;
use journeys::{Browser, Target};

use crate::content::{nation_name, words};

/// The list of nations.
pub(crate) fn nations(browser: &Browser) -> Target<'_> {
    browser.role("combobox", words().help_nation())
}

/// Picks a nation as a person does.
pub(crate) async fn pick(browser: &Browser, nation: Nation) {
    nations(browser).type_text(nation_name(nation)).await;
}

/// Waits until services are found.
pub(crate) async fn found(browser: &Browser) {
    let (before, after) = words().help_count().split_once("{n}").unwrap_or_default();
    let found = async || {
        let count: Option<String> =
            browser.evaluate("document.querySelector('[role=status]')?.innerText").await;
        count.is_some_and(|text| text.starts_with(before) && text.ends_with(after))
    };
    browser.wait_for("services", found).await;
}
