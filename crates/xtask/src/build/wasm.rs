//! The app: compiled and bound by wasm-pack, made small by wasm-opt.

use crate::build::assets::sha256;
use crate::build::import_names;
use crate::child::Child;
use crate::failure::Outcome;
use crate::files;
use crate::project::Project;
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

/// The app and the script that loads it.
#[derive(Debug)]
pub struct App {
    /// The WebAssembly module.
    pub wasm: Vec<u8>,
    /// wasm-bindgen's script.
    pub glue: String,
}

/// Builds the app for release.
pub fn build(project: &Project, toolchain: WasmToolchain) -> Outcome<App> {
    let folder = project.site().join("wasm-pack");
    let mut packer = toolchain.child("wasm-pack", project);
    let own_std = toolchain.has_source_of_std(project);
    if own_std {
        // Stable compilers know these switches, and take them from whoever says that they know what they ask for.
        packer = packer.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", SILENT_PANICS.join(" "));
    } else {
        eprintln!(
            "The source of std is not here, so the app comes out about 10 kB larger. rustup component add rust-src"
        );
    }
    packer
        .args(["--log-level", "warn", "build", "--release", "--target", "web"])
        // no-install: whatever it needs, set-up has put in place, at the pinned version.
        .args(["--mode", "no-install", "--no-typescript", "--no-pack", "--out-name", "waymark"])
        .arg("--out-dir")
        .arg(&folder)
        // Named, because cargo would otherwise build the whole workspace for the browser.
        .args([".", "--", "--package", "waymark"])
        .args(if own_std { &["-Z", "build-std=std,panic_abort"][..] } else { &[] })
        .run()?;
    let bound = folder.join("waymark_bg.wasm");
    // Making it small takes longest, and the result depends on nothing but the input and the tool.
    let version = files::read(&project.node_modules().join("binaryen/package.json"))?;
    let input =
        [files::read(&bound)?, version, FEATURES.concat().into_bytes(), SMALLER.concat().into_bytes()]
            .concat();
    let kept = project.site().join("wasm-opt");
    let small = kept.join(format!("{}.wasm", sha256(&input)));
    if !small.is_file() {
        files::remove_folder(&kept)?;
        files::make_folder(&kept)?;
        let unfinished = kept.join("unfinished");
        Child::new(project.node_tool("wasm-opt"), &project.root)
            .args(SMALLER)
            .args(FEATURES)
            .arg(&bound)
            .arg("-o")
            .arg(&unfinished)
            .output()?;
        files::rename(&unfinished, &small)?;
    }
    let glue = files::read_text(&folder.join("waymark.js"))?;
    let (wasm, glue) = import_names::shorten(&files::read(&small)?, &glue)?;
    Ok(App { wasm, glue })
}
