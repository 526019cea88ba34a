//! Puts together what is known of mixing: substances, rules and pairs, their facts and their words.

use std::path::{Path, PathBuf};

use domain::day::Day;
use domain::mixing::{Mixing, MixingWords, Pair, PairWords, Rule, Substance, Templates};
use domain::people::Edition;
use domain::quiz::Question;
use domain::text::{Card, Rich};

use crate::checks::{mixing_pairs, mixing_questions};
use crate::citations::{SourceBook, SourceList};
use crate::folder::Folder;
use crate::page::{Page, Prose};
use crate::passage::Passage;
use crate::problem::{Pen, Problems};
use crate::records::mixing_pairs::{self as pairs, PairFacts, PairText};
use crate::records::mixing_questions as question_words;
use crate::records::mixing_substances::{self as substances, RuleFacts, SubstanceFacts};

/// What is known of mixing, and the questions that follow from it.
#[derive(Clone, Debug)]
pub struct CompiledMixing {
    /// Substances, levels, rules and cards.
    pub facts: Mixing,
    /// What is said of the pairs, and all sources.
    pub words: MixingWords,
    /// The questions for adults.
    pub adult_quiz: Vec<Question>,
    /// The questions for people under 18.
    pub young_quiz: Vec<Question>,
}

/// Reads and checks all of `mixing/` and `en/mixing/`, and makes the questions that follow from it. `None` where a
/// file could not be read.
pub(crate) fn read(
    folder: &Folder<'_>,
    problems: &Problems,
    book: Option<&SourceBook>,
    cards: Option<&[Card]>,
    today: Day,
    prose: &mut Vec<Prose>,
) -> Option<CompiledMixing> {
    let mut reader =
        Reader { folder, problems, list: SourceList::new(book), cards: cards?, shown: Vec::new(), prose };
    let substances = reader.substances()?;
    let rules = reader.rules(today)?;
    let (pairs, words) = reader.pairs(&substances, &rules, today)?.into_iter().unzip();
    let cards = reader.shown.iter().map(|place| reader.cards[*place].clone()).collect();
    let templates_file = folder.read("en/mixing/questions.toml")?;
    let pen = Pen::new(&templates_file.path, problems);
    let (templates, prose) = question_words::read(pen, &templates_file)?;
    reader.prose.push(prose);
    let facts = Mixing { substances, pairs, rules, cards };
    let words = MixingWords { pairs: words, sources: reader.list.sources };
    let [adult_quiz, young_quiz] =
        [Edition::Adult, Edition::Under18].map(|edition| questions(pen, &facts, &words, &templates, edition));
    Some(CompiledMixing { facts, words, adult_quiz, young_quiz })
}

fn questions(
    pen: Pen<'_>,
    facts: &Mixing,
    words: &MixingWords,
    templates: &Templates,
    edition: Edition,
) -> Vec<Question> {
    let questions = facts.questions(words, templates, edition);
    mixing_questions::check(pen, &questions);
    questions
}

/// A name as it stands in a sentence: a word loses its capital, "LSD" and "G" do not.
fn in_a_sentence(name: &str) -> String {
    let first_word = name.split(' ').next().unwrap_or_default();
    let mut letters = first_word.chars();
    let starts = letters.next();
    let is_a_word =
        !letters.as_str().is_empty() && letters.all(|letter| letter.is_lowercase() || letter == '-');
    match starts.filter(|_| is_a_word) {
        Some(first) => first.to_lowercase().chain(name.chars().skip(1)).collect(),
        None => name.into(),
    }
}

struct Reader<'a, 'p> {
    folder: &'a Folder<'a>,
    problems: &'a Problems,
    list: SourceList<'a>,
    /// All cards there are.
    cards: &'a [Card],
    /// Those that something names, by their places among all, in order of first use.
    shown: Vec<usize>,
    prose: &'p mut Vec<Prose>,
}

impl<'a> Reader<'a, '_> {
    fn substances(&mut self) -> Option<Vec<Substance>> {
        let facts_file = self.folder.read("mixing/substances.toml")?;
        let words_file = self.folder.read("en/mixing/substances.toml")?;
        let facts = substances::facts(Pen::new(&facts_file.path, self.problems), &facts_file)?;
        let words = substances::words(Pen::new(&words_file.path, self.problems), &words_file)?;
        let mut page = self.page(&words_file.path);
        // Names are as long as they are.
        page.prose.graded = false;
        let pen = Pen::new(&facts_file.path, self.problems);
        substances::check_same(
            pen,
            page.pen,
            facts.iter().map(|facts| &facts.id),
            words.iter().map(|words| &words.id),
        );
        let substance = |facts: &SubstanceFacts| {
            let words = words.iter().find(|words| words.id.value == facts.id.words);
            let name = words.map(|words| page.plain(&words.name)).unwrap_or_default();
            Substance {
                id: facts.id.words.clone(),
                said: in_a_sentence(&name),
                name,
                short: words
                    .map(|words| page.plain(words.short.as_ref().unwrap_or(&words.name)))
                    .unwrap_or_default(),
                also: words
                    .map(|words| words.also.iter().map(|name| page.unmarked(name)).collect())
                    .unwrap_or_default(),
                class: facts.class,
                effects: facts.effects.clone(),
                medicine: facts.medicine,
                editions: facts.editions.clone(),
                sold_as: words.and_then(|words| words.sold_as.as_ref()).map(|sold| page.line(sold)),
                sources: Vec::new(),
            }
        };
        let mut substances: Vec<Substance> = facts.iter().map(substance).collect();
        for (substance, facts) in substances.iter_mut().zip(&facts) {
            substance.sources = self.cite(pen, &facts.sources);
            if substance.sold_as.is_some() && substance.sources.is_empty() {
                let help = "Say where that is known from: sources = [\"…\"] in mixing/substances.toml.";
                pen.error(facts.id.span.clone(), "What is sold under this name has no source", "here", help);
            }
        }
        self.keep(page);
        Some(substances)
    }

    fn rules(&mut self, today: Day) -> Option<Vec<Rule>> {
        let facts_file = self.folder.read("mixing/rules.toml")?;
        let words_file = self.folder.read("en/mixing/rules.toml")?;
        let facts = substances::rule_facts(Pen::new(&facts_file.path, self.problems), &facts_file, today)?;
        let words = substances::rule_words(Pen::new(&words_file.path, self.problems), &words_file)?;
        let pen = Pen::new(&facts_file.path, self.problems);
        let words_pen = Pen::new(&words_file.path, self.problems);
        substances::check_same(
            pen,
            words_pen,
            facts.iter().map(|facts| &facts.id),
            words.iter().map(|words| &words.id),
        );
        let mut page = self.page(&words_file.path);
        let mut rules = Vec::new();
        for facts in &facts {
            let words = words.iter().find(|words| words.id.value == facts.id.words);
            rules.push(Rule {
                id: facts.id.words.clone(),
                title: words.map(|words| page.plain(&words.title)).unwrap_or_default(),
                says: words.map(|words| page.lines(&words.says)).unwrap_or_default(),
                effect: facts.effect,
                at_least: facts.at_least,
                floor: facts.floor,
                card: self.card(pen, &facts.card).unwrap_or_default(),
                sources: self.rule_sources(pen, facts),
                review: facts.review,
            });
        }
        self.keep(page);
        Some(rules)
    }

    fn pairs(
        &mut self,
        substances: &[Substance],
        rules: &[Rule],
        today: Day,
    ) -> Option<Vec<(Pair, PairWords)>> {
        let is_toml = |name: &str| name.ends_with(".toml");
        let help = "Pairs are in files that end in .toml: facts in mixing/pairs, words under the same name in \
                    en/mixing/pairs.";
        let mut found: Vec<(PathBuf, PairFacts)> = Vec::new();
        let mut pairs = Vec::new();
        for folder in ["mixing/pairs", "en/mixing/pairs"] {
            self.folder.refuse_others(folder, is_toml, help);
        }
        for name in self.folder.names("mixing/pairs").iter().filter(|name| is_toml(name)) {
            let facts_file = self.folder.read(format!("mixing/pairs/{name}"))?;
            let words_file = self.folder.read(format!("en/mixing/pairs/{name}"))?;
            let pen = Pen::new(&facts_file.path, self.problems);
            let words_pen = Pen::new(&words_file.path, self.problems);
            let facts = pairs::facts(pen, &facts_file, today)?;
            let words = pairs::words(words_pen, &words_file)?;
            mixing_pairs::check_words(pen, words_pen, &facts, &words);
            let mut page = self.page(&words_file.path);
            for facts in facts {
                let words = words.iter().find(|words| words.is_of(&facts));
                if let Some(pair) = self.pair(pen, &facts, words, substances, &mut page) {
                    mixing_pairs::check_floor(pen, &facts, &pair.0, substances, rules);
                    pairs.push(pair);
                }
                found.push((facts_file.path.clone(), facts));
            }
            self.keep(page);
        }
        mixing_pairs::check_coverage(self.problems, &found, substances);
        pairs.sort_by_key(|(pair, _)| pair.of);
        Some(pairs)
    }

    fn pair(
        &mut self,
        pen: Pen<'_>,
        facts: &PairFacts,
        words: Option<&PairText>,
        substances: &[Substance],
        page: &mut Page<'_>,
    ) -> Option<(Pair, PairWords)> {
        let (a, b) = (pairs::place(pen, &facts.a, substances)?, pairs::place(pen, &facts.b, substances)?);
        let words = words?;
        mixing_pairs::check_evidence(pen, facts);
        let mut line = |text: &Option<Passage>| text.as_ref().map(|text| page.line(text));
        let (why_young, catches) = (line(&words.young), line(&words.catches));
        let (medicine, contested) = (line(&words.medicine), line(&words.contested));
        let why: Rich = page.line(&words.why);
        let pair = Pair {
            of: (a.min(b), a.max(b)),
            level: facts.level,
            evidence: facts.evidence,
            kind: facts.kind,
            card: facts.card.as_ref().and_then(|card| self.card(pen, card)),
            naloxone: facts.naloxone,
        };
        let words = PairWords {
            why,
            why_young,
            catches,
            signs: words.signs.iter().map(|sign| page.plain(sign)).collect(),
            medicine,
            contested,
            sources: self.cite(pen, &facts.sources),
            review: facts.review,
        };
        Some((pair, words))
    }

    /// The place of a card among those shown. Notes a problem where there is no such card.
    fn card(&mut self, pen: Pen<'_>, id: &Passage) -> Option<u8> {
        let Some(place) = self.cards.iter().position(|card| card.id == id.words) else {
            let known: Vec<&str> = self.cards.iter().map(|card| card.id.as_str()).collect();
            let help = format!("The cards are: {}.", known.join(", "));
            pen.error(
                id.span.clone(),
                format!("There is no card \"{}\"", id.words),
                "not in cards.toml",
                help,
            );
            return None;
        };
        let shown = self.shown.iter().position(|other| *other == place).unwrap_or_else(|| {
            self.shown.push(place);
            self.shown.len() - 1
        });
        u8::try_from(shown).ok()
    }

    fn rule_sources(&mut self, pen: Pen<'_>, rule: &RuleFacts) -> Vec<u16> {
        if rule.sources.is_empty() {
            let help = "Every rule says where it comes from: sources = [\"…\"].";
            pen.error(rule.id.span.clone(), "This rule has no source", "here", help);
        }
        self.cite(pen, &rule.sources)
    }

    fn cite(&mut self, pen: Pen<'_>, keys: &[Passage]) -> Vec<u16> {
        keys.iter().filter_map(|key| self.list.cite(pen, &key.words, key.span.clone())).collect()
    }

    fn page<'f>(&self, path: &'f Path) -> Page<'f>
    where
        'a: 'f,
    {
        let mut page = Page::new(Pen::new(path, self.problems));
        (page.prose.graded, page.prose.young) = (true, true);
        page
    }

    fn keep(&mut self, page: Page<'_>) {
        self.prose.push(page.prose);
    }
}
