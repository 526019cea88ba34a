//! Matching and staleness, on made-up services.

mod directories;

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
        for_self: true,
        for_family: false,
        phones: vec![Phone {
            number: "0300 123 1110".into(),
            dial: "03001231110".into(),
            label: None,
            textphone: false,
        }],
        texts: vec![],
        hours: Some("9am to 5pm".into()),
        opens: vec![],
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

fn ids(found: Vec<Match<'_>>) -> Vec<String> {
    found.into_iter().map(|found| found.service.id.clone()).collect()
}

fn best(services: &[Service], query: Query<'_>) -> Vec<String> {
    ids(suggest(services, &query))
}

fn listed(services: &[Service], query: Query<'_>) -> Vec<String> {
    ids(find(services, &query))
}

fn adult_in(nation: Nation, needs: &[Need]) -> Query<'_> {
    Query {
        nation,
        age: AgeBand::Adult,
        needs,
        area: None,
        for_family: false,
        gender: None,
        direct_only: false,
    }
}

#[test]
fn never_another_nations_line() {
    let services = [
        service("wales", |service| service.nations = vec![Nation::Wales]),
        service("scotland", |service| service.nations = vec![Nation::Scotland]),
    ];
    assert_eq!(best(&services, adult_in(Nation::Scotland, &[Need::Alcohol])), ["scotland"]);
    assert!(best(&services, adult_in(Nation::England, &[Need::Alcohol])).is_empty());
}

#[test]
fn only_what_a_person_can_reach_by_themselves() {
    let services = [
        service("diversion", |service| service.access = Access::PoliceOrCourt),
        service("professional", |service| service.access = Access::Professional),
        service("kept-back", |service| service.suggest = false),
        service("drop-in", |service| service.access = Access::DropIn),
    ];
    assert_eq!(best(&services, adult_in(Nation::England, &[Need::Alcohol])), ["drop-in"]);
    let anyone = adult_in(Nation::England, &[Need::Alcohol]);
    assert_eq!(listed(&services, anyone.clone()), ["diversion", "professional", "kept-back", "drop-in"]);
    let direct = Query { direct_only: true, ..anyone };
    assert_eq!(listed(&services, direct), ["kept-back", "drop-in"]);
}

#[test]
fn a_service_for_one_gender_is_for_who_says_it() {
    let services = [
        service("women", |service| service.gender = Gender::Women),
        service("men", |service| service.gender = Gender::Men),
        service("anyone", |_| {}),
    ];
    let needs = [Need::Alcohol];
    let said = |gender| Query { gender, ..adult_in(Nation::England, &needs) };
    assert_eq!(best(&services, said(None)), ["anyone"], "it is never guessed");
    assert_eq!(best(&services, said(Some(Gender::Women))), ["women", "anyone"]);
    assert_eq!(best(&services, said(Some(Gender::Men))), ["men", "anyone"]);
    assert_eq!(listed(&services, said(None)), ["women", "men", "anyone"]);
    assert_eq!(listed(&services, said(Some(Gender::Women))), ["women", "anyone"]);
    assert_eq!(listed(&services, said(Some(Gender::Men))), ["men", "anyone"]);
    assert_eq!(listed(&services, said(Some(Gender::Any))), ["anyone"]);
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
    assert_eq!(best(&services, adult_in(Nation::England, &[Need::Suicide])), ["crisis", "routine"]);
    assert_eq!(
        best(&services, adult_in(Nation::England, &[Need::Drugs, Need::Alcohol])),
        ["drugs", "routine"]
    );
}

#[test]
fn local_before_national_but_only_in_its_area() {
    let services =
        [service("national", |_| {}), service("local", |service| service.areas = vec!["Essex".into()])];
    let needs = [Need::Alcohol];
    let in_essex = Query { area: Some("Essex"), ..adult_in(Nation::England, &needs) };
    assert_eq!(best(&services, in_essex), ["local", "national"]);
    assert_eq!(best(&services, adult_in(Nation::England, &needs)), ["national"]);
}

#[test]
fn local_before_national_only_where_it_is_verified() {
    let local = |id, recheck| {
        service(id, |service| {
            service.areas = vec!["Essex".into()];
            service.recheck = recheck;
        })
    };
    let services = [
        service("national-to-check", |service| service.recheck = true),
        local("local-to-check", true),
        service("national", |_| {}),
        local("local", false),
    ];
    let needs = [Need::Alcohol];
    let in_essex = Query { area: Some("Essex"), ..adult_in(Nation::England, &needs) };
    assert_eq!(best(&services, in_essex), ["local", "national", "local-to-check", "national-to-check"]);
}

#[test]
fn young_people_see_what_is_made_for_them_first() {
    let services = [service("everybody", |_| {}), service("under-19s", |service| service.age_max = Some(18))];
    let needs = [Need::Alcohol];
    let young = Query { age: AgeBand::Under16, ..adult_in(Nation::England, &needs) };
    assert_eq!(best(&services, young), ["under-19s", "everybody"]);
    assert_eq!(best(&services, adult_in(Nation::England, &needs)), ["everybody"]);
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
    assert_eq!(takes(None, Some(18)), [true, true, true], "Childline, up to the 19th birthday");
    assert_eq!(takes(None, Some(17)), [true, true, false]);
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
fn a_clock_far_ahead_hides_no_crisis_number_and_claims_nothing() {
    let state = |urgency, days| {
        let service = service("line", |service| {
            service.urgency = urgency;
            service.always_open = true;
        });
        let freshness = service.freshness(TODAY.plus(days), TODAY);
        let shown = (service.shown_hours(freshness).is_some(), service.shown_phones(freshness).count());
        assert!(freshness == Freshness::Fresh || !service.is_open_now(freshness));
        (freshness, shown)
    };
    for urgency in [Urgency::Emergency, Urgency::Crisis] {
        // A date within two years of the build is believed.
        assert_eq!(state(urgency, BELIEVED_DAYS), (Freshness::Stale, (false, 0)));
        // Past that the number is back, to be checked; never the hours.
        assert_eq!(state(urgency, BELIEVED_DAYS + 1), (Freshness::Due, (false, 1)));
        assert_eq!(state(urgency, i32::MAX - TODAY.0), (Freshness::Due, (false, 1)));
    }
    for urgency in [Urgency::Urgent, Urgency::Routine] {
        assert_eq!(state(urgency, BELIEVED_DAYS + 1), (Freshness::Stale, (false, 0)));
    }
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
fn opening_times_are_there_only_with_their_words_and_say_nothing_of_now() {
    let all_week = Opening { days: (0, 6), from: 0, to: 1440 };
    let line = service("line", |service| service.opens = vec![all_week]);
    let shown = |days| {
        let freshness = line.freshness(TODAY.plus(days), TODAY);
        assert_eq!(line.shown_hours(freshness).is_some(), !line.shown_opens(freshness).is_empty());
        assert!(!line.is_open_now(freshness));
        line.shown_opens(freshness)
    };
    assert_eq!(shown(30), [all_week]);
    assert!(shown(31).is_empty() && shown(365).is_empty());
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
fn the_first_to_call_are_one_for_everybody_and_each_nations_own() {
    let line = |id: &str, dial: &str, nations: &[Nation]| {
        service(id, |service| {
            service.urgency = Urgency::Crisis;
            service.needs = vec![Need::Suicide];
            service.nations = nations.to_vec();
            service.phones[0].dial = dial.into();
        })
    };
    let services = [
        line("northern-ireland", "08088088000", &[Nation::NorthernIreland]),
        line("england", "111", &[Nation::England]),
        line("another-for-all", "0800585858", &Nation::ALL),
        line("all", "116123", &Nation::ALL),
    ];
    let found: Vec<&str> = first_to_call(&services).iter().map(|service| service.id.as_str()).collect();
    assert_eq!(found, ["all", "england", "northern-ireland"]);
}

#[test]
fn whoever_finds_no_one_gets_the_nations_own_lines() {
    let services = [
        service("111", |service| {
            service.urgency = Urgency::Urgent;
            service.needs = vec![Need::Emergency];
            service.nations = vec![Nation::Wales];
        }),
        service("adults-111", |service| {
            service.urgency = Urgency::Urgent;
            service.needs = vec![Need::Emergency];
            service.age_min = Some(18);
        }),
        service("drinking", |_| {}),
        service("999", |service| {
            service.urgency = Urgency::Emergency;
            service.needs = vec![Need::Emergency];
        }),
        service("referred", |service| {
            service.urgency = Urgency::Crisis;
            service.needs = vec![Need::Suicide];
            service.access = Access::Professional;
        }),
    ];
    let lines = |nation, age| {
        let found = fallback(&services, nation, age);
        assert!(found.iter().all(|found| found.need.is_none()));
        ids(found)
    };
    assert!(suggest(&services, &adult_in(Nation::Wales, &[Need::Gambling])).is_empty());
    assert_eq!(lines(Nation::Wales, AgeBand::Adult), ["999", "111", "adults-111"]);
    assert_eq!(lines(Nation::Wales, AgeBand::Under16), ["999", "111"]);
    assert_eq!(lines(Nation::England, AgeBand::Under16), ["999"]);
}

#[test]
fn three_first_then_more() {
    let services = [
        service("999", |service| {
            service.urgency = Urgency::Emergency;
            service.needs = vec![Need::Emergency];
        }),
        service("hurt-at-home", |service| service.needs = vec![Need::DomesticAbuse]),
        service("drink-1", |_| {}),
        service("wales", |service| service.nations = vec![Nation::Wales]),
        service("to-nineteen", |service| service.age_max = Some(18)),
        service("drink-2", |_| {}),
        service("drink-3", |_| {}),
    ];
    let ids = |age| {
        let alcohol = [Need::Alcohol];
        let found = suggested(&services, &Query { age, ..adult_in(Nation::Wales, &alcohol) });
        (self::ids(found.first), self::ids(found.more))
    };
    let danger: Vec<&str> =
        in_danger(&services, Some(Nation::Wales), None).iter().map(|one| one.id.as_str()).collect();
    assert_eq!(danger, ["999", "hurt-at-home"]);
    let (first, more) = ids(AgeBand::Adult);
    assert_eq!(first, ["wales", "drink-1", "drink-2"], "the nation's own first");
    assert_eq!(more, ["drink-3"], "most adults are past their nineteenth birthday");
    assert_eq!(ids(AgeBand::From16To17).0[0], "to-nineteen");
    let debt = suggested(&services, &adult_in(Nation::Wales, &[Need::Debt]));
    assert_eq!(self::ids(debt.first), ["999"], "nobody is left with nothing");
    let listed = listed(&services, adult_in(Nation::Wales, &[Need::Alcohol]));
    assert!(listed.contains(&"to-nineteen".into()), "it is there to be found by those who are 18");
}

#[test]
fn names_read_back() {
    for need in Need::ALL {
        assert_eq!(Need::from_name(need.name()), Some(*need));
    }
    assert_eq!(Need::from_name("everything"), None);
}

#[test]
fn a_line_for_families_is_not_suggested_to_the_person_themselves() {
    let families = service("families", |service| (service.for_self, service.for_family) = (false, true));
    let services = [families, service("everyone", |_| {})];
    let alcohol = [Need::Alcohol];
    let of_family = Query { for_family: true, ..adult_in(Nation::Wales, &alcohol) };
    assert_eq!(best(&services, adult_in(Nation::Wales, &alcohol)), ["everyone"]);
    assert_eq!(best(&services, of_family), ["families"]);
    assert_eq!(listed(&services, adult_in(Nation::Wales, &[])), ["families", "everyone"]);
}

#[test]
fn someone_to_talk_to_before_a_group_to_join() {
    let group = service("group", |service| service.kind = ServiceKind::MutualAid);
    let services = [group, service("line", |service| service.recheck = true)];
    assert_eq!(best(&services, adult_in(Nation::Wales, &[Need::Alcohol])), ["line", "group"]);
}

#[test]
fn needs_take_turns() {
    let of = |id: &str, need| service(id, move |service| service.needs = vec![need]);
    let services = [
        of("drugs-1", Need::Drugs),
        of("drugs-2", Need::Drugs),
        of("mood-1", Need::MentalHealth),
        of("drugs-3", Need::Drugs),
    ];
    let needs = [Need::Drugs, Need::MentalHealth];
    let found = best(&services, adult_in(Nation::Wales, &needs));
    assert_eq!(found, ["drugs-1", "mood-1", "drugs-2", "drugs-3"]);
}
