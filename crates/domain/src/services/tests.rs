//! Matching and staleness, on made-up services.

use proptest::prelude::*;

use super::*;

const TODAY: Day = Day(20_778);

fn service(id: &str, change: impl FnOnce(&mut Service)) -> Service {
    let mut service = Service {
        id: id.into(),
        name: id.into(),
        organisation: String::new(),
        kind: ServiceKind::Helpline,
        urgency: Urgency::Routine,
        recheck: false,
        description: String::new(),
        access: Access::SelfReferral,
        suggest: true,
        needs: vec![Need::Alcohol],
        nations: Nation::ALL.to_vec(),
        areas: vec![],
        age_min: None,
        age_max: None,
        age_note: None,
        gender: Gender::Any,
        for_family: false,
        phones: vec![Phone {
            number: "0300 123 1110".into(),
            dial: "03001231110".into(),
            label: None,
            textphone: false,
        }],
        texts: vec![],
        hours: Some("9am to 5pm".into()),
        always_open: false,
        cost: None,
        confidentiality: None,
        website: None,
        webchat: None,
        address: None,
        seen_on: TODAY,
        review_by: TODAY.plus(30),
    };
    change(&mut service);
    service
}

fn suggested(services: &[Service], query: Query<'_>) -> Vec<String> {
    suggest(services, &query).into_iter().map(|found| found.service.id.clone()).collect()
}

fn adult_in(nation: Nation, needs: &[Need]) -> Query<'_> {
    Query { nation, age: AgeBand::Adult, needs, area: None, for_family: false }
}

#[test]
fn never_another_nations_line() {
    let services = [
        service("wales", |service| service.nations = vec![Nation::Wales]),
        service("scotland", |service| service.nations = vec![Nation::Scotland]),
    ];
    assert_eq!(suggested(&services, adult_in(Nation::Scotland, &[Need::Alcohol])), ["scotland"]);
    assert!(suggested(&services, adult_in(Nation::England, &[Need::Alcohol])).is_empty());
}

#[test]
fn only_what_a_person_can_reach_by_themselves() {
    let services = [
        service("diversion", |service| service.access = Access::PoliceOrCourt),
        service("professional", |service| service.access = Access::Professional),
        service("kept-back", |service| service.suggest = false),
        service("drop-in", |service| service.access = Access::DropIn),
    ];
    assert_eq!(suggested(&services, adult_in(Nation::England, &[Need::Alcohol])), ["drop-in"]);
    assert_eq!(find(&services, &adult_in(Nation::England, &[Need::Alcohol])).len(), 4);
}

#[test]
fn crisis_first_in_a_crisis_and_the_first_need_first_otherwise() {
    let services = [
        service("routine", |service| service.needs = vec![Need::Suicide, Need::Alcohol]),
        service("crisis", |service| {
            service.urgency = Urgency::Crisis;
            service.needs = vec![Need::Suicide];
        }),
        service("drugs", |service| service.needs = vec![Need::Drugs]),
    ];
    assert_eq!(suggested(&services, adult_in(Nation::England, &[Need::Suicide])), ["crisis", "routine"]);
    assert_eq!(
        suggested(&services, adult_in(Nation::England, &[Need::Drugs, Need::Alcohol])),
        ["drugs", "routine"]
    );
}

#[test]
fn local_before_national_but_only_in_its_area() {
    let services =
        [service("national", |_| {}), service("local", |service| service.areas = vec!["Essex".into()])];
    let needs = [Need::Alcohol];
    let in_essex = Query { area: Some("Essex"), ..adult_in(Nation::England, &needs) };
    assert_eq!(suggested(&services, in_essex), ["local", "national"]);
    assert_eq!(suggested(&services, adult_in(Nation::England, &needs)), ["national"]);
}

#[test]
fn young_people_see_what_is_made_for_them_first() {
    let services = [service("everybody", |_| {}), service("under-19s", |service| service.age_max = Some(18))];
    let needs = [Need::Alcohol];
    let young = Query { age: AgeBand::Under16, ..adult_in(Nation::England, &needs) };
    assert_eq!(suggested(&services, young), ["under-19s", "everybody"]);
    assert_eq!(suggested(&services, adult_in(Nation::England, &needs)), ["everybody"]);
}

#[test]
fn ages() {
    let takes = |min, max| {
        let service = service("x", |service| (service.age_min, service.age_max) = (min, max));
        AgeBand::ALL.map(|age| service.takes_age(age))
    };
    assert_eq!(takes(None, None), [true, true, true]);
    assert_eq!(takes(Some(18), None), [false, false, true]);
    assert_eq!(takes(Some(16), None), [false, true, true]);
    assert_eq!(takes(None, Some(18)), [true, true, false], "Childline");
    assert_eq!(takes(None, Some(25)), [true, true, true], "SafeCall");
    assert_eq!(takes(Some(12), Some(17)), [true, true, false], "Alateen");
    assert_eq!(takes(Some(25), None), [false, false, true]);
}

#[test]
fn hours_go_first_then_numbers_but_never_the_nations_own() {
    let ordinary = service("ordinary", |_| {});
    let numbers = |service: &Service, days| {
        let freshness = service.freshness(TODAY.plus(days), TODAY);
        (service.shown_hours(freshness).is_some(), service.shown_phones(freshness).count())
    };
    assert_eq!(numbers(&ordinary, 30), (true, 1));
    assert_eq!(numbers(&ordinary, 31), (false, 1));
    assert_eq!(numbers(&ordinary, 30 + NUMBER_GRACE_DAYS), (false, 1));
    assert_eq!(numbers(&ordinary, 31 + NUMBER_GRACE_DAYS), (false, 0));
    for dial in ["999", "111", "116123"] {
        let lasting = service("lasting", |service| service.phones[0].dial = dial.into());
        assert_eq!(numbers(&lasting, 20_000), (false, 1), "{dial}");
    }
}

#[test]
fn a_clock_behind_the_build_is_taken_for_the_builds_day() {
    let overdue = service("overdue", |service| service.review_by = TODAY.plus(-1));
    assert_eq!(overdue.freshness(Day(0), TODAY), Freshness::Due);
}

#[test]
fn open_now_only_when_certain() {
    let open = service("open", |service| service.always_open = true);
    assert!(open.is_open_now(open.freshness(TODAY, TODAY)));
    assert!(!open.is_open_now(open.freshness(TODAY.plus(31), TODAY)));
    let daytime = service("daytime", |_| {});
    assert!(!daytime.is_open_now(daytime.freshness(TODAY, TODAY)));
}

#[test]
fn the_emergency_number_opens_the_crisis_bundle() {
    let services = [
        service("samaritans", |service| {
            service.urgency = Urgency::Crisis;
            service.needs = vec![Need::Suicide];
        }),
        service("wales-111", |service| {
            service.urgency = Urgency::Crisis;
            service.needs = vec![Need::MentalHealthCrisis];
            service.nations = vec![Nation::Wales];
        }),
        service("999", |service| {
            service.urgency = Urgency::Emergency;
            service.needs = vec![Need::Emergency];
        }),
        service("women-only", |service| {
            service.urgency = Urgency::Crisis;
            service.needs = vec![Need::MentalHealthCrisis];
            service.gender = Gender::Women;
        }),
    ];
    let ids = |nation| -> Vec<&str> {
        crisis(&services, nation, None).into_iter().map(|service| service.id.as_str()).collect()
    };
    assert_eq!(ids(Some(Nation::Wales)), ["999", "wales-111", "samaritans"]);
    assert_eq!(ids(Some(Nation::England)), ["999", "samaritans"]);
}

#[test]
fn names_read_back() {
    for need in Need::ALL {
        assert_eq!(Need::from_name(need.name()), Some(*need));
    }
    assert_eq!(Need::from_name("everything"), None);
}

proptest! {
    #[test]
    fn no_suggestion_breaks_its_own_limits(
        limits in proptest::collection::vec((0_u8..4, 0_u8..30, 0_u8..40, 0_usize..6, any::<bool>()), 1..12),
        nation in 0_usize..4,
        age in 0_usize..3,
    ) {
        let services: Vec<Service> = limits
            .iter()
            .map(|(nation, min, max, access, suggest)| service("any", |service| {
                service.nations = vec![Nation::ALL[usize::from(*nation)]];
                service.age_min = (*min > 0).then_some(*min);
                service.age_max = (*max > 10).then_some(*max);
                service.access = Access::ALL[*access];
                service.suggest = *suggest;
            }))
            .collect();
        let (nation, age) = (Nation::ALL[nation], AgeBand::ALL[age]);
        let needs = [Need::Alcohol];
        let query = Query { nation, age, needs: &needs, area: None, for_family: false };
        for found in suggest(&services, &query) {
            prop_assert!(found.service.nations.contains(&nation));
            prop_assert!(found.service.suggest && found.service.takes_self_referral());
            if age != AgeBand::Adult {
                prop_assert!(found.service.age_min.is_none_or(|min| min < 18), "no adults-only service");
            }
        }
    }
}
