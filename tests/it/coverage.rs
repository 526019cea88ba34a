//! What the source documents name has its place in the content: docs/coverage.md says where, and is made here.

use std::fmt::Write;
use std::{env, fs};

use domain::course::Module;

use crate::site;

/// The names, and by which words each is known.
const NAMES: &str = include_str!("coverage.txt");

/// Somewhere that a name can stand.
struct Place {
    /// What the table calls it.
    name: String,
    /// Who reads it.
    kind: Kind,
    /// Its words, line by line, without marks.
    lines: Vec<String>,
}

/// Who reads a place, in the order of the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// Whoever opens the app.
    Everyone,
    /// Whoever runs a group.
    Facilitator,
    /// Few, or nobody: the table has it only where a name stands nowhere else.
    Few,
}

impl Place {
    /// Whether one of its lines holds one of the words: " | " between them, " + " between those of one line.
    fn has(&self, words: &str) -> bool {
        let all_in = |line: &String, words: &str| words.split(" + ").all(|word| holds(line, word));
        words.split(" | ").any(|words| self.lines.iter().any(|line| all_in(line, words)))
    }
}

/// Whether a line holds a word, and not as a part of another.
fn holds(line: &str, word: &str) -> bool {
    let is_end = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
    line.match_indices(word).any(|(at, _)| {
        is_end(line[..at].chars().next_back()) && is_end(line[at + word.len()..].chars().next())
    })
}

/// The words of a file, line by line: no marks, no citations, no notes to editors, no keys of sources.
fn lines(text: &str) -> Vec<String> {
    let is_read = |line: &&str| !line.starts_with('#') && !line.starts_with("sources = ");
    let headings = text.replace("\n## ", "\n").replace("\n### ", "\n");
    headings.lines().filter(is_read).map(plain).collect()
}

/// A line without its marks and citations.
fn plain(line: &str) -> String {
    let mut words = String::new();
    for (index, part) in line.split("[@").enumerate() {
        let rest = if index == 0 { part } else { part.split_once(']').map_or("", |(_, rest)| rest) };
        words.push_str(rest);
    }
    words.replace('*', "").replace('’', "'")
}

fn file(path: &str) -> String {
    fs::read_to_string(site::folder().join(path)).expect("a file of the content")
}

/// A module: what a person reads and does, its notes, and the sources that its page lists.
fn of_module(module: &Module) -> [Place; 3] {
    let (id, title) = (&module.summary.id, &module.summary.title);
    let mut said = lines(&file(&format!("en/modules/{id}/module.md")));
    said.extend(lines(&file(&format!("en/modules/{id}/quiz.toml"))));
    let notes = lines(&file(&format!("en/modules/{id}/facilitator.md")));
    let sources = module.sources.iter().map(|source| format!("{}, {}", source.title, source.who)).collect();
    [
        Place { name: format!("*{title}*"), kind: Kind::Everyone, lines: said },
        Place { name: format!("notes on *{title}*"), kind: Kind::Facilitator, lines: notes },
        Place { name: format!("sources of *{title}*"), kind: Kind::Few, lines: sources },
    ]
}

/// The directory: names, who runs it, and what it does; of services that are on hold apart.
fn directory() -> [Place; 2] {
    let mut shown = Place { name: "services directory".into(), kind: Kind::Everyone, lines: vec![] };
    let mut held =
        Place { name: "services directory, on hold: not shown".into(), kind: Kind::Few, lines: vec![] };
    let folder = site::folder().join("services");
    for entry in fs::read_dir(folder).expect("the services").flatten() {
        let text = fs::read_to_string(entry.path()).expect("a file of services");
        for record in text.split("[[service]]").skip(1) {
            let place = if record.contains("gate = \"hold\"") { &mut held } else { &mut shown };
            let is_said = |line: &&str| {
                ["name = ", "organisation = ", "description = "].iter().any(|key| line.starts_with(key))
            };
            let said: Vec<&str> = record.lines().filter(is_said).collect();
            place.lines.push(plain(&said.join(" ")));
        }
    }
    [shown, held]
}

fn places() -> Vec<Place> {
    let all = site::compiled();
    let mut places: Vec<Place> = all.reading.modules.iter().flat_map(of_module).collect();
    places.extend(directory());
    places.extend(all.check.topics.iter().map(|topic| Place {
        name: format!("self-check, *{}*", topic.title),
        kind: Kind::Everyone,
        lines: lines(&file(&format!("en/self-check/{}.md", topic.id))),
    }));
    places.sort_by_key(|place| place.kind);
    places
}

/// Where words stand, as the table says it.
fn found(places: &[Place], words: &str) -> Option<String> {
    let mut found: Vec<&Place> = places.iter().filter(|place| place.has(words)).collect();
    if found.first()?.kind != Kind::Few {
        found.retain(|place| place.kind != Kind::Few);
    }
    let names: Vec<&str> = found.iter().map(|place| place.name.as_str()).collect();
    Some(names.join("; "))
}

#[test]
fn what_the_source_documents_name_is_in_the_content() {
    let mut table = String::from(
        "# What the source documents name, and where it is\n\n\
         The course began from a set of documents on diversion schemes and services. This table has every scheme and body \
         that they name, and where a person or a facilitator reads of it. *Sources of* means that the page of the module \
         lists it among its sources. Some are known here by other words: `tests/it/coverage.txt` has both.\n\n\
         A test makes this page from the content, and fails where a name stands nowhere: \
         `UPDATE_EXPECTED=1 cargo test --test it coverage`.\n",
    );
    let places = places();
    let mut nowhere = Vec::new();
    for line in NAMES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(heading) = line.strip_prefix("== ") {
            let _ = write!(table, "\n## {heading}\n\n| Named | Where |\n|---|---|\n");
            continue;
        }
        let (name, words) = line.split_once(": ").unwrap_or((line, line));
        let found = found(&places, words).unwrap_or_else(|| {
            nowhere.push(name);
            "nowhere yet".into()
        });
        let _ = writeln!(table, "| {name} | {found} |");
    }
    let path = site::root().join("docs/coverage.md");
    if env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, &table).expect("written");
    }
    assert!(nowhere.is_empty(), "no module, note or service speaks of {nowhere:#?}");
    let kept = fs::read_to_string(&path).expect("docs/coverage.md");
    for (kept, now) in kept.lines().zip(table.lines()) {
        assert_eq!(now, kept, "read it, and then UPDATE_EXPECTED=1");
    }
    assert_eq!(kept.len(), table.len());
}
