//! `cargo xtask test`: every check there is, cheapest first, stopping at the first that fails.

use std::time::{Duration, Instant};

use clap::ValueEnum;

use crate::child::Child;
use crate::failure::{Failure, Outcome};
use crate::project::{Project, TARGET};
use crate::setup::wasm_toolchain::WasmToolchain;
use crate::{build, check, child, setup};

/// One of the checks, in the order that they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// rustfmt has nothing to change.
    Format,
    /// Others' code: its licences, sources, second versions and known flaws.
    Deny,
    /// The rules.
    Domain,
    /// The content compiler.
    Compiler,
    /// The content itself.
    Content,
    /// Tidiness, views and routes, on the host.
    Views,
    /// These commands and the server.
    Tools,
    /// Clippy for the host.
    Clippy,
    /// Clippy for the browser.
    ClippyWasm,
    /// A release build, within budget.
    Build,
    /// The tests that need a browser and no site.
    Web,
    /// What people do, in three engines.
    Journeys,
}

impl Step {
    /// Its name for `--only`.
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    fn run(self, project: &Project, toolchain: WasmToolchain) -> Outcome {
        let cargo = |line: &str| cargo(project).args(line.split(' ')).run();
        match self {
            Step::Format => cargo("fmt --all --check"),
            Step::Deny => deny(project),
            Step::Domain => cargo("test --locked --package domain"),
            Step::Compiler => cargo("test --locked --package content-compiler"),
            Step::Content => check::run(project),
            Step::Views => cargo("test --locked --package waymark --test it"),
            Step::Tools => cargo("test --locked --package xtask --package site-server"),
            Step::Clippy => cargo("clippy --locked --quiet --workspace --all-targets -- -D warnings"),
            Step::ClippyWasm => clippy_wasm(project, toolchain),
            Step::Build => build::run(project),
            Step::Web => web(project, toolchain),
            Step::Journeys => journeys(project),
        }
    }
}

/// Sets up what is missing and runs every step, or one.
pub fn run(project: &Project, only: Option<Step>) -> Outcome {
    let started = Instant::now();
    let toolchain = setup::for_test(project)?;
    let mut took: Vec<(String, Duration)> = vec![("set-up".into(), started.elapsed())];
    for &step in Step::value_variants().iter().filter(|step| only.is_none_or(|only| only == **step)) {
        eprintln!("\n── {} ──", step.name());
        let started = Instant::now();
        let outcome = step.run(project, toolchain);
        took.push((step.name(), started.elapsed()));
        eprintln!("{}: {:.1} s", step.name(), started.elapsed().as_secs_f32());
        if let Err(failure) = outcome {
            eprintln!("\n{}", table(&took));
            return Err(Failure::stopped(format!(
                "{failure}\n\nThe step `{name}` failed. To run it alone: cargo xtask test --only {name}",
                name = step.name()
            )));
        }
    }
    println!("\n{}All passed.", table(&took));
    Ok(())
}

fn table(took: &[(String, Duration)]) -> String {
    let line = |name: &str, time: Duration| format!("{name:12} {:>7.1} s\n", time.as_secs_f32());
    let total = took.iter().map(|(_, time)| *time).sum();
    took.iter().map(|(name, time)| line(name, *time)).chain([line("total", total)]).collect()
}

/// The cargo that the person uses, with the tools that set-up installed on its PATH.
fn cargo(project: &Project) -> Child {
    Child::new("cargo", &project.root).path_first(project.tools().join("bin"))
}

/// What deny.toml asks for. Only known flaws need the network: where their list cannot be had, this says so.
fn deny(project: &Project) -> Outcome {
    // Of every crate in Cargo.lock, also those for other machines: their licences are read.
    cargo(project).args(["fetch", "--locked", "--quiet"]).run()?;
    let deny = |line: &str| cargo(project).args(["deny", "--workspace", "--locked"]).args(line.split(' '));
    deny("--offline check licenses bans sources").run()?;
    match deny("fetch db").output() {
        Ok(_) => deny("--offline check advisories").run(),
        Err(failure) => {
            eprintln!("KNOWN FLAWS WERE NOT CHECKED: the list of them could not be fetched.\n\n{failure}");
            Ok(())
        }
    }
}

fn clippy_wasm(project: &Project, toolchain: WasmToolchain) -> Outcome {
    let package = ["--locked", "--package", "waymark", "--all-targets", "--target", TARGET];
    let child = toolchain.child("cargo", project);
    if toolchain.has_clippy() {
        return child.args(["clippy", "--quiet"]).args(package).args(["--", "-D", "warnings"]).run();
    }
    eprintln!("{toolchain} has no clippy for the browser: its compiler's own warnings are checked instead.");
    child.env("RUSTFLAGS", "-Dwarnings").args(["check", "--quiet"]).args(package).run()
}

fn web(project: &Project, toolchain: WasmToolchain) -> Outcome {
    let Some(driver) = child::find("chromedriver") else {
        return Err(Failure::stopped("chromedriver is not installed: `cargo xtask setup` says how"));
    };
    toolchain
        .child("wasm-pack", project)
        .args(["test", "--headless", "--chrome", "--mode", "no-install", "--chromedriver"])
        .arg(driver)
        .args(["--", "--locked", "--package", "waymark", "--test", "web"])
        .run()
}

fn journeys(project: &Project) -> Outcome {
    if !project.has_site() {
        build::run(project)?;
    }
    cargo(project).args(["test", "--locked", "--package", "journeys"]).run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_ends_with_the_sum() {
        let took =
            [("format".into(), Duration::from_millis(1500)), ("domain".into(), Duration::from_secs(61))];
        assert_eq!(table(&took), "format           1.5 s\ndomain          61.0 s\ntotal           62.5 s\n");
    }
}
