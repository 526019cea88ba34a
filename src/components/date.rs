//! Days in words.

use domain::day::Day;

/// `21 November 2026`, from the month names of a language, separated by spaces.
pub fn date_words(day: Day, months: &str) -> String {
    let (year, month, day) = day.date();
    let month = months.split(' ').nth(month as usize - 1).unwrap_or_default();
    format!("{day} {month} {year}")
}

/// `November 2026`.
pub fn month_words(day: Day, months: &str) -> String {
    let (year, month, _) = day.date();
    let month = months.split(' ').nth(month as usize - 1).unwrap_or_default();
    format!("{month} {year}")
}
