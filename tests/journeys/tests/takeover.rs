//! The app comes to documents that are already there: a part is drawn where the same part stood, the rest of the document
//! keeps its very nodes, and what a person did before stays done, on the page and in the app.
//!
//! Each page comes from a site of its own, so that its app is never in the cache and can be held back.

use std::time::Duration;

use domain::people::{Edition, Nation};
use journeys::{Browser, Key, PHONE, Site, journey};

use crate::content::{NOWHERE, content, words};
use crate::pages::mixing::{Matrix, Mixing};
use crate::pages::quiz::Quiz;
use crate::pages::{arrived, course_door, frame, help, module};

/// What shows of the page, as a tree: attributes in order, without comments and without seams between texts. A field
/// that says that it is empty is as empty as one that says nothing. What a place says where its part does not come is
/// never seen here.
const TREE: &str = "
const tree = node => {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.hidden || node.matches('.app-part-missing')) return '';
  const dated = a => a.name === 'data-shown-on' || a.name === 'data-hidden-on';
  const says = a => a.name !== 'data-live' && !dated(a) && !(a.name === 'value' && a.value === '' && node.tagName === 'INPUT');
  const attributes = [...node.attributes].filter(says).map(a => ` ${a.name}=\"${a.value}\"`).sort().join('');
  const field = 'checked' in node ? ` (${node.checked}, ${node.value})` : node.tagName === 'SELECT' ? ` (${node.value})` : '';
  return `\\n<${node.tagName.toLowerCase()}${attributes}${field}>${[...node.childNodes].map(tree).join('')}</>`;
};
return tree(document.getElementById('page'));";

/// The nodes of the document that are in no part, and whether each is marked.
const OUTSIDE: &str = "const all = [document.documentElement, ...document.querySelectorAll('head, head *, body, body *')] \
    .filter(e => !e.parentElement?.closest('[data-part]')); ";

/// Two frames, so that what is there has been painted.
const PAINT: &str = "requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))";

/// Opens a page of a fresh site whose app does not come yet.
pub(crate) async fn held(browser: &mut Browser, page: &str) -> Site {
    let site = Site::built();
    site.hold(".wasm");
    browser.turn_to(&site);
    browser.open(page).await;
    browser.script_async::<()>(PAINT, vec![]).await;
    assert!(!frame::is_live(browser).await, "{}: the app was held", browser.engine());
    site
}

/// Lets the app come, and waits for it.
pub(crate) async fn taken_over(browser: &Browser, site: &Site) {
    site.mend();
    frame::live(browser).await;
    browser.script_async::<()>(PAINT, vec![]).await;
}

journey! {
    async fn takeover_changes_nothing(browser: &mut Browser, _site: &Site) {
        browser.set_viewport(PHONE).await;
        for page in content().pages_in(browser.engine()) {
            let site = held(browser, &page).await;
            // A page that comes in two pieces can move while it comes; here it is about what moves after that.
            let while_coming = browser.layout_shift().await;
            let before: String = browser.script(TREE, vec![]).await;
            let mark = format!("{OUTSIDE} all.forEach(node => node.wasThere = true); return all.length;");
            let marked: usize = browser.script(&mark, vec![]).await;
            taken_over(browser, &site).await;
            assert!(!frame::misses_a_part(browser).await, "{}: /{page}", browser.engine());
            let after: String = browser.script(TREE, vec![]).await;
            if let Some((was, is)) = before.lines().zip(after.lines()).find(|(was, is)| was != is) {
                browser.fail(format!("taking over /{page} changes\n{was}\nto\n{is}"));
            }
            assert_eq!(before.lines().count(), after.lines().count(), "{}: /{page}", browser.engine());
            let found = format!("{OUTSIDE} return [all.length, all.filter(node => !node.wasThere).map(node => node.outerHTML.slice(0, 80))];");
            let (nodes, others): (usize, Vec<String>) = browser.script(&found, vec![]).await;
            assert!(nodes == marked && others.is_empty(), "{}: /{page}: {marked} nodes became {nodes}, and new are {others:?}", browser.engine());

            let mut errors = browser.console_errors().await.unwrap_or_default();
            // That the page itself is not there is what it is about.
            errors.retain(|error| !(page == NOWHERE && error.contains(NOWHERE)));
            assert!(errors.is_empty(), "/{page}: {errors:#?}");
            assert_eq!(browser.layout_shift().await, while_coming, "{}: /{page} jumps", browser.engine());
        }
    }
}

journey! {
    async fn takeover_keeps_what_was_done(browser: &mut Browser, _site: &Site) {
        browser.set_viewport(PHONE).await;
        keeps_focus_scroll_and_details(browser).await;
        keeps_what_is_open_in_a_part(browser).await;
        keeps_the_edition(browser).await;
        keeps_the_nation(browser).await;
        keeps_the_pick(browser).await;
        keeps_what_is_looked_for(browser).await;
        keeps_the_press(browser).await;
        keeps_the_press_going_on(browser).await;
    }
}

async fn keeps_focus_scroll_and_details(browser: &mut Browser) {
    let site = held(browser, &content().module_page()).await;
    module::whole(browser).click().await;
    browser.button(&module::fold().1).click().await;
    let done = "const links = [...document.querySelectorAll('main a')]; \
        links[Math.floor(links.length / 2)].focus({ preventScroll: true }); \
        scrollTo(0, Math.floor(document.documentElement.scrollHeight / 2)); return 0;";
    browser.script::<u32>(done, vec![]).await;
    let state = "JSON.stringify([Math.round(scrollY), [...document.querySelectorAll('#page *')].indexOf(document.activeElement), \
        [...document.querySelectorAll('details')].map(details => details.open)])";
    let before: String = browser.evaluate(state).await;
    assert!(before.contains("true") && !before.contains("-1"), "{before}");
    taken_over(browser, &site).await;
    assert_eq!(browser.evaluate::<String>(state).await, before, "{}", browser.engine());
}

/// What is redrawn is no less kept: the focus on something of a part, where it is scrolled to, and what is open.
async fn keeps_what_is_open_in_a_part(browser: &mut Browser) {
    let site = held(browser, "help/").await;
    let done = "const links = [...document.querySelectorAll('main [data-part] a')]; \
        const only = links.filter(one => links.every(other => other === one || other.href !== one.href)); \
        only[Math.floor(only.length / 2)].focus({ preventScroll: true }); \
        [...document.querySelectorAll('main details')][2].open = true; \
        scrollTo(0, Math.floor(document.documentElement.scrollHeight / 3)); return 0;";
    browser.script::<u32>(done, vec![]).await;
    // What opens moves what is below it with the next picture.
    browser.script_async::<()>(PAINT, vec![]).await;
    let state = "JSON.stringify([Math.round(scrollY), document.activeElement.href, \
        [...document.querySelectorAll('details')].map(details => details.open)])";
    let before: String = browser.evaluate(state).await;
    assert!(before.contains("true") && !before.contains("null"), "{before}");
    taken_over(browser, &site).await;
    assert_eq!(browser.evaluate::<String>(state).await, before, "{}", browser.engine());
    // The same for a field.
    let site = held(browser, "help/").await;
    let done = "document.getElementById('need').focus({ preventScroll: true }); scrollTo(0, 900); return 0;";
    browser.script::<u32>(done, vec![]).await;
    taken_over(browser, &site).await;
    let state: (u32, String) = browser.evaluate("[Math.round(scrollY), document.activeElement.id]").await;
    assert_eq!(state, (900, "need".to_owned()), "{}", browser.engine());
}

async fn keeps_the_edition(browser: &mut Browser) {
    let site = held(browser, "").await;
    let choice = browser.radio(words().edition_under_18());
    choice.click().await;
    assert!(choice.is_focused().await, "{}", browser.engine());
    taken_over(browser, &site).await;
    assert!(choice.is_checked().await && choice.is_focused().await, "{}", browser.engine());
    // The app knows: the course shows that edition alone.
    course_door(browser).click().await;
    arrived(browser, words().course_title()).await;
    let mine = content().reading.planned.iter().find(|module| module.edition == Edition::Under18);
    browser.words(&mine.expect("a part for people under 18").title).wait().await;
    assert!(!browser.words(&content().module.summary.title).exists().await, "{}", browser.engine());
}

async fn keeps_the_nation(browser: &mut Browser) {
    let site = held(browser, "help/").await;
    help::pick(browser, Nation::Wales).await;
    taken_over(browser, &site).await;
    assert_eq!(help::nations(browser).value().await, Nation::Wales.code(), "{}", browser.engine());
    help::found(browser).await;
}

async fn keeps_the_pick(browser: &mut Browser) {
    let site = held(browser, &content().quiz_page()).await;
    let quiz = Quiz::of_module(browser);
    let question = quiz.question().await;
    quiz.option(question, 1).click().await;
    quiz.sure(false).click().await;
    taken_over(browser, &site).await;
    assert!(quiz.option(question, 1).is_checked().await, "{}", browser.engine());
    assert!(quiz.sure(false).is_checked().await, "{}", browser.engine());
    browser.words(words().quiz_pick_first()).wait_gone().await;
    quiz.check_button().click().await;
    browser.words(words().quiz_next()).wait().await;
}

async fn keeps_what_is_looked_for(browser: &mut Browser) {
    let site = held(browser, "mixing/").await;
    let mixing = Mixing(browser);
    mixing.edition(Edition::Adult).click().await;
    mixing.search().type_text("GHB").await;
    taken_over(browser, &site).await;
    assert!(mixing.edition(Edition::Adult).is_checked().await, "{}", browser.engine());
    assert_eq!(mixing.search().value().await, "GHB", "{}", browser.engine());
    assert!(mixing.search().is_focused().await, "{}", browser.engine());
    // The app knows both: it has looked, in the list for adults.
    mixing.found_one("ghb").wait().await;
    browser.press(&[Key::Enter]).await;
    mixing.has(&["ghb"]).await;
}

/// What is pressed before the app is here happens once it is: the last press, with what was picked before it.
async fn keeps_the_press(browser: &mut Browser) {
    let site = held(browser, "check/").await;
    browser.button(words().check_start()).click().await;
    browser.button(words().check_help_now()).click().await;
    arrived(browser, words().check_title()).await;
    taken_over(browser, &site).await;
    arrived(browser, words().now_title()).await;
    browser.button(words().now_go_on()).click().await;
    arrived(browser, words().check_title()).await;

    let site = held(browser, &content().quiz_page()).await;
    let quiz = Quiz::of_module(browser);
    let question = quiz.question().await;
    quiz.option(question, 1).click().await;
    quiz.check_button().click().await;
    assert!(!browser.words(words().quiz_next()).exists().await, "{}", browser.engine());
    taken_over(browser, &site).await;
    browser.words(words().quiz_next()).wait().await;
    assert!(quiz.option(question, 1).is_checked().await, "{}", browser.engine());
}

/// The part comes while the button of the mouse is down on something of it: it waits until the press is done.
async fn keeps_the_press_going_on(browser: &mut Browser) {
    let site = held(browser, "mixing/matrix/").await;
    let adult = browser.radio(words().edition_adult());
    // The press takes the focus from what has it, which is not the end of the press.
    frame::emergency(browser).focus().await;
    adult.put_down().await;
    site.mend();
    site.settled().await;
    browser.rest(Duration::from_millis(300)).await;
    assert!(!frame::is_live(browser).await, "{}: the part came under the mouse", browser.engine());
    browser.lift().await;
    frame::live(browser).await;
    assert!(adult.is_checked().await, "{}: the press was lost", browser.engine());
    Matrix(browser).spans(content().mixing.listed(Edition::Adult).len()).await;
}
