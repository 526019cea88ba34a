//! How pictures are drawn (`docs/pictures.md`): a few kinds of shape, colours by name so that they are right in the dark
//! and in forced colours, nothing from elsewhere, and small.

use domain::picture::{ATTRIBUTES, VIEW_BOX};
use roxmltree::Node;

use crate::nearest::nearest;
use crate::problem::Pen;

/// The name space of SVG.
pub(crate) const SVG: &str = "http://www.w3.org/2000/svg";

/// The largest file, in bytes. Such a drawing comes to well below 4 kB in Brotli.
const LARGEST: usize = 6000;

const ELEMENTS: [&str; 9] = ["g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text"];

/// The colours, as `styles/components/_picture.scss` has them.
pub(crate) const COLOURS: [&str; 30] = [
    "edge", "line", "white", "wall", "wall-2", "night", "night-2", "road", "glass", "wood", "wood-2",
    "amber", "glow", "green", "sage", "mint", "plum", "lilac", "blue", "sky", "brick", "slate", "skin-1",
    "skin-2", "skin-3", "skin-4", "hair-1", "hair-2", "hair-3", "hair-4",
];

/// Checks a drawing.
pub(crate) fn check(pen: Pen<'_>, text: &str, root: Node<'_, '_>, id: &str) {
    if text.len() > LARGEST {
        let message = format!("This picture has {} bytes; {LARGEST} is the most", text.len());
        pen.error(0..0, message, "the whole file", "Leave out what the sentence does not need.");
    }
    let labelled = format!("{id}-t {id}-d");
    let begins = root.has_tag_name((SVG, "svg"))
        && root.attribute("viewBox") == Some(VIEW_BOX)
        && root.attribute("role") == Some("img")
        && root.attribute("aria-labelledby") == Some(&labelled);
    if !begins {
        let help = format!(
            "Start it with <svg xmlns=\"{SVG}\" class=\"pic\" viewBox=\"{VIEW_BOX}\" role=\"img\" \
             aria-labelledby=\"{labelled}\">."
        );
        pen.error(
            root.range().start..root.range().start,
            "The first line is not as it must be",
            "here",
            help,
        );
    }
    for node in root.descendants().filter(Node::is_element).skip(1) {
        shape(pen, node);
    }
}

fn shape(pen: Pen<'_>, node: Node<'_, '_>) {
    let (name, at) = (node.tag_name().name(), node.range().start);
    let at = at..at + name.len() + 1;
    if matches!(name, "title" | "desc") {
        return;
    }
    if !ELEMENTS.contains(&name) {
        let help = format!("Draw with these alone: {}.", ELEMENTS.join(", "));
        pen.error(at, format!("A picture cannot hold <{name}>"), "not known here", help);
        return;
    }
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value());
        if !ATTRIBUTES.contains(&name) || (name == "class" && value != "in") {
            let help =
                "No ids, styles or links; the only class is \"in\". docs/pictures.md lists what can be used.";
            pen.error(attribute.range(), format!("A shape cannot have {name}=\"{value}\""), "here", help);
        }
        if matches!(name, "fill" | "stroke") && value != "none" && !is_colour(value) {
            let named = value.strip_prefix("var(--p-").and_then(|rest| rest.split([',', ')']).next());
            let meant = named.and_then(|named| nearest(named, &COLOURS));
            let meant = meant.map_or(String::new(), |meant| format!("Did you mean --p-{meant}? "));
            let help = format!(
                "{meant}Write a colour as var(--p-amber,#f6b73c), with one of the names in docs/pictures.md."
            );
            pen.error(attribute.range(), format!("\"{value}\" is none of our colours"), "here", help);
        }
    }
}

/// Whether a value is one of our colours, with what stands in for it.
fn is_colour(value: &str) -> bool {
    let inside = value.strip_prefix("var(--p-").and_then(|rest| rest.strip_suffix(')'));
    let Some((name, instead)) = inside.and_then(|inside| inside.split_once(',')) else { return false };
    let hex = instead.trim().strip_prefix('#').unwrap_or("");
    let is_hex = matches!(hex.len(), 3 | 6) && hex.bytes().all(|byte| byte.is_ascii_hexdigit());
    COLOURS.contains(&name) && is_hex
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::problems_of;

    fn check_shape(shape: &str, expected: &[&str]) {
        let text = format!(
            "<svg xmlns=\"{SVG}\" class=\"pic\" viewBox=\"0 0 320 200\" role=\"img\" aria-labelledby=\"a-t a-d\">{shape}</svg>"
        );
        let document = roxmltree::Document::parse(&text).expect("a drawing");
        assert_eq!(problems_of(|pen| check(pen, &text, document.root_element(), "a")), expected, "{shape}");
    }

    #[test]
    fn a_plain_drawing_is_fine() {
        check_shape("<g stroke=\"var(--p-edge,#17262b)\"><path d=\"M0 0\" fill=\"none\"/></g>", &[]);
    }

    #[test]
    fn what_would_be_wrong_in_the_dark_or_comes_from_elsewhere() {
        check_shape("<path fill=\"#fff\"/>", &["\"#fff\" is none of our colours"]);
        check_shape(
            "<path fill=\"var(--p-ambre,#fff)\"/>",
            &["\"var(--p-ambre,#fff)\" is none of our colours"],
        );
        check_shape("<image href=\"x\"/>", &["A picture cannot hold <image>"]);
        check_shape("<path style=\"x\"/>", &["A shape cannot have style=\"x\""]);
        check_shape("<path onclick=\"x\"/>", &["A shape cannot have onclick=\"x\""]);
    }

    #[test]
    fn large_ones_and_those_of_another_shape() {
        let large = format!("<path d=\"{}\"/>", "M0 0".repeat(1500));
        assert_eq!(
            problems_of(|pen| {
                let text = format!("<svg xmlns=\"{SVG}\">{large}</svg>");
                let document = roxmltree::Document::parse(&text).expect("a drawing");
                check(pen, &text, document.root_element(), "a");
            })
            .len(),
            2
        );
    }
}
