//! The budgets of `budgets.toml`, and whether a site keeps them. Sizes are Brotli, in kilobytes of 1000 bytes.

use serde::Deserialize;

use crate::bench::judge::Limits;
use crate::build::assets::Assets;
use crate::build::compression::Size;
use crate::build::hsds;
use crate::build::pages::Visit;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::project::Project;

/// What `budgets.toml` holds.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Budgets {
    /// Everything a first visit to any page fetches until it is interactive, in kB.
    pub first_visit: Budget,
    /// How many requests that takes.
    pub requests: Budget,
    /// The app, in kB.
    pub wasm: Budget,
    /// The styles, in kB.
    pub css: Budget,
    /// The HTML of a module's page, in kB.
    pub module_page: Budget,
    /// The pack of a module, in kB.
    pub module_pack: Budget,
    /// All files, in kB.
    pub everything: Budget,
    /// What `cargo xtask bench` may find. `build` does not look at it.
    pub bench: Limits,
}

/// A number not to go over, and a lower one to aim for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// More than this fails the build.
    pub limit: usize,
    /// What it should come to.
    pub aim: usize,
}

/// One budget and what the site comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// What is measured, and which file or page is the worst.
    pub what: String,
    /// Bytes, or a count.
    pub found: usize,
    /// The budget, in the same unit.
    pub budget: Budget,
    /// Whether these are bytes.
    pub bytes: bool,
}

impl Measure {
    /// Whether it is within its limit.
    pub fn is_kept(&self) -> bool {
        self.found <= self.budget.limit
    }

    fn shown(&self, number: usize) -> String {
        if self.bytes { kilobytes(number) } else { number.to_string() }
    }
}

impl Budgets {
    /// Reads `budgets.toml`.
    pub fn read(project: &Project) -> Outcome<Budgets> {
        let path = project.root.join("budgets.toml");
        toml::from_str(&files::read_text(&path)?)
            .map_err(|error| Failure::stopped(format!("{}: {error}", path.display())))
    }

    /// Holds a site against the budgets.
    pub fn measure(&self, sizes: &[Size], visits: &[Visit], assets: &Assets) -> Outcome<Vec<Measure>> {
        let size = |path: &str| -> Outcome<usize> {
            let found = sizes.iter().find(|size| size.path == path).map(|size| size.brotli);
            found.ok_or_else(|| Failure::stopped(format!("the site has no file {path}")))
        };
        let mut first_visits = Vec::new();
        for visit in visits {
            let fetched = fetched(visit, assets)?;
            let bytes = fetched.iter().map(|path| size(path)).sum::<Outcome<usize>>()?;
            first_visits.push((bytes, fetched.len(), visit.path.as_str()));
        }
        let heaviest = first_visits.iter().max().copied().unwrap_or_default();
        let busiest = first_visits.iter().max_by_key(|visit| visit.1).copied().unwrap_or_default();
        let largest = |fits: fn(&str) -> bool| -> (usize, &str) {
            let fitting = sizes.iter().filter(|size| fits(&size.path));
            fitting.map(|size| (size.brotli, size.path.as_str())).max().unwrap_or((0, "none"))
        };
        // The export of the directory is for councils to download. No page fetches it, on the network or off it.
        let kept_offline = sizes.iter().filter(|size| size.path != hsds::FILE).map(|size| size.brotli).sum();
        let (page, pack) = (largest(is_module_page), largest(is_module_pack));
        let kilo = |what: String, found: usize, budget: Budget| Measure {
            what,
            found,
            budget: Budget { limit: budget.limit * 1000, aim: budget.aim * 1000 },
            bytes: true,
        };
        let requests = Measure {
            what: format!("requests of a first visit ({})", busiest.2),
            found: busiest.1,
            budget: self.requests,
            bytes: false,
        };
        Ok(vec![
            kilo(format!("first visit ({})", heaviest.2), heaviest.0, self.first_visit),
            requests,
            kilo("wasm".into(), size(&assets.wasm)?, self.wasm),
            kilo("css".into(), size(&assets.css)?, self.css),
            kilo(format!("a module's page ({})", page.1), page.0, self.module_page),
            kilo(format!("a module's pack ({})", pack.1), pack.0, self.module_pack),
            kilo("everything".into(), kept_offline, self.everything),
        ])
    }
}

/// The files that a first visit fetches: the page, what every page needs, and the page's own packs.
fn fetched<'a>(visit: &'a Visit, assets: &'a Assets) -> Outcome<Vec<&'a str>> {
    let mut fetched = vec![visit.path.as_str(), &assets.css, &assets.js, &assets.wasm, &assets.icon];
    let own = visit.packs.iter().map(String::as_str).filter(|name| *name != "core");
    for name in std::iter::once("core").chain(own) {
        let found = assets.packs.iter().find(|(known, _)| known == name);
        let unknown =
            || Failure::stopped(format!("{} needs a pack “{name}” that does not exist", visit.path));
        fetched.push(&found.ok_or_else(unknown)?.1);
    }
    Ok(fetched)
}

fn is_module_page(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    matches!(parts.as_slice(), ["course", _, "index.html"])
}

fn is_module_pack(path: &str) -> bool {
    path.starts_with("assets/module-")
}

/// The budgets as a table.
pub fn table(measures: &[Measure]) -> String {
    let width = measures.iter().map(|measure| measure.what.len()).max().unwrap_or_default();
    let mut table = format!("{:width$}  {:>8}  {:>8}  {:>8}\n", "budget", "found", "limit", "aim");
    for measure in measures {
        let Budget { limit, aim } = measure.budget;
        let verdict = match (measure.is_kept(), measure.found <= aim) {
            (false, _) => "  OVER",
            (true, false) => "  above the aim",
            (true, true) => "",
        };
        let (found, limit, aim) = (measure.shown(measure.found), measure.shown(limit), measure.shown(aim));
        table += &format!("{:width$}  {found:>8}  {limit:>8}  {aim:>8}{verdict}\n", measure.what);
    }
    table
}

/// A failure that names every budget that is missed.
pub fn all_kept(measures: &[Measure]) -> Outcome {
    let missed = measures.iter().filter(|measure| !measure.is_kept()).map(|measure| {
        let (found, limit) = (measure.shown(measure.found), measure.shown(measure.budget.limit));
        format!("  {}: {found}, limit {limit}", measure.what)
    });
    let missed: Vec<String> = missed.collect();
    if missed.is_empty() {
        return Ok(());
    }
    Err(Failure::stopped(format!("over budget (budgets.toml):\n{}\ndist/ is as it was", missed.join("\n"))))
}

/// Bytes as kilobytes with one decimal, rounded up so that nothing looks smaller than it is.
pub fn kilobytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests;
