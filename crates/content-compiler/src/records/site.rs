//! `site.toml`: who runs this copy, and what they may show.

use domain::day::Day;
use domain::pack::Site;

use crate::checks::addresses;
use crate::fields::document;
use crate::folder::File;
use crate::page::Page;
use crate::passage::{At, Passage};
use crate::problem::Pen;

/// What `site.toml` says.
pub(crate) struct SiteFile {
    /// Who runs it.
    pub(crate) site: Site,
    /// This copy makes no money.
    pub(crate) non_commercial: bool,
    /// The permissions held: the id of a questionnaire and the reference of its owner's permission.
    pub(crate) permissions: Vec<(At<String>, Passage)>,
}

/// Reads the site. `None` where the file is not TOML.
pub(crate) fn read(pen: Pen<'_>, file: &File, today: Day) -> Option<SiteFile> {
    document(pen, &file.text, "this file", |fields| {
        let page = Page::new(pen);
        let organisation = page.unmarked(&fields.text_or_empty("organisation"));
        let contact = page.unmarked(&fields.text_or_empty("contact"));
        let draft = fields.flag("draft").is_none_or(|draft| draft.value);
        let leave_to = fields.text("leave_to");
        addresses::check(pen, &leave_to);
        let base = fields.text("base");
        addresses::check_base(pen, &base);
        let non_commercial = fields.flag("non_commercial").is_some_and(|flag| flag.value);
        let permissions = fields.some_block("permissions", "[permissions]", |fields| {
            let names = fields.names().into_iter();
            names
                .map(|name| (At::new(name.value.to_string(), name.span()), fields.text(name.value)))
                .collect()
        });
        let (leave_to, base) = (leave_to.words, base.words);
        let site = Site { organisation, contact, draft, leave_to, base, built_on: today };
        SiteFile { site, non_commercial, permissions: permissions.unwrap_or_default() }
    })
}
