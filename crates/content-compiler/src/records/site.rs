//! `site.toml`: who runs this copy, and what they may show.

use crate::fields::document;
use crate::passage::{At, Passage};
use crate::problem::Pen;

/// What `site.toml` says.
pub(crate) struct SiteRecord {
    pub(crate) organisation: Passage,
    pub(crate) contact: Passage,
    pub(crate) draft: bool,
    pub(crate) leave_to: Passage,
    pub(crate) base: Passage,
    /// This copy makes no money, or it does, where the organisation has said so.
    pub(crate) non_commercial: Option<bool>,
    /// The permissions held: the id of a questionnaire and the reference of its owner's permission.
    pub(crate) permissions: Vec<(At<String>, Passage)>,
}

/// Reads the site. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, text: &str) -> Option<SiteRecord> {
    document(pen, text, "this file", |fields| SiteRecord {
        organisation: fields.text_or_empty("organisation"),
        contact: fields.text_or_empty("contact"),
        draft: fields.flag("draft").is_none_or(|draft| draft.value),
        leave_to: fields.text("leave_to"),
        base: fields.text("base"),
        non_commercial: fields.flag_if_said("non_commercial"),
        permissions: fields
            .some_block("permissions", "[permissions]", |fields| {
                let names = fields.names().into_iter();
                names
                    .map(|name| (At::new(name.value.to_string(), name.span()), fields.text(name.value)))
                    .collect()
            })
            .unwrap_or_default(),
    })
}
