//! Which questionnaires this copy may show, and why it may not show the others.

use domain::questionnaire::{Permission, Questionnaire};

use super::desk::Desk;
use crate::checks::permissions;
use crate::records::site::SiteRecord;

/// A questionnaire that is off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Off {
    /// Its id.
    pub id: String,
    /// Its name for a reader.
    pub title: String,
    /// Why, and what would turn it on.
    pub reason: String,
}

/// The questionnaires that are on, with their permissions checked. The others are named in `off`.
pub(super) fn switched_on(
    desk: &Desk<'_>,
    site: &SiteRecord,
    all: &[Questionnaire],
    off: &mut Vec<Off>,
) -> Vec<Questionnaire> {
    let pen = desk.pen("site.toml");
    permissions::check_money(pen, site);
    permissions::check(pen, &site.permissions, all);
    let mut on: Vec<Questionnaire> = Vec::new();
    for questionnaire in all {
        match why_off(questionnaire, site) {
            Some(reason) => {
                off.push(Off { id: questionnaire.id.clone(), title: questionnaire.title.clone(), reason });
            }
            None => {
                permissions::check_words(pen, &site.permissions, questionnaire);
                on.push(questionnaire.clone());
            }
        }
    }
    let known: Vec<String> = on.iter().map(|questionnaire| questionnaire.id.clone()).collect();
    for questionnaire in &mut on {
        // Where the longer questionnaire is off, the short one stands alone.
        questionnaire.continues.take_if(|next| !known.contains(&next.to));
    }
    on
}

/// Whether this copy makes no money. While it is a draft, that is taken as given where nobody has said it.
fn makes_no_money(site: &SiteRecord) -> bool {
    site.non_commercial.unwrap_or(site.draft)
}

/// Whether it is taken as given that this copy makes no money.
pub(super) fn is_taken_as_given(site: &SiteRecord) -> bool {
    site.draft && site.non_commercial.is_none()
}

/// Why a questionnaire is off; `None` where it is on.
fn why_off(questionnaire: &Questionnaire, site: &SiteRecord) -> Option<String> {
    let is_held = site.permissions.iter().any(|(id, _)| id.value == questionnaire.id);
    match questionnaire.licence.state {
        Permission::NonCommercial if !makes_no_money(site) => Some(
            "It may only be used by a site that makes no money, and site.toml does not say non_commercial = true."
                .into(),
        ),
        Permission::NeedsPermission if !is_held => Some(format!(
            "Its owner must agree first: ask {}. When they have, add a line under [permissions] in site.toml: \
             {} = \"where the permission is kept\".",
            questionnaire.licence.ask, questionnaire.id
        )),
        _ => None,
    }
}
