//! The files of the questionnaires, read: facts in one, words in the other.

use std::collections::BTreeMap;

use domain::text::Review;

use super::desk::Desk;
use crate::checks::review_dates;
use crate::problem::Pen;
use crate::records::questionnaire_facts::{self, FactsRecord};
use crate::records::questionnaire_wording::{self, WordingRecord};

/// One questionnaire's files.
pub(super) struct Parts {
    facts_path: String,
    wording_path: String,
    pub(super) facts: FactsRecord,
    pub(super) wording: WordingRecord,
    pub(super) review: Review,
}

impl Parts {
    /// Reads the files of every questionnaire. One of which a file could not be read is left out.
    pub(super) fn read_all(desk: &Desk<'_>) -> BTreeMap<String, Parts> {
        let names = desk.folder.names("questionnaires");
        let ids: Vec<&str> = names.iter().filter_map(|name| facts_id(name)).collect();
        let is_cases = |name: &str| name.strip_suffix(".cases.toml").is_some_and(|id| ids.contains(&id));
        let help =
            "A questionnaire has <id>.toml and <id>.cases.toml here, and its wording in en/questionnaires.";
        let is_read = |name: &str| facts_id(name).is_some() || is_cases(name);
        desk.folder.refuse_others("questionnaires", is_read, help);
        let is_wording = |name: &str| facts_id(name).is_some_and(|id| ids.contains(&id));
        desk.folder.refuse_others("en/questionnaires", is_wording, help);
        ids.iter().filter_map(|id| Some((id.to_string(), Parts::read(desk, id)?))).collect()
    }

    fn read(desk: &Desk<'_>, id: &str) -> Option<Parts> {
        let facts_path = format!("questionnaires/{id}.toml");
        let wording_path = format!("en/questionnaires/{id}.toml");
        let pen = desk.pen(&facts_path);
        let facts = desk.read(pen, questionnaire_facts::read);
        // What can be read is checked, also where the wording cannot.
        let review = facts.as_ref().map(|facts| review_dates::review(pen, &facts.review, desk.today));
        let wording = desk.read(desk.pen(&wording_path), questionnaire_wording::read);
        Some(Parts { facts: facts?, wording: wording?, review: review?, facts_path, wording_path })
    }

    /// Writes about the facts.
    pub(super) fn facts_pen<'d>(&'d self, desk: &'d Desk<'_>) -> Pen<'d> {
        desk.pen(&self.facts_path)
    }

    /// Writes about the wording.
    pub(super) fn wording_pen<'d>(&'d self, desk: &'d Desk<'_>) -> Pen<'d> {
        desk.pen(&self.wording_path)
    }
}

/// The id in the name of a file of facts.
fn facts_id(name: &str) -> Option<&str> {
    name.strip_suffix(".toml").filter(|id| !id.is_empty() && !id.contains('.'))
}
