//! The words of a screen have exactly the `{placeholders}` that the screen fills, each at least once.

use domain::wording::{Key, placeholders};

use crate::passage::Passage;
use crate::problem::Pen;

/// Checks the placeholders of one text.
pub(crate) fn check(pen: Pen<'_>, key: &Key, text: &Passage) {
    if text.words.is_empty() {
        return;
    }
    let found = placeholders(&text.words);
    let braces =
        |names: &[&str]| names.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(", ");
    let known = match key.placeholders {
        [] => "These words have no placeholders.".into(),
        names => format!("These words must have: {}.", braces(names)),
    };
    for name in key.placeholders.iter().filter(|name| !found.contains(*name)) {
        let message = format!("`{}` lacks {{{name}}}", key.name);
        pen.error(
            text.span.clone(),
            message,
            "here",
            format!("Put {{{name}}} where the app fills it in. {known}"),
        );
    }
    for name in found.iter().filter(|name| !key.placeholders.contains(*name)) {
        let mark = format!("{{{name}}}");
        let at = text.words.find(&mark).unwrap_or(0);
        let message = format!("`{}` has {mark}, which the app does not know", key.name);
        pen.error(text.place(at..at + mark.len()), message, "not filled in", format!("Take it out. {known}"));
    }
    if text.words.matches('{').count() != found.len() || text.words.matches('}').count() != found.len() {
        let help = format!("Each {{ needs a }} after it, with one name between. {known}");
        pen.error(text.span.clone(), format!("`{}` has a brace too many", key.name), "here", help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::problems_of;

    fn check_text(names: &'static [&'static str], text: &str, expected: &[&str]) {
        let key = Key { name: "k", placeholders: names };
        let found = problems_of(|pen| check(pen, &key, &Passage::verbatim(text, 0)));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_same_placeholders_in_any_order() {
        check_text(&["n", "all"], "{n} of {all}", &[]);
        check_text(&["n", "all"], "Of {all}, {n} and {n}", &[]);
        check_text(&[], "None", &[]);
    }

    #[test]
    fn missing_unknown_and_broken_ones() {
        check_text(&["n"], "None", &["`k` lacks {n}"]);
        check_text(&[], "{n}", &["`k` has {n}, which the app does not know"]);
        check_text(&[], "a { b", &["`k` has a brace too many"]);
        check_text(&["n"], "{n}}", &["`k` has a brace too many"]);
    }
}
