//! The three engines: what each needs installed, and how each is asked for a private, quiet session.

use std::fmt;

use serde_json::{Map, Value, json};
use thirtyfour::Capabilities;

use crate::place::{minibrowser, program};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Engine {
    /// Chrome, Edge, Samsung Internet and most Android browsers.
    Chromium,
    /// Firefox.
    Firefox,
    /// Every browser on an iPhone.
    WebKit,
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

impl Engine {
    /// What is not installed and how to get it; nothing when the engine can run.
    pub(crate) fn missing(self) -> Option<String> {
        let (missing, install) = match self {
            Self::Chromium if chromium().is_none() => ("Chromium", "apt-get install chromium"),
            Self::Chromium if self.driver().is_none() => ("chromedriver", "apt-get install chromium-driver"),
            Self::Firefox if firefox().is_none() => ("Firefox", "apt-get install firefox-esr"),
            Self::Firefox if self.driver().is_none() => {
                ("geckodriver", "cargo install geckodriver --root target/tools")
            }
            Self::WebKit if self.driver().is_none() || minibrowser().is_none() => {
                ("WebKitWebDriver with its MiniBrowser", "apt-get install webkit2gtk-driver")
            }
            Self::WebKit if program("Xvfb").is_none() => ("Xvfb", "apt-get install xvfb"),
            _ => return None,
        };
        Some(format!("{missing} is not installed ({install})"))
    }

    /// The WebDriver program.
    pub(crate) fn driver(self) -> Option<std::path::PathBuf> {
        program(match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        })
    }

    /// Hosts that the browser itself calls, whatever page it shows. Exact names: a page that calls another host of
    /// the same company is still noticed.
    pub(crate) fn own_errands(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &[
                "accounts.google.com",
                "android.clients.google.com",
                "clients2.google.com",
                "clientservices.googleapis.com",
                "content-autofill.googleapis.com",
                "edgedl.me.gvt1.com",
                "optimizationguide-pa.googleapis.com",
                "redirector.gvt1.com",
                "safebrowsing.googleapis.com",
                "update.googleapis.com",
            ],
            Self::Firefox => &[
                "aus5.mozilla.org",
                "content-signature-2.cdn.mozilla.net",
                "detectportal.firefox.com",
                "firefox-settings-attachments.cdn.mozilla.net",
                "firefox.settings.services.mozilla.com",
                "incoming.telemetry.mozilla.org",
                "push.services.mozilla.com",
                "tracking-protection.cdn.mozilla.net",
            ],
            Self::WebKit => &[],
        }
    }

    /// What to ask the driver for. Anything the browser wants from another machine goes to the proxy on `outside`.
    pub(crate) fn capabilities(self, outside: u16) -> Capabilities {
        let proxy = format!("127.0.0.1:{outside}");
        let mut caps = match self {
            Self::Chromium => chromium_capabilities(),
            Self::Firefox => firefox_capabilities(),
            Self::WebKit => webkit_capabilities(&proxy),
        };
        // WebKit's driver takes no HTTPS proxy this way; its browser has arguments for both.
        if self != Self::WebKit {
            let manual = json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy });
            caps.insert("proxy".into(), manual);
        }
        caps.insert("unhandledPromptBehavior".into(), json!("ignore"));
        // A page can be read before all its files are there; "normal" would wait for them. WebKit's driver takes
        // "eager", but then waits for ever for a page that it has kept: `Browser::arrive` waits in its place.
        let strategy = if self == Self::WebKit { "none" } else { "eager" };
        caps.insert("pageLoadStrategy".into(), json!(strategy));
        Capabilities::from(caps)
    }
}

fn chromium() -> Option<std::path::PathBuf> {
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].into_iter().find_map(program)
}

fn firefox() -> Option<std::path::PathBuf> {
    ["firefox-esr", "firefox"].into_iter().find_map(program)
}

fn object(value: Value) -> Map<String, Value> {
    if let Value::Object(map) = value { map } else { Map::new() }
}

/// Each session gets a fresh profile from chromedriver, deleted with it.
fn chromium_capabilities() -> Map<String, Value> {
    object(json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": chromium(),
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-quic", "--disable-default-apps",
                "--disable-extensions", "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,NetworkTimeServiceQuerying",
                "--disable-domain-reliability", "--metrics-recording-only", "--no-pings",
                "--no-default-browser-check", "--no-service-autorun", "--password-store=basic",
                "--disable-client-side-phishing-detection",
            ],
        },
    }))
}

/// Each session gets a fresh profile from geckodriver. The preferences stop what Firefox does of its own accord.
fn firefox_capabilities() -> Map<String, Value> {
    object(json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": firefox(),
            "args": ["-headless"],
            "prefs": {
                "app.normandy.enabled": false,
                "app.update.auto": false,
                "browser.contentblocking.report.hide_vpn_banner": true,
                "browser.discovery.enabled": false,
                "browser.newtabpage.enabled": false,
                "browser.ping-centre.telemetry": false,
                "browser.region.network.url": "",
                "browser.region.update.enabled": false,
                "browser.safebrowsing.blockedURIs.enabled": false,
                "browser.safebrowsing.downloads.enabled": false,
                "browser.safebrowsing.malware.enabled": false,
                "browser.safebrowsing.phishing.enabled": false,
                "browser.safebrowsing.update.enabled": false,
                "browser.search.update": false,
                "browser.startup.homepage": "about:blank",
                "browser.topsites.contile.enabled": false,
                "captivedetect.canonicalURL": "",
                "datareporting.healthreport.uploadEnabled": false,
                "datareporting.policy.dataSubmissionEnabled": false,
                "dom.push.connection.enabled": false,
                "extensions.getAddons.cache.enabled": false,
                "extensions.systemAddon.update.enabled": false,
                "extensions.update.enabled": false,
                "media.gmp-manager.updateEnabled": false,
                "media.gmp-manager.url": "",
                "network.captive-portal-service.enabled": false,
                "network.connectivity-service.enabled": false,
                "network.dns.disablePrefetch": true,
                "network.http.speculative-parallel-limit": 0,
                "network.prefetch-next": false,
                "network.trr.mode": 5,
                "security.OCSP.enabled": 0,
                "services.settings.server": "data:,#remote-settings-dummy/v1",
                "toolkit.telemetry.enabled": false,
                "toolkit.telemetry.server": "",
                "toolkit.telemetry.unified": false,
            },
        },
    }))
}

fn webkit_capabilities(proxy: &str) -> Map<String, Value> {
    let proxy = format!("--proxy=http://{proxy}");
    object(json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": {
            "binary": minibrowser(),
            // It knows no exception for this machine of its own.
            "args": ["--automation", proxy, "--ignore-host=127.0.0.1"],
        },
    }))
}
