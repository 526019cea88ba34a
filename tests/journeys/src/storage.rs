//! What is on the device, and what the browser shows around the page.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::Browser;

const READ: &str = "
const done = arguments[arguments.length - 1];
const all = store => { try { return Object.fromEntries(Object.entries(store())); } catch { return {}; } };
const list = async promise => { try { return await promise(); } catch { return []; } };
(async () => done({
  local: all(() => localStorage),
  session: all(() => sessionStorage),
  cookies: document.cookie,
  caches: await list(() => caches.keys()),
  databases: await list(async () => (await indexedDB.databases()).map(base => base.name)),
  workers: await list(async () => (await navigator.serviceWorker.getRegistrations()).map(worker => worker.scope)),
  historyLength: history.length,
  title: document.title,
  address: location.href,
}))();";

/// A dump of everything kept or shown. In private documents some of it does not exist; it is empty then.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Storage {
    /// `localStorage`.
    pub local: BTreeMap<String, String>,
    /// `sessionStorage`.
    pub session: BTreeMap<String, String>,
    /// `document.cookie`.
    pub cookies: String,
    /// Names in the cache storage.
    pub caches: Vec<String>,
    /// Names of IndexedDB databases.
    pub databases: Vec<String>,
    /// Scopes of service workers.
    pub workers: Vec<String>,
    /// `history.length`.
    pub history_length: u32,
    /// `document.title`.
    pub title: String,
    /// `location.href`.
    pub address: String,
}

impl Storage {
    pub(crate) async fn read(browser: &Browser) -> Self {
        browser.step("read what is stored".into());
        browser.script_async(READ, Vec::new()).await
    }

    /// Everything in it as one text, to look for what must not be there.
    pub fn everything(&self) -> String {
        format!("{self:?}")
    }
}
