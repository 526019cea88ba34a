//! Picking substances: by any name, or from the list.

use domain::mixing::Class;
use domain::route::Route;
use domain::wording::fill;
use yew::prelude::*;

use super::listed::{class_name, edition};
use super::looking::{Happened, MOST, PICKED_ID, View, WORST_ID};
use crate::components::element::{bare, el, el_with, keyed, nothing, side_by_side, status, text};
use crate::components::icon::icon;
use crate::components::link::text_link;
use crate::components::text::{button, buttons, folded, lead, links, small, title};
use crate::platform::{fields, focus, mix_link};

const SEARCH_ID: &str = "search";

/// A button that is not the next step.
pub(super) const SMALL_BUTTON: &str = "app-button app-button--secondary app-button--small";

/// How many substances a search shows.
const FOUND_MOST: usize = 6;

/// What was picked and what it comes to, then who reads, the search and the list. The order stays the same, so that the
/// search keeps the focus while an answer comes above it. On a wide screen the answer stands beside; on a narrow one the
/// search is put away until another one is to be added.
pub(super) fn explorer(view: &View<'_>, answer: Html) -> Html {
    let words = view.here.words();
    let lead = if view.picked.len() < 2 { lead(words.mixing_lead()) } else { nothing() };
    let away = view.picked.len() > 1 && !view.state.adding;
    let class = if away { "app-mixer__picker app-mixer__picker--away" } else { "app-mixer__picker" };
    let picker = el("div", class, vec![search(view)]);
    let who = el("div", "app-mixer__who", vec![edition(view)]);
    let mixer = el("div", "app-mixer", vec![picked(view), answer, who, picker]);
    side_by_side(vec![title(words.mixing_title()), lead, mixer])
}

/// The search, once what was told of is on screen.
fn go_to_search() {
    focus::focus_next([SEARCH_ID.into(), PICKED_ID.into()]);
}

/// After a pick that leaves so many: on a narrow screen the answer is what comes next, elsewhere it stands beside.
fn go_on(left: usize, from: Chip) {
    if left > 1 && focus::is_narrow() {
        focus::start_at_next(PICKED_ID);
    } else if from != Chip::Listed {
        go_to_search();
    }
}

fn search(view: &View<'_>) -> Html {
    let (words, typed) = (view.here.words(), &view.state.typed);
    let mut found = view.mixing.search(typed);
    found.retain(|place| view.listed.contains(place) && !view.picked.contains(place));
    let full = view.picked.len() >= MOST;
    let count = match (typed.trim().is_empty(), found.len()) {
        _ if full => words.mixing_full().to_string(),
        (true, _) => String::new(),
        (false, 0) => words.mixing_found_none().to_string(),
        (false, n) => fill(words.mixing_found(), &[("n", &n.to_string())]),
    };
    let oninput = view.tell.reform(|event: InputEvent| Happened::Typed(fields::picked(&event)));
    let onkeydown = {
        let (tell, first) = (view.tell.clone(), found.first().map(|place| view.toggled(*place)));
        Callback::from(move |event: KeyboardEvent| {
            if let (true, Some(picked)) = (event.key() == "Enter", &first) {
                tell.emit(Happened::Picked(picked.clone()));
                go_on(picked.len(), Chip::Found);
            }
        })
    };
    let label = words.mixing_search();
    let label = el_with("label", &["class", "for"], &["app-field__label", SEARCH_ID], vec![text(label)]);
    let input = html! {
        <input class="app-select" id={SEARCH_ID} type="search" autocomplete="off" autocapitalize="off"
            spellcheck="false" maxlength="40" value={typed.clone()} {oninput} {onkeydown} />
    };
    found.truncate(if full { 0 } else { FOUND_MOST });
    let mut list = vec![bare("summary", vec![text(words.mixing_browse())])];
    for class in Class::ALL {
        let mut of_class = view.listed.to_vec();
        of_class.retain(|place| view.substance(*place).class == *class);
        if !of_class.is_empty() {
            list.push(el("h2", "app-subheading", vec![text(class_name(words, *class))]));
            list.push(chips(view, &of_class, Chip::Listed));
        }
    }
    side_by_side(vec![
        el("div", "app-field", vec![label, input]),
        status("app-count", &count),
        chips(view, &found, Chip::Found),
        el_with("details", &["class", "data-fold"], &["app-more", "browse"], list),
    ])
}

/// Where a substance's button stands.
#[derive(Clone, Copy, PartialEq)]
enum Chip {
    /// Among what the search found.
    Found,
    /// In the list of all.
    Listed,
    /// Among what was picked.
    Picked,
}

/// A button for each substance, that picks it or takes it away.
fn chips(view: &View<'_>, places: &[u8], kind: Chip) -> Html {
    let mut chips = Vec::new();
    for place in places.iter().copied() {
        let name = view.substance(place).name.as_str();
        let picked = view.picked.contains(&place);
        let (tell, then) = (view.tell.clone(), view.toggled(place));
        let onclick = Callback::from(move |_: MouseEvent| {
            tell.emit(Happened::Picked(then.clone()));
            // The button goes with what was typed or picked, so the focus goes somewhere else.
            go_on(then.len(), kind);
        });
        let (class, label, sign, pressed) = match kind {
            Chip::Found => ("app-chip", None, nothing(), None),
            Chip::Listed => ("app-chip", None, nothing(), Some(picked.to_string())),
            Chip::Picked => {
                let label = fill(view.here.words().mixing_take_away(), &[("name", name)]);
                ("app-chip app-chip--picked", Some(label), icon("cross"), None)
            }
        };
        let disabled = !picked && view.picked.len() >= MOST;
        let words = text(name);
        let chip = html! {
            <button type="button" {class} aria-label={label} aria-pressed={pressed} {disabled} {onclick}>
                { words }{ sign }
            </button>
        };
        chips.push(keyed(&place.to_string(), bare("li", vec![chip])));
    }
    el("ul", "app-chips", chips)
}

/// What was picked, each with a way to take it away.
fn picked(view: &View<'_>) -> Html {
    let words = view.here.words();
    if view.picked.is_empty() {
        return nothing();
    }
    let names = &["class", "id", "tabindex", "aria-describedby"];
    let values = ["app-heading", PICKED_ID, "-1", WORST_ID];
    let heading = el_with("h2", names, &values, vec![text(words.mixing_picked())]);
    let chips = chips(view, view.picked, Chip::Picked);
    let ways = if view.picked.len() > 1 {
        let tell = view.tell.clone();
        let clear = Callback::from(move |_: MouseEvent| {
            tell.emit(Happened::Picked(Vec::new()));
            go_to_search();
        });
        let mut ways = Vec::new();
        if view.picked.len() < MOST {
            let tell = view.tell.clone();
            let add = Callback::from(move |_: MouseEvent| {
                tell.emit(Happened::Adding);
                go_to_search();
            });
            ways.push(button(SMALL_BUTTON, words.mixing_add(), add));
        } else {
            ways.push(small(words.mixing_full()));
        }
        ways.push(button(SMALL_BUTTON, words.mixing_clear(), clear));
        buttons(ways)
    } else {
        small(words.mixing_one_more())
    };
    // Always as many, so that the heading stays the one that has the focus.
    el("div", "app-picked", vec![heading, chips, ways])
}

/// Where to go on, and the link that a person who leads a group can make.
pub(super) fn more(view: &View<'_>) -> Html {
    let words = view.here.words();
    let other = match view.at_a_glance {
        true => text_link(view.here, &Route::Mixing, words.matrix_pick()),
        false => text_link(view.here, &Route::Matrix, words.matrix_link()),
    };
    let ways = vec![
        other,
        text_link(view.here, &Route::MixingQuiz, words.rounds_link()),
        text_link(view.here, &Route::Emergency, words.emergency_title()),
        text_link(view.here, &Route::Help, words.help_title()),
    ];
    side_by_side(vec![link(view), links(ways)])
}

/// A link to the mix, to be copied: made on purpose, where a person opens it.
fn link(view: &View<'_>) -> Html {
    let words = view.here.words();
    if view.picked.len() < 2 {
        return nothing();
    }
    let mut ids = String::new();
    for place in view.picked {
        if !ids.is_empty() {
            ids.push('+');
        }
        ids += &view.substance(*place).id;
    }
    let label = words.mixing_link_label();
    let label = el_with("label", &["class", "for"], &["app-field__label", "link"], vec![text(label)]);
    let values = ["app-select", "link", "readonly", &mix_link::address(&ids)];
    let field = el_with("input", &["class", "id", "readonly", "value"], &values, Vec::new());
    let inside = vec![small(words.mixing_link_why()), el("div", "app-field", vec![label, field])];
    // Another mix is another link: what was open for the last one is not.
    keyed(&ids, el("div", "app-mix-link", vec![folded("link", words.mixing_link(), inside)]))
}
