//! Builds again whenever a file of the site changes.
//!
//! It looks at times instead of asking the system to tell it: that works the same everywhere, also on shared and
//! mounted folders, and costs a few hundred stats twice a second.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use crate::child::Child;
use crate::failure::Outcome;
use crate::files;
use crate::project::Project;

/// What a site is made of.
const WATCHED: [&str; 8] = [
    "content",
    "src",
    "styles",
    "static",
    "crates/domain/src",
    "crates/content-compiler/src",
    "index.html",
    "budgets.toml",
];

const PAUSE: Duration = Duration::from_millis(500);

/// Looks for changes and builds, without end. A build that fails says why; the old site goes on being served.
pub(crate) fn build_on_change(project: &Project) -> Outcome {
    println!("Watching for changes …");
    let mut known = times(project)?;
    loop {
        std::thread::sleep(PAUSE);
        let now = times(project)?;
        if now == known {
            continue;
        }
        let changed = files::address(&first_difference(&known, &now), &project.root);
        known = now;
        println!("{changed} changed.");
        // A new process, because this one holds the rules and the content compiler as they were.
        let child = Child::new("cargo", &project.root);
        if let Err(failure) = child.args(["xtask", "build"]).run() {
            eprintln!("{failure}\nThe site is served as it was.");
        }
    }
}

type Times = BTreeMap<PathBuf, Option<SystemTime>>;

fn times(project: &Project) -> Outcome<Times> {
    let mut times = Times::new();
    for watched in WATCHED {
        let place = project.root.join(watched);
        let found = if place.is_dir() { files::below(&place)? } else { vec![place] };
        for file in found {
            let time = std::fs::metadata(&file).and_then(|about| about.modified()).ok();
            times.insert(file, time);
        }
    }
    Ok(times)
}

/// A file that is new, changed or gone.
fn first_difference(old: &Times, new: &Times) -> PathBuf {
    let changed = new.iter().find(|(file, time)| old.get(*file) != Some(time));
    let gone = old.iter().find(|(file, _)| !new.contains_key(*file));
    changed.or(gone).map(|(file, _)| file.clone()).unwrap_or_default()
}
