//! Every claim has a day of review and a day by which the next is due. A missing one is an error, an overdue one
//! a warning: what is out of date still builds, and says so on the page.

use domain::day::Day;
use domain::text::Review;

use crate::passage::At;
use crate::problem::Pen;
use crate::records::ReviewDates;

/// A review whose days have been checked; a day that is missing is today, which no pack will show.
pub(crate) fn review(pen: Pen<'_>, dates: &ReviewDates, today: Day) -> Review {
    check(pen, dates.reviewed_on, dates.review_by, today);
    let day = |found: Option<At<Day>>| found.map_or(today, |day| day.value);
    Review { reviewed_on: day(dates.reviewed_on), review_by: day(dates.review_by) }
}

/// Checks a day of review, and the day by which the next is due.
pub(crate) fn check(pen: Pen<'_>, reviewed_on: Option<At<Day>>, review_by: Option<At<Day>>, today: Day) {
    if let (Some(on), Some(by)) = (reviewed_on, review_by)
        && by.value < on.value
    {
        let message = "The next review is before the last one";
        let help = format!("The last was on {}. Write a later date here, or correct that one.", on.value);
        pen.error(by.span(), message, "too early", help);
        return;
    }
    if let Some(on) = reviewed_on.filter(|on| on.value > today) {
        let help = format!("Today is {today}. Write the day on which someone really looked.");
        pen.error(on.span(), "This day has not come yet", "in the future", help);
    }
    if let Some(by) = review_by.filter(|by| by.value < today) {
        let help =
            "Check it against its sources. Then write today's date as the last review, and a new date here.";
        pen.warning(by.span(), format!("A review was due by {}", by.value), "overdue", help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{problems_of, today};

    fn check_days(on: &str, by: &str, expected: &[&str]) {
        let day = |text| Day::parse(text).ok().map(|day| At::new(day, 0..1));
        let found = problems_of(|pen| check(pen, day(on), day(by), today()));
        assert_eq!(found, expected, "{on} to {by}");
    }

    #[test]
    fn days_in_order() {
        check_days("2026-11-21", "2027-11-21", &[]);
        check_days("2026-11-21", "2026-11-21", &[]);
        check_days("2026-11-21", "2026-11-20", &["The next review is before the last one"]);
    }

    #[test]
    fn late_and_early() {
        check_days("2025-01-01", "2026-01-01", &["A review was due by 2026-01-01"]);
        check_days("2026-11-22", "2027-01-01", &["This day has not come yet"]);
    }

    #[test]
    fn a_missing_day_is_told_by_the_reader_of_keys() {
        check_days("", "2027-01-01", &[]);
    }
}
