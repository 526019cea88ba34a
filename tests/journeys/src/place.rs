//! Where things are on this machine.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The root of the workspace.
pub fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// The built site: `dist/`, copied once, so that a build that is made in the meantime is not mixed with the one under
/// test.
pub fn dist() -> &'static Path {
    static COPY: LazyLock<PathBuf> = LazyLock::new(|| {
        let copy = own_folder(&workspace().join("target/journeys/dist"));
        copy.and_then(|copy| copy_folder(&workspace().join("dist"), &copy).map(|()| copy))
            .unwrap_or_else(|error| panic!("dist/ is not there ({error}): run `cargo xtask build` first"))
    });
    &COPY
}

/// A folder of this process's own below another. Those of processes that are gone are deleted: a test binary has no
/// last moment in which to delete its own.
pub(crate) fn own_folder(root: &Path) -> io::Result<PathBuf> {
    fs::create_dir_all(root)?;
    for other in fs::read_dir(root)?.flatten() {
        if !Path::new("/proc").join(other.file_name()).exists() {
            let _ = fs::remove_dir_all(other.path());
        }
    }
    let own = root.join(std::process::id().to_string());
    fs::create_dir_all(&own)?;
    Ok(own)
}

fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy_folder(&from, &to)?;
        } else {
            fs::copy(from, to)?;
        }
    }
    Ok(())
}

/// A program by its name: on PATH, or where `cargo xtask setup` puts tools.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .chain([workspace().join("target/tools/bin")])
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

/// WebKitGTK's own small browser, which distributions keep in different places. The newest API wins.
pub(crate) fn minibrowser() -> Option<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    for lib in ["/usr/lib", "/usr/lib64", "/usr/libexec"] {
        for folder in folders(Path::new(lib)).into_iter().chain([lib.into()]) {
            for api in folders(&folder) {
                let is_webkit = api
                    .file_name()
                    .and_then(OsStr::to_str)
                    .is_some_and(|name| name.starts_with("webkit2gtk-") || name.starts_with("webkitgtk-"));
                let file = api.join("MiniBrowser");
                if is_webkit && file.is_file() {
                    found.push(file);
                }
            }
        }
    }
    found.sort_by_key(|file| file.parent().map(Path::to_owned));
    found.pop()
}

fn folders(parent: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}
