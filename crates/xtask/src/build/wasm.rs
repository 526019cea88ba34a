//! The app: compiled, bound to its script, taken apart into main and a file for each part, made small.
//!
//! main holds what every page loads: Yew, going from page to page, Leave, the loader. `shared` holds what two parts or
//! more have in common, and `learning` what only parts of the course have in common: no other page loads that
//! (docs/decisions/0012-code-by-part.md).

use std::path::{Path, PathBuf};

use crate::build::assets::sha256;
use crate::build::import_names;
use crate::child::Child;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::project::{Project, TARGET};
use crate::setup::wasm_toolchain::WasmToolchain;

/// What the compiler uses of WebAssembly beyond its first version. Browsers have had all of it since 2021.
/// Never `--all-features`: wasm-opt then writes a module that Chromium refuses.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// How wasm-opt makes it small. What counts is the size after Brotli, which is lower where repeated code is left
/// repeated: without inlining and without sharing of common parts the module is 15 kB larger raw and 8 kB smaller
/// on the wire (docs/decisions/0003-wasm-size.md).
const SMALLER: [&str; 9] = [
    "-Os",
    "--converge",
    "--one-caller-inline-max-function-size=0",
    "--always-inline-max-function-size=0",
    "--flexible-inline-max-function-size=0",
    "--skip-pass=local-cse",
    "--skip-pass=code-pushing",
    // Rust's memory starts at zero and keeps its first kilobyte for the stack.
    "--zero-filled-memory",
    "--low-memory-unused",
];

/// What a panic would say, nobody in a browser reads: it stops the app, and the page stays readable. Without the words
/// for it, and with a std compiled the same way, the app is 10 kB smaller (docs/decisions/0003-wasm-size.md).
const SILENT_PANICS: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zfmt-debug=none", "-Zlocation-detail=none"];

/// The name of what parts have in common.
pub const SHARED: &str = "shared";

/// The name of what the parts of the course alone have in common.
pub const LEARNING: &str = "learning";

/// The parts of the course, as `waymark::part::Kind` names their code.
pub const OF_COURSE: [&str; 3] = ["activity", "course", "quiz"];

/// The app, and the script that loads it.
#[derive(Debug)]
pub struct App {
    /// What every page loads.
    pub main: Vec<u8>,
    /// The code of each part, and what they share, by name.
    pub parts: Vec<(String, Vec<u8>)>,
    /// wasm-bindgen's script.
    pub glue: String,
}

/// Builds the app for release.
pub fn build(project: &Project, toolchain: WasmToolchain) -> Outcome<App> {
    let whole = compile(project, toolchain)?;
    let folder = project.site().join("code");
    files::remove_folder(&folder)?;
    let (apart, bound) = (folder.join("apart"), folder.join("bound"));
    Child::new(project.tool("wasm-split-cli"), &project.root)
        .arg(&whole)
        .arg(&apart)
        .args(["--target", "web", "--out-name", "waymark"])
        .output()?;
    Child::new(project.tool("wasm-bindgen"), &project.root)
        .arg(apart.join("waymark.wasm"))
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle"])
        .args(["--out-name", "waymark", "--out-dir"])
        .arg(&bound)
        .run()?;
    let mut modules = vec![("main".to_owned(), bound.join("waymark_bg.wasm"))];
    let users = users_of_chunks(&files::read_text(&apart.join("__wasm_split.js"))?);
    let (mut shared, mut learning) = (Vec::new(), Vec::new());
    for file in files::below(&apart)? {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if let Some(part) = name.strip_prefix("split_") {
            modules.push((part.to_owned(), file));
        } else if name.starts_with("chunk_") {
            let users = users.iter().find(|(chunk, _)| *chunk == name).map(|(_, users)| users.as_slice());
            let users = users
                .filter(|users| !users.is_empty())
                .ok_or_else(|| Failure::stopped(format!("the splitter does not say who uses {name}")))?;
            let of_course = users.iter().all(|user| OF_COURSE.contains(&user.as_str()));
            if of_course { learning.push((name, file)) } else { shared.push((name, file)) }
        }
    }
    for (name, chunks) in [(SHARED, shared), (LEARNING, learning)] {
        modules.push((name.to_owned(), merge(project, &folder, name, &chunks)?));
    }

    let mut small = make_small(project, &modules)?;
    let (_, main) = small.remove(0);
    let glue = files::read_text(&bound.join("waymark.js"))?;
    let (main, glue) = import_names::shorten(&main, &glue)?;
    Ok(App { main, parts: small, glue })
}

/// The app as the compiler makes it, in one.
fn compile(project: &Project, toolchain: WasmToolchain) -> Outcome<PathBuf> {
    let mut cargo = toolchain.child("cargo", project);
    let own_std = toolchain.has_source_of_std(project);
    if own_std {
        // Stable compilers know these switches, and take them from whoever says that they know what they ask for.
        cargo = cargo.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", SILENT_PANICS.join(" "));
    } else {
        eprintln!(
            "The source of std is not here, so the app comes out about 10 kB larger. rustup component add rust-src"
        );
    }
    cargo
        .args(["rustc", "--quiet", "--locked", "--release", "--package", "waymark", "--lib"])
        .args(["--target", TARGET, "--features", "split"])
        .args(if own_std { &["-Z", "build-std=std,panic_abort"][..] } else { &[] })
        // The splitter finds by these what calls what.
        .args(["--", "-Clink-args=--emit-relocs"])
        .run()?;
    Ok(project.wasm_target().join(TARGET).join("release/waymark.wasm"))
}

/// The splitter's files for what parts have in common, each with those parts: its script says so in a comment above each.
fn users_of_chunks(script: &str) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    let mut users: Vec<String> = Vec::new();
    for line in script.lines() {
        if let Some(names) = line.strip_prefix("/* ").and_then(|line| line.strip_suffix(" */")) {
            users = names.split(", ").map(String::from).collect();
        } else if let Some(chunk) = line.strip_prefix("const __chunk_") {
            let number = chunk.split(' ').next().unwrap_or_default();
            found.push((format!("chunk_{number}"), std::mem::take(&mut users)));
        }
    }
    found
}

/// What parts have in common, in one file: the splitter makes one for every set of parts that share something, and what
/// counts is one request more, not sixteen.
fn merge(project: &Project, folder: &Path, name: &str, common: &[(String, PathBuf)]) -> Outcome<PathBuf> {
    let Some((_, first)) = common.first() else { return Err(Failure::stopped("the parts share no code")) };
    let told = Child::new(project.node_tool("wasm-dis"), &project.root).arg(first).output()?;
    let (between, shared) = (folder.join("between.wat"), folder.join(format!("{name}.wasm")));
    files::write(&between, go_between(&String::from_utf8_lossy(&told))?)?;
    let mut merge = Child::new(project.node_tool("wasm-merge"), &project.root).args(FEATURES);
    merge = merge.arg(&between).arg(SPLITTER);
    for (name, file) in common {
        merge = merge.arg(file).arg(name);
    }
    merge.arg("-o").arg(&shared).output()?;
    Ok(shared)
}

/// The module that the splitter's files import their memory, table and stack from.
const SPLITTER: &str = "__wasm_split";

/// A module that takes memory, table and stack from main once and hands them to all that is merged: each of those takes
/// them for itself, and a module with sixteen memories is none.
fn go_between(one_of_them: &str) -> Outcome<String> {
    let before = format!("(import \"{SPLITTER}\" \"");
    let mut lines = String::new();
    for line in one_of_them.lines().filter_map(|line| line.trim_start().strip_prefix(&before)) {
        // memory" (memory $mimport$0 17))
        let unknown = || Failure::stopped(format!("the splitter's files import something unknown: {line}"));
        let (name, what) = line.split_once('"').ok_or_else(unknown)?;
        let mut words = what.trim_start().trim_start_matches('(').split(' ');
        let (kind, id) = words.next().zip(words.next()).ok_or_else(unknown)?;
        lines += &format!("(import \"main\" \"{name}\"{what}\n(export \"{name}\" ({kind} {id}))\n");
    }
    Ok(format!("(module\n{lines})\n"))
}

/// The modules made small, in the same order. It takes longest of all, and the result depends on nothing but the
/// input and the tool, so it is kept from one build to the next.
fn make_small(project: &Project, modules: &[(String, PathBuf)]) -> Outcome<Vec<(String, Vec<u8>)>> {
    let kept = project.site().join("wasm-opt");
    files::make_folder(&kept)?;
    let version = files::read(&project.node_modules().join("binaryen/package.json"))?;
    let how = [version, FEATURES.concat().into_bytes(), SMALLER.concat().into_bytes()].concat();
    let work = |(name, file): &(String, PathBuf)| -> Outcome<(String, PathBuf, Vec<u8>)> {
        let small = kept.join(sha256(&[files::read(file)?.as_slice(), &how].concat()));
        if !small.is_file() {
            one_small(project, file, &small)?;
        }
        let bytes = files::read(&small)?;
        Ok((name.clone(), small, bytes))
    };
    let done: Vec<_> = std::thread::scope(|scope| {
        let running: Vec<_> = modules.iter().map(|module| scope.spawn(|| work(module))).collect();
        running.into_iter().map(|thread| thread.join()).collect()
    });
    let broke_off = |_| Failure::stopped("a thread that made the app small broke off");
    let done = done.into_iter().map(|one| one.map_err(broke_off)?).collect::<Outcome<Vec<_>>>()?;
    files::keep_only(&kept, |file| done.iter().any(|(_, small, _)| small == file))?;
    Ok(done.into_iter().map(|(name, _, bytes)| (name, bytes)).collect())
}

fn one_small(project: &Project, file: &Path, small: &Path) -> Outcome {
    let unfinished = small.with_extension("unfinished");
    Child::new(project.node_tool("wasm-opt"), &project.root)
        .args(SMALLER)
        .args(FEATURES)
        .arg(file)
        .arg("-o")
        .arg(&unfinished)
        .output()?;
    files::rename(&unfinished, small)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_splitter_says_who_uses_what() {
        let script = "/* quiz, self_check */\nconst __chunk_59 = makeLoad(() => {\n}\n, []);\n/* a */\nconst __chunk_8 = 1;\n";
        let expected = [
            ("chunk_59".to_string(), vec!["quiz".to_string(), "self_check".to_string()]),
            ("chunk_8".to_string(), vec!["a".to_string()]),
        ];
        assert_eq!(users_of_chunks(script), expected);
    }

    #[test]
    fn what_is_merged_takes_memory_and_table_once() {
        let dis = "(module\n (import \"__wasm_split\" \"memory\" (memory $m 17))\n (import \"x\" \"y\" (func $f))\n)";
        let expected =
            "(module\n(import \"main\" \"memory\" (memory $m 17))\n(export \"memory\" (memory $m))\n)\n";
        assert_eq!(go_between(dis).as_deref(), Ok(expected));
    }
}
