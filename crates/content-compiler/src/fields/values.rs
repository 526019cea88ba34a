//! The values of fields: text, numbers, dates, and words from a list.

use std::ops::{Range, RangeInclusive};

use domain::day::Day;
use toml::Spanned;
use toml::de::{DeInteger, DeValue};

use super::Fields;
use crate::nearest::nearest;
use crate::passage::{At, Passage};

impl<'a> Fields<'a> {
    /// Text that a person reads or that names something. Never empty.
    pub(crate) fn text(&self, key: &'a str) -> Passage {
        let found = self.need(key, "\"…\"").and_then(|value| self.as_text(value, key, false));
        found.unwrap_or_else(|| Passage::empty(self.span.clone()))
    }

    /// Text that may be empty.
    pub(crate) fn text_or_empty(&self, key: &'a str) -> Passage {
        let found = self.need(key, "\"\"").and_then(|value| self.as_text(value, key, true));
        found.unwrap_or_else(|| Passage::empty(self.span.clone()))
    }

    /// Text that may be left out, but not be empty.
    pub(crate) fn text_if_any(&self, key: &'a str) -> Option<Passage> {
        self.ask(key).and_then(|value| self.as_text(value, key, false))
    }

    /// A list of texts.
    pub(crate) fn texts(&self, key: &'a str) -> Vec<Passage> {
        self.need(key, "[\"…\"]").map(|value| self.as_texts(value, key, false)).unwrap_or_default()
    }

    /// A list of texts that may be left out.
    pub(crate) fn texts_if_any(&self, key: &'a str) -> Vec<Passage> {
        self.ask(key).map(|value| self.as_texts(value, key, false)).unwrap_or_default()
    }

    /// A list of texts that may be left out; each may be empty.
    pub(crate) fn texts_or_empty(&self, key: &'a str) -> Option<Vec<Passage>> {
        self.ask(key).map(|value| self.as_texts(value, key, true))
    }

    fn as_text(&self, value: &Spanned<DeValue<'a>>, key: &str, may_be_empty: bool) -> Option<Passage> {
        let Some(words) = value.get_ref().as_str() else {
            self.wrong(value, key, "text in \"straight quotes\"", "\"…\"");
            return None;
        };
        if words.trim().is_empty() && !may_be_empty {
            let help = "Write the words between the quotes, or delete the line if the key is optional.";
            self.pen.error(value.span(), format!("`{key}` is empty"), "no words here", help);
            return None;
        }
        Some(Passage::of_toml(words, self.text, value.span()))
    }

    fn as_texts(&self, value: &'a Spanned<DeValue<'a>>, key: &str, may_be_empty: bool) -> Vec<Passage> {
        let Some(entries) = value.get_ref().as_array() else {
            self.wrong(value, key, "a list of texts in [square brackets]", "[\"…\", \"…\"]");
            return Vec::new();
        };
        entries.iter().filter_map(|entry| self.as_text(entry, key, may_be_empty)).collect()
    }

    /// `true` or `false`.
    pub(crate) fn flag(&self, key: &'a str) -> Option<At<bool>> {
        self.as_flag(self.need(key, "false")?, key)
    }

    /// `true` or `false`; `false` where it is left out.
    pub(crate) fn flag_if_any(&self, key: &'a str) -> bool {
        self.flag_if_any_or(key, false)
    }

    /// `true` or `false`; `usual` where it is left out.
    pub(crate) fn flag_if_any_or(&self, key: &'a str, usual: bool) -> bool {
        self.flag_if_said(key).unwrap_or(usual)
    }

    /// `true` or `false`; `None` where it is left out.
    pub(crate) fn flag_if_said(&self, key: &'a str) -> Option<bool> {
        self.ask(key).and_then(|value| self.as_flag(value, key)).map(|flag| flag.value)
    }

    fn as_flag(&self, value: &Spanned<DeValue<'a>>, key: &str) -> Option<At<bool>> {
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong(value, key, "true or false, with no quotes", "true");
        }
        flag.map(|flag| At::new(flag, value.span()))
    }

    /// A whole number in a range.
    pub(crate) fn number(&self, key: &'a str, range: RangeInclusive<u16>) -> Option<At<u16>> {
        self.as_number(self.need(key, "1")?, key, &range)
    }

    /// A whole number in a range that may be left out.
    pub(crate) fn number_if_any(&self, key: &'a str, range: RangeInclusive<u16>) -> Option<At<u16>> {
        self.as_number(self.ask(key)?, key, &range)
    }

    /// A list of whole numbers in a range.
    pub(crate) fn numbers(&self, key: &'a str, range: RangeInclusive<u16>) -> Option<Vec<At<u16>>> {
        self.as_numbers(self.need(key, "[0, 1]")?, key, &range)
    }

    /// A list of whole numbers in a range that may be left out.
    pub(crate) fn numbers_if_any(&self, key: &'a str, range: RangeInclusive<u16>) -> Option<Vec<At<u16>>> {
        self.as_numbers(self.ask(key)?, key, &range)
    }

    /// A list of lists of whole numbers that may be left out.
    pub(crate) fn number_lists(
        &self,
        key: &'a str,
        range: RangeInclusive<u16>,
    ) -> Option<At<Vec<At<Vec<u16>>>>> {
        let value = self.ask(key)?;
        let Some(lists) = value.get_ref().as_array() else {
            self.wrong(value, key, "a list of lists of numbers", "[[0, 0], [10, 20]]");
            return None;
        };
        let numbers = |list: &'a Spanned<DeValue<'a>>| {
            let numbers = self.as_numbers(list, key, &range)?;
            Some(At::new(numbers.into_iter().map(|number| number.value).collect(), list.span()))
        };
        Some(At::new(lists.iter().filter_map(numbers).collect(), value.span()))
    }

    fn as_numbers(
        &self,
        value: &'a Spanned<DeValue<'a>>,
        key: &str,
        range: &RangeInclusive<u16>,
    ) -> Option<Vec<At<u16>>> {
        let Some(entries) = value.get_ref().as_array() else {
            self.wrong(value, key, "a list of whole numbers in [square brackets]", "[0, 1]");
            return None;
        };
        Some(entries.iter().filter_map(|entry| self.as_number(entry, key, range)).collect())
    }

    fn as_number(
        &self,
        value: &Spanned<DeValue<'a>>,
        key: &str,
        range: &RangeInclusive<u16>,
    ) -> Option<At<u16>> {
        let DeValue::Integer(number) = value.get_ref() else {
            self.wrong(value, key, "a whole number with no quotes", &range.start().to_string());
            return None;
        };
        let found = whole(number).filter(|number| range.contains(number));
        if found.is_none() {
            let (least, most) = (range.start(), range.end());
            let message = format!("`{key}` must be from {least} to {most}");
            let help = format!("Write a number from {least} to {most}.");
            self.pen.error(value.span(), message, "out of range", help);
        }
        found.map(|found| At::new(found, value.span()))
    }

    /// A date.
    pub(crate) fn day(&self, key: &'a str) -> Option<At<Day>> {
        self.as_day(self.need(key, "2026-11-21")?, key)
    }

    /// A date that may be left out.
    pub(crate) fn day_if_any(&self, key: &'a str) -> Option<At<Day>> {
        self.as_day(self.ask(key)?, key)
    }

    fn as_day(&self, value: &Spanned<DeValue<'a>>, key: &str) -> Option<At<Day>> {
        let DeValue::Datetime(found) = value.get_ref() else {
            self.wrong(value, key, "a date with no quotes: year-month-day", "2026-11-21");
            return None;
        };
        let (Some(date), None, None) = (found.date, found.time, found.offset) else {
            self.wrong(value, key, "a date without a time", "2026-11-21");
            return None;
        };
        let day = Day::from_date(date.year.into(), date.month.into(), date.day.into());
        let Ok(day) = day else {
            let help = "Write year-month-day, with a year from 1900 on, such as 2026-11-21.";
            self.pen.error(
                value.span(),
                format!("`{key}` is not a date in the calendar"),
                "no such date",
                help,
            );
            return None;
        };
        Some(At::new(day, value.span()))
    }

    /// One of a list of names.
    pub(crate) fn choice<T: Copy>(&self, key: &'a str, names: &[(&'static str, T)]) -> Option<At<T>> {
        self.as_word(self.need(key, "\"…\"")?, key, names)
    }

    /// One of a list of names that may be left out.
    pub(crate) fn choice_if_any<T: Copy>(&self, key: &'a str, names: &[(&'static str, T)]) -> Option<At<T>> {
        self.as_word(self.ask(key)?, key, names)
    }

    /// Some of a list of names.
    pub(crate) fn choices<T: Copy>(&self, key: &'a str, names: &[(&'static str, T)]) -> Vec<At<T>> {
        self.as_choices(self.texts(key), key, names)
    }

    /// Some of a list of names that may be left out.
    pub(crate) fn choices_if_any<T: Copy>(&self, key: &'a str, names: &[(&'static str, T)]) -> Vec<At<T>> {
        self.as_choices(self.texts_if_any(key), key, names)
    }

    fn as_choices<T: Copy>(&self, words: Vec<Passage>, key: &str, names: &[(&'static str, T)]) -> Vec<At<T>> {
        words.iter().filter_map(|word| self.as_choice(&word.words, word.span.clone(), key, names)).collect()
    }

    fn as_word<T: Copy>(
        &self,
        value: &Spanned<DeValue<'a>>,
        key: &str,
        names: &[(&'static str, T)],
    ) -> Option<At<T>> {
        let first = names.first().map_or("", |(name, _)| name);
        let Some(word) = value.get_ref().as_str() else {
            self.wrong(value, key, "a word in quotes", &format!("\"{first}\""));
            return None;
        };
        self.as_choice(word, value.span(), key, names)
    }

    fn as_choice<T: Copy>(
        &self,
        word: &str,
        span: Range<usize>,
        key: &str,
        names: &[(&'static str, T)],
    ) -> Option<At<T>> {
        if let Some((_, value)) = names.iter().find(|(name, _)| *name == word) {
            return Some(At::new(*value, span));
        }
        let names: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
        let help = match nearest(word, &names) {
            Some(meant) => format!("Did you mean \"{meant}\"? It can be: {}.", names.join(", ")),
            None => format!("It can be: {}.", names.join(", ")),
        };
        self.pen.error(span, format!("`{key}` cannot be \"{word}\""), "not one of the known words", help);
        None
    }
}

fn whole(number: &DeInteger<'_>) -> Option<u16> {
    u16::from_str_radix(number.as_str(), number.radix()).ok()
}
