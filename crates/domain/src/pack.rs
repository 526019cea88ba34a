//! Packs: what the content compiler writes and the browser reads. What a part alone needs is declared beside its rules.
//!
//! A pack is eight bytes of mark and schema, a checksum, and postcard. The schema number changes with any type
//! that is packed, so a pack that an older app fetches is refused in words and never misread.

mod reader;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::day::Day;
use crate::wording::Wording;

const MARK: &[u8; 4] = b"WAYM";
const SCHEMA: u32 = 5;
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
    reader::read(body).ok_or(PackError::Damaged)
}

/// FNV-1a, 64 bits: against accidents, not against people. The files themselves carry SHA-256 names.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// What every part needs. Pages of reading have their words in them already.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CorePack {
    /// The words of the screens.
    pub wording: Wording,
    /// Who runs this site, and how.
    pub site: Site,
}

/// Who runs this site, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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

    /// One of each kind of field that a packed type has.
    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct Kinds {
        flag: bool,
        numbers: (u8, u16, u32, u64),
        day: Day,
        text: String,
        some: Option<u16>,
        list: Vec<Member>,
        nothing: (),
        nested: Option<Box<Kinds>>,
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    enum Member {
        Alone,
        Of(String),
        Pair(u8, i32),
        Named { a: bool, b: Vec<u32> },
    }

    fn members() -> impl Strategy<Value = Member> {
        prop_oneof![
            Just(Member::Alone),
            ".*".prop_map(Member::Of),
            any::<(u8, i32)>().prop_map(|(a, b)| Member::Pair(a, b)),
            any::<(bool, Vec<u32>)>().prop_map(|(a, b)| Member::Named { a, b }),
        ]
    }

    fn kinds() -> impl Strategy<Value = Kinds> {
        (one(), proptest::option::of(one()))
            .prop_map(|(outer, inner)| Kinds { nested: inner.map(Box::new), ..outer })
    }

    fn one() -> impl Strategy<Value = Kinds> {
        let list = proptest::collection::vec(members(), 0..5);
        (any::<(bool, (u8, u16, u32, u64), i32, Option<u16>)>(), ".*", list).prop_map(
            |((flag, numbers, day, some), text, list)| Kinds {
                flag,
                numbers,
                day: Day(day),
                text,
                some,
                list,
                nothing: (),
                nested: None,
            },
        )
    }

    proptest! {
        #[test]
        fn what_postcard_writes_reads_back(kinds in kinds()) {
            prop_assert_eq!(decode(&encode(&kinds)), Ok(kinds));
        }

        #[test]
        fn no_more_is_read_than_postcard_reads(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            // Postcard takes longer spellings of the same number, and bytes left over; nothing it writes has either.
            let ours = reader::read::<Kinds>(&bytes);
            if let Some(ours) = ours {
                prop_assert_eq!(postcard::from_bytes::<Kinds>(&bytes), Ok(ours));
            }
        }

        #[test]
        fn a_part_or_a_slip_is_never_the_whole(kinds in kinds(), cut in 0_usize..500) {
            let body = postcard::to_allocvec(&kinds).unwrap_or_default();
            let part = &body[..cut.min(body.len().saturating_sub(1))];
            prop_assert_eq!(reader::read::<Kinds>(part), None);
            prop_assert_eq!(reader::read::<Kinds>(&[&body[..], &[0]].concat()), None);
        }

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
