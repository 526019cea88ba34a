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
        naloxone: Naloxone::NotRelevant,
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

/// Two sedatives that nobody has studied together, a stimulant, and a leaf.
fn sample() -> Mixing {
    let sedatives = Rule {
        id: "sedatives".into(),
        title: "Two that slow breathing".into(),
        says: vec![],
        effect: Effect::Sedating,
        at_least: 2,
        floor: Level::High,
        card: 0,
        sources: vec![],
        review: Review::default(),
    };
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
    }
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
    assert_eq!(mix.card.map(|card| card.id.as_str()), Some("sedative"));
}

#[test]
fn the_rule_and_its_card_come_first_and_the_worst_pair_next() {
    let mixing = sample();
    let mix = mixing.mix(&[LEAF, POWDER, PILLS, DRINK]);
    assert_eq!(mix.rules.len(), 1);
    assert_eq!(mix.card.map(|card| card.id.as_str()), Some("sedative"), "whatever the pairs say");
    let expected =
        [Level::VeryHigh, Level::High, Level::Caution, Level::Caution, Level::EffectsChange, Level::Unknown];
    assert_eq!(levels(&mix), expected);
}

#[test]
fn without_a_rule_the_worst_pair_says_what_to_do() {
    let mixing = sample();
    let card = |picked: &[u8]| mixing.mix(picked).card.map(|card| card.id.clone());
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
