//! What is known of mixing: an entry for every two, never softer than its class, and nothing claimed without a source.

use domain::mixing::{Effect, Level, Mixing, MixingWords};
use domain::people::Edition;
use domain::quiz::{Kind, Question};
use domain::text::plain;

use crate::site;

fn mixing() -> &'static Mixing {
    &site::compiled().mixing.facts
}

fn words() -> &'static MixingWords {
    &site::compiled().mixing.words
}

fn every_two() -> impl Iterator<Item = (u8, u8)> {
    let count = mixing().substances.len() as u8;
    (0..count).flat_map(move |one| (one + 1..count).map(move |other| (one, other)))
}

#[test]
fn every_two_substances_have_one_entry_in_either_order() {
    assert!(mixing().substances.len() >= 42);
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
    assert!(known >= 600, "{known}");
}

#[test]
fn what_is_rated_says_why_and_from_where_and_what_is_not_says_that() {
    assert_eq!(mixing().pairs.len(), words().pairs.len());
    for (pair, words) in mixing().pairs.iter().zip(&words().pairs) {
        let name = |place: u8| &mixing().substances[usize::from(place)].id;
        let who = format!("{} and {}", name(pair.of.0), name(pair.of.1));
        assert!(!plain(&words.why).trim().is_empty(), "{who}");
        let unknown = pair.level == Level::Unknown;
        assert_eq!(pair.evidence.is_none(), unknown, "{who}");
        assert_eq!(pair.card.is_none(), unknown, "{who}");
        assert_eq!(words.sources.is_empty(), unknown, "{who}");
        assert!(unknown || !words.signs.is_empty(), "{who}: no warning signs");
    }
}

#[test]
fn no_two_of_a_class_are_shown_softer_than_its_rule() {
    for (one, other) in every_two() {
        let mix = mixing().mix(&[one, other]);
        for rule in mix.rules {
            let own = mix.pairs[0].pair.level;
            // Rated lower than its rule only by hand, and then never as unknown.
            let softer = mix.pairs[0].level > rule.floor;
            assert!(!softer || own != Level::Unknown, "{one} and {other}: {}", rule.id);
        }
    }
}

#[test]
fn whoever_takes_two_sedatives_is_told_what_to_do_when_they_do_not_wake() {
    let sedating = |place: &u8| mixing().substances[usize::from(*place)].effects.contains(&Effect::Sedating);
    let all: Vec<u8> = (0..mixing().substances.len() as u8).collect();
    let sedatives: Vec<u8> = all.iter().copied().filter(sedating).collect();
    assert!(sedatives.len() >= 8);
    for two in sedatives.windows(2) {
        for third in &all {
            let mix = mixing().mix(&[*third, two[0], two[1]]);
            assert_eq!(mix.rules.first().map(|rule| rule.id.as_str()), Some("sedatives"));
            let card = &mixing().cards[usize::from(mix.card.expect("what to do"))];
            let speaks = |what: &str| card.steps.iter().any(|step| plain(step).contains(what));
            assert!(card.emergency && speaks("999") && speaks("CPR"), "{}: {third} with {two:?}", card.id);
        }
    }
}

/// Whatever is added to it, and whether or not anybody has studied that, heroin, G or gas is no small thing.
#[test]
fn what_kills_by_itself_is_never_shown_soft() {
    for (one, other) in every_two() {
        let shown = mixing().shown(one, other).expect("an entry");
        let has = |effect: Effect| {
            [one, other]
                .iter()
                .any(|place| mixing().substances[usize::from(*place)].effects.contains(&effect))
        };
        let unknown = shown.pair.level == Level::Unknown;
        assert!(!has(Effect::DeadlyAlone) || shown.level == Level::VeryHigh, "{one} and {other}");
        assert!(!has(Effect::StopsHeart) || shown.level == Level::VeryHigh, "{one} and {other}");
        assert!(!has(Effect::StopsBreathing) || shown.level <= Level::High, "{one} and {other}");
        assert!(!(unknown && has(Effect::Sedating)) || shown.level <= Level::Caution, "{one} and {other}");
        assert!(shown.level == Level::Unknown || shown.card().is_some(), "{one} and {other}: nothing to do");
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

/// The questions of each edition.
fn pools() -> [&'static [Question]; 2] {
    let mixing = &site::compiled().mixing;
    [&mixing.adult_quiz, &mixing.young_quiz]
}

fn questions() -> impl Iterator<Item = &'static Question> {
    pools().into_iter().flatten()
}

/// The levels of the pairs that the options of a question are about.
fn levels(question: &Question) -> Vec<Level> {
    let about = |option: &domain::quiz::QuizOption| {
        let why = plain(&option.feedback);
        let says = |words: &domain::mixing::PairWords| {
            plain(&words.why) == why || words.why_young.as_ref().is_some_and(|young| plain(young) == why)
        };
        let found = mixing().pairs.iter().zip(&words().pairs).filter(|(_, words)| says(words));
        found.map(|(pair, _)| pair.level).min().expect("a pair says this")
    };
    question.options.iter().map(about).collect()
}

#[test]
fn the_riskiest_is_so_by_two_levels() {
    let worst: Vec<&Question> = questions().filter(|question| question.id.starts_with("worst-")).collect();
    assert!(worst.len() >= 50, "{}", worst.len());
    for question in worst {
        let levels = levels(question);
        for (option, level) in question.options.iter().zip(&levels).skip(1) {
            assert!(question.options[0].right && !option.right, "{}", question.id);
            assert!(*level as usize >= levels[0] as usize + 2, "{}: {levels:?}", question.id);
        }
    }
}

#[test]
fn nothing_contested_and_nothing_unknown_is_asked() {
    let with_words = mixing().pairs.iter().zip(&words().pairs);
    for (pair, _) in
        with_words.filter(|(pair, words)| words.contested.is_some() || pair.level == Level::Unknown)
    {
        let id = |place: u8| &mixing().substances[usize::from(place)].id;
        let name = format!("{}-{}", id(pair.of.0), id(pair.of.1));
        for kind in ["evidence", "first", "rate"] {
            let asked = questions().any(|question| question.id == format!("{kind}-{name}"));
            assert!(!asked, "{kind}-{name}");
        }
    }
}

#[test]
fn there_is_enough_to_ask_for_many_rounds() {
    let [adult, young] = pools();
    assert!(adult.len() >= 350, "{}", adult.len());
    assert!(young.len() >= 70, "{}", young.len());
    for pool in pools() {
        for kind in [Kind::Single, Kind::Order, Kind::Match, Kind::Rate] {
            let found = pool.iter().filter(|question| question.kind == kind).count();
            assert!(found >= 3, "{kind:?}: {found} of {}", pool.len());
        }
        let mut ids: Vec<&str> = pool.iter().map(|question| question.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), pool.len());
    }
}

#[test]
fn young_people_are_asked_about_what_their_edition_lists() {
    let listed = mixing().listed(Edition::Under18);
    let listed: Vec<&str> =
        listed.iter().map(|place| mixing().substances[usize::from(*place)].id.as_str()).collect();
    let names = |id: &str| mixing().substances.iter().filter(|other| id.contains(&other.id)).count();
    for question in pools()[1] {
        let (_, about) = question.id.split_once('-').expect("a kind and substances");
        let known = listed.iter().filter(|id| about.contains(*id)).count();
        assert_eq!(known, names(about), "{}", question.id);
    }
}
