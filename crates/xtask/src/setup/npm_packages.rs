//! Sass, wasm-opt, govuk-frontend and axe-core: what package.json pins, as package-lock.json has it.

use std::path::Path;

use sha2::{Digest, Sha256};

use crate::child::{self, Child};
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::project::Project;
use crate::setup::Part;

/// Installs npm's packages where they are not there as the lock file has them.
pub fn make_ready(project: &Project) -> Outcome<Part> {
    make_ready_in(&project.root, "npm's packages (sass, wasm-opt, govuk-frontend, axe-core)")
}

/// The same for any folder with a lock file of its own.
pub fn make_ready_in(folder: &Path, what: &str) -> Outcome<Part> {
    let what = what.to_owned();
    let lock = files::read(&folder.join("package-lock.json"))?;
    // Content, not time: a checkout gives files any time it likes.
    let wanted: String = Sha256::digest(&lock).iter().map(|byte| format!("{byte:02x}")).collect();
    let stamp = folder.join("node_modules/.installed-from");
    if std::fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        return Ok(Part::Ready(what));
    }
    if child::find("npm").is_none() {
        return Err(Failure::stopped(
            "npm is not installed. Install Node.js 20 or later with npm (https://nodejs.org, or \
             `apt-get install nodejs npm`), then run this again",
        ));
    }
    eprintln!("Installing {what} …");
    // No package here needs its install scripts, nor the optional native file watcher of sass.
    Child::new("npm", folder)
        .args(["ci", "--ignore-scripts", "--omit=optional", "--no-fund", "--no-audit", "--loglevel=error"])
        .run()?;
    files::write(&stamp, wanted)?;
    Ok(Part::Done(what))
}
