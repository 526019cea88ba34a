//! The course: modules made of short sections. And what pages of reading are made from.

use serde::{Deserialize, Serialize};

use crate::activity::Activity;
use crate::people::Edition;
use crate::picture::Picture;
use crate::quiz::Quiz;
use crate::services::Service;
use crate::text::{Block, Card, Review, Rich, Source};

/// One module, whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Module {
    /// Its line in the course list.
    pub summary: ModuleSummary,
    /// What the reader will get from it.
    pub gain: Vec<Rich>,
    /// The picture at its door.
    pub picture: Option<Picture>,
    /// Its sections, in order: each a step with one idea.
    pub sections: Vec<Section>,
    /// What to take away.
    pub take_away: Vec<Rich>,
    /// The recap quiz.
    pub quiz: Quiz,
    /// The sources that `Inline::Cite` points into.
    pub sources: Vec<Source>,
    /// When the module was reviewed.
    pub review: Review,
}

impl Module {
    /// Its activities, in order.
    pub fn activities(&self) -> impl Iterator<Item = &Activity> {
        let pieces = self.sections.iter().flat_map(|section| &section.pieces);
        pieces.filter_map(|piece| match piece {
            Piece::Activity(activity) => Some(activity),
            _ => None,
        })
    }
}

/// A module as the course list shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModuleSummary {
    /// Its folder name, which is its part of the address too.
    pub id: String,
    /// Its title.
    pub title: String,
    /// One sentence on what it is about.
    pub summary: String,
    /// The editions that have it.
    pub editions: Vec<Edition>,
    /// Its place in the course, from 1.
    pub order: u8,
    /// How long it takes, in minutes.
    pub minutes: u8,
}

/// A part of a module under one heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// Its address on the page: in a module the step's, in notes made from the title.
    pub id: String,
    /// Its heading.
    pub title: Rich,
    /// What it says, and what there is to look at and to do.
    pub pieces: Vec<Piece>,
}

/// A piece of a section. What only a module holds is here and not in [`Block`]: a part that shows text alone, such as
/// the self-check, then needs no code for the rest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Piece {
    /// Text.
    Block(Block),
    /// More for those who want it, folded: evidence, exceptions.
    More {
        /// Its heading.
        title: Rich,
        /// What opens.
        body: Vec<Block>,
    },
    /// The law where the reader lives; the other nations are one tap away.
    Law {
        /// What it is about.
        title: Rich,
        /// What holds in each nation.
        nations: Vec<(LawNation, Vec<Block>)>,
    },
    /// A picture.
    Picture(Picture),
    /// How many of how many: people drawn one by one.
    People {
        /// What it shows.
        title: Rich,
        /// Its rows.
        rows: Vec<Share>,
    },
    /// What is sold under a name: a circle, cut in parts.
    Sold {
        /// What it shows.
        title: Rich,
        /// Its parts, the largest first.
        parts: Vec<Share>,
    },
    /// Something to do.
    Activity(Activity),
}

/// So many of so many.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// How many.
    pub count: u16,
    /// Of how many.
    pub of: u16,
    /// Who or what they are.
    pub words: Rich,
    /// What is said of them.
    pub why: Rich,
}

/// Where a law holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LawNation {
    /// England and Wales, which share most of their criminal law.
    EnglandAndWales,
    /// England.
    England,
    /// Wales.
    Wales,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
}

impl LawNation {
    /// Each of them.
    pub const ALL: [LawNation; 5] = [
        LawNation::EnglandAndWales,
        LawNation::England,
        LawNation::Wales,
        LawNation::Scotland,
        LawNation::NorthernIreland,
    ];

    /// Its name in content files, which is a name in English too.
    pub fn name(self) -> &'static str {
        match self {
            LawNation::EnglandAndWales => "England and Wales",
            LawNation::England => "England",
            LawNation::Wales => "Wales",
            LawNation::Scotland => "Scotland",
            LawNation::NorthernIreland => "Northern Ireland",
        }
    }
}

/// A stretch of the course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chapter {
    /// Its title.
    pub title: String,
    /// Its edition.
    pub edition: Edition,
    /// The place in the course of its first module; it goes on to where the next chapter begins.
    pub from: u8,
}

/// A module still to come, named so that the list tells the whole course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlannedModule {
    /// Its place in the course, from 1.
    pub order: u8,
    /// Its title.
    pub title: String,
    /// Its edition.
    pub edition: Edition,
}

/// What pages of reading are made from. It goes to the program that writes them and never to a browser.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The modules that exist, in course order.
    pub modules: Vec<Module>,
    /// The picture at the door of the app.
    pub door: Option<Picture>,
    /// The chapters, in course order.
    pub chapters: Vec<Chapter>,
    /// The modules still to come.
    pub planned: Vec<PlannedModule>,
    /// The action cards of the emergency page.
    pub emergency: Vec<Card>,
    /// The services of the crisis bundle.
    pub crisis: Vec<Service>,
}
