//! The reading grade of a text, by two formulas; the higher one counts. Above 6 is a warning, above 8 an error.
//!
//! Flesch-Kincaid (Kincaid and others, 1975) looks at the length of words and sentences. SMOG (McLaughlin, 1969)
//! looks at words of three syllables and more; it was made for texts of 30 sentences and more, so only those are
//! counted by it. A grade is a school year in the USA; add five for the age in years.
//!
//! Words that the course explains (`en/known-words.toml`) count as two syllables where they have more: once a
//! word is known it reads like a short one, and the text could not do without it.

use std::collections::{BTreeMap, BTreeSet};

use super::sentences::{Sentence, sentences};
use super::syllables::syllables;
use crate::page::Prose;
use crate::passage::Passage;
use crate::problem::{Pen, Problems};

const WARN_ABOVE: f64 = 6.0;
const ERROR_ABOVE: f64 = 8.0;

/// SMOG is defined for texts at least this long, in sentences.
const SMOG_SENTENCES: usize = 30;

/// Words of this many syllables are the long ones.
const LONG: usize = 3;

/// What the formulas need to know of a text.
#[derive(Debug, Default)]
struct Measure<'p> {
    sentences: usize,
    words: usize,
    syllables: usize,
    /// Long words, each with how often it stands there.
    long: BTreeMap<&'p str, usize>,
}

/// Checks the grade of one text.
pub(crate) fn check(problems: &Problems, prose: &Prose, known: &BTreeSet<String>) {
    let all: Vec<Sentence<'_>> =
        prose.passages.iter().flat_map(|passage| sentences(&passage.words)).collect();
    let measure = Measure::of(&all, known);
    let Some(grade) = measure.grade().filter(|grade| *grade > WARN_ABOVE) else { return };
    let pen = Pen::new(&prose.file, problems);
    // Told rounded up, so that a grade just over a limit does not read as if it were on it.
    let told = (grade * 10.0).ceil() / 10.0;
    let message = format!("This text has a reading grade of {told:.1}; 6 is the most it should have");
    let help = format!(
        "Use shorter sentences and shorter words. {}Long words that come up most: {}. A word that the course \
         explains can go into en/known-words.toml.",
        longest(&prose.passages),
        measure.longest_words()
    );
    // The whole file is meant; its first words are where to start.
    let start = prose.passages.iter().map(|passage| passage.span.start).min().unwrap_or(0);
    let start = start..start;
    if grade > ERROR_ABOVE {
        pen.error(start, message, "the whole text", help);
    } else {
        pen.warning(start, message, "the whole text", help);
    }
}

impl<'p> Measure<'p> {
    fn of(all: &[Sentence<'p>], known: &BTreeSet<String>) -> Measure<'p> {
        let mut measure = Measure { sentences: all.len(), ..Measure::default() };
        for word in all.iter().flat_map(|sentence| &sentence.words) {
            let syllables = counted(word, known);
            measure.words += 1;
            measure.syllables += syllables;
            if syllables >= LONG {
                *measure.long.entry(word).or_default() += 1;
            }
        }
        measure
    }

    /// The higher of the two grades; `None` for a text without words.
    fn grade(&self) -> Option<f64> {
        if self.words == 0 || self.sentences == 0 {
            return None;
        }
        let flesch_kincaid =
            0.39 * ratio(self.words, self.sentences) + 11.8 * ratio(self.syllables, self.words) - 15.59;
        let long: usize = self.long.values().sum();
        let smog = 1.043 * (30.0 * ratio(long, self.sentences)).sqrt() + 3.1291;
        Some(if self.sentences < SMOG_SENTENCES { flesch_kincaid } else { flesch_kincaid.max(smog) })
    }

    fn longest_words(&self) -> String {
        let mut words: Vec<(&str, usize)> = self.long.iter().map(|(word, count)| (*word, *count)).collect();
        words.sort_by_key(|(word, count)| (std::cmp::Reverse(*count), *word));
        words.truncate(12);
        words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ")
    }
}

/// The syllables of a word as the grade counts them.
fn counted(word: &str, known: &BTreeSet<String>) -> usize {
    let syllables = syllables(word);
    if syllables < LONG {
        return syllables;
    }
    let word = word.to_lowercase().replace('’', "'");
    let stem = word.strip_suffix("'s").unwrap_or(&word);
    let plural = stem.strip_suffix('s').unwrap_or(stem);
    if [stem, plural].iter().any(|form| known.contains(*form)) { 2 } else { syllables }
}

fn longest(passages: &[Passage]) -> String {
    let all = passages.iter().flat_map(|passage| {
        let text = passage.words.as_str();
        sentences(text).into_iter().map(move |sentence| (sentence.words.len(), text, sentence.range))
    });
    let longest = all.max_by_key(|(words, ..)| *words);
    longest.map_or_else(String::new, |(words, text, range)| {
        let start: Vec<&str> = text[range].split_whitespace().take(6).collect();
        format!("The longest sentence has {words} words and starts \"{}\". ", start.join(" "))
    })
}

#[allow(clippy::cast_precision_loss)]
fn ratio(a: usize, b: usize) -> f64 {
    a as f64 / b as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grade(text: &str, known: &[&str]) -> f64 {
        let known = known.iter().map(|word| word.to_string()).collect();
        Measure::of(&sentences(text), &known).grade().unwrap_or(0.0)
    }

    #[test]
    fn flesch_kincaid_by_hand() {
        // 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59.
        assert!((grade("The cat sat on the mat.", &[]) - -1.45).abs() < 0.001);
        // 5 words, 1 sentence, 15 syllables (3 + 4 + 4 + 2 + 2): 0.39 * 5 + 11.8 * 3 - 15.59.
        let hard = "Alcohol dependency usually becomes urgent.";
        assert!((grade(hard, &[]) - 21.76).abs() < 0.001);
    }

    #[test]
    fn smog_counts_from_thirty_sentences() {
        let short = "Take alcohol now. ".repeat(29);
        let long = "Take alcohol now. ".repeat(30);
        assert!(grade(&short, &[]) < 6.0);
        // 30 long words in 30 sentences: 1.043 * sqrt(30) + 3.1291, the higher of the two.
        assert!((grade(&long, &[]) - 8.842).abs() < 0.001);
    }

    #[test]
    fn known_words_are_short_ones() {
        let text = "Take alcohol now. ".repeat(30);
        assert!(grade(&text, &["alcohol"]) < 4.0);
        assert_eq!(counted("opioids", &["opioid".to_string()].into()), 2);
        assert_eq!(counted("Alcohol's", &["alcohol".to_string()].into()), 2);
        assert_eq!(counted("alcoholic", &["alcohol".to_string()].into()), 4);
    }

    #[test]
    fn no_words_no_grade() {
        assert!(Measure::default().grade().is_none());
    }
}
