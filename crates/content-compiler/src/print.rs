//! Prints problems for the person who can mend them: the file, the line, a caret, and what to do.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use ariadne::{CharSet, Config, IndexType, Label, Report, ReportKind, Source};

use crate::folder::slashed;
use crate::problem::{Problem, Severity};

/// Prints every problem, in the order given, and then how many there are.
pub fn print(problems: &[Problem], content: &Path, out: &mut impl Write, colour: bool) -> io::Result<()> {
    let mut sources: HashMap<PathBuf, Source> = HashMap::new();
    for problem in problems {
        let source = sources.entry(problem.file.clone()).or_insert_with(|| {
            Source::from(fs::read_to_string(content.join(&problem.file)).unwrap_or_default())
        });
        let name = slashed(&problem.file);
        if source.text().is_empty() {
            print_without_text(problem, &name, out)?;
        } else {
            print_with_text(problem, &name, source, out, colour)?;
        }
    }
    writeln!(out, "{}", count(problems))
}

/// A problem of a file that has no text to show: it is missing, or not text at all.
fn print_without_text(problem: &Problem, name: &str, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}: {}", kind(problem), problem.message)?;
    writeln!(out, "   ,-[ {name} ]")?;
    writeln!(out, "   | Help: {}", problem.help)?;
    writeln!(out, "---'\n")
}

fn print_with_text(
    problem: &Problem,
    name: &str,
    source: &Source,
    out: &mut impl Write,
    colour: bool,
) -> io::Result<()> {
    // Plain characters: they read well in every terminal, also on Windows and in a log.
    let config =
        Config::default().with_color(colour).with_char_set(CharSet::Ascii).with_index_type(IndexType::Byte);
    let report = match problem.severity {
        Severity::Error => ReportKind::Error,
        Severity::Warning => ReportKind::Warning,
    };
    let span = shown(&problem.span, source.text());
    let mut label = Label::new((name, span.clone()));
    if !problem.label.is_empty() {
        label = label.with_message(&problem.label);
    }
    let mut text = Vec::new();
    Report::build(report, (name, span))
        .with_config(config)
        .with_message(&problem.message)
        .with_label(label)
        .with_help(&problem.help)
        .finish()
        .write((name, source), &mut text)?;
    // The frame is padded with spaces at line ends, which editors and version control dislike.
    for line in String::from_utf8_lossy(&text).lines() {
        writeln!(out, "{}", line.trim_end())?;
    }
    writeln!(out)
}

/// The part of a span that is shown: inside the text, on whole letters, and on its first line only, as the
/// frame around several lines hides more than it shows.
fn shown(span: &Range<usize>, text: &str) -> Range<usize> {
    let whole = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = whole(span.start.min(text.len()));
    let end = whole(span.end.clamp(start, text.len()));
    let line = text[start..end].find(['\n', '\r']).map_or(end, |newline| start + newline);
    start..line
}

fn kind(problem: &Problem) -> &'static str {
    match problem.severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
    }
}

fn count(problems: &[Problem]) -> String {
    let of = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let some = |number, one: &str| format!("{number} {one}{}", if number == 1 { "" } else { "s" });
    match (of(Severity::Error), of(Severity::Warning)) {
        (0, 0) => "No problems.".into(),
        (0, warnings) => format!("{}, no errors.", some(warnings, "warning")),
        (errors, 0) => format!("{}.", some(errors, "error")),
        (errors, warnings) => format!("{} and {}.", some(errors, "error"), some(warnings, "warning")),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_span_is_cut_to_what_can_be_shown() {
        assert_eq!(shown(&(0..99), "one\ntwo"), 0..3);
        assert_eq!(shown(&(50..99), "one"), 3..3);
        assert_eq!(shown(&(1..2), "é"), 0..2);
        assert_eq!(shown(&(4..7), "one\ntwo"), 4..7);
    }

    proptest! {
        #[test]
        fn any_span_in_any_text_prints(text in "[ -~é\n\r\t\u{2028}]{1,60}", start in 0_usize..80, length in 0_usize..80) {
            let problem = Problem {
                severity: Severity::Error,
                file: "a.toml".into(),
                span: start..start + length,
                message: "m".into(),
                label: "l".into(),
                help: "h".into(),
            };
            let mut out = Vec::new();
            let printed = print_with_text(&problem, "a.toml", &Source::from(text), &mut out, false);
            prop_assert!(printed.is_ok() && !out.is_empty());
        }
    }
}
