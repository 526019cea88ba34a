//! Lines over stages: what rises and falls, and in what order. There is no scale, because it shows no amounts. Lines are
//! told apart by how they are drawn, then by colour. In whole numbers. What it shows is said in words beside it.

use std::fmt::Write;

use domain::activity::{HIGHEST, Stage};
use yew::prelude::*;

use crate::components::element::{circle, el, el_with, lettering, path, scene, text};

/// Where the first stage stands, and how far it is to the last.
const LEFT: i32 = 30;
const WIDTH: i32 = 266;
/// Where nothing stands, and how far it is up to the highest.
const BOTTOM: i32 = 138;
const HEIGHT: i32 = 112;
/// About how wide a letter below the line is, and how high a row of them.
const LETTER: i32 = 8;
const ROW: i32 = 18;
/// How each line is drawn.
const TRACKS: [&str; 3] = [
    "app-line__track app-line__track--1",
    "app-line__track app-line__track--2",
    "app-line__track app-line__track--3",
];

/// The names of the lines, each beside a piece of it, and the lines over all stages, with a mark at one of them.
pub fn timeline(tracks: &[String], stages: &[Stage], at: usize, more: &str) -> Html {
    let last = stages.len().saturating_sub(1).max(1) as i32;
    let across = |stage: usize| LEFT + WIDTH * stage as i32 / last;
    // Where two stand equally high, both can be seen.
    let up = |stage: &Stage, track: usize| {
        let height = stage.heights.get(track).map_or(0, |height| i32::from(*height));
        BOTTOM - 4 * track as i32 - HEIGHT * height / i32::from(HIGHEST)
    };
    let mut parts = vec![
        path("app-line__axis", "M14 16V146H312M8 23L14 16L20 23"),
        path("app-line__marker", &format!("M{0} 20V152", across(at))),
        lettering("app-line__when", 22, 16, more),
    ];
    for (track, class) in TRACKS.into_iter().enumerate().take(tracks.len()) {
        let mut way = String::new();
        for (number, stage) in stages.iter().enumerate() {
            let pen = if number == 0 { 'M' } else { 'L' };
            let _ = write!(way, "{pen}{} {}", across(number), up(stage, track));
        }
        parts.push(path(class, &way));
        if let Some(stage) = stages.get(at) {
            parts.push(circle("app-line__dot", across(at), up(stage, track), 5));
        }
    }
    // How far each row of words below the line reaches: what does not fit beside the last ones stands a row lower.
    let mut below: Vec<i32> = Vec::new();
    for (number, stage) in stages.iter().enumerate() {
        let class = match (number == at, number == 0, number as i32 == last) {
            (false, true, _) => "app-line__when",
            (true, true, _) => "app-line__when app-line__when--here",
            (false, _, true) => "app-line__when app-line__when--end",
            (true, _, true) => "app-line__when app-line__when--end app-line__when--here",
            (false, ..) => "app-line__when app-line__when--middle",
            (true, ..) => "app-line__when app-line__when--middle app-line__when--here",
        };
        let wide = LETTER * stage.when.chars().count() as i32;
        let (x, left) = match number as i32 {
            0 => (8, 8),
            end if end == last => (314, 314 - wide),
            _ => (across(number), across(number) - wide / 2),
        };
        let row = below.iter().position(|reach| reach + LETTER < left).unwrap_or(below.len());
        match below.get_mut(row) {
            Some(reach) => *reach = left + wide,
            None => below.push(left + wide),
        }
        parts.push(lettering(class, x, 164 + ROW * row as i32, &stage.when));
    }
    let key = TRACKS.into_iter().zip(tracks).map(|(class, name)| {
        let piece = scene("app-line__piece", "0 0 48 12", vec![path(class, "M4 6H44")]);
        el("li", "app-line__name", vec![piece, text(name)])
    });
    let chart = scene("app-line__chart", &format!("0 0 320 {}", 152 + ROW * below.len() as i32), parts);
    el_with("div", &["class"], &["app-line"], vec![el("ul", "app-line__key", key.collect()), chart])
}
