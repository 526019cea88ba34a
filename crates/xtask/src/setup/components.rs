//! rustfmt and clippy, which rustup's minimal profile leaves out.

use std::path::Path;

use crate::child::{self, Child};
use crate::failure::Outcome;
use crate::project::Project;
use crate::setup::Part;

/// Adds what is missing of rustfmt and clippy.
pub fn make_ready(project: &Project) -> Outcome<Part> {
    let sysroot = Child::new("rustc", &project.root).args(["--print", "sysroot"]).line()?;
    let wanted = [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")];
    let has = |program: &str| {
        let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
        Path::new(&sysroot).join("bin").join(name).is_file()
    };
    let missing: Vec<&str> =
        wanted.iter().filter(|(_, program)| !has(program)).map(|(component, _)| *component).collect();
    if missing.is_empty() || child::find("rustup").is_none() {
        return Ok(Part::Ready("rustfmt and clippy".into()));
    }
    Child::new("rustup", &project.root).args(["component", "add"]).args(&missing).run()?;
    Ok(Part::Done(missing.join(" and ")))
}
