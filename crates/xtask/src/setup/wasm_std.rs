//! Rust's `std` for the browser, built from Debian's source package. Debian ships the source and not the result.

use std::path::{Path, PathBuf};

use crate::child::Child;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::project::{Project, TARGET};

/// The throw-away crate that is built to get `std` built with it. It stands outside the project's workspace.
const MANIFEST: &str = "[package]\nname = \"throw-away\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n\
                        [workspace]\n\n[profile.release]\nopt-level = 3\npanic = \"abort\"\n";

/// Whether the source of `std` is where Debian's package puts it.
pub fn source_is_there() -> bool {
    Path::new("/usr/lib/rustlib/src/rust/library/std/src/lib.rs").is_file()
}

/// Builds `std` and copies it to where the compiler looks for it.
pub fn install(project: &Project, libraries: &Path) -> Outcome {
    let built = build(project)?;
    let copy = |file: &PathBuf| -> Outcome {
        let name = file.file_name().unwrap_or_default();
        files::copy(file, &libraries.join(name))
    };
    // Two of the same crate, one of them of an older build, are one too many.
    if let Err(failure) =
        files::keep_only(libraries, |_| false).and_then(|()| built.iter().try_for_each(copy))
    {
        let folder = built.first().and_then(|file| file.parent()).unwrap_or(libraries);
        return Err(Failure::stopped(format!(
            "{failure}\nstd is built, and copying it needs root:\n  sudo mkdir -p {to} && sudo cp {from}/*.rlib {to}/",
            from = folder.display(),
            to = libraries.display()
        )));
    }
    // Whatever was compiled against an older std cannot be linked with this one.
    files::remove_folder(&project.wasm_target())?;
    files::remove_folder(&project.tools().join("wasm-std"))
}

/// Builds `std` and gives its libraries, in a folder of their own.
fn build(project: &Project) -> Outcome<Vec<PathBuf>> {
    let folder = project.tools().join("wasm-std");
    files::write(&folder.join("Cargo.toml"), MANIFEST)?;
    files::write(&folder.join("src/lib.rs"), "")?;
    Child::new("/usr/bin/cargo", &folder)
        .path_first(PathBuf::from("/usr/bin"))
        // Building std is not stable; the compiler that built it must be told that it may.
        .env("RUSTC_BOOTSTRAP", "1")
        // Without bitcode, a release with link-time optimisation cannot use the libraries.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .args(["build", "--release", "--target", TARGET, "-Z", "build-std=std,panic_abort,test"])
        .args(["--target-dir", "target"])
        .run()?;
    let made = folder.join("target").join(TARGET).join("release/deps");
    let ours = folder.join("libraries");
    files::remove_folder(&ours)?;
    let mut libraries = Vec::new();
    for file in files::below(&made)? {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libthrow_away") {
            files::copy(&file, &ours.join(&name))?;
            libraries.push(ours.join(name));
        }
    }
    if libraries.is_empty() {
        return Err(Failure::stopped(format!("building std left no libraries in {}", made.display())));
    }
    Ok(libraries)
}
