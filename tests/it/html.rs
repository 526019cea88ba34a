//! A scan of HTML as Yew writes it: every tag closed, every attribute quoted, text escaped. It knows nothing of
//! what browsers forgive, and panics on it.

/// Elements that have no closing tag.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// An element, with its place in the tree.
#[derive(Debug)]
pub(crate) struct Element {
    /// Its name.
    pub(crate) name: String,
    /// The element around it, by index.
    pub(crate) parent: Option<usize>,
    attributes: Vec<(String, String)>,
    text: String,
}

impl Element {
    /// An attribute's value; empty for one without a value.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Every attribute with its value.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// All the words inside it, at any depth.
    pub(crate) fn text(&self) -> &str {
        self.text.trim()
    }
}

/// Every element of a piece of HTML, in the order of the document.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    /// The elements.
    pub(crate) elements: Vec<Element>,
}

impl Tree {
    /// Reads the HTML. Panics where a tag is not closed, or closed out of turn.
    pub(crate) fn read(html: &str) -> Tree {
        let mut tree = Tree::default();
        let mut open: Vec<usize> = Vec::new();
        let mut rest = html;
        while let Some(start) = rest.find('<') {
            tree.add_text(&open, &rest[..start]);
            let end = tag_end(&rest[start..]) + start;
            let tag = &rest[start + 1..end];
            rest = &rest[end + 1..];
            if let Some(name) = tag.strip_prefix('/') {
                let last = open.pop().unwrap_or_else(|| panic!("</{name}> closes nothing"));
                assert_eq!(tree.elements[last].name, name.trim(), "closed out of turn");
                continue;
            }
            if tag.starts_with('!') {
                continue;
            }
            let element = element(tag.trim_end_matches('/'), open.last().copied());
            let void = VOID.contains(&element.name.as_str()) || tag.ends_with('/');
            tree.elements.push(element);
            if !void {
                open.push(tree.elements.len() - 1);
            }
        }
        tree.add_text(&open, rest);
        assert!(open.is_empty(), "not closed: {:?}", tree.elements[open[0]]);
        tree
    }

    fn add_text(&mut self, open: &[usize], text: &str) {
        let text = unescaped(text);
        for index in open {
            self.elements[*index].text.push_str(&text);
        }
    }

    /// Every element with a name.
    pub(crate) fn named<'t>(&'t self, name: &'t str) -> impl Iterator<Item = &'t Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }

    /// Every id, in order.
    pub(crate) fn ids(&self) -> Vec<&str> {
        self.elements.iter().filter_map(|element| element.attribute("id")).collect()
    }

    /// The element with an id.
    pub(crate) fn by_id(&self, id: &str) -> Option<&Element> {
        self.elements.iter().find(|element| element.attribute("id") == Some(id))
    }

    /// The elements around an element, innermost first.
    pub(crate) fn around<'t>(&'t self, element: &'t Element) -> impl Iterator<Item = &'t Element> {
        let parent = |element: &&'t Element| element.parent.map(|index| &self.elements[index]);
        std::iter::successors(parent(&element), parent)
    }

    /// The elements directly inside an element.
    pub(crate) fn children<'t>(&'t self, element: &'t Element) -> impl Iterator<Item = &'t Element> {
        let inside =
            |child: &Element| child.parent.is_some_and(|at| std::ptr::eq(&self.elements[at], element));
        self.elements.iter().filter(move |child| inside(child))
    }

    /// Every link: an `a` with an address.
    pub(crate) fn links(&self) -> impl Iterator<Item = (&Element, &str)> {
        self.named("a").filter_map(|link| Some((link, link.attribute("href")?)))
    }
}

/// Where the tag at the start of the text ends: the first `>` outside quotes.
fn tag_end(text: &str) -> usize {
    let mut quoted = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at,
            _ => {}
        }
    }
    panic!("a tag does not end: {}", &text[..text.len().min(80)])
}

fn element(tag: &str, parent: Option<usize>) -> Element {
    let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            break;
        }
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let key = rest[..end].to_string();
        rest = &rest[end..];
        let value = match rest.strip_prefix("=\"") {
            Some(after) => {
                let (value, after) = after.split_once('"').expect("a quoted value");
                rest = after;
                unescaped(value)
            }
            None => String::new(),
        };
        attributes.push((key, value));
    }
    Element { name: name.to_string(), parent, attributes, text: String::new() }
}

fn unescaped(text: &str) -> String {
    let pairs =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2F;", "/"), ("&amp;", "&")];
    pairs.iter().fold(text.to_string(), |text, (from, to)| text.replace(from, to))
}

#[test]
fn reads_what_yew_writes() {
    let tree =
        Tree::read(r#"<p id="a"><input disabled type="radio">1 &lt; 2 <b class="x>y">&amp;</b></p><br>"#);
    let names: Vec<&str> = tree.elements.iter().map(|element| element.name.as_str()).collect();
    assert_eq!(names, ["p", "input", "b", "br"]);
    assert_eq!(tree.by_id("a").unwrap().text(), "1 < 2 &");
    assert_eq!(tree.elements[1].attribute("disabled"), Some(""));
    assert_eq!(tree.elements[2].attribute("class"), Some("x>y"));
    assert_eq!(tree.around(&tree.elements[2]).count(), 1);
    assert_eq!(tree.children(&tree.elements[0]).count(), 2);
}

#[test]
#[should_panic(expected = "closed out of turn")]
fn refuses_what_browsers_would_mend() {
    Tree::read("<p><b></p></b>");
}
