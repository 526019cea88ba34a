//! The pages: the app's own components, rendered on the host by the `prerender` program.

use std::path::Path;

use serde::Deserialize;

use crate::build::assets::Assets;
use crate::child::Child;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::project::Project;

/// A page and the packs that it fetches.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// Its file, below the site's root.
    pub path: String,
    /// The names of the packs.
    pub packs: Vec<String>,
}

/// Writes every page into the stage and gives what each one fetches.
pub fn prerender(project: &Project, stage: &Path, packs: &Path, assets: &Assets) -> Outcome<Vec<Visit>> {
    let template = project.root.join("index.html");
    if !template.is_file() {
        return Err(Failure::stopped("index.html, the template of every page, is not there"));
    }
    let addresses = project.site().join("assets.json");
    files::write(&addresses, format!("{:#}\n", assets.json()))?;
    let written = project.site().join("pages.json");
    // So that a program which writes none cannot leave us with an older one.
    files::write(&written, "[]")?;
    Child::new("cargo", &project.root)
        .args(["run", "--quiet", "--profile", "host", "--package", "waymark", "--bin", "prerender", "--"])
        .args([template.as_path(), packs, &addresses, stage])
        .run()?;
    let visits: Vec<Visit> = serde_json::from_slice(&files::read(&written)?)
        .map_err(|error| Failure::stopped(format!("{} is not as expected: {error}", written.display())))?;
    if visits.is_empty() {
        return Err(Failure::stopped("the prerenderer (src/main.rs) wrote no pages"));
    }
    for visit in &visits {
        if !stage.join(&visit.path).is_file() {
            return Err(Failure::stopped(format!(
                "the prerenderer named {} and did not write it",
                visit.path
            )));
        }
    }
    Ok(visits)
}
