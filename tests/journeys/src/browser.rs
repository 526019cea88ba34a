//! One session in one engine: going to pages, waiting, asking the page, and telling what happened.

use std::fs;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;
use thirtyfour::session::scriptret::ScriptRet;

use crate::driver::Driver;
use crate::outside::Outside;
use crate::{Engine, Key, Site, Storage, workspace};

/// How long a step may take before the journey fails.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a page may take to answer a question before it is asked again.
const ANSWER: Duration = Duration::from_secs(3);
const PAUSE: Duration = Duration::from_millis(40);

const HEADING: &str = "(document.querySelector('h1')?.innerText ?? '').replace(/\\s+/g, ' ').trim()";

/// A browser with a fresh profile, at one site.
pub struct Browser {
    engine: Engine,
    session: WebDriver,
    base: String,
    steps: Mutex<Vec<String>>,
    outside: Outside,
}

impl Browser {
    pub(crate) async fn start(engine: Engine, driver: &mut Driver, site: &Site) -> Result<Self, String> {
        let steps = Mutex::default();
        let base = site.address();
        if let Some(Spare { session, outside }) = driver.spare.take() {
            if window_without_toolbar(&session).await.is_ok() {
                return Ok(Self { engine, session, base, steps, outside });
            }
            let _ = session.quit().await;
        }
        let outside = Outside::start().map_err(|error| format!("no proxy: {error}"))?;
        let session = WebDriver::builder(&driver.address, engine.capabilities(outside.port()))
            .request_timeout(Duration::from_secs(60))
            .await
            .map_err(|error| format!("{engine} gives no session: {error}"))?;
        if engine == Engine::Firefox {
            let opened = window_without_toolbar(&session).await;
            opened.map_err(|error| format!("{engine} opens no small window: {error}"))?;
        }
        Ok(Self { engine, session, base, steps, outside })
    }

    /// Ends the session, or leaves it for the next journey. Only Firefox's are worth it: it takes seconds to start.
    /// The next journey gets another window and another site, so nothing of this one is there: what browsers keep,
    /// they keep by host and port, and ports are never used again. One that has been elsewhere, or failed, is ended.
    pub(crate) async fn end(self, passed: bool) -> Option<Spare> {
        if self.engine == Engine::Firefox && passed && self.asked_elsewhere().is_empty() {
            return Some(Spare { session: self.session, outside: self.outside });
        }
        // A session that is gone already is what is wanted, and one that has crashed may never say so.
        let _ = tokio::time::timeout(PATIENCE, self.session.quit()).await;
        None
    }

    /// The engine this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The WebDriver session, for what has no method here.
    pub fn driver(&self) -> &WebDriver {
        &self.session
    }

    /// From now on, paths are those of another site. Its port is its own, so nothing of it is cached.
    pub fn turn_to(&mut self, site: &Site) {
        self.base = site.address();
    }

    /// Goes to a page of the site, by its path below the site's folder, and waits until its document is there. Its
    /// pictures, and whatever its scripts load, may still be on their way.
    pub async fn open(&self, path: &str) {
        self.open_address(&format!("{}{}", self.base, path.trim_start_matches('/'))).await;
    }

    /// Goes to any address.
    pub async fn open_address(&self, address: &str) {
        self.step(format!("open {address}"));
        self.leave_a_mark().await;
        self.done(self.session.goto(address).await);
        self.arrive().await;
    }

    /// Goes to a page that cannot load, as with no signal; whatever the browser shows then is fine.
    pub async fn try_open(&self, path: &str) {
        self.step(format!("try to open {path}"));
        let _ = self.session.goto(format!("{}{}", self.base, path.trim_start_matches('/'))).await;
    }

    /// Loads the page again.
    pub async fn reload(&self) {
        self.step("reload".into());
        self.leave_a_mark().await;
        self.done(self.session.refresh().await);
        self.arrive().await;
    }

    /// The browser's back button.
    pub async fn back(&self) {
        self.step("go back".into());
        self.done(self.session.back().await);
    }

    /// The browser's forward button.
    pub async fn forward(&self) {
        self.step("go forward".into());
        self.done(self.session.forward().await);
    }

    /// Marks the document, so that another one is known when it comes.
    async fn leave_a_mark(&self) {
        let _ = self.session.execute("window.journeyWasHere = true", Vec::new()).await;
    }

    /// Waits until another document is there and its own scripts have run.
    async fn arrive(&self) {
        let arrived = "!window.journeyWasHere && performance.getEntriesByType('navigation')[0]?.domContentLoadedEventEnd > 0";
        self.wait_until(arrived, "the document").await;
    }

    /// Presses keys one after another, wherever the focus is.
    pub async fn press(&self, keys: &[Key]) {
        self.step(format!("press {keys:?}"));
        let mut chain = self.session.action_chain();
        for key in keys {
            chain = chain.key_down(key.value()).key_up(key.value());
        }
        self.done(chain.perform().await);
    }

    /// Presses a key while another is held down.
    pub async fn press_with(&self, held: Key, key: Key) {
        self.step(format!("press {held:?} with {key:?}"));
        let chain = self.session.action_chain().key_down(held.value());
        self.done(chain.key_down(key.value()).key_up(key.value()).key_up(held.value()).perform().await);
    }

    /// Types text wherever the focus is.
    pub async fn type_text(&self, text: &str) {
        self.step(format!("type {text:?}"));
        self.done(self.session.action_chain().send_keys(text).perform().await);
    }

    /// The value of a JavaScript expression.
    pub async fn evaluate<T: DeserializeOwned>(&self, expression: &str) -> T {
        self.script(&format!("return ({expression});"), Vec::new()).await
    }

    /// Runs a script as a function body with `arguments`; gives what it returns.
    pub async fn script<T: DeserializeOwned>(&self, body: &str, arguments: Vec<Value>) -> T {
        let result = self.session.execute(body, arguments).await.and_then(|value| value.convert());
        self.done_by(result, || format!("the script {}", first_line(body)))
    }

    /// Runs a script whose last argument is a function that takes the answer.
    pub async fn script_async<T: DeserializeOwned>(&self, body: &str, arguments: Vec<Value>) -> T {
        let result = self.session.execute_async(body, arguments).await.and_then(|value| value.convert());
        self.done_by(result, || format!("the script {}", first_line(body)))
    }

    /// Waits until a JavaScript expression is true. `what` says in words what that means.
    pub async fn wait_until(&self, expression: &str, what: &str) {
        let script = format!("return Boolean({expression});");
        self.wait_for(what, async || {
            self.ask(&script, Vec::new()).await.is_some_and(|value| value.json() == &Value::Bool(true))
        })
        .await;
    }

    /// What a script returns that only looks. Nothing while a page is being left: then there may be none to ask, and
    /// WebKit may never answer.
    pub(crate) async fn ask(&self, script: &str, arguments: Vec<Value>) -> Option<ScriptRet> {
        tokio::time::timeout(ANSWER, self.session.execute(script, arguments)).await.ok()?.ok()
    }

    /// Whether the browser has lost its page, as after a crash, or never came to one. A page that hangs is still one.
    pub(crate) async fn has_no_page(&self) -> bool {
        match tokio::time::timeout(ANSWER, self.session.execute("return location.href", Vec::new())).await {
            Ok(Ok(address)) => address.json() == "about:blank",
            Ok(Err(_)) => true,
            Err(_) => false,
        }
    }

    /// Waits until a check passes. `what` says in words what that means.
    pub async fn wait_for(&self, what: &str, check: impl AsyncFn() -> bool) {
        self.step(format!("wait for {what}"));
        if !Self::patiently(check).await {
            self.fail(format!("still not so after {} s", PATIENCE.as_secs()));
        }
    }

    /// Checks again and again until it is so; false if it takes too long.
    pub(crate) async fn patiently(check: impl AsyncFn() -> bool) -> bool {
        let began = Instant::now();
        while !check().await {
            if began.elapsed() > PATIENCE {
                return false;
            }
            tokio::time::sleep(PAUSE).await;
        }
        true
    }

    /// Lets the page be for a while, to see that nothing happens.
    pub async fn rest(&self, time: Duration) {
        tokio::time::sleep(time).await;
    }

    /// The text of the page's first `h1`, waiting for there to be one.
    pub async fn heading(&self) -> String {
        self.wait_until("document.querySelector('h1')", "a heading").await;
        self.evaluate(HEADING).await
    }

    /// The same at this moment; nothing where there is none, or no page to ask.
    pub async fn heading_now(&self) -> Option<String> {
        let script = format!("return document.querySelector('h1') ? {HEADING} : null;");
        self.ask(&script, Vec::new()).await?.convert().ok()?
    }

    /// All text that the page shows.
    pub async fn text(&self) -> String {
        self.evaluate("document.body.innerText").await
    }

    /// The DOM of the page, as HTML.
    pub async fn dom(&self) -> String {
        self.evaluate("document.body.innerHTML").await
    }

    /// Where the focus is: tag, id and the start of its text, such as `a#skip "Skip to main content"`.
    pub async fn focused(&self) -> String {
        let script = "(() => { const e = document.activeElement; if (!e) return ''; \
                      return e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + ' ' + \
                      JSON.stringify((e.innerText ?? '').replace(/\\s+/g, ' ').trim().slice(0, 60)); })()";
        self.evaluate(script).await
    }

    /// All that is kept on the device or shown around the page.
    pub async fn storage(&self) -> Storage {
        Storage::read(self).await
    }

    /// Errors in the console since the last call; nothing where the engine does not tell (only Chromium does).
    pub async fn console_errors(&self) -> Option<Vec<String>> {
        self.heard(|level| level == "SEVERE").await
    }

    /// Everything in the console since the last call, errors or not (only Chromium tells).
    pub async fn console(&self) -> Option<Vec<String>> {
        self.heard(|_| true).await
    }

    async fn heard(&self, wanted: impl Fn(&str) -> bool) -> Option<Vec<String>> {
        if self.engine != Engine::Chromium {
            return None;
        }
        let entries = self.done(self.session.browser_log().await);
        Some(entries.into_iter().filter(|entry| wanted(&entry.level)).map(|entry| entry.message).collect())
    }

    /// How much the page has jumped about since it loaded: the sum of its layout shifts (Chromium only).
    pub async fn layout_shift(&self) -> f64 {
        let script = "const done = arguments[arguments.length - 1]; let sum = 0; \
                      new PerformanceObserver(list => { for (const entry of list.getEntries()) \
                      if (!entry.hadRecentInput) sum += entry.value; }).observe({ type: 'layout-shift', buffered: true }); \
                      setTimeout(() => done(sum), 150);";
        self.script_async(script, Vec::new()).await
    }

    /// What was asked of other machines, as in `GET http://example.com/x` and `CONNECT example.com:443`, but for the
    /// browser's own errands. All of it was refused.
    pub fn asked_elsewhere(&self) -> Vec<String> {
        let mut asked = self.outside.asked();
        asked.retain(|request| !self.engine.own_errands().contains(&host(request)));
        asked
    }

    /// Fails if anything was asked of another machine.
    #[track_caller]
    pub fn assert_nothing_elsewhere(&self) {
        let asked = self.asked_elsewhere();
        assert!(asked.is_empty(), "{}: asked of other machines: {asked:#?}", self.engine);
    }

    /// Writes a picture of the page to `target/screenshots/<engine>/<name>.png`.
    pub async fn screenshot(&self, name: &str) {
        self.step(format!("take a picture called {name}"));
        let folder = workspace().join(format!("target/screenshots/{}", self.engine));
        let written = fs::create_dir_all(&folder);
        written.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        // WebKit shows the last frame it painted, which may be older than the page.
        let painted = "const done = arguments[arguments.length - 1]; setTimeout(() => done(false), 1000); \
                       requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 50)));";
        let _: bool = self.script_async(painted, Vec::new()).await;
        self.done(self.session.screenshot(&folder.join(format!("{name}.png"))).await);
    }

    /// Notes what is being done, for the story a failure tells.
    pub fn step(&self, what: String) {
        self.steps.lock().unwrap_or_else(PoisonError::into_inner).push(what);
    }

    /// The last steps, oldest first.
    pub(crate) fn story(&self) -> String {
        let steps = self.steps.lock().unwrap_or_else(PoisonError::into_inner);
        let skipped = steps.len().saturating_sub(15);
        steps.iter().enumerate().skip(skipped).map(|(n, step)| format!("\n  {}. {step}", n + 1)).collect()
    }

    /// Ends the journey, naming the step it was at.
    pub fn fail(&self, why: impl AsRef<str>) -> ! {
        let steps = self.steps.lock().unwrap_or_else(PoisonError::into_inner);
        let step = steps.last().cloned().unwrap_or_else(|| "the start".into());
        drop(steps);
        panic!("{}: {step}: {}", self.engine, why.as_ref())
    }

    pub(crate) fn done<T>(&self, result: WebDriverResult<T>) -> T {
        result.unwrap_or_else(|error| self.fail(error.to_string()))
    }

    fn done_by<T>(&self, result: WebDriverResult<T>, what: impl Fn() -> String) -> T {
        result.unwrap_or_else(|error| self.fail(format!("{}: {error}", what())))
    }
}

/// A session without a journey.
pub(crate) struct Spare {
    session: WebDriver,
    outside: Outside,
}

/// Swaps all of Firefox's windows for a new one without a toolbar: others are never narrower than 500.
async fn window_without_toolbar(session: &WebDriver) -> WebDriverResult<()> {
    session.goto("about:blank").await?;
    let old = session.windows().await?;
    session
        .execute("window.open('about:blank', '_blank', 'popup,noopener,width=360,height=740')", Vec::new())
        .await?;
    let began = Instant::now();
    loop {
        let windows = session.windows().await?;
        if let Some(small) = windows.into_iter().find(|window| !old.contains(window)) {
            for window in old {
                session.switch_to_window(window).await?;
                session.close_window().await?;
            }
            return session.switch_to_window(small).await;
        }
        if began.elapsed() > PATIENCE {
            return Ok(());
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// The host in a request to a proxy.
fn host(request: &str) -> &str {
    let address = request.split(' ').nth(1).unwrap_or_default();
    let address = address.split_once("://").map_or(address, |(_, rest)| rest);
    address.split(['/', ':', '?']).next().unwrap_or_default()
}

fn first_line(script: &str) -> String {
    script.trim().lines().next().unwrap_or_default().chars().take(120).collect()
}
