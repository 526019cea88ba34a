//! What holds for every directory that could be written and every query that could be asked.

use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use super::*;

const AREAS: [&str; 3] = ["Essex", "Gwent", "Leeds"];

/// Any service there could be, as far as matching looks at it.
fn any_service() -> impl Strategy<Value = Service> {
    let whom = (
        subsequence(Nation::ALL.to_vec(), 1..=4),
        subsequence(AREAS.to_vec(), 0..=2),
        proptest::option::of(0_u8..40),
        proptest::option::of(10_u8..60),
        select(Gender::ALL),
        any::<bool>(),
    );
    let what = (
        subsequence(Need::ALL.to_vec(), 1..=6),
        select(Urgency::ALL),
        select(Access::ALL),
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
    );
    (whom, what).prop_map(|(whom, what)| {
        service("any", |service| {
            let (nations, areas, min, max, gender, for_family) = whom;
            (service.nations, service.gender, service.for_family) = (nations, gender, for_family);
            service.areas = areas.into_iter().map(String::from).collect();
            (service.age_min, service.age_max) = (min, max);
            let (needs, urgency, access, suggest, recheck, always_open) = what;
            (service.needs, service.urgency, service.access) = (needs, urgency, access);
            (service.suggest, service.recheck, service.always_open) = (suggest, recheck, always_open);
        })
    })
}

/// Any directory, each service with an id of its own.
fn any_directory() -> impl Strategy<Value = Vec<Service>> {
    proptest::collection::vec(any_service(), 0..16).prop_map(|mut services| {
        for (place, service) in services.iter_mut().enumerate() {
            service.id = place.to_string();
        }
        services
    })
}

/// A query with needs of its own.
#[derive(Clone, Debug)]
struct Asked {
    nation: Nation,
    age: AgeBand,
    needs: Vec<Need>,
    area: Option<&'static str>,
    for_family: bool,
    gender: Option<Gender>,
    direct_only: bool,
}

impl Asked {
    fn query(&self) -> Query<'_> {
        Query {
            nation: self.nation,
            age: self.age,
            needs: &self.needs,
            area: self.area,
            for_family: self.for_family,
            gender: self.gender,
            direct_only: self.direct_only,
        }
    }
}

fn any_asked() -> impl Strategy<Value = Asked> {
    let needs = proptest::collection::vec(select(Need::ALL), 0..4);
    let area = proptest::option::of(select(AREAS.as_slice()));
    let gender = proptest::option::of(select([Gender::Women, Gender::Men].as_slice()));
    let (nation, age) = (select(Nation::ALL.as_slice()), select(AgeBand::ALL.as_slice()));
    (nation, age, needs, area, any::<bool>(), gender, any::<bool>()).prop_map(
        |(nation, age, needs, area, for_family, gender, direct_only)| Asked {
            nation,
            age,
            needs,
            area,
            for_family,
            gender,
            direct_only,
        },
    )
}

/// The limits that hold wherever a service is shown to somebody.
fn fits(service: &Service, nation: Nation, age: AgeBand) {
    assert!(service.nations.contains(&nation), "another nation's line");
    assert!(age == AgeBand::Adult || service.age_min.is_none_or(|min| min < 18), "an adults-only service");
    assert!(
        age != AgeBand::Adult || service.age_max.is_none_or(|max| max >= 18),
        "one for young people only"
    );
}

fn other(gender: Gender) -> Gender {
    if gender == Gender::Women { Gender::Men } else { Gender::Women }
}

proptest! {
    #[test]
    fn what_is_found_breaks_no_limit(services in any_directory(), asked in any_asked()) {
        for found in find(&services, &asked.query()) {
            let service = found.service;
            fits(service, asked.nation, asked.age);
            let area = |area: &str| service.areas.iter().any(|served| served == area);
            prop_assert!(service.areas.is_empty() || asked.area.is_some_and(area), "another area's");
            prop_assert!(asked.gender.is_none_or(|gender| service.gender != other(gender)), "another gender's");
            prop_assert!(!asked.direct_only || service.takes_self_referral());
            prop_assert!(!asked.for_family || service.for_family);
            prop_assert_eq!(found.need.is_none(), asked.needs.is_empty());
            prop_assert!(found.need.is_none_or(|need| service.needs.contains(&need) && asked.needs.contains(&need)));
        }
    }

    #[test]
    fn what_is_suggested_is_found_and_can_be_reached(services in any_directory(), asked in any_asked()) {
        let found = find(&services, &asked.query());
        for suggestion in suggest(&services, &asked.query()) {
            prop_assert!(found.contains(&suggestion));
            prop_assert!(suggestion.service.suggest && suggestion.service.takes_self_referral());
            let gender = suggestion.service.gender;
            prop_assert!(gender == Gender::Any || asked.gender == Some(gender), "for a gender not said");
        }
    }

    #[test]
    fn saying_a_gender_takes_nobody_elses_suggestion_away(services in any_directory(), asked in any_asked()) {
        let unsaid = Asked { gender: None, ..asked.clone() };
        let said = ids(suggest(&services, &asked.query()));
        prop_assert!(ids(suggest(&services, &unsaid.query())).iter().all(|id| said.contains(id)));
    }

    #[test]
    fn a_need_named_twice_is_named_once(services in any_directory(), asked in any_asked(), again in any::<Index>()) {
        prop_assume!(!asked.needs.is_empty());
        let place = again.index(asked.needs.len());
        let mut needs = asked.needs.clone();
        needs.extend_from_slice(&asked.needs[place..]);
        let twice = Asked { needs, ..asked.clone() };
        prop_assert_eq!(suggest(&services, &twice.query()), suggest(&services, &asked.query()));
        prop_assert_eq!(find(&services, &twice.query()), find(&services, &asked.query()));
    }

    #[test]
    fn in_a_crisis_what_is_soonest_comes_first(services in any_directory(), asked in any_asked()) {
        let mut needs = vec![Need::Suicide];
        needs.extend(&asked.needs);
        let asked = Asked { needs, ..asked };
        let urgencies: Vec<Urgency> =
            suggest(&services, &asked.query()).iter().map(|found| found.service.urgency).collect();
        prop_assert!(urgencies.is_sorted(), "{:?}", urgencies);
    }

    #[test]
    fn no_local_service_to_check_comes_before_a_national_one_that_is_certain(
        services in any_directory(),
        asked in any_asked(),
    ) {
        // Where the person, the need and the urgency are the same.
        let asked = Asked { age: AgeBand::Adult, needs: vec![], ..asked };
        // One that ends with young adults comes after those for all ages.
        let found = suggest(&services, &asked.query());
        let found: Vec<_> = found.into_iter().filter(|found| found.service.age_max.is_none()).collect();
        let to_check = found.iter().position(|found| found.service.recheck && !found.service.areas.is_empty());
        let certain = found.iter().rposition(|found| !found.service.recheck && found.service.areas.is_empty());
        prop_assert!(certain.is_none() || to_check.is_none_or(|place| Some(place) > certain));
    }

    #[test]
    fn the_lines_for_everybody_break_no_limit(services in any_directory(), asked in any_asked()) {
        let lines = fallback(&services, asked.nation, asked.age);
        for line in &lines {
            fits(line.service, asked.nation, asked.age);
            prop_assert!(line.service.areas.is_empty() && line.service.gender == Gender::Any);
            prop_assert!(line.service.takes_self_referral());
        }
        let bundle = crisis(&services, Some(asked.nation), Some(asked.age));
        prop_assert!(bundle.iter().zip(&lines).all(|(service, line)| *service == line.service));
        prop_assert!(bundle.len() <= lines.len());
    }
}
