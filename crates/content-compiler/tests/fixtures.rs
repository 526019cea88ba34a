//! The compiler over whole folders: a valid one, one for each mistake, and damaged ones.
//!
//! `tests/fixtures/README.md` says how the folders are laid out and how to write the expected messages anew.

use std::fs;
use std::path::{Path, PathBuf};

use content_compiler::{Compiled, Report, compile, print};
use domain::activity::Kind;
use domain::course::{Module, Piece};
use domain::day::Day;
use domain::text::{Block, Inline};
use domain::wording::Wording;
use proptest::prelude::*;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

fn today() -> Day {
    Day::parse("2026-11-21").expect("a day")
}

/// A fresh folder with the valid course in it.
fn course(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("removed");
    }
    overlay(&fixtures().join("course"), &folder);
    fs::write(folder.join("en/ui.toml"), words()).expect("written");
    folder
}

/// A `ui.toml` with every key and placeholder there is.
fn words() -> String {
    let line = |key: &domain::wording::Key| {
        let placeholders: String = key.placeholders.iter().map(|name| format!(" {{{name}}}")).collect();
        format!("{} = \"Words{placeholders}\"\n", key.name)
    };
    Wording::KEYS.iter().map(line).collect()
}

fn overlay(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            overlay(&source, &target);
        } else {
            fs::copy(&source, &target).expect("copied");
        }
    }
}

fn printed(report: &Report, content: &Path) -> String {
    let mut out = Vec::new();
    print(&report.problems, content, &mut out, false).expect("printed");
    String::from_utf8(out).expect("text")
}

fn valid() -> Compiled {
    let content = course("valid");
    let report = compile(&content, today());
    assert_eq!(printed(&report, &content), "No problems.\n");
    report.compiled.expect("compiled")
}

#[test]
fn a_valid_folder_becomes_packs() {
    let compiled = valid();
    let core = &compiled.core;
    let ids = |services: &[domain::services::Service]| {
        services.iter().map(|service| service.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(core.site.organisation, "Example Charity");
    assert_eq!(core.site.built_on, today());
    assert_eq!(
        compiled.reading.modules.iter().map(|module| module.quiz.questions.len()).collect::<Vec<_>>(),
        [6]
    );
    assert_eq!(
        compiled.reading.planned.iter().map(|planned| planned.title.as_str()).collect::<Vec<_>>(),
        ["Milk", "Squash"]
    );
    assert_eq!(compiled.reading.emergency.iter().map(|card| card.id.as_str()).collect::<Vec<_>>(), ["burn"]);
    assert_eq!(ids(&compiled.reading.crisis), ["nine", "lifeline", "listeners", "one-one-one"]);
    assert_eq!(
        ids(&compiled.services.services),
        ["nine", "listeners", "one-one-one", "lifeline", "tea-room"]
    );
    assert_eq!(compiled.held, 1);
    assert_eq!(compiled.facilitator.len(), 1);
}

#[test]
fn prose_becomes_blocks() {
    let compiled = valid();
    let module: &Module = &compiled.reading.modules[0];
    let text = |words: &str| Inline::Text(words.into());
    assert_eq!(
        module.sections[0].pieces[0],
        Piece::Block(Block::Paragraph(vec![
            text("Tea is leaves in hot water."),
            Inline::Cite(0),
            Inline::Cite(1),
            text(" It is "),
            Inline::Strong(vec![text("hot")]),
            text(", so "),
            Inline::Emphasis(vec![text("wait")]),
            text("."),
        ]))
    );
    assert_eq!(
        module.sections.iter().map(|section| section.id.as_str()).collect::<Vec<_>>(),
        ["step-1", "step-2", "step-3", "step-4", "step-5", "step-6"]
    );
    assert_eq!(module.sources.iter().map(|source| source.secondary).collect::<Vec<_>>(), [false, true]);
    let blocks: Vec<&Block> = module.sections[1].pieces.iter().filter_map(block).collect();
    assert!(
        matches!(&blocks[..], [Block::List { ordered: true, .. }, Block::Think { .. }, Block::Contested { .. }, Block::Card(card)] if card.id == "burn")
    );
}

fn block(piece: &Piece) -> Option<&Block> {
    if let Piece::Block(block) = piece { Some(block) } else { None }
}

#[test]
fn every_kind_of_activity_is_read() {
    let compiled = valid();
    let module = &compiled.reading.modules[0];
    let names: Vec<(u8, &str)> =
        module.activities().map(|activity| (activity.number, activity.name())).collect();
    let expected = [
        "sort",
        "myth-or-fact",
        "spot",
        "order",
        "scales",
        "pour",
        "timeline",
        "say",
        "tell",
        "cost",
        "if-then",
    ];
    assert_eq!(names, (0..).zip(expected).collect::<Vec<_>>());
    let kinds: Vec<&Kind> = module.activities().map(|activity| &activity.kind).collect();
    assert!(matches!(kinds[0], Kind::Sort { boxes, cards } if *boxes == ["hot", "cold"] && cards[1].1 == 1));
    assert!(
        matches!(kinds[2], Kind::Spot { in_picture: true, signs } if signs[0].at == Some((1, 1)) && !signs[1].is_one)
    );
    assert!(matches!(kinds[4], Kind::Scales(placed) if (placed[1].common, placed[1].bad) == (0, 2)));
    assert!(
        matches!(kinds[5], Kind::Pour(drinks) if (drinks[0].drink.ml, drinks[0].drink.abv_tenths) == (500, 50))
    );
    assert!(
        matches!(kinds[6], Kind::Timeline { tracks, stages } if tracks.len() == 2 && stages[1].heights == [2, 4])
    );
    assert!(matches!(kinds[7], Kind::Say { message: Some((who, _)), .. } if who == "Kev"));
    assert!(matches!(kinds[10], Kind::IfThen { ifs, thens } if (ifs.len(), thens.len()) == (2, 2)));
}

#[test]
fn questionnaires_borrow_and_wait_for_permission() {
    let content = course("permissions");
    let site = fs::read_to_string(content.join("site.toml")).expect("read");
    let on = |report: &Report| {
        let on = report.compiled.as_ref().expect("compiled").check.questionnaires.iter();
        on.map(|questionnaire| questionnaire.id.clone()).collect::<Vec<_>>()
    };
    let report = compile(&content, today());
    assert_eq!(on(&report), ["naps", "tea", "tea-short"]);
    let check = &report.compiled.as_ref().expect("compiled").check;
    let short = check.questionnaires.iter().find(|known| known.id == "tea-short").expect("on");
    assert_eq!(short.items.iter().map(|item| item.id.as_str()).collect::<Vec<_>>(), ["q1", "q2"]);
    // A borrowed line for the results cites the borrower's own list, where its own source comes first.
    let line = short.items[1].options[2].result.as_deref();
    assert_eq!(line, Some(&[Inline::Text("That is a lot of cups.".into()), Inline::Cite(1)][..]));
    assert_eq!(short.sources[1].title, "Leaves in hot water");

    let without = site.lines().filter(|line| !line.starts_with("naps")).collect::<Vec<_>>().join("\n");
    fs::write(content.join("site.toml"), without.replace("non_commercial = true", "non_commercial = false"))
        .expect("written");
    let report = compile(&content, today());
    assert_eq!(on(&report), ["tea"]);
    assert_eq!(report.off.iter().map(|off| off.id.as_str()).collect::<Vec<_>>(), ["naps", "tea-short"]);
    assert_eq!(report.compiled.expect("compiled").questionnaires.len(), 3);

    // A draft that does not say whether it makes money is taken to make none; nobody goes live without saying it.
    let unsaid = without.replace("non_commercial = true\n", "");
    fs::write(content.join("site.toml"), &unsaid).expect("written");
    let report = compile(&content, today());
    assert_eq!(on(&report), ["tea", "tea-short"]);
    assert!(report.compiled.expect("compiled").money_unsaid);
    fs::write(content.join("site.toml"), unsaid.replace("draft = true", "draft = false")).expect("written");
    let report = compile(&content, today());
    let told = "site.toml does not say whether this copy makes money";
    assert!(report.compiled.is_none() && report.problems.iter().any(|problem| problem.message == told));
}

#[test]
fn a_questionnaire_has_gates_groups_and_numbers() {
    let report = compile(&course("groups"), today());
    let compiled = report.compiled.expect("compiled");
    let naps = compiled.questionnaires.iter().find(|known| known.id == "naps").expect("there");
    assert_eq!((naps.ages, naps.multiplier, naps.range()), ((10, 120), 2, 0..=2));
    assert_eq!((naps.items[0].most, naps.items[0].unscored), (Some(365), true));
    let groups = naps.groups.as_ref().expect("groups");
    assert_eq!((groups.item, &groups.names[..]), (2, &["cat".to_string(), String::new()][..]));
    assert_eq!(naps.items[2].options[0].in_text, "mouse");
    assert_eq!(naps.band_set(20, Some(0)).and_then(|set| set.cut_off), Some(2));
    assert_eq!(naps.band_set(20, Some(1)), None);
    assert!(naps.skips[0].closes);
}

#[test]
fn topics_and_drinks_have_their_words() {
    let report = compile(&course("topics"), today());
    let check = report.compiled.expect("compiled").check;
    let topics: Vec<(&str, bool)> = check.topics.iter().map(|t| (t.choice.as_str(), t.for_family)).collect();
    assert_eq!(topics, [("My tea", false), ("A friend", true)]);
    assert!(matches!(&check.topics[0].reflection[..], [Block::Heading(_), Block::List { .. }]));
    assert_eq!(check.topics[0].sources.len(), 1);
    assert_eq!((check.drinks[0].name.as_str(), check.drinks[0].drink.ml), ("Cup of cider (4%)", 250));
}

#[test]
fn mixing_has_an_entry_for_every_two() {
    let report = compile(&course("mixing"), today());
    let mixing = report.compiled.expect("compiled").mixing;
    let of: Vec<(u8, u8)> = mixing.facts.pairs.iter().map(|pair| pair.of).collect();
    assert_eq!(of, [(0, 1), (0, 2), (1, 2)]);
    assert_eq!(mixing.words.pairs[0].signs, [0]);
    let sign = &mixing.facts.signs[0];
    assert_eq!((sign.text.as_str(), sign.best), ("crumbs in the cup", Some(0)));
    assert!(mixing.words.pairs[0].timing.is_some());
    assert!(mixing.words.pairs[0].contested.is_some() && mixing.words.pairs[2].medicine.is_some());
    assert_eq!((mixing.facts.cards.len(), mixing.words.sources.len()), (1, 2));
    assert_eq!(mixing.facts.search("cupp"), [0]);
    let mix = mixing.facts.mix(&[1, 0]);
    assert_eq!(mix.rules.first().map(|rule| rule.title.as_str()), Some("Two lively things"));
}

#[test]
fn every_mistake_is_told_as_expected() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut rules: Vec<PathBuf> = fs::read_dir(fixtures().join("invalid"))
        .expect("a folder")
        .flatten()
        .map(|entry| entry.path())
        .collect();
    rules.sort();
    assert!(rules.len() >= 20, "only {} rules are covered", rules.len());
    let mut wrong = Vec::new();
    for rule in rules {
        let name = rule.file_name().expect("a name").to_string_lossy().into_owned();
        let content = course(&format!("invalid-{name}"));
        overlay(&rule, &content);
        for path in fs::read_to_string(rule.join("removed.txt")).unwrap_or_default().lines() {
            fs::remove_file(content.join(path)).expect("removed");
        }
        let report = compile(&content, today());
        let found = printed(&report, &content);
        let expected = rule.join("expected.txt");
        if update {
            fs::write(&expected, &found).expect("written");
        }
        // A checkout on Windows may have other line ends.
        let expected = fs::read_to_string(&expected).unwrap_or_default().replace("\r\n", "\n");
        if found != expected {
            wrong.push(format!("{name}: expected\n{expected}\nbut found\n{found}"));
        }
        assert!(!report.problems.is_empty(), "{name} has nothing wrong");
        assert_eq!(report.compiled.is_none(), !name.starts_with("warn-"), "{name}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The files that a reader reads.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for entry in entries {
        if entry.is_dir() {
            files(&entry, found);
        } else {
            found.push(entry);
        }
    }
}

/// What can happen to a file.
#[derive(Clone, Debug)]
enum Damage {
    Deleted(usize, usize),
    Inserted(usize, Vec<u8>),
    CutOff(usize),
    Doubled(usize, usize),
}

fn damage() -> impl Strategy<Value = Damage> {
    let part = || (0_usize..3000, 1_usize..200);
    prop_oneof![
        part().prop_map(|(at, length)| Damage::Deleted(at, length)),
        (0_usize..3000, "[a-z\"\\[\\]=+#>!@*é\n\\\\{}0-9 -]{1,12}")
            .prop_map(|(at, text)| Damage::Inserted(at, text.into_bytes())),
        (0_usize..3000, proptest::collection::vec(any::<u8>(), 1..4))
            .prop_map(|(at, bytes)| Damage::Inserted(at, bytes)),
        (0_usize..3000).prop_map(Damage::CutOff),
        part().prop_map(|(at, length)| Damage::Doubled(at, length)),
    ]
}

fn damaged(bytes: &[u8], damage: &Damage) -> Vec<u8> {
    let place = |at: usize| at % (bytes.len() + 1);
    let part = |at: usize, length: usize| place(at)..(place(at) + length).min(bytes.len());
    let mut bytes_now = bytes.to_vec();
    match damage {
        Damage::Deleted(at, length) => drop(bytes_now.drain(part(*at, *length))),
        Damage::Inserted(at, more) => drop(bytes_now.splice(place(*at)..place(*at), more.iter().copied())),
        Damage::CutOff(at) => bytes_now.truncate(place(*at)),
        Damage::Doubled(at, length) => {
            let copy = bytes[part(*at, *length)].to_vec();
            drop(bytes_now.splice(place(*at)..place(*at), copy));
        }
    }
    bytes_now
}

#[test]
fn no_damage_panics() {
    let content = course("damaged");
    let mut all = Vec::new();
    files(&content, &mut all);
    let cases = (proptest::collection::vec(damage(), 1..3), any::<prop::sample::Index>());
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(150)
    });
    let run = runner.run(&cases, |(damages, which)| {
        let path = which.get(&all);
        let whole = fs::read(path).expect("read");
        let bytes = damages.iter().fold(whole.clone(), |bytes, damage| damaged(&bytes, damage));
        fs::write(path, bytes).expect("written");
        let report = compile(&content, today());
        let told = printed(&report, &content);
        fs::write(path, whole).expect("written");
        prop_assert!(told.ends_with(".\n"));
        Ok(())
    });
    if let Err(error) = run {
        panic!("{error}");
    }
}
