//! Budgets, read and kept.

use std::path::Path;

use super::*;

fn budgets() -> Budgets {
    let budget = |limit| Budget { limit, aim: limit / 2 };
    Budgets {
        first_text: budget(3),
        reading: budget(9),
        course: budget(9),
        first_answer: budget(17),
        check: budget(17),
        main: budget(4),
        part: budget(2),
        requests: budget(8),
        css: budget(1),
        everything: budget(22),
        bench: Limits { first_answer: budget(50), check: budget(60), blocking: budget(50), shift: budget(0) },
    }
}

fn assets() -> Assets {
    let mut assets = Assets::new(Path::new("."));
    assets.css = "assets/a.css".into();
    assets.js = "assets/a.js".into();
    assets.main = "assets/a.wasm".into();
    assets.parts = vec![("quiz".into(), "assets/quiz.wasm".into())];
    assets.icon = "assets/icon.svg".into();
    assets
}

fn sizes(main: usize) -> Vec<Size> {
    let listed = [
        ("index.html", 900),
        ("course/one/index.html", 2000),
        ("course/one/quiz/index.html", 7000),
        ("assets/a.css", 1000),
        ("assets/a.js", 500),
        ("assets/a.wasm", main),
        ("assets/quiz.wasm", 2000),
        ("assets/icon.svg", 100),
        ("assets/core-1.bin", 400),
        ("assets/quiz-one-1.bin", 1500),
    ];
    listed.map(|(path, brotli)| Size { path: path.into(), raw: brotli, brotli, sha256: String::new() }).into()
}

fn visits() -> Vec<Visit> {
    let visit = |path: &str, needs: &[&str]| Visit {
        path: path.into(),
        needs: needs.iter().map(|path| (*path).into()).collect(),
        at_once: !needs.is_empty(),
    };
    let quiz = ["assets/a.wasm", "assets/quiz.wasm", "assets/core-1.bin", "assets/quiz-one-1.bin"];
    vec![
        visit("index.html", &[]),
        visit("course/one/index.html", &[]),
        visit("course/one/quiz/index.html", &quiz),
    ]
}

fn missed(main: usize) -> Vec<String> {
    let measures = budgets().measure(&sizes(main), &visits(), &assets());
    let measures = measures.unwrap_or_else(|failure| panic!("{failure}"));
    measures.into_iter().filter(|measure| !measure.is_kept()).map(|measure| measure.what).collect()
}

#[test]
fn exactly_the_limit_is_kept() {
    assert_eq!(missed(4000), [""; 0]);
}

#[test]
fn one_byte_over_is_missed() {
    assert_eq!(missed(4001), ["main"]);
}

#[test]
fn a_visit_adds_up_all_that_the_page_fetches() {
    // 7000 + 1000 + 500 + main + 100 + 2000 + 400 + 1500 reaches 17 kB at 4500.
    assert_eq!(missed(4500), ["main"]);
    let answer = "until the first answer (course/one/quiz/index.html)";
    assert_eq!(missed(4501), [answer, "main"]);
    // 2000 + 1000 + 500 + main + 100 reaches 9 kB at 5400.
    let course = "a page of the course, all in (course/one/index.html)";
    assert_eq!(missed(5401), [course, answer, "main"]);
    // 900 + 1000 + 500 + main + 100 reaches 9 kB at 6500, and all files but main come to 15.4 kB.
    let reading = "a page of reading, all in (index.html)";
    assert_eq!(missed(6601), [reading, course, answer, "main", "everything"]);
}

#[test]
fn the_export_of_the_directory_is_not_part_of_everything() {
    let mut sizes = sizes(4000);
    sizes.push(Size { path: hsds::FILE.into(), raw: 90_000, brotli: 90_000, sha256: String::new() });
    let measures = budgets().measure(&sizes, &visits(), &assets());
    assert_eq!(measures.map(|measures| measures.iter().all(Measure::is_kept)), Ok(true));
}

#[test]
fn a_page_that_needs_an_unknown_file_is_an_error() {
    let needs = vec!["assets/mixing.wasm".into()];
    let visits = [Visit { path: "index.html".into(), needs, at_once: true }];
    assert!(budgets().measure(&sizes(1), &visits, &assets()).is_err());
}

#[test]
fn the_projects_own_budgets_can_be_read() {
    let budgets = Budgets::read(&Project::here()).unwrap_or_else(|failure| panic!("{failure}"));
    assert_eq!(budgets.main, Budget { limit: 75, aim: 65 });
}

#[test]
fn kilobytes_are_rounded_up() {
    assert_eq!([0, 1, 100, 101, 9999].map(kilobytes), ["0.0", "0.1", "0.1", "0.2", "10.0"]);
}
