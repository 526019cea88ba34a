//! The only clock of the build: today's date, or the one that a test sets.

use std::time::{SystemTime, UNIX_EPOCH};

use domain::day::Day;

use crate::failure::{Failure, Outcome};

/// Names the day to take for today, as `YYYY-MM-DD`.
const OVERRIDE: &str = "WAYMARK_TODAY";

/// Today in UTC, or the day that `WAYMARK_TODAY` names.
pub fn today() -> Outcome<Day> {
    match std::env::var(OVERRIDE) {
        Ok(text) => Day::parse(&text).map_err(|_| {
            Failure::bad_input(format!(
                "{OVERRIDE} is “{text}”: write a day as YYYY-MM-DD, such as 2026-11-21"
            ))
        }),
        Err(_) => {
            let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            Ok(Day((since.as_secs() / 86_400) as i32))
        }
    }
}
