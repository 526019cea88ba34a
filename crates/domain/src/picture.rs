//! Pictures: our own drawings as a tree, so that a document can hold them in the reader's colours. How they are drawn is
//! in `docs/pictures.md`.

use serde::{Deserialize, Serialize};

/// A drawing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// The name of its file.
    pub id: String,
    /// What it is, in a few words.
    pub title: String,
    /// What is there, in one to three sentences.
    pub description: String,
    /// What it is drawn with, from back to front.
    pub shapes: Vec<Shape>,
}

/// An element of a drawing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shape {
    /// Its kind, as SVG names it.
    pub element: String,
    /// How it is drawn: names with values.
    pub attributes: Vec<(String, String)>,
    /// What it groups.
    pub shapes: Vec<Shape>,
    /// The words that it is, where it is a label.
    pub words: String,
}

/// How large every drawing is: 320 by 200.
pub const VIEW_BOX: &str = "0 0 320 200";

/// What a shape may say of itself. No ids, styles or links.
pub const ATTRIBUTES: [&str; 31] = [
    "d",
    "x",
    "y",
    "width",
    "height",
    "rx",
    "ry",
    "cx",
    "cy",
    "r",
    "x1",
    "y1",
    "x2",
    "y2",
    "points",
    "transform",
    "fill",
    "stroke",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-dasharray",
    "stroke-dashoffset",
    "opacity",
    "fill-rule",
    "fill-opacity",
    "class",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
];
