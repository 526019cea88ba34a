//! Markdown to blocks. Only what `content/README.md` lists is known; everything else is refused in words, so
//! that nothing an editor writes is dropped in silence.

mod activity;
mod callout;
mod entries;
mod front_matter;
mod inline;
mod shares;

use std::ops::Range;

use domain::course::{Piece, Section};
use domain::text::{Block, Rich, plain};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

pub(crate) use front_matter::split;

use crate::page::Page;
use crate::passage::Passage;

/// Lists may hold lists, to this depth.
const DEEPEST_LIST: usize = 2;

/// The events of one text, and where its blocks go.
struct Reader<'p, 'a, 'e> {
    page: &'p mut Page<'a>,
    /// The Markdown, with its place in the file.
    source: &'e Passage,
    events: Vec<(Event<'e>, Range<usize>)>,
    next: usize,
    in_heading: bool,
}

/// Where a block stands, which decides what it may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Section,
    CallOut,
    /// An entry of a list, at a depth from 1.
    Entry(usize),
}

impl Page<'_> {
    /// One line of Markdown in a TOML text: words, **bold**, *stress*, links and citations.
    pub(crate) fn line(&mut self, text: &Passage) -> Rich {
        let mut reader = Reader::new(self, text);
        let mut rich = Rich::new();
        if let Some((Event::Start(Tag::Paragraph), _)) = reader.peek() {
            reader.next += 1;
            rich = reader.paragraph();
            reader.next += 1;
        }
        if reader.next < reader.events.len() {
            let help = "Only words, **bold**, *stress* and links work here: no lists, headings or second paragraph. \
                        Does it start with a mark such as #, -, > or a number and a full stop?";
            reader.page.error(
                text.span.clone(),
                "This must be one line of words",
                "more than one line of words",
                help,
            );
        }
        rich
    }

    /// Several lines of Markdown.
    pub(crate) fn lines(&mut self, texts: &[Passage]) -> Vec<Rich> {
        texts.iter().map(|text| self.line(text)).collect()
    }

    /// A Markdown text as sections, each under a `##` heading.
    pub(crate) fn sections(&mut self, text: &Passage) -> Vec<Section> {
        let mut reader = Reader::new(self, text);
        let mut sections: Vec<Section> = Vec::new();
        let mut places = Vec::new();
        while let Some((event, range)) = reader.peek() {
            if let Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) = event {
                places.push(reader.source.place(range));
                let title = reader.heading();
                sections.push(Section { id: id_of(&plain(&title)), title, pieces: Vec::new() });
                continue;
            }
            let start = reader.next;
            let pieces = reader.pieces(Place::Section);
            match sections.last_mut() {
                Some(section) => section.pieces.extend(pieces),
                None => {
                    let place = reader.source.place(range);
                    let help =
                        "Put a line such as \"## Its heading\" above it. Every text belongs to a section.";
                    reader.page.error(place, "Text before the first section", "no section yet", help);
                }
            }
            // Whatever the parser hands out, the loop ends.
            reader.next = reader.next.max(start + 1);
        }
        check_sections(self, text, &sections, &places);
        sections
    }

    /// A Markdown text without sections: paragraphs, lists, call-outs, and headings of the third level.
    pub(crate) fn blocks(&mut self, text: &Passage) -> Vec<Block> {
        let mut reader = Reader::new(self, text);
        let mut blocks = Vec::new();
        while let Some((event, range)) = reader.peek() {
            let start = reader.next;
            if let Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) = event {
                let help =
                    "This text has no sections. Write its headings with three marks: \"### Its heading\".";
                reader.refuse(range, "A heading of a section", help);
                reader.skip();
            }
            blocks.extend(reader.blocks(Place::Section));
            reader.next = reader.next.max(start + 1);
        }
        if blocks.is_empty() {
            let help = "Write the text below the second +++ line.";
            self.error(text.span.start..text.span.start, "There is no text", "nothing here", help);
        }
        blocks
    }
}

fn check_sections(page: &Page<'_>, text: &Passage, sections: &[Section], places: &[Range<usize>]) {
    if sections.is_empty() {
        let help = "Start the first section with a line such as \"## Its heading\".";
        page.error(text.span.start..text.span.start, "There is no section", "nothing here", help);
    }
    for (index, (section, place)) in sections.iter().zip(places).enumerate() {
        if section.pieces.is_empty() {
            let help = "Write its text below the heading, or delete the heading.";
            page.error(place.clone(), "This section is empty", "nothing below it", help);
        }
        if sections[..index].iter().any(|earlier| earlier.id == section.id) {
            let help = "Change a word, so that each section has an address of its own.";
            page.error(place.clone(), "Two sections have the same heading", "again here", help);
        }
    }
}

/// A section's address: its title in small letters, with hyphens.
fn id_of(title: &str) -> String {
    let mut id = String::new();
    for letter in title.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => id.push(letter),
            '\'' | '’' => {}
            _ if id.ends_with('-') || id.is_empty() => {}
            _ => id.push('-'),
        }
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() { "section".into() } else { id.into() }
}

impl<'p, 'a, 'e> Reader<'p, 'a, 'e> {
    fn new(page: &'p mut Page<'a>, source: &'e Passage) -> Reader<'p, 'a, 'e> {
        // Known to the parser so that they can be refused by name; unknown, they would pass as words.
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_TASKLISTS;
        let events = Parser::new_ext(&source.words, options).into_offset_iter().collect();
        Reader { page, source, events, next: 0, in_heading: false }
    }

    fn peek(&self) -> Option<(Event<'e>, Range<usize>)> {
        self.events.get(self.next).cloned()
    }

    fn refuse(&self, range: Range<usize>, message: &str, help: &str) {
        self.page.error(self.source.place(range), message, "not known here", help);
    }

    /// Goes past an element and all that is in it.
    fn skip(&mut self) {
        let mut depth = 0_usize;
        while let Some((event, _)) = self.events.get(self.next) {
            self.next += 1;
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 {
                return;
            }
        }
    }

    /// The same where there is text alone: nothing else is let in there.
    fn blocks(&mut self, place: Place) -> Vec<Block> {
        let text = |piece| if let Piece::Block(block) = piece { Some(block) } else { None };
        self.pieces(place).into_iter().filter_map(text).collect()
    }

    /// The pieces up to the end of what they are in, or to the next section. Does not go past that end.
    fn pieces(&mut self, place: Place) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        while let Some((event, range)) = self.peek() {
            match event {
                Event::End(_) => break,
                Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }) if place == Place::Section => {
                    break;
                }
                Event::Start(Tag::Paragraph) => {
                    self.next += 1;
                    let rich = self.paragraph();
                    self.next += 1;
                    pieces.extend((!rich.is_empty()).then_some(Piece::Block(Block::Paragraph(rich))));
                }
                Event::Start(Tag::Heading { level: HeadingLevel::H3, .. }) if place == Place::Section => {
                    let heading = self.heading();
                    pieces.push(Piece::Block(Block::Heading(heading)));
                }
                Event::Start(Tag::List(first)) => {
                    pieces.extend(self.list(place, first, range).map(Piece::Block))
                }
                Event::Start(Tag::BlockQuote(_)) if place == Place::Section => {
                    pieces.extend(self.callout(range));
                }
                _ if is_inline(&event) => {
                    // The words of a tight list stand in its entries without a paragraph around them.
                    let rich = self.paragraph();
                    pieces.extend((!rich.is_empty()).then_some(Piece::Block(Block::Paragraph(rich))));
                }
                other => {
                    self.refuse_block(&other, range);
                    self.skip();
                }
            }
        }
        pieces
    }

    fn heading(&mut self) -> Rich {
        self.next += 1;
        self.in_heading = true;
        let rich = self.paragraph();
        self.in_heading = false;
        self.next += 1;
        rich
    }

    fn list(&mut self, place: Place, first: Option<u64>, range: Range<usize>) -> Option<Block> {
        let depth = if let Place::Entry(depth) = place { depth + 1 } else { 1 };
        if depth > DEEPEST_LIST {
            self.refuse(
                range,
                "This list is too deep",
                "A list may stand in a list, but no deeper. Make it flatter.",
            );
            self.skip();
            return None;
        }
        if first.is_some_and(|first| first != 1) {
            let help = "Start it with \"1.\". If it is not a list, put a word before the number.";
            self.refuse(range, "A numbered list must start at 1", help);
        }
        self.next += 1;
        let mut items = Vec::new();
        while let Some((Event::Start(Tag::Item), _)) = self.peek() {
            self.next += 1;
            items.push(self.blocks(Place::Entry(depth)));
            self.next += 1;
        }
        self.next += 1;
        Some(Block::List { ordered: first.is_some(), items })
    }

    fn refuse_block(&self, event: &Event<'_>, range: Range<usize>) {
        let (message, help) = match event {
            Event::Start(Tag::HtmlBlock) | Event::Html(_) => {
                ("HTML is not allowed", "Write it in Markdown. content/README.md shows what you can use.")
            }
            Event::Start(Tag::CodeBlock(_)) => {
                ("Code is not allowed", "Did you start a line with four spaces, or with ```? Take them away.")
            }
            Event::Start(Tag::Table(_)) => {
                ("Tables are not allowed", "Write it as a list: it must fit a phone.")
            }
            Event::Start(Tag::Heading { level: HeadingLevel::H2 | HeadingLevel::H3, .. }) => (
                "A heading cannot stand in a list or a call-out",
                "Take the heading out, or end the list first.",
            ),
            Event::Start(Tag::Heading { .. }) => (
                "Only ## and ### are headings",
                "Use ## for a section and ### inside one. The title is in the +++ part.",
            ),
            Event::Start(Tag::BlockQuote(_)) => (
                "A call-out cannot stand in a list or another call-out",
                "Take it out, with an empty line before it.",
            ),
            Event::Rule => ("A line across the page is not allowed", "Start a new section with ## instead."),
            Event::Start(Tag::FootnoteDefinition(_)) => {
                ("Footnotes are not allowed", "Cite a source with [@key], or put it in the text.")
            }
            _ => ("This kind of Markdown is not allowed", "content/README.md shows what you can use."),
        };
        self.refuse(range, message, help);
    }
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => is_inline_end(tag.to_end()),
        Event::Html(_) | Event::Rule | Event::End(_) => false,
        _ => true,
    }
}

fn is_inline_end(end: TagEnd) -> bool {
    use TagEnd::{Emphasis, Image, Link, Strikethrough, Strong, Subscript, Superscript};
    matches!(end, Emphasis | Strong | Strikethrough | Link | Image | Superscript | Subscript)
}

#[cfg(test)]
mod tests;
