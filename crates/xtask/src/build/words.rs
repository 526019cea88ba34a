//! The words that a part needs: those that its screens and the components name. A part's pack brings them, so that a
//! person who checks in does not wait for the words of the quiz.

use std::collections::BTreeSet;
use std::path::PathBuf;

use domain::wording::Wording;

use crate::failure::{Failure, Outcome};
use crate::files;
use crate::project::Project;

/// The words of a part: all others are left empty.
pub fn of_part(project: &Project, part: &str, all: &Wording) -> Outcome<Wording> {
    let sources = sources(project, part)?;
    let named = named(sources.iter().map(String::as_str));
    Ok(all.only(|key| named.contains(key)))
}

/// What the part and the components are written in.
fn sources(project: &Project, part: &str) -> Outcome<Vec<String>> {
    let folder = project.root.join("src/parts").join(part);
    let mut found: Vec<PathBuf> = files::below(&folder)?;
    let alone = folder.with_extension("rs");
    found.extend(alone.is_file().then_some(alone));
    if found.is_empty() {
        return Err(Failure::stopped(format!("src/parts has no part {part}")));
    }
    found.extend(files::below(&project.root.join("src/components"))?);
    found.iter().map(|file| files::read_text(file)).collect()
}

/// Every method that is called without arguments, by name. What is no key of the words is no harm.
fn named<'s>(sources: impl Iterator<Item = &'s str>) -> BTreeSet<&'s str> {
    let calls = sources.flat_map(|source| source.split("()").filter_map(|before| before.rsplit('.').next()));
    calls.filter(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content;

    #[test]
    fn what_is_called_is_found() {
        let source =
            "text(words.quiz_check())\nmatch x { _ => words\n    .level_high(), }\nlet quiz_next = 1;";
        let found = named([source].into_iter());
        assert!(found.contains("quiz_check") && found.contains("level_high"), "{found:?}");
        assert!(!found.contains("quiz_next"), "{found:?}");
    }

    #[test]
    fn a_part_has_its_own_words_and_not_those_of_others() {
        let project = Project::here();
        let all = content::compiled(&project).expect("content").core.wording;
        let check = of_part(&project, "self_check", &all).expect("words");
        assert_eq!(check.check_title(), all.check_title());
        assert_eq!(check.next(), all.next());
        assert_eq!((check.quiz_next(), check.home_title()), ("", ""));
        assert!(of_part(&project, "no-such-part", &all).is_err());
    }
}
