//! What something comes to in a year, from what a person writes for a week. In whole numbers: hundredths, rounded once.

use super::Counted;

/// Weeks of a year.
const WEEKS: u32 = 52;
/// Hours of a week.
const HOURS: u32 = 168;
/// The most pounds a week that are believed.
const POUNDS: u32 = 99_999;
/// Hours of a working day.
const DAY: u32 = 8;

/// What a week's number comes to in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Year {
    /// Nothing is written.
    Empty,
    /// What is written is no number of pounds or hours in a week.
    Wrong,
    /// Whole pounds.
    Pounds(u32),
    /// Whole hours, and as many working days of eight.
    Hours(u32, u32),
}

impl Year {
    /// What was written for a week comes to this.
    pub fn of(counted: Counted, written: &str) -> Year {
        let written = written.trim();
        if written.is_empty() {
            return Year::Empty;
        }
        let bare = match counted {
            Counted::Money => written.strip_prefix('£').unwrap_or(written).trim_start(),
            Counted::Hours => written,
        };
        let most = if counted == Counted::Money { POUNDS } else { HOURS };
        let Some(week) = hundredths(bare).filter(|week| *week <= most * 100) else { return Year::Wrong };
        let year = week * WEEKS;
        match counted {
            Counted::Money => Year::Pounds((year + 50) / 100),
            Counted::Hours => Year::Hours((year + 50) / 100, (year + DAY * 50) / (DAY * 100)),
        }
    }
}

/// Hundredths from a number as people write it: "20", "12.5", "12.50", "1,040". `None` for anything else.
fn hundredths(text: &str) -> Option<u32> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let mut groups = whole.split(',');
    let mut digits = groups.next().filter(|first| !first.is_empty())?.to_string();
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        digits += group;
    }
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let good = all_digits(&digits) && all_digits(part) && (1..=6).contains(&digits.len());
    if !good || !(1..=2).contains(&part.len()) {
        return None;
    }
    let part: u32 = part.parse::<u32>().ok()? * if part.len() == 1 { 10 } else { 1 };
    Some(digits.parse::<u32>().ok()? * 100 + part)
}

/// A number with a comma between thousands: "1,040".
pub fn grouped(number: u32) -> String {
    match (number / 1000, number % 1000) {
        (0, rest) => rest.to_string(),
        (more, rest) => format!("{},{rest:03}", grouped(more)),
    }
}
