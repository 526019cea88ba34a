//! `en/modules/<id>/module.md`: what a module says.

use domain::people::Edition;

use super::{ReviewDates, markdown_file, named, review, values};
use crate::fields::Fields;
use crate::passage::{At, Passage};
use crate::problem::Pen;

/// A module as the file has it, without its text.
pub(crate) struct ModuleRecord {
    pub(crate) editions: Vec<Edition>,
    pub(crate) gain: Vec<Passage>,
    pub(crate) take_away: Vec<Passage>,
    pub(crate) title: Passage,
    /// The id of the picture at its door.
    pub(crate) picture: Passage,
    pub(crate) summary: Passage,
    /// Its place in the course.
    pub(crate) order: Option<At<u16>>,
    pub(crate) minutes: u8,
    pub(crate) review: ReviewDates,
}

/// Reads a module, and the Markdown below it. `None` where the `+++` part is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<(ModuleRecord, Passage)> {
    markdown_file(pen, text, module)
}

fn module(fields: &Fields<'_>) -> ModuleRecord {
    let module = ModuleRecord {
        editions: values(&fields.choices("editions", &named(Edition::ALL, Edition::name))),
        gain: fields.texts("gain"),
        take_away: fields.texts("take_away"),
        title: fields.text("title"),
        picture: fields.text("picture"),
        summary: fields.text("summary"),
        order: fields.number("order", 1..=99),
        minutes: fields.number("minutes", 1..=60).map_or(1, |minutes| minutes.value as u8),
        review: review(fields),
    };
    fields.how_many("editions", 1..=2);
    fields.how_many("gain", 2..=4);
    fields.how_many("take_away", 3..=5);
    module
}
