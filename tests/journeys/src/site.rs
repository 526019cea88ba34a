//! The site under test: a real server over a built folder, everything it was asked, and ways to disturb it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use site_server::{Config, Reply, Seen, Server, Watcher};
use tempfile::TempDir;

use crate::{BuildFiles, dist};

/// A running site.
pub struct Site {
    root: PathBuf,
    folder: String,
    policy: String,
    port: u16,
    server: Mutex<Option<Server>>,
    watch: Arc<(Mutex<Watch>, Condvar)>,
    /// Deleted with the site, when it was made for one journey.
    _own: Option<TempDir>,
}

/// The ports of every site so far.
static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// A moment in the list of requests; see [`Site::mark`].
#[derive(Clone, Copy, Debug)]
pub struct Mark(usize);

#[derive(Default)]
struct Watch {
    requests: Vec<Seen>,
    disturbed: Vec<(String, Wish)>,
}

/// What is to become of a request.
#[derive(Clone)]
enum Wish {
    Reply(Reply),
    /// No answer for now.
    Hold,
}

impl Watch {
    /// The latest wish for a path wins.
    fn wish(&self, path: &str) -> Option<Wish> {
        self.disturbed
            .iter()
            .rev()
            .find(|(suffix, _)| path.ends_with(suffix.as_str()))
            .map(|(_, wish)| wish.clone())
    }
}

impl Site {
    /// What `cargo xtask build` made, with the policy its `_headers` file gives to hosts.
    pub fn built() -> Self {
        Self::built_below("/")
    }

    /// The same below a sub-path, such as `/some/folder/`.
    pub fn built_below(folder: &str) -> Self {
        let root = dist();
        let file = root.join("_headers");
        let headers = fs::read_to_string(&file)
            .unwrap_or_else(|error| panic!("{}: {error}. Run `cargo xtask build` first.", file.display()));
        let policy = headers
            .lines()
            .find_map(|line| line.trim().strip_prefix("Content-Security-Policy:"))
            .unwrap_or_else(|| panic!("{} has no Content-Security-Policy", file.display()));
        Self::start(root, folder, policy.trim(), None)
    }

    /// A site of a journey's own: file names and what is in them.
    pub fn of(files: &[(&str, &str)], policy: &str) -> Self {
        let own = TempDir::new().unwrap_or_else(|error| panic!("no temporary folder: {error}"));
        for (name, text) in files {
            let file = own.path().join(name);
            let written =
                fs::create_dir_all(file.parent().unwrap_or(own.path())).and_then(|()| fs::write(&file, text));
            written.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        }
        let root = own.path().to_owned();
        Self::start(&root, "/", policy, Some(own))
    }

    fn start(root: &Path, folder: &str, policy: &str, own: Option<TempDir>) -> Self {
        let folder = match folder.trim_matches('/') {
            "" => "/".to_owned(),
            name => format!("/{name}/"),
        };
        let mut site = Self {
            root: root.to_owned(),
            folder,
            policy: policy.to_owned(),
            port: 0,
            server: Mutex::default(),
            watch: Arc::default(),
            _own: own,
        };
        // A port that was another site's before may still be known to a browser.
        let mut used = USED.lock().unwrap_or_else(PoisonError::into_inner);
        let mut known = Vec::new();
        let server = loop {
            let server = site.serve();
            if used.insert(server.port()) {
                break server;
            }
            known.push(server);
        };
        site.port = server.port();
        *locked(&site.server) = Some(server);
        site
    }

    fn serve(&self) -> Server {
        let shared = Arc::clone(&self.watch);
        let watcher: Watcher = Arc::new(move |seen| {
            let (watch, changed) = &*shared;
            let path = seen.url.split('?').next().unwrap_or_default();
            let mut watch = locked(watch);
            watch.requests.push(seen.clone());
            loop {
                match watch.wish(path) {
                    None => return Reply::Serve,
                    Some(Wish::Reply(reply)) => return reply,
                    Some(Wish::Hold) => watch = changed.wait(watch).unwrap_or_else(PoisonError::into_inner),
                }
            }
        });
        let config = Config {
            root: self.root.clone(),
            port: self.port,
            folder: self.folder.clone(),
            policy: self.policy.clone(),
            watcher: Some(watcher),
        };
        Server::start(config).unwrap_or_else(|error| panic!("the site's server does not start: {error}"))
    }

    /// The site's first page: `http://127.0.0.1:PORT/` and the folder it is served below.
    pub fn address(&self) -> String {
        format!("http://{}{}", self.host(), self.folder)
    }

    /// The folder that is served.
    pub fn root(&self) -> &Path {
        &self.root
    }

    fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Everything asked so far, in order.
    pub fn requests(&self) -> Vec<Seen> {
        locked(&self.watch.0).requests.clone()
    }

    /// This moment, to ask later what came [after](Self::since) it.
    pub fn mark(&self) -> Mark {
        Mark(locked(&self.watch.0).requests.len())
    }

    /// Waits until nothing has been asked for a while, and gives that moment. Browsers fetch a page's icon when
    /// they find time, often after the page says it has loaded.
    pub async fn settled(&self) -> Mark {
        let mut mark = self.mark();
        let mut quiet = 0;
        while quiet < 8 {
            tokio::time::sleep(Duration::from_millis(50)).await;
            let now = self.mark();
            quiet = if now.0 == mark.0 { quiet + 1 } else { 0 };
            mark = now;
        }
        mark
    }

    /// What was asked after a moment.
    pub fn since(&self, mark: Mark) -> Vec<Seen> {
        locked(&self.watch.0).requests.iter().skip(mark.0).cloned().collect()
    }

    /// Fails if anything at all was asked after a moment.
    #[track_caller]
    pub fn assert_silent_since(&self, mark: Mark) {
        let asked: Vec<String> =
            self.since(mark).into_iter().map(|seen| format!("{} {}", seen.method, seen.url)).collect();
        assert!(asked.is_empty(), "the page asked for something when it must not: {asked:#?}");
    }

    /// Fails unless every request so far was a plain GET of one of the build's files that says nothing about
    /// the person: no query, no body, no cookie, no referrer, and no host but this one.
    #[track_caller]
    pub fn assert_private(&self, build: &BuildFiles) {
        let wrong: Vec<String> = self
            .requests()
            .iter()
            .filter_map(|seen| {
                self.indiscretion(seen, build).map(|why| format!("{} {}: {why}", seen.method, seen.url))
            })
            .collect();
        assert!(wrong.is_empty(), "requests that are not private: {wrong:#?}");
    }

    fn indiscretion(&self, seen: &Seen, build: &BuildFiles) -> Option<String> {
        if seen.method != "GET" {
            return Some("not a GET".into());
        }
        if seen.header("host") != Some(self.host().as_str()) {
            return Some(format!("another host: {:?}", seen.header("host")));
        }
        if seen.url.contains(['?', '#']) {
            return Some("carries a query".into());
        }
        if seen.body_length > 0 {
            return Some("carries a body".into());
        }
        let telling =
            ["cookie", "authorization", "referer"].into_iter().find(|name| seen.header(name).is_some());
        if let Some(name) = telling {
            return Some(format!("carries a {name} header"));
        }
        match seen.url.strip_prefix(&self.folder) {
            Some(below) if build.allows(below) => None,
            _ if seen.url == "/favicon.ico" => None,
            _ => Some("not a file of the build".into()),
        }
    }

    /// From now on, files whose path ends so arrive late.
    pub fn delay(&self, suffix: &str, time: Duration) {
        self.disturb(suffix, Wish::Reply(Reply::Delay(time)));
    }

    /// From now on, files whose path ends so do not arrive until [`mend`](Self::mend).
    pub fn hold(&self, suffix: &str) {
        self.disturb(suffix, Wish::Hold);
    }

    /// From now on, files whose path ends so fail with this status.
    pub fn fail(&self, suffix: &str, status: u16) {
        self.disturb(suffix, Wish::Reply(Reply::Status(status)));
    }

    /// From now on, files whose path ends so are these bytes instead.
    pub fn replace(&self, suffix: &str, content_type: &str, body: impl Into<Vec<u8>>) {
        let reply = Reply::Bytes { content_type: content_type.to_owned(), body: body.into() };
        self.disturb(suffix, Wish::Reply(reply));
    }

    fn disturb(&self, suffix: &str, wish: Wish) {
        locked(&self.watch.0).disturbed.push((suffix.to_owned(), wish));
    }

    /// Ends the disturbances of files whose path ends so.
    pub fn let_go(&self, suffix: &str) {
        locked(&self.watch.0).disturbed.retain(|(other, _)| other != suffix);
        self.watch.1.notify_all();
    }

    /// Ends all disturbances.
    pub fn mend(&self) {
        locked(&self.watch.0).disturbed.clear();
        self.watch.1.notify_all();
    }

    /// Stops the server: from now on every connection is refused, as with no signal. What was held is let go,
    /// since the server waits a second for whoever watches it.
    pub fn go_offline(&self) {
        locked(&self.watch.0).disturbed.retain(|(_, wish)| !matches!(wish, Wish::Hold));
        self.watch.1.notify_all();
        *locked(&self.server) = None;
    }

    /// Starts it again at the same address.
    pub fn come_back(&self) {
        let mut server = locked(&self.server);
        if server.is_none() {
            *server = Some(self.serve());
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.go_offline();
    }
}

/// A watcher that panicked has already failed the journey; the list is still good.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
