//! Serves a built site from a folder on this machine, with the headers a real host must send.
//!
//! `cargo xtask serve` and the journeys share it, so what is tested is what is shown. A watcher sees every
//! request before it is answered, and may slow it down, fail it or answer in its place.
//!
//! It knows nothing of Waymark: the policy, the folder and the files come from the caller.

mod answer;
mod file;
mod headers;
mod media;
#[cfg(test)]
mod tests;

use std::io;
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

pub use headers::{cache_control, common_headers, headers_for};
pub use media::content_type;

use answer::Site;

/// How many requests are answered at the same time.
const WORKERS: usize = 6;

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
    /// Names and values in the order sent.
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

/// A running server. Dropping it stops it: from then on connections are refused.
pub struct Server {
    http: Option<Arc<tiny_http::Server>>,
    at: SocketAddr,
    workers: Vec<JoinHandle<()>>,
}

impl Server {
    /// Starts serving on 127.0.0.1.
    ///
    /// # Errors
    /// When the root is not a folder that can be read, or the port is taken.
    pub fn start(config: Config) -> io::Result<Self> {
        let at = SocketAddr::from(([127, 0, 0, 1], config.port));
        let site = Arc::new(Site::new(config)?);
        let http = tiny_http::Server::http(at).map_err(|error| {
            error.downcast().map_or_else(io::Error::other, |known: Box<io::Error>| *known)
        })?;
        let at = http.server_addr().to_ip().unwrap_or(at);
        let http = Arc::new(http);
        let workers = (0..WORKERS)
            .map(|_| {
                let (http, site) = (Arc::clone(&http), Arc::clone(&site));
                thread::spawn(move || {
                    while let Ok(request) = http.recv() {
                        answer::answer(&site, request);
                    }
                })
            })
            .collect();
        Ok(Self { http: Some(http), at, workers })
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
        if let Some(http) = self.http.take() {
            self.workers.iter().for_each(|_| http.unblock());
        }
        for worker in self.workers.drain(..) {
            // A worker that panicked has already said so.
            let _ = worker.join();
        }
        // The listener closes on its own thread: wait, so that "stopped" means refused.
        for _ in 0..100 {
            if TcpStream::connect(self.at).is_err() {
                break;
            }
            thread::sleep(Duration::from_millis(5));
        }
    }
}
