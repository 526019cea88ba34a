//! The interaction quiz: questions made from what is known of mixing. Each has one answer that can be defended:
//! nothing contested is asked, nothing that nobody knows, and never two options that are as right. Warning signs are
//! not asked about: a sign of one mix can come with another too, so no wrong option could be defended.

use super::{Evidence, Level, Mixing, MixingWords, Pair, PairWords};
use crate::people::Edition;
use crate::quiz::{Kind, Question, QuizOption};
use crate::text::{Inline, Rich, plain};

/// The words of the questions. `{a}` and `{b}` are substances, `{sign}` is a warning sign, `{level}` a level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Templates {
    /// "Which of these is the riskiest with {a}?"
    pub worst: String,
    /// The mix-up behind picking a lesser one.
    pub worst_mixup: String,
    /// "Someone took {a} and {b}. You see: {sign}. What do you do first?"
    pub first: String,
    /// Why the first step is right; `{card}` is the card that it stands on.
    pub first_right: String,
    /// The mix-up behind doing what must not be done.
    pub first_mixup: String,
    /// "Put these in order, the riskiest first."
    pub order: String,
    /// "Which level belongs to which mix?"
    pub matching: String,
    /// "{a} and {b}".
    pub two: String,
    /// Why a step comes where it does, and why a mix has its level.
    pub order_why: String,
    /// "How risky is {a} with {b}?"
    pub rate: String,
    /// Why a level is wrong; `{level}` is the right one.
    pub rate_wrong: String,
    /// The mix-up behind a level that is too low.
    pub rate_low: String,
    /// The mix-up behind a level that is too high.
    pub rate_high: String,
    /// What the levels are called, the worst first, without the unknown.
    pub levels: Vec<String>,
}

/// How many steps apart a wrong option is at least, so that nobody can say that both are right.
const STEPS_APART: usize = 2;

/// A pair with its words.
#[derive(Clone, Copy)]
struct Asked<'m> {
    pair: &'m Pair,
    words: &'m PairWords,
}

/// Makes questions for one edition: of the substances that it lists, in its words.
struct Maker<'m> {
    mixing: &'m Mixing,
    templates: &'m Templates,
    young: bool,
}

impl Mixing {
    /// Every question that the facts give to an edition. Each id is the question's own within the edition.
    pub fn questions(&self, words: &MixingWords, templates: &Templates, edition: Edition) -> Vec<Question> {
        let listed = self.listed(edition);
        let maker = Maker { mixing: self, templates, young: edition == Edition::Under18 };
        let all = self.pairs.iter().zip(&words.pairs).map(|(pair, words)| Asked { pair, words });
        let asked: Vec<Asked<'_>> = all
            .filter(|asked| {
                let of = asked.pair.of;
                listed.contains(&of.0) && listed.contains(&of.1) && self.can_be_asked(*asked)
            })
            .collect();
        let mut questions = Vec::new();
        for asked in &asked {
            questions.extend(maker.first(*asked));
            questions.extend(maker.rate(*asked));
        }
        for place in listed {
            let with: Vec<Asked<'_>> = asked
                .iter()
                .copied()
                .filter(|asked| asked.pair.of.0 == place || asked.pair.of.1 == place)
                .collect();
            questions.extend(maker.worst(place, &with));
            questions.extend(maker.order(place, &with));
            questions.extend(maker.matching(place, &with));
        }
        questions
    }

    /// Whether a question can be made of the pair: it is known, nobody disagrees about it, and it is shown as it is rated.
    fn can_be_asked(&self, asked: Asked<'_>) -> bool {
        let raised =
            self.shown(asked.pair.of.0, asked.pair.of.1).is_none_or(|shown| shown.raised_by.is_some());
        asked.pair.level != Level::Unknown && asked.words.contested.is_none() && !raised
    }
}

impl Maker<'_> {
    /// Which of three is the riskiest with a substance, once for each that can be the answer.
    fn worst(&self, place: u8, with: &[Asked<'_>]) -> Vec<Question> {
        let other = |pair: &Pair| if pair.of.0 == place { pair.of.1 } else { pair.of.0 };
        let worst = with.iter().enumerate().filter(|(_, asked)| {
            asked.pair.level <= Level::High && matches!(asked.pair.evidence, Some(Evidence::A | Evidence::B))
        });
        let question = |(index, right): (usize, &Asked<'_>)| {
            let softer =
                |asked: &&Asked<'_>| asked.pair.level as usize >= right.pair.level as usize + STEPS_APART;
            let lesser: Vec<&Asked<'_>> = with.iter().filter(softer).collect();
            // Neighbours in the list meet other neighbours, so that the same two are not always the wrong ones.
            let wrong = (0..lesser.len().min(2)).map(|step| *lesser[(index + step) % lesser.len()]);
            let option = |asked: Asked<'_>, is_right: bool| QuizOption {
                text: rich(&capital(&self.said(other(asked.pair)))),
                right: is_right,
                mixup: (!is_right).then(|| self.templates.worst_mixup.clone()),
                feedback: self.why(asked),
                ..QuizOption::default()
            };
            let mut options = vec![option(*right, true)];
            options.extend(wrong.map(|asked| option(asked, false)));
            (options.len() == 3).then(|| Question {
                id: format!("worst-{}-{}", self.id(place), self.id(other(right.pair))),
                kind: Kind::Single,
                difficulty: 1,
                prompt: rich(&self.templates.worst.replace("{a}", &self.said(place))),
                hint: None,
                options,
                sources: right.words.sources.clone(),
            })
        };
        worst.filter_map(question).collect()
    }

    /// What to do first: the first step of the card against what the card says never to do. Asked only of a sign that
    /// no other card answers better, and that the first step speaks of; and only of grave harm on good or fair evidence.
    fn first(&self, asked: Asked<'_>) -> Option<Question> {
        let grave = asked.pair.level <= Level::High;
        // Adults have enough else to be asked.
        if !grave || !(self.young || matches!(asked.pair.evidence, Some(Evidence::A | Evidence::B))) {
            return None;
        }
        let card = self.mixing.card(asked.pair.card).filter(|card| card.emergency)?;
        let sign = self
            .mixing
            .signs_at(&asked.words.signs)
            .find(|sign| sign.comes_first && sign.best == asked.pair.card)?;
        let right = card.steps.first()?;
        let never = card.never.iter().filter_map(|never| {
            let does = plain(never).strip_prefix("Don't ")?.to_string();
            Some(QuizOption {
                text: rich(&capital(&does)),
                mixup: Some(self.templates.first_mixup.clone()),
                feedback: never.clone(),
                ..QuizOption::default()
            })
        });
        let mut options = vec![QuizOption {
            text: right.clone(),
            right: true,
            feedback: rich(&self.templates.first_right.replace("{card}", &card.title)),
            ..QuizOption::default()
        }];
        options.extend(never.take(2));
        (options.len() == 3).then(|| Question {
            id: format!("first-{}", self.ids(asked.pair)),
            kind: Kind::Single,
            difficulty: 1,
            prompt: rich(&self.filled(&self.templates.first, asked.pair).replace("{sign}", &sign.text)),
            hint: None,
            options,
            sources: asked.words.sources.clone(),
        })
    }

    /// How risky a mix is: its level against two that are far from it. Only where the evidence is good or fair, and
    /// only the worst and the least, which have two levels that far away.
    fn rate(&self, asked: Asked<'_>) -> Option<Question> {
        let right = asked.pair.level;
        let offered = match right {
            Level::VeryHigh => [Level::VeryHigh, Level::Caution, Level::EffectsChange],
            Level::EffectsChange => [Level::VeryHigh, Level::High, Level::EffectsChange],
            _ => return None,
        };
        if !matches!(asked.pair.evidence, Some(Evidence::A | Evidence::B)) {
            return None;
        }
        let words = self.templates;
        let option = |level: Level| {
            let mixup = if level < right { &words.rate_high } else { &words.rate_low };
            QuizOption {
                text: rich(&capital(self.level(level))),
                right: level == right,
                mixup: (level != right).then(|| mixup.clone()),
                feedback: match level == right {
                    true => self.why(asked),
                    false => rich(&words.rate_wrong.replace("{level}", self.level(right))),
                },
                level: Some(level),
                ..QuizOption::default()
            }
        };
        Some(Question {
            id: format!("rate-{}", self.ids(asked.pair)),
            kind: Kind::Rate,
            difficulty: 2,
            prompt: rich(&self.filled(&words.rate, asked.pair)),
            hint: None,
            options: offered.into_iter().map(option).collect(),
            sources: asked.words.sources.clone(),
        })
    }

    /// Three mixes of one substance, each of another level, the riskiest first.
    fn order(&self, place: u8, with: &[Asked<'_>]) -> Option<Question> {
        let steps = one_of_each_level(with, 0)?;
        Some(Question {
            id: format!("order-{}", self.id(place)),
            kind: Kind::Order,
            difficulty: 2,
            prompt: rich(&self.templates.order),
            hint: None,
            options: steps.iter().map(|asked| self.with_its_level(*asked)).collect(),
            sources: sources_of(&steps),
        })
    }

    /// Three mixes of one substance, each to be given its level.
    fn matching(&self, place: u8, with: &[Asked<'_>]) -> Option<Question> {
        let mixes = one_of_each_level(with, 1)?;
        let option = |asked: &Asked<'_>| QuizOption {
            partner: Some(rich(&capital(self.level(asked.pair.level)))),
            feedback: self.why(*asked),
            ..self.with_its_level(*asked)
        };
        Some(Question {
            id: format!("match-{}", self.id(place)),
            kind: Kind::Match,
            difficulty: 2,
            prompt: rich(&self.templates.matching),
            hint: None,
            options: mixes.iter().map(option).collect(),
            sources: sources_of(&mixes),
        })
    }

    fn with_its_level(&self, asked: Asked<'_>) -> QuizOption {
        let level = self.level(asked.pair.level);
        QuizOption {
            text: rich(&capital(&self.filled(&self.templates.two, asked.pair))),
            right: true,
            feedback: rich(&self.templates.order_why.replace("{level}", level)),
            ..QuizOption::default()
        }
    }

    fn why(&self, asked: Asked<'_>) -> Rich {
        asked.words.why_young.as_ref().filter(|_| self.young).unwrap_or(&asked.words.why).clone()
    }

    fn level(&self, level: Level) -> &str {
        self.templates.levels.get(level as usize).map_or("", String::as_str)
    }

    fn id(&self, place: u8) -> &str {
        self.mixing.substances.get(usize::from(place)).map_or("", |substance| &substance.id)
    }

    fn ids(&self, pair: &Pair) -> String {
        format!("{}-{}", self.id(pair.of.0), self.id(pair.of.1))
    }

    fn said(&self, place: u8) -> String {
        self.mixing
            .substances
            .get(usize::from(place))
            .map_or(String::new(), |substance| substance.said.clone())
    }

    fn filled(&self, text: &str, pair: &Pair) -> String {
        text.replace("{a}", &self.said(pair.of.0)).replace("{b}", &self.said(pair.of.1))
    }
}

/// The three worst levels that there is a mix for, one mix of each. `skip` passes over so many where there are more.
fn one_of_each_level<'m>(with: &[Asked<'m>], skip: usize) -> Option<Vec<Asked<'m>>> {
    let mut found: Vec<Asked<'m>> = Vec::new();
    for level in [Level::VeryHigh, Level::High, Level::Caution, Level::EffectsChange] {
        let mut of_it = with.iter().copied().filter(|asked| asked.pair.level == level);
        let first = of_it.next();
        found.extend(of_it.take(skip).last().or(first));
    }
    found.truncate(3);
    (found.len() == 3).then_some(found)
}

fn sources_of(asked: &[Asked<'_>]) -> Vec<u16> {
    let mut sources: Vec<u16> = Vec::new();
    for source in asked.iter().flat_map(|asked| &asked.words.sources) {
        if !sources.contains(source) {
            sources.push(*source);
        }
    }
    sources
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn rich(text: &str) -> Rich {
    vec![Inline::Text(text.into())]
}
