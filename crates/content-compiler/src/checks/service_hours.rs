//! Opening hours in days and times: `opens`, beside the words in `hours`.
//!
//! A machine takes them at their word, so they stand only where the words come from a source, and where there is
//! one answer for each moment of the week. What goes on past midnight is two entries.

use std::ops::Range;

use domain::services::{Opening, WEEKDAYS};

use crate::passage::{At, Passage};
use crate::problem::Pen;
use crate::records::services::{OpeningRecord, ServiceRecord};

/// The opening times of a service, without those that have something wrong. Checks that it may have them, and that no
/// two of them overlap.
pub(crate) fn openings(pen: Pen<'_>, service: &ServiceRecord) -> Vec<Opening> {
    let opens: Vec<At<Opening>> = service.opens.iter().filter_map(|record| opening(pen, record)).collect();
    if let Some(first) = opens.first() {
        check_allowed(pen, service, first.span());
    }
    for (at, opening) in opens.iter().enumerate() {
        if opens[..at].iter().any(|before| before.value.overlaps(&opening.value)) {
            let help = "Say it once. Two entries may share a day, but not a time.";
            pen.error(opening.span(), "Two opening times overlap", "an entry before has this too", help);
        }
    }
    opens.iter().map(|opening| opening.value).collect()
}

fn check_allowed(pen: Pen<'_>, service: &ServiceRecord, first: Range<usize>) {
    if service.always_open.is_some_and(|open| open.value) {
        let help = "Delete `opens`: always_open = true says it. Or write always_open = false.";
        pen.error(first.clone(), "Opening times of a service that is always open", "one or the other", help);
    }
    if service.hours.is_none() || !service.verified.contains(&"hours") {
        let help = "Give the `hours` in words and add \"hours\" to `verified`, or delete `opens`.";
        pen.error(first, "Opening times need hours from a source", "a promise without proof", help);
    }
}

/// One entry of `opens`.
fn opening(pen: Pen<'_>, record: &OpeningRecord) -> Option<At<Opening>> {
    let times = (time(pen, "from", &record.from), time(pen, "to", &record.to));
    let days = days_of(pen, &record.days)?;
    let (Some(from), Some(until)) = times else { return None };
    if from >= until {
        let help = "Where it is open past midnight, write two entries: one to \"24:00\", and one for the next day from \"00:00\".";
        pen.error(record.to.span.clone(), "It closes before it opens", "not after `from`", help);
        return None;
    }
    Some(At::new(Opening { days, from, to: until }, record.span.clone()))
}

/// The first and last of days such as "mon-fri" or "sat".
fn days_of(pen: Pen<'_>, days: &Passage) -> Option<(u8, u8)> {
    let words = days.words.as_str();
    let day = |name: &str| (0_u8..).zip(WEEKDAYS).find(|(_, known)| *known == name).map(|(at, _)| at);
    let (first, last) = words.split_once('-').unwrap_or((words, words));
    let found = day(first).zip(day(last)).filter(|(first, last)| first <= last);
    // An empty text has been told already.
    if found.is_none() && !words.is_empty() {
        let help = format!(
            "Write one day, or the first and last in the order of the week, such as \"mon-fri\". The days: {}.",
            WEEKDAYS.join(" ")
        );
        pen.error(days.span.clone(), format!("`days` cannot be \"{words}\""), "not known days", help);
    }
    found
}

/// The minutes after midnight of a time such as "09:30".
fn time(pen: Pen<'_>, key: &str, time: &Passage) -> Option<u16> {
    let words = time.words.as_str();
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts = words.split_once(':').filter(|(hours, minutes)| digits(hours) && digits(minutes));
    let numbers = parts.and_then(|(hours, minutes)| hours.parse::<u16>().ok().zip(minutes.parse().ok()));
    let found = numbers
        .filter(|(hours, minutes)| *minutes < 60 && (*hours < 24 || (*hours, *minutes) == (24, 0)))
        .map(|(hours, minutes)| hours * 60 + minutes);
    if found.is_none() && !words.is_empty() {
        let help =
            "Write hours and minutes, two digits each, such as \"09:30\". The end of the day is \"24:00\".";
        pen.error(time.span.clone(), format!("`{key}` cannot be \"{words}\""), "not a time of day", help);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::services::testing::{SERVICE, check_with};

    fn check_text(text: &str, expected: &[&str]) {
        check_with(|pen, service| drop(openings(pen, service)), text, expected);
    }

    fn with(opens: &str) -> String {
        SERVICE.replace("hours = \"9am to 5pm\"", &format!("hours = \"9am to 5pm\"\nopens = [{opens}]"))
    }

    fn entry(days: &str, from: &str, to: &str) -> String {
        format!("{{ days = \"{days}\", from = \"{from}\", to = \"{to}\" }}")
    }

    fn check_entries(entries: &[(&str, &str, &str)], expected: &[&str]) {
        let entries: Vec<String> = entries.iter().map(|(days, from, to)| entry(days, from, to)).collect();
        check_text(&with(&entries.join(", ")), expected);
    }

    #[test]
    fn days_and_times_as_they_may_be_written() {
        check_entries(&[], &[]);
        check_entries(&[("mon-fri", "09:00", "20:00"), ("sat-sun", "11:00", "16:00")], &[]);
        check_entries(&[("mon-sun", "17:00", "24:00"), ("mon-sun", "00:00", "02:00")], &[]);
        check_entries(&[("wed", "09:30", "12:00"), ("wed", "12:00", "12:01")], &[]);
    }

    #[test]
    fn days_are_those_of_the_week_in_its_order() {
        for days in ["Monday", "Mon", "fri-mon", "mon-fri-sat", "mon,tue", "mon-", "-", "mon - fri"] {
            check_entries(&[(days, "09:00", "17:00")], &[&format!("`days` cannot be \"{days}\"")]);
        }
        check_entries(&[("", "09:00", "17:00")], &["`days` is empty"]);
    }

    #[test]
    fn times_are_those_of_a_day() {
        for time in ["9:00", "09.00", "0900", "24:01", "23:60", "25:00", "+9:00", "09:0é"] {
            check_entries(&[("mon", time, "17:00")], &[&format!("`from` cannot be \"{time}\"")]);
            check_entries(&[("mon", "00:00", time)], &[&format!("`to` cannot be \"{time}\"")]);
        }
        for (from, to) in [("09:00", "09:00"), ("18:00", "02:00"), ("24:00", "24:00"), ("00:00", "00:00")] {
            check_entries(&[("mon", from, to)], &["It closes before it opens"]);
        }
    }

    #[test]
    fn one_answer_for_each_moment() {
        let overlap = ["Two opening times overlap"];
        check_entries(&[("mon-fri", "09:00", "17:00"), ("fri-sat", "16:59", "20:00")], &overlap);
        check_entries(&[("sun", "10:00", "11:00"), ("mon-sun", "09:00", "17:00")], &overlap);
    }

    #[test]
    fn only_beside_words_from_a_source() {
        let need = "Opening times need hours from a source";
        let good = with(&entry("mon-fri", "09:00", "17:00"));
        check_text(&good.replace("hours = \"9am to 5pm\"\n", ""), &[need]);
        let unseen = good.replace("verified = [\"phones\", \"hours\"]", "verified = [\"phones\"]");
        check_text(&unseen, &[need]);
        let always = good.replace("always_open = false", "always_open = true");
        check_text(&always, &["Opening times of a service that is always open"]);
    }

    #[test]
    fn entries_have_all_their_keys() {
        check_text(&with("{ days = \"mon\", from = \"09:00\" }"), &["This entry of `opens` has no `to`"]);
        check_text(&with("\"mon 09:00\""), &["`opens` must be a block"]);
    }
}
