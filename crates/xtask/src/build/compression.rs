//! Brotli and gzip beside every file, and what each file comes to.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::build::assets::sha256;
use crate::failure::{Failure, Outcome};
use crate::files;

/// What a file of the site comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Size {
    /// Its address below the site's root.
    pub path: String,
    /// Its bytes as they are.
    pub raw: usize,
    /// Its bytes as a browser fetches it: compressed with Brotli, or as they are where that is no smaller.
    pub brotli: usize,
    /// Its SHA-256.
    pub sha256: String,
}

/// Compresses every file of a site, and gives their sizes by address.
///
/// The best compression is slow, so results are kept by the content's hash from one time to the next, in a folder
/// that is for this one alone.
pub fn compress(stage: &Path, kept: &Path) -> Outcome<Vec<Size>> {
    let sources = files::below(stage)?;
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    let work = || {
        while let Some(source) = sources.get(next.fetch_add(1, Ordering::Relaxed)) {
            let size = one(source, stage, kept);
            if let Ok(mut done) = done.lock() {
                done.push(size);
            }
        }
    };
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| (0..workers).for_each(|_| drop(scope.spawn(work))));
    let done = done.into_inner().map_err(|_| Failure::stopped("a thread that compressed files broke off"))?;
    let mut sizes = done.into_iter().collect::<Outcome<Vec<Size>>>()?;
    sizes.sort_by(|one, other| one.path.cmp(&other.path));
    forget_others(kept, &sizes)?;
    Ok(sizes)
}

fn one(source: &Path, stage: &Path, kept: &Path) -> Outcome<Size> {
    let bytes = files::read(source)?;
    let hash = sha256(&bytes);
    let mut brotli = bytes.len();
    for (ending, compress) in [("br", brotli_of as fn(&[u8]) -> Vec<u8>), ("gz", gzip_of)] {
        let known = kept.join(format!("{hash}.{ending}"));
        let small = match std::fs::read(&known) {
            Ok(small) => small,
            Err(_) => {
                let small = compress(&bytes);
                // Under another name first: a build that is stopped half-way leaves no half file to be trusted.
                let unfinished = kept.join(format!("{hash}.{ending}.unfinished"));
                files::write(&unfinished, &small)?;
                files::rename(&unfinished, &known)?;
                small
            }
        };
        if small.len() < bytes.len() {
            files::write(&beside(source, ending), &small)?;
            if ending == "br" {
                brotli = small.len();
            }
        }
    }
    Ok(Size { path: files::address(source, stage), raw: bytes.len(), brotli, sha256: hash })
}

/// Removes kept results of files that the site no longer has.
fn forget_others(kept: &Path, sizes: &[Size]) -> Outcome {
    files::keep_only(kept, |file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        sizes.iter().any(|size| name.starts_with(&size.sha256))
    })
}

fn beside(source: &Path, ending: &str) -> PathBuf {
    let mut name = source.as_os_str().to_owned();
    name.push(format!(".{ending}"));
    PathBuf::from(name)
}

/// Brotli at its highest quality. Writing to memory does not fail; an empty result would never be used, and a
/// missing one is a larger file and no wrong one.
fn brotli_of(bytes: &[u8]) -> Vec<u8> {
    let mut small = Vec::new();
    let settings = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    match brotli::BrotliCompress(&mut &bytes[..], &mut small, &settings) {
        Ok(_) => small,
        Err(_) => bytes.to_vec(),
    }
}

/// Gzip at its highest level, with no time in it: the same file always gives the same bytes.
fn gzip_of(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    match encoder.write_all(bytes).and_then(|()| encoder.finish()) {
        Ok(small) => small,
        Err(_) => bytes.to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn what_is_compressed_reads_back() {
        let text = "Nothing leaves the device. ".repeat(40);
        let mut from_brotli = Vec::new();
        let small = brotli_of(text.as_bytes());
        assert!(brotli::BrotliDecompress(&mut &small[..], &mut from_brotli).is_ok());
        let mut from_gzip = String::new();
        let small = gzip_of(text.as_bytes());
        assert!(flate2::read::GzDecoder::new(&small[..]).read_to_string(&mut from_gzip).is_ok());
        assert_eq!((from_brotli.as_slice(), from_gzip.as_str()), (text.as_bytes(), text.as_str()));
    }
}
