//! The entries of a list in a call-out: a label and a colon, words to choose in bold, and what is said of them.

use std::ops::Range;

use domain::activity::Said;
use domain::text::{Block, Inline, Rich, plain};

use super::Reader;
use super::callout::CallOut;

/// An entry as it is written: `- label: **Words.** What is said of them.`
pub(super) struct Entry {
    /// What stands before the colon; empty where nothing does.
    pub(super) label: String,
    /// The words in bold, and what follows them.
    pub(super) said: Said,
    /// Where it stands in the text, as well as that can be told.
    pub(super) range: Range<usize>,
}

const HOW: &str = "Write it as \"- label: **Words to choose.** What is said of them.\" \
                   content/en/modules/README.md shows each kind.";

impl Reader<'_, '_, '_> {
    /// The paragraphs before the list of a call-out, whether the list is numbered, and its entries.
    pub(super) fn entries(&self, callout: &CallOut) -> Option<(Vec<Rich>, bool, Vec<Vec<Block>>)> {
        let (last, before) = callout.body.split_last()?;
        let mut intro = Vec::new();
        for block in before {
            match block {
                Block::Paragraph(run) => intro.push(run.clone()),
                _ => self.refuse(callout.range.clone(), "Before the list stand only paragraphs", HOW),
            }
        }
        let Block::List { ordered, items } = last else {
            self.refuse(callout.range.clone(), "This call-out ends without a list", HOW);
            return None;
        };
        Some((intro, *ordered, items.clone()))
    }

    /// Entries with a label or none, words in bold, and what is said of them. What cannot be read is refused.
    pub(super) fn labelled(&self, callout: &CallOut, items: &[Vec<Block>]) -> Vec<Entry> {
        let mut found = Vec::new();
        for item in items {
            let run = match item.as_slice() {
                [Block::Paragraph(run)] => run,
                _ => {
                    let range = self.range_of(callout, &first_words(item));
                    self.refuse(range, "An entry is one paragraph", HOW);
                    continue;
                }
            };
            let range = self.range_of(callout, &plain(run));
            match entry(run) {
                Some((label, said)) => found.push(Entry { label, said, range }),
                None => self.refuse(range, "This entry has no words in bold to choose", HOW),
            }
        }
        found
    }

    /// Where words stand in a call-out: the line that holds the start of them, or all of it.
    pub(super) fn range_of(&self, callout: &CallOut, words: &str) -> Range<usize> {
        let text = self.source.words.get(callout.range.clone()).unwrap_or("");
        let start: String = words.split(['.', ':', ',', '(']).next().unwrap_or("").chars().take(24).collect();
        let found = if start.trim().len() < 3 { None } else { text.find(start.trim()) };
        match found {
            Some(at) => {
                let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
                callout.range.start + at..callout.range.start + end
            }
            None => callout.range.clone(),
        }
    }

    /// Says that a label is not one of those that can stand here.
    pub(super) fn refuse_label(&self, entry: &Entry, labels: &str) {
        let message = match entry.label.is_empty() {
            true => "This entry has no label".to_string(),
            false => format!("\"{}\" is no label here", entry.label),
        };
        self.refuse(entry.range.clone(), &message, &format!("Start it with {labels}, and a colon."));
    }
}

/// The label, the words in bold, and the rest of a run.
fn entry(run: &[Inline]) -> Option<(String, Said)> {
    let bold = run.iter().position(|inline| matches!(inline, Inline::Strong(_)))?;
    let label = plain(&run[..bold]);
    let label = label.trim();
    let label = if label.is_empty() { "" } else { label.strip_suffix(':')?.trim() };
    let Inline::Strong(words) = &run[bold] else { return None };
    let mut why: Rich = run[bold + 1..].to_vec();
    if let Some(Inline::Text(text)) = why.first_mut() {
        *text = text.trim_start().into();
    }
    why.retain(|inline| *inline != Inline::Text(String::new()));
    Some((label.into(), Said { words: words.clone(), why }))
}

fn first_words(item: &[Block]) -> String {
    domain::text::lines(item).into_iter().next().unwrap_or_default()
}
