//! Puts together what is known of mixing: substances, rules and pairs, their facts and their words.

use domain::mixing::{Mixing, MixingWords, Pair, PairWords, Rule, Sign, Substance};
use domain::people::Edition;
use domain::quiz::Question;
use domain::text::{Card, Review, Rich};

use super::desk::Desk;
use super::mixing_questions::{self, questions};
use crate::checks::{ids, mixing_pairs, mixing_signs, mixing_sources, mixing_words, review_dates};
use crate::citations::SourceList;
use crate::page::Page;
use crate::passage::Passage;
use crate::problem::Pen;
use crate::records::ReviewDates;
use crate::records::mixing_pairs::{self as pairs, PairFacts, PairText};
use crate::records::mixing_signs::{self as signs, SignFacts};
use crate::records::mixing_substances::{self as substances, SubstanceFacts, SubstanceWords};

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
pub(super) fn read(desk: &Desk<'_>) -> Option<CompiledMixing> {
    let cards = desk.cards.as_deref()?;
    let mut reader = Reader { desk, list: desk.sources(), cards, shown: Vec::new(), signs: Vec::new() };
    let mut signs = reader.signs()?;
    let substances = reader.substances()?;
    let rules = reader.rules()?;
    let (pairs, words) = reader.pairs(&substances, &rules)?.into_iter().unzip();
    let cards = reader.shown.iter().map(|place| reader.cards[*place].clone()).collect();
    for (sign, facts) in signs.iter_mut().zip(&reader.signs) {
        sign.best = reader.best(facts);
    }
    let templates = mixing_questions::read(desk)?;
    let facts = Mixing { substances, pairs, rules, cards, signs };
    let words = MixingWords { pairs: words, sources: reader.list.sources };
    let [adult_quiz, young_quiz] = [Edition::Adult, Edition::Under18]
        .map(|edition| questions(desk, &facts, &words, &templates, edition));
    Some(CompiledMixing { facts, words, adult_quiz, young_quiz })
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

struct Reader<'d> {
    desk: &'d Desk<'d>,
    list: SourceList<'d>,
    /// All cards there are.
    cards: &'d [Card],
    /// Those that something names, by their places among all, in order of first use.
    shown: Vec<usize>,
    /// All signs there are.
    signs: Vec<SignFacts>,
}

impl<'d> Reader<'d> {
    /// Reads a file of facts and the file of their words. What can be read of the facts is checked, also where the
    /// words cannot, so those come as they are.
    fn both<F, W>(
        &self,
        (pen, facts): (Pen<'_>, impl Fn(Pen<'_>, &str) -> Option<F>),
        (words_pen, words): (Pen<'_>, impl Fn(Pen<'_>, &str) -> Option<W>),
    ) -> Option<(F, Option<W>)> {
        let (facts_text, words_text) = (self.desk.folder.read(pen)?, self.desk.folder.read(words_pen)?);
        Some((facts(pen, &facts_text)?, words(words_pen, &words_text)))
    }

    fn reviews<'r>(&self, pen: Pen<'_>, dates: impl Iterator<Item = &'r ReviewDates>) -> Vec<Review> {
        dates.map(|dates| review_dates::review(pen, dates, self.desk.today)).collect()
    }

    /// Reads the signs. Which card is best is known once all that names a card is read.
    fn signs(&mut self) -> Option<Vec<Sign>> {
        let pen = self.desk.pen("mixing/signs.toml");
        let words_pen = self.desk.pen("en/mixing/signs.toml");
        let (facts, words) = self.both((pen, signs::facts), (words_pen, signs::words))?;
        let ids: Vec<&Passage> = facts.iter().map(|facts| &facts.id).collect();
        ids::check(pen, "sign", ids.iter().copied());
        let words = words?;
        mixing_words::check(pen, words_pen, &ids, &words.iter().map(|words| &words.id).collect::<Vec<_>>());
        let mut page = Page::new(words_pen);
        page.prose.young = true;
        let mut signs = Vec::new();
        for facts in &facts {
            let words = words.iter().find(|words| words.id.value == facts.id.words);
            if let Some(words) = words {
                mixing_signs::check_steps(pen, facts, words, self.cards);
            }
            let text = words.map(|words| page.plain(&words.text)).unwrap_or_default();
            let comes_first = words.is_some_and(|words| mixing_signs::comes_first(facts, words, self.cards));
            signs.push(Sign { text, best: None, comes_first });
        }
        self.desk.keep(page);
        self.signs = facts;
        Some(signs)
    }

    /// The signs that are named beside a card, by their places. Notes each that the card does not answer.
    fn named(&self, pen: Pen<'_>, named: &[Passage], card: Option<&Passage>) -> Vec<u8> {
        mixing_signs::check_answered(pen, named, card, &self.signs);
        let place = |sign: &Passage| {
            self.signs.iter().position(|known| known.id.words == sign.words).map(|at| at as u8)
        };
        named.iter().filter_map(place).collect()
    }

    /// The card that answers a sign best, by its place among those shown.
    fn best(&self, sign: &SignFacts) -> Option<u8> {
        let best = sign.cards.first()?;
        let shown = self.shown.iter().position(|place| self.cards[*place].id == best.words);
        shown.map(|place| place as u8)
    }

    fn substances(&mut self) -> Option<Vec<Substance>> {
        let pen = self.desk.pen("mixing/substances.toml");
        let words_pen = self.desk.pen("en/mixing/substances.toml");
        let (facts, words) = self.both((pen, substances::facts), (words_pen, substances::words))?;
        let ids: Vec<&Passage> = facts.iter().map(|facts| &facts.id).collect();
        ids::check(pen, "substance", ids.iter().copied());
        let words = words?;
        mixing_words::check(pen, words_pen, &ids, &words.iter().map(|words| &words.id).collect::<Vec<_>>());
        let mut page = Page::new(words_pen);
        // Names are as long as they are, so no reading grade.
        page.prose.young = true;
        let mut found = Vec::new();
        for facts in &facts {
            let words = words.iter().find(|words| words.id.value == facts.id.words);
            found.push(self.substance(pen, facts, words, &mut page));
        }
        self.desk.keep(page);
        Some(found)
    }

    fn substance(
        &mut self,
        pen: Pen<'_>,
        facts: &SubstanceFacts,
        words: Option<&SubstanceWords>,
        page: &mut Page<'_>,
    ) -> Substance {
        let name = words.map(|words| page.plain(&words.name)).unwrap_or_default();
        let short = words.map(|words| page.plain(words.short.as_ref().unwrap_or(&words.name)));
        let also = words.map(|words| words.also.iter().map(|name| page.unmarked(name)).collect());
        let sold_as = words.and_then(|words| words.sold_as.as_ref()).map(|sold| page.line(sold));
        let substance = Substance {
            id: facts.id.words.clone(),
            said: in_a_sentence(&name),
            name,
            short: short.unwrap_or_default(),
            also: also.unwrap_or_default(),
            class: facts.class,
            effects: facts.effects.clone(),
            medicine: facts.medicine,
            editions: facts.editions.clone(),
            sold_as,
            sources: self.cite(pen, &facts.sources),
        };
        mixing_sources::check_sold_as(pen, facts, &substance);
        substance
    }

    fn rules(&mut self) -> Option<Vec<Rule>> {
        let pen = self.desk.pen("mixing/rules.toml");
        let words_pen = self.desk.pen("en/mixing/rules.toml");
        let (facts, words) = self.both((pen, substances::rule_facts), (words_pen, substances::rule_words))?;
        let ids: Vec<&Passage> = facts.iter().map(|facts| &facts.id).collect();
        ids::check_unique(pen, "rule", ids.iter().copied());
        let reviews = self.reviews(pen, facts.iter().map(|facts| &facts.review));
        let words = words?;
        mixing_words::check(pen, words_pen, &ids, &words.iter().map(|words| &words.id).collect::<Vec<_>>());
        let mut page = graded_page(words_pen);
        let mut rules = Vec::new();
        for (facts, review) in facts.iter().zip(reviews) {
            let words = words.iter().find(|words| words.id.value == facts.id.words);
            mixing_sources::check_rule(pen, facts);
            rules.push(Rule {
                id: facts.id.words.clone(),
                title: words.map(|words| page.plain(&words.title)).unwrap_or_default(),
                says: words.map(|words| page.lines(&words.says)).unwrap_or_default(),
                effects: facts.effects.clone(),
                at_least: facts.at_least,
                floor: facts.floor,
                over_studied: facts.over_studied,
                signs: words
                    .map_or_else(Vec::new, |words| self.named(words_pen, &words.signs, Some(&facts.card))),
                card: self.card(pen, &facts.card).unwrap_or_default(),
                sources: self.cite(pen, &facts.sources),
                review,
            });
        }
        self.desk.keep(page);
        Some(rules)
    }

    fn pairs(&mut self, substances: &[Substance], rules: &[Rule]) -> Option<Vec<(Pair, PairWords)>> {
        let is_toml = |name: &str| name.ends_with(".toml");
        let help = "Pairs are in files that end in .toml: facts in mixing/pairs, words under the same name in \
                    en/mixing/pairs.";
        for folder in ["mixing/pairs", "en/mixing/pairs"] {
            self.desk.folder.refuse_others(folder, is_toml, help);
        }
        let (mut found, mut pairs) = (Vec::new(), Vec::new());
        for name in self.desk.folder.names("mixing/pairs").iter().filter(|name| is_toml(name)) {
            let (path, words_path) = (format!("mixing/pairs/{name}"), format!("en/mixing/pairs/{name}"));
            let (pen, words_pen) = (self.desk.pen(&path), self.desk.pen(&words_path));
            let (facts, words) = self.both((pen, pairs::facts), (words_pen, pairs::words))?;
            let reviews = self.reviews(pen, facts.iter().map(|facts| &facts.review));
            let words = words?;
            mixing_pairs::check_words(pen, words_pen, &facts, &words);
            let mut page = graded_page(words_pen);
            for (facts, review) in facts.into_iter().zip(reviews) {
                let words = words.iter().find(|words| words.is_of(&facts));
                if let Some(pair) =
                    self.pair((pen, words_pen), (&facts, review), words, substances, &mut page)
                {
                    mixing_pairs::check_floor(pen, &facts, &pair.0, substances, rules);
                    pairs.push(pair);
                }
                found.push((path.clone(), facts));
            }
            self.desk.keep(page);
        }
        mixing_pairs::check_coverage(self.desk.problems, &found, substances);
        pairs.sort_by_key(|(pair, _)| pair.of);
        Some(pairs)
    }

    fn pair(
        &mut self,
        (pen, words_pen): (Pen<'_>, Pen<'_>),
        (facts, review): (&PairFacts, Review),
        words: Option<&PairText>,
        substances: &[Substance],
        page: &mut Page<'_>,
    ) -> Option<(Pair, PairWords)> {
        let a = mixing_pairs::place(pen, &facts.a, substances)?;
        let b = mixing_pairs::place(pen, &facts.b, substances)?;
        let words = words?;
        mixing_pairs::check_evidence(pen, facts);
        mixing_pairs::check_wording(words_pen, facts.level, words);
        let mut line = |text: &Option<Passage>| text.as_ref().map(|text| page.line(text));
        let (why_young, timing) = (line(&words.young), line(&words.timing));
        let (catches, catches_young) = (line(&words.catches), line(&words.young_catches));
        let (medicine, contested) = (line(&words.medicine), line(&words.contested));
        let why: Rich = page.line(&words.why);
        let pair = Pair {
            of: (a.min(b), a.max(b)),
            level: facts.level,
            evidence: facts.evidence,
            kind: facts.kind,
            card: facts.card.as_ref().and_then(|card| self.card(pen, card)),
        };
        let words = PairWords {
            why,
            why_young,
            timing,
            catches,
            catches_young,
            signs: self.named(words_pen, &words.signs, facts.card.as_ref()),
            medicine,
            contested,
            sources: self.cite(pen, &facts.sources),
            review,
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

    fn cite(&mut self, pen: Pen<'_>, keys: &[Passage]) -> Vec<u16> {
        keys.iter().filter_map(|key| self.list.cite(pen, &key.words, key.span.clone())).collect()
    }
}

/// A page that people under 18 read too.
fn graded_page(pen: Pen<'_>) -> Page<'_> {
    let mut page = Page::new(pen);
    (page.prose.graded, page.prose.young) = (true, true);
    page
}
