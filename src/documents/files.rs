//! The built files that documents refer to, by their addresses below the site's root, and the packs among them.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The built files.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Files {
    /// The styles.
    pub css: String,
    /// The script that starts the app.
    pub js: String,
    /// The code that every page with something alive loads.
    pub main: String,
    /// The code of each part, by its name.
    pub parts: BTreeMap<String, String>,
    /// The icon.
    pub icon: String,
    /// The policy for every page.
    pub policy: String,
    /// The packs, by name.
    pub packs: BTreeMap<String, String>,
}

impl Files {
    /// The address of a pack.
    pub fn pack(&self, name: &str) -> Result<String, String> {
        self.packs.get(name).cloned().ok_or_else(|| format!("there is no pack {name}"))
    }
}

/// The bytes of packs, by name.
pub type Packs = BTreeMap<String, Vec<u8>>;
