//! From the address in a request to a file below the root, or a reason why not.

use std::fs;
use std::path::{Path, PathBuf};

/// What an address stands for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// A file, and its path below the root with forward slashes.
    File(PathBuf, String),
    /// A folder asked for without its last slash: the address to ask instead.
    Moved(String),
    /// Nothing there, or nothing that may be shown.
    Missing,
    /// Not an address of this server at all.
    Malformed,
}

/// Finds the file that `url` (path and query as sent) stands for. `root` is canonical; `folder` starts and
/// ends with a slash.
pub(crate) fn find(root: &Path, folder: &str, url: &str) -> Found {
    let (raw, query) = url.split_once('?').map_or((url, None), |(path, query)| (path, Some(query)));
    let with_slash = || match query {
        Some(query) => format!("{raw}/?{query}"),
        None => format!("{raw}/"),
    };
    let Some(path) = decoded(raw).filter(|path| path.starts_with('/') && !path.contains(['\0', '\\'])) else {
        return Found::Malformed;
    };
    if !path.ends_with('/') && format!("{path}/") == folder {
        return Found::Moved(with_slash());
    }
    let Some(below) = path.strip_prefix(folder) else { return Found::Missing };
    let wants_folder = below.is_empty() || below.ends_with('/');
    let below = below.strip_suffix('/').unwrap_or(below);
    // An empty part would let `//host` through as a redirect to another machine.
    if !below.is_empty() && below.split('/').any(|part| matches!(part, "" | "." | "..")) {
        return Found::Missing;
    }
    let Some(place) = inside(root, &root.join(below)) else { return Found::Missing };
    if place.is_dir() {
        if !wants_folder {
            return Found::Moved(with_slash());
        }
        let index = if below.is_empty() { "index.html".to_owned() } else { format!("{below}/index.html") };
        return match inside(root, &root.join(&index)).filter(|file| file.is_file()) {
            Some(file) => Found::File(file, index),
            None => Found::Missing,
        };
    }
    if wants_folder || !place.is_file() { Found::Missing } else { Found::File(place, below.to_owned()) }
}

/// The real place of a path, if it exists and no link leads out of the root.
pub(crate) fn inside(root: &Path, path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok().filter(|place| place.starts_with(root))
}

/// Undoes %-encoding; nothing if it is broken or not UTF-8.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' { hex(rest.next()?)? * 16 + hex(rest.next()?)? } else { byte });
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}
