//! The real content compiled once, and every page of it as HTML.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{SystemTime, UNIX_EPOCH};

use content_compiler::{Compiled, Report, compile};
use domain::day::Day;
use domain::pack::{CorePack, ModulePack, encode};
use domain::people::Edition;
use domain::route::Route;
use waymark::app::{App, AppProps};
use waymark::frame::frame;
use waymark::here::Here;
use waymark::page::{Page, assemble, packs_of};
use waymark::pages;
use waymark::shared::Shared;
use yew::prelude::*;
use yew::{BaseComponent, LocalServerRenderer};

use crate::html::Tree;

/// The project's folder.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The build's day: today, or the one that `WAYMARK_TODAY` names, as in `cargo xtask`.
pub(crate) fn today() -> Day {
    match std::env::var("WAYMARK_TODAY") {
        Ok(text) => Day::parse(&text).expect("WAYMARK_TODAY is a day"),
        Err(_) => Day((SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs() / 86_400) as i32),
    }
}

/// The content folder.
pub(crate) fn folder() -> PathBuf {
    root().join("content")
}

/// What came of compiling the content.
pub(crate) static REPORT: LazyLock<Report> = LazyLock::new(|| compile(&folder(), today()));

/// What the packs hold.
pub(crate) fn compiled() -> &'static Compiled {
    REPORT.compiled.as_ref().expect("the content compiles; `cargo xtask check` says what is wrong")
}

/// Every route that has a page, as the prerenderer writes them.
pub(crate) fn routes() -> Vec<Route> {
    let modules = compiled().core.modules.iter();
    let modules =
        modules.flat_map(|module| [Route::Module(module.id.clone()), Route::Quiz(module.id.clone())]);
    Route::FIXED.into_iter().chain(modules).chain([Route::NotFound]).collect()
}

/// A route's page, through the same bytes that a browser would get.
pub(crate) fn page(route: &Route) -> Page {
    let all = compiled();
    let pack = |name: &String| match name.as_str() {
        "mixing" => encode(&all.mixing.facts),
        "services" => encode(&all.services),
        other => {
            let (kind, id) = other.split_once('-').expect("a module's pack");
            let module = all.modules.iter().find(|module| module.summary.id == id).expect("a module");
            match kind {
                "quiz" => encode(&module.quiz),
                _ => encode(&ModulePack { module: module.clone() }),
            }
        }
    };
    let packs: Vec<Vec<u8>> = packs_of(route).iter().map(pack).collect();
    assemble(route.clone(), &packs).expect("a page")
}

/// A component as HTML, as the prerenderer writes it. Effects do not run, and any call of the browser panics.
pub(crate) fn render<C: BaseComponent>(properties: C::Properties) -> String {
    futures_executor::block_on(LocalServerRenderer::<C>::with_props(properties).hydratable(false).render())
}

/// A route's page as HTML.
pub(crate) fn html(route: &Route) -> String {
    let core = Shared::new(compiled().core.clone());
    render::<App>(AppProps { core, page: page(route), on_mounted: Callback::noop() })
}

/// A screen: its name, the route it stands at, and its HTML as text and as a tree.
pub(crate) struct Screen {
    /// Which screen, for a person who reads a failure.
    pub(crate) name: String,
    /// The route it stands at.
    pub(crate) route: Route,
    /// Its HTML.
    pub(crate) html: String,
    /// The same, read.
    pub(crate) tree: Tree,
}

/// Every screen that can be rendered without a browser: each route, a page that failed to load, and what the
/// choice of an edition and a late day change.
pub(crate) static SCREENS: LazyLock<Vec<Screen>> = LazyLock::new(|| {
    let screen = |name: String, route: Route, html: String| {
        let tree = Tree::read(&html);
        Screen { name, route, html, tree }
    };
    let mut screens: Vec<Screen> =
        routes().into_iter().map(|route| screen(format!("{route:?}"), route.clone(), html(&route))).collect();
    for look in Look::all() {
        screens.push(screen(format!("{look:?}"), look.route.clone(), look.html()));
    }
    screens
});

/// A screen in a state that a fresh page is not in.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Look {
    /// The route it stands at.
    pub(crate) route: Route,
    /// The edition that was chosen.
    pub(crate) edition: Option<Edition>,
    /// How many days after the build.
    pub(crate) days_on: i32,
    /// Its packs did not arrive.
    pub(crate) failed: bool,
}

impl Look {
    fn all() -> Vec<Look> {
        let shown = [Route::Home, Route::Course, Route::Mixing, Route::Matrix, Route::Emergency, Route::Help];
        let modules = compiled().core.modules.iter().map(|module| Route::Module(module.id.clone()));
        let mut looks = Vec::new();
        for route in shown.into_iter().chain(modules) {
            for edition in [Edition::Adult, Edition::Under18] {
                looks.push(Look { route: route.clone(), edition: Some(edition), days_on: 0, failed: false });
            }
            looks.push(Look { route: route.clone(), edition: None, days_on: 5_000, failed: false });
        }
        for route in [Route::Help, Route::Check] {
            looks.push(Look { route, edition: None, days_on: 0, failed: true });
        }
        looks
    }

    /// Its HTML.
    pub(crate) fn html(&self) -> String {
        render::<Looking>(self.clone())
    }
}

#[component]
fn Looking(look: &Look) -> Html {
    let core: Shared<CorePack> = Shared::new(compiled().core.clone());
    let here = Here {
        cited: 0,
        now: core.site.built_on.plus(look.days_on),
        route: look.route.clone(),
        go: Callback::noop(),
        edition: look.edition,
        choose_edition: Callback::noop(),
        core,
    };
    let all = compiled();
    let shown = match &look.route {
        route if look.failed => pages::failed::failed(&here, route),
        Route::Home => pages::home::home(&here),
        Route::Course => pages::course::course(&here),
        Route::Emergency => pages::emergency::emergency(&here),
        Route::Mixing | Route::Matrix => {
            let mixing = Shared::new(all.mixing.facts.clone());
            html! { <pages::mixing::Explorer here={here.clone()} {mixing} /> }
        }
        Route::Help => {
            let services = Shared::new(all.services.clone());
            html! { <pages::help::Help here={here.clone()} {services} /> }
        }
        Route::Module(id) => {
            let module = all.modules.iter().find(|module| module.summary.id == *id).expect("a module");
            pages::module::module(&here, module)
        }
        other => panic!("no look at {other:?}"),
    };
    frame(&here, shown)
}
