//! Something on the page as a person would name it: the button "Start", the link "Find help".
//!
//! A target is looked for when it is used, and again until it is there: pages may still be drawing.

use std::cell::RefCell;

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Key, WebElement};

use crate::{Browser, Spot};

/// Finds the shown elements of a role whose accessible name fits, or that match a selector.
const FIND: &str = include_str!("find.js");

/// A way to find one element. The first that fits is meant.
pub struct Target<'a> {
    browser: &'a Browser,
    query: Value,
    words: String,
}

impl Browser {
    /// An element by its role and its exact accessible name.
    pub fn role(&self, role: &str, name: &str) -> Target<'_> {
        Target {
            browser: self,
            query: json!({ "role": role, "name": name }),
            words: format!("the {role} {name:?}"),
        }
    }

    /// An element by its role and a part of its accessible name.
    pub fn role_with(&self, role: &str, part: &str) -> Target<'_> {
        let words = format!("the {role} with {part:?} in its name");
        Target { browser: self, query: json!({ "role": role, "part": part }), words }
    }

    /// A button by its name.
    pub fn button(&self, name: &str) -> Target<'_> {
        self.role("button", name)
    }

    /// A link by its name.
    pub fn link(&self, name: &str) -> Target<'_> {
        self.role("link", name)
    }

    /// A radio button by its label.
    pub fn radio(&self, name: &str) -> Target<'_> {
        self.role("radio", name)
    }

    /// A checkbox by its label.
    pub fn checkbox(&self, name: &str) -> Target<'_> {
        self.role("checkbox", name)
    }

    /// A field for text by its label.
    pub fn field(&self, name: &str) -> Target<'_> {
        self.role("textbox", name)
    }

    /// The smallest element that shows this text somewhere in it.
    pub fn words(&self, text: &str) -> Target<'_> {
        Target { browser: self, query: json!({ "text": text }), words: format!("the words {text:?}") }
    }

    /// An element by a CSS selector, for what has no name.
    pub fn css(&self, selector: &str) -> Target<'_> {
        Target { browser: self, query: json!({ "css": selector }), words: format!("`{selector}`") }
    }
}

impl<'a> Target<'a> {
    /// The same, only inside the group with this name: a set of fields, or what is folded.
    pub fn inside(mut self, group: &str) -> Target<'a> {
        self.query["inside"] = group.into();
        self.words = format!("{} in the group {group:?}", self.words);
        self
    }
}

impl Target<'_> {
    /// Clicks or taps it, waiting for it first.
    pub async fn click(&self) {
        self.browser.step(format!("click {}", self.words));
        self.act(async |element| {
            self.scroll(element, "nearest").await?;
            element.click().await
        })
        .await;
    }

    /// Clicks it without waiting for what comes of it, which may be a page that cannot load.
    pub async fn tap(&self) {
        self.browser.step(format!("tap {}", self.words));
        self.act(async |element| {
            self.scroll(element, "nearest").await?;
            self.browser.driver().action_chain().click_element(element).perform().await
        })
        .await;
    }

    /// Puts the mouse on it, and its button down.
    pub async fn put_down(&self) {
        self.browser.step(format!("put the mouse down on {}", self.words));
        self.act(async |element| {
            self.scroll(element, "center").await?;
            self.browser.driver().action_chain().click_and_hold_element(element).perform().await
        })
        .await;
    }

    /// Scrolls it to the middle of the screen, and gives how far down the page is then.
    pub async fn scroll_to_middle(&self) -> i32 {
        self.browser.step(format!("scroll to {}", self.words));
        self.act(async |element| self.scroll(element, "center").await).await
    }

    /// Where in the window its middle is.
    pub async fn middle(&self) -> Spot {
        let script = "const box = arguments[0].getBoundingClientRect(); \
            return [box.left + box.width / 2, box.top + box.height / 2];";
        self.act(async |element| {
            self.browser.driver().execute(script, vec![element.to_json()?]).await?.convert()
        })
        .await
    }

    /// As a person does, who sees what lies under a bar at the edge: drivers scroll no further than the edge.
    async fn scroll(&self, element: &WebElement, to: &str) -> WebDriverResult<i32> {
        let script = "arguments[0].scrollIntoView({ block: arguments[1], behavior: 'instant' }); return Math.round(scrollY);";
        let arguments = vec![element.to_json()?, to.into()];
        self.browser.driver().execute(script, arguments).await?.convert()
    }

    /// Gives it the focus.
    pub async fn focus(&self) {
        self.browser.step(format!("focus {}", self.words));
        self.act(async |element| element.focus().await).await;
    }

    /// Types into it.
    pub async fn type_text(&self, text: &str) {
        self.browser.step(format!("type {text:?} into {}", self.words));
        self.act(async |element| element.send_keys(text).await).await;
    }

    /// Empties it.
    pub async fn clear(&self) {
        self.browser.step(format!("empty {}", self.words));
        self.act(async |element| element.clear().await).await;
    }

    /// Gives it the focus and presses a key.
    pub async fn press(&self, key: Key) {
        self.focus().await;
        self.browser.press(&[key]).await;
    }

    /// Waits for it to show.
    pub async fn wait(&self) {
        self.browser.wait_for(&self.words, async || self.exists().await).await;
    }

    /// Waits for it to be gone.
    pub async fn wait_gone(&self) {
        let words = format!("{} to be gone", self.words);
        self.browser.wait_for(&words, async || !self.exists().await).await;
    }

    /// Whether it shows at this moment.
    pub async fn exists(&self) -> bool {
        self.now().await.is_some()
    }

    /// How many such elements show at this moment.
    pub async fn count(&self) -> usize {
        self.all().await.len()
    }

    /// Its text, with white space made single.
    pub async fn text(&self) -> String {
        let text = self.property("innerText").await.unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What is typed in it.
    pub async fn value(&self) -> String {
        self.property("value").await.unwrap_or_default()
    }

    /// Whether a radio button or checkbox is chosen.
    pub async fn is_checked(&self) -> bool {
        self.property("checked").await.as_deref() == Some("true")
    }

    /// Whether it has the focus.
    pub async fn is_focused(&self) -> bool {
        self.browser.step(format!("look whether {} has the focus", self.words));
        let element = self.find().await;
        let argument = self.browser.done(element.to_json());
        self.browser.script("return document.activeElement === arguments[0];", vec![argument]).await
    }

    /// An attribute, if it has it.
    pub async fn attribute(&self, name: &str) -> Option<String> {
        self.browser.step(format!("read {name} of {}", self.words));
        self.act(async |element| element.attr(name).await).await
    }

    /// A DOM property as text, if it has it.
    pub async fn property(&self, name: &str) -> Option<String> {
        self.browser.step(format!("read {name} of {}", self.words));
        self.act(async |element| element.prop(name).await).await
    }

    /// The element itself, waiting for it to show.
    pub async fn find(&self) -> WebElement {
        let found = RefCell::new(None);
        Browser::patiently(async || {
            let element = self.now().await;
            let is_there = element.is_some();
            found.replace(element);
            is_there
        })
        .await;
        found.into_inner().unwrap_or_else(|| self.browser.fail(format!("{} does not show", self.words)))
    }

    /// Does something with the element. A page that redraws may take it away between finding and doing: then
    /// once more with the new one.
    async fn act<T>(&self, what: impl AsyncFn(&WebElement) -> WebDriverResult<T>) -> T {
        match what(&self.find().await).await {
            Ok(value) => value,
            Err(_) => {
                let again = what(&self.find().await).await;
                self.browser.done(again)
            }
        }
    }

    async fn now(&self) -> Option<WebElement> {
        self.all().await.into_iter().next()
    }

    /// While a page is being left there may be none to ask: that counts as nothing found.
    async fn all(&self) -> Vec<WebElement> {
        let found = self.browser.ask(FIND, vec![self.query.clone()]).await;
        found.and_then(|found| found.elements().ok()).unwrap_or_default()
    }
}
