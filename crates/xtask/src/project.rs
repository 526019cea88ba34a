//! Where everything lies.

use std::path::PathBuf;

/// The target that the app is built for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The folders and files of the project.
#[derive(Clone, Debug)]
pub struct Project {
    /// The workspace's root.
    pub root: PathBuf,
}

impl Project {
    /// The workspace this crate was compiled in.
    pub fn here() -> Project {
        let crate_folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let root = crate_folder.ancestors().nth(2).map(PathBuf::from);
        Project { root: root.unwrap_or(crate_folder) }
    }

    /// What editors write.
    pub fn content(&self) -> PathBuf {
        self.root.join("content")
    }

    /// The finished site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where a site is put together before it becomes `dist/`.
    pub fn site(&self) -> PathBuf {
        self.root.join("target/site")
    }

    /// Where cargo builds for the browser: apart from the host, because it may be another compiler.
    pub fn wasm_target(&self) -> PathBuf {
        self.root.join("target/wasm")
    }

    /// The tools that set-up installs.
    pub fn tools(&self) -> PathBuf {
        self.root.join("target/tools")
    }

    /// A tool that cargo installed, by its name.
    pub fn tool(&self, name: &str) -> PathBuf {
        self.tools().join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    /// What npm installs.
    pub fn node_modules(&self) -> PathBuf {
        self.root.join("node_modules")
    }

    /// A tool that npm installed, by its name.
    pub fn node_tool(&self, name: &str) -> PathBuf {
        self.node_modules().join(".bin").join(name)
    }

    /// Whether a build has filled `dist/`.
    pub fn has_site(&self) -> bool {
        self.dist().join("build.json").is_file()
    }
}
