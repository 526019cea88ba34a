//! Every questionnaire, on or off, over many answers and on both sides of every edge.
//!
//! The rules are written here a second time, from the papers and from UK practice, so that neither the data nor
//! the scoring can drift alone.

use domain::people::{AgeBand, Nation};
use domain::questionnaire::{Answers, Band, Item, Outcome, Questionnaire};
use domain::self_check::{Msg, SelfCheck, Step};
use domain::text::plain;

use crate::site;

/// What the published rules say of one questionnaire for one group of people.
struct Rules {
    id: &'static str,
    /// Ages they hold for, as examples.
    ages: &'static [u8],
    /// The option of the item that decides the bands, by index, where there is one.
    group: Option<u16>,
    highest: u16,
    /// Bands by their lowest score.
    edges: &'static [(u16, &'static str)],
    /// Whether a band is the fork for possible dependence.
    fork: Option<&'static str>,
}

/// The bands as the papers, gov.uk and NHS pages in `content/sources.toml` have them.
const RULES: &[Rules] = &[
    Rules {
        id: "audit",
        ages: &[18, 70],
        group: None,
        highest: 40,
        edges: &[(0, "low-risk"), (8, "increasing-risk"), (16, "higher-risk"), (20, "possible-dependence")],
        fork: Some("possible-dependence"),
    },
    Rules {
        id: "audit",
        ages: &[16, 17],
        group: None,
        highest: 40,
        edges: &[(0, "under-18-below-7"), (7, "under-18-from-7")],
        fork: Some("under-18-from-7"),
    },
    Rules {
        id: "audit-c",
        ages: &[18, 70],
        group: None,
        highest: 12,
        edges: &[(0, "low-risk"), (5, "increasing-risk"), (8, "higher-risk"), (11, "possible-dependence")],
        fork: Some("possible-dependence"),
    },
    Rules {
        id: "audit-c",
        ages: &[16, 17],
        group: None,
        highest: 12,
        edges: &[(0, "under-18-below-3"), (3, "under-18-from-3")],
        fork: None,
    },
    Rules {
        id: "dudit",
        ages: &[18, 60],
        group: Some(0),
        highest: 44,
        edges: &[(0, "below-cut-off"), (2, "problems-likely"), (25, "dependence-likely")],
        fork: Some("dependence-likely"),
    },
    Rules {
        id: "dudit",
        ages: &[18, 60],
        group: Some(1),
        highest: 44,
        edges: &[(0, "below-cut-off"), (6, "problems-likely"), (25, "dependence-likely")],
        fork: Some("dependence-likely"),
    },
    Rules {
        id: "dudit",
        ages: &[18, 60],
        group: Some(2),
        highest: 44,
        edges: &[
            (0, "below-cut-off"),
            (2, "between-cut-offs"),
            (6, "problems-likely"),
            (25, "dependence-likely"),
        ],
        fork: Some("dependence-likely"),
    },
    Rules {
        id: "cudit-r",
        ages: &[18, 40],
        group: None,
        highest: 32,
        edges: &[(0, "below-hazardous"), (8, "hazardous"), (12, "possible-use-disorder")],
        fork: None,
    },
    Rules {
        id: "pgsi",
        ages: &[18, 40],
        group: None,
        highest: 27,
        edges: &[(0, "none-reported"), (1, "low-risk"), (3, "moderate-risk"), (8, "score-8-or-more")],
        fork: None,
    },
    Rules {
        id: "phq-2",
        ages: &[18, 90],
        group: None,
        highest: 6,
        edges: &[(0, "below-cut-off"), (3, "at-or-above-cut-off")],
        fork: None,
    },
    Rules {
        id: "gad-2",
        ages: &[18, 90],
        group: None,
        highest: 6,
        edges: &[(0, "below-cut-off"), (3, "at-or-above-cut-off")],
        fork: None,
    },
    Rules {
        id: "who-5",
        ages: &[18, 90],
        group: None,
        highest: 100,
        edges: &[(0, "low-wellbeing"), (50, "above-cut-off")],
        fork: None,
    },
    Rules {
        id: "crafft",
        ages: &[12, 21],
        group: None,
        highest: 6,
        edges: &[(0, "below-cut-off"), (2, "at-or-above-cut-off")],
        fork: None,
    },
];

/// The cut-offs of the SDS by drug: the lowest age, the drug and the number.
const SDS: &[(u8, &str, Option<u16>)] = &[
    (18, "amphetamine", Some(5)),
    (18, "cannabis", Some(3)),
    (14, "cannabis", Some(4)),
    (18, "cocaine", Some(3)),
    (18, "heroin", Some(5)),
    (18, "benzodiazepine", Some(7)),
    (18, "ketamine", None),
    (18, "mdma", None),
    (18, "", None),
];

fn questionnaire(id: &str) -> &'static Questionnaire {
    let all = &site::compiled().questionnaires;
    all.iter().find(|questionnaire| questionnaire.id == id).unwrap_or_else(|| panic!("there is no {id}"))
}

/// What answers to every item come to. Answers to items that are not asked are dropped, as on screen.
fn outcome<'q>(questionnaire: &'q Questionnaire, points: &[Option<u16>], age: u8) -> Outcome<'q> {
    Answers::from_points(questionnaire, points).expect("offered answers").outcome(questionnaire, age)
}

/// The points that an item offers; a few numbers where it asks for one.
fn offered(item: &Item) -> Vec<u16> {
    match item.most {
        Some(most) => vec![0, 1, 12, most],
        None => item.options.iter().map(|option| u16::from(option.points)).collect(),
    }
}

/// A small generator of numbers that look random and are the same every time (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) as usize % end
    }

    /// An answer to every item; the item that decides the bands has the option `group`.
    fn answers(&mut self, questionnaire: &Questionnaire, group: Option<u16>) -> Vec<Option<u16>> {
        // A person has mostly high answers, or mostly low ones: so that every total comes up.
        let lean = self.below(4);
        let mut pick = |item: &Item| {
            let offered = offered(item);
            let place = self.below(offered.len());
            Some(match lean {
                0 => offered[place.min(self.below(offered.len()))],
                1 => offered[place.max(self.below(offered.len()))],
                2 => offered[place.min(self.below(2))],
                _ => offered[place],
            })
        };
        let mut points: Vec<Option<u16>> = questionnaire.items.iter().map(&mut pick).collect();
        if let (Some(groups), Some(group)) = (&questionnaire.groups, group) {
            points[usize::from(groups.item)] = Some(group);
        }
        points
    }
}

/// The sum by hand: what is asked by the published skip rules, and what counts.
fn total_by_hand(id: &str, points: &[Option<u16>]) -> Option<u16> {
    let at = |item: usize| points[item].expect("answered");
    let sum = |items: std::ops::Range<usize>| items.map(at).sum::<u16>();
    Some(match id {
        // The WHO manual: never drinks, go to question 9; questions 2 and 3 come to nothing, go to question 9.
        "audit" if at(0) == 0 => sum(8..10),
        "audit" if at(1) + at(2) == 0 => at(0) + sum(8..10),
        "audit" => sum(0..10),
        "audit-c" if at(0) == 0 => 0,
        "audit-c" => sum(0..3),
        "dudit" => sum(0..11),
        "sds" => sum(1..6),
        // No cannabis in the last six months: not asked, and it comes to nothing.
        "cudit-r" if at(0) == 0 => 0,
        "cudit-r" => sum(1..9),
        // Has not gambled in the last year: not asked, and there is no score.
        "pgsi" if at(0) == 0 => return None,
        "pgsi" => sum(1..10),
        "phq-2" | "gad-2" => sum(0..2),
        "who-5" => sum(0..5) * 4,
        // No use at all: only the question about cars counts.
        "crafft" if sum(0..3) == 0 => at(3),
        "crafft" => sum(3..9),
        other => panic!("no rules for {other}"),
    })
}

fn expected(edges: &[(u16, &'static str)], total: u16) -> &'static str {
    edges.iter().rev().find(|(from, _)| *from <= total).expect("edges start at 0").1
}

/// Where a score stands: its total and the place of its band, the worst last.
fn standing(questionnaire: &Questionnaire, points: &[Option<u16>], age: u8) -> Option<(u16, Option<usize>)> {
    let answers = Answers::from_points(questionnaire, points).expect("offered answers");
    let bands = answers.band_set(questionnaire, age).map_or(&[][..], |set| &set.bands);
    match answers.outcome(questionnaire, age) {
        Outcome::Scored { total, band } => {
            let place = |band: &Band| bands.iter().position(|other| other.id == band.id);
            Some((total, band.and_then(place)))
        }
        Outcome::Incomplete { .. } | Outcome::NotAsked => None,
    }
}

/// Raises each scored item by an option, one at a time: neither the total nor the band may go down. In WHO-5 more
/// points are better, and there they may not go down either: the direction is the score's own.
fn check_monotone(questionnaire: &Questionnaire, points: &[Option<u16>], age: u8) {
    let Some((total, band)) = standing(questionnaire, points, age) else { return };
    for (index, item) in questionnaire.items.iter().enumerate().filter(|(_, item)| !item.unscored) {
        let mut higher = offered(item);
        higher.sort_unstable();
        let Some(higher) = higher.into_iter().find(|given| Some(*given) > points[index]) else { continue };
        let mut raised = points.to_vec();
        raised[index] = Some(higher);
        let Some((new_total, new_band)) = standing(questionnaire, &raised, age) else { continue };
        assert!(new_total >= total, "{}: {points:?} {total}, {raised:?} {new_total}", questionnaire.id);
        assert!(new_band >= band, "{}: {points:?}, {raised:?}", questionnaire.id);
    }
}

#[test]
fn every_questionnaire_has_rules_here() {
    for questionnaire in &site::compiled().questionnaires {
        let id = questionnaire.id.as_str();
        assert!(id == "sds" || RULES.iter().any(|rules| rules.id == id), "{id}");
    }
    assert_eq!(site::compiled().questionnaires.len(), 10);
}

#[test]
fn scores_and_bands_are_the_published_ones() {
    for rules in RULES {
        let questionnaire = questionnaire(rules.id);
        assert_eq!(questionnaire.range(), 0..=rules.highest, "{}", rules.id);
        let mut chance = Chance(2001);
        let mut seen = vec![false; usize::from(rules.highest) + 1];
        for _ in 0..6_000 {
            let points = chance.answers(questionnaire, rules.group);
            let by_hand = total_by_hand(rules.id, &points);
            for age in rules.ages {
                match (outcome(questionnaire, &points, *age), by_hand) {
                    (Outcome::NotAsked, None) => {}
                    (Outcome::Scored { total, band: Some(band) }, Some(by_hand)) => {
                        assert_eq!(total, by_hand, "{}: {points:?}", rules.id);
                        assert_eq!(
                            band.id,
                            expected(rules.edges, total),
                            "{}: {points:?} at {age}",
                            rules.id
                        );
                        assert_eq!(band.fork, Some(band.id.as_str()) == rules.fork, "{}", rules.id);
                        seen[usize::from(total)] = true;
                    }
                    (outcome, _) => panic!("{}: {points:?} at {age} come to {outcome:?}", rules.id),
                }
                check_monotone(questionnaire, &points, *age);
            }
        }
        // Both sides of every edge came up.
        for (edge, band) in rules.edges {
            for total in [edge.saturating_sub(u16::from(questionnaire.multiplier)), *edge] {
                let total = total.next_multiple_of(u16::from(questionnaire.multiplier));
                assert!(seen[usize::from(total)], "{} {band}: no answers came to {total}", rules.id);
            }
        }
    }
}

#[test]
fn sds_has_a_verdict_only_where_a_cut_off_exists() {
    let sds = questionnaire("sds");
    assert_eq!(sds.range(), 0..=15);
    let names = &sds.groups.as_ref().expect("drugs").names;
    for (age, drug, cut_off) in SDS {
        let place = names.iter().position(|name| name == drug).unwrap_or_else(|| panic!("no {drug}"));
        let option = u16::from(sds.items[0].options[place].points);
        for total in 0..=15_u16 {
            let mut points = vec![Some(option)];
            points.extend((0..5_u16).map(|item| Some(total.saturating_sub(item * 3).min(3))));
            let wanted =
                cut_off.map(|from| if total < from { "below-cut-off" } else { "at-or-above-cut-off" });
            match outcome(sds, &points, *age) {
                Outcome::Scored { total: found, band } => {
                    assert_eq!(found, total, "{points:?}");
                    assert_eq!(band.map(|band| band.id.as_str()), wanted, "{drug} at {age}: {total}");
                }
                other => panic!("{other:?}"),
            }
        }
    }
}

#[test]
fn an_item_asked_and_not_answered_leaves_no_score() {
    let mut chance = Chance(9);
    for questionnaire in &site::compiled().questionnaires {
        for _ in 0..500 {
            let mut given = chance.answers(questionnaire, None);
            let answers = Answers::from_points(questionnaire, &given).expect("offered");
            let left_out = chance.below(given.len());
            if answers.pick(left_out).is_none() {
                continue;
            }
            given[left_out] = None;
            match outcome(questionnaire, &given, 30) {
                Outcome::Incomplete { missing } => assert!(missing.contains(&(left_out as u8)), "{given:?}"),
                other => panic!("{}: {given:?} come to {other:?}", questionnaire.id),
            }
        }
    }
}

#[test]
fn neither_the_order_of_answering_nor_a_changed_mind_matters() {
    let mut chance = Chance(4);
    for questionnaire in &site::compiled().questionnaires {
        for _ in 0..300 {
            let (first, last) = (chance.answers(questionnaire, None), chance.answers(questionnaire, None));
            let straight = Answers::from_points(questionnaire, &last).expect("offered");
            let mut answers = Answers::from_points(questionnaire, &first).expect("offered");
            let pick = |item: usize| {
                let asked = &questionnaire.items[item];
                let given = last[item].expect("answered");
                match asked.most {
                    Some(_) => given,
                    None => {
                        asked.options.iter().position(|option| u16::from(option.points) == given).unwrap()
                            as u16
                    }
                }
            };
            let mut order: Vec<usize> = (0..last.len()).collect();
            for place in (1..order.len()).rev() {
                order.swap(place, chance.below(place + 1));
            }
            // What a rule hides at the moment is refused; once everything has had its turn, it can be answered.
            for _ in 0..3 {
                for item in &order {
                    let _ = answers.answer(questionnaire, *item, pick(*item));
                }
            }
            assert_eq!(answers, straight, "{}: {first:?} then {last:?} in {order:?}", questionnaire.id);
        }
    }
}

#[test]
fn points_that_no_option_has_are_refused() {
    for questionnaire in &site::compiled().questionnaires {
        for (index, item) in questionnaire.items.iter().enumerate() {
            let offered = offered(item);
            for given in (0..=10).filter(|given| item.most.is_none() && !offered.contains(given)) {
                let mut points = vec![None; index];
                points.push(Some(given));
                assert!(
                    Answers::from_points(questionnaire, &points).is_err(),
                    "{} {} took {given}",
                    questionnaire.id,
                    item.id
                );
            }
        }
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
fn no_adult_bands_for_young_people() {
    for questionnaire in &site::compiled().questionnaires {
        let bands = |age: u8| {
            let groups = questionnaire.groups.as_ref().map_or(0, |groups| groups.names.len() as u8);
            (0..groups).map(Some).chain([None]).any(|group| questionnaire.band_set(age, group).is_some())
        };
        for age in 0..18 {
            let allowed = match questionnaire.id.as_str() {
                "audit" | "audit-c" => age >= 16,
                "crafft" => age >= 12,
                "sds" => age >= 14,
                _ => false,
            };
            assert_eq!(bands(age), allowed, "{} at {age}", questionnaire.id);
        }
    }
    // What the self-check asks somebody under 16: only CRAFFT, and only once its owner allows it.
    let asked = site::compiled().questionnaires.iter().filter(|questionnaire| questionnaire.is_for(13));
    assert_eq!(asked.map(|questionnaire| questionnaire.id.as_str()).collect::<Vec<_>>(), ["crafft"]);
}

#[test]
fn uk_wording_of_the_questions_about_units() {
    let short = questionnaire("audit-c");
    let long = questionnaire("audit");
    let [often, units, occasion] = [0, 1, 2].map(|index: usize| {
        assert_eq!(short.items[index], long.items[index], "AUDIT-C asks AUDIT's own questions");
        &long.items[index]
    });
    let options = |item: &Item| {
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

/// Walks through the check about drinking with AUDIT's points, as a person would: pick, next, pick, next.
fn walked(age: AgeBand, points: &[Option<u16>]) -> SelfCheck {
    let pack = &site::compiled().check;
    let topic = pack.topics.iter().position(|topic| topic.id == "drink").expect("a topic") as u8;
    let mut walk = SelfCheck::new(pack);
    let begin = [Msg::PickedAge(age), Msg::PickedNation(Nation::Wales), Msg::WentOn, Msg::PickedTopic(topic)];
    for msg in [Msg::Sealed].into_iter().chain(begin).chain([Msg::WentOn]) {
        assert!(walk.apply(pack, msg), "{msg:?}");
    }
    let audit = questionnaire("audit");
    while let Some(asked) = walk.asked(pack) {
        let place = audit.items.iter().position(|item| item.id == asked.item.id).expect("AUDIT's own");
        let option = |option: &domain::questionnaire::Choice| Some(u16::from(option.points)) == points[place];
        let option = asked.item.options.iter().position(option).expect("offered");
        assert!(walk.apply(pack, Msg::Picked(option as u16)), "{points:?}");
        assert!(walk.apply(pack, Msg::WentOn), "{points:?}");
    }
    walk
}

/// Whether the answers to AUDIT, or its first three, say that the body may depend on alcohol: written a second time. The
/// score of all ten, or of the first three; heavy drinking on most days; the questions about dependence (4 to 6) weekly.
fn may_depend(age: AgeBand, points: &[Option<u16>]) -> bool {
    let adult = age == AgeBand::Adult;
    let first_three = total_by_hand("audit-c", points).expect("a total");
    let goes_on = adult && first_three >= 5;
    let most_days = points[0] > Some(0) && points[2] == Some(4);
    let of_ten = total_by_hand("audit", points).expect("a total") >= 20;
    let weekly = points[3..6].iter().any(|points| *points >= Some(3));
    most_days || (adult && first_three >= 11) || (goes_on && (of_ten || weekly))
}

/// Drinking four times a week or more, ten units a time, a binge every week, and "never" to all that follows.
#[test]
fn the_alarm_of_the_first_three_outlives_the_rest() {
    let points = [4, 4, 3, 0, 0, 0, 0, 0, 0, 0].map(Some);
    let walk = walked(AgeBand::Adult, &points);
    let findings = walk.findings(&site::compiled().check);
    assert!(matches!(findings[0].outcome, Outcome::Scored { total: 11, .. }));
    assert!(findings[0].fork && findings[0].suggests().is_empty() && findings[0].steps().is_empty());
}

#[test]
fn the_walk_ends_where_the_questionnaires_say() {
    let pack = &site::compiled().check;
    let mut chance = Chance(3);
    for _ in 0..2_000 {
        let points = chance.answers(questionnaire("audit"), None);
        for age in [AgeBand::From16To17, AgeBand::Adult] {
            let walk = walked(age, &points);
            assert_eq!(walk.step, Step::Results);
            let findings = walk.findings(pack);
            assert_eq!(findings.len(), 1);
            // Adults with 5 or more on the first three go on to all ten; ages 16 and 17 never do.
            let first_three = total_by_hand("audit-c", &points).expect("a total");
            let goes_on = age == AgeBand::Adult && first_three >= 5;
            let id = if goes_on { "audit" } else { "audit-c" };
            let by_hand = total_by_hand(id, &points);
            assert_eq!(findings[0].questionnaire.id, id, "{points:?}");
            let Outcome::Scored { total, band: Some(band) } = findings[0].outcome else {
                panic!("{points:?} come to no band")
            };
            assert_eq!(Some(total), by_hand, "{points:?}");
            assert_eq!(findings[0].fork, may_depend(age, &points), "{points:?} in {}", band.id);
            // Whoever may depend on alcohol is given no tip, and no band that speaks of cutting down.
            let says = findings[0].suggests().iter().chain(findings[0].steps()).map(|line| plain(line));
            let told = says.collect::<Vec<_>>().join(" ").to_lowercase();
            let tip = ["cut down", "cutting down", "no drink"].iter().any(|words| told.contains(words));
            assert!(!(may_depend(age, &points) && tip), "{points:?}: {told}");
            assert_eq!(
                findings[0].steps().is_empty(),
                findings[0].fork || band.steps.is_empty(),
                "{points:?}"
            );
        }
    }
}
