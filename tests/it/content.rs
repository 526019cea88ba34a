//! The real content: questionnaires on both sides of every edge and over all answers, services for everybody.
//!
//! The rules are written here a second time, from the WHO's AUDIT manual (2001) and UK practice, so that neither
//! the data nor the scoring can drift alone.

use std::fs;

use content_compiler::Severity;
use domain::people::{AgeBand, Nation};
use domain::questionnaire::{Answers, Band, Outcome, Questionnaire};
use domain::self_check::{Msg, Pair, SelfCheck, Step};
use domain::services::{Need, Query, Service, crisis, suggest};

use crate::site::{self, REPORT};

/// Bands by their lowest score.
type Edges = &'static [(u16, &'static str)];

const AUDIT: Edges =
    &[(0, "low-risk"), (8, "increasing-risk"), (16, "higher-risk"), (20, "possible-dependence")];
const AUDIT_C: Edges =
    &[(0, "low-risk"), (5, "increasing-risk"), (8, "higher-risk"), (11, "possible-dependence")];
/// Ages 16 and 17, Coulton and others 2019.
const YOUNG_AUDIT: Edges = &[(0, "under-18-below-7"), (7, "under-18-from-7")];
const YOUNG_AUDIT_C: Edges = &[(0, "under-18-below-3"), (3, "under-18-from-3")];

fn expected(edges: Edges, total: u16) -> &'static str {
    edges.iter().rev().find(|(from, _)| *from <= total).expect("edges start at 0").1
}

fn questionnaire(id: &str) -> &'static Questionnaire {
    site::compiled().check.questionnaire(id).unwrap_or_else(|| panic!("{id} is not on"))
}

/// What answers to every item come to. Answers to items that are not asked are dropped, as on screen.
fn scored<'q>(questionnaire: &'q Questionnaire, points: &[u16], age: u8) -> (u16, &'q Band) {
    let given: Vec<Option<u16>> = points.iter().copied().map(Some).collect();
    let answers = Answers::from_points(questionnaire, &given).expect("offered answers");
    match answers.outcome(questionnaire, age) {
        Outcome::Scored { total, band: Some(band) } => (total, band),
        other => panic!("{points:?} at {age} come to {other:?}"),
    }
}

/// The WHO manual's rules: never drinks, go to question 9; questions 2 and 3 come to nothing, go to question 9.
fn total_by_hand(points: &[u16]) -> u16 {
    let asked = |item: usize| match item {
        1..=7 if points[0] == 0 => false,
        3..=7 if points[1] + points[2] == 0 => false,
        _ => true,
    };
    points.iter().enumerate().filter(|(item, _)| asked(*item)).map(|(_, points)| points).sum()
}

/// Answers to AUDIT that come to a total, all ten asked as far as the rules have it.
fn audit_answers_for(total: u16) -> Vec<u16> {
    let last_two = total.saturating_sub(32).div_ceil(2) * 2;
    let mut rest = total - last_two;
    let mut points: Vec<u16> = (0..8)
        .map(|_| {
            let some = rest.min(4);
            rest -= some;
            some
        })
        .collect();
    points.extend([last_two.min(4), last_two.saturating_sub(4)]);
    points
}

/// A small generator of numbers that look random and are the same every time (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    fn answers(&mut self, questionnaire: &Questionnaire) -> Vec<u16> {
        let mut pick = |item: &domain::questionnaire::Item| {
            u16::from(item.options[self.below(item.options.len() as u64) as usize].points)
        };
        questionnaire.items.iter().map(&mut pick).collect()
    }
}

/// Raises each item by an option, one at a time: neither the total nor the band may go down.
fn check_monotone(questionnaire: &Questionnaire, points: &[u16], age: u8) {
    let place = |band: &Band| questionnaire.bands(age).iter().position(|other| other.id == band.id);
    let (total, band) = scored(questionnaire, points, age);
    for (index, item) in questionnaire.items.iter().enumerate() {
        let higher = item.options.iter().map(|option| u16::from(option.points)).find(|p| *p > points[index]);
        let Some(higher) = higher else { continue };
        let mut raised = points.to_vec();
        raised[index] = higher;
        let (new_total, new_band) = scored(questionnaire, &raised, age);
        assert!(new_total >= total, "{}: {points:?} {total}, {raised:?} {new_total}", questionnaire.id);
        assert!(place(new_band) >= place(band), "{}: {points:?}, {raised:?}", questionnaire.id);
    }
}

#[test]
fn the_content_has_no_error_on_the_builds_day() {
    let errors: Vec<_> =
        REPORT.problems.iter().filter(|problem| problem.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert!(REPORT.compiled.is_some());
    assert!(REPORT.off.is_empty(), "off: {:?}", REPORT.off);
}

#[test]
fn audit_bands_on_every_total() {
    let audit = questionnaire("audit");
    for total in 0..=40 {
        let points = audit_answers_for(total);
        for (age, edges) in [(16, YOUNG_AUDIT), (17, YOUNG_AUDIT), (18, AUDIT), (70, AUDIT)] {
            let (found, band) = scored(audit, &points, age);
            assert_eq!((found, band.id.as_str()), (total, expected(edges, total)), "{points:?} at {age}");
        }
    }
    assert_eq!(audit.range(), 0..=40);
}

#[test]
fn audit_c_over_all_answers() {
    let short = questionnaire("audit-c");
    let mut totals = [false; 13];
    for picks in 0..125_u16 {
        let points = [picks / 25, picks / 5 % 5, picks % 5];
        for (age, edges) in [(16, YOUNG_AUDIT_C), (17, YOUNG_AUDIT_C), (18, AUDIT_C), (70, AUDIT_C)] {
            let (total, band) = scored(short, &points, age);
            assert_eq!(total, total_by_hand(&points), "{points:?}");
            assert_eq!(band.id, expected(edges, total), "{points:?} at {age}");
            check_monotone(short, &points, age);
            totals[usize::from(total)] = true;
        }
    }
    assert_eq!(totals, [true; 13], "every total can be reached");
    assert_eq!(short.range(), 0..=12);
}

#[test]
fn audit_over_a_sample_of_answers() {
    let audit = questionnaire("audit");
    let mut chance = Chance(2001);
    for _ in 0..20_000 {
        let points = chance.answers(audit);
        let age = [16, 18][chance.below(2) as usize];
        let (total, band) = scored(audit, &points, age);
        assert_eq!(total, total_by_hand(&points), "{points:?}");
        assert!((band.from..=band.to).contains(&total) && audit.range().contains(&total));
        check_monotone(audit, &points, age);
    }
}

#[test]
fn an_item_asked_and_not_answered_leaves_no_score() {
    let mut chance = Chance(9);
    for id in ["audit", "audit-c"] {
        let questionnaire = questionnaire(id);
        for _ in 0..500 {
            let mut given: Vec<Option<u16>> = chance.answers(questionnaire).into_iter().map(Some).collect();
            let answers = Answers::from_points(questionnaire, &given).expect("offered");
            let left_out = chance.below(given.len() as u64) as usize;
            if answers.pick(left_out).is_none() {
                continue;
            }
            given[left_out] = None;
            let answers = Answers::from_points(questionnaire, &given).expect("offered");
            match answers.outcome(questionnaire, 30) {
                Outcome::Incomplete { missing } => assert!(missing.contains(&(left_out as u8)), "{given:?}"),
                Outcome::Scored { .. } => panic!("{id}: {given:?} has a score"),
            }
        }
    }
}

#[test]
fn the_fork_begins_at_20_for_adults() {
    let audit = questionnaire("audit");
    for total in 0..=40 {
        let (_, band) = scored(audit, &audit_answers_for(total), 18);
        assert_eq!(band.fork, total >= 20, "{total}");
    }
}

#[test]
fn a_fork_never_comes_with_tips() {
    for questionnaire in &site::compiled().questionnaires {
        for band in questionnaire.band_sets.iter().flat_map(|set| &set.bands) {
            assert!(!band.fork || band.steps.is_empty(), "{} {}", questionnaire.id, band.id);
            assert!(!band.suggests.is_empty(), "{} {} says nothing", questionnaire.id, band.id);
        }
    }
}

#[test]
fn under_16_has_no_score() {
    for questionnaire in &site::compiled().questionnaires {
        for age in 0..16 {
            assert!(questionnaire.bands(age).is_empty(), "{} has bands at {age}", questionnaire.id);
        }
        for age in 16..=120 {
            assert!(!questionnaire.bands(age).is_empty(), "{} has no bands at {age}", questionnaire.id);
        }
    }
}

#[test]
fn uk_wording_of_the_questions_about_units() {
    let short = questionnaire("audit-c");
    let long = questionnaire("audit");
    let [often, units, occasion] = [0, 1, 2].map(|index: usize| {
        assert_eq!(short.items[index], long.items[index], "AUDIT-C asks AUDIT's own questions");
        &long.items[index]
    });
    let options = |item: &domain::questionnaire::Item| {
        let options: Vec<String> = item.options.iter().map(|option| option.text.clone()).collect();
        options.join(" / ")
    };
    assert_eq!(often.text, "How often do you have a drink containing alcohol?");
    assert_eq!(units.text, "How many units of alcohol do you drink on a typical day when you are drinking?");
    assert_eq!(options(units), "0 to 2 / 3 to 4 / 5 to 6 / 7 to 9 / 10 or more");
    assert_eq!(
        occasion.text,
        "How often have you had 6 or more units if female, or 8 or more if male, on a single occasion in the last year?"
    );
    assert_eq!(options(occasion), "Never / Less than monthly / Monthly / Weekly / Daily or almost daily");
}

/// Walks through the check with AUDIT's points, as a person would: pick, next, pick, next.
fn walked(pair: Pair<'_>, age: AgeBand, points: &[u16]) -> SelfCheck {
    let mut walk = SelfCheck::new(pair);
    for msg in [Msg::Sealed, Msg::PickedAge(age), Msg::PickedNation(Nation::Wales), Msg::WentOn] {
        assert!(walk.apply(pair, msg), "{msg:?}");
    }
    while let Some(asked) = walk.asked(pair) {
        let item = &pair.full.items[asked.item];
        let option = item.options.iter().position(|option| u16::from(option.points) == points[asked.item]);
        assert!(walk.apply(pair, Msg::PickedOption(option.unwrap() as u8)), "{points:?}");
        assert!(walk.apply(pair, Msg::WentOn), "{points:?}");
    }
    walk
}

#[test]
fn the_walk_ends_where_the_questionnaires_say() {
    let pair = Pair { short: questionnaire("audit-c"), full: questionnaire("audit") };
    let mut chance = Chance(3);
    for _ in 0..2_000 {
        let points = chance.answers(pair.full);
        for age in [AgeBand::From16To17, AgeBand::Adult] {
            let walk = walked(pair, age, &points);
            assert_eq!(walk.step, Step::Results);
            let results = walk.results(pair).expect("results");
            // Adults with 5 or more on the first three go on to all ten; ages 16 and 17 never do.
            let first_three = total_by_hand(&points[..3]);
            let goes_on = age == AgeBand::Adult && first_three >= 5;
            let (id, total) =
                if goes_on { ("audit", total_by_hand(&points)) } else { ("audit-c", first_three) };
            assert_eq!(results.questionnaire.id, id, "{points:?}");
            let Outcome::Scored { total: found, band: Some(band) } = results.outcome else {
                panic!("{points:?} come to no band")
            };
            assert_eq!(found, total, "{points:?}");
            let dependence = goes_on && total >= 20;
            let most_days = points[0] > 0 && points[2] == 4;
            assert_eq!(results.fork(), dependence || most_days, "{points:?} in {}", band.id);
        }
    }
}

fn services() -> &'static [Service] {
    &site::compiled().services.services
}

#[test]
fn everybody_is_offered_someone_of_their_own_nation() {
    for nation in Nation::ALL {
        for age in AgeBand::ALL {
            for need in [Need::Alcohol, Need::Drugs, Need::MentalHealth, Need::Gambling] {
                let query = Query { nation, age, needs: &[need], area: None, for_family: false };
                let found = suggest(services(), &query);
                let who = format!("{need:?} in {nation:?}, {age:?}");
                assert!(
                    !found.is_empty() || (need == Need::Gambling && age != AgeBand::Adult),
                    "{who}: nobody"
                );
                for service in found.iter().map(|found| found.service) {
                    let id = &service.id;
                    assert!(service.nations.contains(&nation), "{who}: {id} is another nation's");
                    assert!(service.takes_age(age), "{who}: {id} is for another age");
                    assert!(service.needs.contains(&need), "{who}: {id} is for something else");
                    assert!(
                        service.suggest && service.takes_self_referral(),
                        "{who}: {id} takes no self-referral"
                    );
                    assert!(service.areas.is_empty(), "{who}: {id} is local and no area was named");
                }
            }
        }
    }
}

#[test]
fn the_crisis_bundle_starts_with_999_and_has_the_samaritans() {
    let nations = Nation::ALL.into_iter().map(Some).chain([None]);
    for nation in nations {
        for age in AgeBand::ALL.into_iter().map(Some).chain([None]) {
            let found = crisis(services(), nation, age);
            let dials =
                |service: &Service, number: &str| service.phones.iter().any(|phone| phone.dial == number);
            assert!(dials(found[0], "999"), "{nation:?} {age:?}: {} comes first", found[0].id);
            assert!(found.iter().any(|service| dials(service, "116123")), "{nation:?} {age:?}");
            for service in &found {
                assert!(nation.is_none_or(|nation| service.nations.contains(&nation)), "{}", service.id);
                assert!(age.is_none_or(|age| service.takes_age(age)), "{} at {age:?}", service.id);
            }
        }
    }
    assert_eq!(crisis(services(), None, None).len(), site::compiled().core.crisis.len());
}

#[test]
fn there_are_enough_services() {
    assert!(services().len() >= 25, "{}", services().len());
}

/// The records on hold, read from the files by their lines: ids and names.
fn held() -> Vec<(String, String)> {
    let mut held = Vec::new();
    for file in fs::read_dir(site::folder().join("services")).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for record in text.split("[[service]]").skip(1) {
            let value = |key: &str| {
                let found = record.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \""));
                found.map(|value| value.trim_end().trim_end_matches('"').to_string())
            };
            if value("gate").as_deref() == Some("hold") {
                held.push((value("id").expect("an id"), value("name").expect("a name")));
            }
        }
    }
    held
}

/// The names of records on hold that no shown service shares.
pub(crate) fn held_names() -> Vec<String> {
    let shared = |name: &String| services().iter().any(|service| service.name.contains(name.as_str()));
    held().into_iter().map(|(_, name)| name).filter(|name| !shared(name)).collect()
}

#[test]
fn a_record_on_hold_never_gets_as_far_as_a_pack() {
    let held = held();
    assert!(!held.is_empty());
    assert_eq!(held.len(), site::compiled().held);
    for (id, _) in held {
        assert!(!services().iter().any(|service| service.id == id), "{id} is on hold");
        assert!(!site::compiled().core.crisis.iter().any(|service| service.id == id), "{id} is on hold");
    }
}

#[test]
fn numbers_are_dialled_as_they_are_written() {
    for service in services() {
        let phones = service.phones.iter().map(|phone| (&phone.number, &phone.dial));
        let texts = service.texts.iter().map(|text| (&text.number, &text.dial));
        for (number, dial) in phones.chain(texts) {
            let digits: String = number.chars().filter(char::is_ascii_digit).collect();
            assert_eq!(digits, *dial, "{}", service.id);
        }
    }
}
