//! The compiler that builds for the browser: rustup's where its target is or can be added, else Debian's.

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use crate::child::{self, Child};
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::project::{Project, TARGET};
use crate::setup::{Part, debian, wasm_std};

/// Debian's compiler, its `std` as source, and the linker for the browser.
const DEBIAN_PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// Which compiler builds for the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WasmToolchain {
    /// The one that the person uses for everything.
    Usual,
    /// Debian's, in `/usr/bin`.
    Debian,
}

impl WasmToolchain {
    /// A program that is to find this toolchain's cargo and rustc, and the tools that set-up installed.
    pub fn child(self, program: &str, project: &Project) -> Child {
        let child = Child::new(program, &project.root).env("CARGO_TARGET_DIR", project.wasm_target());
        let child = match self.folder() {
            Some(folder) => child.path_first(folder),
            None => child,
        };
        child.path_first(project.tools().join("bin"))
    }

    /// Its clippy, where it has one that can check for the browser.
    pub fn has_clippy(self) -> bool {
        match self.folder() {
            Some(folder) => folder.join("clippy-driver").is_file() && folder.join("cargo-clippy").is_file(),
            None => child::find("cargo-clippy").is_some(),
        }
    }

    /// Whether the source of its `std` is on this machine, so that it can be compiled together with the app.
    pub fn has_source_of_std(self, project: &Project) -> bool {
        let sysroot = self
            .rustc(project)
            .and_then(|rustc| Child::new(rustc, &project.root).args(["--print", "sysroot"]).line().ok());
        let library = "lib/rustlib/src/rust/library/std/src/lib.rs";
        sysroot.is_some_and(|sysroot| Path::new(&sysroot).join(library).is_file())
    }

    /// The folder that goes first on PATH.
    fn folder(self) -> Option<PathBuf> {
        match self {
            WasmToolchain::Usual => None,
            WasmToolchain::Debian => Some(PathBuf::from("/usr/bin")),
        }
    }

    fn rustc(self, project: &Project) -> Option<PathBuf> {
        let rustc = match self.folder() {
            Some(folder) => folder.join("rustc"),
            None => child::find("rustc")?,
        };
        (rustc.is_file() && project.root.is_dir()).then_some(rustc)
    }

    /// What its state on this machine comes to: while this text stays the same, so does what it can do. `None`
    /// where it has no libraries for the browser.
    fn state(self, project: &Project) -> Option<String> {
        let rustc = self.rustc(project)?;
        let libraries = library_folder(&rustc, project).ok()?;
        let (compiler, libraries) = (stamp(&rustc)?, stamp(&libraries)?);
        Some(format!("{self:?}\n{compiler}\n{libraries}\n"))
    }

    /// Whether it turns a small program into WebAssembly, with link-time optimisation as a release has it.
    fn works(self, project: &Project) -> bool {
        let probe = || -> Outcome {
            let Some(rustc) = self.rustc(project) else { return Err(Failure::stopped("no rustc")) };
            let source = project.tools().join("probe.rs");
            files::write(&source, "pub fn probe() -> String { String::from(\"ready\") }\n")?;
            let flags = ["--crate-type=cdylib", "-Cpanic=abort", "-Clto=fat", "-O"];
            let child = Child::new(rustc, &project.root).args(["--target", TARGET]).args(flags);
            child.arg("-o").arg(source.with_extension("wasm")).arg(&source).output().map(|_| ())
        };
        probe().is_ok()
    }
}

impl fmt::Display for WasmToolchain {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            WasmToolchain::Usual => "the usual Rust",
            WasmToolchain::Debian => "Debian's Rust",
        })
    }
}

/// Finds a compiler that builds for the browser, or installs one.
pub fn make_ready(project: &Project) -> Outcome<(WasmToolchain, Part)> {
    let record = project.tools().join("wasm-toolchain");
    let known = std::fs::read_to_string(&record).unwrap_or_default();
    let ready = |toolchain: &WasmToolchain| {
        toolchain.state(project).is_some_and(|state| state == known || toolchain.works(project))
    };
    let told = |toolchain| format!("{TARGET}, with {toolchain}");
    // Trying what is there comes first: it costs no network.
    if let Some(found) = [WasmToolchain::Usual, WasmToolchain::Debian].into_iter().find(ready) {
        remember(found, project, &record, &known)?;
        return Ok((found, Part::Ready(told(found))));
    }
    let found = install(project)?;
    remember(found, project, &record, &known)?;
    Ok((found, Part::Done(told(found))))
}

fn install(project: &Project) -> Outcome<WasmToolchain> {
    eprintln!("Adding the target {TARGET} …");
    let by_rustup = match child::find("rustup") {
        // Out of sight: where it fails, what comes next is no failure.
        Some(_) => Child::new("rustup", &project.root)
            .env("RUSTUP_MAX_RETRIES", "1")
            .env("RUST_BACKTRACE", "0")
            .args(["target", "add", TARGET])
            .output()
            .map(|_| ()),
        None => Err(Failure::stopped("rustup is not installed")),
    };
    let Err(rustups) = by_rustup else {
        // A release compiles std together with the app. Where its source cannot be had, the app is larger.
        let _ = Child::new("rustup", &project.root).args(["component", "add", "rust-src"]).output();
        return Ok(WasmToolchain::Usual);
    };
    eprintln!(
        "rustup could not add it. Taking Debian's Rust instead, and building its std (about a minute, once)."
    );
    let by_debian = || -> Outcome {
        let rustc = Path::new("/usr/bin/rustc");
        if !rustc.is_file() || !wasm_std::source_is_there() {
            debian::install(&DEBIAN_PACKAGES, &project.root)?;
        }
        wasm_std::install(project, &library_folder(rustc, project)?)
    };
    by_debian().map_err(|debians| {
        Failure::stopped(format!(
            "there is no compiler for {TARGET}. With access to rustup's servers, run:\n  \
             rustup target add {TARGET}\n\n{rustups}\n\n{debians}"
        ))
    })?;
    Ok(WasmToolchain::Debian)
}

/// Notes the toolchain in use. What another one built for the browser cannot be mixed with what it builds.
fn remember(toolchain: WasmToolchain, project: &Project, record: &Path, known: &str) -> Outcome {
    let state =
        toolchain.state(project).filter(|state| state == known || toolchain.works(project)).ok_or_else(
            || Failure::stopped(format!("{toolchain} was set up for {TARGET} but cannot compile for it")),
        )?;
    if state == known {
        return Ok(());
    }
    if !known.is_empty() {
        files::remove_folder(&project.wasm_target())?;
    }
    files::write(record, state)
}

/// Where a compiler keeps its libraries for the browser.
fn library_folder(rustc: &Path, project: &Project) -> Outcome<PathBuf> {
    let child = Child::new(rustc, &project.root).args(["--print", "target-libdir", "--target", TARGET]);
    Ok(PathBuf::from(child.line()?))
}

/// A path with its size and time.
fn stamp(path: &Path) -> Option<String> {
    let about = std::fs::metadata(path).ok()?;
    let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
    Some(format!("{} {} {changed}", path.display(), about.len()))
}
