//! Reads the fields of a TOML table, notes everything that is wrong with them, and carries on.
//!
//! Not serde: that stops at the first mistake, and an editor wants to hear of all of them.

mod how_many;
mod values;

use std::cell::RefCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::nearest::nearest;
use crate::passage::At;
use crate::problem::Pen;

/// The fields of one table of one file.
pub(crate) struct Fields<'a> {
    /// Writes about the file.
    pub(crate) pen: Pen<'a>,
    /// Where the table starts: its header, or the start of the file.
    pub(crate) span: Range<usize>,
    text: &'a str,
    table: &'a DeTable<'a>,
    what: &'a str,
    asked: RefCell<Vec<&'a str>>,
    missing: RefCell<Vec<(&'a str, &'static str)>>,
}

/// Reads a whole TOML file with `read`. `None` where it is not TOML; the problems say why.
pub(crate) fn document<T>(
    pen: Pen<'_>,
    text: &str,
    what: &str,
    read: impl FnOnce(&Fields<'_>) -> T,
) -> Option<T> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut line = None;
    for error in &errors {
        let span = error.span().unwrap_or(0..0);
        let here = text.as_bytes().iter().take(span.start).filter(|byte| **byte == b'\n').count();
        // One slip makes a parser stumble several times on the same line; the first report is the true one.
        if line.replace(here) != Some(here) {
            syntax_error(pen, span, error.message());
        }
    }
    if !errors.is_empty() {
        pen.problems.could_not_read();
        return None;
    }
    Some(Fields::with(pen, text, table.get_ref(), 0..0, what, read))
}

/// Tells a syntax error without the parser's own terms, where they are known.
fn syntax_error(pen: Pen<'_>, span: Range<usize>, message: &str) {
    let known = [
        (
            "duplicate key",
            "this is there already",
            "The same key stands twice in one block. Delete one, or start a new block.",
        ),
        (
            "must be quoted",
            "text without quotes",
            "Put text into \"straight quotes\", and write a date as 2026-11-21.",
        ),
        (
            "basic string",
            "the closing quote is missing",
            "Close the text with \". A quote inside the text is written \\\".",
        ),
        ("unclosed array table", "a bracket is missing", "Write two brackets on each side: [[like-this]]."),
        (
            "unclosed array",
            "a bracket is missing",
            "Close the list with ], and put commas between its entries.",
        ),
        ("unclosed table", "a bracket is missing", "Close the line with ]."),
    ];
    let usual = "Text needs \"straight quotes\", with \\\" for a quote inside. Lists need [square brackets] and commas. \
                 Dates and numbers have no quotes.";
    let (label, help) = known
        .into_iter()
        .find(|(part, ..)| message.contains(part))
        .map_or((message, usual), |(_, label, help)| (label, help));
    pen.error(span, "This line cannot be read", label, help);
}

impl<'a> Fields<'a> {
    /// Hands the fields of a table to `read`, then notes missing and unknown keys.
    fn with<'t, T>(
        pen: Pen<'t>,
        text: &'t str,
        table: &'t DeTable<'t>,
        span: Range<usize>,
        what: &'t str,
        read: impl FnOnce(&Fields<'t>) -> T,
    ) -> T {
        let fields =
            Fields { pen, span, text, table, what, asked: RefCell::default(), missing: RefCell::default() };
        let value = read(&fields);
        fields.note_keys();
        value
    }

    /// Notes unknown keys, each with the known key it looks most like, and missing ones.
    fn note_keys(&self) {
        let asked = self.asked.borrow();
        let mut missing = self.missing.borrow_mut();
        for (key, _) in self.table.iter() {
            let name: &str = key.get_ref();
            if asked.contains(&name) {
                continue;
            }
            let open: Vec<&str> =
                asked.iter().copied().filter(|known| !self.table.contains_key(*known)).collect();
            let help = match nearest(name, &open) {
                Some(meant) => {
                    // A misspelt key is one mistake, not an unknown key and a missing one.
                    missing.retain(|(known, _)| *known != meant);
                    format!("Did you mean `{meant}`?")
                }
                None => format!("Delete it. {} can have: {}.", capital(self.what), asked.join(", ")),
            };
            self.pen.error(
                key.span(),
                format!("Unknown key `{name}` in {}", self.what),
                "not a known key",
                help,
            );
        }
        for (key, example) in missing.iter() {
            self.pen.error(
                self.span.clone(),
                format!("{} has no `{key}`", capital(self.what)),
                format!("`{key}` is missing here"),
                format!("Add a line such as: {key} = {example}"),
            );
        }
    }

    fn ask(&self, key: &'a str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().push(key);
        self.table.get(key)
    }

    fn need(&self, key: &'a str, example: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        let value = self.ask(key);
        if value.is_none() {
            self.missing.borrow_mut().push((key, example));
        }
        value
    }

    fn wrong(&self, value: &Spanned<DeValue<'_>>, key: &str, wanted: &str, example: &str) {
        let found = match value.get_ref() {
            DeValue::String(_) => "text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a block of keys",
        };
        let message = format!("`{key}` must be {wanted}");
        self.pen.error(
            value.span(),
            message,
            format!("this is {found}"),
            format!("Write it like this: {key} = {example}"),
        );
    }

    /// Whether the table has a key.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// How many entries a key's list has, right or wrong; `None` where it holds no list.
    fn entries(&self, key: &str) -> Option<usize> {
        self.table.get(key)?.get_ref().as_array().map(|entries| entries.len())
    }

    /// Where a key's value stands; the start of the table where there is none.
    fn span_of(&self, key: &str) -> Range<usize> {
        self.table.get(key).map_or(self.span.clone(), |value| value.span())
    }

    /// The blocks `[[key]]`, each read by `read`. None at all is fine.
    pub(crate) fn records<T>(&self, key: &'a str, what: &'a str, read: impl Fn(&Fields<'a>) -> T) -> Vec<T> {
        let Some(value) = self.ask(key) else { return Vec::new() };
        let tables: Option<Vec<_>> = value.get_ref().as_array().and_then(|entries| {
            entries.iter().map(|entry| Some((entry.get_ref().as_table()?, entry.span()))).collect()
        });
        let Some(tables) = tables else {
            let help = format!("Start each one with a line of its own: [[{key}]]");
            self.pen.error(value.span(), format!("`{key}` must be a block"), "not a block", help);
            return Vec::new();
        };
        let read = |(table, span)| Fields::with(self.pen, self.text, table, span, what, &read);
        tables.into_iter().map(read).collect()
    }

    /// The blocks `[[key]]`, of which there must be at least one.
    pub(crate) fn some_records<T>(
        &self,
        key: &'a str,
        what: &'a str,
        read: impl Fn(&Fields<'a>) -> T,
    ) -> Vec<T> {
        if !self.has(key) {
            let help = format!("Start {what} with a line of its own: [[{key}]]");
            let message = format!("{} has no [[{key}]]", capital(self.what));
            self.pen.error(self.span.clone(), message, "there must be at least one", help);
        }
        self.records(key, what, read)
    }

    /// The block `[key]`, which may be left out.
    pub(crate) fn block<T>(
        &self,
        key: &'a str,
        what: &'a str,
        read: impl FnOnce(&Fields<'a>) -> T,
    ) -> Option<T> {
        let value = self.ask(key)?;
        let Some(table) = value.get_ref().as_table() else {
            let help = format!("Start it with a line of its own: [{key}]");
            self.pen.error(value.span(), format!("`{key}` must be a block"), "not a block", help);
            return None;
        };
        Some(Fields::with(self.pen, self.text, table, value.span(), what, read))
    }

    /// The block `[key]`, which must be there.
    pub(crate) fn some_block<T>(
        &self,
        key: &'a str,
        what: &'a str,
        read: impl FnOnce(&Fields<'a>) -> T,
    ) -> Option<T> {
        if !self.has(key) {
            let message = format!("{} has no [{key}]", capital(self.what));
            let help =
                format!("Add a line [{key}], and under it its keys. The README in the folder lists them.");
            self.pen.error(self.span.clone(), message, format!("[{key}] is missing here"), help);
        }
        self.block(key, what, read)
    }

    /// Each block `[<name>]` in this table, in file order: for blocks whose names the editor makes up.
    pub(crate) fn each_block<T>(&self, what: &'a str, read: impl Fn(&Fields<'a>, At<String>) -> T) -> Vec<T> {
        let one = |name: At<&'a str>| {
            self.block(name.value, what, |fields| read(fields, At::new(name.value.into(), name.span())))
        };
        self.names().into_iter().filter_map(one).collect()
    }

    /// Every key of the table, in file order: for tables whose keys are names that the editor makes up.
    pub(crate) fn names(&self) -> Vec<At<&'a str>> {
        let table: &'a DeTable<'a> = self.table;
        let names = table.keys().map(|key| At::new(key.get_ref().as_ref(), key.span()));
        let mut names: Vec<At<&'a str>> = names.collect();
        names.sort_by_key(|name| name.start);
        names
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::problems_of;

    fn read(text: &str) -> Vec<String> {
        problems_of(|pen| {
            document(pen, text, "this file", |fields| {
                fields.text("text");
                fields.flag("flag");
                fields.number("number", 1..=9);
                fields.day("day");
                fields.choice("choice", &[("one", 1), ("two", 2)]);
                fields.texts_if_any("list");
                fields.number_lists("lists", 0..=9);
                fields.records("record", "this record", |fields| fields.text("name"));
                fields.block("block", "this block", |fields| fields.names().len());
            });
        })
    }

    const GOOD: &str = "text = \"a\"\nflag = true\nnumber = 1\nday = 2026-11-21\nchoice = \"one\"\n";

    fn check(more: &str, expected: &[&str]) {
        assert_eq!(read(&format!("{GOOD}{more}")), expected, "{more}");
    }

    #[test]
    fn what_is_right_is_read() {
        check("list = []\nlists = [[1], [1, 2]]\n[[record]]\nname = \"n\"", &[]);
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let all =
            "text = \"\"\nflag = \"true\"\nnumber = 10\nday = 2026-11-21T10:00:00\nchoice = \"three\"\n";
        assert_eq!(
            read(all),
            [
                "`text` is empty",
                "`flag` must be true or false, with no quotes",
                "`number` must be from 1 to 9",
                "`day` must be a date without a time",
                "`choice` cannot be \"three\"",
            ]
        );
        assert_eq!(read("").len(), 5);
    }

    #[test]
    fn a_misspelt_key_is_one_mistake() {
        assert_eq!(read(&GOOD.replace("flag", "flga")), ["Unknown key `flga` in this file"]);
        check("colour = 1", &["Unknown key `colour` in this file"]);
    }

    #[test]
    fn blocks_are_blocks() {
        check("record = 3", &["`record` must be a block"]);
        check("record = [3]", &["`record` must be a block"]);
        check("block = 3", &["`block` must be a block"]);
        check("[[record]]", &["This record has no `name`"]);
    }

    #[test]
    fn syntax_errors_are_told_line_by_line() {
        assert_eq!(read("text = a b\nflag = \n").len(), 2);
        assert_eq!(read("text = \"a\"\ntext = \"b\"\n"), ["This line cannot be read"]);
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".{0,120}") {
            read(&text);
        }

        #[test]
        fn nothing_like_toml_panics(text in "([a-c]{1,3}|text|day|=|\"|'|\\[|\\]|\\{|\\}|,|\\.|-|0x|1979-05-27|\\\\u00e9|é| |\n|#){0,60}") {
            read(&text);
        }

        #[test]
        fn any_string_keeps_its_places(words in "[ -~é\\\\\"]{0,40}") {
            let quoted = words.replace('\\', "\\\\").replace('"', "\\\"");
            let text = format!("text = \"{quoted}\"");
            problems_of(|pen| {
                document(pen, &text, "this file", |fields| {
                    let passage = fields.text_or_empty("text");
                    for (at, letter) in passage.words.char_indices() {
                        let place = passage.place(at..at + letter.len_utf8());
                        // An escape stands where its letter is; every other letter stands as itself.
                        let found = text.get(place.clone()).unwrap_or("");
                        assert!(found == letter.to_string() || found.starts_with('\\'), "{letter}: {found}");
                    }
                });
            });
        }
    }
}
