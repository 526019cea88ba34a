//! Words that know where in their file they stand, also after escapes and Markdown marks are gone.

use std::ops::Range;

/// A value and the place it was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct At<T> {
    /// The value.
    pub(crate) value: T,
    /// First byte in the file.
    pub(crate) start: usize,
    /// One past the last byte.
    pub(crate) end: usize,
}

impl<T> At<T> {
    /// A value at a place.
    pub(crate) fn new(value: T, span: Range<usize>) -> At<T> {
        At { value, start: span.start, end: span.end }
    }

    /// Its place.
    pub(crate) fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// Words and where each of them stands in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Passage {
    /// The words.
    pub(crate) words: String,
    /// The whole passage in the file, quotes and all.
    pub(crate) span: Range<usize>,
    /// Stretches copied from the file as they are: offset in `words`, offset in the file. In order.
    runs: Vec<(usize, usize)>,
}

impl Passage {
    /// An empty passage at a place.
    pub(crate) fn empty(span: Range<usize>) -> Passage {
        Passage { words: String::new(), span, runs: Vec::new() }
    }

    /// Words that stand in the file as they are, from byte `start` on.
    pub(crate) fn verbatim(words: &str, start: usize) -> Passage {
        Passage { words: words.into(), span: start..start + words.len(), runs: vec![(0, start)] }
    }

    /// The text of a TOML string, whose value is `words` and which stands in `file` at `span`.
    pub(crate) fn of_toml(words: &str, file: &str, span: Range<usize>) -> Passage {
        let mut passage = Passage { words: words.into(), span: span.clone(), runs: Vec::new() };
        passage.runs = toml_runs(words, file.get(span.clone()).unwrap_or(""), span.start);
        passage
    }

    /// Adds words that stand in the file as they are, from byte `start` on.
    pub(crate) fn push(&mut self, words: &str, start: usize) {
        self.runs.push((self.words.len(), start));
        self.words.push_str(words);
    }

    /// Adds a part of another passage.
    pub(crate) fn push_part(&mut self, from: &Passage, range: Range<usize>) {
        let shift = self.words.len();
        self.runs.push((shift, from.place(range.clone()).start));
        let inside = from.runs.iter().filter(|(offset, _)| range.start < *offset && *offset < range.end);
        self.runs.extend(inside.map(|(offset, start)| (offset - range.start + shift, *start)));
        self.words.push_str(from.words.get(range).unwrap_or(""));
    }

    /// The place in the file of a range of the words.
    pub(crate) fn place(&self, range: Range<usize>) -> Range<usize> {
        let at = |offset: usize| {
            let run = self.runs.iter().rev().find(|(from, _)| *from <= offset);
            run.map(|(from, start)| start + offset - from)
        };
        let last = range.end.max(range.start + 1) - 1;
        match (at(range.start), at(last)) {
            (Some(start), Some(last)) if start <= last => start..last + 1,
            _ => self.span.clone(),
        }
    }
}

/// The runs of a TOML string. An escape such as `\"` ends a run. No runs where the text cannot be followed.
fn toml_runs(words: &str, raw: &str, start: usize) -> Vec<(usize, usize)> {
    let quote = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quote| raw.starts_with(quote));
    let Some(quote) = quote else { return Vec::new() };
    let inner = &raw[quote.len()..];
    let newline =
        if quote.len() == 3 { inner.len() - inner.trim_start_matches(['\r', '\n']).len() } else { 0 };
    let inner = &inner[newline.min(2)..];
    let base = start + raw.len() - raw[quote.len()..].len() + newline.min(2);
    if inner.starts_with(words) {
        return vec![(0, base)];
    }
    let mut runs = Vec::new();
    let (mut from, mut to) = (0, 0);
    while to < words.len() {
        let same = inner.as_bytes()[from..].iter().zip(&words.as_bytes()[to..]);
        let same = same.take_while(|(raw, word)| raw == word && **raw != b'\\').count();
        if !words.is_char_boundary(to + same) {
            return Vec::new();
        }
        if same > 0 {
            runs.push((to, base + from));
        }
        (from, to) = (from + same, to + same);
        if to == words.len() {
            break;
        }
        let escape = match inner.as_bytes().get(from..from + 2) {
            Some([b'\\', b'u']) => 6,
            Some([b'\\', b'U']) => 10,
            Some([b'\\', b'x']) => 4,
            Some([b'\\', b'"' | b'\\' | b'n' | b't' | b'r' | b'b' | b'f' | b'e']) => 2,
            _ => return Vec::new(),
        };
        let Some(letter) = words[to..].chars().next() else { break };
        if from + escape > inner.len() {
            return Vec::new();
        }
        runs.push((to, base + from));
        (from, to) = (from + escape, to + letter.len_utf8());
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(file: &str, words: &str, part: &str, expected: &str) {
        let start = file.find(['"', '\'']).unwrap_or(0);
        let passage = Passage::of_toml(words, file, start..file.len());
        let at = words.find(part).unwrap_or(0);
        assert_eq!(&file[passage.place(at..at + part.len())], expected, "{file}");
    }

    #[test]
    fn a_word_is_found_in_the_file() {
        check("a = \"one two\"", "one two", "two", "two");
        check("a = 'one two'", "one two", "one", "one");
        check("a = \"\"\"\none\ntwo\"\"\"", "one\ntwo", "two", "two");
    }

    #[test]
    fn a_word_is_found_after_escapes() {
        check(r#"a = "say \"one\" and two""#, "say \"one\" and two", "two", "two");
        check(r#"a = "say \"one\" and two""#, "say \"one\" and two", "one", "one");
        check(r#"a = "caf\u00e9 two""#, "café two", "two", "two");
    }

    #[test]
    fn what_cannot_be_followed_points_at_the_whole_text() {
        check("a = \"\"\"one \\\n  two\"\"\"", "one two", "two", "\"\"\"one \\\n  two\"\"\"");
    }

    #[test]
    fn pushed_words_keep_their_places() {
        let mut passage = Passage::empty(0..100);
        passage.push("one ", 10);
        passage.push("two", 50);
        assert_eq!(passage.place(4..7), 50..53);
        assert_eq!(passage.place(0..7), 10..53);
    }
}
