//! Something to do in a module, done in a browser: what is pressed, where the focus goes, what stays as it was.

use domain::activity::{ActivitiesPack, Activity, Counted, Kind as Doing, Said, Sign, Stage};
use domain::day::Day;
use domain::pack::{CorePack, Site, encode};
use domain::text::{Inline, Rich};
use domain::wording::Wording;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use waymark::here::Here;
use waymark::memory::Memory;
use waymark::part::{Given, Kind, Part};
use waymark::parts::make;
use waymark::platform::plan;
use waymark::shared::Shared;
use web_sys::{Event, EventInit, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::{Piece, document, focused_id};

fn rich(text: &str) -> Rich {
    vec![Inline::Text(text.into())]
}

fn said(words: &str) -> Said {
    Said { words: rich(words), why: rich(&format!("Why {words}.")) }
}

/// A part for one activity, whose words are the names of their keys.
fn part(kind: Doing, memory: &Memory) -> Part {
    let site = Site {
        organisation: String::new(),
        contact: String::new(),
        draft: false,
        leave_to: String::new(),
        base: "/".into(),
        built_on: Day(20_000),
    };
    let core = CorePack { wording: Wording::from_lookup(|key| key.to_string()), site };
    let activity = Activity { number: 0, title: rich("Title"), intro: Vec::new(), kind };
    let pack = encode(&(core, ActivitiesPack { module: "m".into(), activities: vec![activity] }));
    let given = Given { kind: Kind::Activity, pack, number: 0, later: Vec::new(), memory: memory.clone() };
    make(Kind::Activity)(&given).expect("the pack can be read")
}

#[derive(Clone, Properties)]
struct Which {
    part: Part,
}

impl PartialEq for Which {
    fn eq(&self, _: &Which) -> bool {
        true
    }
}

#[component]
fn Alone(which: &Which) -> Html {
    let core = Shared::new((*which.part.core).clone());
    let here = Here { core, root: "".into(), edition: None, cited: 0, now: Day(20_000), is_document: false };
    which.part.draw(&here)
}

/// The activity, drawn.
async fn drawn(kind: Doing, memory: &Memory) -> Piece {
    let piece = Piece::new("<div id='root'></div>");
    let root = piece.find("#root");
    yew::Renderer::<Alone>::with_root_and_props(root, Which { part: part(kind, memory) }).render();
    a_while().await;
    piece
}

/// Lets the screen follow.
async fn a_while() {
    let window = web_sys::window().expect("a window");
    let waited = js_sys::Promise::new(&mut |then, _| {
        window.set_timeout_with_callback_and_timeout_and_arguments_0(&then, 20).expect("a timer");
    });
    JsFuture::from(waited).await.expect("a while");
}

/// Presses the button with these words, or this name.
async fn press(piece: &Piece, name: &str) {
    let all = piece.0.query_selector_all("button").expect("a selector");
    let buttons =
        (0..all.length()).filter_map(|at| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(all.get(at)?).ok());
    let named = |button: &HtmlElement| {
        let said = button.get_attribute("aria-label").or_else(|| button.text_content()).unwrap_or_default();
        said == name
    };
    let button = buttons.into_iter().find(named).unwrap_or_else(|| panic!("no button says {name}"));
    button.focus().expect("focus");
    button.click();
    a_while().await;
}

/// Writes into a field, as a person does.
async fn write(piece: &Piece, id: &str, words: &str) {
    let field: HtmlInputElement = piece.find(&format!("#{id}"));
    field.focus().expect("focus");
    field.set_value(words);
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    field
        .dispatch_event(&Event::new_with_event_init_dict("input", &bubbling).expect("an event"))
        .expect("heard");
    a_while().await;
}

fn says(piece: &Piece, words: &str) -> bool {
    piece.0.text_content().unwrap_or_default().contains(words)
}

fn focused_words() -> String {
    document().active_element().and_then(|element| element.text_content()).unwrap_or_default()
}

#[wasm_bindgen_test]
async fn a_card_keeps_the_focus_on_what_was_picked_and_the_next_one_takes_it() {
    let boxes = vec!["now".into(), "later".into()];
    let piece =
        drawn(Doing::Sort { boxes, cards: vec![(said("one"), 0), (said("two"), 1)] }, &Memory::default())
            .await;
    assert!(focused_id().is_empty(), "nothing takes the focus by itself");
    press(&piece, "later").await;
    assert_eq!(focused_words(), "later");
    assert!(says(&piece, "activity_sort_goes") && says(&piece, "Why one."));
    press(&piece, "activity_next").await;
    assert_eq!(focused_id(), "a0-at");
    assert!(focused_words().ends_with("two"), "{}", focused_words());
    press(&piece, "now").await;
    press(&piece, "activity_see_end").await;
    assert_eq!((focused_id().as_str(), focused_words().as_str()), ("a0-at", "activity_end"));
    press(&piece, "activity_again").await;
    assert!(focused_words().ends_with("one"), "{}", focused_words());
}

#[wasm_bindgen_test]
async fn a_pin_and_its_line_are_one() {
    let sign = |words, at| Sign { said: said(words), is_one: true, at: Some(at) };
    let signs = vec![sign("blinds", (1, 1)), sign("door", (5, 1))];
    let piece = drawn(Doing::Spot { in_picture: true, signs }, &Memory::default()).await;
    press(&piece, "2. door").await;
    assert!(piece.0.query_selector_all("[aria-pressed=true]").expect("a selector").length() == 2);
    press(&piece, "activity_see_all").await;
    assert_eq!((focused_id().as_str(), focused_words().as_str()), ("a0-at", "activity_shown"));
    assert!(says(&piece, "activity_spot_yours"));
}

#[wasm_bindgen_test]
async fn a_step_that_moves_keeps_the_focus() {
    let piece = drawn(Doing::Order(["one", "two", "three"].map(said).to_vec()), &Memory::default()).await;
    let first = || piece.find::<HtmlElement>(".app-step .app-step__text").text_content().unwrap_or_default();
    let before = first();
    let down: HtmlElement = piece.find(".app-step__move");
    down.focus().expect("focus");
    down.click();
    a_while().await;
    assert_ne!(first(), before);
    assert!(focused_id().starts_with("a0-down-"), "{}", focused_id());
}

#[wasm_bindgen_test]
async fn a_stage_is_gone_to_by_slider_and_by_button() {
    let stage = |when: &str| Stage { when: when.into(), said: said(when), heights: vec![1] };
    let stages = ["8pm", "9pm", "10pm"].map(stage).to_vec();
    let piece = drawn(Doing::Timeline { tracks: vec!["Drink".into()], stages }, &Memory::default()).await;
    press(&piece, "activity_timeline_on").await;
    assert!(says(&piece, "9pm: 9pm"));
    assert_eq!(focused_words(), "activity_timeline_on");
    let slider: HtmlInputElement = piece.find("#a0-stage");
    assert_eq!(slider.value(), "1");
    write(&piece, "a0-stage", "2").await;
    assert!(says(&piece, "10pm: 10pm"));
    press(&piece, "activity_timeline_back").await;
    assert_eq!(slider.value(), "1");
}

#[wasm_bindgen_test]
async fn what_is_wrong_is_said_and_nothing_is_lost() {
    let counted = vec![(rich("Money"), Counted::Money), (rich("Hours"), Counted::Hours)];
    let piece = drawn(Doing::Cost(counted), &Memory::default()).await;
    write(&piece, "a0-field-0", "2o").await;
    assert!(says(&piece, "activity_cost_money_wrong"));
    let field: HtmlInputElement = piece.find("#a0-field-0");
    assert_eq!((field.value().as_str(), focused_id().as_str()), ("2o", "a0-field-0"));
    write(&piece, "a0-field-0", "20").await;
    assert!(says(&piece, "activity_cost_money") && !says(&piece, "activity_cost_money_wrong"));
    assert_eq!(focused_id(), "a0-field-0");
}

#[wasm_bindgen_test]
async fn a_plan_is_kept_on_the_card() {
    let memory = Memory::default();
    let card = Piece::new("<div data-plan-card hidden><ul data-plan></ul></div>");
    plan::show(&[]);
    assert!(card.find::<HtmlElement>("div").hidden(), "there is no plan yet");
    let piece =
        drawn(Doing::IfThen { ifs: vec![rich("a"), rich("b")], thens: vec![rich("c"), rich("d")] }, &memory)
            .await;
    piece.find::<HtmlElement>("#a0-if-1").click();
    write(&piece, "a0-then-own", "I walk").await;
    assert_eq!(focused_id(), "a0-then-own");
    press(&piece, "activity_plan_keep").await;
    assert!(says(&piece, "activity_plan_on_card"));
    assert_eq!(focused_words(), "activity_plan_keep");
    assert_eq!(memory.plans(), ["activity_plan"]);
    assert!(!card.find::<HtmlElement>("div").hidden());
    assert_eq!(card.find::<HtmlElement>("li").text_content().as_deref(), Some("activity_plan"));
    // Another pick takes back what was said of the last one, and keeps what was written.
    piece.find::<HtmlElement>("#a0-then-0").click();
    a_while().await;
    assert!(!says(&piece, "activity_plan_on_card"));
    assert_eq!(piece.find::<HtmlInputElement>("#a0-then-own").value(), "I walk");
}
