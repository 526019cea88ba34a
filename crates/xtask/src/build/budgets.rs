//! The budgets of `budgets.toml`, and whether a site keeps them. Sizes are Brotli, in kilobytes of 1000 bytes.

use domain::route::Route;
use serde::Deserialize;

use crate::build::assets::Assets;
use crate::build::compression::Size;
use crate::build::hsds;
use crate::build::pages::Visit;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::project::Project;

/// What `budgets.toml` holds. Sizes are in kB.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Budgets {
    /// The HTML of a module and the styles: what must be here before it can be read.
    pub first_text: Budget,
    /// A page of reading with everything that it ever fetches by itself.
    pub reading: Budget,
    /// The same for a page of the course, whose activities come when a person is near them.
    pub course: Budget,
    /// A page whose part is in sight: everything until the first answer counts.
    pub first_answer: Budget,
    /// The same for the self-check: all that it may ever ask and suggest must be here before it is sealed.
    pub check: Budget,
    /// The code that every page loads.
    pub main: Budget,
    /// Any other file of code.
    pub part: Budget,
    /// How many requests a first visit takes.
    pub requests: Budget,
    /// The styles.
    pub css: Budget,
    /// All files.
    pub everything: Budget,
    /// What `cargo xtask bench` may find. `build` does not look at it.
    pub bench: Limits,
}

/// What `budgets.toml` says of the bench.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Limits {
    /// Until the first question is answered, in percent of SurveyJS's time.
    pub first_answer: Budget,
    /// The same for the self-check.
    pub check: Budget,
    /// How long a page that is there to be read keeps the phone busy, in ms.
    pub blocking: Budget,
    /// How much a page jumps about, in thousandths.
    pub shift: Budget,
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
        let mut whole = Vec::new();
        for visit in visits {
            let fetched = fetched(visit, assets);
            let bytes = fetched.iter().map(|path| size(path)).sum::<Outcome<usize>>()?;
            whole.push((bytes, fetched.len(), visit));
        }
        let heaviest = |fits: fn(&Visit) -> bool| {
            let fitting = whole.iter().filter(|(_, _, visit)| fits(visit));
            largest(fitting.map(|(bytes, _, visit)| (*bytes, visit.path.as_str())))
        };
        let reading = heaviest(|visit| !visit.at_once && !is_of_course(visit));
        let course = heaviest(|visit| !visit.at_once && is_of_course(visit));
        let answer = heaviest(|visit| visit.at_once && !is_check(visit));
        let check = heaviest(is_check);
        let busiest = largest(whole.iter().map(|(_, count, visit)| (*count, visit.path.as_str())));
        let modules = sizes.iter().filter(|size| matches!(Route::parse(&size.path), Route::Module(_)));
        let module = largest(modules.map(|size| (size.brotli, size.path.as_str())));
        let parts = assets.parts.iter().map(|(name, path)| Ok((size(path)?, name.as_str())));
        let part = largest(parts.collect::<Outcome<Vec<_>>>()?);
        // The export of the directory is for councils to download. No page fetches it, on the network or off it.
        let kept_offline = sizes.iter().filter(|size| size.path != hsds::FILE).map(|size| size.brotli).sum();
        let kilo = |what: &str, (found, which): (usize, &str), budget: Budget| Measure {
            what: if which.is_empty() { what.into() } else { format!("{what} ({which})") },
            found,
            budget: Budget { limit: budget.limit * 1000, aim: budget.aim * 1000 },
            bytes: true,
        };
        let requests = Measure {
            what: format!("requests of a first visit ({})", busiest.1),
            found: busiest.0,
            budget: self.requests,
            bytes: false,
        };
        let css = size(&assets.css)?;
        Ok(vec![
            kilo("until a module can be read", (css + module.0, module.1), self.first_text),
            kilo("a page of reading, all in", reading, self.reading),
            kilo("a page of the course, all in", course, self.course),
            kilo("until the first answer", answer, self.first_answer),
            kilo("until the first answer", check, self.check),
            kilo("main", (size(&assets.main)?, ""), self.main),
            kilo("any other code", part, self.part),
            requests,
            kilo("css", (css, ""), self.css),
            kilo("everything", (kept_offline, ""), self.everything),
        ])
    }
}

/// The files that a first visit fetches: the page, what every page needs, and what its part needs.
fn fetched<'a>(visit: &'a Visit, assets: &'a Assets) -> Vec<&'a str> {
    let mut fetched = vec![visit.path.as_str(), &assets.css, &assets.js, &assets.main, &assets.icon];
    fetched.extend(visit.needs.iter().map(String::as_str).filter(|path| *path != assets.main));
    fetched
}

/// The largest, and which it is.
fn largest<'a>(found: impl IntoIterator<Item = (usize, &'a str)>) -> (usize, &'a str) {
    found.into_iter().max().unwrap_or((0, "none"))
}

fn is_of_course(visit: &Visit) -> bool {
    matches!(Route::parse(&visit.path), Route::Course | Route::Module(_))
}

fn is_check(visit: &Visit) -> bool {
    Route::parse(&visit.path) == Route::SelfCheck
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
