//! Call-outs: block quotes with a tag on the first line.

use std::ops::Range;

use domain::course::Piece;
use domain::text::{Block, Rich, plain};
use pulldown_cmark::{Event, Tag};

use super::activity::ACTIVITIES;
use super::{Place, Reader};
use crate::nearest::{nearest, nearest_or_all};

/// The call-outs that may stand in any text.
const TEXT: [&str; 4] = ["key", "think", "contested", "card"];
/// Those that only a module holds, beside its activities.
const OF_MODULE: [&str; 5] = ["more", "picture", "people", "sold", "law"];

/// A call-out with its words, before it is known to be right.
pub(super) struct CallOut {
    /// What stands in the square brackets after the tag.
    pub(super) of: String,
    /// Its heading.
    pub(super) title: Rich,
    /// What it holds.
    pub(super) body: Vec<Block>,
    /// Where it stands, in the text.
    pub(super) range: Range<usize>,
}

/// What to do about a tag that is not known.
fn how(tags: &[&str]) -> String {
    format!("Start it with a line such as \"> [!key] Its heading\". The tags are {}.", tags.join(", "))
}

impl Reader<'_, '_, '_> {
    /// The call-out that starts here. One that stands on a picture comes after it.
    pub(super) fn callout(&mut self, range: Range<usize>) -> Vec<Piece> {
        let is_module = self.page.activities.is_some();
        let of_module = OF_MODULE.into_iter().chain(ACTIVITIES).filter(|_| is_module);
        let known: Vec<&str> = TEXT.into_iter().chain(of_module).collect();
        let Some((tag, place)) = self.tag(range.clone()) else {
            self.refuse(range, "This block quote has no tag", &how(&known));
            self.skip();
            return Vec::new();
        };
        let (tag, of) = tag.split_once(' ').map_or((tag.as_str(), ""), |(tag, of)| (tag, of.trim()));
        if !known.contains(&tag) {
            let meant =
                nearest(tag, &known).map_or(String::new(), |meant| format!("Did you mean [!{meant}]? "));
            self.refuse(place, &format!("There is no call-out [!{tag}]"), &format!("{meant}{}", how(&known)));
            self.skip();
            return Vec::new();
        }
        if !of.is_empty() && tag != "spot" {
            let help = format!("Write [!{tag}]. Only [!spot] names a picture, such as [!spot room-signs].");
            self.refuse(place.clone(), "There is more in these brackets than the tag", &help);
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
        if matches!(tag, "card" | "picture") {
            // An id is not something that a person reads.
            self.page.prose.passages.truncate(words);
            let id = plain(&title);
            let found = match tag {
                "card" => self.card(&id, &body, range).map(Piece::Block),
                _ => self.picture(&id, &body, range),
            };
            return found.into_iter().collect();
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
            return Vec::new();
        }
        let callout = |title, body| CallOut { of: of.into(), title, body, range };
        let made = match tag {
            "key" => Some(Piece::Block(Block::Key { title, body })),
            "think" => Some(Piece::Block(Block::Think { question: title, answer: body })),
            "contested" => Some(Piece::Block(Block::Contested { title, body })),
            "more" => Some(Piece::More { title, body }),
            "people" => self.people(callout(title, body)),
            "sold" => self.sold(callout(title, body)),
            "law" => self.law(callout(title, body)),
            _ => return self.activity(tag, callout(title, body)),
        };
        made.into_iter().collect()
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

    /// The picture with an id.
    pub(super) fn picture(&mut self, id: &str, body: &[Block], range: Range<usize>) -> Option<Piece> {
        let id = id.trim();
        if !body.is_empty() {
            self.refuse(
                range.clone(),
                "A picture call-out holds nothing but the picture's id",
                "Move the other text out of it.",
            );
        }
        let pictures = self.page.pictures?;
        let Some(picture) = pictures.find(id) else {
            let help = pictures.help(id);
            self.refuse(range, &format!("There is no picture \"{id}\""), &help);
            return None;
        };
        Some(Piece::Picture(picture.clone()))
    }

    /// The words after the tag on the first line, and whether more words follow in the same paragraph.
    fn first_line(&mut self) -> (Rich, bool) {
        self.inlines(true)
    }
}
