//! A calendar day, with no time zone and no clock.

use std::fmt;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

/// A day, counted from 1 January 1970. Ordered; the difference of two is a number of days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(pub i32);

/// A text that is not a day, or a date that the calendar does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADay;

impl Day {
    /// The day of a date, or `NotADay` where the calendar has no such date.
    ///
    /// Gregorian, by the era arithmetic of Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms".
    pub fn from_date(year: i32, month: u32, day: u32) -> Result<Day, NotADay> {
        if !(1900..=2999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return Err(NotADay);
        }
        let shifted_year = if month <= 2 { year - 1 } else { year };
        let era = shifted_year.div_euclid(400);
        let year_of_era = shifted_year.rem_euclid(400);
        let month_from_march = (month as i32 + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let found = Day(era * 146_097 + day_of_era - 719_468);
        if found.date() == (year, month, day) { Ok(found) } else { Err(NotADay) }
    }

    /// Every later day.
    pub fn days_after(self) -> RangeInclusive<Day> {
        self.plus(1)..=Day(i32::MAX)
    }

    /// Year, month (1 to 12) and day of the month (1 to 31).
    pub fn date(self) -> (i32, u32, u32) {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u32;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 } as u32;
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (year, month, day)
    }

    /// The day of `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Result<Day, NotADay> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' || !text.is_ascii() {
            return Err(NotADay);
        }
        let number = |part: &str| part.parse::<u32>().map_err(|_| NotADay);
        Day::from_date(number(&text[..4])? as i32, number(&text[5..7])?, number(&text[8..])?)
    }

    /// The same day, a number of days later.
    pub fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.date();
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_days() {
        assert_eq!(Day::parse("1970-01-01"), Ok(Day(0)));
        assert_eq!(Day::parse("2026-11-21"), Ok(Day(20_778)));
        assert_eq!(Day::parse("2028-02-29").map(|day| day.to_string()), Ok("2028-02-29".into()));
    }

    #[test]
    fn what_is_not_a_day_is_refused() {
        for text in ["2026-02-29", "2026-13-01", "2026-1-1", "yesterday!", "2026/11/21", "", "٢٠٢٦-١"] {
            assert_eq!(Day::parse(text), Err(NotADay), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_day_reads_back(day in -20_000_i32..300_000) {
            prop_assert_eq!(Day::parse(&Day(day).to_string()), Ok(Day(day)));
        }
    }
}
