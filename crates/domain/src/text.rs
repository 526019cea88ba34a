//! Prose as a tree. Pages, slides and hand-outs are made from the same tree; no HTML string exists anywhere.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::day::Day;
use crate::route::Route;

/// A run of words in one line or paragraph.
pub type Rich = Vec<Inline>;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Words that matter more.
    Strong(Rich),
    /// Words said with stress.
    Emphasis(Rich),
    /// A link to one of the app's own pages.
    Link {
        /// Where it goes.
        to: Route,
        /// The words of the link.
        words: Rich,
    },
    /// A citation: the index of a source in the page's own list, from 0.
    Cite(u16),
}

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// A paragraph.
    Paragraph(Rich),
    /// A heading inside a section.
    Heading(Rich),
    /// A bulleted or numbered list.
    List {
        /// Numbered, in order.
        ordered: bool,
        /// What each entry holds.
        items: Vec<Vec<Block>>,
    },
    /// The one thing to remember.
    Key {
        /// Its heading.
        title: Rich,
        /// Its text.
        body: Vec<Block>,
    },
    /// A question to stop at, with an answer that the reader opens.
    Think {
        /// The question.
        question: Rich,
        /// What opens.
        answer: Vec<Block>,
    },
    /// Where experts disagree. Never scored in a quiz.
    Contested {
        /// Its heading.
        title: Rich,
        /// Who says what.
        body: Vec<Block>,
    },
    /// An action card.
    Card(Card),
}

/// "What to do now": a few steps in order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Its key in `cards.toml`.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// When the card applies.
    pub when: Rich,
    /// A life may be at risk: the card speaks of 999.
    pub emergency: bool,
    /// What to do, in order.
    pub steps: Vec<Rich>,
    /// What not to do.
    pub never: Vec<Rich>,
    /// When it was reviewed.
    pub review: Review,
}

/// When a piece of content was reviewed, and when it must be again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// The day of the last review.
    pub reviewed_on: Day,
    /// The day by which the next is due.
    pub review_by: Day,
}

impl Review {
    /// The days on which the next review is past due.
    pub fn days_overdue(self) -> RangeInclusive<Day> {
        self.review_by.days_after()
    }
}

/// Where a claim comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// The title of the paper or page.
    pub title: String,
    /// Who wrote or published it.
    pub who: String,
    /// The year, or words where there is none.
    pub year: String,
    /// Its address.
    pub url: String,
    /// Read through another page, not in the source itself.
    pub secondary: bool,
    /// When the source was last looked at.
    pub checked_on: Day,
}

/// The words of a run, with nothing else: for titles, alternative text and reading-age counts.
pub fn plain(rich: &[Inline]) -> String {
    let mut words = String::new();
    push_plain(rich, &mut words);
    words
}

/// The words of blocks, a line for each paragraph, heading and step.
pub fn lines(blocks: &[Block]) -> Vec<String> {
    let mut found = Vec::new();
    push_lines(blocks, &mut found);
    found
}

fn push_lines(blocks: &[Block], found: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(run) | Block::Heading(run) => found.push(plain(run)),
            Block::List { items, .. } => items.iter().for_each(|item| push_lines(item, found)),
            Block::Key { title, body } | Block::Contested { title, body } => {
                found.push(plain(title));
                push_lines(body, found);
            }
            Block::Think { question, answer } => {
                found.push(plain(question));
                push_lines(answer, found);
            }
            Block::Card(card) => {
                found.push(card.title.clone());
                found.extend(card.steps.iter().map(|step| plain(step)));
            }
        }
    }
}

fn push_plain(rich: &[Inline], words: &mut String) {
    for inline in rich {
        match inline {
            Inline::Text(text) => words.push_str(text),
            Inline::Strong(inner) | Inline::Emphasis(inner) => push_plain(inner, words),
            Inline::Link { words: inner, .. } => push_plain(inner, words),
            Inline::Cite(_) => {}
        }
    }
}
