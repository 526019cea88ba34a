//! `mixing/substances.toml`, `mixing/rules.toml` and their words in `en/mixing/`.

use domain::mixing::{Class, Effect, Level};
use domain::people::Edition;

use super::{ReviewDates, named, review, values};
use crate::fields::{Fields, document};
use crate::passage::{At, Passage};
use crate::problem::Pen;

/// The facts of a substance.
pub(crate) struct SubstanceFacts {
    pub(crate) id: Passage,
    pub(crate) class: Class,
    pub(crate) effects: Vec<Effect>,
    pub(crate) medicine: bool,
    pub(crate) editions: Vec<Edition>,
    pub(crate) sources: Vec<Passage>,
}

/// The words of a substance.
pub(crate) struct SubstanceWords {
    pub(crate) id: At<String>,
    pub(crate) name: Passage,
    pub(crate) short: Option<Passage>,
    pub(crate) also: Vec<Passage>,
    pub(crate) sold_as: Option<Passage>,
}

/// The facts of a rule.
pub(crate) struct RuleFacts {
    pub(crate) id: Passage,
    pub(crate) effects: Vec<Effect>,
    pub(crate) at_least: u8,
    pub(crate) floor: Level,
    pub(crate) over_studied: bool,
    pub(crate) card: Passage,
    pub(crate) sources: Vec<Passage>,
    pub(crate) review: ReviewDates,
}

/// The words of a rule.
pub(crate) struct RuleWords {
    pub(crate) id: At<String>,
    pub(crate) title: Passage,
    pub(crate) says: Vec<Passage>,
    pub(crate) signs: Vec<Passage>,
}

/// Reads the facts of the substances. `None` where the file is not TOML.
pub(crate) fn facts(pen: Pen<'_>, text: &str) -> Option<Vec<SubstanceFacts>> {
    document(pen, text, "this file", |fields| {
        fields.some_records("substance", "this substance", |fields| SubstanceFacts {
            id: fields.text("id"),
            effects: values(&fields.choices_if_any("effects", &named(Effect::ALL, Effect::name))),
            class: fields
                .choice("class", &named(Class::ALL, Class::name))
                .map_or(Class::Other, |class| class.value),
            medicine: fields.flag_if_any("medicine"),
            editions: values(&fields.choices("editions", &named(Edition::ALL, Edition::name))),
            sources: fields.texts_if_any("sources"),
        })
    })
}

/// Reads the words of the substances. `None` where the file is not TOML.
pub(crate) fn words(pen: Pen<'_>, text: &str) -> Option<Vec<SubstanceWords>> {
    document(pen, text, "this file", |fields| {
        blocks(fields, "substance", "this substance", |fields, id| SubstanceWords {
            id,
            name: fields.text("name"),
            short: fields.text_if_any("short"),
            also: fields.texts_if_any("also"),
            sold_as: fields.text_if_any("sold_as"),
        })
    })
}

/// Reads the facts of the rules. `None` where the file is not TOML.
pub(crate) fn rule_facts(pen: Pen<'_>, text: &str) -> Option<Vec<RuleFacts>> {
    document(pen, text, "this file", |fields| {
        fields.some_records("rule", "this rule", |fields| RuleFacts {
            id: fields.text("id"),
            effects: values(&fields.choices("effects", &named(Effect::ALL, Effect::name))),
            at_least: fields.number("at_least", 1..=6).map_or(2, |count| count.value as u8),
            floor: fields
                .choice("floor", &named(Level::ALL, Level::name))
                .map_or(Level::High, |level| level.value),
            over_studied: fields.flag_if_any("over_studied"),
            card: fields.text("card"),
            sources: fields.texts("sources"),
            review: review(fields),
        })
    })
}

/// Reads the words of the rules. `None` where the file is not TOML.
pub(crate) fn rule_words(pen: Pen<'_>, text: &str) -> Option<Vec<RuleWords>> {
    document(pen, text, "this file", |fields| {
        blocks(fields, "rule", "this rule", |fields, id| RuleWords {
            id,
            title: fields.text("title"),
            says: fields.texts("says"),
            signs: fields.texts("signs"),
        })
    })
}

/// Reads the blocks `[key.<name>]`, in file order. There must be some.
pub(super) fn blocks<'a, T>(
    fields: &Fields<'a>,
    key: &'a str,
    what: &'a str,
    read: impl Fn(&Fields<'a>, At<String>) -> T,
) -> Vec<T> {
    fields.some_block(key, what, |group| group.each_block(what, read)).unwrap_or_default()
}
