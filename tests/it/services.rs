//! The real directory, asked everything that can be asked of it: nobody is left with nothing, and nobody is sent to
//! another nation, another age, another gender, or a record on hold.

use std::collections::BTreeSet;
use std::fs;

use domain::day::Day;
use domain::people::{AgeBand, Nation};
use domain::route::Route;
use domain::services::{
    Freshness, Gender, Match, Need, Query, Service, ServiceKind, areas, crisis, fallback, find, suggest,
};

use waymark::components::service::service_card;
use waymark::here::Here;
use yew::prelude::*;

use crate::html::{Element, Tree};
use crate::site;

/// The needs of the coverage table in the research notes: each nation should have someone for each.
const COVERED: [Need; 16] = [
    Need::Alcohol,
    Need::Drugs,
    Need::Opioids,
    Need::Cannabis,
    Need::Stimulants,
    Need::Gambling,
    Need::MentalHealthCrisis,
    Need::Suicide,
    Need::Housing,
    Need::Debt,
    Need::Exploitation,
    Need::DomesticAbuse,
    Need::Family,
    Need::Legal,
    Need::PrisonLeavers,
    Need::StopSmoking,
];

/// The needs for which no confirmed service is known in every nation (section 4 of the same notes).
const THIN: [Need; 2] = [Need::PrisonLeavers, Need::StopSmoking];

fn services() -> &'static [Service] {
    &site::compiled().services.services
}

fn plain(nation: Nation, age: AgeBand, needs: &[Need]) -> Query<'_> {
    Query { nation, age, needs, area: None, for_family: false, gender: None, direct_only: false }
}

fn ids<'s>(found: &[Match<'s>]) -> Vec<&'s str> {
    found.iter().map(|found| found.service.id.as_str()).collect()
}

/// Every nation with every age band.
fn everybody() -> impl Iterator<Item = (Nation, AgeBand)> {
    Nation::ALL.into_iter().flat_map(|nation| AgeBand::ALL.map(|age| (nation, age)))
}

/// Asks for every need there is, alone and all at once, with and without every choice there is.
fn every_query(mut look: impl FnMut(&Query<'_>)) {
    let single: Vec<[Need; 1]> = Need::ALL.iter().map(|need| [*need]).collect();
    let needs: Vec<&[Need]> = single.iter().map(|need| need.as_slice()).chain([&[][..], Need::ALL]).collect();
    for (nation, age) in everybody() {
        let places = areas(services(), nation);
        for area in places.into_iter().map(Some).chain([None]) {
            for needs in &needs {
                for gender in [None, Some(Gender::Women), Some(Gender::Men)] {
                    for (for_family, direct_only) in
                        [(false, false), (false, true), (true, false), (true, true)]
                    {
                        look(&Query { nation, age, needs, area, for_family, gender, direct_only });
                    }
                }
            }
        }
    }
}

/// The ids in the files of the records whose lines say something.
fn ids_where(says: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for file in fs::read_dir(site::folder().join("services")).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for record in text.split("[[service]]").skip(1).filter(|record| record.lines().any(&says)) {
            let id = record.lines().find_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'));
            ids.insert(id.expect("an id").to_string());
        }
    }
    ids
}

#[test]
fn nobody_is_left_with_nothing() {
    for (nation, age) in everybody() {
        for need in COVERED {
            let who = format!("{need:?} in {nation:?}, {age:?}");
            let found = suggest(services(), &plain(nation, age, &[need]));
            assert!(!found.is_empty() || THIN.contains(&need), "{who}: nobody");
            if found.is_empty() {
                assert!(fallback(services(), nation, age).len() > 2, "{who}: nothing to fall back on");
            }
        }
    }
}

#[test]
fn the_fallback_begins_with_999_and_has_the_nations_own_line() {
    for (nation, age) in everybody() {
        let lines = fallback(services(), nation, age);
        let dials =
            |line: &Match<'_>, number: &str| line.service.phones.iter().any(|phone| phone.dial == number);
        // Northern Ireland has no 111; its line is Lifeline.
        let own = if nation == Nation::NorthernIreland { "08088088000" } else { "111" };
        assert!(dials(&lines[0], "999"), "{nation:?} {age:?}: {:?}", ids(&lines));
        for number in [own, "116123"] {
            assert!(lines.iter().any(|line| dials(line, number)), "{nation:?} {age:?} lacks {number}");
        }
        for line in &lines {
            check_fits(line.service, &plain(nation, age, &[]));
            assert!(line.need.is_none(), "{}: it is not for the need itself", line.service.id);
        }
        let bundle: Vec<&str> =
            crisis(services(), Some(nation), Some(age)).iter().map(|service| service.id.as_str()).collect();
        assert!(ids(&lines).starts_with(&bundle), "{nation:?} {age:?}");
    }
}

/// The limits that no service may break, written a second time.
fn check_fits(service: &Service, query: &Query<'_>) {
    let who = format!("{} for {query:?}", service.id);
    assert!(service.nations.contains(&query.nation), "another nation: {who}");
    if query.age != AgeBand::Adult {
        assert!(service.age_min.is_none_or(|min| min < 18), "for adults only: {who}");
    }
    if let Some(gender) = query.gender {
        assert!([Gender::Any, gender].contains(&service.gender), "another gender: {who}");
    }
    let serves = |area: &str| service.areas.iter().any(|served| served == area);
    assert!(service.areas.is_empty() || query.area.is_some_and(serves), "another area: {who}");
}

#[test]
fn nobody_is_sent_to_the_wrong_place() {
    // As the files have it, so that a slip between file and pack would show.
    let held = ids_where(|line| line == "gate = \"hold\"");
    let adults = ids_where(|line| {
        line.strip_prefix("age_min = ").is_some_and(|age| age.parse::<u8>().is_ok_and(|age| age >= 18))
    });
    let one_gender = ids_where(|line| ["gender = \"women\"", "gender = \"men\""].contains(&line));
    assert!(!held.is_empty() && !adults.is_empty() && !one_gender.is_empty());
    every_query(|query| {
        for found in find(services(), query) {
            check_fits(found.service, query);
            let id = &found.service.id;
            assert!(!held.contains(id), "{id} is on hold");
            assert!(query.age == AgeBand::Adult || !adults.contains(id), "{id} is for adults: {query:?}");
            assert!(!query.direct_only || found.service.takes_self_referral(), "{id}: {query:?}");
        }
        for found in suggest(services(), query) {
            let service = found.service;
            check_fits(service, query);
            assert!(!held.contains(&service.id), "{} is on hold", service.id);
            assert!(service.suggest && service.takes_self_referral(), "{}: {query:?}", service.id);
            let said = query.gender == Some(service.gender);
            assert!(said || !one_gender.contains(&service.id), "{}: {query:?}", service.id);
        }
    });
}

/// A line for one nation's people only, by the nations in its record.
#[test]
fn no_nation_is_offered_a_line_that_the_files_do_not_give_it() {
    for nation in Nation::ALL {
        let code = format!("\"{}\"", nation.code());
        let own = ids_where(|line| line.starts_with("nations = [") && line.contains(&code));
        for age in AgeBand::ALL {
            let found = find(services(), &plain(nation, age, &[]));
            let lines = fallback(services(), nation, age);
            for id in ids(&found).into_iter().chain(ids(&lines)) {
                assert!(own.contains(id), "{id} is not there for {nation:?}");
            }
        }
    }
}

#[test]
fn a_service_for_one_gender_is_listed_for_it_and_for_who_has_not_said() {
    let whole_nations = services().iter().filter(|service| service.areas.is_empty());
    for service in whole_nations.filter(|service| service.gender != Gender::Any) {
        for (nation, age) in everybody() {
            if !service.nations.contains(&nation) || !service.takes_age(age) {
                continue;
            }
            for gender in [None, Some(Gender::Women), Some(Gender::Men)] {
                let found = find(services(), &Query { gender, ..plain(nation, age, &[]) });
                let listed = ids(&found).contains(&service.id.as_str());
                assert_eq!(
                    listed,
                    gender.is_none_or(|said| said == service.gender),
                    "{}: {gender:?}",
                    service.id
                );
            }
        }
    }
}

#[test]
fn a_need_named_twice_changes_nothing() {
    for (nation, age) in everybody() {
        for (first, second) in COVERED.into_iter().flat_map(|first| COVERED.map(|second| (first, second))) {
            let once = suggest(services(), &plain(nation, age, &[first, second]));
            for twice in [[first, first, second, second], [first, second, first, second]] {
                assert_eq!(once, suggest(services(), &plain(nation, age, &twice)), "{twice:?}");
            }
        }
    }
}

#[test]
fn the_same_question_has_the_same_answer() {
    every_query(|query| {
        assert_eq!(suggest(services(), query), suggest(services(), query), "{query:?}");
    });
    for (nation, age) in everybody() {
        assert_eq!(fallback(services(), nation, age), fallback(services(), nation, age));
    }
}

#[test]
fn in_a_crisis_the_soonest_comes_first_and_elsewhere_what_is_certain() {
    every_query(|query| {
        let found = suggest(services(), query);
        let in_crisis = query
            .needs
            .iter()
            .any(|need| [Need::Emergency, Need::MentalHealthCrisis, Need::Suicide].contains(need));
        if in_crisis {
            assert!(found.is_sorted_by_key(|found| found.service.urgency), "{query:?}: {:?}", ids(&found));
        } else if query.age == AgeBand::Adult && query.needs.len() < 2 {
            // Among those for one need: someone to talk to before a group; then what is certain, then what is near.
            let group = |service: &Service| service.kind == ServiceKind::MutualAid;
            let rank = |found: &Match<'_>| {
                let service = found.service;
                (service.age_max.is_some(), group(service), service.recheck, service.areas.is_empty())
            };
            assert!(found.is_sorted_by_key(rank), "{query:?}: {:?}", ids(&found));
        }
    });
}

/// However wrong a clock is, a crisis line keeps its number; and what is old is never called open.
#[test]
fn a_clock_that_cannot_be_believed_hides_no_crisis_line() {
    let built_on = site::compiled().core.site.built_on;
    for days in [731, 5_000, 300_000] {
        for service in services() {
            let freshness = service.freshness(built_on.plus(days), built_on);
            let numbers = service.shown_phones(freshness).count() + service.shown_texts(freshness).count();
            let all = service.phones.len() + service.texts.len();
            assert!(!service.is_for_a_crisis() || numbers == all, "{} after {days} days", service.id);
            assert!(freshness != Freshness::Fresh, "{} after {days} days", service.id);
        }
    }
}

/// A service as a page shows it: a part on a day, or a document.
#[derive(PartialEq, Properties)]
struct CardOf {
    here: Here,
    service: Service,
}

#[component]
fn Card(of: &CardOf) -> Html {
    html! { <ul>{ service_card(&of.here, &of.service, None) }</ul> }
}

fn card(here: &Here, service: &Service) -> Tree {
    Tree::read(&site::render::<Card>(CardOf { here: here.clone(), service: service.clone() }))
}

/// What the same card is given in a part, on a day.
fn in_a_part(document: &Here, now: Day) -> Here {
    Here { now, is_document: false, ..document.clone() }
}

/// What a person can read on a day of what is marked with days, as static/start.js has it.
fn read_on(tree: &Tree, day: Day) -> Vec<String> {
    let within = |el: &Element, name: &str| {
        let days = el.attribute(name)?;
        let (from, to) = days.split_once(' ').expect("two days");
        Some((from.parse().expect("a day")..=to.parse().expect("a day")).contains(&day.0))
    };
    let hidden = |el: &Element| {
        within(el, "data-hidden-on").unwrap_or(false) || !within(el, "data-shown-on").unwrap_or(true)
    };
    let seen = |el: &&Element| !hidden(el) && !tree.around(el).any(hidden);
    let said =
        tree.elements.iter().filter(seen).filter(|el| ["a", "strong", "p"].contains(&el.name.as_str()));
    // In a line with something marked in it, that is what is read.
    let whole = said.filter(|el| el.attribute("class") != Some("app-service__fact app-service__fact--seen"));
    whole.map(|el| el.text().to_string()).collect()
}

/// A document is written once and read on any day: then it says what a part would say on that day.
#[test]
fn a_document_says_on_any_day_what_a_part_says_on_that_day() {
    let here = site::book().here(&Route::Help);
    let built_on = here.now;
    for service in services() {
        let document = card(&here, service);
        let due = service.review_by;
        let edges =
            [built_on, due, due.plus(1), due.plus(90), due.plus(91), built_on.plus(730), built_on.plus(731)];
        for day in edges.into_iter().chain([built_on.plus(9_000)]).filter(|day| *day >= built_on) {
            let part = read_on(&card(&in_a_part(&here, day), service), day);
            assert_eq!(read_on(&document, day), part, "{} on {day}", service.id);
        }
    }
}

#[test]
fn a_card_shows_what_decides_and_folds_the_rest() {
    let words = &site::compiled().core.wording;
    let built_on = site::compiled().core.site.built_on;
    let here = in_a_part(&site::book().here(&Route::Help), built_on);
    for service in services() {
        let tree = card(&here, service);
        let folded = |el: &Element| tree.around(el).any(|around| around.name == "details");
        let says = |text: &str, inside: bool| {
            tree.named("p").any(|line| line.text().contains(text) && folded(line) == inside)
        };
        let (id, fresh) = (&service.id, service.freshness(built_on, built_on) == Freshness::Fresh);
        assert_eq!(says(words.service_for_women(), false), service.gender == Gender::Women, "{id}");
        assert_eq!(says(words.service_for_men(), false), service.gender == Gender::Men, "{id}");
        assert_eq!(says(words.service_recheck(), false), service.recheck || !fresh, "{id}");
        assert_eq!(says(words.service_open_now(), false), service.always_open && fresh, "{id}");
        let ages = service.age_min.is_some() || service.age_max.is_some() || service.age_note.is_some();
        assert_eq!(says(words.service_ages(), false), ages, "{id}");
        assert!(says(&service.description, false), "{id}");
        assert!(tree.links().all(|(link, _)| !folded(link)), "{id} folds a way to reach it");
        for (name, known) in [
            (words.service_hours(), fresh && service.hours.is_some()),
            (words.service_where(), !service.areas.is_empty()),
            (words.service_address(), service.address.is_some()),
            (words.service_cost(), service.cost.is_some()),
            (words.service_private(), service.confidentiality.is_some()),
        ] {
            assert_eq!(says(name, true), known, "{id}: {name}");
        }
    }
}
