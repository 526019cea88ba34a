//! Processes that live no longer than this one, however it ends.
//!
//! A test binary has no last moment of its own, so each process is started under a shell that waits on our end of
//! a pipe. When we are gone the pipe closes, and the shell ends its whole process group.

use std::fs::File;
use std::io;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};

const SHELL: &str = r#""$@" & read -r _; trap "" TERM; kill -TERM 0; sleep 1; kill -KILL 0"#;

/// A running process. Dropping it ends it and what it started.
pub(crate) struct Lifeline {
    /// Held open; closing it is the signal.
    _pipe: Option<ChildStdin>,
    /// The shell's own handle, with the process's output if that was asked for.
    pub(crate) shell: Child,
}

/// Starts a program with its messages going to a log file. With `piped`, its output is ours to read.
pub(crate) fn start(
    program: &Path,
    arguments: &[String],
    environment: &[(&str, String)],
    log: &Path,
    piped: bool,
) -> io::Result<Lifeline> {
    if let Some(folder) = log.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let log = File::create(log)?;
    let mut command = Command::new("sh");
    command.arg("-c").arg(SHELL).arg("lifeline").arg(program).args(arguments);
    command.envs(environment.iter().map(|(name, value)| (*name, value.as_str())));
    command.process_group(0).stdin(Stdio::piped()).stderr(log.try_clone()?);
    command.stdout(if piped { Stdio::piped() } else { log.into() });
    let mut shell = command.spawn()?;
    Ok(Lifeline { _pipe: shell.stdin.take(), shell })
}
