//! Packages of Debian and its relatives.

use std::path::Path;

use crate::child::{self, Child};
use crate::failure::{Failure, Outcome};

/// The command that installs packages, for a person to run by hand.
pub fn command(packages: &[&str]) -> String {
    format!("sudo apt-get update && sudo apt-get install --no-install-recommends {}", packages.join(" "))
}

/// Installs packages, or says which command would where this cannot.
pub fn install(packages: &[&str], root: &Path) -> Outcome {
    if child::find("apt-get").is_none() || !is_root() {
        return Err(Failure::stopped(format!("this needs root:\n  {}", command(packages))));
    }
    eprintln!("Installing Debian packages: {} …", packages.join(" "));
    let apt = || Child::new("apt-get", root).env("DEBIAN_FRONTEND", "noninteractive");
    apt().args(["update", "-qq"]).run()?;
    // --no-remove: a package that conflicts with one already there must not take it away.
    apt()
        .args(["install", "-y", "-qq", "--no-remove", "--no-install-recommends"])
        .args(["-o", "Dpkg::Use-Pty=0"])
        .args(packages)
        .run()
}

/// Whether this process may change the system.
#[cfg(target_os = "linux")]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

/// Only Linux has apt.
#[cfg(not(target_os = "linux"))]
fn is_root() -> bool {
    false
}
