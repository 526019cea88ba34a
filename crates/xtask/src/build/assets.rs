//! Files under `assets/`: each name carries the start of its content's SHA-256, so a host may let browsers keep
//! them for ever.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::failure::Outcome;
use crate::{files, policy};

/// The site's own files, by what they are. Addresses are below the site's root.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// The styles.
    pub css: String,
    /// The script that starts the app.
    pub js: String,
    /// The code that every page loads.
    pub main: String,
    /// The code of each part, and what they share: name and address.
    pub parts: Vec<(String, String)>,
    /// The icon.
    pub icon: String,
    /// The packs: name and address.
    pub packs: Vec<(String, String)>,
    stage: PathBuf,
}

impl Assets {
    /// None yet, to be written below the folder of a site.
    pub fn new(stage: &Path) -> Assets {
        Assets { stage: stage.to_path_buf(), ..Assets::default() }
    }

    /// Writes a file under a name with its hash and gives its address.
    pub fn add(&self, name: &str, ending: &str, bytes: &[u8]) -> Outcome<String> {
        let address = address(name, ending, bytes);
        files::write(&self.stage.join(&address), bytes)?;
        Ok(address)
    }

    /// What the program that writes documents is told: the addresses, and the policy for every page.
    pub fn json(&self) -> Value {
        let map = |list: &[(String, String)]| -> Map<String, Value> {
            list.iter().map(|(name, address)| (name.clone(), Value::from(address.as_str()))).collect()
        };
        json!({
            "css": self.css,
            "js": self.js,
            "main": self.main,
            "parts": map(&self.parts),
            "icon": self.icon,
            "policy": policy::meta(),
            "packs": map(&self.packs),
        })
    }
}

/// The address of a file with this name, ending and content.
pub fn address(name: &str, ending: &str, bytes: &[u8]) -> String {
    format!("assets/{name}-{}.{ending}", &sha256(bytes)[..10])
}

/// The SHA-256 of some bytes, as 64 lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_follows_from_the_content() {
        // The SHA-256 of no bytes, from FIPS 180-4's examples.
        assert_eq!(address("core", "bin", b""), "assets/core-e3b0c44298.bin");
        assert_ne!(address("core", "bin", b"a"), address("core", "bin", b"b"));
        assert_eq!(sha256(b"").len(), 64);
    }
}
