//! UK alcohol units, in whole numbers. One unit is 10 ml of pure alcohol.

use serde::{Deserialize, Serialize};

/// A drink that people in the UK know, with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preset {
    /// Its name, with its size and strength.
    pub name: String,
    /// What is in it.
    pub drink: Drink,
}

/// A drink.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drink {
    /// Its size in millilitres.
    pub ml: u32,
    /// Its strength in tenths of a percent by volume.
    pub abv_tenths: u32,
}

/// An exact amount of alcohol: ten-thousandths of a unit. Add these, then round once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Alcohol(u64);

/// The largest drink that is believed, in millilitres, and the strongest, in tenths of a percent.
const MOST: Drink = Drink { ml: 5_000, abv_tenths: 960 };

impl Drink {
    /// Whether there can be such a drink: some size, some strength, and neither beyond belief.
    pub fn is_real(self) -> bool {
        (1..=MOST.ml).contains(&self.ml) && (1..=MOST.abv_tenths).contains(&self.abv_tenths)
    }

    /// The alcohol in the drink: ml × ABV % / 1000 units (NHS, Alcohol Change UK).
    pub fn alcohol(self) -> Alcohol {
        Alcohol(u64::from(self.ml) * u64::from(self.abv_tenths))
    }
}

impl Alcohol {
    /// Tenths of a unit, half up.
    pub fn tenths_of_unit(self) -> u64 {
        (self.0 + 500) / 1000
    }

    /// Whole units of an equal part, half up. Nothing where there are no parts.
    pub fn whole_units_of_part(self, parts: u64) -> u64 {
        let part = parts * 10_000;
        (self.0 + part / 2).checked_div(part).unwrap_or(0)
    }
}

impl std::ops::Add for Alcohol {
    type Output = Alcohol;
    fn add(self, other: Alcohol) -> Alcohol {
        Alcohol(self.0 + other.0)
    }
}

impl std::iter::Sum for Alcohol {
    fn sum<I: Iterator<Item = Alcohol>>(drinks: I) -> Alcohol {
        drinks.fold(Alcohol::default(), |total, drink| total + drink)
    }
}

/// Tenths from a number as people write it: "4", "4.5", "4,5" or "4.5 %". `None` for anything else, also for more
/// than one decimal: a number is never rounded in silence.
pub fn tenths(text: &str) -> Option<u32> {
    let text = text.trim().trim_end_matches('%').trim_end();
    let (whole, tenth) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let good = digits(whole) && digits(tenth) && whole.len() <= 5 && tenth.len() == 1;
    if good { Some(whole.parse::<u32>().ok()? * 10 + tenth.parse::<u32>().ok()?) } else { None }
}

/// The UK Chief Medical Officers' weekly guideline for adults, in tenths of a unit (2016). Fourteen is not above it.
pub const WEEKLY_GUIDELINE_TENTHS: u32 = 140;

/// A range of tenths with an open or a closed upper end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The least it can be, in tenths.
    pub low: u32,
    /// The most it can be, in tenths; `None` for "or more".
    pub high: Option<u32>,
}

impl Span {
    /// A week's units, in tenths: days a week times units a day, each a span in tenths, rounded half up.
    pub fn week(days: Span, units: Span) -> Span {
        let times = |a: u32, b: u32| (a * b + 5) / 10;
        let high = days.high.zip(units.high).map(|(days, units)| times(days, units));
        Span { low: times(days.low, units.low), high }
    }

    /// Whether an amount in tenths lies in it.
    pub fn holds(self, tenths: u32) -> bool {
        self.low <= tenths && self.high.is_none_or(|high| tenths <= high)
    }

    /// Where a week's units stand against the weekly guideline.
    pub fn against_guideline(self) -> Guideline {
        match self {
            Span { low, .. } if low > WEEKLY_GUIDELINE_TENTHS => Guideline::Above,
            Span { high: Some(high), .. } if high <= WEEKLY_GUIDELINE_TENTHS => Guideline::Within,
            _ => Guideline::MayBeAbove,
        }
    }
}

/// Where a week's drinking stands against the guideline of 14 units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guideline {
    /// Not above it, whatever the answers stand for.
    Within,
    /// Some of what the answers can stand for is above it.
    MayBeAbove,
    /// Above it, whatever the answers stand for.
    Above,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_drinks() {
        // NHS and Alcohol Change UK tables: ml, ABV in tenths of a percent, tenths of a unit shown.
        for (ml, abv_tenths, tenths) in [
            (568, 36, 20),
            (568, 40, 23),
            (568, 52, 30),
            (330, 50, 17),
            (440, 45, 20),
            (500, 55, 28),
            (125, 120, 15),
            (125, 130, 16),
            (175, 120, 21),
            (175, 130, 23),
            (250, 120, 30),
            (250, 130, 33),
            (750, 120, 90),
            (275, 55, 15),
            (25, 400, 10),
            (35, 400, 14),
            (50, 400, 20),
        ] {
            assert_eq!(
                Drink { ml, abv_tenths }.alcohol().tenths_of_unit(),
                tenths,
                "{ml} ml at {abv_tenths}"
            );
        }
    }

    #[test]
    fn numbers_as_people_write_them() {
        for (text, expected) in [
            ("4", Some(40)),
            (" 4.5 % ", Some(45)),
            ("4,5", Some(45)),
            ("440", Some(4_400)),
            ("4.55", None),
            ("4.", None),
            ("", None),
            (".5", None),
            ("-4", None),
            ("+4", None),
            ("four", None),
            ("999999", None),
        ] {
            assert_eq!(tenths(text), expected, "{text}");
        }
    }

    #[test]
    fn a_sum_is_rounded_once() {
        let bottle = Drink { ml: 330, abv_tenths: 50 };
        let total: Alcohol = [bottle.alcohol(); 4].into_iter().sum();
        assert_eq!(total.tenths_of_unit(), 66, "not four times 1.7");
    }

    #[test]
    fn fourteen_units_is_not_above_fourteen() {
        let week = |low, high| Span { low, high }.against_guideline();
        assert_eq!(week(140, Some(140)), Guideline::Within);
        assert_eq!(week(140, Some(141)), Guideline::MayBeAbove);
        assert_eq!(week(141, None), Guideline::Above);
        assert_eq!(week(0, None), Guideline::MayBeAbove);
    }

    #[test]
    fn a_week_is_days_times_units() {
        let days = Span { low: 20, high: Some(30) };
        assert_eq!(Span::week(days, Span { low: 30, high: Some(40) }), Span { low: 60, high: Some(120) });
        assert_eq!(Span::week(days, Span { low: 100, high: None }), Span { low: 200, high: None });
    }
}
