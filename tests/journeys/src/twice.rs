//! Journeys that had to run twice, told when the run is over: a browser that breaks now and then is no news, one that
//! breaks often is.
//!
//! A test binary has no last moment of its own, so a shell waits on our end of a pipe. When we are gone the pipe closes,
//! and it says what it was told.

use std::io::{self, Write};
use std::os::unix::process::CommandExt;
use std::process::{ChildStdin, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

const SHELL: &str = r#"n=0; names=
while read -r name; do n=$((n + 1)); names="$names
  $name"; done
echo "journeys that had to run twice: $n$names" >&2"#;

static TOLD: Mutex<Option<ChildStdin>> = Mutex::new(None);

/// Notes that journeys are run, so that the end of the run says how many had to run twice, if only that none had.
pub(crate) fn begin() {
    drop(told());
}

/// Notes that a journey had to run twice.
pub(crate) fn note(name: &str) {
    if let Some(pipe) = told().as_mut() {
        // A shell that is gone says nothing; the journey has said that it broke.
        let _ = writeln!(pipe, "{name}");
    }
}

/// The pipe to the shell, which is started where it is not there yet.
fn told() -> MutexGuard<'static, Option<ChildStdin>> {
    let mut told = TOLD.lock().unwrap_or_else(PoisonError::into_inner);
    if told.is_none() {
        *told = start().ok();
    }
    told
}

fn start() -> io::Result<ChildStdin> {
    let mut command = Command::new("sh");
    // A group of its own: what ends the run does not end it.
    command.arg("-c").arg(SHELL).process_group(0).stdin(Stdio::piped()).stdout(Stdio::null());
    command.spawn()?.stdin.take().ok_or_else(|| io::Error::other("the shell has no input"))
}
