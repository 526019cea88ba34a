//! Reads the fields of a TOML table, notes everything that is wrong with them, and carries on.
//!
//! Not serde: that stops at the first mistake, and an editor wants to hear of all of them.

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

fn syntax_error(pen: Pen<'_>, span: Range<usize>, message: &str) {
    let help = if message.contains("duplicate key") {
        "The same key stands twice in one block. Delete one, or start a new block."
    } else {
        "Text needs \"straight quotes\", with \\\" for a quote inside. Lists need [square brackets] and commas. \
         Dates and numbers have no quotes."
    };
    pen.error(span, "This line cannot be read", message, help);
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
    pub(crate) fn entries(&self, key: &str) -> Option<usize> {
        self.table.get(key)?.get_ref().as_array().map(|entries| entries.len())
    }

    /// Where a key's value stands; the start of the table where there is none.
    pub(crate) fn span_of(&self, key: &str) -> Range<usize> {
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
