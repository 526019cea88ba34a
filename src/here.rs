//! What every view is handed: the words, where it stands, who reads, what day it is.
//!
//! Views are plain functions of it. Only what has state of its own or an effect is a Yew component: each
//! component adds about 4 kB to what a phone must load before Brotli, a function adds only what it draws.

use domain::day::Day;
use domain::people::Edition;
use domain::route::Route;
use domain::wording::Wording;
use yew::prelude::*;

use crate::page::Core;

/// What every view is handed.
#[derive(Clone, PartialEq)]
pub struct Here {
    /// The words and lists that every page needs.
    pub core: Core,
    /// The page on screen.
    pub route: Route,
    /// Asks for another page.
    pub go: Callback<Route>,
    /// The edition, once chosen. Kept in memory, gone with the document.
    pub edition: Option<Edition>,
    /// Tells that an edition was chosen.
    pub choose_edition: Callback<Edition>,
    /// How many sources stand before those of this part of the page: its citations are numbered from there on.
    pub cited: u16,
    /// Today: the build's day until the device has said its own.
    pub now: Day,
}

impl Here {
    /// The same for a part of the page whose sources come after `cited` others.
    pub fn citing_after(&self, cited: usize) -> Here {
        Here { cited: cited as u16, ..self.clone() }
    }

    /// The words of the screens.
    pub fn words(&self) -> &Wording {
        &self.core.wording
    }
}
