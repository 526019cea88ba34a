//! The packs that the browser fetches, and the same packs under plain names for the prerenderer.

use std::path::PathBuf;

use content_compiler::Compiled;
use domain::pack::{ModulePack, encode};

use crate::build::assets::Assets;
use crate::build::questions::deal;
use crate::failure::Outcome;
use crate::files;
use crate::project::Project;

/// Writes every pack, adds its address to the assets, and gives the folder of those with plain names.
///
/// The core pack comes last: it holds the addresses of the others.
pub fn write(project: &Project, compiled: Compiled, assets: &mut Assets) -> Outcome<PathBuf> {
    let folder = project.site().join("packs");
    files::remove_folder(&folder)?;
    let mut add = |name: String, bytes: Vec<u8>| -> Outcome {
        files::write(&folder.join(format!("{name}.bin")), &bytes)?;
        let address = assets.add(&name, "bin", &bytes)?;
        assets.packs.push((name, address));
        Ok(())
    };
    let Compiled { mut core, modules, check, services, mixing, .. } = compiled;
    for module in modules {
        add(format!("quiz-{}", module.summary.id), encode(&module.quiz))?;
        add(format!("module-{}", module.summary.id), encode(&ModulePack { module }))?;
    }
    add("check".into(), encode(&check))?;
    add("services".into(), encode(&services))?;
    for (number, questions) in deal(&mixing).into_iter().enumerate() {
        add(format!("questions-{number}"), encode(&questions))?;
    }
    add("mixing".into(), encode(&mixing.facts))?;
    add("mixing-words".into(), encode(&mixing.words))?;
    core.files = assets.packs.clone();
    files::write(&folder.join("core.bin"), encode(&core))?;
    assets.packs.push(("core".into(), assets.add("core", "bin", &encode(&core))?));
    Ok(folder)
}
