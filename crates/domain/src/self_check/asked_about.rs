//! What the self-check can be about: the topics, and all that it asks and suggests.

use serde::{Deserialize, Serialize};

use crate::questionnaire::Questionnaire;
use crate::services::{Need, Service};
use crate::text::{Block, Review, Source};
use crate::units::Preset;

/// Something that can be on a person's mind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Its id: `drink`.
    pub id: String,
    /// The option that picks it.
    pub choice: String,
    /// The heading of its part of the results.
    pub title: String,
    /// What to look for among the services, most pressing first.
    pub needs: Vec<Need>,
    /// It is about somebody else.
    pub for_family: bool,
    /// The questionnaires that begin it, by id, in the order asked.
    pub questionnaires: Vec<String>,
    /// People under 18 are shown its words also where one of its questionnaires is asked: the others are for adults.
    pub words_for_young: bool,
    /// Things to think about, without a score: shown where none of its questionnaires is asked.
    pub reflection: Vec<Block>,
    /// The sources of the reflection.
    pub sources: Vec<Source>,
    /// When the reflection was reviewed.
    pub review: Review,
}

/// Everything that the self-check asks and suggests.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CheckPack {
    /// What can be on a person's mind, in the order offered.
    pub topics: Vec<Topic>,
    /// The questionnaires that are on.
    pub questionnaires: Vec<Questionnaire>,
    /// The drinks that the calculator offers.
    pub drinks: Vec<Preset>,
    /// The services that the self-check may suggest to anybody, and those for a crisis: a page that is sealed
    /// cannot fetch the directory.
    pub services: Vec<Service>,
}
