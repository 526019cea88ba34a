//! Packs: what the content compiler writes and the browser reads.
//!
//! A pack is eight bytes of mark and schema, a checksum, and postcard. The schema number changes with any type
//! that is packed, so a pack that an older app fetches is refused in words and never misread.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::course::{Module, ModuleSummary, PlannedModule};
use crate::day::Day;
use crate::questionnaire::Questionnaire;
use crate::self_check::Topic;
use crate::services::Service;
use crate::text::Card;
use crate::units::Preset;
use crate::wording::Wording;

const MARK: &[u8; 4] = b"WAYM";
const SCHEMA: u32 = 2;
const HEADER: usize = 16;

/// Why a pack cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackError {
    /// Not a pack at all, such as a host's "not found" page.
    NotAPack,
    /// A pack for another version of the app.
    OtherVersion,
    /// A pack whose bytes are not the ones that were written.
    Damaged,
}

/// The bytes of a pack.
pub fn encode<T: Serialize>(content: &T) -> Vec<u8> {
    // postcard's writer fails on sequences of unknown length only, which no packed type has.
    let body = postcard::to_allocvec(content).unwrap_or_default();
    let mut bytes = Vec::with_capacity(HEADER + body.len());
    bytes.extend_from_slice(MARK);
    bytes.extend_from_slice(&SCHEMA.to_le_bytes());
    bytes.extend_from_slice(&checksum(&body).to_le_bytes());
    bytes.extend_from_slice(&body);
    bytes
}

/// The content of a pack.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, PackError> {
    let (header, body) = bytes.split_at_checked(HEADER).ok_or(PackError::NotAPack)?;
    if &header[..4] != MARK {
        return Err(PackError::NotAPack);
    }
    if header[4..8] != SCHEMA.to_le_bytes() {
        return Err(PackError::OtherVersion);
    }
    if header[8..] != checksum(body).to_le_bytes() {
        return Err(PackError::Damaged);
    }
    postcard::from_bytes(body).map_err(|_| PackError::Damaged)
}

/// FNV-1a, 64 bits: against accidents, not against people. The files themselves carry SHA-256 names.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// What every page needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CorePack {
    /// The words of the screens.
    pub wording: Wording,
    /// Who runs this site, and how.
    pub site: Site,
    /// The modules that exist, in course order.
    pub modules: Vec<ModuleSummary>,
    /// The modules still to come.
    pub planned: Vec<PlannedModule>,
    /// The action cards of the emergency page.
    pub emergency: Vec<Card>,
    /// The services of the crisis bundle.
    pub crisis: Vec<Service>,
    /// Where the other packs are: name and address below the site's root.
    pub files: Vec<(String, String)>,
}

/// Who runs this site, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// The organisation's name; empty where none has taken it on.
    pub organisation: String,
    /// Where to send corrections; empty where there is none.
    pub contact: String,
    /// The content is a draft until a clinician and a lawyer have reviewed it.
    pub draft: bool,
    /// Where "Leave quickly" goes.
    pub leave_to: String,
    /// The folder the site is served from, for the page that has no address of its own.
    pub base: String,
    /// The day the site was built.
    pub built_on: Day,
}

/// One module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModulePack {
    /// The module.
    pub module: Module,
}

/// The self-check.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CheckPack {
    /// What can be on a person's mind, in the order offered.
    pub topics: Vec<Topic>,
    /// The questionnaires that are on.
    pub questionnaires: Vec<Questionnaire>,
    /// The drinks that the calculator offers.
    pub drinks: Vec<Preset>,
}

/// The directory of services.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServicesPack {
    /// Every service that may be shown.
    pub services: Vec<Service>,
}

impl CorePack {
    /// The address of a pack below the site's root.
    pub fn file(&self, name: &str) -> Option<&str> {
        self.files.iter().find(|(known, _)| known == name).map(|(_, file)| file.as_str())
    }

    /// A module's line in the course list.
    pub fn module(&self, id: &str) -> Option<&ModuleSummary> {
        self.modules.iter().find(|module| module.id == id)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sample() -> Site {
        Site {
            organisation: "Example".into(),
            contact: String::new(),
            draft: true,
            leave_to: "https://example.org/".into(),
            base: "/".into(),
            built_on: Day(20_778),
        }
    }

    #[test]
    fn a_pack_reads_back() {
        assert_eq!(decode(&encode(&sample())), Ok(sample()));
    }

    #[test]
    fn what_is_wrong_is_told_apart() {
        let good = encode(&sample());
        let with = |at: usize| {
            let mut bytes = good.clone();
            bytes[at] ^= 1;
            decode::<Site>(&bytes)
        };
        assert_eq!(decode::<Site>(b"<!doctype html><p>Not found"), Err(PackError::NotAPack));
        assert_eq!(decode::<Site>(b""), Err(PackError::NotAPack));
        assert_eq!(with(0), Err(PackError::NotAPack));
        assert_eq!(with(4), Err(PackError::OtherVersion));
        assert_eq!(with(good.len() - 1), Err(PackError::Damaged));
        assert_eq!(decode::<Site>(&good[..good.len() - 1]), Err(PackError::Damaged));
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut pack = encode(&sample());
            pack.truncate(HEADER);
            pack[8..16].copy_from_slice(&checksum(&bytes).to_le_bytes());
            pack.extend_from_slice(&bytes);
            let _ = decode::<CorePack>(&pack);
        }
    }
}
