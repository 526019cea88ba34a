//! Every route as a file: the template with the page's own parts filled in.

use std::fs;
use std::path::Path;

use domain::pack::decode;
use domain::route::Route;
use serde::Deserialize;
use waymark::app::{App, AppProps};
use waymark::page::{Core, Page, assemble, packs_of};
use waymark::shared::Shared;
use yew::{Callback, LocalServerRenderer};

/// The built files that pages refer to, by their paths below the site's root.
#[derive(Deserialize)]
struct Assets {
    css: String,
    js: String,
    icon: String,
    policy: String,
    packs: std::collections::BTreeMap<String, String>,
}

/// A page and the packs it fetches, for the budget.
#[derive(serde::Serialize)]
struct Rendered {
    path: String,
    packs: Vec<String>,
}

/// Renders every page. Returns how many there are.
pub(crate) fn run(template: &Path, packs: &Path, assets: &Path, out: &Path) -> Result<usize, String> {
    let template = read(template)?;
    let assets: Assets = serde_json::from_slice(&read(assets)?)
        .map_err(|problem| format!("{}: {problem}", assets.display()))?;
    let template = String::from_utf8(template).map_err(|_| "the template is not UTF-8".to_string())?;
    let core: Core = Shared::new(
        decode(&read(&packs.join("core.bin"))?).map_err(|problem| format!("core.bin: {problem:?}"))?,
    );
    let mut rendered = Vec::new();
    for route in routes(&core) {
        let mut names = packs_of(&route);
        let bytes: Vec<Vec<u8>> =
            names.iter().map(|name| read(&packs.join(format!("{name}.bin")))).collect::<Result<_, _>>()?;
        let page = assemble(route.clone(), &bytes).map_err(|problem| format!("{route:?}: {problem:?}"))?;
        let html = fill(&template, &core, &assets, &page)?;
        let path = file_of(&route);
        let file = out.join(&path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(|problem| format!("{}: {problem}", folder.display()))?;
        }
        fs::write(&file, html).map_err(|problem| format!("{}: {problem}", file.display()))?;
        names.insert(0, "core".into());
        rendered.push(Rendered { path, packs: names });
    }
    let list = out.parent().unwrap_or(out).join("pages.json");
    let json = serde_json::to_vec_pretty(&rendered).map_err(|problem| problem.to_string())?;
    fs::write(&list, json).map_err(|problem| format!("{}: {problem}", list.display()))?;
    Ok(rendered.len())
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|problem| format!("{}: {problem}", path.display()))
}

fn routes(core: &Core) -> Vec<Route> {
    let modules = core
        .modules
        .iter()
        .flat_map(|module| [Route::Module(module.id.clone()), Route::Quiz(module.id.clone())]);
    Route::FIXED.into_iter().chain(modules).chain([Route::NotFound]).collect()
}

fn file_of(route: &Route) -> String {
    match route {
        Route::NotFound => route.path(),
        _ => route.path() + "index.html",
    }
}

fn fill(template: &str, core: &Core, assets: &Assets, page: &Page) -> Result<String, String> {
    // The page for addresses that lead nowhere can be shown at any depth, so its links start at the site's root.
    let (root, base) = match page.route {
        Route::NotFound => (core.site.base.clone(), format!(" data-base=\"{}\"", escape(&core.site.base))),
        _ => ("../".repeat(page.route.depth()), String::new()),
    };
    let core_file = assets.packs.get("core").ok_or("assets.json names no core pack")?;
    let values = [
        ("title", escape(&page.title(core))),
        ("description", escape(&page.description(core))),
        ("policy", escape(&assets.policy)),
        ("root", escape(&root)),
        ("css", assets.css.clone()),
        ("js", assets.js.clone()),
        ("icon", assets.icon.clone()),
        ("path", escape(&page.route.path())),
        ("base", base),
        ("core", core_file.clone()),
        ("start_notice", escape(core.wording.start_notice())),
        ("start_emergency", escape(core.wording.emergency_link())),
        ("app", body(core, page)),
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

fn body(core: &Core, page: &Page) -> String {
    let properties = AppProps { core: core.clone(), page: page.clone(), on_mounted: Callback::noop() };
    futures_executor::block_on(LocalServerRenderer::<App>::with_props(properties).hydratable(false).render())
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
