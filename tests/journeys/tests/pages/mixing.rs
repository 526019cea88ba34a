//! What happens if you mix: picking by name, the cards, and every mix at a glance.

use domain::mixing::Shown;
use domain::people::Edition;
use domain::text::plain;
use journeys::{Browser, Site, Target};
use serde::Deserialize;

use super::{asked_for, filled, ready, tidy};
use crate::content::{content, edition_name, level_means, level_name, words};

/// The page on which a mix is picked by name.
pub(crate) struct Mixing<'b>(pub(crate) &'b Browser);

impl<'b> Mixing<'b> {
    /// Opens the page and waits for it to start.
    pub(crate) async fn open(browser: &'b Browser) -> Self {
        browser.open("mixing/").await;
        Self::here(browser).await
    }

    /// The page on screen, once it can be used.
    pub(crate) async fn here(browser: &'b Browser) -> Self {
        ready(browser, words().mixing_title()).await;
        Self(browser)
    }

    /// Opens the page for who reads.
    pub(crate) async fn open_for(browser: &'b Browser, edition: Edition) -> Self {
        let mixing = Self::open(browser).await;
        mixing.edition(edition).click().await;
        mixing
    }

    pub(crate) fn edition(&self, edition: Edition) -> Target<'b> {
        self.0.radio(edition_name(edition))
    }

    pub(crate) fn search(&self) -> Target<'b> {
        self.0.role("searchbox", words().mixing_search())
    }

    /// Waits until the search has the focus, where a person goes on once a button went with what they picked, and is in
    /// sight: WebKit scrolls to it a little later.
    pub(crate) async fn goes_on_at_search(&self) {
        let script = "(() => { const box = document.activeElement.getBoundingClientRect(); \
            return document.activeElement.id === 'search' && box.top >= 0 && box.bottom <= innerHeight; })()";
        self.0.wait_until(script, "the search with the focus").await;
    }

    /// Types into the search in place of what is there.
    pub(crate) async fn look_for(&self, typed: &str) {
        self.search().clear().await;
        self.search().type_text(typed).await;
    }

    /// The buttons for what the search found.
    pub(crate) async fn found(&self) -> Vec<String> {
        self.names(".app-count + .app-chips button").await
    }

    /// What the line under the search says.
    pub(crate) async fn count(&self) -> String {
        let count: String = self.0.evaluate("document.querySelector('.app-count').innerText").await;
        tidy(&count)
    }

    /// A substance that the search found, by its id.
    pub(crate) fn found_one(&self, id: &str) -> Target<'b> {
        self.0.button(name(id))
    }

    /// What was picked, in the order it was picked.
    pub(crate) async fn picked(&self) -> Vec<String> {
        self.names(".app-picked .app-chips button").await
    }

    /// Waits until these are picked and no others.
    pub(crate) async fn has(&self, ids: &[&str]) {
        let names: Vec<&str> = ids.iter().map(|id| name(id)).collect();
        self.0.wait_for(&format!("{names:?} picked"), async || self.picked().await == names).await;
    }

    async fn names(&self, selector: &str) -> Vec<String> {
        let script = format!("[...document.querySelectorAll({selector:?})].map(e => e.innerText.trim())");
        self.0.evaluate(&script).await
    }

    /// Picks substances by their names, one after another.
    pub(crate) async fn pick(&self, ids: &[&str]) {
        for id in ids {
            // On a narrow screen the search is put away once there is an answer.
            if !self.0.evaluate::<bool>("document.querySelector('#search').checkVisibility()").await {
                self.0.button(words().mixing_add()).click().await;
            }
            self.look_for(name(id)).await;
            let chip = async || self.found().await.iter().any(|found| found == name(id));
            self.0.wait_for(&format!("{id} to be found"), chip).await;
            self.found_one(id).click().await;
            let picked = async || self.picked().await.iter().any(|picked| picked == name(id));
            self.0.wait_for(&format!("{id} to be picked"), picked).await;
        }
    }

    /// The button that takes a picked substance away.
    pub(crate) fn take_away(&self, id: &str) -> Target<'b> {
        self.0.button(&filled(words().mixing_take_away(), &[("name", name(id))]))
    }

    /// A substance in the folded list of all.
    pub(crate) fn listed(&self, id: &str) -> Target<'b> {
        self.0.button(name(id)).inside(words().mixing_browse())
    }

    /// The line that says how bad the worst of it is.
    pub(crate) async fn worst(&self) -> String {
        let said: String = self.0.evaluate("document.querySelector('.app-worst').innerText").await;
        tidy(&said)
    }

    /// The answer: what stands open, with how many cards are in it.
    pub(crate) async fn answer(&self) -> Part {
        let answer = self.parts(".app-answer").await.pop();
        answer.unwrap_or_else(|| self.0.fail("no answer"))
    }

    /// What is folded below the answer, from the top.
    pub(crate) async fn folds(&self) -> Vec<Part> {
        self.parts(".app-told").await
    }

    async fn parts(&self, selector: &str) -> Vec<Part> {
        let script = format!(
            "[...document.querySelectorAll('.app-mix > {selector}')].map(part => ({{ \
            id: part.dataset.fold ?? '', \
            text: part.textContent.replace(/\\s+/g, ' ').trim(), \
            cards: part.querySelectorAll('.app-card').length }}))"
        );
        self.0.evaluate(&script).await
    }

    /// What is told of two, once it is there: the fold of these two.
    pub(crate) async fn told(&self, shown: &Shown<'_>) -> Part {
        let id = format!("pair-{}", shown.place);
        let told = async || self.folds().await.into_iter().find(|part| part.id == id);
        self.0.wait_for(&format!("the fold {id:?}"), async || told().await.is_some()).await;
        told().await.unwrap_or_else(|| self.0.fail(format!("no fold {id:?} any more")))
    }
}

/// The answer, or a fold below it.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Part {
    /// The name of a fold: `pair-12`, `rules`, `sold`.
    pub(crate) id: String,
    pub(crate) text: String,
    /// How many cards of what to do stand in it.
    pub(crate) cards: usize,
}

/// The name of a substance on screen, by its id.
pub(crate) fn name(id: &str) -> &'static str {
    &content().mixing.substances[usize::from(content().substance(id))].name
}

/// The places of substances in the list, by their ids.
pub(crate) fn places(ids: &[&str]) -> Vec<u8> {
    ids.iter().map(|id| content().substance(id)).collect()
}

/// The heading over two substances, by their places.
pub(crate) fn both((one, other): (u8, u8)) -> String {
    let substance = |place: u8| &content().mixing.substances[usize::from(place)];
    filled(words().mixing_and(), &[("a", &substance(one).name), ("b", &substance(other).said)])
}

/// The name of the fold of two substances, by their places.
pub(crate) fn both_short((one, other): (u8, u8)) -> String {
    let short = |place: u8| content().mixing.substances[usize::from(place)].short.as_str();
    [short(one), " + ", short(other)].concat()
}

/// Two substances as they are to be shown, by their ids.
pub(crate) fn pair(one: &str, other: &str) -> Shown<'static> {
    let places = places(&[one, other]);
    content().mixing.shown(places[0], places[1]).unwrap_or_else(|| panic!("no pair of {one} and {other}"))
}

/// The line that says how bad a mix is, with which two are the worst of it where it is of more than two.
pub(crate) fn worst_of(shown: &Shown<'_>, pairs: usize) -> String {
    let level = shown.level;
    let mut said = vec![level_name(level).to_owned(), level_means(level).to_owned()];
    if pairs > 1 {
        said.push(filled(words().mixing_worst(), &[("two", &both(shown.pair.of))]));
    }
    tidy(&said.join(" "))
}

/// Why two are as they are, in the words for who reads.
pub(crate) fn why(shown: &Shown<'_>, edition: Edition) -> String {
    let said = &content().mixing_words.pairs[shown.place];
    let young = said.why_young.as_ref().filter(|_| edition == Edition::Under18);
    tidy(&plain(young.unwrap_or(&said.why)))
}

/// The action card at a place in the list.
pub(crate) fn action_card(place: Option<u8>) -> &'static domain::text::Card {
    place.map_or_else(|| panic!("no card"), |place| &content().mixing.cards[usize::from(place)])
}

/// Waits until the words of the mixes have come, and all that a page asks for besides.
pub(crate) async fn words_came(browser: &Browser, site: &Site) -> journeys::Mark {
    asked_for(browser, site, &content().asset("mixing-words", ".bin")).await;
    site.settled().await
}

/// Every mix at a glance.
pub(crate) struct Matrix<'b>(pub(crate) &'b Browser);

/// A square as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Square {
    /// Its row and its column: places in the list of substances.
    pub(crate) at: String,
    pub(crate) letter: String,
    pub(crate) name: Option<String>,
}

impl<'b> Matrix<'b> {
    /// Opens the page and waits for it to start.
    pub(crate) async fn open(browser: &'b Browser) -> Self {
        browser.open("mixing/matrix/").await;
        ready(browser, words().matrix_title()).await;
        Self(browser)
    }

    /// Waits until so many substances stand across and down.
    pub(crate) async fn spans(&self, count: usize) {
        let script =
            format!("document.querySelectorAll('.app-matrix [data-at]').length === {}", count * count);
        self.0.wait_until(&script, &format!("{count} by {count} squares")).await;
    }

    /// All the squares.
    pub(crate) async fn squares(&self) -> Vec<Square> {
        let script = "[...document.querySelectorAll('.app-matrix [data-at]')].map(square => ({ \
            at: square.dataset.at, letter: square.innerText.trim(), name: square.getAttribute('aria-label') }))";
        self.0.evaluate(script).await
    }

    /// The square of two substances, by their places.
    pub(crate) fn square(&self, row: u8, column: u8) -> Target<'b> {
        self.0.css(&format!("[data-at='{row}-{column}']"))
    }

    /// The row and the column of the square that has the focus.
    pub(crate) async fn focused(&self) -> Option<String> {
        self.0.evaluate("document.activeElement?.dataset.at ?? null").await
    }

    /// The squares where Tab stops.
    pub(crate) async fn stops(&self) -> Vec<String> {
        let script =
            "[...document.querySelectorAll(\".app-matrix [data-at][tabindex='0']\")].map(e => e.dataset.at)";
        self.0.evaluate(script).await
    }

    /// Waits until the card of two is open and its heading has the focus.
    pub(crate) async fn opened(&self, heading: &str) {
        let heading_has_focus = async || {
            let focused: Option<String> = self
                .0
                .evaluate(
                    "document.activeElement?.matches('h2') ? document.activeElement.innerText.trim() : null",
                )
                .await;
            focused.as_deref() == Some(heading)
        };
        self.0.wait_for(&format!("the card {heading:?} with the focus"), heading_has_focus).await;
    }
}

/// The letter and the name of a square, by its row and its column.
pub(crate) fn drawn(row: u8, column: u8) -> (String, String) {
    match content().mixing.shown(row, column) {
        Some(shown) => {
            let letter = words().level_letters().split(' ').nth(shown.level as usize).unwrap_or_default();
            (letter.to_owned(), level_name(shown.level).to_owned())
        }
        None => ("·".to_owned(), words().matrix_alone().to_owned()),
    }
}
