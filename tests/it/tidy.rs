//! The house rules of the tree, each a test named after its rule. docs/architecture.md says why.
//!
//! They read files as text. Where a rule needs an exception, the exception is named here with its reason.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use domain::wording::Wording;

use crate::site::root;

/// A file of the project.
struct File {
    /// Its path from the project's folder, with forward slashes.
    path: String,
    /// What it says.
    text: String,
}

impl File {
    fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// Its lines with their numbers, without comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(number, line)| (number + 1, line));
        lines
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .map(|(number, line)| (number, line.split(" // ").next().unwrap_or(line)))
    }
}

/// Every text file that git has or would take, below one of the paths.
fn files(below: &[&str]) -> Vec<File> {
    let listed = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("git lists the files");
    let paths: BTreeSet<String> =
        String::from_utf8(listed.stdout).unwrap().split('\0').map(String::from).collect();
    let wanted = |path: &String| below.iter().any(|start| path.starts_with(start));
    let files: Vec<File> = paths
        .into_iter()
        .filter(|path| !path.is_empty() && wanted(path))
        // A file can be listed and gone, and what is not text has no lines.
        .filter_map(|path| Some(File { text: fs::read_to_string(root().join(&path)).ok()?, path }))
        .collect();
    assert!(!files.is_empty(), "no files in {below:?}: is this a checkout?");
    files
}

fn rust(below: &[&str]) -> Vec<File> {
    files(below).into_iter().filter(|file| file.path.ends_with(".rs")).collect()
}

/// The words of a line of code: names, keywords, numbers.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// Fails with every place where a line of code breaks the rule.
fn no_line(files: &[File], breaks: impl Fn(&File, &str) -> bool) {
    let places: Vec<String> = files
        .iter()
        .flat_map(|file| file.code().map(move |(number, line)| (file, number, line)))
        .filter(|(file, _, line)| breaks(file, line))
        .map(|(file, number, line)| format!("{}:{number}: {}", file.path, line.trim()))
        .collect();
    assert!(places.is_empty(), "{places:#?}");
}

/// Fails with every file that breaks the rule, and how.
fn no_file(files: &[File], breach: impl Fn(&File) -> Option<String>) {
    let found: Vec<String> = files
        .iter()
        .filter_map(|file| breach(file).map(|breach| format!("{}: {breach}", file.path)))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

fn one_of(line: &str, forbidden: &[&str]) -> bool {
    words(line).any(|word| forbidden.contains(&word))
}

/// The names in a section of a manifest.
fn section(manifest: &str, heading: &str) -> Vec<String> {
    let lines = manifest.lines().skip_while(|line| line.trim() != heading).skip(1);
    let lines = lines.take_while(|line| !line.starts_with('['));
    let names = lines.filter_map(|line| line.split(['.', ' ', '=']).next()).filter(|name| !name.is_empty());
    names.map(String::from).collect()
}

#[test]
fn domain_depends_on_serde_and_postcard_alone() {
    let manifest = fs::read_to_string(root().join("crates/domain/Cargo.toml")).unwrap();
    assert_eq!(section(&manifest, "[dependencies]"), ["postcard", "serde"]);
    assert!(!manifest.contains("[target."), "a dependency of one target is a dependency");
    assert!(!manifest.contains("[build-dependencies]"));
    // What those two bring with them, from the lock file.
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let mut reached = vec!["postcard".to_string(), "serde".to_string()];
    let mut next = 0;
    while next < reached.len() {
        let name = format!("\nname = \"{}\"\n", reached[next]);
        next += 1;
        for package in lock.split("[[package]]").filter(|package| package.contains(&name)) {
            let (_, list) = package.split_once("dependencies = [").unwrap_or_default();
            let entries = list.lines().filter_map(|line| line.trim().strip_prefix('"'));
            for dependency in entries.filter_map(|entry| entry.split(['"', ' ']).next()) {
                if !reached.iter().any(|known| known == dependency) {
                    reached.push(dependency.to_string());
                }
            }
        }
    }
    for banned in
        ["yew", "web-sys", "js-sys", "wasm-bindgen", "gloo", "regex", "chrono", "time", "rand", "getrandom"]
    {
        assert!(!reached.iter().any(|name| name == banned), "domain reaches {banned}: {reached:?}");
    }
}

#[test]
fn domain_takes_time_and_chance_as_arguments() {
    let forbidden = ["SystemTime", "Instant", "rand", "thread_rng", "env", "fs", "net", "thread", "process"];
    let rules = rust(&["crates/domain/src/"]);
    no_line(&rules, |_, line| one_of(line, &forbidden) && line.contains("::"));
}

#[test]
fn domain_reckons_in_whole_numbers() {
    // The kinds that the reader of packs does not know have to be named once.
    let is_refused = |line: &str| line.contains("unit_struct tuple_struct");
    no_line(&rust(&["crates/domain/src/"]), |_, line| one_of(line, &["f32", "f64"]) && !is_refused(line));
}

#[test]
fn nothing_stored_or_packed_has_a_usize() {
    no_file(&rust(&["crates/domain/src/"]), |file| {
        let mut inside = false;
        for (number, line) in file.code() {
            inside |= line.contains("derive(") && words(line).any(|word| word == "Serialize");
            if inside && one_of(line, &["usize", "isize"]) {
                return Some(format!("line {number}: {}", line.trim()));
            }
            // An item ends with its own bracket, or, where it has none, with a semicolon.
            inside &= !(line.trim() == "}" || (line.contains("struct") && line.ends_with(';')));
        }
        None
    });
}

#[test]
fn only_platform_and_start_name_the_browser() {
    let screens: Vec<File> = rust(&["src/"])
        .into_iter()
        .filter(|file| !file.path.starts_with("src/platform/") && file.path != "src/start.rs")
        .collect();
    no_line(&screens, |_, line| {
        let browser = ["web_sys", "js_sys", "gloo", "wasm_bindgen", "wasm_bindgen_futures", "JsValue"];
        one_of(line, &browser)
    });
}

#[test]
fn components_keep_no_state_and_touch_no_browser() {
    no_line(&rust(&["src/components/"]), |_, line| {
        let rooms = ["crate::platform", "crate::pages", "crate::app", "super::super"];
        words(line).any(|word| word.starts_with("use_")) || rooms.iter().any(|room| line.contains(room))
    });
}

/// The policy forbids both, and an injection would need one of them.
#[test]
fn no_inline_style_and_no_raw_html() {
    no_line(&rust(&["src/"]), |_, line| {
        let raw = ["from_html_unchecked", "set_inner_html", "insert_adjacent_html", "set_outer_html", "eval"];
        one_of(line, &raw) || line.contains(" style=") || line.contains("{style}")
    });
    no_file(&files(&["index.html"]), |file| {
        let inline = [" style=", "<style", " onclick=", " onload="];
        inline.into_iter().find(|inline| file.text.contains(inline)).map(String::from)
    });
}

#[test]
fn nobody_elses_address_is_in_the_app() {
    // A name for the kind of markup that a drawing is in; browsers fetch nothing from it.
    let namespace = "http://www.w3.org/2000/svg";
    no_file(&files(&["src/", "static/", "styles/", "index.html"]), |file| {
        let text = file.text.replace(namespace, "");
        // Reserved for examples (RFC 2606): the privacy page shows that the browser refuses it.
        let text = if file.path == "src/platform/proof.rs" {
            text.replace("https://example.com/", "")
        } else {
            text
        };
        let addresses = ["http:", "https:", "ws:", "wss:", "\"//", "(//", "@import", "data:"];
        addresses.into_iter().find(|address| text.contains(address)).map(String::from)
    });
}

/// What a person answers is kept in memory and said to nobody.
#[test]
fn nothing_is_stored_and_nothing_is_logged() {
    let stores = ["set_item", "set_cookie", "indexed_db", "send_beacon", "WebSocket", "EventSource"];
    let logs = ["println", "eprintln", "dbg", "console", "log_1", "log", "tracing"];
    let app: Vec<File> = rust(&["src/"]).into_iter().filter(|f| f.path != "src/main.rs").collect();
    // The one that asks for documents. Journeys watch what it asks for.
    let asks = |file: &File| file.path == "src/platform/documents.rs";
    let sends = |file: &File, line: &str| one_of(line, &["XmlHttpRequest"]) && !asks(file);
    no_line(&app, |file, line| sends(file, line) || one_of(line, &stores) || one_of(line, &logs));
}

/// A part's pack brings the words that its screens and the components ask for, and looks nowhere else.
#[test]
fn only_screens_and_components_ask_for_words() {
    let screens = ["src/documents/", "src/parts/", "src/components/"];
    let others: Vec<File> =
        rust(&["src/"]).into_iter().filter(|f| !screens.iter().any(|s| f.path.starts_with(s))).collect();
    no_line(&others, |_, line| line.contains("words().") || line.contains("wording."));
}

#[test]
fn every_file_says_what_it_is() {
    no_file(&rust(&["src/", "crates/", "tests/"]), |file| {
        let first = file.text.lines().find(|line| !line.starts_with("#![") && !line.trim().is_empty());
        let opens = first.is_some_and(|line| line.starts_with("//! ") && line.len() > 12);
        (!opens).then(|| format!("opens with {first:?}, not with a //! paragraph"))
    });
}

#[test]
fn a_file_is_one_thing_and_short() {
    no_file(&rust(&["src/", "crates/", "tests/"]), |file| {
        let tests = file.path.starts_with("tests/") || file.path.contains("/tests");
        let (lines, most) = (file.text.lines().count(), if tests { 600 } else { 400 });
        (lines > most).then(|| format!("{lines} lines of at most {most}"))
    });
}

#[test]
fn no_file_is_a_drawer_for_anything() {
    no_file(&files(&[""]), |file| {
        let stem = file.name().split('.').next().unwrap_or_default();
        let stem = stem.trim_start_matches('_').to_lowercase();
        let drawers = ["util", "utils", "helper", "helpers", "manager", "common", "misc", "shared_utils"];
        drawers.contains(&stem.as_str()).then(|| "name it for what it holds".into())
    });
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    // In pieces, so that this file is not its own first breach.
    let places =
        [concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("C:", "\\Users")];
    let hosts = [concat!("arti", "factory"), concat!("index.crates", ".io"), concat!("registry.np", "mjs")];
    // The address of a source may have a folder of any name.
    let is_address = |line: &&str| line.starts_with("url = \"http") || line.contains("<http");
    no_file(&files(&[""]), |file| {
        let mut lines = file.text.lines().filter(|line| !is_address(line));
        lines.find_map(|line| {
            let known = places.iter().chain(&hosts).find(|known| line.contains(**known))?;
            Some(format!("says {known}"))
        })
    });
}

#[test]
fn text_ends_with_a_newline_and_lines_with_a_word() {
    no_file(&files(&[""]), |file| {
        let text = &file.text;
        if !text.is_empty() && !text.ends_with('\n') {
            return Some("does not end with a newline".into());
        }
        let line = text.lines().position(|line| line.ends_with([' ', '\t', '\r']))?;
        Some(format!("line {} ends with a space", line + 1))
    });
}

#[test]
fn rust_and_styles_have_no_tabs() {
    no_file(&files(&["src/", "crates/", "tests/", "styles/"]), |file| {
        let code = file.path.ends_with(".rs") || file.path.ends_with(".scss");
        (code && file.text.contains('\t')).then(|| "has a tab".into())
    });
}

/// The classes of a text, each after a mark: `.app-` in styles, `app-` in markup.
fn classes<'t>(text: &'t str, mark: &str) -> BTreeSet<&'t str> {
    let class = |start: usize| {
        let rest = text[start..].trim_start_matches('.');
        let end = rest.find(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit() && !"-_".contains(c));
        &rest[..end.unwrap_or(rest.len())]
    };
    text.match_indices(mark).map(|(start, _)| class(start)).collect()
}

fn all_text(files: &[File]) -> String {
    files.iter().flat_map(|file| file.code().map(|(_, line)| format!("{line}\n"))).collect()
}

#[test]
fn every_style_has_its_markup() {
    let markup = all_text(&rust(&["src/"])) + &all_text(&files(&["index.html"]));
    let used = classes(&markup, "app-");
    // A class that is put together, such as `app-score__band--{}`, is used by its beginning.
    let is_used = |class: &str| {
        used.iter().any(|known| *known == class || (known.ends_with("--") && class.starts_with(known)))
    };
    let styles: Vec<File> =
        files(&["styles/"]).into_iter().filter(|file| file.path.ends_with(".scss")).collect();
    no_file(&styles, |file| {
        let text = all_text(std::slice::from_ref(file));
        let idle: Vec<&str> = classes(&text, ".app-").into_iter().filter(|class| !is_used(class)).collect();
        (!idle.is_empty()).then(|| format!("no markup has {idle:?}"))
    });
}

/// The other way round, a class without a style of its own is fine: it can be there for a test or a script.
#[test]
fn every_component_style_is_named_for_what_it_styles() {
    let rooms: Vec<String> = rust(&["src/"]).into_iter().map(|file| file.path).collect();
    no_file(&files(&["styles/components/_", "styles/layout/_"]), |file| {
        let stem = file.name().strip_prefix('_')?.strip_suffix(".scss")?;
        let class = format!(".app-{stem}");
        let named = file.text.contains(&class);
        let room = rooms.iter().any(|path| path.split(['/', '.']).any(|part| part == stem));
        // What you will get and what to take away are two boxes of one kind.
        let known = stem == "index" || stem == "panel";
        (!named && !room && !known).then(|| format!("has no {class}, and nothing in src is called {stem}"))
    });
}

#[test]
fn every_style_sheet_is_used() {
    no_file(&files(&["styles/"]), |file| {
        let stem = file.name().strip_prefix('_')?.strip_suffix(".scss")?;
        let folder = Path::new(&file.path).parent()?;
        // An index speaks for its folder.
        let (stem, from) = match stem {
            "index" => (folder.file_name()?.to_str()?, "styles/main.scss".to_string()),
            _ => (stem, format!("{}/_index.scss", folder.display())),
        };
        let everything = all_text(&files(&["styles/"]));
        let index = fs::read_to_string(root().join(&from)).unwrap_or_default();
        let names = [format!("\"{stem}\""), format!("\"../{stem}\"")];
        let named = names.iter().any(|name| index.contains(name) || everything.contains(name));
        (!named).then(|| format!("{from} does not name it"))
    });
}

/// Words nobody can see cost a translator's time and a phone's bytes.
#[test]
fn every_word_has_its_place_on_a_screen() {
    let screens = all_text(&rust(&["src/"]));
    let used: BTreeSet<&str> = words(&screens).collect();
    let idle: Vec<&str> =
        Wording::KEYS.iter().map(|key| key.name).filter(|name| !used.contains(name)).collect();
    assert!(idle.is_empty(), "no screen says {idle:?}");
}

/// Each test crate is for one side, so that the other side does not compile it.
#[test]
fn every_test_crate_says_which_side_it_is_for() {
    for (path, side) in [
        ("tests/it/main.rs", "#![cfg(not(target_arch = \"wasm32\"))]"),
        ("tests/web/main.rs", "#![cfg(target_arch = \"wasm32\")]"),
    ] {
        let text = fs::read_to_string(root().join(path)).unwrap();
        assert!(text.lines().any(|line| line == side), "{path}");
    }
}
