//! `cargo xtask bench`: the built site beside SurveyJS, with a slow phone on slow 4G, and what Lighthouse says.
//!
//! What measures is in `bench/` and runs in Node, where Lighthouse lives. It is told which pages to visit and writes
//! down every visit; which pages those are, how they are served and whether the result will do is decided here.

pub mod judge;
pub mod lighthouse;

use std::path::PathBuf;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use site_server::{Config, Server};

use crate::build::budgets::Budgets;
use crate::build::compression;
use crate::child::{self, Child};
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::policy;
use crate::print::print_line;
use crate::project::Project;
use crate::setup::{npm_packages, system_packages::CHROMIUM};
use judge::{BESIDE, Visit};

/// What to measure.
#[derive(Clone, Debug, PartialEq, Eq, clap::Args)]
pub struct BenchAsk {
    /// How often each page is visited: what counts is the middle of the runs.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u8).range(1..=99))]
    pub runs: u8,
    /// Has Lighthouse look at every page too.
    #[arg(long)]
    pub lighthouse: bool,
}

/// A page of the site that is measured.
struct Measured {
    name: &'static str,
    path: &'static str,
    /// How its first question is answered, as `bench/in_page.js` calls it.
    answer: Option<&'static str>,
}

const MEASURED: [Measured; 6] = [
    Measured { name: "home", path: "", answer: None },
    Measured { name: "module", path: "course/cocaine-and-alcohol/", answer: None },
    Measured { name: "quiz", path: "course/cocaine-and-alcohol/quiz/", answer: Some("quiz") },
    Measured { name: "check", path: "check/", answer: Some("check") },
    Measured { name: "mixing", path: "mixing/", answer: None },
    Measured { name: "help", path: "help/", answer: None },
];

/// What of npm's SurveyJS its page needs.
const SURVEY_FILES: [&str; 3] = [
    "survey-core/survey-core.fontless.min.css",
    "survey-core/survey.core.min.js",
    "survey-js-ui/survey-js-ui.min.js",
];

/// Measures, prints what was found, and fails over a limit.
pub fn run(project: &Project, ask: &BenchAsk) -> Outcome {
    let bench = Bench::make_ready(project)?;
    let ours = serve(project.dist(), policy::header())?;
    // SurveyJS sets styles from script, which our policy forbids. It gets none.
    let survey = serve(bench.survey_site()?, String::new())?;

    let page = |name: &str, address: String, answer: Option<&str>| json!({ "name": name, "url": address, "answer": answer });
    let mut pages = vec![page(BESIDE, survey.address(), Some("survey"))];
    pages.extend(MEASURED.map(|measured| {
        page(measured.name, format!("{}{}", ours.address(), measured.path), measured.answer)
    }));
    let visits: Vec<Visit> =
        bench.node("measure.mjs", "visits.json", json!({ "runs": ask.runs, "pages": pages }))?;

    let rows = judge::medians(&visits);
    print_line(&judge::table(&rows, ask.runs.into()))?;
    let mut verdict = judge::judge(&rows, &Budgets::read(project)?.bench);

    if ask.lighthouse {
        let audits = lighthouse::run(project, &bench, &ours.address())?;
        print_line(&lighthouse::table(&audits))?;
        verdict.over.extend(lighthouse::missed(&audits));
    }
    for line in &verdict.above_aim {
        print_line(&format!("Above the aim: {line}"))?;
    }
    if verdict.over.is_empty() {
        return print_line("Within every limit.");
    }
    Err(Failure::stopped(format!("over a limit:\n  {}", verdict.over.join("\n  "))))
}

/// The folder `bench/`, with its packages there and a browser found.
struct Bench {
    folder: PathBuf,
    results: PathBuf,
    chromium: PathBuf,
}

impl Bench {
    fn make_ready(project: &Project) -> Outcome<Bench> {
        if !project.has_site() {
            return Err(Failure::stopped(
                "there is no site in dist/ to measure: `cargo xtask build` makes it",
            ));
        }
        let chromium = CHROMIUM
            .into_iter()
            .find_map(child::find)
            .ok_or_else(|| Failure::stopped("Chromium is not installed: `cargo xtask setup` says how"))?;
        let folder = project.root.join("bench");
        npm_packages::make_ready_in(&folder, "what the bench needs (puppeteer-core, SurveyJS, Lighthouse)")?;
        let results = project.root.join("target/bench");
        files::make_folder(&results)?;
        Ok(Bench { folder, results, chromium })
    }

    /// Puts SurveyJS's page together, compressed as ours is.
    fn survey_site(&self) -> Outcome<PathBuf> {
        let stage = self.results.join("survey");
        files::remove_folder(&stage)?;
        let packages = SURVEY_FILES.map(|file| self.folder.join("node_modules").join(file));
        for file in files::below(&self.folder.join("survey"))?.into_iter().chain(packages) {
            files::copy(&file, &stage.join(file.file_name().unwrap_or_default()))?;
        }
        compression::compress(&stage, &self.results.join("compressed"))?;
        Ok(stage)
    }

    /// Runs a script of `bench/` with its task, and reads what it wrote into `target/bench`.
    fn node<T: DeserializeOwned>(&self, script: &str, results: &str, mut task: Value) -> Outcome<T> {
        let results = self.results.join(results);
        task["to"] = json!(results);
        task["chromium"] = json!(self.chromium);
        Child::new("node", &self.folder).arg(script).arg(task.to_string()).run()?;
        serde_json::from_slice(&files::read(&results)?)
            .map_err(|error| Failure::stopped(format!("{}: {error}", results.display())))
    }
}

fn serve(root: PathBuf, policy: String) -> Outcome<Server> {
    let config = Config { root, port: 0, folder: "/".into(), policy, watcher: None };
    Server::start(config)
        .map_err(|error| Failure::stopped(format!("cannot serve what is to be measured: {error}")))
}
