//! From the first page on a slow phone to leaving quickly: read before the app has arrived, take the quiz, check in,
//! see the results, leave. No request carries anything of the person's, and nothing of it stays.

use std::collections::BTreeSet;

use domain::people::{AgeBand, Nation};
use domain::quiz::Kind;
use domain::text::plain;
use journeys::{Browser, LAPTOP, PHONE, Site, Viewport, journey};

use crate::content::{content, words};
use crate::pages::check::{Check, Results, assert_for};
use crate::pages::quiz::Quiz;
use crate::pages::{
    arrived, course_door, filled, frame, module, module_link, shown, tidy, titled, to_the_quiz,
};

journey! {
    async fn the_whole_path_on_a_phone(browser: &mut Browser, site: &Site) {
        walk(browser, site, PHONE).await;
        assert_eq!(frame::leave_and_look(browser).await, "", "{}: the screen is blank at once", browser.engine());
        frame::left(browser).await;
    }
}

journey! {
    async fn the_whole_path_on_a_laptop(browser: &mut Browser, site: &Site) {
        walk(browser, site, LAPTOP).await;
        frame::leave(browser).tap().await;
        frame::left(browser).await;
        let gone = async || browser.heading_now().await.as_deref() != Some(words().results_title());
        browser.wait_for("the results to be gone", gone).await;
    }
}

/// Everything up to leaving.
async fn walk(browser: &Browser, site: &Site, viewport: Viewport) {
    browser.set_viewport(viewport).await;
    read_before_the_app_arrives(browser, site).await;
    site.mend();
    frame::live(browser).await;
    to_the_quiz(browser).await;
    take_the_quiz(browser).await;

    browser.link(words().check_title()).click().await;
    let check = Check::here(browser).await;
    assert_eq!(said(browser).await, [""; 0], "nothing in the console so far");
    let welcomed = site.settled().await;
    let history: u32 = browser.evaluate("history.length").await;
    check.seal().await;
    // The questions came with the page, whole, and from then on nothing comes or goes.
    let questions = format!("/{}", content().asset("self-check", ".bin"));
    let asked = site.requests().iter().filter(|seen| seen.url == questions).count();
    assert_eq!(asked, 1, "{}: the questions", browser.engine());
    check.about(AgeBand::Adult, Nation::Wales).await;
    check.topics(&["drink"]).await;
    let results = answer_everything_high(browser, &check).await;
    assert_possible_dependence(browser, &results);

    site.assert_silent_since(welcomed);
    site.assert_private(&content().files);
    browser.assert_nothing_elsewhere();
    assert_nothing_is_kept(browser, history).await;
    assert_eq!(refused(browser).await, "refused", "{}: the seal holds", browser.engine());
    site.assert_silent_since(welcomed);
}

/// The app's own file does not come, and yet: plain links, and every word of the module.
async fn read_before_the_app_arrives(browser: &Browser, site: &Site) {
    site.hold(".wasm");
    browser.open("/").await;
    arrived(browser, words().home_title()).await;
    course_door(browser).click().await;
    arrived(browser, words().course_title()).await;
    module_link(browser).click().await;
    let module = &content().module;
    arrived(browser, &module.summary.title).await;
    module::whole(browser).click().await;
    module::shows_all(browser, module).await;
    let text = shown(browser).await;
    for section in &module.sections {
        let title = tidy(&plain(&section.title));
        assert!(text.contains(&title), "{}: no {title:?} in: {text}", browser.engine());
    }
    assert!(text.len() > 6000, "{}: the module's text shows: {text}", browser.engine());
    assert!(!frame::is_live(browser).await, "{}: the app was held", browser.engine());
    assert_eq!(browser.evaluate::<String>("document.title").await, titled(&module.summary.title));
    module::by_step(browser).click().await;
    module::shows(browser, "start").await;
}

/// Two questions missed and tried again, one of each kind that has wrong options to pick; the steps put in order.
async fn take_the_quiz(browser: &Browser) {
    let quiz = Quiz::of_module(browser);
    let all = content().module.quiz.questions.len();
    let mut kinds = BTreeSet::new();
    let mut missed = 0;
    for _ in 0..all {
        let kind = quiz.question().await.kind;
        let is_first = kinds.insert(format!("{kind:?}"));
        if is_first && matches!(kind, Kind::Single | Kind::Several) {
            quiz.answer_wrong().await;
            missed += 1;
        } else {
            quiz.answer_right().await;
        }
        quiz.go_on().await;
    }
    assert!(kinds.len() >= 4, "questions of several kinds: {kinds:?}");
    quiz.ended(all - missed).await.click().await;
    for _ in 0..missed {
        quiz.answer_right().await;
        quiz.go_on().await;
    }
    assert!(!quiz.ended(all).await.exists().await, "{}: nothing is left to try again", browser.engine());
}

/// AUDIT-C at its most, so that the rest of AUDIT follows, at its most too.
async fn answer_everything_high(browser: &Browser, check: &Check<'_>) -> Results {
    let audit = content().questionnaire("audit");
    let highest: Vec<usize> = audit.items.iter().map(|item| item.options.len() - 1).collect();
    check.asks(0, 3).await;
    check.answer(&highest[..3]).await;
    check.asks(3, 10).await;
    check.answer(&highest[3..]).await;
    let results = check.results().await;
    let answers = &audit.items[2].options[4];
    let line = tidy(&plain(answers.result.as_ref().expect("a line for the most in one go")));
    assert!(
        results.occasion.as_ref().is_some_and(|text| text.contains(&line)),
        "{}: {:?}",
        browser.engine(),
        results.occasion
    );
    results
}

fn assert_possible_dependence(browser: &Browser, results: &Results) {
    let engine = browser.engine();
    let fork = results.fork.as_deref().unwrap_or_default();
    assert!(
        fork.contains(words().fork_do_not_stop()) && fork.contains(words().fork_999()),
        "{engine}: {fork}"
    );
    assert!(!results.text.contains(words().results_steps()), "{engine}: no tips beside the fork");
    let most = *content().questionnaire("audit").range().end();
    let band = content().bands("audit", 18, None).last().expect("a highest band");
    let score = results.audit.as_deref().unwrap_or_default();
    assert!(
        score.contains(&filled(
            words().results_number(),
            &[("n", &most.to_string()), ("all", &most.to_string())]
        )),
        "{engine}: {score}"
    );
    assert!(score.contains(&filled(words().results_band(), &[("band", &band.label)])), "{engine}: {score}");
    let week = results.week.as_deref().unwrap_or_default();
    assert!(week.contains(&filled(words().week_open(), &[("low", "40")])), "{engine}: {week}");
    assert!(week.contains(words().week_above()), "{engine}: {week}");
    assert_for(&results.people, Nation::Wales, AgeBand::Adult);
}

/// Nothing on the device, in the history, in the title, in the address or in the console.
async fn assert_nothing_is_kept(browser: &Browser, history: u32) {
    let engine = browser.engine();
    let kept = browser.storage().await;
    assert!(
        kept.local.is_empty() && kept.session.is_empty() && kept.cookies.is_empty(),
        "{engine}: {kept:?}"
    );
    assert!(
        kept.caches.is_empty() && kept.databases.is_empty() && kept.workers.is_empty(),
        "{engine}: {kept:?}"
    );
    assert_eq!(kept.history_length, history, "{engine}: the steps of the check are no pages of the history");
    assert_eq!(kept.title, titled(words().check_title()));
    assert!(kept.address.ends_with("/check/"), "{engine}: {}", kept.address);
    let state: String = browser.evaluate("JSON.stringify(history.state)").await;
    assert!(["null", "0"].contains(&state.as_str()), "{engine}: the history's state: {state}");
    assert_eq!(said(browser).await, [""; 0], "{engine}: nothing in the console");
}

/// What the console says, but for the browser's own remark that it does not know every feature we forbid.
async fn said(browser: &Browser) -> Vec<String> {
    let mut said = browser.console().await.unwrap_or_default();
    said.retain(|line| !line.contains("Permissions-Policy header: Unrecognized feature"));
    said
}

/// What comes of a try to send an answer from the page.
async fn refused(browser: &Browser) -> String {
    let script =
        "fetch('?answer=4').then(() => 'sent', () => 'refused').then(arguments[arguments.length - 1])";
    browser.script_async(script, vec![]).await
}
