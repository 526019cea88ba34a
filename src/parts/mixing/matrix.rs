//! Every mix at a glance: a grid with a square for every two. A square has a letter and a pattern besides its colour,
//! and its card opens below.

use domain::mixing::{Class, Level};
use yew::prelude::*;

use super::listed::{class_name, edition};
use super::looking::{Happened, PICKED_ID, View};
use crate::components::element::{bare, el, el_with, nothing, side_by_side, text};
use crate::components::level::{level_letter, level_mark, level_name};
use crate::components::text::{button, lead, small, title};
use crate::here::TITLE_ID;
use crate::platform::grid;

/// The grid, with what its letters mean, and the heading of the card that is open.
pub(super) fn matrix(view: &View<'_>) -> Html {
    let words = view.here.words();
    let letter = |level: &Level| {
        let letter = el("strong", "app-matrix__letter", vec![text(level_letter(words, *level))]);
        bare("li", vec![letter, level_mark(view.here, *level)])
    };
    side_by_side(vec![
        title(words.matrix_title()),
        lead(words.matrix_lead()),
        edition(view),
        el("ul", "app-matrix-key", Level::ALL.iter().map(letter).collect()),
        el("div", "app-matrix", vec![table(view)]),
        open(view),
    ])
}

fn table(view: &View<'_>) -> Html {
    // Every substance has a column; the list is by class, so a class starts where it is another than before.
    let mut columns = Vec::new();
    let mut heads = vec![bare("td", Vec::new())];
    let mut last = None;
    for place in view.listed.iter().copied() {
        let class = Some(view.substance(place).class);
        let first = if class == last { "" } else { "yes" };
        last = class;
        columns.push((place, first));
        let name = bare("span", vec![text(&view.substance(place).short)]);
        heads.push(el_with("th", &["scope", "data-first"], &["col", first], vec![name]));
    }
    let mut parts = vec![bare("thead", vec![bare("tr", heads)])];
    for class in Class::ALL {
        let of_class: Vec<u8> =
            view.listed.iter().copied().filter(|place| view.substance(*place).class == *class).collect();
        if of_class.is_empty() {
            continue;
        }
        let across = (view.listed.len() + 1).to_string();
        let name = bare("span", vec![text(class_name(view.here.words(), *class))]);
        let name = el_with("th", &["colspan", "scope"], &[&across, "rowgroup"], vec![name]);
        let mut body = vec![el("tr", "app-matrix__class", vec![name])];
        body.extend(of_class.into_iter().map(|place| row(view, &columns, place)));
        parts.push(bare("tbody", body));
    }
    let open = {
        let tell = view.tell.clone();
        Callback::from(move |at: Option<(u8, u8)>| {
            if let Some((one, other)) = at {
                let picked = if one == other { vec![one] } else { vec![one, other] };
                tell.emit(Happened::Picked(picked));
            }
        })
    };
    let onclick = open.reform(|event: MouseEvent| grid::square_of(&event));
    let onkeydown = open.reform(|event: KeyboardEvent| grid::moved(&event));
    let rows = side_by_side(parts);
    // Another edition has other squares: the keyboard comes in at the first one again.
    let key = view.listed.len().to_string();
    html! {
        <table class="app-matrix__table" {key} role="grid" aria-labelledby={TITLE_ID} {onclick} {onkeydown}>
            { rows }
        </table>
    }
}

fn row(view: &View<'_>, columns: &[(u8, &'static str)], row: u8) -> Html {
    let words = view.here.words();
    let mut cells = vec![el_with("th", &["scope"], &["row"], vec![text(&view.substance(row).short)])];
    for (column, starts_class) in columns {
        let at = format!("{row}-{column}");
        // The first square is where the keyboard comes in; from there the arrows go on.
        let first = view.listed.first();
        let stop = if Some(&row) == first && Some(column) == first { "0" } else { "-1" };
        let (level, letter, name) = match view.mixing.shown(row, *column) {
            Some(shown) => {
                (shown.level.name(), level_letter(words, shown.level), level_name(words, shown.level))
            }
            None => ("", "·", words.matrix_alone()),
        };
        let names = &["data-at", "data-level", "data-first", "tabindex", "aria-label"];
        let values = [at.as_str(), level, starts_class, stop, name];
        cells.push(el_with("td", names, &values, vec![text(letter)]));
    }
    bare("tr", cells)
}

/// The heading of the card that is open, with the way back to its square.
fn open(view: &View<'_>) -> Html {
    let words = view.here.words();
    let name = match *view.picked {
        [one, other, ..] => view.both(one, other),
        [one] => view.substance(one).name.clone(),
        [] => return nothing(),
    };
    let values = ["app-heading", PICKED_ID, "-1"];
    let heading = el_with("h2", &["class", "id", "tabindex"], &values, vec![text(&name)]);
    let (one, other) = (view.picked[0], view.picked[view.picked.len() - 1]);
    let back = Callback::from(move |_: MouseEvent| grid::focus(one, other));
    // What is sold under the name of one alone is all that there is to say of it here.
    let one_more = if view.picked.len() == 1 { small(words.mixing_one_more()) } else { nothing() };
    let back = button("app-button app-button--secondary app-button--small", words.matrix_back(), back);
    el("div", "app-picked", vec![heading, one_more, back])
}
