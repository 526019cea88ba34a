//! The device's calendar, and its clock.

use domain::day::Day;
use gloo::timers::callback::Timeout;

/// Today by the device's clock, or the first day there is where the clock says nothing sensible.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(0);
    Day::from_date(year, now.get_month() + 1, now.get_date()).unwrap_or(Day(0))
}

/// Calls back in a moment too short to notice.
pub fn soon(then: impl FnOnce() + 'static) {
    Timeout::new(50, then).forget();
}

/// A number that nobody can tell beforehand: for which questions come, never for anything that is kept.
pub fn seed() -> u64 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u64
}
