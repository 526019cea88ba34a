//! What is known of mixing: an entry for every two, never softer than its class, and nothing claimed without a source.

use domain::mixing::{Effect, Level, Mixing};
use domain::people::Edition;
use domain::text::plain;

use crate::site;

fn mixing() -> &'static Mixing {
    &site::compiled().mixing
}

fn every_two() -> impl Iterator<Item = (u8, u8)> {
    let count = mixing().substances.len() as u8;
    (0..count).flat_map(move |one| (one + 1..count).map(move |other| (one, other)))
}

#[test]
fn every_two_substances_have_one_entry_in_either_order() {
    assert!(mixing().substances.len() >= 32);
    for (one, other) in every_two() {
        let entry = mixing().pair(one, other);
        assert!(entry.is_some(), "{one} and {other}");
        assert_eq!(entry, mixing().pair(other, one));
        assert_eq!(mixing().mix(&[one, other]), mixing().mix(&[other, one]));
    }
    assert_eq!(mixing().pairs.len(), every_two().count(), "no entry twice");
}

#[test]
fn most_of_what_matters_is_evidenced() {
    let known = mixing().pairs.iter().filter(|pair| pair.level != Level::Unknown).count();
    assert!(known >= 150, "{known}");
}

#[test]
fn what_is_rated_says_why_and_from_where_and_what_is_not_says_that() {
    for pair in &mixing().pairs {
        let name = |place: u8| &mixing().substances[usize::from(place)].id;
        let who = format!("{} and {}", name(pair.of.0), name(pair.of.1));
        assert!(!plain(&pair.why).trim().is_empty(), "{who}");
        let unknown = pair.level == Level::Unknown;
        assert_eq!(pair.evidence.is_none(), unknown, "{who}");
        assert_eq!(pair.card.is_none(), unknown, "{who}");
        assert_eq!(pair.sources.is_empty(), unknown, "{who}");
        assert!(unknown || !pair.signs.is_empty(), "{who}: no warning signs");
    }
}

#[test]
fn no_two_of_a_class_are_shown_softer_than_its_rule() {
    for (one, other) in every_two() {
        let mix = mixing().mix(&[one, other]);
        for rule in mix.rules.iter().filter(|rule| rule.at_least == 2) {
            let own = mix.pairs[0].pair.level;
            // Rated lower than its rule only by hand, and then never as unknown.
            let softer = mix.pairs[0].level > rule.floor;
            assert!(!softer || own != Level::Unknown, "{one} and {other}: {}", rule.id);
        }
    }
}

#[test]
fn sedatives_show_the_sedative_card_first_whatever_else_is_picked() {
    let sedating = |place: &u8| mixing().substances[usize::from(*place)].effects.contains(&Effect::Sedating);
    let all: Vec<u8> = (0..mixing().substances.len() as u8).collect();
    let sedatives: Vec<u8> = all.iter().copied().filter(sedating).collect();
    assert!(sedatives.len() >= 8);
    for two in sedatives.windows(2) {
        for third in &all {
            let mix = mixing().mix(&[*third, two[0], two[1]]);
            assert_eq!(mix.rules.first().map(|rule| rule.id.as_str()), Some("sedatives"));
            assert_eq!(mix.card.map(|card| card.id.as_str()), Some("sedative"));
        }
    }
}

#[test]
fn everyone_is_listed_for_adults_and_some_for_young_people() {
    let adults = mixing().listed(Edition::Adult).len();
    let young = mixing().listed(Edition::Under18).len();
    assert_eq!(adults, mixing().substances.len());
    assert!((8..adults).contains(&young), "{young}");
}

#[test]
fn people_find_a_substance_by_what_they_call_it() {
    for (typed, id) in [
        ("ket", "ketamine"),
        ("balloons", "nitrous-oxide"),
        ("xanax", "street-benzos"),
        ("weed", "cannabis"),
        ("pregabs", "pregabalin"),
        ("lean", "codeine"),
        ("GBL", "ghb"),
        ("mcat", "mephedrone"),
        ("ecstacy", "mdma"),
        ("cocain", "cocaine"),
    ] {
        let found = mixing().search(typed);
        let found: Vec<&str> =
            found.iter().map(|place| mixing().substances[usize::from(*place)].id.as_str()).collect();
        assert_eq!(found.first(), Some(&id), "{typed}: {found:?}");
    }
}
