//! A step read aloud by the device's own voice, sentence by sentence, each marked as it is said. Only a voice that lives
//! on the device is used: any other would send the words away. Where there is none, there is no button.

use std::cell::RefCell;

use gloo::events::EventListener;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, HtmlElement, Node, NodeList, Range, ScrollIntoViewOptions, ScrollLogicalPosition,
    SpeechSynthesisUtterance, SpeechSynthesisVoice,
};

use super::{around, document, each, hear, speech, window};

/// What is read of a step: its heading, its text, and what is open of its folds.
const LINES: &str = "h2, h3, p, li, figcaption, summary";
/// What is not: parts that are alive, marks of sources, ways on, what is hidden or folded away.
const LEFT_OUT: &str = "[data-part], .app-module-step__far, .app-module-step__other, .app-module-step__ways, \
                        .app-buttons, .app-sources, [hidden], details:not([open]) > :not(summary)";

thread_local! {
    /// What is being read: kept, or a browser may drop it half-way.
    static READING: RefCell<Option<Reading>> = const { RefCell::new(None) };
}

/// A reading that goes on.
struct Reading {
    button: HtmlElement,
    /// What the button says when nothing is read.
    words: String,
    _sentences: Vec<(SpeechSynthesisUtterance, Vec<EventListener>)>,
}

/// Shows the buttons where there is a voice, and hears them, as long as the document lives.
pub fn listen() {
    let Some(speech) = speech() else { return };
    offer();
    // By its own property: older Safari hears nothing else here.
    let offered = Closure::<dyn Fn()>::new(offer);
    speech.set_onvoiceschanged(Some(offered.as_ref().unchecked_ref()));
    offered.forget();
    EventListener::new(&window(), "hashchange", |_| stop()).forget();
    EventListener::new(&window(), "pagehide", |_| stop()).forget();
    hear("click", |event| {
        let Some(button) = around(event, "[data-read]").and_then(|button| button.dyn_into().ok()) else {
            return;
        };
        let is_same =
            READING.with_borrow(|reading| reading.as_ref().is_some_and(|reading| reading.button == button));
        stop();
        if !is_same {
            begin(button);
        }
    });
}

/// Stops what is being read.
pub fn stop() {
    let Some(reading) = READING.take() else { return };
    if let Some(speech) = speech() {
        speech.cancel();
    }
    reading.button.set_text_content(Some(&reading.words));
    mark(None);
}

/// A voice of the device's own in the language of the document.
fn voice() -> Option<SpeechSynthesisVoice> {
    let language = document().document_element()?.get_attribute("lang")?;
    let voices = speech()?.get_voices();
    let mut best = None;
    for voice in voices.iter().filter_map(|voice| voice.dyn_into::<SpeechSynthesisVoice>().ok()) {
        let theirs = voice.lang();
        // British for British first, then any other kind of the language. Some systems write "en_GB".
        if !voice.local_service() || theirs.get(..2) != language.get(..2) {
            continue;
        }
        if theirs.get(3..) == language.get(3..) {
            return Some(voice);
        }
        best.get_or_insert(voice);
    }
    best
}

fn offer() {
    if let Some(root) = document().document_element() {
        let _ = root.toggle_attribute_with_force("data-voice", voice().is_some());
    }
}

/// Reads the step that a button stands in.
fn begin(button: HtmlElement) {
    let step = button.closest(".app-module-step").ok().flatten();
    let (Some(step), Some(speech), Some(voice)) = (step, speech(), voice()) else { return };
    let mut sentences = Vec::new();
    for (words, range) in sentences_of(&step) {
        let Ok(said) = SpeechSynthesisUtterance::new_with_text(&words) else { continue };
        said.set_voice(Some(&voice));
        said.set_lang(&voice.lang());
        let started = EventListener::new(said.as_ref(), "start", move |_| mark(Some(&range)));
        sentences.push((said, vec![started]));
    }
    let Some((last, listeners)) = sentences.last_mut() else { return };
    // Also where the device gives up half-way.
    for end in ["end", "error"] {
        listeners.push(EventListener::new(last.as_ref(), end, |_| stop()));
    }
    for (said, _) in &sentences {
        speech.speak(said);
    }
    let words = button.text_content().unwrap_or_default();
    button.set_text_content(button.get_attribute("data-stop").as_deref());
    READING.set(Some(Reading { button, words, _sentences: sentences }));
}

/// Marks what is being said, as a person would mark it.
fn mark(range: Option<&Range>) {
    let Ok(Some(selection)) = window().get_selection() else { return };
    let _ = selection.remove_all_ranges();
    if let Some(range) = range {
        let _ = selection.add_range(range);
        if let Some(around) = range.start_container().ok().and_then(|node| node.parent_element()) {
            let how = ScrollIntoViewOptions::new();
            how.set_block(ScrollLogicalPosition::Nearest);
            around.scroll_into_view_with_scroll_into_view_options(&how);
        }
    }
}

/// The sentences of a step in order, each with where it stands.
fn sentences_of(step: &Element) -> Vec<(String, Range)> {
    let lines: Vec<Element> = each(step.query_selector_all(LINES));
    let mut found = Vec::new();
    for line in lines {
        let is_left_out = line.closest(LEFT_OUT).ok().flatten().is_some();
        // A paragraph in an entry is read once, as itself.
        let holds_lines = line.query_selector("p, li").ok().flatten().is_some();
        if !is_left_out && !holds_lines {
            sentences_in(&line, &mut found);
        }
    }
    found
}

/// The sentences of one line. They end with a full stop, a question or an exclamation mark before a space, or with a quote
/// after one.
fn sentences_in(line: &Element, found: &mut Vec<(String, Range)>) {
    let mut nodes = Vec::new();
    gather(line, &mut nodes);
    let mut words = String::new();
    let mut open: Option<(Node, u32)> = None;
    let mut last: Option<(Node, u32)> = None;
    let mut end = |words: &mut String, open: &mut Option<(Node, u32)>, last: &Option<(Node, u32)>| {
        if let (Some((from, start)), Some((to, end)), Ok(range)) =
            (open.take(), last, document().create_range())
            && !words.trim().is_empty()
        {
            let _ = range.set_start(&from, start);
            let _ = range.set_end(to, *end);
            found.push((words.trim().to_string(), range));
        }
        words.clear();
    };
    for node in nodes {
        let text: Vec<u16> = node.text_content().unwrap_or_default().encode_utf16().collect();
        for (at, unit) in text.iter().enumerate() {
            let is_space = char::from_u32((*unit).into()).is_some_and(char::is_whitespace);
            let quote: &[char] = &['"', '”'];
            if is_space && words.trim_end_matches(quote).ends_with(['.', '?', '!']) {
                end(&mut words, &mut open, &last);
                continue;
            }
            if open.is_none() && !is_space {
                open = Some((node.clone(), at as u32));
            }
            words.extend(char::decode_utf16([*unit]).flatten());
            last = Some((node.clone(), at as u32 + 1));
        }
    }
    end(&mut words, &mut open, &last);
}

/// The text nodes of an element in order, without the marks of sources.
fn gather(element: &Element, nodes: &mut Vec<Node>) {
    let children: NodeList = element.child_nodes();
    for child in each::<Node>(Ok::<NodeList, JsValue>(children)) {
        match child.dyn_ref::<Element>() {
            Some(inner) if inner.class_name() == "app-cite" => {}
            Some(inner) => gather(inner, nodes),
            None if child.node_type() == Node::TEXT_NODE => nodes.push(child),
            None => {}
        }
    }
}
