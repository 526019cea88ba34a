//! Who is reading: edition, age band and nation. Asked, never guessed.

use serde::{Deserialize, Serialize};

use crate::names::named;

named! {
    /// Which edition of the app a person chose. It decides which course, which words and which services they see.
    Edition {
        /// 18 or over.
        Adult = "adult",
        /// Under 18: no adult scoring bands, no adults-only services.
        Under18 = "under-18",
    }
}

/// An age band, as the self-check asks it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AgeBand {
    /// 15 or younger.
    Under16,
    /// 16 or 17.
    From16To17,
    /// 18 or over.
    Adult,
}

impl AgeBand {
    /// Every band, youngest first.
    pub const ALL: [AgeBand; 3] = [AgeBand::Under16, AgeBand::From16To17, AgeBand::Adult];

    /// The band of an age in whole years.
    pub fn of(age: u8) -> AgeBand {
        match age {
            0..16 => AgeBand::Under16,
            16..18 => AgeBand::From16To17,
            18.. => AgeBand::Adult,
        }
    }

    /// The youngest and oldest age in the band, in whole years. The youngest is 10, the age from which a
    /// person can be held responsible for a crime in England, Wales and Northern Ireland.
    pub fn ages(self) -> (u8, u8) {
        match self {
            AgeBand::Under16 => (10, 15),
            AgeBand::From16To17 => (16, 17),
            AgeBand::Adult => (18, u8::MAX),
        }
    }

    /// The age that stands for the band where rules go by whole years: its youngest, and 13 for those under 16,
    /// the youngest that the app is made for.
    pub fn reference_age(self) -> u8 {
        self.ages().0.max(13)
    }

    /// The edition that fits the band.
    pub fn edition(self) -> Edition {
        if self == AgeBand::Adult { Edition::Adult } else { Edition::Under18 }
    }
}

/// One of the four nations of the UK, by its ISO 3166-2 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Nation {
    /// GB-ENG
    England,
    /// GB-WLS
    Wales,
    /// GB-SCT
    Scotland,
    /// GB-NIR
    NorthernIreland,
}

impl Nation {
    /// All four, in the order they are asked.
    pub const ALL: [Nation; 4] = [Nation::England, Nation::Wales, Nation::Scotland, Nation::NorthernIreland];

    /// The ISO 3166-2 code.
    pub fn code(self) -> &'static str {
        match self {
            Nation::England => "GB-ENG",
            Nation::Wales => "GB-WLS",
            Nation::Scotland => "GB-SCT",
            Nation::NorthernIreland => "GB-NIR",
        }
    }

    /// The nation of an ISO 3166-2 code.
    pub fn from_code(code: &str) -> Option<Nation> {
        Nation::ALL.into_iter().find(|nation| nation.code() == code)
    }
}
