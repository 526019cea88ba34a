//! What Lighthouse says of every page: accessible in full everywhere, and fast in full where a page is to be read.

use domain::route::Route;
use serde::Deserialize;
use serde_json::{Value, json};

use super::Bench;
use crate::failure::Outcome;
use crate::files;
use crate::project::Project;

/// Full marks. Lighthouse gives no more, and these pages no less.
const FULL: u8 = 100;

/// What Lighthouse says of a page, as `bench/audit.mjs` writes it down.
#[derive(Clone, Debug, Deserialize)]
pub struct Audit {
    page: String,
    accessibility: u8,
    performance: u8,
    failing: Vec<Failing>,
}

/// One thing that cost a page marks.
#[derive(Clone, Debug, Deserialize)]
struct Failing {
    id: String,
    title: String,
    value: String,
    places: Vec<String>,
}

/// Has Lighthouse look at every page of `dist/`.
pub(super) fn run(project: &Project, bench: &Bench, address: &str) -> Outcome<Vec<Audit>> {
    let dist = project.dist();
    let paths: Vec<String> = files::below(&dist)?.iter().map(|file| files::address(file, &dist)).collect();
    let pages: Vec<Value> = pages(paths.iter().map(String::as_str))
        .map(|page| json!({ "name": format!("/{page}"), "url": format!("{address}{page}") }))
        .collect();
    bench.node("audit.mjs", "audits.json", json!({ "pages": pages }))
}

/// The addresses of the pages among a site's files. The page for addresses that do not exist has none of its own.
fn pages<'p>(files: impl Iterator<Item = &'p str>) -> impl Iterator<Item = &'p str> {
    files
        .filter_map(|path| path.strip_suffix("index.html"))
        .filter(|page| page.is_empty() || page.ends_with('/'))
}

/// Whether a page is there to be read: nothing on it needs the app.
fn is_read(page: &str) -> bool {
    matches!(
        Route::parse(page),
        Route::Home | Route::Course | Route::Module(_) | Route::Group | Route::Emergency | Route::Privacy
    )
}

/// The marks of every page, with what cost it some.
pub fn table(audits: &[Audit]) -> String {
    let width = audits.iter().map(|audit| audit.page.len()).max().unwrap_or_default();
    let mut table = format!("{:width$}  {:>13}  {:>11}\n", "Lighthouse", "accessibility", "performance");
    for audit in audits {
        table += &format!("{:width$}  {:>13}  {:>11}\n", audit.page, audit.accessibility, audit.performance);
        for Failing { id, title, value, places } in &audit.failing {
            table += &format!("    {}\n", format!("{id}: {title} {value}").trim_end());
            table.extend(places.iter().map(|place| format!("        {place}\n")));
        }
    }
    table
}

/// The pages that have less than they should, each a line.
pub fn missed(audits: &[Audit]) -> Vec<String> {
    let mut missed = Vec::new();
    for Audit { page, accessibility, performance, .. } in audits {
        if *accessibility < FULL {
            missed.push(format!("{page}: Lighthouse gives {accessibility} for accessibility, not {FULL}"));
        }
        if is_read(page) && *performance < FULL {
            missed.push(format!("{page}: Lighthouse gives {performance} for performance, not {FULL}"));
        }
    }
    missed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_and_nothing_else() {
        let files = ["index.html", "404.html", "course/one/index.html", "assets/a.css", "old-index.html"];
        assert_eq!(pages(files.into_iter()).collect::<Vec<_>>(), ["", "course/one/"]);
    }

    #[test]
    fn only_pages_to_be_read_have_to_be_fast_in_full() {
        let audit = |page: &str, accessibility, performance| Audit {
            page: page.into(),
            accessibility,
            performance,
            failing: Vec::new(),
        };
        assert_eq!(missed(&[audit("/", 100, 100), audit("/check/", 100, 80)]), [""; 0]);
        assert_eq!(missed(&[audit("/course/one/", 100, 99)]).len(), 1);
        assert_eq!(missed(&[audit("/check/", 99, 80)]).len(), 1);
    }
}
