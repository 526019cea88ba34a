//! A page: its route and the packs it shows.

use domain::course::Module;
use domain::mixing::Mixing;
use domain::pack::{CorePack, ModulePack, PackError, ServicesPack, decode};
use domain::quiz::Quiz;
use domain::route::Route;

use crate::shared::Shared;

/// What the core pack says, for every component that needs words.
pub type Core = Shared<CorePack>;

/// A page with everything it needs to render.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Its route.
    pub route: Route,
    /// What it shows.
    pub content: Content,
}

/// What a page shows besides the core pack.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Nothing more.
    Plain,
    /// A module, to read or to be quizzed on.
    Module(Shared<Module>),
    /// The quiz of a module.
    Quiz(Shared<Quiz>),
    /// What is known of mixing, without the words of single pairs.
    Mixing(Shared<Mixing>),
    /// The directory of services.
    Services(Shared<ServicesPack>),
}

/// Why a page cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageError {
    /// A pack did not arrive.
    NotFetched,
    /// A pack arrived that cannot be read.
    NotReadable(PackError),
}

/// The packs a route needs besides the core pack, by name, in the order `assemble` takes them.
pub fn packs_of(route: &Route) -> Vec<String> {
    match route {
        Route::Module(id) => vec![format!("module-{id}")],
        Route::Quiz(id) => vec![format!("quiz-{id}")],
        Route::Mixing | Route::Matrix => vec!["mixing".into()],
        Route::Help => vec!["services".into()],
        _ => vec![],
    }
}

/// The route as far as this site has it: a module that does not exist is a page that does not exist.
pub fn known(core: &CorePack, route: Route) -> Route {
    match &route {
        Route::Module(id) | Route::Quiz(id) if core.module(id).is_none() => Route::NotFound,
        _ => route,
    }
}

/// A page from the bytes of its packs, in the order of `packs_of`.
pub fn assemble(route: Route, packs: &[Vec<u8>]) -> Result<Page, PageError> {
    let pack = |index: usize| packs.get(index).ok_or(PageError::NotFetched);
    let content = match &route {
        Route::Module(_) => {
            let pack: ModulePack = decode(pack(0)?).map_err(PageError::NotReadable)?;
            Content::Module(Shared::new(pack.module))
        }
        Route::Quiz(_) => Content::Quiz(Shared::new(decode(pack(0)?).map_err(PageError::NotReadable)?)),
        Route::Mixing | Route::Matrix => {
            Content::Mixing(Shared::new(decode(pack(0)?).map_err(PageError::NotReadable)?))
        }
        Route::Help => Content::Services(Shared::new(decode(pack(0)?).map_err(PageError::NotReadable)?)),
        _ => Content::Plain,
    };
    Ok(Page { route, content })
}

/// The title of a document: what is on screen, then the app.
pub fn titled(name: &str, core: &CorePack) -> String {
    format!("{name} · {}", core.wording.app_name())
}

impl Page {
    /// The title of the page's document: the page, then the app. The self-check's never says what it is about.
    pub fn title(&self, core: &CorePack) -> String {
        let words = &core.wording;
        let name = match (&self.route, &self.content) {
            (Route::Module(_), Content::Module(module)) => module.summary.title.as_str(),
            (Route::Quiz(_), Content::Quiz(quiz)) => quiz.title.as_str(),
            (Route::Course, _) => words.course_title(),
            (Route::Mixing, _) => words.mixing_title(),
            (Route::Matrix, _) => words.matrix_title(),
            (Route::MixingQuiz, _) => words.rounds_title(),
            (Route::Check, _) => words.check_title(),
            (Route::Help, _) => words.help_title(),
            (Route::Group, _) => words.group_title(),
            (Route::Emergency, _) => words.emergency_title(),
            (Route::Privacy, _) => words.privacy_title(),
            (Route::Home, _) => return words.app_name().to_string(),
            _ => words.not_found_title(),
        };
        titled(name, core)
    }

    /// A sentence for search engines and link previews.
    pub fn description(&self, core: &CorePack) -> String {
        let said = match &self.route {
            Route::Module(id) | Route::Quiz(id) => core.module(id).map(|module| module.summary.as_str()),
            Route::Home => Some(core.wording.home_lead()),
            _ => None,
        };
        said.unwrap_or(core.wording.app_description()).to_string()
    }
}
