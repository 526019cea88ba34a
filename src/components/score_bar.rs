//! A score on its range, with the edges of the bands. The same is said in words beside it.

use domain::questionnaire::Band;
use yew::prelude::*;

/// A score on its range. Widths are in tenths of a percent, so that no float is needed.
pub fn score_bar(total: u16, most: u16, bands: &[Band]) -> Html {
    // Each score takes one step, so that the lowest and the highest have room for the mark.
    let steps = u32::from(most) + 1;
    let at = |score: u32| score * 1000 / steps;
    let mark = at(u32::from(total)) + at(1) / 2;
    html! {
        <div class="app-score">
            <svg class="app-score__bar" viewBox="0 0 1000 120" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                { for bands.iter().enumerate().map(|(index, band)| {
                    let (from, to) = (at(u32::from(band.from)), at(u32::from(band.to) + 1));
                    html! {
                        <rect class={format!("app-score__band app-score__band--{}", index + 1)}
                            x={from.to_string()} y="15" width={(to - from).to_string()} height="90" />
                    }
                }) }
                <rect class="app-score__mark" x={mark.saturating_sub(6).to_string()} y="0" width="12" height="120" />
            </svg>
            <ul class="app-score__key">
                { for bands.iter().map(|band| {
                    let mine = (band.from..=band.to).contains(&total);
                    let range = if band.from == band.to { band.from.to_string() } else { format!("{}–{}", band.from, band.to) };
                    html! {
                        <li class={classes!(mine.then_some("app-score__key-mine"))}>{ format!("{range} {}", band.label) }</li>
                    }
                }) }
            </ul>
        </div>
    }
}
