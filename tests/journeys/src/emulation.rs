//! Another person's settings, where an engine lets itself be told (Chromium only).

use serde_json::{Value, json};

use crate::Browser;

impl Browser {
    /// Light or dark, as the person has set it for their device.
    pub async fn prefer_dark(&self, dark: bool) {
        let value = if dark { "dark" } else { "light" };
        self.emulate(
            "Emulation.setEmulatedMedia",
            json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] }),
        )
        .await;
    }

    /// Scrollbars that take no room, as on a phone.
    pub async fn hide_scrollbars(&self) {
        self.emulate("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
    }

    /// A browser that runs no script, from the next page on.
    pub async fn allow_scripts(&self, allowed: bool) {
        self.emulate("Emulation.setScriptExecutionDisabled", json!({ "value": !allowed })).await;
    }

    /// Runs a script in every page from now on, before any of the page's own.
    pub async fn before_each_page(&self, script: &str) {
        self.emulate("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    /// From now on, addresses that fit one of these patterns get no answer, as when the line goes dead.
    pub async fn refuse(&self, patterns: &[&str]) {
        self.emulate("Network.enable", json!({})).await;
        self.emulate("Network.setBlockedURLs", json!({ "urls": patterns })).await;
    }

    async fn emulate(&self, command: &str, arguments: Value) {
        self.step(format!("{command} {arguments}"));
        let set = self.driver().cdp().send_raw(command, arguments).await;
        self.done(set.map(|_| ()));
    }
}
