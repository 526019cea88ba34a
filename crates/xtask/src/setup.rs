//! Set-up: everything this project needs beyond rustup's stable Rust, Node and npm.
//!
//! Safe to run at any time: what is there already is left alone, and finding that out costs a few file stats.
//! Tools go below `target/tools`; only Debian's packages and the browser's `std` go into the system, and only
//! where rustup cannot give the target and the person is root.

pub mod cargo_tools;
pub mod components;
pub mod debian;
pub mod npm_packages;
pub mod system_packages;
pub mod wasm_std;
pub mod wasm_toolchain;

use std::time::Instant;

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use cargo_tools::{cargo_deny, geckodriver, wasm_bindgen, wasm_pack, wasm_split};
use wasm_toolchain::WasmToolchain;

/// What a part of the set-up found or did.
#[derive(Debug)]
pub enum Part {
    /// It was there; a few words on what.
    Ready(String),
    /// It was put there now.
    Done(String),
    /// It could not be, and it can be done without for now.
    Missing(system_packages::Missing),
}

/// Does the whole set-up and says what it did.
pub fn run(project: &Project) -> Outcome {
    let started = Instant::now();
    let mut parts = Vec::new();
    let toolchain = build_parts(project, &mut |part| parts.push(part))?;
    test_parts(project, toolchain, &mut |part| parts.push(part))?;
    let mut missing = 0;
    for part in &parts {
        match part {
            Part::Ready(what) => println!("ready      {what}"),
            Part::Done(what) => println!("installed  {what}"),
            Part::Missing(what) => {
                missing += 1;
                println!("missing    {what}");
            }
        }
    }
    println!("Set-up took {:.1} s.", started.elapsed().as_secs_f32());
    if missing > 0 {
        return Err(Failure::stopped(
            "set-up is not complete: run the commands shown above, then this again",
        ));
    }
    Ok(())
}

/// What `build` and `serve` need: a compiler for the browser, its tools and npm's.
pub fn for_build(project: &Project) -> Outcome<WasmToolchain> {
    build_parts(project, &mut |part| tell(&part))
}

/// What `test` needs: all of it. A browser that is missing is named here and left to the tests that need it.
pub fn for_test(project: &Project) -> Outcome<WasmToolchain> {
    let toolchain = build_parts(project, &mut |part| tell(&part))?;
    test_parts(project, toolchain, &mut |part| tell(&part))?;
    Ok(toolchain)
}

fn build_parts(project: &Project, found: &mut dyn FnMut(Part)) -> Outcome<WasmToolchain> {
    let (toolchain, part) = wasm_toolchain::make_ready(project)?;
    found(part);
    found(cargo_tools::make_ready(project, &wasm_bindgen(project)?)?);
    found(cargo_tools::make_ready(project, &wasm_split())?);
    found(npm_packages::make_ready(project)?);
    Ok(toolchain)
}

fn test_parts(project: &Project, toolchain: WasmToolchain, found: &mut dyn FnMut(Part)) -> Outcome {
    found(components::make_ready(project)?);
    found(cargo_tools::make_ready(project, &wasm_pack())?);
    found(cargo_tools::make_ready(project, &cargo_deny())?);
    found(cargo_tools::make_ready(project, &geckodriver())?);
    for part in system_packages::make_ready(project, toolchain == WasmToolchain::Debian)? {
        found(part);
    }
    Ok(())
}

/// Says only what a person would want to know before a build or a test.
fn tell(part: &Part) {
    match part {
        Part::Ready(_) => {}
        Part::Done(what) => eprintln!("installed  {what}"),
        Part::Missing(what) => eprintln!("missing    {what}"),
    }
}
