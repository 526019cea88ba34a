//! A question with options to pick from: one, or every one that fits.

use yew::prelude::*;

use crate::components::text::TITLE_ID;

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
    let described = match (props.hint.is_some(), props.error.is_some()) {
        (true, true) => Some(format!("{hint_id} {error_id}")),
        (true, false) => Some(hint_id.clone()),
        (false, true) => Some(error_id.clone()),
        (false, false) => None,
    };
    html! {
            <fieldset class="app-question" key={props.name.clone()} aria-describedby={described}>
                <legend class="app-question__legend">
                    <h1 class="app-question__title" id={TITLE_ID} tabindex="-1">{ props.question.clone() }</h1>
                </legend>
                if let Some(hint) = &props.hint {
                    <p class="app-question__hint" id={hint_id}>{ hint }</p>
                }
                if let Some(error) = &props.error {
                    <p class="app-error" id={error_id} role="alert">{ error }</p>
                }
                <div class="app-options">
                    for (index, view) in props.options.iter().enumerate() {
    { option(props, index, view) }
    }
                </div>
            </fieldset>
        }
}

fn option(props: &QuestionView, index: usize, view: &OptionView) -> Html {
    let class = classes!(
        "app-option",
        view.picked.then_some("app-option--picked"),
        props.closed.then_some("app-option--closed"),
        view.class
    );
    let on_pick = props.on_pick.reform(move |()| index as u8);
    let input = Input { several: props.several, closed: props.closed };
    html! {
        <div class="app-options__item" key={index}>
            { labelled(&props.name, index, class, view.words.clone(), view.picked, on_pick, input) }
            { view.after.clone() }
        </div>
    }
}

/// One of several options, outside a [`QuestionView`].
pub fn pick(
    name: &str,
    index: usize,
    class: &'static str,
    words: Html,
    picked: bool,
    on_pick: Callback<()>,
) -> Html {
    labelled(name, index, classes!(class), words, picked, on_pick, Input { several: false, closed: false })
}

#[derive(Clone, Copy)]
struct Input {
    several: bool,
    closed: bool,
}

fn labelled(
    name: &str,
    index: usize,
    class: Classes,
    words: Html,
    picked: bool,
    on_pick: Callback<()>,
    input: Input,
) -> Html {
    let id = format!("{name}-{index}");
    let kind = if input.several { "checkbox" } else { "radio" };
    let onchange = on_pick.reform(|_: Event| ());
    html! {
        <label {class} for={id.clone()}>
            <input class="app-option__input" type={kind} {id} name={name.to_string()} value={index.to_string()}
                checked={picked} disabled={input.closed} autocomplete="off" {onchange} />
            <span class="app-option__text">{ words }</span>
        </label>
    }
}
