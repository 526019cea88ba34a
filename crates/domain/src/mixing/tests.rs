//! The rules of mixing, on a few made-up entries. The real ones are tested with their content.

use proptest::prelude::*;

use super::*;

const DRINK: u8 = 0;
const PILLS: u8 = 1;
const POWDER: u8 = 2;
const LEAF: u8 = 3;

fn substance(id: &str, also: &[&str], effects: &[Effect]) -> Substance {
    Substance {
        id: id.into(),
        name: id.into(),
        said: id.into(),
        short: id.into(),
        also: also.iter().map(|name| name.to_string()).collect(),
        class: Class::Other,
        effects: effects.to_vec(),
        medicine: false,
        editions: vec![Edition::Adult],
        sold_as: None,
        sources: vec![],
    }
}

fn pair(of: (u8, u8), level: Level) -> Pair {
    Pair {
        of,
        level,
        evidence: (level != Level::Unknown).then_some(Evidence::C),
        kind: Kind::Direct,
        card: (level != Level::Unknown).then_some(1),
    }
}

fn card(id: &str) -> Card {
    let id = id.to_string();
    Card {
        title: id.clone(),
        id,
        when: vec![],
        emergency: true,
        steps: vec![],
        never: vec![],
        review: Review::default(),
    }
}

fn rule(id: &str, effects: &[Effect], at_least: u8, floor: Level) -> Rule {
    Rule {
        id: id.into(),
        title: id.into(),
        says: vec![],
        effects: effects.to_vec(),
        at_least,
        floor,
        over_studied: false,
        signs: vec![0],
        card: 0,
        sources: vec![],
        review: Review::default(),
    }
}

/// Two sedatives that nobody has studied together, a stimulant, and a leaf.
fn sample() -> Mixing {
    let sedatives = rule("sedatives", &[Effect::Sedating], 2, Level::High);
    Mixing {
        substances: vec![
            substance("drink", &["booze"], &[Effect::Sedating]),
            substance("pills", &["blues", "street Valium"], &[Effect::Sedating]),
            substance("powder", &["beak"], &[Effect::Stimulating]),
            substance("leaf", &[], &[]),
        ],
        pairs: vec![
            pair((DRINK, PILLS), Level::Unknown),
            pair((DRINK, POWDER), Level::VeryHigh),
            pair((DRINK, LEAF), Level::EffectsChange),
            pair((PILLS, POWDER), Level::Caution),
            pair((PILLS, LEAF), Level::Unknown),
            pair((POWDER, LEAF), Level::Caution),
        ],
        rules: vec![sedatives],
        cards: vec![card("sedative"), card("stimulant")],
        signs: ["won't wake", "chest pain"]
            .map(|text| Sign { text: text.into(), best: None, comes_first: false })
            .into(),
    }
}

/// The id of the card to follow.
fn card_of(mixing: &Mixing, picked: &[u8]) -> Option<String> {
    mixing.card(mixing.mix(picked).card).map(|card| card.id.clone())
}

fn levels(mix: &Mix<'_>) -> Vec<Level> {
    mix.pairs.iter().map(|shown| shown.level).collect()
}

#[test]
fn two_sedatives_are_never_softer_than_the_rule() {
    let mixing = sample();
    let mix = mixing.mix(&[PILLS, DRINK]);
    assert_eq!(levels(&mix), [Level::High]);
    assert_eq!(mix.pairs[0].raised_by.map(|rule| rule.id.as_str()), Some("sedatives"));
    assert_eq!(card_of(&mixing, &[PILLS, DRINK]).as_deref(), Some("sedative"));
}

#[test]
fn what_one_does_by_itself_is_true_of_a_mix_that_nobody_has_studied() {
    let mut mixing = sample();
    mixing.rules.push(rule("one", &[Effect::Sedating], 1, Level::Caution));
    let unknown = mixing.mix(&[PILLS, LEAF]);
    assert_eq!(levels(&unknown), [Level::Caution]);
    assert_eq!(unknown.pairs[0].raised_by.map(|rule| rule.is_of_one()), Some(true));
    assert_eq!(card_of(&mixing, &[PILLS, LEAF]).as_deref(), Some("sedative"));
    assert_eq!(levels(&mixing.mix(&[DRINK, LEAF])), [Level::EffectsChange], "this one was studied");
}

#[test]
fn what_kills_by_itself_is_above_any_rating() {
    let mut mixing = sample();
    let deadly = rule("deadly", &[Effect::DeadlyAlone], 1, Level::VeryHigh);
    mixing.rules = vec![Rule { over_studied: true, ..deadly }];
    mixing.substances[usize::from(LEAF)].effects = vec![Effect::DeadlyAlone];
    let studied = mixing.shown(DRINK, LEAF).expect("a pair");
    assert_eq!((studied.pair.level, studied.level), (Level::EffectsChange, Level::VeryHigh));
    assert_eq!(card_of(&mixing, &[DRINK, LEAF]).as_deref(), Some("sedative"));
    assert!(mixing.shown(DRINK, POWDER).expect("a pair").raised_by.is_none());
}

#[test]
fn an_upper_and_a_downer_take_one_of_each() {
    let mut mixing = sample();
    let both = [Effect::Stimulating, Effect::Sedating];
    mixing.rules = vec![rule("both", &both, 1, Level::Caution)];
    mixing.substances[usize::from(LEAF)].effects = both.to_vec();
    let holds = |picked: &[u8]| !mixing.mix(picked).rules.is_empty();
    assert!(holds(&[POWDER, PILLS]) && holds(&[LEAF, PILLS]));
    assert!(!holds(&[PILLS, DRINK]), "no upper");
    assert!(!holds(&[LEAF]), "one that is both is no mix");
}

#[test]
fn naloxone_helps_with_opioids_and_may_help_whoever_cannot_be_woken() {
    let mut mixing = sample();
    assert_eq!(mixing.mix(&[POWDER, LEAF]).naloxone, Naloxone::NotRelevant);
    assert_eq!(mixing.mix(&[POWDER, PILLS]).naloxone, Naloxone::IfUnsure);
    mixing.substances[usize::from(LEAF)].class = Class::Opioid;
    assert_eq!(mixing.mix(&[POWDER, LEAF]).naloxone, Naloxone::Works);
}

#[test]
fn the_signs_are_those_that_the_card_answers() {
    let mixing = sample();
    let mut words = MixingWords { pairs: vec![blank_words(); mixing.pairs.len()], sources: vec![] };
    words.pairs[1].signs = vec![1];
    let signs = |picked: &[u8]| {
        let mix = mixing.mix(picked);
        let places = mixing.signs_of(&mix, Some(&words));
        mixing.signs_at(&places).map(|sign| sign.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(signs(&[DRINK, POWDER]), ["chest pain"]);
    assert_eq!(signs(&[DRINK, PILLS]), ["won't wake"], "the rule's own");
    assert_eq!(signs(&[DRINK, PILLS, POWDER]), ["chest pain"], "those of the worst pair's card");
}

fn blank_words() -> PairWords {
    PairWords {
        why: vec![],
        why_young: None,
        timing: None,
        catches: None,
        catches_young: None,
        signs: vec![],
        medicine: None,
        contested: None,
        sources: vec![],
        review: Review::default(),
    }
}

#[test]
fn the_worst_says_what_to_do() {
    let mixing = sample();
    let mix = mixing.mix(&[LEAF, POWDER, PILLS, DRINK]);
    assert_eq!(mix.rules.len(), 1);
    let picked = [LEAF, POWDER, PILLS, DRINK];
    assert_eq!(card_of(&mixing, &picked).as_deref(), Some("stimulant"), "the worst pair's");
    assert_eq!(
        card_of(&mixing, &[LEAF, PILLS, DRINK]).as_deref(),
        Some("sedative"),
        "the rule's, which raised it"
    );
    let expected =
        [Level::VeryHigh, Level::High, Level::Caution, Level::Caution, Level::EffectsChange, Level::Unknown];
    assert_eq!(levels(&mix), expected);
}

#[test]
fn without_a_rule_the_worst_pair_says_what_to_do() {
    let mixing = sample();
    let card = |picked: &[u8]| card_of(&mixing, picked);
    assert_eq!(card(&[POWDER, LEAF]), Some("stimulant".into()));
    assert_eq!(card(&[PILLS, LEAF]), None, "nothing is known, and no rule holds");
    assert_eq!(card(&[LEAF]), None);
}

#[test]
fn substances_are_found_by_any_of_their_names() {
    let mixing = sample();
    for (typed, expected) in [
        ("drink", &[DRINK][..]),
        ("BOOZE", &[DRINK]),
        ("val", &[PILLS]),
        ("street val", &[PILLS]),
        ("powdre", &[]),
        ("powdr", &[POWDER]),
        ("le", &[LEAF]),
        ("xyz", &[]),
        (" ", &[]),
        ("", &[]),
    ] {
        assert_eq!(mixing.search(typed), expected, "{typed:?}");
    }
}

#[test]
fn an_edition_lists_its_own() {
    let mut mixing = sample();
    mixing.substances[1].editions.push(Edition::Under18);
    assert_eq!(mixing.listed(Edition::Under18), [PILLS]);
    assert_eq!(mixing.listed(Edition::Adult).len(), 4);
}

proptest! {
    #[test]
    fn what_is_not_known_is_never_softer_than_what_is(
        picked in proptest::collection::vec(0_u8..4, 2..5),
        floors in proptest::collection::vec((0_usize..2, 1_u8..3, 0_usize..4), 1..4),
    ) {
        let effects = [Effect::Sedating, Effect::Stimulating];
        let mut mixing = sample();
        mixing.rules = floors.iter().map(|(effect, at_least, floor)| {
            rule("any", &[effects[*effect]], *at_least, Level::ALL[*floor])
        }).collect();
        for shown in mixing.mix(&picked).pairs {
            let two = [shown.pair.of.0, shown.pair.of.1].map(|place| &mixing.substances[usize::from(place)]);
            for rule in mixing.rules.iter().filter(|rule| rule.holds_for(&two)) {
                prop_assert!(shown.pair.level != Level::Unknown || shown.level <= rule.floor);
            }
        }
    }

    #[test]
    fn the_order_of_picking_never_matters(picked in proptest::collection::vec(0_u8..6, 0..8)) {
        let mixing = sample();
        let mut reversed = picked.clone();
        reversed.reverse();
        prop_assert_eq!(mixing.mix(&picked), mixing.mix(&reversed));
        let mix = mixing.mix(&picked);
        let mut distinct: Vec<u8> = picked.iter().copied().filter(|place| *place < 4).collect();
        distinct.sort_unstable();
        distinct.dedup();
        prop_assert_eq!(mix.pairs.len(), distinct.len() * distinct.len().saturating_sub(1) / 2);
        prop_assert!(mix.pairs.is_sorted_by_key(|shown| shown.level), "the worst first");
    }
}
