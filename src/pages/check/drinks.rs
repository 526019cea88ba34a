//! The drinks calculator: a typical week laid out by day. For adults only.

use domain::self_check::{Asked, Msg};
use domain::units::{Drink, WEEKLY_GUIDELINE_TENTHS, tenths};
use domain::week::{Change, DAYS};
use domain::wording::fill;
use yew::prelude::*;

use super::{Act, StepView};
use crate::components::options::pick;
use crate::components::text::{button, heading, lead, paragraph, telling, title};
use crate::platform::keep::value_of;

/// The calculator.
pub(super) fn drinks(view: &StepView<'_>) -> Html {
    let (words, week, day) = (view.here.words(), &view.walk.week, view.state.day);
    let name = |day: usize| words.drinks_days().split(' ').nth(day).unwrap_or_default();
    let days = (0..DAYS).map(|other| {
        let units = tenths_words(week.day(other).tenths_of_unit());
        let label = html! { { fill(words.drinks_day(), &[("day", name(other)), ("n", &units)]) } };
        let class = if other == day { "app-option app-option--picked" } else { "app-option" };
        pick("day", other, class, label, other == day, view.tell.reform(move |()| Act::Day(other)))
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
    html! {
        <>
            { title(words.drinks_title()) }
            { lead(words.drinks_lead()) }
            <fieldset class="app-question">
                <legend class="app-question__legend">{ heading(words.drinks_which_day()) }</legend>
                <div class="app-options app-options--days">{ for days }</div>
            </fieldset>
            { heading(name(day)) }
            <ul class="app-drinks">for (name, drink) in listed.iter() {
                { row(view, name, *drink) }
            }</ul>
            { own_drink(view) }
            <div class="app-buttons">
                { button(
                    "app-button app-button--secondary",
                    &fill(words.drinks_copy(), &[("day", name(day))]),
                    view.on(Msg::Drank(Change::Copied(day))),
                ) }
            </div>
            { sum(view) }
        </>
    }
}

/// A drink, how often it is on the day, and the buttons that change that.
fn row(view: &StepView<'_>, name: &str, drink: Drink) -> Html {
    let (words, day) = (view.here.words(), view.state.day);
    let count = view.walk.week.drinks(day).iter().filter(|other| **other == drink).count();
    let change = |label: &str, sign: &'static str, change: Change, off: bool| {
        let onclick = telling(&view.tell, Act::Walk(Msg::Drank(change)));
        html! {
            <button type="button" class="app-drinks__button" aria-label={fill(label, &[("drink", name)])}
                disabled={off} {onclick}>{ sign }</button>
        }
    };
    html! {
        <li class="app-drinks__row" key={name.to_string()}>
            <span class="app-drinks__name">{ name }</span>
            { change(words.drinks_take_off(), "−", Change::TookOff(day, drink), count == 0) }
            <span class="app-drinks__count" aria-live="polite">{ count }</span>
            { change(words.drinks_add(), "+", Change::Added(day, drink), false) }
        </li>
    }
}

/// A drink that is not in the list.
fn own_drink(view: &StepView<'_>) -> Html {
    let (words, day) = (view.here.words(), view.state.day);
    let add = view.tell.reform(move |_: MouseEvent| {
        let ml = tenths(&value_of("own-ml")).filter(|ml| ml % 10 == 0).map(|ml| ml / 10);
        let drink = ml.zip(tenths(&value_of("own-strength")));
        match drink.map(|(ml, abv_tenths)| Drink { ml, abv_tenths }).filter(|drink| drink.is_real()) {
            Some(drink) => Act::Walk(Msg::Drank(Change::Added(day, drink))),
            None => Act::NoDrink,
        }
    });
    let field = |id: &'static str, label: &str| {
        html! {
            <div class="app-field">
                <label class="app-field__label" for={id}>{ label }</label>
                <input class="app-select app-select--short" {id} inputmode="decimal" autocomplete="off" maxlength="7" />
            </div>
        }
    };
    html! {
        <div class="app-drinks__own">
            { heading(words.drinks_own()) }
            { view.error(words.drinks_own_wrong()) }
            <div class="app-filters">
                { field("own-ml", words.drinks_own_ml()) }
                { field("own-strength", words.drinks_own_strength()) }
            </div>
            { button("app-button app-button--secondary", words.drinks_own_add(), add) }
        </div>
    }
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
    let above = total > u64::from(WEEKLY_GUIDELINE_TENTHS);
    html! {
        <section class="app-result" aria-labelledby="week">
            <h2 class="app-heading" id="week" aria-live="polite">
                { number(words.drinks_week(), &tenths_words(total)) }
            </h2>
            { bar(total) }
            if days > 0 {
                { paragraph(if above { words.drinks_above() } else { words.drinks_within() }) }
                if days < 3 {
                    { paragraph(words.drinks_spread()) }
                }
                { paragraph(&number(words.drinks_free(), &(DAYS - days).to_string())) }
            }
            <div class="app-buttons">
                if let Some(units) = answer {
                    { button("app-button", &number(words.drinks_use(), &units.to_string()), view.on(Msg::TookUnits)) }
                }
                { button("app-button app-button--secondary", words.drinks_back(), view.on(Msg::WentBack)) }
            </div>
        </section>
    }
}

/// The week's units, with a line at 14. The same is said in words below it.
fn bar(total: u64) -> Html {
    let width = (total * 1000 / (3 * u64::from(WEEKLY_GUIDELINE_TENTHS))).min(1000);
    html! {
        <svg class="app-score__bar" viewBox="0 0 1000 120" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="app-score__band" x="0" y="15" width="1000" height="90" />
            <rect class="app-score__band app-score__band--3" x="0" y="15" width={width.to_string()} height="90" />
            <rect class="app-score__mark" x="330" y="0" width="6" height="120" />
        </svg>
    }
}

/// Tenths as people write them: "4", "4.5".
pub(super) fn tenths_words(tenths: u64) -> String {
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) }
}
