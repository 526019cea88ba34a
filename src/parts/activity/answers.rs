//! Every entry with its answer, folded: to be read without script, and on paper.

use domain::activity::{Kind, Said, Truth};
use domain::text::Inline;
use domain::wording::fill;
use yew::prelude::*;

use super::going::View;
use super::{placing, pouring};
use crate::components::element::{bare, nothing, side_by_side, text};
use crate::components::rich::rich;
use crate::components::text::{folded, list, list_as};

/// All the answers. What has none, or opens by itself, has no fold.
pub(super) fn answers(view: &View<'_>) -> Html {
    let words = view.here.words();
    let line = |label: &str, said: &Said| entry(view, label, &said.words, &said.why);
    let mut tag = "ul";
    let entries: Vec<Html> = match &view.activity.kind {
        Kind::Sort { boxes, cards } => {
            let name = |goes: u8| boxes.get(usize::from(goes)).map_or("", String::as_str);
            cards.iter().map(|(said, goes)| line(name(*goes), said)).collect()
        }
        Kind::MythOrFact(sayings) => {
            let name = |truth: Truth| {
                if truth == Truth::Myth { words.activity_myth() } else { words.activity_fact() }
            };
            sayings.iter().map(|(said, truth)| line(name(*truth), said)).collect()
        }
        Kind::Spot { signs, .. } => {
            let name = |is_one: bool| if is_one { words.activity_sign() } else { words.activity_no_sign() };
            signs.iter().map(|sign| line(name(sign.is_one), &sign.said)).collect()
        }
        Kind::Order(steps) => {
            tag = "ol";
            steps.iter().map(|said| line("", said)).collect()
        }
        Kind::Scales(placed) => {
            placed.iter().map(|one| line(&placing::stands(view, one.common, one.bad), &one.said)).collect()
        }
        Kind::Pour(drinks) => {
            let units = |drink| fill(words.activity_pour_units(), &[("n", &pouring::units(drink))]);
            drinks.iter().map(|drink| line(&units(drink), &drink.said)).collect()
        }
        Kind::Timeline { stages, .. } => {
            tag = "ol";
            stages.iter().map(|stage| line(&stage.when, &stage.said)).collect()
        }
        Kind::Say { .. } | Kind::Tell(_) | Kind::Cost(_) | Kind::IfThen { .. } => return nothing(),
    };
    let entries = match tag {
        "ol" => list_as("ol", "app-list app-list--number", entries),
        _ => list(entries),
    };
    folded(&view.id("answers"), words.activity_answers(), vec![entries])
}

/// What holds, the words of the entry, and why. What holds comes first: nobody reads a myth as if it were true.
fn entry(view: &View<'_>, label: &str, words: &[Inline], why: &[Inline]) -> Html {
    let label = if label.is_empty() { nothing() } else { text(&format!("{label}: ")) };
    let words = bare("strong", vec![label, rich(view.here, words)]);
    side_by_side(vec![words, text(" "), rich(view.here, why)])
}
