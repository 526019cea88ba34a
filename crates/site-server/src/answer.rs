//! One request, one response. tower-http reads the files; here is which file an address stands for, what the
//! watcher wants, and the headers.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use axum::body::{Body, HttpBody};
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONNECTION, CONTENT_TYPE, LAST_MODIFIED, LOCATION, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use tower_http::services::ServeFile;

use crate::headers::{cache_control, common_headers};
use crate::{Config, Reply, Seen, Watcher};

/// What is served, made ready once.
pub(crate) struct Site {
    /// Canonical.
    root: PathBuf,
    /// Starts and ends with a slash.
    folder: String,
    common: HeaderMap,
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
        let mut common = HeaderMap::new();
        for (name, value) in common_headers(&config.policy) {
            common.insert(name, HeaderValue::try_from(value).map_err(io::Error::other)?);
        }
        // A stopped server must leave no browser waiting on an old connection, nor trying one first.
        common.insert(CONNECTION, HeaderValue::from_static("close"));
        Ok(Self { root, folder, common, watcher: config.watcher })
    }

    /// Answers from the files.
    async fn serve(&self, request: Request) -> Response {
        let uri = request.uri();
        let asks_folder = uri.path().ends_with('/');
        match self.place(uri.path()) {
            Some(place) if place.is_dir() && !asks_folder => moved(uri),
            Some(place) if place.is_dir() => match self.inside(&place.join("index.html")) {
                Some(index) => read(&index, request).await,
                None => self.missing(request).await,
            },
            Some(file) if !asks_folder => read(&file, request).await,
            _ => self.missing(request).await,
        }
    }

    /// The site's own page for what is not there.
    async fn missing(&self, request: Request) -> Response {
        let mut response = match self.inside(&self.root.join("404.html")) {
            Some(page) => read(&page, request).await,
            None => StatusCode::NOT_FOUND.into_response(),
        };
        if response.status().is_success() {
            *response.status_mut() = StatusCode::NOT_FOUND;
        }
        response
    }

    /// The file or folder that an address stands for.
    fn place(&self, path: &str) -> Option<PathBuf> {
        // An empty part would let `//host` through as a redirect to another machine.
        if path.contains("//") {
            return None;
        }
        let path = percent_decode_str(path).decode_utf8().ok()?;
        // The folder itself may be asked for without its last slash. What has no slash at all is no path.
        let bare = path.starts_with('/') && self.folder == format!("{path}/");
        let below = if bare { "" } else { path.strip_prefix(&self.folder)? };
        let plain = Path::new(below).components().all(|part| matches!(part, Component::Normal(_)));
        plain.then(|| self.inside(&self.root.join(below)))?
    }

    /// The real place of a path, if it exists and no link leads out of the root.
    fn inside(&self, path: &Path) -> Option<PathBuf> {
        fs::canonicalize(path).ok().filter(|place| place.starts_with(&self.root))
    }

    /// What the watcher wants. It may wait for as long as it likes: on a thread of its own, it keeps nobody.
    async fn wish(&self, seen: Seen) -> Reply {
        let Some(watcher) = self.watcher.clone() else { return Reply::Serve };
        let asked = tokio::task::spawn_blocking(move || watcher(&seen)).await;
        // A watcher that panicked has already said so.
        asked.unwrap_or(Reply::Status(500))
    }
}

/// Answers one request, as the watcher wants it.
pub(crate) async fn answer(State(site): State<Arc<Site>>, request: Request) -> Response {
    let path = request.uri().path();
    let lifetime = cache_control(path.strip_prefix(&site.folder).unwrap_or(path));
    let mut response = match site.wish(seen(&request)).await {
        Reply::Serve => site.serve(request).await,
        Reply::Delay(time) => {
            tokio::time::sleep(time).await;
            site.serve(request).await
        }
        Reply::Status(status) => {
            StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response()
        }
        Reply::Bytes { content_type, body } => ([(CONTENT_TYPE, content_type)], body).into_response(),
    };
    let lifetime = if response.status().is_success() { lifetime } else { "no-cache" };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(lifetime));
    response.headers_mut().extend(site.common.clone());
    response
}

fn seen(request: &Request) -> Seen {
    let value = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let length = request.body().size_hint().exact();
    Seen {
        method: request.method().to_string(),
        url: request.uri().to_string(),
        headers: request.headers().iter().map(|(name, of)| (name.to_string(), value(of))).collect(),
        body_length: length.map_or(1, |length| usize::try_from(length).unwrap_or(usize::MAX)),
    }
}

/// A file, or the compressed twin beside it that the browser takes.
async fn read(file: &Path, request: Request) -> Response {
    let mut files = ServeFile::new(file).precompressed_br().precompressed_gzip();
    let Ok(response) = files.try_call(request).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let mut response = response.map(Body::new);
    let headers = response.headers_mut();
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    // It counts in seconds, and a site that is built again can be faster than that.
    headers.remove(LAST_MODIFIED);
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if let Some(kind) = kind.filter(|kind| kind.starts_with("text/"))
        && let Ok(kind) = HeaderValue::try_from(format!("{kind}; charset=utf-8"))
    {
        headers.insert(CONTENT_TYPE, kind);
    }
    response
}

/// A folder was asked for without its last slash.
fn moved(uri: &Uri) -> Response {
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let to = format!("{}/{query}", uri.path());
    (StatusCode::PERMANENT_REDIRECT, [(LOCATION, to)]).into_response()
}
