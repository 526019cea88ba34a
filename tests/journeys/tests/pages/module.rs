//! A module, step by step: which of its steps is on screen, and the ways from one to another.

use domain::course::{Module, Piece};
use domain::text::plain;
use journeys::{Browser, Target};

use super::tidy;
use crate::content::{content, words};

/// The steps that are on screen, by their ids.
const SHOWN: &str = "[...document.querySelectorAll('.app-module-step')] \
    .filter(step => step.getBoundingClientRect().height > 0).map(step => step.id)";

/// The door, the steps and the end of a module, by their ids, in order.
pub(crate) fn all(module: &Module) -> Vec<&str> {
    let steps = module.sections.iter().map(|section| section.id.as_str());
    ["start"].into_iter().chain(steps).chain(["end"]).collect()
}

/// Waits until one step is on screen, and no other.
pub(crate) async fn shows(browser: &Browser, step: &str) {
    browser.wait_for(&format!("{step} alone"), async || shown_now(browser).await == [step]).await;
}

/// Waits until every step is on screen.
pub(crate) async fn shows_all(browser: &Browser, module: &Module) {
    browser.wait_for("every step", async || shown_now(browser).await == all(module)).await;
}

/// The same while a page is being left: then nothing is.
async fn shown_now(browser: &Browser) -> Vec<String> {
    let script = format!("return document.readyState === 'loading' ? [] : {SHOWN};");
    browser.script(&script, vec![]).await
}

/// Goes to a step of the module on screen at once, as its address does.
pub(crate) async fn go(browser: &Browser, step: &str) {
    browser.script::<()>("location.hash = arguments[0]", vec![step.into()]).await;
    shows(browser, step).await;
}

/// The way on from the step on screen.
pub(crate) fn next(browser: &Browser) -> Target<'_> {
    browser.link(words().next())
}

/// The way back from the step on screen.
pub(crate) fn back(browser: &Browser) -> Target<'_> {
    browser.link(words().back())
}

/// The way to the whole module as one page.
pub(crate) fn whole(browser: &Browser) -> Target<'_> {
    browser.link(words().step_whole())
}

/// The way back from there.
pub(crate) fn by_step(browser: &Browser) -> Target<'_> {
    browser.link(words().step_by_step())
}

/// The way to a module from wherever it is named by its title alone.
pub(crate) fn link<'b>(browser: &'b Browser, module: &Module) -> Target<'b> {
    browser.link(&module.summary.title)
}

/// The address of a module.
pub(crate) fn page(module: &Module) -> String {
    format!("course/{}/", module.summary.id)
}

/// Whether an address is that of a module.
pub(crate) fn is_page(page: &str) -> bool {
    content().reading.modules.iter().any(|module| self::page(module) == page)
}

/// The modules with something, in course order.
pub(crate) fn with(fits: impl Fn(&Module) -> bool) -> Vec<&'static Module> {
    content().reading.modules.iter().filter(|module| fits(module)).collect()
}

/// The first step of the module that every journey reads that has more to unfold, and what that is called.
pub(crate) fn fold() -> (&'static str, String) {
    let more = |piece: &Piece| match piece {
        Piece::More { title, .. } => Some(tidy(&format!("{} {}", words().more_tag(), plain(title)))),
        _ => None,
    };
    let steps = content().module.sections.iter();
    let mut folds = steps.filter_map(|step| Some((step.id.as_str(), step.pieces.iter().find_map(more)?)));
    folds.next().expect("a step with more to read")
}
