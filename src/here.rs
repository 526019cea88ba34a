//! What every view is handed: the words, where it stands, who reads, what day it is.
//!
//! Views are plain functions of it. Only what has state of its own or an effect is a Yew component.

use domain::day::Day;
use domain::pack::CorePack;
use domain::people::Edition;
use domain::route::Route;
use domain::wording::Wording;
use yew::prelude::*;

use crate::shared::Shared;

/// The id of the heading that takes focus when the page changes.
pub const TITLE_ID: &str = "title";

/// The words of the screens, and who runs this site.
pub type Core = Shared<CorePack>;

/// What every view is handed.
#[derive(Clone, PartialEq)]
pub struct Here {
    /// The words of the screens, and who runs this site.
    pub core: Core,
    /// The way from the page to the site's root: `../../`.
    pub root: AttrValue,
    /// The edition, once chosen. Kept in memory, gone with the document.
    pub edition: Option<Edition>,
    /// How many sources stand before those of this part of the page: its citations are numbered from there on.
    pub cited: u16,
    /// Today; never before the build's day.
    pub now: Day,
    /// Written once, to be read on any day: what the day decides is marked (`components::dated`).
    pub is_document: bool,
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

    /// The address of a page: relative, so that the site works in any folder.
    pub fn href(&self, to: &Route) -> String {
        let href = [self.root.as_str(), &to.path()].concat();
        if href.is_empty() { "./".into() } else { href }
    }
}
