//! The course: modules made of short sections. And what pages of reading are made from.

use serde::{Deserialize, Serialize};

use crate::people::Edition;
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
    /// Its sections, in order.
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
    /// Made from the title; unique in the module.
    pub id: String,
    /// Its heading.
    pub title: Rich,
    /// What it says.
    pub blocks: Vec<Block>,
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
    /// The modules still to come.
    pub planned: Vec<PlannedModule>,
    /// The action cards of the emergency page.
    pub emergency: Vec<Card>,
    /// The services of the crisis bundle.
    pub crisis: Vec<Service>,
}
