//! Who runs this copy.

use domain::pack::Site;

use super::desk::Desk;
use crate::checks::addresses;
use crate::page::Page;
use crate::records::site::{self, SiteRecord};

/// Reads and checks who runs this copy, and what the file says besides. `None` where it could not be read.
pub(super) fn read(desk: &Desk<'_>) -> Option<(Site, SiteRecord)> {
    let pen = desk.pen("site.toml");
    let record = desk.read(pen, site::read)?;
    addresses::check(pen, &record.leave_to);
    addresses::check_base(pen, &record.base);
    let page = Page::new(pen);
    let site = Site {
        organisation: page.unmarked(&record.organisation),
        contact: page.unmarked(&record.contact),
        draft: record.draft,
        leave_to: record.leave_to.words.clone(),
        base: record.base.words.clone(),
        built_on: desk.today,
    };
    Some((site, record))
}
