//! A typical week of drinking, laid out by day: what the drinks calculator adds up. For adults only.

use crate::units::{Alcohol, Drink, Span};

/// How many days a week has.
pub const DAYS: usize = 7;

/// How many drinks a day can hold. More is a slip of the finger.
const MOST_DRINKS: usize = 60;

/// The days of daily or almost daily drinking: five or more in a week.
const ALMOST_DAILY: usize = 5;

/// Heavy drinking on one day, in tenths of a unit: six units, the lower of the two numbers in AUDIT question 3.
const HEAVY_DAY_TENTHS: u64 = 60;

/// A typical week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Week {
    days: [Vec<Drink>; DAYS],
}

/// What happened to a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A drink was added to a day.
    Added(usize, Drink),
    /// A drink was taken off a day.
    TookOff(usize, Drink),
    /// Every day became like this one.
    Copied(usize),
}

impl Week {
    /// Changes the week. What cannot be is left out: another day, a drink of no size, the sixty-first drink.
    pub fn apply(&mut self, change: Change) {
        match change {
            Change::Added(day, drink) => {
                let room = |drinks: &&mut Vec<Drink>| drink.is_real() && drinks.len() < MOST_DRINKS;
                if let Some(drinks) = self.days.get_mut(day).filter(room) {
                    drinks.push(drink);
                }
            }
            Change::TookOff(day, drink) => {
                let Some(drinks) = self.days.get_mut(day) else { return };
                if let Some(place) = drinks.iter().rposition(|other| *other == drink) {
                    drinks.remove(place);
                }
            }
            Change::Copied(day) => {
                if let Some(drinks) = self.days.get(day).cloned() {
                    self.days.fill(drinks);
                }
            }
        }
    }

    /// The drinks of a day, in the order they were added.
    pub fn drinks(&self, day: usize) -> &[Drink] {
        self.days.get(day).map_or(&[], Vec::as_slice)
    }

    /// The alcohol of a day, exact.
    pub fn day(&self, day: usize) -> Alcohol {
        self.drinks(day).iter().map(|drink| drink.alcohol()).sum()
    }

    /// The alcohol of the week, exact.
    pub fn total(&self) -> Alcohol {
        (0..DAYS).map(|day| self.day(day)).sum()
    }

    /// The week's units in tenths, rounded once; `None` while no drink is laid out.
    pub fn span(&self) -> Option<Span> {
        let tenths = u32::try_from(self.total().tenths_of_unit()).ok()?;
        (self.drinking_days() > 0).then_some(Span { low: tenths, high: Some(tenths) })
    }

    /// On how many days there is a drink.
    pub fn drinking_days(&self) -> usize {
        self.days.iter().filter(|drinks| !drinks.is_empty()).count()
    }

    /// Whole units on a typical drinking day: the mean, half up. AUDIT question 2 leaves 2.5 units undefined;
    /// half up is the reading that never makes a score lower.
    pub fn typical_day(&self) -> Option<u64> {
        let days = self.drinking_days();
        (days > 0).then(|| self.total().whole_units_of_part(days as u64))
    }

    /// Heavy drinking daily or almost daily: 6 units or more on 5 days or more. People who drink like this can
    /// become ill when they stop suddenly, so there are no tips then.
    pub fn is_heavy_daily(&self) -> bool {
        let heavy = |day: &usize| self.day(*day).tenths_of_unit() >= HEAVY_DAY_TENTHS;
        (0..DAYS).filter(heavy).count() >= ALMOST_DAILY
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PINT: Drink = Drink { ml: 568, abv_tenths: 40 };
    const BOTTLE: Drink = Drink { ml: 330, abv_tenths: 50 };

    fn week(changes: &[Change]) -> Week {
        let mut week = Week::default();
        changes.iter().for_each(|change| week.apply(*change));
        week
    }

    #[test]
    fn an_empty_week_says_nothing() {
        let week = Week::default();
        assert_eq!((week.span(), week.typical_day(), week.is_heavy_daily()), (None, None, false));
    }

    #[test]
    fn the_exact_sum_is_rounded_once() {
        // Four bottles are 6.6 units, not four times 1.7.
        let week = week(&[Change::Added(4, BOTTLE); 4]);
        assert_eq!(week.span(), Some(Span { low: 66, high: Some(66) }));
        assert_eq!((week.drinking_days(), week.typical_day()), (1, Some(7)));
    }

    #[test]
    fn a_typical_day_is_rounded_half_up() {
        let half = |tenths_of_ml: u32| Drink { ml: tenths_of_ml, abv_tenths: 100 };
        // 2.5 units on one day, then 2.4.
        assert_eq!(week(&[Change::Added(0, half(250))]).typical_day(), Some(3));
        assert_eq!(week(&[Change::Added(0, half(240))]).typical_day(), Some(2));
        // 9.1 units on two days.
        let two = week(&[Change::Added(0, half(455)), Change::Added(1, half(455))]);
        assert_eq!(two.typical_day(), Some(5));
    }

    #[test]
    fn heavy_on_five_days_is_daily() {
        // Three pints are 6.8 units; two and a bottle are 6.2; two are 4.5.
        let heavy =
            |days: usize| week(&(0..days).flat_map(|day| [Change::Added(day, PINT); 3]).collect::<Vec<_>>());
        assert!(!heavy(4).is_heavy_daily());
        assert!(heavy(5).is_heavy_daily());
        let lighter = week(&(0..DAYS).flat_map(|day| [Change::Added(day, PINT); 2]).collect::<Vec<_>>());
        assert!(!lighter.is_heavy_daily());
    }

    #[test]
    fn one_day_can_stand_for_all() {
        let week = week(&[Change::Added(2, PINT), Change::Copied(2), Change::TookOff(6, PINT)]);
        assert_eq!((week.drinking_days(), week.drinks(6).len()), (6, 0));
    }

    #[test]
    fn what_cannot_be_is_left_out() {
        for drink in [(0, 40), (568, 0), (5_001, 40), (568, 961)] {
            let drink = Drink { ml: drink.0, abv_tenths: drink.1 };
            assert_eq!(week(&[Change::Added(0, drink)]), Week::default(), "{drink:?}");
        }
        assert_eq!(
            week(&[Change::Added(7, PINT), Change::TookOff(0, PINT), Change::Copied(9)]),
            Week::default()
        );
        assert_eq!(week(&[Change::Added(0, PINT); 99]).drinks(0).len(), MOST_DRINKS);
    }

    proptest! {
        #[test]
        fn adding_never_lowers_and_order_never_matters(
            mut drinks in proptest::collection::vec((0_usize..7, 1_u32..=5_000, 1_u32..=960), 0..30)
        ) {
            let laid_out = |drinks: &[(usize, u32, u32)]| {
                let change = |(day, ml, abv_tenths): &(usize, u32, u32)| {
                    Change::Added(*day, Drink { ml: *ml, abv_tenths: *abv_tenths })
                };
                week(&drinks.iter().map(change).collect::<Vec<_>>())
            };
            let all = laid_out(&drinks);
            drinks.reverse();
            prop_assert_eq!(laid_out(&drinks).total(), all.total());
            drinks.pop();
            prop_assert!(laid_out(&drinks).total() <= all.total());
            let days: Alcohol = (0..DAYS).map(|day| all.day(day)).sum();
            prop_assert_eq!(days, all.total());
        }
    }
}
