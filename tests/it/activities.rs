//! Things to do in a module: each kind drawn from an example, as it stands in a document.

use std::collections::BTreeSet;

use domain::activity::{
    ActivitiesPack, Activity, Counted, Glass, Kind as Doing, Placed, Poured, Ring, Said, Sign, Stage, Truth,
};
use domain::day::Day;
use domain::pack::{CorePack, Site, encode};
use domain::text::{Inline, Rich};
use domain::units::Drink;
use domain::wording::Wording;
use waymark::here::Here;
use waymark::memory::Memory;
use waymark::part::{Given, Kind, PartError};
use waymark::parts::make;
use waymark::shared::Shared;
use yew::prelude::*;

use crate::html::{Element, Tree};
use crate::site::{folder, render};

fn rich(text: &str) -> Rich {
    vec![Inline::Text(text.into())]
}

fn said((words, why): (&str, &str)) -> Said {
    Said { words: rich(words), why: rich(why) }
}

fn cards() -> [(&'static str, &'static str); 3] {
    [
        ("A tight, heavy chest.", "It could be the heart. Don't wait to see if it fades."),
        ("Tired and flat two days on.", "That is common, and it tends to lift."),
        ("A fit, or shaking all over.", "Call, and keep things away from the head."),
    ]
}

fn stages() -> Vec<Stage> {
    let stage = |when: &str, heights: [u8; 3], words: &str| Stage {
        when: when.into(),
        said: said((words, "What the body does then, in a sentence.")),
        heights: heights.to_vec(),
    };
    vec![
        stage("8pm", [1, 0, 0], "The first drinks."),
        stage("midnight", [3, 4, 1], "Both are in."),
        stage("3am", [3, 1, 3], "The feeling goes first."),
        stage("next morning", [2, 0, 3], "The third drug is still there."),
        stage("day 2", [0, 0, 1], "Flat and tired."),
    ]
}

fn kinds() -> Vec<(&'static str, Doing)> {
    let [one, two, three] = cards().map(said);
    let boxes = ["Call 999", "Can wait", "Ask a pharmacist"].map(String::from).to_vec();
    let sign =
        |words: &str, is_one, at| Sign { said: said((words, "Why it is one or not.")), is_one, at: Some(at) };
    let signs = vec![
        sign("Blinds down in the daytime", true, (1, 1)),
        sign("A stranger at the door", true, (5, 1)),
        sign("A sofa by the wall", false, (1, 3)),
        sign("Many phones on the table", true, (4, 3)),
    ];
    let placed = |words, common, bad| Placed { said: said((words, "What is known.")), common, bad };
    let poured = |words, glass, ml, abv_tenths| Poured {
        said: said((words, "A stronger one holds more than it looks.")),
        glass,
        drink: Drink { ml, abv_tenths },
    };
    vec![
        (
            "Call 999, or can it wait?",
            Doing::Sort { boxes, cards: vec![(one.clone(), 0), (two.clone(), 1), (three.clone(), 0)] },
        ),
        ("True or not?", Doing::MythOrFact(vec![(one.clone(), Truth::Myth), (two.clone(), Truth::Fact)])),
        ("What is not right here?", Doing::Spot { in_picture: true, signs: signs.clone() }),
        ("Which could mean a home was taken over?", Doing::Spot { in_picture: false, signs }),
        (
            "A mate's chest hurts. What comes first?",
            Doing::Order(vec![one.clone(), two.clone(), three.clone()]),
        ),
        (
            "How common is it, and how bad can it get?",
            Doing::Scales(vec![placed("Heart trouble", 1, 3), placed("A low mood the day after", 3, 0)]),
        ),
        (
            "How many units?",
            Doing::Pour(vec![
                poured("A pint of strong lager, 5.2%", Glass::Pint, 568, 52),
                poured("A can of cider, 7.5%", Glass::Can, 500, 75),
                poured("A bottle of wine, 12%", Glass::Bottle, 750, 120),
                poured("A large glass of wine, 13%", Glass::Wine, 250, 130),
                poured("A single vodka, 40%", Glass::Spirit, 25, 400),
                poured("A bottle of vodka, 40%", Glass::Bottle, 700, 400),
            ]),
        ),
        (
            "One night and the day after",
            Doing::Timeline {
                tracks: ["Drink", "Cocaine, as felt", "The third drug"].map(String::from).to_vec(),
                stages: stages(),
            },
        ),
        (
            "What could Jay say?",
            Doing::Say {
                message: Some(("Kev".into(), rich("You out? Don't be boring."))),
                replies: [
                    ("“Not tonight. Sunday?”", "Short and clear. It says no to the night, not to Kev."),
                    ("“Maybe later, I'll see.”", "Easy to send. But Kev will ask again in an hour."),
                    ("“Grow up, you lot.”", "It is a no. It may start a row Jay does not want."),
                ]
                .map(said)
                .to_vec(),
            },
        ),
        (
            "Who could Sam tell?",
            Doing::Tell(vec![
                (said(("A sister or brother.", "“Can I tell you something?”")), Ring::Close),
                (said(("A tutor.", "“Have you got ten minutes?”")), Ring::Around),
                (said(("A helpline.", "You need give no name.")), Ring::Further),
            ]),
        ),
        (
            "What does a year of it come to?",
            Doing::Cost(vec![
                (rich("Money on it in a week, in pounds."), Counted::Money),
                (rich("Hours on it in a week, with the day after."), Counted::Hours),
            ]),
        ),
        (
            "One line for Friday",
            Doing::IfThen {
                ifs: vec![rich("the text comes on Friday"), rich("I am paid early")],
                thens: vec![
                    rich("I say I'm up early, and put the phone in a drawer"),
                    rich("I ring Sam first"),
                ],
            },
        ),
    ]
}

fn pack() -> ActivitiesPack {
    let activity = |(number, (title, kind))| Activity {
        number: number as u8,
        title: rich(title),
        intro: vec![rich("Pat lives here. Others have moved in.")],
        kind,
    };
    let activities = kinds().into_iter().enumerate().map(activity).collect();
    ActivitiesPack { module: "example".into(), activities }
}

/// The words as they are, whatever state the modules are in.
fn core() -> CorePack {
    let words = std::fs::read_to_string(folder().join("en/ui.toml")).expect("the words");
    let word = |key: &str| {
        let line =
            words.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"'));
        line.unwrap_or_default().to_string()
    };
    let site = Site {
        organisation: String::new(),
        contact: String::new(),
        draft: true,
        leave_to: String::new(),
        base: "/".into(),
        built_on: Day(20_000),
    };
    CorePack { wording: Wording::from_lookup(word), site }
}

fn given(number: u16) -> Given {
    let pack = encode(&(core(), pack()));
    Given { kind: Kind::Activity, pack, number, later: Vec::new(), memory: Memory::default() }
}

#[derive(Clone, PartialEq, Properties)]
struct Which {
    number: u16,
}

#[component]
fn Example(which: &Which) -> Html {
    let part = make(Kind::Activity)(&given(which.number)).expect("the pack can be read");
    let core = Shared::new(core());
    part.draw(&Here { core, root: "".into(), edition: None, cited: 0, now: Day(20_000), is_document: true })
}

fn drawn(number: u16) -> Tree {
    Tree::read(&render::<Example>(Which { number }))
}

fn all() -> impl Iterator<Item = (Activity, Tree)> {
    pack().activities.into_iter().map(|activity| {
        let tree = drawn(activity.number.into());
        (activity, tree)
    })
}

/// What an entry says once it was chosen, with its words.
fn entries(kind: &Doing) -> Vec<&Said> {
    match kind {
        Doing::Sort { cards, .. } => cards.iter().map(|(said, _)| said).collect(),
        Doing::MythOrFact(sayings) => sayings.iter().map(|(said, _)| said).collect(),
        Doing::Spot { signs, .. } => signs.iter().map(|sign| &sign.said).collect(),
        Doing::Order(steps) => steps.iter().collect(),
        Doing::Scales(placed) => placed.iter().map(|one| &one.said).collect(),
        Doing::Pour(drinks) => drinks.iter().map(|drink| &drink.said).collect(),
        Doing::Timeline { stages, .. } => stages.iter().map(|stage| &stage.said).collect(),
        Doing::Say { replies, .. } => replies.iter().collect(),
        Doing::Tell(people) => people.iter().map(|(said, _)| said).collect(),
        Doing::Cost(_) | Doing::IfThen { .. } => Vec::new(),
    }
}

#[test]
fn every_id_of_a_page_full_of_activities_is_its_own() {
    let trees: Vec<Tree> = all().map(|(_, tree)| tree).collect();
    let mut seen = BTreeSet::new();
    for id in trees.iter().flat_map(Tree::ids) {
        assert!(seen.insert(id), "{id} is there twice");
    }
    let folds = trees.iter().flat_map(|tree| tree.named("details"));
    let names: Vec<&str> = folds.filter_map(|fold| fold.attribute("data-fold")).collect();
    assert_eq!(names.len(), names.iter().collect::<BTreeSet<_>>().len(), "{names:?}");
}

#[test]
fn every_answer_can_be_read_without_script() {
    for (activity, tree) in all() {
        let folds = || tree.named("details").map(Element::text);
        for said in entries(&activity.kind) {
            for words in [&said.words, &said.why].map(|run| domain::text::plain(run)) {
                assert!(
                    folds().any(|fold| fold.contains(&words)),
                    "{}: no fold says {words}",
                    activity.name()
                );
            }
        }
    }
}

#[test]
fn what_is_said_later_has_its_place_from_the_start() {
    for (activity, tree) in all() {
        // Some open by themselves; in others the focus goes to what is said.
        let said_otherwise = matches!(
            activity.kind,
            Doing::Say { .. } | Doing::Tell(_) | Doing::Spot { .. } | Doing::Order(_)
        );
        let has = tree.elements.iter().any(|el| el.attribute("role") == Some("status"));
        assert_eq!(has, !said_otherwise, "{}", activity.name());
    }
}

#[test]
fn fields_have_labels_and_are_not_remembered() {
    for (activity, tree) in all() {
        for field in tree.named("input") {
            let around = tree.around(field).any(|el| el.name == "label");
            let labelled = tree.named("label").any(|el| el.attribute("for") == field.attribute("id"));
            assert!(around || labelled, "{}", activity.name());
            assert_eq!(field.attribute("autocomplete"), Some("off"), "{}", activity.name());
        }
    }
}

#[test]
fn each_activity_is_named_by_its_title() {
    for (activity, tree) in all() {
        let section = tree.named("section").next().expect("a section");
        let title = section.attribute("aria-labelledby").and_then(|id| tree.by_id(id)).expect("a title");
        assert_eq!((title.name.as_str(), title.text()), ("h3", &*domain::text::plain(&activity.title)));
        let silent =
            tree.named("button").find(|el| el.text().is_empty() && el.attribute("aria-label").is_none());
        assert!(silent.is_none() && tree.named("svg").all(|el| el.attribute("aria-hidden") == Some("true")));
    }
}

#[test]
fn pins_stand_where_the_signs_are() {
    let pins = |number| -> Vec<String> {
        let tree = drawn(number);
        let pins = tree.named("button").filter_map(|el| el.attribute("class").map(String::from));
        pins.filter(|class| class.starts_with("app-pin ")).collect()
    };
    assert_eq!(pins(2)[0], "app-pin app-pin--column-2 app-pin--row-2");
    assert_eq!((pins(2).len(), pins(3).len()), (4, 0), "only where there is a picture");
}

#[test]
fn an_activity_that_the_pack_does_not_have_is_an_error_in_words() {
    assert!(matches!(make(Kind::Activity)(&given(99)), Err(PartError::NotReadable(_))));
}

#[test]
fn a_plan_takes_the_place_of_the_one_from_the_same_activity() {
    let memory = Memory::default();
    memory.keep_plan("a", 0, "If one, then two.".into());
    memory.keep_plan("a", 1, "If three, then four.".into());
    memory.keep_plan("a", 0, "If five, then six.".into());
    assert_eq!(memory.plans(), ["If three, then four.", "If five, then six."]);
}
