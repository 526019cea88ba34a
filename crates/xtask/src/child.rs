//! The one way this crate starts other programs.
//!
//! `cargo xtask` is itself started by cargo, which leaves variables behind that a second cargo would take for its
//! own: with them set, build scripts run again and a second compiler loads the first one's libraries. They are
//! removed here.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};

/// A program to run, with its arguments.
#[derive(Debug)]
pub struct Child {
    command: Command,
    path: Vec<PathBuf>,
}

impl Child {
    /// A program, found on PATH where it is not a path itself, to be run in a folder.
    pub fn new(program: impl AsRef<OsStr>, folder: &Path) -> Child {
        let mut command = Command::new(program);
        command.current_dir(folder);
        for (name, value) in std::env::vars_os() {
            let name = name.to_string_lossy();
            let of_cargo_run = ["CARGO", "CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH"].contains(&&*name);
            if of_cargo_run || name.starts_with("CARGO_PKG_") {
                command.env_remove(&*name);
            } else if name == "LD_LIBRARY_PATH" {
                command.env("LD_LIBRARY_PATH", without_cargos_folders(&value));
            }
        }
        Child { command, path: Vec::new() }
    }

    /// Adds an argument.
    pub fn arg(mut self, argument: impl AsRef<OsStr>) -> Child {
        self.command.arg(argument);
        self
    }

    /// Adds arguments.
    pub fn args<A: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = A>) -> Child {
        self.command.args(arguments);
        self
    }

    /// Sets a variable.
    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Child {
        self.command.env(name, value);
        self
    }

    /// Puts a folder before those already on PATH. The last one put there comes first.
    pub fn path_first(mut self, folder: PathBuf) -> Child {
        self.path.insert(0, folder);
        self
    }

    /// Runs it with its output on the terminal. Anything but success is a failure that shows the command.
    pub fn run(mut self) -> Outcome {
        self.set_path();
        let status = self.command.status().map_err(|error| self.not_started(&error))?;
        if status.success() { Ok(()) } else { Err(self.failed(&format!("{status}"), "")) }
    }

    /// Runs it out of sight and gives its standard output. A failure shows the command and all it said.
    pub fn output(mut self) -> Outcome<Vec<u8>> {
        self.set_path();
        let output = self.command.stdin(Stdio::null()).output().map_err(|error| self.not_started(&error))?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = [output.stdout, output.stderr].concat();
        Err(self.failed(&format!("{}", output.status), &String::from_utf8_lossy(&said)))
    }

    /// Runs it out of sight and gives the first line of its standard output.
    pub fn line(self) -> Outcome<String> {
        let output = self.output()?;
        Ok(String::from_utf8_lossy(&output).lines().next().unwrap_or_default().trim().to_owned())
    }

    fn set_path(&mut self) {
        let old = std::env::var_os("PATH").unwrap_or_default();
        let folders = self.path.iter().cloned().chain(std::env::split_paths(&old));
        if let Ok(joined) = std::env::join_paths(folders) {
            self.command.env("PATH", joined);
        }
    }

    fn not_started(&self, error: &std::io::Error) -> Failure {
        Failure::stopped(format!("cannot start `{}`: {error}", self.shown()))
    }

    fn failed(&self, status: &str, said: &str) -> Failure {
        let said = said.trim_end();
        let gap = if said.is_empty() { "" } else { "\n\n" };
        Failure::stopped(format!("this command failed ({status}):\n  {}{gap}{said}", self.shown()))
    }

    /// The command as a person would type it.
    fn shown(&self) -> String {
        let mut words = vec![self.command.get_program()];
        words.extend(self.command.get_args());
        let quoted = words.iter().map(|word| {
            let word = word.to_string_lossy();
            if word.contains([' ', '*', '$', ';']) { format!("'{word}'") } else { word.into_owned() }
        });
        quoted.collect::<Vec<_>>().join(" ")
    }
}

/// Where PATH finds a program; `None` where it does not.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path).map(|folder| folder.join(&name)).find(|file| file.is_file())
}

/// A library path without the folders that `cargo run` put in front: its own target's and the compiler's.
fn without_cargos_folders(value: &OsStr) -> OsString {
    let kept = std::env::split_paths(value).filter(|folder| {
        let text = folder.to_string_lossy();
        !text.contains("/target/") && !text.contains("/toolchains/")
    });
    std::env::join_paths(kept).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_shows_the_command_and_what_it_said() {
        let failure = Child::new("sh", Path::new(".")).args(["-c", "echo oh no; exit 3"]).output();
        let words = failure.map_or_else(|failure| failure.to_string(), |_| "no failure".into());
        assert!(words.contains("sh -c 'echo oh no; exit 3'") && words.ends_with("oh no"), "{words}");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let failure = Child::new("no-such-program", Path::new(".")).run();
        let words = failure.map_or_else(|failure| failure.to_string(), |_| "no failure".into());
        assert!(words.starts_with("error: cannot start `no-such-program`"), "{words}");
    }

    #[test]
    fn cargos_library_folders_are_dropped() {
        let value = OsStr::new("/w/target/host/deps:/h/.rustup/toolchains/stable/lib:/opt/lib");
        assert_eq!(without_cargos_folders(value), "/opt/lib");
    }
}
