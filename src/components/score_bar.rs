//! A score on its range, with the edges of the bands. The same is said in words beside it.

use domain::questionnaire::Band;
use yew::prelude::*;

use crate::components::element::{bare, drawing, el, rect, text};

/// A score on its range. Widths are in tenths of a percent, so that no float is needed.
pub fn score_bar(total: u16, most: u16, bands: &[Band]) -> Html {
    // Each score takes one step, so that the lowest and the highest have room for the mark.
    let steps = u32::from(most) + 1;
    let at = |score: u32| score * 1000 / steps;
    let mark = at(u32::from(total)) + at(1) / 2;
    let mut parts = Vec::new();
    let mut key = Vec::new();
    if bands.is_empty() {
        // No cut-off: only where the score lies between the lowest and the highest.
        parts.push(rect("app-score__band", "0", "15", "1000", "90"));
        key.push(bare("li", vec![text(&format!("0–{most}"))]));
    }
    for (index, band) in bands.iter().enumerate() {
        let (from, to) = (at(u32::from(band.from)), at(u32::from(band.to) + 1));
        let class = format!("app-score__band app-score__band--{}", index + 1);
        parts.push(rect(&class, &from.to_string(), "15", &(to - from).to_string(), "90"));
        let mine = (band.from..=band.to).contains(&total);
        let mut range = band.from.to_string();
        if band.from != band.to {
            range = range + "–" + &band.to.to_string();
        }
        let words = range + " " + &band.label;
        let words = vec![text(&words)];
        key.push(if mine { el("li", "app-score__key-mine", words) } else { bare("li", words) });
    }
    parts.push(rect("app-score__mark", &mark.saturating_sub(6).to_string(), "0", "12", "120"));
    let bar = drawing("app-score__bar", "0 0 1000 120", parts);
    el("div", "app-score", vec![bar, el("ul", "app-score__key", key)])
}
