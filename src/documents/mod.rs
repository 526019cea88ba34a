//! The documents: every page of the site, written once, on the host, and never drawn again in a browser. A page that is
//! alive has places for its parts (`place`).
//!
//! `all` is the list of pages: a new one is a file here and a line there.

mod course;
mod emergency;
mod files;
mod frame;
mod group;
mod home;
mod module;
mod not_found;
mod parts;
mod picture;
mod place;
mod privacy;
mod shares;
mod step;
mod write;

use domain::course::Reading;
use domain::route::Route;
use yew::prelude::*;

pub use self::files::{Files, Packs};
pub use self::frame::frame;
pub use self::write::{body, run};
use crate::here::{Core, Here};

/// What all documents are made from.
pub struct Book {
    /// The words of the screens, and who runs this site.
    pub core: Core,
    /// The modules, and what else is there to be read.
    pub reading: Reading,
    /// The built files that documents refer to.
    pub files: Files,
    /// The packs that parts are made from.
    pub packs: Packs,
}

/// One page, finished.
pub struct Document {
    /// Its address.
    pub route: Route,
    /// What it is called; the app's name is added, but for home. It stays in the device's history.
    pub title: String,
    /// A sentence for search engines and link previews.
    pub description: String,
    /// What stands between header and footer.
    pub main: Html,
    /// The files that its part needs. A page of reading has none, or a part further down.
    pub needs: Vec<String>,
    /// The part is in sight: what it needs is fetched at once.
    pub at_once: bool,
}

impl Document {
    /// A page with nothing alive on it, to begin with.
    fn new(here: &Here, route: Route, title: &str, main: Html) -> Document {
        let description = here.words().app_description().to_string();
        Document { route, title: title.to_string(), description, main, needs: Vec::new(), at_once: false }
    }

    /// The title of the document.
    pub fn full_title(&self, core: &Core) -> String {
        let app = core.wording.app_name();
        if self.route == Route::Home { app.to_string() } else { format!("{} · {app}", self.title) }
    }
}

impl Book {
    /// What the views of a page are handed.
    pub fn here(&self, route: &Route) -> Here {
        // The page for addresses that lead nowhere can be shown at any depth, so its links start at the site's root.
        let root = match route {
            Route::NotFound => self.core.site.base.clone(),
            _ => "../".repeat(route.depth()),
        };
        Here {
            core: self.core.clone(),
            root: root.into(),
            edition: None,
            cited: 0,
            now: self.core.site.built_on,
            is_document: true,
        }
    }

    /// Every page of the site, or what is wrong with a pack.
    pub fn all(&self) -> Result<Vec<Document>, String> {
        let mut all = vec![
            home::home(self),
            course::course(self),
            parts::mixing(self)?,
            parts::matrix(self)?,
            parts::rounds(self)?,
            parts::self_check(self)?,
            parts::help(self)?,
            group::group(self),
            emergency::emergency(self),
            privacy::privacy(self)?,
            not_found::not_found(self),
        ];
        for module in &self.reading.modules {
            all.push(module::module(self, module)?);
            all.push(parts::quiz(self, module)?);
        }
        Ok(all)
    }
}
