//! The files a build says it consists of: `dist/build.json`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde::Deserialize;

/// The list of files that may be asked for.
#[derive(Clone, Debug, Default)]
pub struct BuildFiles {
    paths: BTreeSet<String>,
}

#[derive(Deserialize)]
struct BuildJson {
    files: Vec<BuildFile>,
}

#[derive(Deserialize)]
struct BuildFile {
    path: String,
}

impl BuildFiles {
    /// Reads `build.json` in a built site.
    pub fn read(root: &Path) -> Self {
        let file = root.join("build.json");
        let text = fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("{}: {error}. Run `cargo xtask build` first.", file.display()));
        let json: BuildJson =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        Self { paths: json.files.into_iter().map(|file| file.path).collect() }
    }

    /// A list of paths below the root.
    pub fn of(paths: &[&str]) -> Self {
        Self { paths: paths.iter().map(|path| (*path).to_owned()).collect() }
    }

    /// The paths below the root, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.paths.iter().map(String::as_str)
    }

    /// Whether an address below the root stands for one of the files: its own path, the folder of an
    /// `index.html` with or without its last slash, or the icon that browsers ask for unasked.
    pub fn allows(&self, below: &str) -> bool {
        let folder = below.trim_end_matches('/');
        let index = if folder.is_empty() { "index.html".to_owned() } else { format!("{folder}/index.html") };
        self.paths.contains(below) || self.paths.contains(&index) || below == "favicon.ico"
    }
}
