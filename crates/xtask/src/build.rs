//! `cargo xtask build`: `dist/`, finished and within budget, or `dist/` as it was.
//!
//! Everything is put together in `target/site/dist`. Only when every page is written and every budget kept does
//! that folder take the place of `dist/`.

pub mod assets;
pub mod budgets;
pub mod compression;
pub mod host_headers;
pub mod hsds;
pub mod import_names;
pub mod listing;
pub mod packs;
pub mod pages;
pub mod questions;
pub mod script;
pub mod styles;
pub mod wasm;
pub mod words;

use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::failure::{Failure, Outcome};
use crate::files;
use crate::project::Project;
use crate::{content, setup};
use assets::Assets;
use budgets::Budgets;

/// Sets up what is missing and builds `dist/`.
pub fn run(project: &Project) -> Outcome {
    let started = Instant::now();
    let toolchain = setup::for_build(project)?;
    let stage = fresh_stage(project)?;

    let report = content::compile(project)?;
    content::print_problems(project, &report)?;
    let Some(compiled) = report.compiled else {
        return Err(Failure::stopped("the content has errors, shown above. dist/ is as it was"));
    };

    step("styles");
    let css = styles::compile(project)?;
    step("app");
    let app = wasm::build(project, toolchain)?;
    step("pages");
    let mut assets = Assets::new(&stage);
    assets.css = assets.add("waymark", "css", &css)?;
    assets.main = assets.add("waymark", "wasm", &app.main)?;
    for (part, code) in &app.parts {
        assets.parts.push((part.clone(), assets.add(part, "wasm", code)?));
    }
    assets.js = assets.add("waymark", "js", &script::join(project, &app.glue, &assets)?)?;
    assets.icon = assets.add("icon", "svg", &files::read(&project.root.join("static/icon.svg"))?)?;
    hsds::write(&stage, &compiled.services.services, compiled.core.site.built_on)?;
    let packs = packs::write(project, compiled, &mut assets)?;
    let visits = pages::write(project, &stage, &packs, &assets)?;
    copy_static(project, &stage)?;
    files::write(&stage.join("_headers"), host_headers::write(&stage)?)?;

    step("compression");
    let sizes = compression::compress(&stage, &project.site().join("compressed"))?;
    files::write(&stage.join("build.json"), listing::json(&sizes))?;

    let budgets = Budgets::read(project)?;
    let measures = budgets.measure(&sizes, &visits, &assets)?;
    println!("{}\n{}", listing::table(&sizes), budgets::table(&measures));
    budgets::all_kept(&measures)?;

    swap(project, &stage)?;
    println!("dist/ is ready: {} files, {:.1} s.", sizes.len(), started.elapsed().as_secs_f32());
    Ok(())
}

fn step(what: &str) {
    eprintln!("Building: {what}");
}

/// An empty folder to put the site together in.
fn fresh_stage(project: &Project) -> Outcome<PathBuf> {
    let stage = project.site().join("dist");
    files::remove_folder(&stage)?;
    files::make_folder(&stage)?;
    Ok(stage)
}

/// Copies the files of `static/` that keep their names. The start script and the icon get hashed names instead.
fn copy_static(project: &Project, stage: &Path) -> Outcome {
    let folder = project.root.join("static");
    for file in files::below(&folder)? {
        let address = files::address(&file, &folder);
        if address != "start.js" && address != "icon.svg" {
            files::copy(&file, &stage.join(address))?;
        }
    }
    Ok(())
}

/// Puts the finished site in the place of the old one, which goes last.
fn swap(project: &Project, stage: &Path) -> Outcome {
    let (dist, old) = (project.dist(), project.site().join("old"));
    files::remove_folder(&old)?;
    if dist.exists() {
        files::rename(&dist, &old)?;
    }
    if let Err(failure) = files::rename(stage, &dist) {
        // Without this the person would be left with no site at all.
        if old.exists() {
            files::rename(&old, &dist)?;
        }
        return Err(failure);
    }
    files::remove_folder(&old)
}
