//! How far along a person is.

use yew::prelude::*;

/// How far along a person is, in words and as a bar: `place` from 1 in `of`.
pub fn progress(words: &str, place: usize, of: usize) -> Html {
    html! {
        <div class="app-progress">
            <p class="app-progress__words" id="progress-words">{ words }</p>
            <progress class="app-progress__bar" aria-labelledby="progress-words"
                value={place.to_string()} max={of.to_string()}></progress>
        </div>
    }
}
