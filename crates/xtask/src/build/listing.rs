//! `build.json`, which names every file of the site with its size and hash, and the same as a table to read.

use serde_json::{Value, json};

use crate::build::budgets::kilobytes;
use crate::build::compression::Size;

/// The text of `build.json`. Compressed twins and the file itself are not in it.
pub fn json(sizes: &[Size]) -> String {
    let file = |size: &Size| json!({ "path": size.path, "raw": size.raw, "brotli": size.brotli, "sha256": size.sha256 });
    let files: Vec<Value> = sizes.iter().map(file).collect();
    format!("{:#}\n", json!({ "files": files }))
}

/// Every file with its sizes, largest first.
pub fn table(sizes: &[Size]) -> String {
    let mut sorted: Vec<&Size> = sizes.iter().collect();
    sorted.sort_by_key(|size| std::cmp::Reverse(size.brotli));
    let width = sizes.iter().map(|size| size.path.len()).max().unwrap_or(4);
    let mut table = format!("{:width$}  {:>8}  {:>8}\n", "file", "raw kB", "Brotli kB");
    for size in sorted {
        let (raw, brotli) = (kilobytes(size.raw), kilobytes(size.brotli));
        table += &format!("{:width$}  {raw:>8}  {brotli:>9}\n", size.path);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_listed_as_it_is_served() {
        let size = Size { path: "index.html".into(), raw: 2000, brotli: 700, sha256: "ab".into() };
        let read: Result<Value, _> = serde_json::from_str(&json(&[size]));
        let expected = json!({"files": [{"path": "index.html", "raw": 2000, "brotli": 700, "sha256": "ab"}]});
        assert_eq!(read.ok(), Some(expected));
    }
}
