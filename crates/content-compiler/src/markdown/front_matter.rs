//! The `+++` part at the top of a Markdown file, which is TOML, and the Markdown after it.

use crate::passage::Passage;
use crate::problem::Pen;

/// The two parts of a Markdown file.
pub(crate) struct FrontMatter {
    /// The TOML, with spaces in place of the first `+++`, so that every byte keeps its place.
    pub(crate) toml: String,
    /// The Markdown.
    pub(crate) body: Passage,
}

/// Splits a Markdown file. Notes a problem where the `+++` lines are not there.
pub(crate) fn split(pen: Pen<'_>, text: &str) -> Option<FrontMatter> {
    let mark = text.len() - text.trim_start_matches('\u{feff}').len();
    let mut lines = text[mark..].split_inclusive('\n');
    if lines.next().is_none_or(|line| line.trim_end() != "+++") {
        let help =
            "Start the file with a line of three plus signs, then the keys, then a line of three plus signs.";
        pen.error(0..0, "The file does not start with +++", "here", help);
        pen.problems.could_not_read();
        return None;
    }
    let mut end = mark + text[mark..].find('\n').map_or(text.len() - mark, |newline| newline + 1);
    for line in lines {
        if line.trim_end() == "+++" {
            let body = end + line.len();
            let toml = " ".repeat(mark + 3) + &text[mark + 3..end];
            return Some(FrontMatter { toml, body: Passage::verbatim(&text[body..], body) });
        }
        end += line.len();
    }
    let help = "End the keys at the top of the file with a line of three plus signs.";
    pen.error(mark..mark + 3, "The +++ part has no end", "starts here", help);
    pen.problems.could_not_read();
    None
}
