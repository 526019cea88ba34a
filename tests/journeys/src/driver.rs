//! One driver process per engine, started when first needed; one session at a time in each.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use tokio::runtime::Runtime;

use crate::Engine;
use crate::browser::Spare;
use crate::lifeline::{self, Lifeline};
use crate::place::{own_folder, program, workspace};

/// A driver that answers. `display` keeps WebKit's screen up.
pub(crate) struct Driver {
    pub(crate) address: String,
    /// What all journeys of the engine run on, so that a session can outlive one.
    pub(crate) runtime: Arc<Runtime>,
    /// A session that the last journey has left for the next.
    pub(crate) spare: Option<Spare>,
    _process: Lifeline,
    _display: Option<Lifeline>,
}

/// An engine's place: empty until its driver runs. Holding the lock is holding the engine: WebKitWebDriver and
/// geckodriver take one session at a time, and two cores serve no more anyway.
pub(crate) type Place = MutexGuard<'static, Option<Driver>>;

/// Waits for the engine to be free, and starts its driver if this is the first use.
pub(crate) fn take(engine: Engine) -> Result<Place, String> {
    static CHROMIUM: Mutex<Option<Driver>> = Mutex::new(None);
    static FIREFOX: Mutex<Option<Driver>> = Mutex::new(None);
    static WEBKIT: Mutex<Option<Driver>> = Mutex::new(None);
    let place = match engine {
        Engine::Chromium => &CHROMIUM,
        Engine::Firefox => &FIREFOX,
        Engine::WebKit => &WEBKIT,
    };
    // A failed journey poisons nothing: its session is closed before its panic goes on.
    let mut place = place.lock().unwrap_or_else(PoisonError::into_inner);
    if place.is_none() {
        *place = Some(start(engine)?);
    }
    Ok(place)
}

/// Starts the engine's driver anew, for when it gives no session.
pub(crate) fn restart(engine: Engine, place: &mut Place) -> Result<(), String> {
    **place = None;
    **place = Some(start(engine)?);
    Ok(())
}

/// MiniBrowser's toolbar keeps its windows at 447 or more; this makes it small. Pages are not touched by it.
const NARROW: &str =
    "window * { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }";

fn start(engine: Engine) -> Result<Driver, String> {
    let program = engine.driver().ok_or("the driver is not installed")?;
    let logs = workspace().join("target/journeys");
    let port = free_port().map_err(|error| format!("no free port: {error}"))?;
    let mut arguments = vec![format!("--port={port}")];
    let mut environment = Vec::new();
    let mut display = None;
    if engine == Engine::WebKit {
        let (screen, number) = start_display(&logs)?;
        display = Some(screen);
        let home = logs.join("webkit-home");
        let style = home.join("config/gtk-3.0");
        fs::create_dir_all(&style)
            .and_then(|()| fs::write(style.join("gtk.css"), NARROW))
            .map_err(|error| format!("{}: {error}", style.display()))?;
        environment = vec![
            ("DISPLAY", format!(":{number}")),
            // The sandbox needs user namespaces, which containers rarely allow. The pages are our own.
            ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".into()),
            // Its compositor draws with a software driver here, which crashes now and then.
            ("WEBKIT_DISABLE_COMPOSITING_MODE", "1".into()),
            ("GDK_BACKEND", "x11".into()),
            ("NO_AT_BRIDGE", "1".into()),
            ("XDG_DATA_HOME", home.join("data").display().to_string()),
            ("XDG_CACHE_HOME", home.join("cache").display().to_string()),
            ("XDG_CONFIG_HOME", home.join("config").display().to_string()),
        ];
    }
    if engine == Engine::Firefox {
        let profiles =
            own_folder(&logs.join("firefox-profiles")).map_err(|error| format!("profiles: {error}"))?;
        arguments.push(format!("--profile-root={}", profiles.display()));
    }
    let log = logs.join(format!("{engine}.log"));
    let mut process = lifeline::start(&program, &arguments, &environment, &log, false)
        .map_err(|error| format!("{} does not start: {error}", program.display()))?;
    let began = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        let ended = process.shell.try_wait().is_ok_and(|status| status.is_some());
        if ended || began.elapsed() > Duration::from_secs(20) {
            return Err(format!("{} does not answer; see {}", program.display(), log.display()));
        }
        thread::sleep(Duration::from_millis(20));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = Arc::new(runtime.map_err(|error| format!("no runtime: {error}"))?);
    let address = format!("http://127.0.0.1:{port}");
    Ok(Driver { address, runtime, spare: None, _process: process, _display: display })
}

/// A screen in memory, on a number that is free.
fn start_display(logs: &Path) -> Result<(Lifeline, u32), String> {
    let program = program("Xvfb").ok_or("Xvfb is not installed")?;
    let arguments = ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"].map(String::from);
    let mut display = lifeline::start(&program, &arguments, &[], &logs.join("display.log"), true)
        .map_err(|error| format!("Xvfb does not start: {error}"))?;
    let mut line = String::new();
    if let Some(output) = display.shell.stdout.take() {
        // It says its number once it is ready.
        let _ = BufReader::new(output).read_line(&mut line);
    }
    let number =
        line.trim().parse().map_err(|_| format!("Xvfb gave no display number; see {}", logs.display()))?;
    Ok((display, number))
}

fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
