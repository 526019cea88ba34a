//! A step read aloud by a voice of the device's own, and by no other. Browsers without a screen have none, so the voices
//! here are made up, and are there before the app.

use domain::course::{Module, Piece};
use domain::text::{lines, plain};
use journeys::{Browser, Site, journey};

use crate::content::{content, words};
use crate::pages::{arrived, frame, module, tidy};
use crate::takeover::{held, taken_over};

/// Voices that say nothing and remember all that they were told to. What a device tells is told by `started` and `ended`.
const VOICES: &str = "
window.SpeechSynthesisVoice = class { constructor(lang, localService) { Object.assign(this, { lang, localService, name: lang }); } };
window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
const voices = Object.assign(new EventTarget(), {
  list: [], said: [], waiting: [], cancelled: 0,
  getVoices() { return this.list; },
  speak(one) { this.said.push(one.text); this.waiting.push(one); },
  cancel() { this.cancelled += 1; this.waiting = []; },
  started() { this.waiting[0].dispatchEvent(new Event('start')); },
  ended() { this.waiting.shift().dispatchEvent(new Event('end')); },
  have(...list) { this.list = list.map(([lang, local]) => new SpeechSynthesisVoice(lang, local)); this.onvoiceschanged?.(); },
});
Object.defineProperty(window, 'speechSynthesis', { value: voices, configurable: true });
return 0;";

/// A step of text alone at its beginning, and the module that it is in.
fn to_read() -> (&'static Module, &'static str) {
    (&content().module, &content().module.sections[0].id)
}

/// What the voice was told to say since the last time.
async fn said(browser: &Browser) -> Vec<String> {
    browser.evaluate("speechSynthesis.said.splice(0)").await
}

async fn cancelled(browser: &Browser) -> u32 {
    browser.evaluate("speechSynthesis.cancelled").await
}

/// What is marked on the page, without the marks of sources.
const MARKED: &str = "getSelection().toString().replace(/\\s*\\[\\d+\\]/g, '').replace(/\\s+/g, ' ').trim()";

/// Begins to read, and gives what is to be said.
async fn begin(browser: &Browser) -> Vec<String> {
    browser.button(words().read_aloud()).click().await;
    browser.button(words().read_stop()).wait().await;
    said(browser).await
}

/// Sees that nothing is read any more.
async fn silent(browser: &Browser, before: u32) {
    let still = format!("speechSynthesis.waiting.length === 0 && speechSynthesis.cancelled > {before}");
    browser.wait_until(&still, "the voice to stop").await;
    browser.wait_until(&format!("{MARKED} === ''"), "nothing to be marked").await;
}

journey! {
    async fn a_step_is_read_aloud(browser: &mut Browser, _site: &Site) {
        let (module, step) = to_read();
        let engine = browser.engine();
        let site = held(browser, &format!("{}#{step}", module::page(module))).await;
        browser.script::<u32>(VOICES, vec![]).await;
        taken_over(browser, &site).await;
        module::shows(browser, step).await;
        let button = browser.button(words().read_aloud());
        assert!(!button.exists().await, "{engine}: no voice, no button");
        // A voice that lives elsewhere would be sent the words.
        browser.script::<()>("speechSynthesis.have(['en-GB', false], ['fr-FR', true])", vec![]).await;
        assert!(!button.exists().await, "{engine}: no voice of the device's own in this language, no button");
        browser.script::<()>("speechSynthesis.have(['en-GB', false], ['en-US', true])", vec![]).await;
        button.wait().await;

        let sentences = begin(browser).await;
        follows_the_text(browser, module, &sentences);
        for sentence in sentences.iter().take(3) {
            browser.script::<()>("speechSynthesis.started()", vec![]).await;
            let marked: String = browser.evaluate(MARKED).await;
            assert_eq!(marked, tidy(sentence), "{engine}: what is said is marked");
            browser.script::<()>("speechSynthesis.ended()", vec![]).await;
        }
        // The second press stops it, and the next begins anew.
        browser.button(words().read_stop()).click().await;
        silent(browser, 0).await;
        button.wait().await;
        assert_eq!(begin(browser).await, sentences, "{engine}: from the top");
        // To its end: the button begins again.
        browser.script::<()>("while (speechSynthesis.waiting.length) { speechSynthesis.started(); speechSynthesis.ended(); }", vec![]).await;
        button.wait().await;
        browser.wait_until(&format!("{MARKED} === ''"), "nothing to be marked").await;
        stops_on_the_way(browser).await;
        frame::left(browser).await;
        site.assert_private(&content().files);
    }
}

/// The heading first, then the text in order, whole; and nothing of the ways on.
fn follows_the_text(browser: &Browser, module: &Module, sentences: &[String]) {
    let (engine, section) = (browser.engine(), &module.sections[0]);
    assert_eq!(sentences.first(), Some(&tidy(&plain(&section.title))), "{engine}: the heading first");
    let all = tidy(&sentences.join(" "));
    let mut from = 0;
    for piece in &section.pieces {
        let Piece::Block(block) = piece else { continue };
        for line in lines(std::slice::from_ref(block)) {
            let at = all[from..].find(&tidy(&line));
            from += at.unwrap_or_else(|| {
                browser.fail(format!("{line:?} is not read in its place: {sentences:#?}"))
            });
        }
    }
    for way in [words().next(), words().back(), words().step_whole(), words().read_stop()] {
        assert!(
            !sentences.iter().any(|sentence| sentence == way),
            "{engine}: {way:?} is read: {sentences:#?}"
        );
    }
    assert!(!all.contains("[1]"), "{engine}: marks of sources are read: {sentences:#?}");
}

/// On another step, on another page, and on leaving, nothing is read any more.
async fn stops_on_the_way(browser: &Browser) {
    let before = cancelled(browser).await;
    begin(browser).await;
    module::next(browser).click().await;
    silent(browser, before).await;
    let before = cancelled(browser).await;
    begin(browser).await;
    frame::emergency(browser).click().await;
    arrived(browser, words().emergency_title()).await;
    silent(browser, before).await;
    browser.back().await;
    arrived(browser, &content().module.summary.title).await;
    frame::live(browser).await;
    let before = cancelled(browser).await;
    begin(browser).await;
    let leave = frame::leave(browser).find().await;
    let leave = leave.to_json().unwrap_or_else(|error| panic!("{error}"));
    let after: u32 =
        browser.script("arguments[0].click(); return speechSynthesis.cancelled;", vec![leave]).await;
    assert!(after > before, "{}: leaving is silent", browser.engine());
}
