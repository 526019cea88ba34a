//! Reading and writing files, with the path in every error.

use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The bytes of a file.
pub fn read(path: &Path) -> Outcome<Vec<u8>> {
    std::fs::read(path).map_err(|error| Failure::file("read", path, &error))
}

/// The text of a file.
pub fn read_text(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|error| Failure::file("read", path, &error))
}

/// Writes a file, and the folders it lies in.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Outcome {
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    std::fs::write(path, bytes).map_err(|error| Failure::file("write", path, &error))
}

/// Makes a folder and those above it. One that is there already stays as it is.
pub fn make_folder(path: &Path) -> Outcome {
    std::fs::create_dir_all(path).map_err(|error| Failure::file("make the folder", path, &error))
}

/// Removes a folder and all that is in it. One that is not there is no error.
pub fn remove_folder(path: &Path) -> Outcome {
    match std::fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Failure::file("remove", path, &error))
        }
        _ => Ok(()),
    }
}

/// Moves a file or folder on the same disk.
pub fn rename(from: &Path, to: &Path) -> Outcome {
    std::fs::rename(from, to).map_err(|error| Failure::file("move", from, &error))
}

/// Copies a file, and makes the folders it goes into.
pub fn copy(from: &Path, to: &Path) -> Outcome {
    write(to, read(from)?)
}

/// Every file below a folder, sorted. A folder that is not there has none.
pub fn below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = match std::fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => return Err(Failure::file("list", &folder, &error)),
        };
        for entry in entries {
            let path = entry.map_err(|error| Failure::file("list", &folder, &error))?.path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

/// Removes every file below a folder but those to be kept.
pub fn keep_only(folder: &Path, is_kept: impl Fn(&Path) -> bool) -> Outcome {
    for file in below(folder)?.iter().filter(|file| !is_kept(file)) {
        std::fs::remove_file(file).map_err(|error| Failure::file("remove", file, &error))?;
    }
    Ok(())
}

/// The address of a file below a folder, with `/` between its parts on every system.
pub fn address(path: &Path, folder: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}
