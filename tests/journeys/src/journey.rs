//! Running a journey: the engine's turn, a fresh session, a time limit, and a full story if it fails.

use std::any::Any;
use std::env;
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::time::Duration;

use crate::{Browser, Engine, Site, driver, twice};

/// How long one journey may take in one engine, once it has its turn.
const LIMIT: Duration = Duration::from_secs(150);

/// How long an engine may take to come up.
const SESSION_LIMIT: Duration = Duration::from_secs(40);

/// Every engine.
pub fn all_engines() -> [Engine; 3] {
    [Engine::Chromium, Engine::Firefox, Engine::WebKit]
}

/// Runs one journey in one engine at a site. Where the engine is not installed it is skipped out loud, or failed
/// when `CI=true`. Where the browser gives no session, or breaks under the journey, that is said too and it runs once
/// more with a new driver: engines crash, and one that hangs would fail every journey after this one. The end of the run
/// says how many did.
pub fn run(engine: Engine, name: &str, site: impl Fn() -> Site, journey: impl AsyncFn(&mut Browser, &Site)) {
    if let Some(missing) = engine.missing() {
        assert!(env::var("CI").as_deref() != Ok("true"), "{name}: {missing}");
        // Past the capture of test output: a skipped journey must be seen.
        let _ = writeln!(io::stderr(), "SKIPPED: {name} in {engine}: {missing}");
        return;
    }
    twice::begin();
    let mut place = driver::take(engine).unwrap_or_else(|error| panic!("{engine}: {error}"));
    let mut outcome = once(engine, name, &mut place, &site(), &journey);
    if let Err(Failure::Browser(why)) = &outcome {
        let _ = writeln!(io::stderr(), "BROKE: {name}: {why}; running it once more with a new driver");
        driver::restart(engine, &mut place).unwrap_or_else(|error| panic!("{engine}: {error}"));
        outcome = once(engine, name, &mut place, &site(), &journey);
        if outcome.is_ok() {
            twice::note(name);
        }
    }
    drop(place);
    match outcome {
        Ok(()) => {}
        Err(Failure::Journey(panic)) => resume_unwind(panic),
        Err(Failure::Browser(why)) => panic!("{name}: {why}"),
    }
}

/// Why a journey failed.
enum Failure {
    /// The page is not as it should be.
    Journey(Box<dyn Any + Send>),
    /// There is no page that could have failed.
    Browser(String),
}

fn once(
    engine: Engine,
    name: &str,
    place: &mut driver::Place,
    site: &Site,
    journey: &impl AsyncFn(&mut Browser, &Site),
) -> Result<(), Failure> {
    let mut browser = begin(engine, place, site).map_err(Failure::Browser)?;
    let driver = place.as_mut().unwrap_or_else(|| panic!("{engine}: the driver is gone"));
    let runtime = Arc::clone(&driver.runtime);
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            if tokio::time::timeout(LIMIT, journey(&mut browser, site)).await.is_err() {
                browser.fail(format!("the journey is not over after {} s", LIMIT.as_secs()));
            }
        });
    }));
    let passed = outcome.is_ok();
    let outcome = outcome.map_err(|panic| match runtime.block_on(browser.has_no_page()) {
        true => Failure::Browser(format!("{engine} has lost its page")),
        false => Failure::Journey(panic),
    });
    if !passed {
        let _ = catch_unwind(AssertUnwindSafe(|| runtime.block_on(tell(&browser, site, name))));
    }
    // Before the engine goes to the next journey, whatever happened.
    driver.spare = runtime.block_on(browser.end(passed));
    outcome
}

fn begin(engine: Engine, place: &mut driver::Place, site: &Site) -> Result<Browser, String> {
    let driver = place.as_mut().ok_or("the driver is gone")?;
    let runtime = Arc::clone(&driver.runtime);
    let session = Browser::start(engine, driver, site);
    let session = runtime.block_on(async { tokio::time::timeout(SESSION_LIMIT, session).await });
    session.unwrap_or_else(|_| Err(format!("{engine} gives no session in {} s", SESSION_LIMIT.as_secs())))
}

/// What a person needs to see why it failed.
async fn tell(browser: &Browser, site: &Site, name: &str) {
    eprintln!("{name} in {}, the last steps:{}", browser.engine(), browser.story());
    let requests: String = site
        .requests()
        .iter()
        .rev()
        .take(10)
        .rev()
        .map(|seen| format!("\n  {} {}", seen.method, seen.url))
        .collect();
    eprintln!("the last requests:{requests}");
    browser.screenshot(&format!("failed-{}", name.replace("::", "-"))).await;
    eprintln!("the picture is in target/screenshots/{}", browser.engine());
    if let Some(errors) = browser.console_errors().await.filter(|errors| !errors.is_empty()) {
        eprintln!("the console: {errors:#?}");
    }
    let text: String = browser.text().await.chars().take(1500).collect();
    eprintln!("the page at {} shows:\n{text}", browser.storage().await.address);
}

/// A journey that runs once in each engine, as the tests `<name>::chromium`, `<name>::firefox` and
/// `<name>::webkit`. Engines are the last part so that neighbouring tests use different engines and run at the
/// same time.
///
/// ```ignore
/// journey! {
///     /// What a person does.
///     async fn someone_reads_a_module(browser: &mut Browser, site: &Site) { … }
/// }
/// ```
///
/// The site is [`Site::built`]; `at my_site;` before the function names another, a `fn() -> Site`.
#[macro_export]
macro_rules! journey {
    (at $site:path; $(#[$doc:meta])* async fn $name:ident($($argument:ident: $kind:ty),*) $body:block) => {
        $crate::__journey!($site; [Chromium chromium, Firefox firefox, WebKit webkit]; $(#[$doc])* async fn $name($($argument: $kind),*) $body);
    };
    ($(#[$doc:meta])* async fn $name:ident $($rest:tt)*) => {
        $crate::journey!(at $crate::Site::built; $(#[$doc])* async fn $name $($rest)*);
    };
}

/// A journey in Chromium only, for what the other engines cannot measure.
#[macro_export]
macro_rules! chromium_only {
    (at $site:path; $(#[$doc:meta])* async fn $name:ident($($argument:ident: $kind:ty),*) $body:block) => {
        $crate::__journey!($site; [Chromium chromium]; $(#[$doc])* async fn $name($($argument: $kind),*) $body);
    };
    ($(#[$doc:meta])* async fn $name:ident $($rest:tt)*) => {
        $crate::chromium_only!(at $crate::Site::built; $(#[$doc])* async fn $name $($rest)*);
    };
}

/// A journey in the engines but Chromium, for what is looked at more closely there.
#[macro_export]
macro_rules! other_engines {
    ($(#[$doc:meta])* async fn $name:ident($($argument:ident: $kind:ty),*) $body:block) => {
        $crate::__journey!($crate::Site::built; [Firefox firefox, WebKit webkit]; $(#[$doc])* async fn $name($($argument: $kind),*) $body);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __journey {
    ($site:path; [$($engine:ident $test:ident),*]; $(#[$doc:meta])* async fn $name:ident($($argument:ident: $kind:ty),*) $body:block) => {
        $(#[$doc])*
        async fn $name($($argument: $kind),*) $body

        mod $name {
            #[allow(unused_imports)]
            use super::*;
            $(
                #[test]
                fn $test() {
                    $crate::run($crate::Engine::$engine, concat!(module_path!(), "::", stringify!($test)), $site, super::$name);
                }
            )*
        }
    };
}
