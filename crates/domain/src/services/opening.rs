//! When a service is open, in days and times: only where the words about its hours leave no doubt.

/// The days of the week as content files name them, Monday first.
pub const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Days in a row with the same times. UK local time, in winter and in summer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The first and the last day, both included. Monday is 0.
    pub days: (u8, u8),
    /// When it opens, in minutes after midnight.
    pub from: u16,
    /// When it closes, in minutes after midnight: later than `from`, at most 1440.
    pub to: u16,
}

impl Opening {
    /// The names of its days, in order.
    pub fn weekdays(&self) -> &'static [&'static str] {
        let (first, last) = (usize::from(self.days.0), usize::from(self.days.1));
        WEEKDAYS.get(first..=last).unwrap_or_default()
    }

    /// Its days as content files have them: "mon-fri" or "sat".
    pub fn days_name(&self) -> String {
        match self.weekdays() {
            [first, .., last] => format!("{first}-{last}"),
            days => days.concat(),
        }
    }

    /// Whether both say something of the same moment.
    pub fn overlaps(&self, other: &Opening) -> bool {
        let days = self.days.0 <= other.days.1 && other.days.0 <= self.days.1;
        days && self.from < other.to && other.from < self.to
    }
}

/// A time of day as content files have it: "09:30". The end of the day is "24:00".
pub fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opening(first: u8, last: u8, from: u16, to: u16) -> Opening {
        Opening { days: (first, last), from, to }
    }

    #[test]
    fn days_and_times_have_names() {
        assert_eq!(opening(0, 4, 0, 1).days_name(), "mon-fri");
        assert_eq!(opening(6, 6, 0, 1).days_name(), "sun");
        assert_eq!(opening(5, 6, 0, 1).weekdays(), ["sat", "sun"]);
        // No record has such days.
        assert!(opening(4, 9, 0, 1).weekdays().is_empty());
        assert_eq!([0, 570, 1440].map(clock), ["00:00", "09:30", "24:00"]);
    }

    #[test]
    fn only_the_same_moment_overlaps() {
        let morning = opening(0, 4, 540, 720);
        assert!(morning.overlaps(&opening(4, 6, 719, 800)));
        assert!(!morning.overlaps(&opening(0, 4, 720, 800)));
        assert!(!morning.overlaps(&opening(5, 6, 540, 720)));
    }
}
