//! Numbers as drawings: people one by one, and a circle cut in parts. The list below each says the same in words.

use std::f64::consts::TAU;
use std::fmt::Write;

use domain::course::Share;
use domain::text::Inline;
use domain::wording::fill;
use yew::prelude::*;

use crate::components::element::{bare, el, el_with, side_by_side, text};
use crate::components::rich::rich;
use crate::components::text::list_as;
use crate::here::Here;

/// The colours of parts, the first for the largest.
const COLOURS: [&str; 6] = [
    "var(--p-amber,#f6b73c)",
    "var(--p-blue,#3a6aa6)",
    "var(--p-sage,#9cc8ba)",
    "var(--p-plum,#6f3d85)",
    "var(--p-brick,#bf6535)",
    "var(--p-white,#ffffff)",
];

/// People one by one, a drawing for each group.
pub(super) fn people(here: &Here, title: &[Inline], groups: &[Share]) -> Html {
    let row = |share: &Share| {
        let (high, drawing) = crowd(share.count, share.of);
        side_by_side(vec![graphic(&format!("0 0 320 {high}"), drawing), said(here, share)])
    };
    figure(here, title, list_as("ul", "app-shares", groups.iter().map(row).collect()))
}

/// A circle cut in parts.
pub(super) fn sold(here: &Here, title: &[Inline], parts: &[Share]) -> Html {
    let drawing = graphic("0 0 320 170", circle(parts));
    let list = list_as("ol", "app-shares", parts.iter().map(|share| said(here, share)).collect());
    figure(here, title, side_by_side(vec![drawing, list]))
}

fn figure(here: &Here, title: &[Inline], inside: Html) -> Html {
    let title = bare("figcaption", vec![bare("strong", vec![rich(here, title)])]);
    el("figure", "app-figure", vec![title, inside])
}

fn said(here: &Here, share: &Share) -> Html {
    let count = fill(here.words().share(), &[("n", &share.count.to_string()), ("of", &share.of.to_string())]);
    let words = bare("strong", vec![text(&count), text(": "), rich(here, &share.words)]);
    bare("p", vec![words, text(" "), rich(here, &share.why)])
}

/// A drawing that the words beside it say in full.
fn graphic(view_box: &str, parts: Vec<Html>) -> Html {
    el_with("svg", &["class", "viewBox", "aria-hidden"], &["app-picture", view_box, "true"], parts)
}

/// Rows of people, so many of them marked; and how high the drawing is.
fn crowd(count: u16, of: u16) -> (u16, Vec<Html>) {
    let in_row = match of {
        ..=10 => 10,
        11..=60 => 15,
        _ => 20,
    };
    let (wide, high) = (320 / in_row, 320 / in_row * 7 / 4);
    let one_to = |from: u16, to: u16| {
        let mut path = String::new();
        for place in from..to {
            let (x, y) = (place % in_row * wide + wide / 2, place / in_row * high + high / 4);
            let (head, body, tall) = (wide / 5, wide * 3 / 10, high / 2);
            // A head, and shoulders that narrow to the feet.
            let _ = write!(
                path,
                "M{x} {y}m-{head} 0a{head} {head} 0 1 0 {} 0a{head} {head} 0 1 0-{} 0M{} {}h{}l-{} {tall}h-{}z",
                head * 2,
                head * 2,
                x - body,
                y + head + 2,
                body * 2,
                body / 2,
                body,
            );
        }
        path
    };
    let names = &["class", "d", "fill", "stroke", "stroke-width"];
    let edge = "var(--p-line,#17262b)";
    let shape =
        |class, path: String, colour| el_with("path", names, &[class, &path, colour, edge, "1.5"], vec![]);
    let drawn = vec![
        shape("app-picture__full", one_to(0, count), COLOURS[0]),
        shape("app-picture__empty", one_to(count, of), "none"),
    ];
    (of.div_ceil(in_row) * high, drawn)
}

/// The parts of a circle, each with its number beside it. What no part is left for stays open.
fn circle(parts: &[Share]) -> Vec<Html> {
    let (middle_x, middle_y, radius) = (160.0, 85.0, 58.0);
    let at = |turn: f64, far: f64| {
        let angle = turn * TAU;
        (middle_x + far * angle.sin(), middle_y - far * angle.cos())
    };
    let mut drawn = Vec::new();
    let mut from = 0.0;
    for (index, share) in parts.iter().enumerate() {
        let to = from + f64::from(share.count) / f64::from(share.of.max(1));
        let ((x, y), (end_x, end_y)) = (at(from, radius), at(to.min(0.9999), radius));
        let large = u8::from(to - from > 0.5);
        let path = format!(
            "M{middle_x} {middle_y}L{x:.1} {y:.1}A{radius} {radius} 0 {large} 1 {end_x:.1} {end_y:.1}Z"
        );
        let colour = COLOURS[index.min(COLOURS.len() - 1)];
        let values = [&path, colour, "var(--p-edge,#17262b)", "2.5", "round"];
        let names = &["d", "fill", "stroke", "stroke-width", "stroke-linejoin"];
        drawn.push(el_with("path", names, &values, vec![]));
        let (x, y) = at((from + to) / 2.0, radius + 16.0);
        let values =
            [&format!("{x:.0}"), &format!("{:.0}", y + 6.0), "middle", "17", "800", "var(--p-line,#17262b)"];
        let names = &["x", "y", "text-anchor", "font-size", "font-weight", "fill"];
        drawn.push(el_with("text", names, &values, vec![text(&(index + 1).to_string())]));
        from = to;
    }
    drawn
}
