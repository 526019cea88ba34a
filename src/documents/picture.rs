//! Pictures as documents hold them: our own drawings, element by element, so that they take the reader's colours.

use domain::picture::{ATTRIBUTES, Picture, Shape, VIEW_BOX};
use yew::prelude::*;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, Listeners, VTag};

use crate::components::element::{el_with, text};

/// A picture. The name tells it from others on the page.
pub(super) fn picture(picture: &Picture, name: &str) -> Html {
    let (title, description) = (format!("{name}-t"), format!("{name}-d"));
    let mut parts = vec![
        el_with("title", &["id"], &[&title], vec![text(&picture.title)]),
        el_with("desc", &["id"], &[&description], vec![text(&picture.description)]),
    ];
    parts.extend(picture.shapes.iter().map(shape));
    let names = &["class", "viewBox", "role", "aria-labelledby"];
    el_with("svg", names, &["app-picture", VIEW_BOX, "img", &[title, description].join(" ")], parts)
}

fn shape(shape: &Shape) -> Html {
    let value = |name: &&str| {
        let (_, value) = shape.attributes.iter().find(|(known, _)| known == name)?;
        // The one class that a drawing may have says that a thick line lies over an outline.
        let value = if *name == "class" { "app-picture__in" } else { value };
        Some(AttributeOrProperty::Attribute(AttrValue::from(value.to_string())))
    };
    let attributes =
        Attributes::Dynamic { keys: &ATTRIBUTES, values: ATTRIBUTES.iter().map(value).collect() };
    let words = (!shape.words.is_empty()).then(|| text(&shape.words));
    let children: Html = shape.shapes.iter().map(self::shape).chain(words).collect();
    let tag = AttrValue::from(shape.element.clone());
    VTag::__new_other(tag, NodeRef::default(), None, attributes, Listeners::None, children).into()
}
