//! Suggestions as the command prints them.

use domain::services::{Access, ServiceKind, Urgency};

use super::*;

const TODAY: Day = Day(20_778);

fn service(id: &str, areas: &[&str]) -> Service {
    Service {
        id: id.into(),
        name: id.into(),
        organisation: String::new(),
        kind: ServiceKind::Helpline,
        urgency: Urgency::Routine,
        recheck: false,
        description: String::new(),
        access: Access::SelfReferral,
        suggest: true,
        needs: vec![Need::Gambling],
        nations: vec![Nation::Wales],
        areas: areas.iter().map(|area| (*area).into()).collect(),
        age_min: None,
        age_max: None,
        age_note: None,
        gender: Gender::Any,
        for_self: true,
        for_family: false,
        phones: vec![Phone {
            number: "0800 000 000".into(),
            dial: "0800000000".into(),
            label: None,
            textphone: false,
        }],
        texts: vec![],
        hours: None,
        opens: vec![],
        always_open: false,
        cost: None,
        confidentiality: None,
        website: None,
        webchat: None,
        address: None,
        seen_on: TODAY,
        review_by: TODAY,
    }
}

fn ask() -> ServicesAsk {
    ServicesAsk {
        nation: Nation::Wales,
        age: 16,
        needs: vec![Need::Gambling],
        area: None,
        for_family: false,
        gender: None,
        direct_only: false,
    }
}

fn ids(ask: &ServicesAsk, today: Day) -> Outcome<Vec<(String, usize, bool)>> {
    let services = [service("national", &[]), service("gwent", &["Gwent"])];
    let list = told(&services, ask, today)?;
    let line = |found: &Value| {
        let phones = found["phones"].as_array().map_or(0, Vec::len);
        (found["id"].as_str().unwrap_or_default().to_owned(), phones, found["local"] == true)
    };
    let all = ["first", "more"].into_iter().filter_map(|part| list[part].as_array()).flatten();
    Ok(all.map(line).collect())
}

#[test]
fn a_named_area_brings_its_local_services_first() {
    assert_eq!(ids(&ask(), TODAY), Ok(vec![("national".into(), 1, false)]));
    let ask = ServicesAsk { area: Some("gwent".into()), ..ask() };
    assert_eq!(ids(&ask, TODAY), Ok(vec![("gwent".into(), 1, true), ("national".into(), 1, false)]));
}

#[test]
fn a_service_for_one_gender_only_for_who_says_it() {
    let women = Service { gender: Gender::Women, ..service("women", &[]) };
    let services = [women, service("anyone", &[])];
    let ids = |gender: Option<Gender>| {
        let ask = ServicesAsk { gender, ..ask() };
        let found = told(&services, &ask, TODAY).expect("a list");
        found["first"].as_array().expect("a list").iter().map(|found| found["id"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids(None), ["anyone"]);
    assert_eq!(ids(Some(Gender::Women)), ["women", "anyone"]);
    assert_eq!(ids(Some(Gender::Men)), ["anyone"]);
}

#[test]
fn numbers_long_past_their_review_are_not_shown() {
    assert_eq!(ids(&ask(), TODAY.plus(365)), Ok(vec![("national".into(), 0, false)]));
}

#[test]
fn opening_times_are_shown_until_the_review() {
    let opens = vec![Opening { days: (0, 4), from: 540, to: 1440 }];
    let services = [Service { opens, hours: Some("Weekdays".into()), ..service("line", &[]) }];
    let opens = |today: Day| told(&services, &ask(), today).expect("a list")["first"][0]["opens"].clone();
    assert_eq!(opens(TODAY), json!([{"days": "mon-fri", "from": "09:00", "to": "24:00"}]));
    assert_eq!(opens(TODAY.plus(1)), json!([]));
}

#[test]
fn where_nobody_meets_the_need_the_lines_for_anyone_come_as_in_the_browser() {
    let ask = ServicesAsk { nation: Nation::Scotland, ..ask() };
    assert_eq!(ids(&ask, TODAY), Ok(vec![]), "this directory has none");
    let project = Project::here();
    let services = content::compiled(&project).expect("content").services.services;
    let ask = ServicesAsk { nation: Nation::NorthernIreland, age: 14, needs: vec![Need::Veterans], ..ask };
    let found = told(&services, &ask, TODAY).expect("a list");
    assert_eq!(found["first"][0]["id"], "emergency-999");
    assert_eq!(found["crisis"][0]["id"], "emergency-999");
}

#[test]
fn an_unknown_area_is_refused_with_those_known() {
    for (typed, expected) in [("Essex", "one of Gwent"), ("Gwnt", "did you mean `Gwent`?")] {
        let ask = ServicesAsk { area: Some(typed.into()), ..ask() };
        let Err(failure) = ids(&ask, TODAY) else { panic!("{ask:?} is accepted") };
        assert!(failure.to_string().contains(expected), "{failure}");
        assert_eq!(failure.code(), 2);
    }
}
