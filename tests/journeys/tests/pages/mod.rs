//! What a person sees and can do on each page. Selectors and words are here and nowhere else.

pub(crate) mod activity;
pub(crate) mod check;
pub(crate) mod frame;
pub(crate) mod help;
pub(crate) mod mixing;
pub(crate) mod module;
pub(crate) mod privacy;
pub(crate) mod quiz;
pub(crate) mod rounds;

use journeys::{Browser, Key, Site, Target};

use crate::content::{content, words};

/// A title as the document has it.
pub(crate) fn titled(name: &str) -> String {
    format!("{name} · {}", words().app_name())
}

/// The door of the home page to the course. Its name goes on after its title.
pub(crate) fn course_door(browser: &Browser) -> Target<'_> {
    browser.role_with("link", words().door_course())
}

/// The module in the list of the course.
pub(crate) fn module_link(browser: &Browser) -> Target<'_> {
    browser.link(&content().module.summary.title)
}

/// The way from a module to its quiz, at its end.
pub(crate) fn quiz_link(browser: &Browser) -> Target<'_> {
    let questions = content().module.quiz.questions.len().to_string();
    browser.link(&filled(words().module_quiz(), &[("n", &questions)]))
}

/// Goes from the first page to the quiz of the module, link by link.
pub(crate) async fn go_to_the_quiz(browser: &Browser) {
    course_door(browser).click().await;
    arrived(browser, words().course_title()).await;
    module_link(browser).click().await;
    arrived(browser, &content().module.summary.title).await;
    to_the_quiz(browser).await;
}

/// Goes from wherever it is in the module to its end, and from there to its quiz.
pub(crate) async fn to_the_quiz(browser: &Browser) {
    module::go(browser, "end").await;
    quiz_link(browser).click().await;
}

/// Marks the document, to know whether another one has come.
pub(crate) async fn mark(browser: &Browser) {
    browser.script::<()>("window.theSameDocument = true", vec![]).await;
}

/// Whether the document is the one that was marked.
pub(crate) async fn is_the_same_document(browser: &Browser) -> bool {
    browser.evaluate("Boolean(window.theSameDocument)").await
}

/// Text with its placeholders filled.
pub(crate) fn filled(text: &str, values: &[(&str, &str)]) -> String {
    domain::wording::fill(text, values)
}

/// Text as the eye reads it: every white space is one space.
pub(crate) fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Everything the page shows.
pub(crate) async fn shown(browser: &Browser) -> String {
    tidy(&browser.text().await)
}

/// The text of the section under a heading, if it shows.
pub(crate) async fn section(browser: &Browser, heading: &str) -> Option<String> {
    let script = "const tidy = text => text.replace(/\\s+/g, ' ').trim(); \
        const heading = [...document.querySelectorAll('h2')].find(h => tidy(h.innerText) === arguments[0]); \
        return heading ? heading.closest('section').innerText : null;";
    let text: Option<String> = browser.script(script, vec![heading.into()]).await;
    text.map(|text| tidy(&text))
}

/// Waits for a page by its heading.
pub(crate) async fn arrived(browser: &Browser, heading: &str) {
    let heading = tidy(heading);
    browser
        .wait_for(&format!("the page {heading:?}"), async || {
            browser.heading_now().await.as_deref() == Some(&heading)
        })
        .await;
}

/// Waits for a page by its heading, and until it can be used.
pub(crate) async fn ready(browser: &Browser, heading: &str) {
    arrived(browser, heading).await;
    frame::live(browser).await;
}

/// Waits until a file has been asked for, by the end of its address.
pub(crate) async fn asked_for(browser: &Browser, site: &Site, ending: &str) {
    let asked = async || site.requests().iter().any(|seen| seen.url.ends_with(ending));
    browser.wait_for(&format!("{ending} to be asked for"), asked).await;
}

/// Waits until the address is that of a page of the site.
pub(crate) async fn address_is(browser: &Browser, site: &Site, path: &str) {
    let address = format!("{}{path}", site.address());
    browser.wait_until(&format!("location.href === {address:?}"), &format!("the address {address}")).await;
}

/// Waits until the heading has the focus.
pub(crate) async fn focus_is_on_heading(browser: &Browser) {
    browser
        .wait_until("document.activeElement === document.querySelector('h1')", "the focus on the heading")
        .await;
}

/// Tabs to a set of radio buttons and goes down it with the arrows.
pub(crate) async fn pick_by_keyboard(browser: &Browser, wanted: Target<'_>) {
    let name = wanted.attribute("name").await.unwrap_or_default();
    let first = browser.css(&format!("[name='{name}']"));
    tab_on(browser, &first).await;
    let script = "return [...document.getElementsByName(arguments[0])].map(input => input.value)";
    let values: Vec<String> = browser.script(script, vec![name.into()]).await;
    let value = wanted.value().await;
    let down = values.iter().position(|other| *other == value).unwrap_or_default();
    let keys = if down == 0 { vec![Key::Space] } else { vec![Key::Down; down] };
    for key in keys {
        browser.press(&[key]).await;
    }
    browser.wait_for("the pick", async || wanted.is_checked().await).await;
}

/// Presses Tab until something has the focus.
pub(crate) async fn tab_to(browser: &Browser, target: Target<'_>) {
    browser.press(&[Key::Tab]).await;
    tab_on(browser, &target).await;
}

/// The same where it may have the focus already, or is before what has it. Never past the end of the page: from there on
/// the keys are the browser's own.
pub(crate) async fn tab_on(browser: &Browser, target: &Target<'_>) {
    let script = "const active = document.activeElement, target = arguments[0]; if (active === target) return 0; \
        return target.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;";
    for _ in 0..60 {
        let element = target.find().await.to_json().unwrap_or_else(|error| panic!("{error}"));
        match browser.script::<i32>(script, vec![element]).await {
            0 => return,
            1 => browser.press(&[Key::Tab]).await,
            _ => browser.press_with(Key::Shift, Key::Tab).await,
        }
    }
    browser.fail("60 Tabs do not lead there");
}
