//! A module that a person finishes: six to ten steps of one idea and few words, something to look at or to do in each,
//! and enough of both in all.

use domain::activity::Kind;
use domain::course::{Module, Piece};
use domain::text::{Block, lines, plain};

use super::sentences::words;
use crate::passage::Passage;
use crate::problem::Pen;

/// How many steps a module has.
const STEPS: std::ops::RangeInclusive<usize> = 6..=10;
/// The most words of a step, and of all steps.
const MOST_IN_STEP: usize = 90;
const MOST_IN_ALL: usize = 900;
/// The least of things to do, and of pictures.
const LEAST_TO_DO: usize = 3;
const LEAST_PICTURES: usize = 4;
/// How many minutes a module may take.
const MINUTES: std::ops::RangeInclusive<u8> = 6..=15;

/// Counts what a module holds. Problems point at the step they are about.
pub(crate) fn check(pen: Pen<'_>, module: &Module, body: &Passage) {
    let start = body.span.start..body.span.start;
    let count = module.sections.len();
    if !STEPS.contains(&count) {
        let message = format!("This module has {count} steps; it should have 6 to 10");
        pen.error(start.clone(), message, "the whole text", "A step is one idea under a ## heading.");
    }
    if !MINUTES.contains(&module.summary.minutes) {
        let message = format!("This module takes {} minutes", module.summary.minutes);
        pen.error(0..0, message, "", "A module takes 6 to 15 minutes: 8 to 15 for adults. Make two of it.");
    }
    let headings = headings(body);
    let mut all = 0;
    for (index, section) in module.sections.iter().enumerate() {
        let place = headings.get(index).map_or(start.clone(), |at| body.place(at.clone()));
        let long = count_words(&plain(&section.title)) + words_of(&section.pieces);
        all += long;
        if long > MOST_IN_STEP {
            let message = format!("Step {} has {long} words; {MOST_IN_STEP} is the most", index + 1);
            let help = "Cut it, make two steps of it, or put evidence and exceptions in a [!more] fold.";
            pen.error(place.clone(), message, "this step", help);
        }
        if !section.pieces.iter().any(is_to_look_at_or_do) {
            let message = format!("Step {} has nothing to look at and nothing to do", index + 1);
            let help =
                "Give it a picture, an action card or an activity. content/en/modules/README.md lists them.";
            pen.error(place, message, "this step", help);
        }
    }
    if all > MOST_IN_ALL {
        let message = format!("The steps have {all} words; {MOST_IN_ALL} is the most");
        pen.error(
            start.clone(),
            message,
            "the whole text",
            "Cut, or put evidence and exceptions in [!more] folds.",
        );
    }
    let pieces = || module.sections.iter().flat_map(|section| &section.pieces);
    let to_do = module.activities().count();
    if to_do < LEAST_TO_DO {
        let message = format!("There are {to_do} things to do; {LEAST_TO_DO} is the least");
        pen.error(start.clone(), message, "the whole text", "Add an activity such as [!sort] or [!say].");
    }
    let pictures = pieces().filter(|piece| is_picture(piece)).count();
    if pictures < LEAST_PICTURES {
        let message = format!("There are {pictures} pictures; {LEAST_PICTURES} is the least");
        pen.error(start, message, "the whole text", "Add one with [!picture], or draw data with [!people].");
    }
}

/// Where the headings of steps stand in the text.
fn headings(body: &Passage) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    for line in body.words.split_inclusive('\n') {
        if line.starts_with("## ") {
            found.push(at..at + line.trim_end().len());
        }
        at += line.len();
    }
    found
}

/// The words on the main path: not those in folds, cards, pictures and activities.
fn words_of(pieces: &[Piece]) -> usize {
    let of = |piece: &Piece| match piece {
        Piece::Block(block) => words_in(std::slice::from_ref(block)),
        Piece::Law { title, nations } => {
            let longest = nations.iter().map(|(_, body)| words_in(body)).max().unwrap_or(0);
            count_words(&plain(title)) + longest
        }
        _ => 0,
    };
    pieces.iter().map(of).sum()
}

fn words_in(blocks: &[Block]) -> usize {
    let is_main = |block: &&Block| {
        matches!(block, Block::Paragraph(_) | Block::Heading(_) | Block::List { .. } | Block::Key { .. })
    };
    let main = blocks.iter().filter(is_main);
    main.flat_map(|block| lines(std::slice::from_ref(block))).map(|line| count_words(&line)).sum()
}

fn count_words(line: &str) -> usize {
    words(line).count()
}

fn is_to_look_at_or_do(piece: &Piece) -> bool {
    is_picture(piece) || matches!(piece, Piece::Activity(_) | Piece::Block(Block::Card(_)))
}

/// Whether a piece is a picture, or draws one.
fn is_picture(piece: &Piece) -> bool {
    match piece {
        Piece::Picture(_) | Piece::People { .. } | Piece::Sold { .. } => true,
        Piece::Activity(activity) => matches!(activity.kind, Kind::Timeline { .. } | Kind::Pour(_)),
        _ => false,
    }
}
