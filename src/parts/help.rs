//! Find help: services by nation, need, age and area. What is chosen stays in memory.

use std::rc::Rc;

use domain::people::{AgeBand, Nation};
use domain::route::Route;
use domain::services::{Gender, Need, Query, Service, ServiceKind, ServicesPack, areas, crisis, find};
use domain::wording::fill;
use yew::prelude::*;

use crate::components::element::{
    bare, el, el_with, keyed, named_section, nothing, side_by_side, status, text,
};
use crate::components::link::text_link;
use crate::components::names::{age_name, nation_name, need_name};
use crate::components::service::service_cards;
use crate::components::text::{heading_with_id, lead, paragraph, title};
use crate::here::Here;
use crate::part::{Given, Part, PartError};
use crate::platform::fields;
use crate::shared::Shared;

/// The needs a person can choose, in the order they are offered.
const NEEDS: [Need; 13] = [
    Need::Alcohol,
    Need::Drugs,
    Need::Cannabis,
    Need::Gambling,
    Need::MentalHealth,
    Need::Family,
    Need::Exploitation,
    Need::DomesticAbuse,
    Need::Housing,
    Need::Debt,
    Need::Legal,
    Need::StopSmoking,
    Need::PrisonLeavers,
];

/// What a person looks for. Each is chosen or not; what is chosen stays in memory.
#[derive(Clone, Debug, Default, PartialEq)]
struct Search {
    nation: Option<Nation>,
    age: Option<AgeBand>,
    need: Option<Need>,
    gender: Option<Gender>,
    area: Option<String>,
    direct_only: bool,
}

/// What was chosen from which list: the value of the option, empty for none. Or the box was ticked or unticked.
enum Chose {
    Nation(String),
    Age(String),
    Need(String),
    Gender(String),
    Area(String),
    DirectOnly,
}

impl Reducible for Search {
    type Action = Chose;
    fn reduce(self: Rc<Self>, chose: Chose) -> Rc<Self> {
        let mut next = (*self).clone();
        match chose {
            Chose::Nation(code) => {
                // Areas belong to a nation.
                next.area = None;
                next.nation = Nation::from_code(&code);
            }
            Chose::Age(index) => {
                next.age = index.parse().ok().and_then(|index: usize| AgeBand::ALL.get(index).copied())
            }
            Chose::Need(name) => next.need = Need::from_name(&name),
            Chose::Gender(name) => next.gender = Gender::from_name(&name),
            Chose::Area(area) => next.area = (!area.is_empty()).then_some(area),
            Chose::DirectOnly => next.direct_only = !next.direct_only,
        }
        Rc::new(next)
    }
}

/// Makes the part, from the directory.
pub fn make(given: &Given) -> Result<Part, PartError> {
    let (core, services) = given.read::<ServicesPack>()?;
    let services = Shared::new(services);
    Ok(Part::new(core, move |here| html! { <Help here={here.clone()} services={services.clone()} /> }))
}

/// The properties of [`Help`].
#[derive(Properties, PartialEq)]
struct HelpProps {
    /// What every view is handed.
    here: Here,
    /// The directory.
    services: Shared<ServicesPack>,
}

/// Find help.
#[component]
fn Help(props: &HelpProps) -> Html {
    let search = use_reducer(Search::default);
    let (here, words) = (&props.here, props.here.words());
    let services = &props.services.services;
    let schemes = services.iter().filter(|service| {
        service.kind == ServiceKind::DiversionScheme
            && search.nation.is_none_or(|nation| service.nations.contains(&nation))
    });
    let urgent = crisis(services, search.nation, search.age);
    let matched = matches(services, &search);
    let count = match matched.as_ref().map(Vec::len) {
        None => words.help_choose_nation().to_string(),
        Some(0) => words.help_none().to_string(),
        Some(1) => words.help_one().to_string(),
        Some(n) => fill(words.help_count(), &[("n", &n.to_string())]),
    };
    let found = matched.filter(|matched| !matched.is_empty()).map(|matched| {
        let inside = vec![heading_with_id("found", words.help_found()), cards(here, matched)];
        named_section("app-section", "found", inside)
    });
    let urgent = vec![
        heading_with_id("crisis", words.crisis_title()),
        paragraph(words.crisis_lead()),
        cards(here, urgent),
    ];
    let schemes = vec![
        heading_with_id("schemes", words.schemes_title()),
        paragraph(words.schemes_lead()),
        cards(here, schemes.collect()),
    ];
    side_by_side(vec![
        title(words.help_title()),
        lead(words.help_lead()),
        bare("p", vec![text_link(here, &Route::Emergency, words.help_emergency())]),
        filters(here, services, &search),
        status("app-count", &count),
        // Holds its place while it is empty: the lists that a person is using stay as they are.
        found.unwrap_or_default(),
        named_section("app-section", "crisis", urgent),
        named_section("app-section", "schemes", schemes),
    ])
}

fn cards(here: &Here, services: Vec<&Service>) -> Html {
    if services.is_empty() { nothing() } else { service_cards(here, services) }
}

/// The services that fit, without the crisis lines and the schemes, which have their own places on the page.
/// `None` until a nation is chosen.
fn matches<'s>(services: &'s [Service], search: &Search) -> Option<Vec<&'s Service>> {
    let nation = search.nation?;
    let needs: Vec<Need> = search.need.into_iter().collect();
    let urgent = crisis(services, search.nation, search.age);
    let query = Query {
        nation,
        age: search.age.unwrap_or(AgeBand::Adult),
        needs: &needs,
        area: search.area.as_deref(),
        for_family: false,
        gender: search.gender,
        direct_only: search.direct_only,
    };
    // An age not chosen is not guessed: only what is there for every age is shown.
    let takes_all = |service: &Service| AgeBand::ALL.into_iter().all(|age| service.takes_age(age));
    let shown = find(services, &query).into_iter().map(|found| found.service).filter(|service| {
        service.kind != ServiceKind::DiversionScheme
            && (search.age.is_some() || takes_all(service))
            && !urgent.iter().any(|other| other.id == service.id)
    });
    Some(shown.collect())
}

fn filters(here: &Here, services: &[Service], search: &UseReducerHandle<Search>) -> Html {
    let words = here.words();
    let nations = Nation::ALL.iter().map(|nation| (nation.code().to_string(), nation_name(words, *nation)));
    let needs = NEEDS.iter().map(|need| (need.name().to_string(), need_name(words, *need)));
    let ages = AgeBand::ALL.iter().enumerate().map(|(index, age)| (index.to_string(), age_name(words, *age)));
    let genders = [(Gender::Women, words.help_women()), (Gender::Men, words.help_men())];
    let genders = genders.into_iter().map(|(gender, name)| (gender.name().to_string(), name));
    let areas = search.nation.map(|nation| areas(services, nation)).unwrap_or_default();
    let areas: Vec<(String, &str)> = areas.into_iter().map(|area| (area.to_string(), area)).collect();
    let area = if areas.is_empty() {
        nothing()
    } else {
        let select = select("area", words.help_area(), words.help_any_area(), areas, search, Chose::Area);
        // Another nation's list is another list: nothing of it stays picked.
        keyed(search.nation.map_or("", Nation::code), bare("div", vec![select]))
    };
    let lists = vec![
        select("nation", words.help_nation(), words.help_pick(), nations.collect(), search, Chose::Nation),
        select("need", words.help_need(), words.help_everything(), needs.collect(), search, Chose::Need),
        select("age", words.help_age(), words.help_any_age(), ages.collect(), search, Chose::Age),
        select("gender", words.help_gender(), words.help_anyone(), genders.collect(), search, Chose::Gender),
        area,
        direct_only(here, search),
    ];
    let names = &["class", "role", "aria-label"];
    el_with("div", names, &["app-filters", "search", words.help_title()], lists)
}

/// The box to tick for services that a person can contact by themselves.
fn direct_only(here: &Here, search: &UseReducerHandle<Search>) -> Html {
    let dispatch = search.dispatcher();
    let onchange = Callback::from(move |_: Event| dispatch.dispatch(Chose::DirectOnly));
    let input = html! {
        <input class="app-option__input" type="checkbox" id="direct" checked={search.direct_only}
            autocomplete="off" {onchange} />
    };
    let words = el("span", "app-option__text", vec![text(here.words().help_direct())]);
    el_with("label", &["class", "for"], &["app-option", "direct"], vec![input, words])
}

/// A choice from a list.
fn select(
    id: &'static str,
    label: &str,
    none: &str,
    options: Vec<(String, &str)>,
    search: &UseReducerHandle<Search>,
    chose: fn(String) -> Chose,
) -> Html {
    let dispatch = search.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        dispatch.dispatch(chose(fields::picked(&event)));
    });
    let option = |(value, name): (String, &str)| el_with("option", &["value"], &[&value], vec![text(name)]);
    let options = side_by_side(options.into_iter().map(option).collect());
    let label = el_with("label", &["class", "for"], &["app-field__label", id], vec![text(label)]);
    let select = html! {
        <select class="app-select" {id} autocomplete="off" {onchange}>
            // Yew puts the last option in first, and a browser selects what comes in first.
            <option value="" selected={true}>{ none }</option>
            { options }
        </select>
    };
    el("div", "app-field", vec![label, select])
}
