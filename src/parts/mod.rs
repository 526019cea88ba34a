//! The parts, and where the code of each begins: it comes when a page has that part.

pub mod activity;
pub mod course;
pub mod help;
pub mod mixing;
pub mod proof;
pub mod quiz;
pub mod self_check;

use crate::part::{Kind, Make, PartError};

/// The code of a part, where the app is one file.
#[cfg(not(feature = "split"))]
pub fn make(kind: Kind) -> Make {
    match kind {
        Kind::Quiz | Kind::Rounds => quiz::make,
        Kind::Mixing | Kind::Matrix => mixing::make,
        Kind::SelfCheck => self_check::make,
        Kind::Help => help::make,
        Kind::Activity => activity::make,
        Kind::Proof => proof::make,
        Kind::Course => course::make,
    }
}

/// The code of a part, once it is here: at once, where the app is one file.
#[cfg(not(feature = "split"))]
pub async fn maker(kind: Kind) -> Result<Make, PartError> {
    Ok(make(kind))
}

/// The code of a part, once it is here.
#[cfg(feature = "split")]
pub async fn maker(kind: Kind) -> Result<Make, PartError> {
    match kind {
        Kind::Quiz | Kind::Rounds => code::quiz().await,
        Kind::Mixing | Kind::Matrix => code::mixing().await,
        Kind::SelfCheck => code::self_check().await,
        Kind::Help => code::help().await,
        Kind::Activity => code::activity().await,
        Kind::Proof => code::proof().await,
        Kind::Course => code::course().await,
    }
}

/// Where the code of each part begins: what only this reaches is a file of its own in a release (`cargo xtask build`).
#[cfg(feature = "split")]
mod code {
    use crate::part::{Make, PartError};

    macro_rules! parts {
        ($($name:ident)*) => {$(
            #[wasm_split_helpers::wasm_split($name, fallible)]
            pub(super) fn $name() -> Result<Make, PartError> {
                Ok(super::$name::make)
            }
        )*};
    }

    parts! { quiz mixing self_check help activity course proof }
}
