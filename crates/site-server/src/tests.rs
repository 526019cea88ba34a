//! The server, asked over a plain connection.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::fs::symlink;
use std::sync::{Mutex, mpsc};
use std::time::Instant;

use tempfile::TempDir;

use super::*;

const POLICY: &str = "default-src 'none'";

/// A small built site, with a secret beside it that no address may reach.
fn site() -> TempDir {
    let home = TempDir::new().unwrap();
    let root = home.path().join("dist");
    for (name, text) in [
        ("index.html", "home"),
        ("404.html", "not here"),
        ("course/index.html", "course"),
        ("assets/app-0a1b.js", "plain"),
        ("assets/app-0a1b.js.br", "as brotli"),
        ("assets/app-0a1b.js.gz", "as gzip"),
        ("assets/app-0a1b.wasm", "wasm"),
        ("assets/course-0a1b.bin", "pack"),
        ("assets/app-0a1b.css", "css"),
        ("icon.svg", "svg"),
        ("app.webmanifest", "{}"),
        ("a b.txt", "spaced"),
        ("empty/readme.txt", "no index"),
    ] {
        let file = root.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    fs::write(home.path().join("secret.txt"), "secret").unwrap();
    symlink("../secret.txt", root.join("way-out.txt")).unwrap();
    symlink("index.html", root.join("way-in.html")).unwrap();
    home
}

fn start(home: &TempDir, folder: &str, watcher: Option<Watcher>) -> Server {
    let config = Config {
        root: home.path().join("dist"),
        port: 0,
        folder: folder.into(),
        policy: POLICY.into(),
        watcher,
    };
    Server::start(config).unwrap()
}

struct Got {
    status: u16,
    head: String,
    body: String,
}

impl Got {
    fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once(": "))
            .find(|(field, _)| field.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }
}

/// Sends exactly `text` as the request line and headers.
fn raw(server: &Server, text: &str) -> Got {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    write!(stream, "{text}\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    Got {
        status: head.split(' ').nth(1).unwrap().parse().unwrap(),
        head: head.to_owned(),
        body: body.to_owned(),
    }
}

fn get(server: &Server, path: &str) -> Got {
    raw(server, &format!("GET {path} HTTP/1.1"))
}

#[test]
fn addresses_lead_to_files() {
    let home = site();
    let server = start(&home, "/", None);
    for (path, status, body) in [
        ("/", 200, "home"),
        ("/index.html", 200, "home"),
        ("/?from=somewhere", 200, "home"),
        ("/course/", 200, "course"),
        ("/a%20b.txt", 200, "spaced"),
        ("/way-in.html", 200, "home"),
        ("/nowhere", 404, "not here"),
        ("/nowhere/deep/", 404, "not here"),
        ("/icon.svg/", 404, "not here"),
        ("/empty/", 404, "not here"),
        ("//course/", 404, "not here"),
    ] {
        let got = get(&server, path);
        assert_eq!((got.status, got.body.as_str()), (status, body), "{path}");
    }
}

#[test]
fn nothing_outside_the_root_is_reached() {
    let home = site();
    let server = start(&home, "/", None);
    for path in [
        "/../secret.txt",
        "/course/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2E%2E%2Fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/way-out.txt",
        "/icon.svg%00.html",
        "/%zz",
        "/%",
        "/%ff",
        "http://127.0.0.1/secret.txt",
        "secret.txt",
    ] {
        let got = get(&server, path);
        assert!(matches!(got.status, 400 | 404), "{path} gave {}", got.status);
        assert!(!got.body.contains("secret"), "{path}");
    }
}

#[test]
fn a_folder_without_its_slash_is_sent_on() {
    let home = site();
    let server = start(&home, "/", None);
    let got = get(&server, "/course?x=1");
    assert_eq!((got.status, got.header("Location")), (308, Some("/course/?x=1")));
    // Never to another machine.
    assert_eq!(get(&server, "//course").status, 404);
}

#[test]
fn it_serves_below_a_folder() {
    let home = site();
    for folder in ["/some/folder/", "some/folder"] {
        let server = start(&home, folder, None);
        assert_eq!(get(&server, "/some/folder/course/").body, "course");
        assert_eq!(get(&server, "/some/folder").header("Location"), Some("/some/folder/"));
        assert_eq!(get(&server, "/some/folder/course").header("Location"), Some("/some/folder/course/"));
        assert_eq!(get(&server, "/course/").status, 404);
        let asset = get(&server, "/some/folder/assets/app-0a1b.css");
        assert_eq!(asset.header("Cache-Control"), Some("public, max-age=31536000, immutable"));
    }
}

#[test]
fn only_get_and_head() {
    let home = site();
    let server = start(&home, "/", None);
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
        let got = raw(&server, &format!("{method} / HTTP/1.1"));
        assert_eq!((got.status, got.header("Allow")), (405, Some("GET,HEAD")), "{method}");
        assert!(got.body.is_empty());
    }
    let head = raw(&server, "HEAD / HTTP/1.1");
    assert_eq!((head.status, head.header("Content-Length"), head.body.as_str()), (200, Some("4"), ""));
}

#[test]
fn every_response_carries_the_common_headers() {
    let home = site();
    let server = start(&home, "/", None);
    for request in
        ["GET / HTTP/1.1", "GET /none HTTP/1.1", "GET /course HTTP/1.1", "POST / HTTP/1.1", "GET /% HTTP/1.1"]
    {
        let got = raw(&server, request);
        for (name, value) in common_headers(POLICY) {
            assert_eq!(got.header(name), Some(value.as_str()), "{request}: {name}");
        }
    }
    assert_eq!(get(&server, "/").header("Content-Security-Policy"), Some(POLICY));
    assert!(get(&server, "/").header("Permissions-Policy").unwrap().contains("camera=(), "));
}

#[test]
fn kinds_and_lifetimes() {
    let home = site();
    let server = start(&home, "/", None);
    let forever = "public, max-age=31536000, immutable";
    for (path, kind, lifetime) in [
        ("/", "text/html; charset=utf-8", "no-cache"),
        ("/nowhere", "text/html; charset=utf-8", "no-cache"),
        ("/icon.svg", "image/svg+xml", "no-cache"),
        ("/app.webmanifest", "application/manifest+json", "no-cache"),
        ("/assets/app-0a1b.js", "text/javascript; charset=utf-8", forever),
        ("/assets/app-0a1b.css", "text/css; charset=utf-8", forever),
        ("/assets/app-0a1b.wasm", "application/wasm", forever),
        ("/assets/course-0a1b.bin", "application/octet-stream", forever),
    ] {
        let got = get(&server, path);
        assert_eq!(
            (got.header("Content-Type"), got.header("Cache-Control")),
            (Some(kind), Some(lifetime)),
            "{path}"
        );
    }
}

#[test]
fn compressed_twins_by_what_is_accepted() {
    let home = site();
    let server = start(&home, "/", None);
    for (accepted, coding, body) in [
        ("gzip, deflate, br, zstd", Some("br"), "as brotli"),
        ("gzip", Some("gzip"), "as gzip"),
        ("br;q=0, gzip;q=0.5", Some("gzip"), "as gzip"),
        ("deflate", None, "plain"),
        ("brotli", None, "plain"),
        ("", None, "plain"),
    ] {
        let got = raw(&server, &format!("GET /assets/app-0a1b.js HTTP/1.1\r\nAccept-Encoding: {accepted}"));
        assert_eq!((got.header("Content-Encoding"), got.body.as_str()), (coding, body), "{accepted}");
        assert_eq!(got.header("Vary"), Some("accept-encoding"));
        assert_eq!(got.header("Content-Type"), Some("text/javascript; charset=utf-8"));
    }
    let single = raw(&server, "GET / HTTP/1.1\r\nAccept-Encoding: br");
    assert_eq!((single.body.as_str(), single.header("Content-Encoding")), ("home", None));
}

#[test]
fn the_watcher_sees_and_decides() {
    let home = site();
    let all: Arc<Mutex<Vec<Seen>>> = Arc::default();
    let kept = Arc::clone(&all);
    let watcher: Watcher = Arc::new(move |seen| {
        kept.lock().unwrap().push(seen.clone());
        match seen.url.as_str() {
            "/slow" => Reply::Delay(Duration::from_millis(150)),
            "/broken" => Reply::Status(503),
            "/assets/app-0a1b.wasm" => {
                Reply::Bytes { content_type: "application/wasm".into(), body: b"other".to_vec() }
            }
            _ => Reply::Serve,
        }
    });
    let server = start(&home, "/", Some(watcher));
    let begun = Instant::now();
    assert_eq!(get(&server, "/slow").status, 404);
    assert!(begun.elapsed() >= Duration::from_millis(150));
    assert_eq!(get(&server, "/broken").status, 503);
    let replaced = get(&server, "/assets/app-0a1b.wasm");
    assert_eq!((replaced.status, replaced.body.as_str()), (200, "other"));
    assert_eq!(replaced.header("Cache-Control"), Some("public, max-age=31536000, immutable"));

    raw(&server, "POST /sent?a=b HTTP/1.1\r\nCookie: c=1\r\nContent-Length: 0");
    let all = all.lock().unwrap();
    let last = all.last().unwrap();
    assert_eq!((last.method.as_str(), last.url.as_str(), last.body_length), ("POST", "/sent?a=b", 0));
    assert_eq!(last.header("cookie"), Some("c=1"));
    assert_eq!(all.len(), 4);
}

#[test]
fn a_body_is_noticed() {
    let home = site();
    let lengths: Arc<Mutex<Vec<usize>>> = Arc::default();
    let kept = Arc::clone(&lengths);
    let server = start(
        &home,
        "/",
        Some(Arc::new(move |seen| {
            kept.lock().unwrap().push(seen.body_length);
            Reply::Serve
        })),
    );
    for text in [
        "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc",
        "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
    ] {
        let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
        stream.write_all(text.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 405"), "{answer}");
    }
    assert_eq!(*lengths.lock().unwrap(), [3, 1]);
}

#[test]
fn many_at_once_and_then_stopped() {
    let home = site();
    let server = start(&home, "/", None);
    thread::scope(|scope| {
        for _ in 0..20 {
            scope.spawn(|| assert_eq!(get(&server, "/course/").body, "course"));
        }
    });
    let at = server.address();
    assert_eq!(at, format!("http://127.0.0.1:{}/", server.port()));
    let port = server.port();
    drop(server);
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
}

/// A connection that a browser has opened and not used yet.
fn idle(server: &Server) -> TcpStream {
    TcpStream::connect(("127.0.0.1", server.port())).unwrap()
}

#[test]
fn an_open_connection_does_not_keep_a_server() {
    let home = site();
    let server = start(&home, "/", None);
    let (mut idle, mut half_asked) = (idle(&server), idle(&server));
    half_asked.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n").unwrap();
    // The server has taken both in once it answers a third.
    get(&server, "/");
    let begun = Instant::now();
    drop(server);
    assert!(begun.elapsed() < PATIENCE);
    let mut rest = Vec::new();
    assert!(matches!(idle.read_to_end(&mut rest), Ok(0) | Err(_)), "{rest:?}");
    assert!(matches!(half_asked.read_to_end(&mut rest), Ok(0) | Err(_)), "{rest:?}");
}

#[test]
fn a_watcher_that_waits_keeps_nobody_else() {
    let home = site();
    let (free, freed) = mpsc::channel::<()>();
    let freed = Mutex::new(freed);
    let watcher: Watcher = Arc::new(move |seen| {
        if seen.url == "/held" {
            let _ = freed.lock().unwrap().recv();
        }
        Reply::Serve
    });
    let server = start(&home, "/", Some(watcher));
    thread::scope(|scope| {
        let held: Vec<_> = (0..8).map(|_| scope.spawn(|| get(&server, "/held").status)).collect();
        for _ in 0..8 {
            assert_eq!(get(&server, "/course/").body, "course");
        }
        drop(free);
        held.into_iter().for_each(|held| assert_eq!(held.join().unwrap(), 404));
    });
}

/// A page that did not see its server go has asked it for something.
#[test]
fn a_watcher_that_never_answers_does_not_keep_a_server() {
    let home = site();
    let (free, freed) = mpsc::channel::<()>();
    let (told, asked) = mpsc::channel();
    let both = Mutex::new((freed, told));
    let watcher: Watcher = Arc::new(move |_| {
        let both = both.lock().unwrap();
        both.1.send(()).unwrap();
        let _ = both.0.recv();
        Reply::Serve
    });
    let server = start(&home, "/", Some(watcher));
    let mut stream = idle(&server);
    stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
    asked.recv().unwrap();
    let port = server.port();
    drop(server);
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
    drop(free);
}

#[test]
fn a_stopped_server_starts_again_at_its_port() {
    let home = site();
    let first = start(&home, "/", None);
    let port = first.port();
    assert_eq!(get(&first, "/").status, 200);
    drop(first);
    let config = Config {
        root: home.path().join("dist"),
        port,
        folder: "/".into(),
        policy: POLICY.into(),
        watcher: None,
    };
    assert_eq!(get(&Server::start(config).unwrap(), "/").status, 200);
}

#[test]
fn what_is_wrong_is_said_at_the_start() {
    let home = site();
    let config =
        |root: PathBuf, port| Config { root, port, folder: "/".into(), policy: POLICY.into(), watcher: None };
    let missing = Server::start(config(home.path().join("nowhere"), 0)).err().unwrap();
    assert_eq!(missing.kind(), io::ErrorKind::NotFound);
    assert!(missing.to_string().contains("nowhere"));
    let first = Server::start(config(home.path().join("dist"), 0)).unwrap();
    let taken = Server::start(config(home.path().join("dist"), first.port())).err().unwrap();
    assert_eq!(taken.kind(), io::ErrorKind::AddrInUse);
}
