//! `questionnaires/<id>.toml`: points, rules and cut-offs. No wording.

use std::ops::Range;

use domain::questionnaire::Permission;

use super::{ReviewDates, review};
use crate::fields::{Fields, document};
use crate::passage::{At, Passage};
use crate::problem::Pen;

const STATES: [(&str, Permission); 3] = [
    ("free", Permission::Free),
    ("non-commercial", Permission::NonCommercial),
    ("needs-permission", Permission::NeedsPermission),
];

/// The most points that an option can score, and the highest cut-off.
const MOST_POINTS: u16 = 200;

/// The highest number that an item can ask for.
const MOST_NUMBER: u16 = 1_000;

/// The facts of a questionnaire as the file has them.
pub(crate) struct FactsRecord {
    pub(crate) id: Passage,
    pub(crate) version: Passage,
    pub(crate) citation: Passage,
    /// The youngest and the oldest age of those it is for.
    pub(crate) ages: Option<Vec<At<u16>>>,
    pub(crate) multiplier: Option<At<u16>>,
    pub(crate) higher_is_better: bool,
    /// The item whose answer decides which bands count.
    pub(crate) groups: Option<Passage>,
    pub(crate) sources: Vec<Passage>,
    pub(crate) licence: Option<LicenceRecord>,
    /// The items that give the days and the units of a week.
    pub(crate) week: Option<(Passage, Passage)>,
    pub(crate) items: Vec<ItemRecord>,
    pub(crate) borrowed: Option<Borrowed>,
    pub(crate) skips: Vec<SkipRecord>,
    pub(crate) band_sets: Vec<BandSetRecord>,
    pub(crate) continues: Option<ContinuesRecord>,
    pub(crate) review: ReviewDates,
}

/// Whose it is.
pub(crate) struct LicenceRecord {
    pub(crate) span: Range<usize>,
    pub(crate) state: Option<At<Permission>>,
    pub(crate) ask: Option<Passage>,
}

/// Items that another questionnaire lends.
pub(crate) struct Borrowed {
    pub(crate) from: Passage,
    pub(crate) items: Vec<Passage>,
}

/// The facts of an item.
pub(crate) struct ItemRecord {
    pub(crate) span: Range<usize>,
    pub(crate) id: Passage,
    pub(crate) points: Vec<At<u16>>,
    /// The lowest and the highest number, where a number is asked for.
    pub(crate) number: Option<Vec<At<u16>>>,
    /// The names of the groups, one an option.
    pub(crate) values: Option<Vec<Passage>>,
    pub(crate) scored: bool,
    pub(crate) stands_for: Option<At<Vec<At<Vec<u16>>>>>,
    /// The points from which on an answer is a sign of dependence.
    pub(crate) fork_at: Option<At<u16>>,
}

/// A skip rule.
pub(crate) struct SkipRecord {
    pub(crate) sum_of: Vec<Passage>,
    pub(crate) at_most: u16,
    pub(crate) hides: Vec<Passage>,
    pub(crate) closes: bool,
}

/// The bands for some ages.
pub(crate) struct BandSetRecord {
    pub(crate) span: Range<usize>,
    pub(crate) ages: Option<Vec<At<u16>>>,
    /// The group it is for, by name.
    pub(crate) group: Option<Passage>,
    pub(crate) cut_off: Option<At<u16>>,
    pub(crate) bands: Vec<BandRecord>,
}

/// A band.
pub(crate) struct BandRecord {
    pub(crate) id: Passage,
    pub(crate) from: Option<At<u16>>,
    pub(crate) to: Option<At<u16>>,
    pub(crate) fork: bool,
}

/// The longer questionnaire that follows.
pub(crate) struct ContinuesRecord {
    pub(crate) to: Passage,
    pub(crate) at: Option<At<u16>>,
    pub(crate) from_age: Option<At<u16>>,
}

/// Reads the facts. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<FactsRecord> {
    document(pen, text, "this questionnaire", facts)
}

fn facts(fields: &Fields<'_>) -> FactsRecord {
    let borrowed = fields.text_if_any("items_of").map(|from| Borrowed { from, items: fields.texts("items") });
    let items = if borrowed.is_some() {
        fields.records("item", "this item", item)
    } else {
        fields.some_records("item", "this item", item)
    };
    FactsRecord {
        id: fields.text("id"),
        version: fields.text("version"),
        citation: fields.text("citation"),
        ages: fields.numbers("ages", 0..=120),
        multiplier: fields.number_if_any("multiplier", 1..=20),
        higher_is_better: fields.flag_if_any("higher_is_better"),
        groups: fields.text_if_any("groups"),
        sources: fields.texts("sources"),
        licence: fields.some_block("licence", "[licence]", |fields| LicenceRecord {
            span: fields.span.clone(),
            state: fields.choice("state", &STATES),
            ask: fields.text_if_any("ask"),
        }),
        week: fields.block("week", "[week]", |fields| (fields.text("days"), fields.text("units"))),
        items,
        borrowed,
        skips: fields.records("skip", "this skip rule", |fields| SkipRecord {
            sum_of: fields.texts("sum_of"),
            at_most: fields.number("at_most", 0..=MOST_POINTS).map_or(0, |number| number.value),
            hides: fields.texts("hides"),
            closes: fields.flag_if_any("closes"),
        }),
        band_sets: fields.records("bands", "this set of bands", band_set),
        continues: fields.block("continues", "[continues]", |fields| ContinuesRecord {
            to: fields.text("to"),
            at: fields.number("at", 0..=MOST_POINTS),
            from_age: fields.number("from_age", 0..=120),
        }),
        review: review(fields),
    }
}

fn item(fields: &Fields<'_>) -> ItemRecord {
    let number = fields.numbers_if_any("number", 0..=MOST_NUMBER);
    // Where a number is asked for there are no options, so no points.
    let points = match number {
        Some(_) => None,
        None => fields.numbers("points", 0..=MOST_POINTS),
    };
    ItemRecord {
        span: fields.span.clone(),
        id: fields.text("id"),
        points: points.unwrap_or_default(),
        number,
        values: fields.texts_or_empty("values"),
        scored: fields.flag_if_any_or("scored", true),
        stands_for: fields.number_lists("stands_for", 0..=10_000),
        fork_at: fields.number_if_any("fork_at", 1..=MOST_POINTS),
    }
}

fn band_set(fields: &Fields<'_>) -> BandSetRecord {
    BandSetRecord {
        span: fields.span.clone(),
        ages: fields.numbers("ages", 0..=120),
        group: fields.text_if_any("for"),
        cut_off: fields.number_if_any("cut_off", 1..=MOST_POINTS),
        bands: fields.some_records("band", "this band", |fields| BandRecord {
            id: fields.text("id"),
            from: fields.number("from", 0..=MOST_POINTS),
            to: fields.number("to", 0..=MOST_POINTS),
            fork: fields.flag_if_any("fork"),
        }),
    }
}
