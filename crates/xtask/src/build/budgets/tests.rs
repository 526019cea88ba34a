//! Budgets, read and kept.

use std::path::Path;

use super::*;

fn budgets() -> Budgets {
    let budget = |limit| Budget { limit, aim: limit / 2 };
    Budgets {
        first_visit: budget(10),
        requests: budget(7),
        wasm: budget(4),
        css: budget(1),
        module_page: budget(2),
        module_pack: budget(2),
        everything: budget(20),
        bench: Limits { first_answer: budget(50), blocking: budget(50), shift: budget(0) },
    }
}

fn assets() -> Assets {
    let mut assets = Assets::new(Path::new("."));
    assets.css = "assets/a.css".into();
    assets.js = "assets/a.js".into();
    assets.wasm = "assets/a.wasm".into();
    assets.icon = "assets/icon.svg".into();
    assets.packs = ["core", "module-one"].map(|name| (name.into(), format!("assets/{name}-1.bin"))).into();
    assets
}

fn sizes(wasm: usize) -> Vec<Size> {
    let listed = [
        ("index.html", 900),
        ("course/one/index.html", 2000),
        ("course/one/quiz/index.html", 9000),
        ("assets/a.css", 1000),
        ("assets/a.js", 500),
        ("assets/a.wasm", wasm),
        ("assets/icon.svg", 100),
        ("assets/core-1.bin", 400),
        ("assets/module-one-1.bin", 1500),
    ];
    listed.map(|(path, brotli)| Size { path: path.into(), raw: brotli, brotli, sha256: String::new() }).into()
}

fn visits() -> Vec<Visit> {
    let visit = |path: &str, packs: &[&str]| Visit {
        path: path.into(),
        packs: packs.iter().map(|name| (*name).into()).collect(),
    };
    vec![visit("index.html", &["core"]), visit("course/one/index.html", &["core", "module-one"])]
}

fn missed(wasm: usize) -> Vec<String> {
    let measures = budgets().measure(&sizes(wasm), &visits(), &assets());
    let measures = measures.unwrap_or_else(|failure| panic!("{failure}"));
    measures.into_iter().filter(|measure| !measure.is_kept()).map(|measure| measure.what).collect()
}

#[test]
fn exactly_the_limit_is_kept() {
    assert_eq!(missed(4000), [""; 0]);
}

#[test]
fn one_byte_over_is_missed() {
    assert_eq!(missed(4001), ["wasm"]);
}

#[test]
fn a_first_visit_adds_up_all_that_the_page_fetches() {
    // 2000 + 1000 + 500 + wasm + 100 + 400 + 1500 reaches 10 kB at 4500.
    assert_eq!(missed(4500), ["wasm"]);
    assert_eq!(missed(4501), ["first visit (course/one/index.html)", "wasm"]);
    // All files but the app come to 15.4 kB.
    assert_eq!(missed(4601), ["first visit (course/one/index.html)", "wasm", "everything"]);
}

#[test]
fn the_export_of_the_directory_is_not_part_of_everything() {
    let mut sizes = sizes(4000);
    sizes.push(Size { path: hsds::FILE.into(), raw: 90_000, brotli: 90_000, sha256: String::new() });
    let measures = budgets().measure(&sizes, &visits(), &assets());
    assert_eq!(measures.map(|measures| measures.iter().all(Measure::is_kept)), Ok(true));
}

#[test]
fn a_page_that_needs_an_unknown_pack_is_an_error() {
    let visits = [Visit { path: "index.html".into(), packs: vec!["mixing".into()] }];
    assert!(budgets().measure(&sizes(1), &visits, &assets()).is_err());
}

#[test]
fn the_projects_own_budgets_can_be_read() {
    let budgets = Budgets::read(&Project::here()).unwrap_or_else(|failure| panic!("{failure}"));
    assert_eq!(budgets.first_visit, Budget { limit: 165, aim: 120 });
}

#[test]
fn kilobytes_are_rounded_up() {
    assert_eq!([0, 1, 100, 101, 9999].map(kilobytes), ["0.0", "0.1", "0.1", "0.2", "10.0"]);
}
