//! What editors left for a clinician: the comments in the content that name one, each with what it stands beside.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The word that marks a comment.
const MARK: &str = "clinician";

/// Every question, with the file and what it is about, in the order of the files.
pub(super) fn of(content: &Path) -> Outcome<Vec<String>> {
    let mut files = Vec::new();
    find(content, &mut files)?;
    files.sort();
    let mut asked = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).map_err(|error| cannot_read(&file, &error))?;
        let name = file.strip_prefix(content).unwrap_or(&file).display().to_string();
        asked.extend(in_file(&text).into_iter().map(|(about, said)| format!("`{name}`, {about}: {said}")));
    }
    Ok(asked)
}

fn find(folder: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    for entry in fs::read_dir(folder).map_err(|error| cannot_read(folder, &error))? {
        let path = entry.map_err(|error| cannot_read(folder, &error))?.path();
        if path.is_dir() {
            find(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            files.push(path);
        }
    }
    Ok(())
}

fn cannot_read(path: &Path, error: &std::io::Error) -> Failure {
    Failure::stopped(format!("cannot read {}: {error}", path.display()))
}

/// The blocks of comments that name a clinician, each with the record that it stands in: its id, or its two substances.
fn in_file(text: &str) -> Vec<(String, String)> {
    let (mut found, mut about, mut comment) = (Vec::new(), Vec::new(), Vec::new());
    for line in text.lines().chain([""]) {
        if let Some(said) = line.strip_prefix('#') {
            comment.push(said.trim());
            continue;
        }
        let said = comment.join(" ");
        comment.clear();
        if said.to_lowercase().contains(MARK) && !about.is_empty() {
            found.push((about.join(" and "), said));
        }
        if line.starts_with("[[") {
            about.clear();
        } else if let Some((key, value)) = line.split_once(" = ")
            && ["id", "a", "b"].contains(&key)
        {
            about.push(value.trim_matches('"').to_owned());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_is_told_with_what_it_stands_beside() {
        let text = "# For a clinician to read.\n\n[[pair]]\na = \"tea\"\nb = \"cake\"\n# One paper.\n# Clinician: is it \
                    high?\nlevel = \"high\"\n\n[[pair]]\na = \"tea\"\nb = \"jam\"\n# One paper.\n";
        let expected = [("tea and cake".to_owned(), "One paper. Clinician: is it high?".to_owned())];
        assert_eq!(in_file(text), expected);
    }
}
