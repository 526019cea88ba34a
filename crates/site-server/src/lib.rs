//! Serves a built site from a folder on this machine, with the headers a real host must send.
//!
//! `cargo xtask serve` and the journeys share it, so what is tested is what is shown. A watcher sees every
//! request before it is answered, and may slow it down, fail it or answer in its place.
//!
//! It knows nothing of Waymark: the policy, the folder and the files come from the caller.

mod answer;
mod headers;
#[cfg(test)]
mod tests;

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use axum::handler::Handler;
use tokio::sync::oneshot;

pub use headers::{cache_control, common_headers};

use answer::Site;

/// How long a stopped server waits for a watcher that has not answered.
const PATIENCE: Duration = Duration::from_secs(1);

/// Sees a request before it is answered and says how to answer it.
pub type Watcher = Arc<dyn Fn(&Seen) -> Reply + Send + Sync>;

/// What to serve, and how.
pub struct Config {
    /// The folder that holds the built site.
    pub root: PathBuf,
    /// The port on 127.0.0.1; 0 takes any that is free.
    pub port: u16,
    /// The path the site lives below: `/`, or a sub-path such as `/some/folder/`.
    pub folder: String,
    /// The Content-Security-Policy header.
    pub policy: String,
    /// Called for every request, also those that are refused.
    pub watcher: Option<Watcher>,
}

/// One request as it arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// `GET`, `HEAD`, …
    pub method: String,
    /// Path and query exactly as sent.
    pub url: String,
    /// Names, in small letters, and values.
    pub headers: Vec<(String, String)>,
    /// Bytes announced for the body; for a body of unknown length, 1. A request without one has 0.
    pub body_length: usize,
}

impl Seen {
    /// The value of a header, by its name in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(field, _)| field.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

/// What a watcher wants done with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Answer as usual.
    Serve,
    /// Answer as usual, but only after this long.
    Delay(Duration),
    /// Answer with this status and no body.
    Status(u16),
    /// Answer with these bytes in place of the file's.
    Bytes {
        /// The Content-Type header.
        content_type: String,
        /// What to send.
        body: Vec<u8>,
    },
}

/// A running server. Dropping it stops it: from then on connections are refused, and those that were open are
/// closed.
pub struct Server {
    at: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts serving on 127.0.0.1.
    ///
    /// # Errors
    /// When the root is not a folder that can be read, the policy is no header, or the port is taken.
    pub fn start(config: Config) -> io::Result<Self> {
        let port = config.port;
        let site = Arc::new(Site::new(config)?);
        let listener = TcpListener::bind(("127.0.0.1", port))?;
        listener.set_nonblocking(true)?;
        let at = listener.local_addr()?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (stop, stopped) = oneshot::channel();
        // On a thread of its own: who starts and stops it need not be asynchronous, and may well be.
        let thread = thread::spawn(move || {
            runtime.block_on(async move {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
                let serving = axum::serve(listener, answer::answer.with_state(site));
                tokio::select! {
                    _ = serving => {}
                    _ = stopped => {}
                }
            });
            runtime.shutdown_timeout(PATIENCE);
        });
        Ok(Self { at, stop: Some(stop), thread: Some(thread) })
    }

    /// Where it listens, without the folder: `http://127.0.0.1:PORT/`.
    pub fn address(&self) -> String {
        format!("http://{}/", self.at)
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.at.port()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // The thread takes it for the word to stop.
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has already said so.
            let _ = thread.join();
        }
    }
}
