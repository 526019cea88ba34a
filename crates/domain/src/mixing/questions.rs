//! The interaction quiz: questions made from what is known of mixing. Each has one answer that can be defended:
//! nothing contested is asked, nothing that nobody knows, and never two options that are as right. Warning signs are
//! not asked about: a sign of one mix can come with another too, so no wrong option could be defended.

use super::{Evidence, Level, Mixing, Pair};
use crate::quiz::{Kind, Question, QuizOption};
use crate::text::{Inline, Rich, plain};

/// The words of the questions. `{a}` and `{b}` are substances, `{sign}` is a warning sign, `{level}` a level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Templates {
    /// "Which of these is the riskiest with {a}?"
    pub worst: String,
    /// The mix-up behind picking a lesser one.
    pub worst_mixup: String,
    /// "How good is the evidence on {a} with {b}?"
    pub evidence: String,
    /// What the four grades of evidence are called, the best first.
    pub grades: Vec<String>,
    /// Why a grade is right.
    pub evidence_right: String,
    /// Why a grade is wrong; `{grade}` is the right one.
    pub evidence_wrong: String,
    /// The mix-up behind a wrong grade.
    pub evidence_mixup: String,
    /// "Someone took {a} and {b}. You see: {sign}. What do you do first?"
    pub first: String,
    /// The mix-up behind doing what must not be done.
    pub first_mixup: String,
    /// "Put these in order, the riskiest first."
    pub order: String,
    /// "{a} and {b}".
    pub two: String,
    /// Why a step comes where it does.
    pub order_why: String,
    /// What the levels are called, the worst first, without the unknown.
    pub levels: Vec<String>,
}

/// How many steps softer a wrong option is at least, so that nobody can say that both are as bad.
const STEPS_APART: usize = 2;

impl Mixing {
    /// Every question that the facts give.
    pub fn questions(&self, words: &Templates) -> Vec<Question> {
        let asked: Vec<&Pair> = self.pairs.iter().filter(|pair| can_be_asked(pair)).collect();
        let mut questions = Vec::new();
        for pair in &asked {
            questions.extend(self.evidence_question(words, pair));
            questions.extend(self.first_question(words, pair));
        }
        for place in 0..self.substances.len() as u8 {
            let with: Vec<&Pair> =
                asked.iter().copied().filter(|pair| pair.of.0 == place || pair.of.1 == place).collect();
            questions.extend(self.worst_questions(words, place, &with));
            questions.extend(self.order_question(words, place, &with));
        }
        questions
    }

    /// Which of three is the riskiest with a substance, once for each that can be the answer.
    fn worst_questions(&self, words: &Templates, place: u8, with: &[&Pair]) -> Vec<Question> {
        let other = |pair: &Pair| if pair.of.0 == place { pair.of.1 } else { pair.of.0 };
        let worst = with.iter().enumerate().filter(|(_, pair)| {
            pair.level <= Level::High && matches!(pair.evidence, Some(Evidence::A | Evidence::B))
        });
        let question = |(index, right): (usize, &&Pair)| {
            let softer = |pair: &&&Pair| pair.level as usize >= right.level as usize + STEPS_APART;
            let lesser: Vec<&&Pair> = with.iter().filter(softer).collect();
            // Neighbours in the list meet other neighbours, so that the same two are not always the wrong ones.
            let wrong = (0..lesser.len().min(2)).map(|step| *lesser[(index + step) % lesser.len()]);
            let option = |pair: &Pair, is_right: bool| QuizOption {
                text: rich(&capital(&self.said(other(pair)))),
                right: is_right,
                mixup: (!is_right).then(|| words.worst_mixup.clone()),
                feedback: pair.why.clone(),
            };
            let mut options = vec![option(right, true)];
            options.extend(wrong.map(|pair| option(pair, false)));
            (options.len() == 3).then(|| Question {
                id: format!("worst-{}-{}", self.id(place), self.id(other(right))),
                kind: Kind::Single,
                difficulty: 1,
                prompt: rich(&words.worst.replace("{a}", &self.said(place))),
                options,
                sources: right.sources.clone(),
            })
        };
        worst.filter_map(question).collect()
    }

    fn evidence_question(&self, words: &Templates, pair: &Pair) -> Option<Question> {
        let right = pair.evidence? as usize;
        let option = |(grade, name): (usize, &String)| QuizOption {
            text: rich(name),
            right: grade == right,
            mixup: (grade != right).then(|| words.evidence_mixup.clone()),
            feedback: match grade == right {
                true => rich(&words.evidence_right),
                false => rich(
                    &words
                        .evidence_wrong
                        .replace("{grade}", words.grades.get(right).map_or("", String::as_str)),
                ),
            },
        };
        Some(Question {
            id: format!("evidence-{}", self.ids(pair)),
            kind: Kind::Single,
            difficulty: 3,
            prompt: rich(&self.filled(&words.evidence, pair)),
            options: words.grades.iter().enumerate().map(option).collect(),
            sources: pair.sources.clone(),
        })
    }

    /// What to do first: the first step of the card against what the card says never to do.
    fn first_question(&self, words: &Templates, pair: &Pair) -> Option<Question> {
        let card = self.cards.get(usize::from(pair.card?)).filter(|card| card.emergency)?;
        let (right, sign) = (card.steps.first()?, pair.signs.first()?);
        let never = card.never.iter().filter_map(|never| {
            let does = plain(never).strip_prefix("Don't ")?.to_string();
            Some(QuizOption {
                text: rich(&capital(&does)),
                right: false,
                mixup: Some(words.first_mixup.clone()),
                feedback: never.clone(),
            })
        });
        let title = rich(&card.title);
        let mut options = vec![QuizOption { text: right.clone(), right: true, mixup: None, feedback: title }];
        options.extend(never.take(2));
        (options.len() == 3).then(|| Question {
            id: format!("first-{}", self.ids(pair)),
            kind: Kind::Single,
            difficulty: 1,
            prompt: rich(&self.filled(&words.first, pair).replace("{sign}", sign)),
            options,
            sources: pair.sources.clone(),
        })
    }

    /// Three mixes of one substance, each of another level.
    fn order_question(&self, words: &Templates, place: u8, with: &[&Pair]) -> Option<Question> {
        let mut steps: Vec<&Pair> = Vec::new();
        for level in [Level::VeryHigh, Level::High, Level::Caution, Level::EffectsChange] {
            steps.extend(with.iter().find(|pair| pair.level == level));
        }
        steps.truncate(3);
        let step = |pair: &&Pair| QuizOption {
            text: rich(&capital(&self.filled(&words.two, pair))),
            right: true,
            mixup: None,
            feedback: rich(
                &words
                    .order_why
                    .replace("{level}", words.levels.get(pair.level as usize).map_or("", String::as_str)),
            ),
        };
        let mut sources: Vec<u16> = Vec::new();
        for source in steps.iter().flat_map(|pair| &pair.sources) {
            if !sources.contains(source) {
                sources.push(*source);
            }
        }
        (steps.len() == 3).then(|| Question {
            id: format!("order-{}", self.id(place)),
            kind: Kind::Order,
            difficulty: 2,
            prompt: rich(&words.order),
            options: steps.iter().map(step).collect(),
            sources,
        })
    }

    fn id(&self, place: u8) -> &str {
        self.substances.get(usize::from(place)).map_or("", |substance| &substance.id)
    }

    fn ids(&self, pair: &Pair) -> String {
        format!("{}-{}", self.id(pair.of.0), self.id(pair.of.1))
    }

    /// A substance as it stands in a sentence: "ketamine", "LSD".
    fn said(&self, place: u8) -> String {
        let name = self.substances.get(usize::from(place)).map_or("", |substance| &substance.name);
        let first_word = name.split(' ').next().unwrap_or_default();
        let is_a_word = first_word.len() > 1
            && first_word.chars().skip(1).all(|letter| letter.is_lowercase() || letter == '-');
        if is_a_word {
            name.to_lowercase().chars().take(1).chain(name.chars().skip(1)).collect()
        } else {
            name.into()
        }
    }

    fn filled(&self, text: &str, pair: &Pair) -> String {
        text.replace("{a}", &self.said(pair.of.0)).replace("{b}", &self.said(pair.of.1))
    }
}

/// Whether a question can be made of the pair: it is known, and nobody disagrees about it.
fn can_be_asked(pair: &Pair) -> bool {
    pair.level != Level::Unknown && pair.contested.is_none()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn rich(text: &str) -> Rich {
    vec![Inline::Text(text.into())]
}
