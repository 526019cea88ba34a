//! Addresses on the web start with `https://`; those of sources may start with `http://`, as old pages do.

use crate::passage::Passage;
use crate::problem::Pen;

/// An address that the app links to.
pub(crate) fn check(pen: Pen<'_>, address: &Passage) {
    if !starts_well(&address.words, &["https://"]) {
        let help = "Copy the whole address from the browser, from https:// on.";
        pen.error(address.span.clone(), "This is not an https:// address", "here", help);
    }
}

/// The address of a source.
pub(crate) fn check_source(pen: Pen<'_>, address: &Passage) {
    if !address.words.is_empty() && !starts_well(&address.words, &["https://", "http://"]) {
        let help = "Copy the whole address from the browser, from https:// on.";
        pen.error(address.span.clone(), "This is not a web address", "here", help);
    }
}

/// The folder the site is served from: it starts and ends with a slash.
pub(crate) fn check_base(pen: Pen<'_>, base: &Passage) {
    let words = &base.words;
    let has_slashes = words.starts_with('/') && words.ends_with('/');
    if !words.is_empty() && !has_slashes {
        let help = "Write base = \"/\" for a site of its own, or base = \"/folder/\".";
        pen.error(base.span.clone(), "`base` must start and end with a slash", "here", help);
    }
}

/// An email address.
pub(crate) fn check_email(pen: Pen<'_>, email: &Passage) {
    let parts = email.words.split_once('@');
    if parts.is_none_or(|(name, host)| name.is_empty() || !host.contains('.') || host.contains(['@', ' '])) {
        pen.error(
            email.span.clone(),
            "This is not an email address",
            "here",
            "Copy it from the service's own page.",
        );
    }
}

fn starts_well(address: &str, starts: &[&str]) -> bool {
    let rest = starts.iter().find_map(|start| address.strip_prefix(start));
    rest.is_some_and(|rest| {
        rest.contains('.') && !rest.starts_with('.') && !address.contains(char::is_whitespace)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::problems_of;

    fn check_one(check: fn(Pen<'_>, &Passage), text: &str, good: bool) {
        let found = problems_of(|pen| check(pen, &Passage::verbatim(text, 0)));
        assert_eq!(found.is_empty(), good, "{text}: {found:?}");
    }

    #[test]
    fn a_link_is_https() {
        check_one(check, "https://example.org/a?b=c", true);
        check_one(check, "http://example.org/", false);
        check_one(check, "www.example.org", false);
        check_one(check, "https:// example.org", false);
        check_one(check, "https://", false);
    }

    #[test]
    fn a_source_may_be_http() {
        check_one(check_source, "http://example.org/", true);
        check_one(check_source, "doi:10.1/2", false);
    }

    #[test]
    fn a_base_has_slashes_around_it() {
        check_one(check_base, "/", true);
        check_one(check_base, "/course/", true);
        check_one(check_base, "course", false);
    }

    #[test]
    fn an_email_has_a_name_and_a_host() {
        check_one(check_email, "help@example.org", true);
        check_one(check_email, "help.example.org", false);
        check_one(check_email, "help@example", false);
    }
}
