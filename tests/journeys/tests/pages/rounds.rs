//! Questions on mixing: ten at a time, from packs that chance picks.

use domain::pack::encode;
use domain::people::Edition;
use domain::quiz::{Kind, QUESTIONS_IN_ROUND, Question, QuestionsPack};
use journeys::{Browser, Mark, Site};

use super::quiz::Quiz;
use super::ready;
use crate::content::{content, edition_name, words};

/// Opens the questions on mixing.
pub(crate) async fn open(browser: &Browser) {
    browser.open("mixing/quiz/").await;
    ready(browser, words().rounds_title()).await;
}

/// The numbers of the packs of questions that were asked for.
pub(crate) fn packs_since(site: &Site, mark: Mark) -> Vec<usize> {
    let number = |url: &str| url.split("/questions-").nth(1)?.split('-').next()?.parse().ok();
    site.since(mark).iter().filter_map(|seen| number(&seen.url)).collect()
}

/// A round of an edition, by the number of its pack and how many came before.
pub(crate) fn round(pack: usize, edition: Edition, before: usize) -> &'static [Question] {
    let pack = &content().questions[pack];
    let all = match edition {
        Edition::Adult => &pack.adult,
        Edition::Under18 => &pack.under_18,
    };
    all.get(before * QUESTIONS_IN_ROUND..(before + 1) * QUESTIONS_IN_ROUND).unwrap_or_default()
}

/// Begins the first round of what [`deal`] dealt.
pub(crate) async fn begin_dealt<'b>(browser: &'b Browser, dealt: &'static [Question]) -> Quiz<'b> {
    start(browser, Edition::Adult).await;
    Quiz::of(browser, dealt)
}

/// Begins the first round for an edition. Gives its questions and the number of their pack.
pub(crate) async fn begin<'b>(browser: &'b Browser, site: &Site, edition: Edition) -> (Quiz<'b>, usize) {
    let mark = site.settled().await;
    start(browser, edition).await;
    let asked = packs_since(site, mark);
    assert_eq!(asked.len(), 1, "{}: one pack of questions: {asked:?}", browser.engine());
    assert_eq!(site.since(mark).len(), 1, "{}: and nothing else", browser.engine());
    (Quiz::of(browser, round(asked[0], edition, 0)), asked[0])
}

async fn start(browser: &Browser, edition: Edition) {
    browser.radio(edition_name(edition)).click().await;
    browser.button(words().rounds_start()).click().await;
    browser.button(words().quiz_check()).wait().await;
}

/// The round after the first of a pack: the pack's own, or the first of the next pack, which is asked for then.
pub(crate) type Next = (usize, usize);

pub(crate) fn round_of((pack, before): Next, edition: Edition) -> &'static [Question] {
    round(pack, edition, before)
}

pub(crate) async fn next_round<'b>(
    browser: &'b Browser,
    site: &Site,
    begun: Mark,
    edition: Edition,
    pack: usize,
) -> (Quiz<'b>, Next) {
    browser.button(words().quiz_check()).wait().await;
    let asked = packs_since(site, begun);
    assert_eq!(site.since(begun).len(), asked.len(), "{}: nothing but questions", browser.engine());
    let next = match round(pack, edition, 1) {
        [] => {
            assert_eq!(
                asked,
                [(pack + 1) % content().questions.len()],
                "{}: the next pack",
                browser.engine()
            );
            (asked[0], 0)
        }
        _ => {
            assert!(asked.is_empty(), "{}: it is here already: {asked:?}", browser.engine());
            (pack, 1)
        }
    };
    (Quiz::of(browser, round_of(next, edition)), next)
}

/// From now on every pack of questions is one whose first rounds have the wanted kinds in front: which pack comes is
/// up to chance. Gives the questions for adults.
pub(crate) fn deal(site: &Site, kinds: &[Kind]) -> &'static [Question] {
    let all: Vec<&Question> = content().questions.iter().flat_map(|pack| &pack.adult).collect();
    let mut adult: Vec<Question> = Vec::new();
    for kind in kinds {
        let new = |question: &&&Question| {
            question.kind == *kind && !adult.iter().any(|other| other.id == question.id)
        };
        adult.extend(all.iter().find(new).map(|question| (*question).clone()));
    }
    assert_eq!(adult.len(), kinds.len(), "a question of each kind");
    adult.extend(
        all.into_iter()
            .filter(|question| !kinds.contains(&question.kind))
            .take(QUESTIONS_IN_ROUND - kinds.len())
            .cloned(),
    );
    for question in &mut adult {
        // They are of several packs, so their sources are not all here.
        question.sources.clear();
    }
    let pack = QuestionsPack { adult: adult.clone(), ..QuestionsPack::default() };
    for file in content().files.paths().filter(|path| path.starts_with("assets/questions-")) {
        site.replace(file, "application/octet-stream", encode(&pack));
    }
    adult.leak()
}
