//! Call-outs: block quotes with a tag on the first line.

use std::ops::Range;

use domain::text::{Block, Rich, plain};
use pulldown_cmark::{Event, Tag};

use super::{Place, Reader};
use crate::nearest::{nearest, nearest_or_all};

const TAGS: [&str; 4] = ["key", "think", "contested", "card"];

const HOW: &str =
    "Start it with a line such as \"> [!key] Its heading\". The tags are key, think, contested and card.";

impl Reader<'_, '_, '_> {
    /// The call-out that starts here.
    pub(super) fn callout(&mut self, range: Range<usize>) -> Option<Block> {
        let Some((tag, place)) = self.tag(range.clone()) else {
            self.refuse(range, "This block quote has no tag", HOW);
            self.skip();
            return None;
        };
        if !TAGS.contains(&tag.as_str()) {
            let meant =
                nearest(&tag, &TAGS).map_or(String::new(), |meant| format!("Did you mean [!{meant}]? "));
            self.refuse(place, &format!("There is no call-out [!{tag}]"), &format!("{meant}{HOW}"));
            self.skip();
            return None;
        }
        // Past the start of the quote and of its first paragraph.
        self.next += 2;
        let words = self.page.prose.passages.len();
        let (title, more) = self.first_line();
        let mut body: Vec<Block> = Vec::new();
        if more {
            body.push(Block::Paragraph(self.paragraph()));
        }
        self.next += 1;
        body.extend(self.blocks(Place::CallOut));
        self.next += 1;
        if tag == "card" {
            // The id of a card is not something that a person reads.
            self.page.prose.passages.truncate(words);
            return self.card(&plain(&title), &body, range);
        }
        if title.is_empty() {
            self.refuse(
                place.clone(),
                "This call-out has no heading",
                "Write the heading after the tag, on the same line.",
            );
        }
        if body.is_empty() {
            self.refuse(
                place,
                "This call-out is empty",
                "Write its text on the next lines, each starting with >.",
            );
        }
        Some(match tag.as_str() {
            "key" => Block::Key { title, body },
            "think" => Block::Think { question: title, answer: body },
            _ => Block::Contested { title, body },
        })
    }

    /// The tag of the block quote that starts here, and its place.
    fn tag(&self, range: Range<usize>) -> Option<(String, Range<usize>)> {
        let (first, second) = (self.events.get(self.next + 1)?, self.events.get(self.next + 2)?);
        let (Event::Start(Tag::Paragraph), Event::Text(_)) = (&first.0, &second.0) else { return None };
        let start = second.1.start;
        let text = self.source.words.get(start..range.end)?;
        let line = text.lines().next()?;
        let name = line.strip_prefix("[!")?.split_once(']')?.0;
        Some((name.into(), start..start + name.len() + 3))
    }

    fn card(&mut self, id: &str, body: &[Block], range: Range<usize>) -> Option<Block> {
        let id = id.trim();
        if !body.is_empty() {
            self.refuse(
                range.clone(),
                "A card call-out holds nothing but the card's id",
                "Move the other text out of it.",
            );
        }
        let cards = self.page.cards?;
        let Some(card) = cards.iter().find(|card| card.id == id) else {
            let known: Vec<&str> = cards.iter().map(|card| card.id.as_str()).collect();
            let help = nearest_or_all(id, &known, "The cards in en/cards.toml are");
            self.refuse(range, &format!("There is no card \"{id}\""), &help);
            return None;
        };
        Some(Block::Card(card.clone()))
    }

    /// The words after the tag on the first line, and whether more words follow in the same paragraph.
    fn first_line(&mut self) -> (Rich, bool) {
        self.inlines(true)
    }
}
