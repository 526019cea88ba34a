//! Every document as a file: the template with the page's own parts filled in.

use std::fs;
use std::path::Path;

use domain::pack::decode;
use domain::route::Route;
use serde::de::DeserializeOwned;
use yew::LocalServerRenderer;
use yew::prelude::*;

use super::{Book, Document, Packs, frame};
use crate::shared::Shared;

/// A page and the files that it fetches for its part, for the budget.
#[derive(serde::Serialize)]
struct Written {
    path: String,
    needs: Vec<String>,
    at_once: bool,
}

/// Writes every page, and a list of them beside the folder. Gives how many there are.
pub fn run(template: &Path, packs: &Path, files: &Path, out: &Path) -> Result<usize, String> {
    let template = String::from_utf8(read(template)?).map_err(|_| "the template is not UTF-8".to_string())?;
    let packs = all_packs(packs)?;
    let book = Book {
        core: Shared::new(pack(&packs, "core")?),
        reading: pack(&packs, "reading")?,
        files: serde_json::from_slice(&read(files)?)
            .map_err(|problem| format!("{}: {problem}", files.display()))?,
        packs,
    };
    let mut written = Vec::new();
    for document in book.all()? {
        let path = file_of(&document.route);
        let file = out.join(&path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(|problem| format!("{}: {problem}", folder.display()))?;
        }
        let html = fill(&template, &book, &document)?;
        fs::write(&file, html).map_err(|problem| format!("{}: {problem}", file.display()))?;
        written.push(Written { path, needs: document.needs, at_once: document.at_once });
    }
    let list = out.parent().unwrap_or(out).join("pages.json");
    let json = serde_json::to_vec_pretty(&written).map_err(|problem| problem.to_string())?;
    fs::write(&list, json).map_err(|problem| format!("{}: {problem}", list.display()))?;
    Ok(written.len())
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|problem| format!("{}: {problem}", path.display()))
}

fn pack<T: DeserializeOwned>(packs: &Packs, name: &str) -> Result<T, String> {
    let bytes = packs.get(name).ok_or_else(|| format!("there is no pack {name}"))?;
    decode(bytes).map_err(|problem| format!("{name}.bin: {problem:?}"))
}

fn all_packs(folder: &Path) -> Result<Packs, String> {
    let mut packs = Packs::new();
    let entries = fs::read_dir(folder).map_err(|problem| format!("{}: {problem}", folder.display()))?;
    for entry in entries {
        let path = entry.map_err(|problem| problem.to_string())?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        packs.insert(name, read(&path)?);
    }
    Ok(packs)
}

fn file_of(route: &Route) -> String {
    match route {
        Route::NotFound => route.path(),
        _ => route.path() + "index.html",
    }
}

fn fill(template: &str, book: &Book, document: &Document) -> Result<String, String> {
    let (core, files) = (&book.core, &book.files);
    let root = book.here(&document.route).root;
    let ahead = document.needs.iter().filter(|_| document.at_once).map(|address| {
        format!(
            "<link rel=\"preload\" as=\"fetch\" href=\"{}\">\n",
            escape(&[root.as_str(), address].concat())
        )
    });
    let words = &core.wording;
    let values = [
        ("title", escape(&document.full_title(core))),
        ("description", escape(&document.description)),
        ("policy", escape(&files.policy)),
        ("css", files.css.clone()),
        ("js", files.js.clone()),
        ("icon", files.icon.clone()),
        ("ahead", ahead.collect()),
        ("built", core.site.built_on.0.to_string()),
        // A page that is there to be read waits for nothing.
        ("soon", if document.at_once { " app-start-notice--soon" } else { "" }.to_string()),
        ("start_notice", escape(words.start_notice())),
        ("start_emergency", escape(words.emergency_link())),
        ("missing_title", escape(words.failed_title())),
        ("missing_lead", escape(words.failed_lead())),
        ("missing_retry", escape(words.failed_retry())),
        ("page", body(book, document)),
        ("root", escape(&root)),
    ];
    let mut html = template.to_string();
    for (name, value) in values {
        let hole = format!("{{{{{name}}}}}");
        if !html.contains(&hole) {
            return Err(format!("the template has no place for {hole}"));
        }
        html = html.replace(&hole, &value);
    }
    Ok(html)
}

/// What a document shows, as HTML.
pub fn body(book: &Book, document: &Document) -> String {
    let shown = frame(&book.here(&document.route), document.main.clone());
    let renderer = LocalServerRenderer::<Whole>::with_props(WholeProps { shown });
    futures_executor::block_on(renderer.hydratable(false).render())
}

/// The properties of [`Whole`].
#[derive(Properties, PartialEq)]
struct WholeProps {
    shown: Html,
}

/// A whole page, for the renderer that takes components alone.
#[component]
fn Whole(props: &WholeProps) -> Html {
    props.shown.clone()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
