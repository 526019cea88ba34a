//! The pages: documents, written on the host by the app's own program (`src/main.rs`).

use std::path::Path;

use serde::Deserialize;

use crate::build::assets::Assets;
use crate::child::Child;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::project::Project;

/// A page and what it fetches for its part.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// Its file, below the site's root.
    pub path: String,
    /// The addresses of what its part needs. A page of reading has none, or one further down.
    pub needs: Vec<String>,
    /// The part is in sight: all of it is fetched at once.
    pub at_once: bool,
}

/// Writes every page into the stage and gives what each one fetches.
pub fn write(project: &Project, stage: &Path, packs: &Path, assets: &Assets) -> Outcome<Vec<Visit>> {
    let template = project.root.join("index.html");
    if !template.is_file() {
        return Err(Failure::stopped("index.html, the template of every page, is not there"));
    }
    let addresses = project.site().join("files.json");
    files::write(&addresses, format!("{:#}\n", assets.json()))?;
    let written = project.site().join("pages.json");
    // So that a program which writes none cannot leave us with an older one.
    files::write(&written, "[]")?;
    Child::new("cargo", &project.root)
        .args(["run", "--quiet", "--locked", "--profile", "host"])
        .args(["--package", "waymark", "--bin", "documents", "--"])
        .args([template.as_path(), packs, &addresses, stage])
        .run()?;
    let visits: Vec<Visit> = serde_json::from_slice(&files::read(&written)?)
        .map_err(|error| Failure::stopped(format!("{} is not as expected: {error}", written.display())))?;
    if visits.is_empty() {
        return Err(Failure::stopped("src/main.rs wrote no pages"));
    }
    for visit in &visits {
        if !stage.join(&visit.path).is_file() {
            return Err(Failure::stopped(format!("src/main.rs named {} and did not write it", visit.path)));
        }
    }
    Ok(visits)
}
