//! Line drawings of our own. Each stands beside its words, so none is read aloud.

use yew::prelude::*;

/// A drawing in the colour of the text around it. An unknown name draws nothing.
pub fn icon(name: &str) -> Html {
    picture(name, "app-icon")
}

/// The same, larger or smaller, by class.
pub fn picture(name: &str, class: &'static str) -> Html {
    let path = match name {
        "cross" => "M6 6l12 12M18 6L6 18",
        "tick" => "M4 13l5 5L20 7",
        "lock" => "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
        "phone" => "M6 4l4 1 1 5-2 2a12 12 0 0 0 4 4l2-2 4 1 1 4c-8 2-16-7-14-15z",
        "message" => "M4 5h16v11H11l-5 4v-4H4zM8 9h8M8 12h5",
        "web" => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18",
        "up" => "M12 19V5M6 11l6-6 6 6",
        "down" => "M12 5v14M6 13l6 6 6-6",
        "course" => "M5 4h10l4 4v12H5zM8 11h8M8 15h6",
        "mixing" => "M9 6a6 6 0 1 0 0 12A6 6 0 0 0 9 6zM15 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12z",
        "check" => "M12 20s-7-4.6-7-10a4 4 0 0 1 7-2.4A4 4 0 0 1 19 10c0 5.4-7 10-7 10z",
        "group" => "M3 5h18v11H3zM12 16v4M8 20h8M8 12v-2M12 12V8M16 12v-3",
        "place" => "M12 21s-6-6-6-11a6 6 0 0 1 12 0c0 5-6 11-6 11zM12 8v4M10 10h4",
        _ => "",
    };
    html! {
        <svg {class} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={path} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}

/// The waymark itself.
pub fn mark() -> Html {
    html! {
        <svg class="app-header__mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path class="app-header__mark-roof" d="M4 20V9l8-6 8 6v11" fill="none" stroke-width="3" stroke-linejoin="round" />
            <path d="M9 15l3-4 3 4" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}
