//! What a finished walk comes to: one finding for each questionnaire, never one number for all.

use super::{CheckPack, SelfCheck, Step, Topic};
use crate::people::AgeBand;
use crate::questionnaire::{Answers, Band, Outcome, Questionnaire};
use crate::text::Rich;
use crate::units::Span;

/// What one questionnaire comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding<'q> {
    /// The questionnaire that the score is of.
    pub questionnaire: &'q Questionnaire,
    /// The score and its band.
    pub outcome: Outcome<'q>,
    /// The bands that count for this person; empty where there are none.
    pub bands: &'q [Band],
    /// A week's units in tenths, where the answers tell.
    pub week: Option<Span>,
    /// The lines that follow from one answer alone, each with its heading.
    pub lines: Vec<(&'q str, &'q Rich)>,
    /// Possible dependence: no tips then, but what to do first. The worst of it decides: the band, the band of the
    /// short questionnaire that led here, one answer, or the week laid out drink by drink.
    pub fork: bool,
    /// Tips may be given: nothing in all that was answered says that dependence is possible.
    tips: bool,
}

impl<'q> Finding<'q> {
    fn of(
        questionnaire: &'q Questionnaire,
        shorter: Option<&Questionnaire>,
        answers: &Answers,
        age: u8,
    ) -> Finding<'q> {
        let outcome = answers.outcome(questionnaire, age);
        let pick = |item: usize| answers.pick(item).map(usize::from);
        let lines = questionnaire.items.iter().enumerate().filter_map(|(index, item)| {
            let line = item.options.get(pick(index)?)?.result.as_ref()?;
            Some((item.result_title.as_str(), line))
        });
        Finding {
            questionnaire,
            bands: answers.band_set(questionnaire, age).map_or(&[], |set| &set.bands),
            week: answers.week(questionnaire),
            lines: lines.collect(),
            tips: true,
            fork: answers.fork(questionnaire, shorter, age),
            outcome,
        }
    }

    /// Things that help with what the score says. None where anything that was answered says that dependence is possible:
    /// a tip to cut down could harm then.
    pub fn steps(&self) -> &'q [Rich] {
        match self.outcome {
            Outcome::Scored { band: Some(band), .. } if self.tips => &band.steps,
            _ => &[],
        }
    }

    /// What the band says of the score. Nothing where something else than the score says that dependence is possible:
    /// a band below that would speak of cutting down.
    pub fn suggests(&self) -> &'q [Rich] {
        match self.outcome {
            Outcome::Scored { band: Some(band), .. } if band.fork || !self.fork => &band.suggests,
            _ => &[],
        }
    }
}

impl SelfCheck {
    /// What a finished walk comes to, in the order asked. The longer questionnaire stands for the short one that
    /// led to it. Nothing before the walk is finished.
    pub fn findings<'q>(&self, pack: &'q CheckPack) -> Vec<Finding<'q>> {
        let Some(age) = self.age.filter(|_| self.step == Step::Results) else { return Vec::new() };
        let mut findings = Vec::new();
        for short in self.plan(pack) {
            let full = self.continues(pack, short);
            let shorter = full.map(|_| &pack.questionnaires[short]);
            let sheet = full.unwrap_or(short);
            let (questionnaire, answers) = (&pack.questionnaires[sheet], &self.sheets[sheet].answers);
            findings.push(Finding::of(questionnaire, shorter, answers, age.reference_age()));
        }
        if age == AgeBand::Adult && self.week.span().is_some() {
            // The week laid out drink by drink is closer than the one worked out from two answers.
            let counted = findings.iter_mut().filter(|finding| finding.questionnaire.week.is_some());
            counted.for_each(|finding| {
                finding.week = self.week.span();
                finding.fork |= self.week.is_heavy_daily();
            });
        }
        let tips = findings.iter().all(|finding| !finding.fork);
        findings.iter_mut().for_each(|finding| finding.tips = tips);
        findings
    }

    /// The topics picked that nothing is asked about, each with things to think about instead of a score. For people under
    /// 18 also those of which most is asked of adults only.
    pub fn reflections<'q>(&self, pack: &'q CheckPack) -> Vec<&'q Topic> {
        let plan = self.plan(pack);
        let young = self.age.is_some_and(|age| age != AgeBand::Adult);
        let asked = |topic: &Topic| {
            let any = plan.iter().any(|place| topic.questionnaires.contains(&pack.questionnaires[*place].id));
            any && !(young && topic.words_for_young)
        };
        self.topics(pack).into_iter().filter(|topic| !asked(topic)).collect()
    }
}
