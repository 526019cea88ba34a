//! Titles, and links that lead somewhere: to a page, to a place on a page, or to a site that is meant.

use std::collections::BTreeSet;

use domain::route::Route;

use crate::site::{self, PAGES, SCREENS, Screen};

/// Where an internal address leads from a page: a path below the site's root, and a place on that page.
fn resolved(from: &Route, href: &str) -> Option<(String, Option<String>)> {
    let (path, place) = match href.split_once('#') {
        Some((path, place)) => (path, Some(place.to_string())),
        None => (href, None),
    };
    if path.is_empty() && place.is_some() {
        return Some((from.path(), place));
    }
    // The page for addresses that lead nowhere counts from the site's root.
    if let Some(path) = path.strip_prefix(&site::compiled().core.site.base) {
        return (*from == Route::NotFound).then(|| (path.to_string(), place));
    }
    let path_of = from.path();
    let mut folders: Vec<&str> = path_of.split('/').collect();
    folders.pop();
    let mut steps: Vec<&str> = path.split('/').collect();
    let file = steps.pop()?;
    for step in steps {
        match step {
            "." => {}
            ".." => {
                folders.pop()?;
            }
            "" => return None,
            name => folders.push(name),
        }
    }
    let folder: String = folders.iter().map(|name| format!("{name}/")).collect();
    Some((folder + file, place))
}

/// Whether an address leads to the app itself.
pub(crate) fn is_internal(href: &str) -> bool {
    !["https:", "http:", "tel:", "sms:", "mailto:"].iter().any(|scheme| href.starts_with(scheme))
}

#[test]
fn addresses_are_resolved_as_browsers_do() {
    let quiz = Route::Quiz("tea".into());
    let check = |from: &Route, href: &str, to: Option<&str>| {
        assert_eq!(resolved(from, href).map(|(path, _)| path).as_deref(), to, "{href} on {from:?}");
    };
    check(&Route::Home, "./", Some(""));
    check(&Route::Home, "course/tea/", Some("course/tea/"));
    check(&quiz, "../../../", Some(""));
    check(&quiz, "../../../help/", Some("help/"));
    check(&quiz, "../../../../help/", None);
    check(&quiz, "#main", Some("course/tea/quiz/"));
    check(&quiz, "/help/", None);
    check(&Route::NotFound, "/help/", Some("help/"));
}

/// The page at an address, where the site has one.
fn page(path: &str) -> Option<&'static Screen> {
    let route = Route::parse(path);
    PAGES.iter().find(|page| page.route == route).filter(|_| route != Route::NotFound)
}

#[test]
fn every_page_has_a_title_of_its_own() {
    let book = site::book();
    let mut seen = BTreeSet::new();
    for document in site::documents(&book) {
        let (route, title) = (&document.route, document.full_title(&book.core));
        assert!(!title.trim().is_empty() && !title.starts_with(" ·"), "{route:?} has the title “{title}”");
        assert!(!document.description.trim().is_empty(), "{route:?} has no description");
        assert!(seen.insert(title.clone()), "{route:?} shares the title “{title}” with another page");
    }
}

/// A title stays in the device's history, so the check's says nothing of what it asks.
#[test]
fn the_title_of_the_check_does_not_say_what_it_asks_about() {
    let documents = site::documents(&site::book());
    let check = documents.iter().find(|document| document.route == Route::SelfCheck).expect("the check");
    let title = check.title.to_lowercase();
    for word in ["alcohol", "drink", "audit", "drug", "gambl", "depend"] {
        assert!(!title.contains(word), "“{title}” says {word}");
    }
}

#[test]
fn every_page_reads_back_from_its_address() {
    for Screen { route, .. } in PAGES.iter() {
        assert_eq!(Route::parse(&route.path()), *route);
    }
    for route in Route::FIXED {
        assert!(page(&route.path()).is_some(), "{route:?} has no page");
    }
    for nowhere in ["course/no-such-module/", "course/no-such-module/quiz/", "course/x/y/", "nowhere/"] {
        assert!(page(nowhere).is_none(), "{nowhere}");
    }
}

#[test]
fn every_internal_link_leads_somewhere() {
    let mut dead = Vec::new();
    for Screen { name, route, tree, .. } in SCREENS.iter() {
        for (link, href) in tree.links().filter(|(_, href)| is_internal(href)) {
            let mut bad = |why: &str| dead.push(format!("{name}: “{}” to {href} {why}", link.text()));
            if href.contains('?') {
                bad("has a query");
            }
            let Some((path, place)) = resolved(route, href) else {
                bad("leads out of the site");
                continue;
            };
            // A place on the page itself is looked for on this very screen, elsewhere on the fresh page.
            let there = match href.starts_with('#') {
                true => tree,
                false => match page(&path) {
                    Some(page) => {
                        if page.route.path() != path {
                            bad("is not how that page is addressed");
                        }
                        &page.tree
                    }
                    None => {
                        bad("leads to no page");
                        continue;
                    }
                },
            };
            if place.is_some_and(|place| there.by_id(&place).is_none()) {
                bad("leads to no place on that page");
            }
        }
    }
    assert!(dead.is_empty(), "{dead:#?}");
}

#[test]
fn every_page_can_be_reached_from_home_by_links_alone() {
    let mut seen = vec![Route::Home];
    let mut next = 0;
    while next < seen.len() {
        let from = seen[next].clone();
        next += 1;
        let Some(screen) = PAGES.iter().find(|screen| screen.route == from) else { continue };
        for (_, href) in screen.tree.links().filter(|(_, href)| is_internal(href)) {
            let Some((path, _)) = resolved(&from, href) else { continue };
            let to = Route::parse(&path);
            if !seen.contains(&to) {
                seen.push(to);
            }
        }
    }
    for Screen { route, .. } in PAGES.iter().filter(|page| page.route != Route::NotFound) {
        assert!(seen.contains(route), "no link leads to {route:?}");
    }
}
