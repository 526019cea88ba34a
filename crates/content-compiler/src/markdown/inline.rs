//! Words in a line: bold, stress, links to the app's own pages, and citations.

use std::ops::Range;

use domain::route::Route;
use domain::text::{Inline, Rich};
use pulldown_cmark::{CowStr, Event, LinkType, Tag};

use super::{Reader, is_inline};
use crate::nearest::nearest;
use crate::passage::Passage;

/// The pages that prose may link to.
const ROUTES: [(&str, Route); 7] = [
    ("home", Route::Home),
    ("course", Route::Course),
    ("check", Route::SelfCheck),
    ("help", Route::Help),
    ("emergency", Route::Emergency),
    ("privacy", Route::Privacy),
    ("mixing", Route::Mixing),
];

/// Bold in stress in bold: no deeper.
const DEEPEST: usize = 3;

/// A line being put together.
struct Line {
    rich: Rich,
    /// Words that have not been searched for citations yet. The parser hands `[@key]` out in pieces.
    pending: Passage,
    /// All the words, without marks and citations.
    words: Passage,
}

impl Reader<'_, '_, '_> {
    /// The words up to the end of what they are in. Does not go past that end.
    pub(super) fn paragraph(&mut self) -> Rich {
        self.inlines(false).0
    }

    /// The words up to the end of what they are in, or of the first line of a call-out; says whether it was a
    /// line's end. The words are added to the page's prose.
    pub(super) fn inlines(&mut self, first_line: bool) -> (Rich, bool) {
        let start = self.events.get(self.next).map_or(0, |(_, range)| range.start);
        let mut line = self.empty_line(start);
        let broke = self.collect(&mut line, 0, first_line);
        self.flush(&mut line, first_line);
        let end =
            self.events[..self.next.min(self.events.len())].last().map_or(start, |(_, range)| range.end);
        line.words.span = self.source.place(start..end.max(start));
        if !line.words.words.trim().is_empty() {
            self.page.prose.passages.push(line.words);
        }
        trim(&mut line.rich);
        (line.rich, broke)
    }

    fn empty_line(&self, start: usize) -> Line {
        let place = self.source.place(start..start);
        Line { rich: Rich::new(), pending: Passage::empty(place.clone()), words: Passage::empty(place) }
    }

    fn collect(&mut self, line: &mut Line, depth: usize, first_line: bool) -> bool {
        while let Some((event, range)) = self.peek() {
            match event {
                _ if !is_inline(&event) => break,
                Event::Text(words) => self.push(line, &words, &range),
                Event::SoftBreak if first_line => {
                    self.next += 1;
                    return true;
                }
                Event::SoftBreak => self.push(line, &CowStr::Borrowed(" "), &range),
                Event::Start(tag) => {
                    self.flush(line, first_line);
                    self.element(line, tag, range, depth);
                    continue;
                }
                other => self.refuse_inline(&other, range),
            }
            self.next += 1;
        }
        false
    }

    fn push(&self, line: &mut Line, words: &str, range: &Range<usize>) {
        line.pending.push(words, self.source.place(range.clone()).start);
    }

    /// Bold, stress or a link, with what is in it.
    fn element(&mut self, line: &mut Line, tag: Tag<'_>, range: Range<usize>, depth: usize) {
        let plain_element = matches!(tag, Tag::Strong | Tag::Emphasis | Tag::Link { .. });
        if !plain_element || depth >= DEEPEST {
            self.refuse_tag(&tag, range);
            self.skip();
            return;
        }
        self.next += 1;
        let mut inner = Line { words: std::mem::take(&mut line.words), ..self.empty_line(range.start) };
        self.collect(&mut inner, depth + 1, false);
        self.flush(&mut inner, false);
        self.next += 1;
        line.words = inner.words;
        match tag {
            Tag::Strong => line.rich.push(Inline::Strong(inner.rich)),
            Tag::Emphasis => line.rich.push(Inline::Emphasis(inner.rich)),
            Tag::Link { link_type, dest_url, title, .. } => {
                if let Some(to) = self.target(link_type, &dest_url, &title, range) {
                    line.rich.push(Inline::Link { to, words: inner.rich });
                }
            }
            _ => {}
        }
    }

    fn target(&self, kind: LinkType, to: &str, title: &str, range: Range<usize>) -> Option<Route> {
        let names: Vec<&str> = ROUTES.iter().map(|(name, _)| *name).collect();
        let all = format!("The pages are: {}.", names.join(", "));
        if self.in_heading {
            self.refuse(range, "A heading cannot hold a link", "Put the link in the text below it.");
            return None;
        }
        let Some(name) = to.strip_prefix("route:").filter(|_| kind == LinkType::Inline && title.is_empty())
        else {
            let help = format!(
                "Prose links only to the app's own pages, like [words](route:help). {all} Cite a source with [@key]."
            );
            self.refuse(range, "This link leads out of the app", &help);
            return None;
        };
        let found = ROUTES.iter().find(|(known, _)| *known == name);
        if found.is_none() {
            let meant =
                nearest(name, &names).map_or(String::new(), |meant| format!("Did you mean route:{meant}? "));
            self.refuse(range, &format!("There is no page \"route:{name}\""), &format!("{meant}{all}"));
        }
        found.map(|(_, route)| route.clone())
    }

    /// Moves the pending words into the line, with the citations among them. `tagged` lets the tag of a
    /// call-out stand at the start, and drops it.
    fn flush(&mut self, line: &mut Line, tagged: bool) {
        let pending = std::mem::replace(&mut line.pending, Passage::empty(line.words.span.clone()));
        let mut rest = 0;
        if tagged && line.rich.is_empty() && pending.words.starts_with("[!") {
            rest = pending.words.find(']').map_or(0, |end| end + 1);
            rest += pending.words[rest..].len() - pending.words[rest..].trim_start().len();
        }
        while let Some(open) = pending.words[rest..].find(['[', ']']).map(|open| open + rest) {
            let close = pending.words[open..].find(']').map_or(pending.words.len(), |close| open + close + 1);
            let mark = &pending.words[open..close];
            match mark.strip_prefix("[@").and_then(|key| key.strip_suffix(']')) {
                Some(key) => {
                    add_words(line, &pending, rest..open, true);
                    line.rich.extend(self.cite(key, pending.place(open..close)).map(Inline::Cite));
                }
                None => {
                    add_words(line, &pending, rest..close, false);
                    let help = "Square brackets are for citations, [@key], and links, [words](route:help). \
                                Use round brackets in a sentence.";
                    let message = format!("\"{mark}\" is neither a citation nor a link");
                    self.page.error(pending.place(open..close), &message, "in square brackets", help);
                }
            }
            rest = close;
        }
        add_words(line, &pending, rest..pending.words.len(), false);
    }

    fn cite(&mut self, key: &str, place: Range<usize>) -> Option<u16> {
        if self.in_heading {
            self.page.error(place, "A heading cannot hold a citation", "here", "Put it in the text below.");
            return None;
        }
        let pen = self.page.pen;
        match &mut self.page.citations {
            Some(list) => list.cite(pen, key, place),
            None => {
                let help = "Take it out of the text and add the key to `sources` instead.";
                self.page.error(place, "A citation cannot stand here", "here", help);
                None
            }
        }
    }

    fn refuse_tag(&self, tag: &Tag<'_>, range: Range<usize>) {
        let (message, help) = match tag {
            Tag::Image { .. } => (
                "Pictures are not allowed in a line",
                "In a module's text, write a block of its own: \"> [!picture] its-id\".",
            ),
            Tag::Strikethrough => ("Struck-out words are not allowed", "Delete the words instead."),
            Tag::Strong | Tag::Emphasis | Tag::Link { .. } => {
                ("Too many marks inside each other", "Use one mark at a time: **bold** or *stress*.")
            }
            _ => ("This kind of Markdown is not allowed", "content/README.md shows what you can use."),
        };
        self.refuse(range, message, help);
    }

    fn refuse_inline(&self, event: &Event<'_>, range: Range<usize>) {
        let (message, help) = match event {
            Event::Code(_) => {
                ("Code is not allowed", "Take the ` marks away. Use **bold** for a word that matters.")
            }
            Event::InlineHtml(_) => {
                ("HTML is not allowed", "Write it in Markdown. Use **bold** and *stress*.")
            }
            Event::HardBreak => (
                "A line break is not allowed here",
                "The line ends in two spaces or a backslash. Take them away, or leave an empty line for a new paragraph.",
            ),
            Event::FootnoteReference(_) => ("Footnotes are not allowed", "Cite a source with [@key]."),
            Event::TaskListMarker(_) => ("Tick boxes are not allowed", "Take the [ ] away."),
            _ => ("This kind of Markdown is not allowed", "content/README.md shows what you can use."),
        };
        self.refuse(range, message, help);
    }
}

/// Adds words to a line. Before a citation their last space goes: the number belongs to the sentence.
fn add_words(line: &mut Line, from: &Passage, range: Range<usize>, before_citation: bool) {
    let words = &from.words[range.clone()];
    let words = if before_citation { words.trim_end() } else { words };
    if words.is_empty() {
        return;
    }
    line.words.push_part(from, range.start..range.start + words.len());
    match line.rich.last_mut() {
        Some(Inline::Text(text)) => text.push_str(words),
        _ => line.rich.push(Inline::Text(words.into())),
    }
}

/// Takes the spaces off both ends of a line.
fn trim(rich: &mut Rich) {
    if let Some(Inline::Text(text)) = rich.first_mut() {
        *text = text.trim_start().into();
    }
    if let Some(Inline::Text(text)) = rich.last_mut() {
        *text = text.trim_end().into();
    }
    rich.retain(|inline| *inline != Inline::Text(String::new()));
}
