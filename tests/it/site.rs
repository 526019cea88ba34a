//! The real content compiled once, and every page of it as HTML.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{SystemTime, UNIX_EPOCH};

use content_compiler::{Compiled, Report, compile};
use domain::activity::ActivitiesPack;
use domain::day::Day;
use domain::pack::encode;
use domain::people::Edition;
use domain::quiz::QuizPack;
use domain::route::Route;
use waymark::documents::{Book, Document, Files, Packs, body, frame};
use waymark::here::Here;
use waymark::memory::Memory;
use waymark::part::{Given, Kind};
use waymark::parts::make;
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

/// What documents are made from: the packs as a browser gets them, and files with made-up names.
pub(crate) fn book() -> Book {
    let all = compiled();
    let core = &all.core;
    let mut packs = Packs::from([
        ("rounds".into(), encode(&(core, ()))),
        ("proof".into(), encode(&(core, ()))),
        ("self-check".into(), encode(&(core, &all.check))),
        ("services".into(), encode(&(core, &all.services))),
        ("mixing".into(), encode(&(core, &all.mixing.facts))),
        ("mixing-words".into(), encode(&all.mixing.words)),
    ]);
    for module in &all.reading.modules {
        let activities = ActivitiesPack {
            module: module.summary.id.clone(),
            activities: module.activities().cloned().collect(),
        };
        packs.insert(format!("activities-{}", module.summary.id), encode(&(core, activities)));
        let (id, title, quiz) = (&module.summary.id, module.summary.title.clone(), module.quiz.clone());
        let activities =
            ActivitiesPack { module: id.clone(), activities: module.activities().cloned().collect() };
        packs.insert(format!("activities-{id}"), encode(&(core, activities)));
        packs.insert(format!("quiz-{id}"), encode(&(core, QuizPack { module: id.clone(), title, quiz })));
    }
    let address = |name: &String| (name.clone(), format!("assets/{name}.bin"));
    let files = Files { packs: packs.keys().map(address).collect(), ..Files::default() };
    Book { core: Shared::new(all.core.clone()), reading: all.reading.clone(), files, packs }
}

/// Every document, in the order that they are written.
pub(crate) fn documents(book: &Book) -> Vec<Document> {
    book.all().expect("every pack can be read")
}

/// A component as HTML, as documents are written. Effects do not run, and any call of the browser panics.
pub(crate) fn render<C: BaseComponent>(properties: C::Properties) -> String {
    futures_executor::block_on(LocalServerRenderer::<C>::with_props(properties).hydratable(false).render())
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

impl Screen {
    fn new(name: String, route: Route, html: String) -> Screen {
        let tree = Tree::read(&html);
        Screen { name, route, html, tree }
    }
}

/// Every document as HTML.
pub(crate) static PAGES: LazyLock<Vec<Screen>> = LazyLock::new(|| {
    let book = book();
    let page = |document: &Document| {
        Screen::new(format!("{:?}", document.route), document.route.clone(), body(&book, document))
    };
    documents(&book).iter().map(page).collect()
});

/// A page by its route.
pub(crate) fn page(route: &Route) -> &'static Screen {
    PAGES.iter().find(|page| page.route == *route).unwrap_or_else(|| panic!("no page {route:?}"))
}

/// Every document, and what the choice of an edition and a late day change in the parts.
pub(crate) static SCREENS: LazyLock<Vec<&'static Screen>> =
    LazyLock::new(|| PAGES.iter().chain(LOOKS.iter()).collect());

static LOOKS: LazyLock<Vec<Screen>> = LazyLock::new(|| Look::all().iter().map(Look::screen).collect());

/// A page with one part, in a state that a fresh page is not in.
#[derive(Clone, Debug, PartialEq, Properties)]
struct Look {
    /// The route it stands at.
    route: Route,
    /// The edition that was chosen.
    edition: Option<Edition>,
    /// How many days after the build.
    days_on: i32,
}

impl Look {
    fn all() -> Vec<Look> {
        let mut looks = Vec::new();
        for route in [Route::Mixing, Route::Matrix, Route::Help] {
            for edition in [Edition::Adult, Edition::Under18] {
                looks.push(Look { route: route.clone(), edition: Some(edition), days_on: 0 });
            }
            looks.push(Look { route, edition: None, days_on: 5_000 });
        }
        looks
    }

    fn screen(&self) -> Screen {
        Screen::new(format!("{self:?}"), self.route.clone(), render::<Looking>(self.clone()))
    }
}

#[component]
fn Looking(look: &Look) -> Html {
    let book = book();
    let here = Here {
        edition: look.edition,
        now: book.core.site.built_on.plus(look.days_on),
        is_document: false,
        ..book.here(&look.route)
    };
    let (kind, pack) = match look.route {
        Route::Mixing => (Kind::Mixing, "mixing"),
        Route::Matrix => (Kind::Matrix, "mixing"),
        _ => (Kind::Help, "services"),
    };
    let (pack, memory) = (book.packs[pack].clone(), Memory::default());
    let given = Given { kind, pack, number: 0, later: Vec::new(), memory };
    frame(&here, make(kind)(&given).expect("the pack can be read").draw(&here))
}
