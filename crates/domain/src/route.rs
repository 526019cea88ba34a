//! The app's addresses. `Route::parse(route.path())` gives the route back, for every route.

use serde::{Deserialize, Serialize};

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Route {
    /// The five doors.
    Home,
    /// The list of modules.
    Course,
    /// One module, by its id.
    Module(String),
    /// The recap quiz of a module, by the module's id.
    Quiz(String),
    /// What happens if you mix.
    Mixing,
    /// Every mix at a glance.
    Matrix,
    /// Questions on mixing.
    MixingQuiz,
    /// Check in with yourself: intro, questions and results, all in one document.
    SelfCheck,
    /// Find help.
    Help,
    /// Run a group.
    Group,
    /// Emergency.
    Emergency,
    /// How it stays private.
    Privacy,
    /// No such page.
    NotFound,
}

impl Route {
    /// The routes that have no parameter and a file of their own.
    pub const FIXED: [Route; 10] = [
        Route::Home,
        Route::Course,
        Route::Mixing,
        Route::Matrix,
        Route::MixingQuiz,
        Route::SelfCheck,
        Route::Help,
        Route::Group,
        Route::Emergency,
        Route::Privacy,
    ];

    /// The address below the site's root: no leading slash, a trailing one except for the home page.
    pub fn path(&self) -> String {
        match self {
            Route::Home => String::new(),
            Route::Course => "course/".into(),
            Route::Module(id) => format!("course/{id}/"),
            Route::Quiz(id) => format!("course/{id}/quiz/"),
            Route::Mixing => "mixing/".into(),
            Route::Matrix => "mixing/matrix/".into(),
            Route::MixingQuiz => "mixing/quiz/".into(),
            Route::SelfCheck => "check/".into(),
            Route::Help => "help/".into(),
            Route::Group => "group/".into(),
            Route::Emergency => "emergency/".into(),
            Route::Privacy => "privacy/".into(),
            Route::NotFound => "404.html".into(),
        }
    }

    /// The route of an address below the site's root. Leading and trailing slashes and a final `index.html`
    /// do not matter. Whatever has no page is `NotFound`.
    pub fn parse(path: &str) -> Route {
        let path = path.trim_matches('/');
        let path = path.strip_suffix("index.html").unwrap_or(path).trim_end_matches('/');
        let mut parts = path.split('/');
        let (first, second, third) = (parts.next(), parts.next(), parts.next());
        if parts.next().is_some() {
            return Route::NotFound;
        }
        match (first.unwrap_or(""), second, third) {
            ("", None, None) => Route::Home,
            ("course", None, None) => Route::Course,
            ("course", Some(id), None) if is_id(id) => Route::Module(id.into()),
            ("course", Some(id), Some("quiz")) if is_id(id) => Route::Quiz(id.into()),
            ("mixing", None, None) => Route::Mixing,
            ("mixing", Some("matrix"), None) => Route::Matrix,
            ("mixing", Some("quiz"), None) => Route::MixingQuiz,
            ("check", None, None) => Route::SelfCheck,
            ("help", None, None) => Route::Help,
            ("group", None, None) => Route::Group,
            ("emergency", None, None) => Route::Emergency,
            ("privacy", None, None) => Route::Privacy,
            _ => Route::NotFound,
        }
    }

    /// How many folders below the site's root the page lies.
    pub fn depth(&self) -> usize {
        self.path().matches('/').count()
    }

    /// The address of `self` as a link on the page `from`: relative, so that the site works under any folder.
    pub fn href_from(&self, from: &Route) -> String {
        let up = "../".repeat(from.depth());
        let path = self.path();
        if up.is_empty() && path.is_empty() { "./".into() } else { up + &path }
    }
}

/// Whether a text can be the id of a module: lower-case letters, digits and hyphens.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 60
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_fixed_route_reads_back() {
        for route in Route::FIXED {
            assert_eq!(Route::parse(&route.path()), route);
            assert_eq!(Route::parse(&format!("/{}index.html", route.path())), route);
        }
    }

    #[test]
    fn links_are_relative_to_the_page_they_stand_on() {
        let module = Route::Module("cocaine-and-alcohol".into());
        assert_eq!(Route::Home.href_from(&Route::Home), "./");
        assert_eq!(module.href_from(&Route::Home), "course/cocaine-and-alcohol/");
        assert_eq!(Route::Help.href_from(&module), "../../help/");
        assert_eq!(Route::Home.href_from(&Route::SelfCheck), "../");
    }

    proptest! {
        #[test]
        fn a_route_with_an_id_reads_back(id in "[a-z0-9][a-z0-9-]{0,40}") {
            for route in [Route::Module(id.clone()), Route::Quiz(id.clone())] {
                prop_assert_eq!(Route::parse(&route.path()), route);
            }
        }

        #[test]
        fn any_text_parses_to_something(path in ".{0,80}") {
            let route = Route::parse(&path);
            if route != Route::NotFound {
                prop_assert_eq!(Route::parse(&route.path()), route);
            }
        }
    }
}
