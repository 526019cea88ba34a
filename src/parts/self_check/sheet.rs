//! What a person takes away as text. It is made from what was found, in the order of the results, and not from what
//! the screen happens to show.

use domain::questionnaire::Outcome;
use domain::self_check::Finding;
use domain::services::{Service, in_danger};
use domain::text::{Rich, lines, plain};
use domain::wording::fill;

use super::findings::{number_words, week_of, week_words};
use super::suggestions::{found, needs};
use super::walking::{StepView, Writing};
use crate::here::Here;

/// Lines of text, with an empty one between paragraphs.
#[derive(Default)]
struct Sheet(String);

impl Sheet {
    fn say(&mut self, words: &str) {
        if !self.0.is_empty() {
            self.0 += "\n\n";
        }
        self.0 += words;
    }

    fn list<'w>(&mut self, entries: impl Iterator<Item = &'w str>) {
        for entry in entries {
            self.0 += "\n- ";
            self.0 += entry;
        }
    }

    fn rich(&mut self, runs: &[Rich]) {
        for run in runs {
            self.say(&plain(run));
        }
    }

    fn services<'s>(&mut self, here: &Here, services: impl Iterator<Item = &'s Service>) {
        for service in services {
            let freshness = service.freshness(here.now, here.core.site.built_on);
            let phones = service.shown_phones(freshness).map(|phone| phone.number.as_str());
            let texts = service.shown_texts(freshness).map(|line| line.number.as_str());
            let ways: Vec<&str> = phones.chain(texts).chain(service.website.as_deref()).collect();
            self.list([[service.name.as_str(), ": ", &ways.join(", ")].concat().as_str()].into_iter());
        }
    }
}

/// The results, the plan once both halves of it are written, and nothing else.
pub(super) fn sheet(view: &StepView<'_>) -> String {
    let (here, words, walk) = (view.here, view.here.words(), view.walk);
    let (findings, reflections) = (walk.findings(view.pack), walk.reflections(view.pack));
    let fork = findings.iter().any(|finding| finding.fork);
    let mut sheet = Sheet::default();
    sheet.say(if findings.is_empty() { words.results_title_thoughts() } else { words.results_title() });
    if walk.danger {
        sheet.say(words.now_title());
        sheet.list([words.emergency_call()].into_iter());
        sheet.services(here, in_danger(&view.pack.services, walk.nation, walk.age).into_iter());
    }
    if fork {
        sheet.say(words.fork_title());
        for said in [words.fork_do_not_stop(), words.fork_why(), words.fork_signs()] {
            sheet.say(said);
        }
        sheet.list([words.fork_999(), words.fork_111(), words.fork_gp()].into_iter());
    }
    for finding in &findings {
        tell(&mut sheet, view, finding);
    }
    for topic in &reflections {
        sheet.say(&topic.title);
        lines(&topic.reflection).iter().for_each(|line| sheet.say(line));
    }
    for for_family in [false, true] {
        let found = found(view, &needs(view, for_family), for_family);
        if !found.first.is_empty() {
            sheet.say(if for_family { words.family_title() } else { words.people_title() });
            sheet.services(here, found.first.iter().chain(&found.more).map(|found| found.service));
        }
    }
    if !findings.is_empty() {
        sheet.say(words.results_not_diagnosis());
    }
    let [when, then] = [Writing::When, Writing::Then].map(|half| view.state.written(half).trim());
    if !when.is_empty() && !then.is_empty() {
        sheet.say(words.plan_title());
        sheet.say(&fill(words.plan_sentence(), &[("if", when), ("then", then)]));
    }
    sheet.0
}

/// What one questionnaire comes to.
fn tell(sheet: &mut Sheet, view: &StepView<'_>, finding: &Finding<'_>) {
    let (words, questionnaire) = (view.here.words(), finding.questionnaire);
    sheet.say(&questionnaire.title);
    match &finding.outcome {
        Outcome::Incomplete { .. } => sheet.say(words.results_left_out()),
        Outcome::NotAsked => sheet.say(words.results_not_asked()),
        Outcome::Scored { total, band } => {
            let name = fill(words.results_score(), &[("name", &questionnaire.short)]);
            sheet.say(&[&name, ": ", &number_words(words, finding, *total)].concat());
            match band {
                None => sheet.say(words.results_no_bands()),
                Some(band) => {
                    sheet.say(&fill(words.results_band(), &[("band", &band.label)]));
                    if finding.suggests().is_empty() {
                        sheet.say(words.results_fork_by_answer());
                    }
                    sheet.rich(finding.suggests());
                    if !finding.steps().is_empty() {
                        sheet.say(words.results_steps());
                        let steps: Vec<String> = finding.steps().iter().map(|step| plain(step)).collect();
                        sheet.list(steps.iter().map(String::as_str));
                    }
                }
            }
        }
    }
    if let Some(week) = week_of(view, finding) {
        let (amount, against) = week_words(words, week, view.walk.week.span().is_some());
        sheet.say(&[words.week_title(), ": ", &amount].concat());
        sheet.say(against);
    }
    for (title, line) in &finding.lines {
        sheet.say(&[title, ": ", &plain(line)].concat());
    }
}
