//! The pictures: our own drawings, read as a tree.

use domain::picture::{Picture, Shape};
use domain::route::is_id;
use roxmltree::{Document, Node};

use super::desk::Desk;
use crate::checks::picture_shapes;
use crate::page::Page;
use crate::passage::Passage;
use crate::pictures::PictureBook;

/// Reads and checks every picture.
pub(super) fn read(desk: &Desk<'_>) -> PictureBook {
    let help = "A picture is an .svg file whose name is its id: small letters, digits and hyphens.";
    let id_of = |name: &str| name.strip_suffix(".svg").filter(|id| is_id(id)).map(String::from);
    desk.folder.refuse_others("en/pictures", |name| id_of(name).is_some(), help);
    let ids = desk.folder.names("en/pictures").into_iter().filter_map(|name| id_of(&name));
    PictureBook::new(ids.filter_map(|id| picture(desk, &id)).collect())
}

fn picture(desk: &Desk<'_>, id: &str) -> Option<Picture> {
    let path = format!("en/pictures/{id}.svg");
    let pen = desk.pen(&path);
    let text = desk.folder.read(pen)?;
    let document = match Document::parse(&text) {
        Ok(document) => document,
        Err(error) => {
            let help = "Open it in a drawing program, or in a text editor, and close what is open.";
            pen.error(0..0, format!("This is not a drawing that can be read: {error}"), "", help);
            return None;
        }
    };
    let root = document.root_element();
    picture_shapes::check(pen, &text, root, id);
    let mut page = Page::new(pen);
    // Pictures are for everyone.
    page.prose.young = true;
    let mut said = |name: &str| {
        let found = root.children().find(|node| node.has_tag_name((picture_shapes::SVG, name)));
        let words = found.and_then(|node| node.text()).unwrap_or_default().trim();
        let start = found.map_or(0, |node| node.range().start);
        if words.is_empty() {
            let help = "Write what the picture is (title) and what is there (desc) first in the file.";
            pen.error(
                start..start,
                format!("This picture has no {name}"),
                "for those who do not see it",
                help,
            );
        }
        page.plain(&Passage::verbatim(words, start + name.len() + 2))
    };
    let (title, description) = (said("title"), said("desc"));
    desk.keep(page);
    let shapes = root.children().filter(Node::is_element).filter(|node| !is_words(node));
    Some(Picture { id: id.into(), title, description, shapes: shapes.map(shape).collect() })
}

fn is_words(node: &Node<'_, '_>) -> bool {
    ["title", "desc"].contains(&node.tag_name().name())
}

fn shape(node: Node<'_, '_>) -> Shape {
    let attributes = node.attributes().map(|attribute| (attribute.name().into(), attribute.value().into()));
    Shape {
        element: node.tag_name().name().into(),
        attributes: attributes.collect(),
        shapes: node.children().filter(Node::is_element).map(shape).collect(),
        words: node.text().map(str::trim).unwrap_or_default().into(),
    }
}
