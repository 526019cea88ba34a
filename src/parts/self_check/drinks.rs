//! The drinks calculator: a typical week laid out by day. For adults only.

use domain::self_check::{Asked, Msg};
use domain::units::{Drink, WEEKLY_GUIDELINE_TENTHS, tenths};
use domain::week::{Change, DAYS};
use domain::wording::fill;
use yew::prelude::*;

use super::walking::{Happened, StepView, Writing};
use crate::components::element::{drawing, el, el_with, rect, side_by_side, text};
use crate::components::options::{pick, question_set};
use crate::components::text::{button, buttons, heading, lead, paragraph, telling, title};

/// The attributes of words that are read out when they change.
const LIVE: &[&str; 2] = &["class", "aria-live"];

/// The calculator.
pub(super) fn drinks(view: &StepView<'_>) -> Html {
    let (words, week, day) = (view.here.words(), &view.walk.week, view.state.day);
    let name = |day: usize| words.drinks_days().split(' ').nth(day).unwrap_or_default();
    let days = (0..DAYS).map(|other| {
        let units = tenths_words(week.day(other).tenths_of_unit());
        let label = text(&fill(words.drinks_day(), &[("day", name(other)), ("n", &units)]));
        pick("day", other, label, other == day, false, view.tell.reform(move |()| Happened::Day(other)))
    });
    let presets = &view.pack.drinks;
    let mut listed: Vec<(String, Drink)> =
        presets.iter().map(|preset| (preset.name.clone(), preset.drink)).collect();
    for drink in week.drinks(day) {
        if listed.iter().all(|(_, known)| known != drink) {
            let (ml, strength) = (drink.ml.to_string(), tenths_words(drink.abv_tenths.into()));
            listed.push((fill(words.drinks_name(), &[("ml", &ml), ("strength", &strength)]), *drink));
        }
    }
    let copy = fill(words.drinks_copy(), &[("day", name(day))]);
    side_by_side(vec![
        title(words.drinks_title()),
        lead(words.drinks_lead()),
        question_set(words.drinks_which_day(), "app-options app-options--days", days.collect()),
        heading(name(day)),
        el("ul", "app-drinks", listed.iter().map(|(name, drink)| row(view, name, *drink)).collect()),
        own_drink(view),
        buttons(vec![button(
            "app-button app-button--secondary",
            &copy,
            view.on(Msg::Drank(Change::Copied(day))),
        )]),
        sum(view),
    ])
}

/// A drink, how often it is on the day, and the buttons that change that.
fn row(view: &StepView<'_>, name: &str, drink: Drink) -> Html {
    let (words, day) = (view.here.words(), view.state.day);
    let count = view.walk.week.drinks(day).iter().filter(|other| **other == drink).count();
    let change = |label: &str, sign: &'static str, change: Change, off: bool| {
        let onclick = telling(&view.tell, Happened::Walk(Msg::Drank(change)));
        html! {
            <button type="button" class="app-drinks__button" aria-label={fill(label, &[("drink", name)])}
                disabled={off} {onclick}>{ sign }</button>
        }
    };
    el(
        "li",
        "app-drinks__row",
        vec![
            el("span", "app-drinks__name", vec![text(name)]),
            change(words.drinks_take_off(), "−", Change::TookOff(day, drink), count == 0),
            el_with("span", LIVE, &["app-drinks__count", "polite"], vec![text(&count.to_string())]),
            change(words.drinks_add(), "+", Change::Added(day, drink), false),
        ],
    )
}

/// A drink that is not in the list.
fn own_drink(view: &StepView<'_>) -> Html {
    let (words, day) = (view.here.words(), view.state.day);
    let written = |field| tenths(view.state.written(field));
    let ml = written(Writing::Size).filter(|ml| ml % 10 == 0).map(|ml| ml / 10);
    let drink = ml.zip(written(Writing::Strength)).map(|(ml, abv_tenths)| Drink { ml, abv_tenths });
    let added = match drink.filter(|drink| drink.is_real()) {
        Some(drink) => Happened::Walk(Msg::Drank(Change::Added(day, drink))),
        None => Happened::Wrong,
    };
    let add = telling(&view.tell, added);
    let fields = vec![
        view.field(Writing::Size, words.drinks_own_ml(), "decimal", 7),
        view.field(Writing::Strength, words.drinks_own_strength(), "decimal", 7),
    ];
    el(
        "div",
        "app-drinks__own",
        vec![
            heading(words.drinks_own()),
            view.error(words.drinks_own_wrong()),
            el("div", "app-filters", fields),
            button("app-button app-button--secondary", words.drinks_own_add(), add),
        ],
    )
}

/// What the week comes to, against the guideline.
fn sum(view: &StepView<'_>) -> Html {
    let (words, week) = (view.here.words(), &view.walk.week);
    let total = week.total().tenths_of_unit();
    let number = |text: &str, n: &str| fill(text, &[("n", n)]);
    let days = week.drinking_days();
    let answer = week
        .typical_day()
        .filter(|_| matches!(view.walk.asked(view.pack), Some(Asked { asks_units: true, .. })));
    let mut parts = vec![
        el_with(
            "h2",
            LIVE,
            &["app-heading", "polite"],
            vec![text(&number(words.drinks_week(), &tenths_words(total)))],
        ),
        bar(total),
    ];
    if days > 0 {
        let above = total > u64::from(WEEKLY_GUIDELINE_TENTHS);
        parts.push(paragraph(if above { words.drinks_above() } else { words.drinks_within() }));
        if days < 3 {
            parts.push(paragraph(words.drinks_spread()));
        }
        parts.push(paragraph(&number(words.drinks_free(), &(DAYS - days).to_string())));
    }
    let mut ways = Vec::new();
    if let Some(units) = answer {
        let answer = number(words.drinks_use(), &units.to_string());
        ways.push(button("app-button", &answer, view.on(Msg::TookUnits)));
    }
    ways.push(button("app-button app-button--secondary", words.drinks_back(), view.on(Msg::WentBack)));
    parts.push(buttons(ways));
    el("section", "app-result", parts)
}

/// The week's units, with a line at 14. The same is said in words below it.
fn bar(total: u64) -> Html {
    let width = (total * 1000 / (3 * u64::from(WEEKLY_GUIDELINE_TENTHS))).min(1000);
    let parts = vec![
        rect("app-score__band", "0", "15", "1000", "90"),
        rect("app-score__band app-score__band--3", "0", "15", &width.to_string(), "90"),
        rect("app-score__mark", "330", "0", "6", "120"),
    ];
    drawing("app-score__bar", "0 0 1000 120", parts)
}

/// Tenths as people write them: "4", "4.5".
pub(super) fn tenths_words(tenths: u64) -> String {
    if tenths.is_multiple_of(10) {
        (tenths / 10).to_string()
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}
