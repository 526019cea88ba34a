//! throw-away
#[test]
fn real() {
    let content = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../content"));
    let report = content_compiler::compile(content, domain::day::Day::parse("2026-11-21").unwrap());
    content_compiler::print(&report.problems, content, &mut std::io::stdout(), false).unwrap();
    println!("off: {:?}", report.off);
    if let Some(c) = &report.compiled {
        println!(
            "modules {} services {} held {} crisis {:?} emergency {} planned {}",
            c.modules.len(),
            c.services.services.len(),
            c.held,
            c.core.crisis.iter().map(|s| s.id.as_str()).collect::<Vec<_>>(),
            c.core.emergency.len(),
            c.core.planned.len()
        );
        println!("{:#?}", c.modules[0].sections[0]);
        println!(
            "{:?}",
            c.check.questionnaires.iter().map(|q| (&q.id, &q.continues, q.items.len())).collect::<Vec<_>>()
        );
    }
}
