//! Where things are on this machine.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// The root of the workspace.
pub fn workspace() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
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
