//! A question with options to pick from: one, or every one that fits.

use yew::prelude::*;

use crate::components::element::{el, el_with, keyed, nothing, text};
use crate::components::text::heading;
use crate::here::TITLE_ID;

/// One option on screen.
#[derive(Clone, PartialEq)]
pub struct OptionView {
    /// Its words.
    pub words: Html,
    /// Picked.
    pub picked: bool,
    /// More classes: how it turned out.
    pub class: Option<&'static str>,
    /// What follows it: feedback.
    pub after: Html,
}

/// A question on screen.
#[derive(Default)]
pub struct QuestionView {
    /// Names the group of inputs; unique on the page, and different for each question.
    pub name: String,
    /// The question.
    pub question: Html,
    /// A hint below the question.
    pub hint: Option<String>,
    /// The options.
    pub options: Vec<OptionView>,
    /// Several may be picked.
    pub several: bool,
    /// Nothing can be picked any more.
    pub closed: bool,
    /// What is wrong, where something is.
    pub error: Option<String>,
    /// An option was picked, by index.
    pub on_pick: Callback<u8>,
}

/// A question with options to pick from.
pub fn options(props: &QuestionView) -> Html {
    let (hint_id, error_id) = (format!("{}-hint", props.name), format!("{}-error", props.name));
    let (mut hint, mut error, mut described) = (nothing(), nothing(), Vec::new());
    if let Some(words) = &props.hint {
        hint = el_with("p", &["class", "id"], &["app-question__hint", &hint_id], vec![text(words)]);
        described.push(hint_id);
    }
    if let Some(words) = &props.error {
        let names = &["class", "id", "role"];
        error = el_with("p", names, &["app-error", &error_id, "alert"], vec![text(words)]);
        described.push(error_id);
    }
    let shown = props.options.iter().enumerate().map(|(index, view)| option(props, index, view)).collect();
    let parts = vec![question_heading(props.question.clone()), hint, error, el("div", "app-options", shown)];
    let fieldset = if described.is_empty() {
        el("fieldset", "app-question", parts)
    } else {
        let names = &["class", "aria-describedby"];
        el_with("fieldset", names, &["app-question", &described.join(" ")], parts)
    };
    // Another question is another element, so that the browser carries nothing over from the last one.
    keyed(&props.name, fieldset)
}

/// The legend that asks a question: the heading of its page.
pub fn question_heading(question: Html) -> Html {
    let values = ["app-question__title", TITLE_ID, "-1"];
    let heading = el_with("h1", &["class", "id", "tabindex"], &values, vec![question]);
    el("legend", "app-question__legend", vec![heading])
}

fn option(props: &QuestionView, index: usize, view: &OptionView) -> Html {
    let more = [
        view.picked.then_some("app-option--picked"),
        props.closed.then_some("app-option--closed"),
        view.class,
    ];
    let class: Vec<&str> = ["app-option"].into_iter().chain(more.into_iter().flatten()).collect();
    let on_pick = props.on_pick.reform(move |()| index as u8);
    let input = Input { several: props.several, closed: props.closed };
    let words = view.words.clone();
    let label = labelled(&props.name, index, &class.join(" "), words, view.picked, on_pick, input);
    keyed(&index.to_string(), el("div", "app-options__item", vec![label, view.after.clone()]))
}

/// Options under a question of their own, outside a [`QuestionView`].
pub fn question_set(question: &str, class: &'static str, options: Vec<Html>) -> Html {
    let legend = el("legend", "app-question__legend", vec![heading(question)]);
    el("fieldset", "app-question", vec![legend, el("div", class, options)])
}

/// One of several options, outside a [`QuestionView`].
pub fn pick(
    name: &str,
    index: usize,
    words: Html,
    picked: bool,
    closed: bool,
    on_pick: Callback<()>,
) -> Html {
    let class = match (picked, closed) {
        (true, false) => "app-option app-option--picked",
        (true, true) => "app-option app-option--picked app-option--closed",
        (false, false) => "app-option",
        (false, true) => "app-option app-option--closed",
    };
    labelled(name, index, class, words, picked, on_pick, Input { several: false, closed })
}

#[derive(Clone, Copy)]
struct Input {
    several: bool,
    closed: bool,
}

fn labelled(
    name: &str,
    index: usize,
    class: &str,
    words: Html,
    picked: bool,
    on_pick: Callback<()>,
    input: Input,
) -> Html {
    let id = format!("{name}-{index}");
    let kind = if input.several { "checkbox" } else { "radio" };
    let onchange = on_pick.reform(|_: Event| ());
    let input = html! {
        <input class="app-option__input" type={kind} id={id.clone()} name={name.to_string()} value={index.to_string()}
            checked={picked} disabled={input.closed} autocomplete="off" {onchange} />
    };
    let inside = vec![input, el("span", "app-option__text", vec![words])];
    el_with("label", &["class", "for"], &[class, &id], inside)
}
