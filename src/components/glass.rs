//! A glass, drawn: empty, or poured and parted into units. A unit's step goes by volume, so it is taller where the glass is
//! narrow. In whole numbers. What it shows is said in words beside it.

use std::fmt::Write;

use domain::activity::Glass;
use yew::prelude::*;

use crate::components::element::{lettering, path, scene};

/// The middle of the drawing, across.
const MIDDLE: i32 = 130;
/// The most unit lines that have room for a number each.
const ROOM: u64 = 8;
/// Half widths are reckoned with in sixteenths.
const FINE: i32 = 16;

/// A glass on screen.
pub struct GlassView<'a> {
    /// Which glass.
    pub glass: Glass,
    /// What is in it, in tenths of a unit.
    pub tenths: u64,
    /// What the person guessed, in units, and the words for that; nothing before it is poured.
    pub poured: Option<(u8, &'a str)>,
    /// The words for what is in it.
    pub said: &'a str,
}

/// A glass's shape: how wide it is to each side, from the bottom up.
struct Shape {
    /// Where the drink begins, from the top of the drawing.
    bottom: i32,
    /// Height and half width, to where the drink ends.
    drink: &'static [(i32, i32)],
    /// The same above the drink.
    rim: &'static [(i32, i32)],
    /// What it stands on.
    foot: &'static str,
}

fn shape(glass: Glass) -> Shape {
    match glass {
        Glass::Pint => Shape {
            bottom: 178,
            drink: &[(0, 28), (92, 37), (104, 44), (116, 44), (126, 38), (146, 40)],
            rim: &[(162, 41)],
            foot: "",
        },
        Glass::Can => Shape {
            bottom: 178,
            drink: &[(0, 26), (8, 36), (134, 36), (148, 28)],
            rim: &[(154, 28)],
            foot: "M102 30H158",
        },
        Glass::Bottle => Shape {
            bottom: 180,
            drink: &[(0, 33), (96, 33), (118, 13), (146, 12)],
            rim: &[(168, 12)],
            foot: "M114 22H146",
        },
        Glass::Wine => Shape {
            bottom: 138,
            drink: &[(0, 6), (4, 22), (20, 39), (46, 47), (90, 46)],
            rim: &[(118, 42)],
            foot: "M130 138V174M98 178Q130 168 162 178Z",
        },
        Glass::Spirit => Shape { bottom: 178, drink: &[(0, 36), (44, 40)], rim: &[(92, 45)], foot: "" },
    }
}

impl Shape {
    /// How wide the drink is to each side at a height, in sixteenths.
    fn half(&self, up: i32) -> i32 {
        let next = self.drink.iter().position(|(height, _)| *height >= up).unwrap_or(self.drink.len() - 1);
        let ((low, from), (high, to)) = (self.drink[next.saturating_sub(1)], self.drink[next]);
        from * FINE + (to - from) * FINE * (up - low) / (high - low).max(1)
    }

    /// How high the drink ends.
    fn full(&self) -> i32 {
        self.drink.last().map_or(0, |(height, _)| *height)
    }

    /// How high so much of the drink stands. What is round holds as much as its width times itself.
    fn level(&self, part: u64, whole: u64) -> i32 {
        let slice = |up: i32| (self.half(up) as u64).pow(2);
        let all: u64 = (0..self.full()).map(slice).sum();
        let mut below = 0;
        let reached = (0..self.full()).find(|up| {
            below += slice(*up);
            below * whole >= all * part
        });
        reached.map_or(self.full(), |up| up + 1)
    }

    /// The way round a profile, up on the left and down on the right.
    fn around(&self, profile: &[&[(i32, i32)]]) -> String {
        let points = || profile.iter().copied().flatten();
        let left = points().map(|(up, half)| (MIDDLE - half, self.bottom - up));
        let right = points().rev().map(|(up, half)| (MIDDLE + half, self.bottom - up));
        let mut way = String::new();
        for (x, y) in left.chain(right) {
            let _ = write!(way, "{}{x} {y}", if way.is_empty() { 'M' } else { 'L' });
        }
        way + "Z"
    }
}

/// A glass, and once it is poured its units.
pub fn glass(view: &GlassView<'_>) -> Html {
    let (shape, tenths) = (shape(view.glass), view.tenths.max(1));
    let outline = shape.around(&[shape.drink, shape.rim]);
    let mut parts = vec![path("app-glass__glass", &outline)];
    if let Some((guess, guessed)) = view.poured {
        let class = match view.glass {
            Glass::Wine => "app-glass__drink app-glass__drink--wine",
            _ => "app-glass__drink",
        };
        parts.push(path(class, &shape.around(&[shape.drink])));
        let (mut lines, mut low) = (String::new(), 0);
        let units = tenths / 10;
        let few = units <= ROOM;
        for unit in 1..=units {
            let high = shape.level(unit * 10, tenths);
            let (half, y) = (shape.half(high) / FINE, shape.bottom - high);
            if unit * 10 < tenths {
                let _ = write!(lines, "M{} {y}H{}", MIDDLE - half, MIDDLE + half);
            }
            let number = |class, x, y| lettering(class, x, y, &unit.to_string());
            if few {
                let y = shape.bottom - (low + high) / 2 + 5;
                parts.push(number("app-glass__unit", MIDDLE, y));
            } else if unit.is_multiple_of(5) {
                parts.push(number("app-glass__side", MIDDLE + half + 8, y + 5));
            }
            low = high;
        }
        parts.push(path(
            if few { "app-glass__lines" } else { "app-glass__lines app-glass__lines--many" },
            &lines,
        ));
        let top = shape.bottom - shape.full();
        let edge = MIDDLE + shape.half(shape.full()) / FINE;
        parts.push(path("app-glass__answer", &format!("M{} {top}H{}", edge + 4, edge + 20)));
        parts.push(lettering("app-glass__said", edge + 24, top + 5, view.said));
        if u64::from(guess) * 10 <= tenths {
            let up = shape.level(u64::from(guess) * 10, tenths);
            let (y, edge) = (shape.bottom - up, MIDDLE - shape.half(up) / FINE);
            parts.push(path("app-glass__guess", &format!("M14 {y}H{}", edge - 2)));
            parts.push(lettering("app-glass__guessed", 14, y - 7, guessed));
        }
    }
    parts.push(path("app-glass__edge", &(outline + shape.foot)));
    scene("app-glass", "0 0 260 190", parts)
}
