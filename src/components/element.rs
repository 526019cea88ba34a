//! Elements without `html!`. The macro writes the making of every element out in full where it stands; these
//! functions make it once. A view made with them is less than half the size (docs/decisions/0008-views-by-function.md).

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, Listeners, VList, VNode, VTag, VText};

/// Words.
pub fn text(words: &str) -> Html {
    VText::new(words.to_string()).into()
}

/// An element without attributes.
pub fn bare(tag: &'static str, children: Vec<Html>) -> Html {
    make(tag, &[], Box::new([]), children)
}

/// An element with a class.
pub fn el(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let class = Some(AttributeOrProperty::Attribute(AttrValue::Static(class)));
    make(tag, &["class"], Box::new([class]), children)
}

/// An element with attributes: their names, and as many values in the same order.
pub fn el_with<const N: usize>(
    tag: &'static str,
    names: &'static [&'static str; N],
    values: &[&str; N],
    children: Vec<Html>,
) -> Html {
    attributed(tag, names, values, children)
}

fn attributed(
    tag: &'static str,
    names: &'static [&'static str],
    values: &[&str],
    children: Vec<Html>,
) -> Html {
    let value = |value: &&str| Some(AttributeOrProperty::Attribute(AttrValue::from(value.to_string())));
    make(tag, names, values.iter().map(value).collect(), children)
}

fn make(
    tag: &'static str,
    keys: &'static [&'static str],
    values: Box<[Option<AttributeOrProperty>]>,
    children: Vec<Html>,
) -> Html {
    let attributes = Attributes::Dynamic { keys, values };
    let children = VNode::VList(Rc::new(VList::with_children(children, None)));
    let tag = AttrValue::Static(tag);
    VTag::__new_other(tag, NodeRef::default(), None, attributes, Listeners::None, children).into()
}

/// The same element with a key. What stands in its place in the next view is another element where its key is
/// another, and in a list where all have keys an element keeps its own whatever comes or goes before it.
pub fn keyed(key: &str, element: Html) -> Html {
    match element {
        VNode::VTag(mut tag) => {
            Rc::make_mut(&mut tag).key = Some(key.into());
            VNode::VTag(tag)
        }
        other => other,
    }
}

/// A section that the heading with the id names.
pub fn named_section(class: &str, id: &str, children: Vec<Html>) -> Html {
    el_with("section", &["class", "aria-labelledby"], &[class, id], children)
}

/// A paragraph that is read out when its words change.
pub fn status(class: &str, words: &str) -> Html {
    el_with("p", &["class", "role"], &[class, "status"], vec![text(words)])
}

/// A drawing that says nothing which the words beside it do not say.
pub fn drawing(class: &'static str, view_box: &'static str, parts: Vec<Html>) -> Html {
    let names = &["class", "viewBox", "preserveAspectRatio", "aria-hidden", "focusable"];
    el_with("svg", names, &[class, view_box, "none", "true", "false"], parts)
}

/// The same, which keeps its proportions.
pub fn scene(class: &str, view_box: &str, parts: Vec<Html>) -> Html {
    let names = &["class", "viewBox", "aria-hidden", "focusable"];
    el_with("svg", names, &[class, view_box, "true", "false"], parts)
}

/// A line or an area of a drawing.
pub fn path(class: &str, along: &str) -> Html {
    el_with("path", &["class", "d"], &[class, along], Vec::new())
}

/// A circle of a drawing.
pub fn circle(class: &str, x: i32, y: i32, radius: i32) -> Html {
    let names = &["class", "cx", "cy", "r"];
    el_with("circle", names, &[class, &x.to_string(), &y.to_string(), &radius.to_string()], Vec::new())
}

/// Words in a drawing.
pub fn lettering(class: &str, x: i32, y: i32, words: &str) -> Html {
    el_with("text", &["class", "x", "y"], &[class, &x.to_string(), &y.to_string()], vec![text(words)])
}

/// A rectangle of a drawing.
pub fn rect(class: &str, x: &str, y: &str, width: &str, height: &str) -> Html {
    let names = &["class", "x", "y", "width", "height"];
    el_with("rect", names, &[class, x, y, width, height], Vec::new())
}

/// Several nodes side by side.
pub fn side_by_side(nodes: Vec<Html>) -> Html {
    nodes.into_iter().collect()
}

/// Nothing at all.
pub fn nothing() -> Html {
    Html::default()
}
