//! Line drawings of our own. Each stands beside its words, so none is read aloud.

use yew::prelude::*;

use crate::components::element::el_with;

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
        "grip" => "M8 6h.1M8 12h.1M8 18h.1M16 6h.1M16 12h.1M16 18h.1",
        "place" => "M12 21s-6-6-6-11a6 6 0 0 1 12 0c0 5-6 11-6 11zM12 8v4M10 10h4",
        "very_high" => "M7 4l6 9H1zM17 10l6 10H11zM7 7v3M17 14v3",
        "high" => "M12 4l10 16H2zM12 10v5",
        "caution" => "M12 3l9 9-9 9-9-9z",
        "effects_change" => "M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10z",
        "unknown" => "M8 9a4 4 0 1 1 5 4c-1 .5-1 1-1 2M12 19v.5",
        _ => "",
    };
    svg(class, vec![line(path, "2")])
}

/// The waymark itself.
pub fn mark() -> Html {
    let names = &["class", "d", "fill", "stroke-width", "stroke-linejoin"];
    let roof = ["app-header__mark-roof", "M4 20V9l8-6 8 6v11", "none", "3", "round"];
    svg("app-header__mark", vec![el_with("path", names, &roof, Vec::new()), line("M9 15l3-4 3 4", "2.6")])
}

fn svg(class: &str, parts: Vec<Html>) -> Html {
    let names = &["class", "viewBox", "aria-hidden", "focusable"];
    el_with("svg", names, &[class, "0 0 24 24", "true", "false"], parts)
}

fn line(path: &str, width: &str) -> Html {
    let names = &["d", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"];
    el_with("path", names, &[path, "none", "currentColor", width, "round", "round"], Vec::new())
}
