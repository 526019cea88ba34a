//! Tools that cargo installs, each at one version, below `target/tools`.

use crate::child::Child;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::project::Project;
use crate::setup::Part;

/// A package of command-line tools, at a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CargoTool {
    /// The package's name.
    pub package: &'static str,
    /// Its exact version.
    pub version: String,
    /// Its features, beyond those it has by itself.
    pub features: &'static [&'static str],
    /// The programs in it that are used here.
    pub programs: &'static [&'static str],
}

/// Runs the tests that need a browser.
pub fn wasm_pack() -> CargoTool {
    CargoTool { package: "wasm-pack", version: "0.15.1".into(), features: &[], programs: &["wasm-pack"] }
}

/// Drives Firefox.
pub fn geckodriver() -> CargoTool {
    CargoTool { package: "geckodriver", version: "0.37.1".into(), features: &[], programs: &["geckodriver"] }
}

/// Takes the app apart into a file for each part. Pinned with `wasm_split_helpers` and with wasm-bindgen, whose
/// insides it reads.
pub fn wasm_split() -> CargoTool {
    CargoTool {
        package: "wasm_split_cli_support",
        version: "0.2.4".into(),
        features: &["build-binary"],
        programs: &["wasm-split-cli"],
    }
}

/// Reads deny.toml.
pub fn cargo_deny() -> CargoTool {
    CargoTool { package: "cargo-deny", version: "0.20.2".into(), features: &[], programs: &["cargo-deny"] }
}

/// wasm-bindgen's command-line tool. Its version is the one in Cargo.lock: the two must match to the digit.
pub fn wasm_bindgen(project: &Project) -> Outcome<CargoTool> {
    let lock = files::read_text(&project.root.join("Cargo.lock"))?;
    let version = locked_version(&lock, "wasm-bindgen").ok_or_else(|| {
        Failure::stopped("Cargo.lock has no wasm-bindgen: run `cargo metadata` to renew it")
    })?;
    Ok(CargoTool {
        package: "wasm-bindgen-cli",
        version,
        features: &[],
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    })
}

/// Installs a tool where it is not there at its version.
pub fn make_ready(project: &Project, tool: &CargoTool) -> Outcome<Part> {
    let what = format!("{} {}", tool.package, tool.version);
    let record = std::fs::read_to_string(project.tools().join(".crates.toml")).unwrap_or_default();
    let programs_are_there = tool.programs.iter().all(|program| project.tool(program).is_file());
    if programs_are_there && is_recorded(&record, tool) {
        return Ok(Part::Ready(what));
    }
    eprintln!("Installing {what} into target/tools (a few minutes, once) …");
    // Not --locked: a package's own lock file can name versions that a registry mirror does not have yet.
    Child::new("cargo", &project.root)
        // Built once and run for seconds: fast to compile beats fast to run.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .args(["install", tool.package, "--version", &format!("={}", tool.version)])
        .args(["--features", &tool.features.join(",")])
        .arg("--root")
        .arg(project.tools())
        .arg("--target-dir")
        .arg(project.tools().join("build"))
        .run()?;
    Ok(Part::Done(what))
}

/// Whether cargo's record of what it installed has the tool at its version.
fn is_recorded(record: &str, tool: &CargoTool) -> bool {
    record.lines().any(|line| line.starts_with(&format!("\"{} {} ", tool.package, tool.version)))
}

/// The version of a package in a Cargo.lock.
fn locked_version(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{package}\""));
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
    }

    #[test]
    fn another_version_is_not_the_tool() {
        let record = "[v1]\n\"wasm-pack 0.15.1 (registry+https://example.org)\" = [\"wasm-pack\"]\n";
        let mut tool = wasm_pack();
        tool.version = "0.15.1".into();
        assert!(is_recorded(record, &tool));
        tool.version = "0.15".into();
        assert!(!is_recorded(record, &tool));
    }
}
