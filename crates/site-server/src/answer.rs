//! One request, one response. Written out by hand so that every byte of the head is ours, and so that each
//! connection ends with its response: a stopped server leaves no browser waiting on an old one.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use tiny_http::{Method, Request, StatusCode};

use crate::file::{Found, find, inside};
use crate::headers::{cache_control, common_headers, headers_for};
use crate::{Config, Reply, Seen, Watcher};

/// What is served, made ready once.
pub(crate) struct Site {
    /// Canonical.
    root: PathBuf,
    /// Starts and ends with a slash.
    folder: String,
    policy: String,
    watcher: Option<Watcher>,
}

impl Site {
    pub(crate) fn new(config: Config) -> io::Result<Self> {
        let root = fs::canonicalize(&config.root)
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", config.root.display())))?;
        let folder = match config.folder.trim_matches('/') {
            "" => "/".to_owned(),
            name => format!("/{name}/"),
        };
        Ok(Self { root, folder, policy: config.policy, watcher: config.watcher })
    }
}

struct Response {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

/// Answers one request, as the watcher wants it.
pub(crate) fn answer(site: &Arc<Site>, request: Request) {
    let seen = seen(&request);
    let reply = site.watcher.as_ref().map_or(Reply::Serve, |watcher| watcher(&seen));
    match reply {
        Reply::Serve => send(request, respond(site, &seen)),
        Reply::Delay(time) => {
            let site = Arc::clone(site);
            // Not on a worker: others must not wait for it.
            thread::spawn(move || {
                thread::sleep(time);
                send(request, respond(&site, &seen));
            });
        }
        Reply::Status(status) => send(request, plain(site, status)),
        Reply::Bytes { content_type, body } => send(request, replaced(site, &seen, content_type, body)),
    }
}

fn seen(request: &Request) -> Seen {
    let headers: Vec<(String, String)> =
        request.headers().iter().map(|header| (header.field.to_string(), header.value.to_string())).collect();
    let unknown_length = headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("transfer-encoding"));
    Seen {
        method: request.method().to_string(),
        url: request.url().to_owned(),
        headers,
        body_length: request.body_length().unwrap_or(usize::from(unknown_length)),
    }
}

fn respond(site: &Site, seen: &Seen) -> Response {
    if !matches!(seen.method.as_str(), "GET" | "HEAD") {
        let mut response = plain(site, 405);
        response.headers.push(("Allow", "GET, HEAD".to_owned()));
        return response;
    }
    match find(&site.root, &site.folder, &seen.url) {
        Found::File(file, name) => of_file(site, seen, 200, &file, &name),
        Found::Moved(to) => {
            let mut response = plain(site, 308);
            response.headers.push(("Location", to));
            response
        }
        Found::Malformed => plain(site, 400),
        Found::Missing => match inside(&site.root, &site.root.join("404.html")) {
            Some(page) => of_file(site, seen, 404, &page, "404.html"),
            None => plain(site, 404),
        },
    }
}

/// A file, or the compressed twin beside it that the browser takes.
fn of_file(site: &Site, seen: &Seen, status: u16, file: &Path, name: &str) -> Response {
    let mut headers = headers_for(name, &site.policy);
    let twin = |ending: &str| inside(&site.root, &site.root.join(format!("{name}.{ending}")));
    let twins = [("br", twin("br")), ("gzip", twin("gz"))];
    if twins.iter().any(|(_, twin)| twin.is_some()) {
        headers.push(("Vary", "Accept-Encoding".to_owned()));
    }
    let accepted = seen.header("accept-encoding").unwrap_or_default();
    let taken = twins
        .into_iter()
        .find_map(|(coding, twin)| Some((coding, twin.filter(|_| accepts(accepted, coding))?)));
    let body = match &taken {
        Some((coding, twin)) => {
            headers.push(("Content-Encoding", (*coding).to_owned()));
            fs::read(twin)
        }
        None => fs::read(file),
    };
    match body {
        Ok(body) => Response { status, headers, body },
        Err(_) => plain(site, 500),
    }
}

/// Whether an Accept-Encoding header names this coding and does not refuse it (`q=0`).
fn accepts(header: &str, coding: &str) -> bool {
    header.split(',').any(|entry| {
        let mut parts = entry.split(';').map(str::trim);
        parts.next().is_some_and(|name| name.eq_ignore_ascii_case(coding))
            && !parts.any(|part| part.strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0)))
    })
}

fn plain(site: &Site, status: u16) -> Response {
    let mut headers = common_headers(&site.policy);
    headers.push(("Cache-Control", "no-cache".to_owned()));
    Response { status, headers, body: Vec::new() }
}

fn replaced(site: &Site, seen: &Seen, content_type: String, body: Vec<u8>) -> Response {
    let path = seen.url.split('?').next().unwrap_or_default();
    let name = path.strip_prefix(&site.folder).unwrap_or(path);
    let mut headers = common_headers(&site.policy);
    headers.push(("Content-Type", content_type));
    headers.push(("Cache-Control", cache_control(name).to_owned()));
    Response { status: 200, headers, body }
}

fn send(request: Request, response: Response) {
    let status = StatusCode(response.status);
    let mut message = format!("HTTP/1.1 {} {}\r\n", status.0, status.default_reason_phrase());
    for (name, value) in &response.headers {
        // A line break in a value would start a header of its own.
        let value: String = value.chars().filter(|letter| !letter.is_control()).collect();
        message.push_str(&format!("{name}: {value}\r\n"));
    }
    message.push_str(&format!("Content-Length: {}\r\nConnection: close\r\n\r\n", response.body.len()));
    let mut message = message.into_bytes();
    if *request.method() != Method::Head {
        message.extend_from_slice(&response.body);
    }
    let mut writer = request.into_writer();
    // The browser may have gone away; that is its right.
    let _ = writer.write_all(&message).and_then(|()| writer.flush());
}
