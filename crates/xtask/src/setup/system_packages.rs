//! Browsers and what drives them, and clippy for the browser's compiler. Only tests need them, and a machine may
//! do without some: what is missing is named with the command that installs it.

use std::fmt;
use std::path::Path;

use crate::child;
use crate::failure::Outcome;
use crate::project::Project;
use crate::setup::{Part, debian};

/// Something that could not be installed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What it is for.
    pub what: &'static str,
    /// The command to run by hand.
    pub command: String,
}

impl fmt::Display for Missing {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}. To install it, run:\n             {}", self.what, self.command)
    }
}

/// One browser or other thing, how to tell that it is there, and Debian's packages for it.
struct Wanted {
    what: &'static str,
    is_there: fn() -> bool,
    packages: &'static [&'static str],
}

/// The names that Chromium goes by.
pub const CHROMIUM: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const WANTED: [Wanted; 4] = [
    Wanted {
        what: "Chromium and chromedriver",
        is_there: || any(&CHROMIUM) && any(&["chromedriver"]),
        packages: &["chromium", "chromium-driver"],
    },
    Wanted { what: "Firefox", is_there: || any(&["firefox", "firefox-esr"]), packages: &["firefox-esr"] },
    Wanted {
        what: "WebKit (WebKitGTK's MiniBrowser) and its driver",
        is_there: || any(&["WebKitWebDriver"]),
        packages: &["webkit2gtk-driver"],
    },
    Wanted {
        what: "Xvfb, the screen that WebKit draws on",
        is_there: || any(&["Xvfb"]),
        packages: &["xvfb"],
    },
];

/// Debian's clippy, where the browser's compiler is Debian's.
const DEBIAN_CLIPPY: Wanted = Wanted {
    what: "clippy for Debian's Rust",
    is_there: || !Path::new("/usr/bin/rustc").exists() || Path::new("/usr/bin/clippy-driver").exists(),
    packages: &["rust-web-clippy"],
};

/// Installs what is missing where it can.
pub fn make_ready(project: &Project, debian_rust: bool) -> Outcome<Vec<Part>> {
    let wanted: Vec<&Wanted> = WANTED.iter().chain(debian_rust.then_some(&DEBIAN_CLIPPY)).collect();
    let missing: Vec<&Wanted> = wanted.iter().copied().filter(|wanted| !(wanted.is_there)()).collect();
    let packages: Vec<&str> = missing.iter().flat_map(|wanted| wanted.packages).copied().collect();
    if !packages.is_empty()
        && let Err(failure) = debian::install(&packages, &project.root)
    {
        eprintln!("{failure}");
    }
    let part = |wanted: &&Wanted| {
        let was_missing = missing.iter().any(|missing| missing.what == wanted.what);
        match (was_missing, (wanted.is_there)()) {
            (false, _) => Part::Ready(wanted.what.into()),
            (true, true) => Part::Done(wanted.what.into()),
            (true, false) => {
                Part::Missing(Missing { what: wanted.what, command: debian::command(wanted.packages) })
            }
        }
    };
    Ok(wanted.iter().map(part).collect())
}

fn any(programs: &[&str]) -> bool {
    programs.iter().any(|program| child::find(program).is_some())
}
