//! Check in with yourself, from its welcome to its results.

use domain::people::{AgeBand, Nation};
use domain::questionnaire::Questionnaire;
use journeys::{Browser, Target};
use serde::Deserialize;

use super::{arrived, filled, ready, section, shown, tidy};
use crate::content::{age_name, content, nation_name, words};

/// The check on screen.
pub(crate) struct Check<'b> {
    browser: &'b Browser,
    audit: &'static Questionnaire,
}

impl<'b> Check<'b> {
    /// Opens the check and waits for it to start.
    pub(crate) async fn open(browser: &'b Browser) -> Self {
        browser.open("check/").await;
        Self::here(browser).await
    }

    /// The check on screen, once it can be used.
    pub(crate) async fn here(browser: &'b Browser) -> Self {
        ready(browser, words().check_title()).await;
        Self { browser, audit: content().questionnaire("audit") }
    }

    pub(crate) fn seal_button(&self) -> Target<'b> {
        self.browser.button(words().check_start())
    }

    pub(crate) fn next_button(&self) -> Target<'b> {
        self.browser.button(words().next())
    }

    /// Seals the page, which says so and asks two things about the person.
    pub(crate) async fn seal(&self) {
        self.seal_button().click().await;
        arrived(self.browser, words().about_title()).await;
        self.browser.words(words().seal_text()).wait().await;
    }

    pub(crate) fn age(&self, age: AgeBand) -> Target<'b> {
        self.browser.radio(age_name(age))
    }

    pub(crate) fn nation(&self, nation: Nation) -> Target<'b> {
        self.browser.radio(nation_name(nation))
    }

    /// Says how old and where.
    pub(crate) async fn about(&self, age: AgeBand, nation: Nation) {
        self.age(age).click().await;
        self.nation(nation).click().await;
        self.next().await;
    }

    /// A topic that can be on a person's mind, by its id.
    pub(crate) fn topic(&self, id: &str) -> Target<'b> {
        self.browser.checkbox(&content().topic(id).choice)
    }

    /// Says what is on their mind.
    pub(crate) async fn topics(&self, ids: &[&str]) {
        arrived(self.browser, words().topics_title()).await;
        for id in ids {
            self.topic(id).click().await;
        }
        self.next().await;
    }

    /// Seals the page and says how old and where.
    pub(crate) async fn begin(&self, age: AgeBand, nation: Nation) {
        self.seal().await;
        self.about(age, nation).await;
    }

    /// Seals the page, says how old and where, and that it is about drinking.
    pub(crate) async fn begin_drink(&self, age: AgeBand, nation: Nation) {
        self.begin(age, nation).await;
        self.topics(&["drink"]).await;
    }

    /// The question on screen, by its place in AUDIT.
    pub(crate) async fn question(&self) -> usize {
        let heading = self.browser.heading().await;
        let found = self.audit.items.iter().position(|item| tidy(&item.text) == heading);
        found.unwrap_or_else(|| self.browser.fail(format!("{heading:?} is no question of AUDIT")))
    }

    /// Waits for a question, by its place in AUDIT, and for how far along it is said to be.
    pub(crate) async fn asks(&self, item: usize, all: usize) {
        arrived(self.browser, &self.audit.items[item].text).await;
        let progress = [("n", (item + 1).to_string()), ("all", all.to_string())];
        let progress = filled(
            words().quiz_progress(),
            &progress.each_ref().map(|(name, value)| (*name, value.as_str())),
        );
        self.browser.words(&progress).wait().await;
    }

    /// An option of a question, by both their places.
    pub(crate) fn option(&self, item: usize, option: usize) -> Target<'b> {
        self.browser.radio(&self.audit.items[item].options[option].text)
    }

    /// Picks an option of the question on screen, by its place.
    pub(crate) async fn pick(&self, option: usize) {
        let item = self.question().await;
        self.option(item, option).click().await;
    }

    /// Answers the question on screen and those after it, each by the place of an option.
    pub(crate) async fn answer(&self, options: &[usize]) {
        for option in options {
            self.pick(*option).await;
            self.next().await;
        }
    }

    /// Answers every question of a questionnaire, each by the place of an option.
    pub(crate) async fn answer_all(&self, questionnaire: &str, options: &[usize]) {
        let items = &content().questionnaire(questionnaire).items;
        assert_eq!(items.len(), options.len(), "{questionnaire}");
        for (item, option) in items.iter().zip(options) {
            arrived(self.browser, &item.text).await;
            self.browser.radio(&item.options[*option].text).click().await;
            self.next().await;
        }
    }

    /// Asks for help that is needed now, which comes before anything else.
    pub(crate) async fn need_help_now(&self) {
        self.browser.button(words().check_help_now()).click().await;
        arrived(self.browser, words().now_title()).await;
    }

    /// Goes on to what comes next.
    pub(crate) async fn next(&self) {
        self.turn(self.next_button()).await;
    }

    /// Goes back to what came before.
    pub(crate) async fn back(&self) {
        self.turn(self.browser.button(words().back())).await;
    }

    async fn turn(&self, button: Target<'_>) {
        let before = self.browser.heading().await;
        button.click().await;
        let turned = async || self.browser.heading_now().await.is_some_and(|now| now != before);
        self.browser.wait_for("what comes next", turned).await;
    }

    /// What it all comes to.
    pub(crate) async fn results(&self) -> Results {
        arrived(self.browser, words().results_title()).await;
        Results {
            audit: self.score("AUDIT").await,
            audit_c: self.score("AUDIT-C").await,
            fork: section(self.browser, words().fork_title()).await,
            week: section(self.browser, words().week_title()).await,
            occasion: section(self.browser, &self.audit.items[2].result_title).await,
            people: self.people(words().people_title()).await,
            text: shown(self.browser).await,
        }
    }

    /// The part of the results that is about one questionnaire, by its short name.
    pub(crate) async fn score(&self, name: &str) -> Option<String> {
        let script = "const tidy = text => text.replace(/\\s+/g, ' ').trim(); \
            const found = [...document.querySelectorAll('section')].find(section => \
            [...section.querySelectorAll('p')].some(p => tidy(p.innerText) === arguments[0])); \
            return found ? found.innerText : null;";
        let name = filled(words().results_score(), &[("name", name)]);
        let found: Option<String> = self.browser.script(script, vec![name.into()]).await;
        found.map(|text| tidy(&text))
    }

    /// The people suggested under a heading.
    pub(crate) async fn people(&self, heading: &str) -> Vec<Person> {
        let script = "const heading = [...document.querySelectorAll('h2')].find(h => h.innerText.trim() === arguments[0]); \
            return [...(heading?.closest('section').querySelectorAll('h3') ?? [])].map(h => \
            ({ name: h.textContent, folded: !!h.closest('details:not([open])') }));";
        self.browser.script(script, vec![heading.into()]).await
    }
}

/// The lines of the results, as far as they show.
pub(crate) struct Results {
    pub(crate) audit: Option<String>,
    pub(crate) audit_c: Option<String>,
    pub(crate) fork: Option<String>,
    pub(crate) week: Option<String>,
    pub(crate) occasion: Option<String>,
    pub(crate) people: Vec<Person>,
    /// The whole page.
    pub(crate) text: String,
}

/// Someone who can help.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Person {
    pub(crate) name: String,
    /// Shows only after "more".
    pub(crate) folded: bool,
}

/// Sees that there are three people first and the rest behind "more", and that all of them are there for the nation
/// and the age.
pub(crate) fn assert_for(people: &[Person], nation: Nation, age: AgeBand) {
    let open = people.iter().take_while(|person| !person.folded).count();
    assert_eq!(open, 3.min(people.len()), "{people:?}");
    assert!(people.iter().skip(open).all(|person| person.folded), "{people:?}");
    assert!(open == 3, "fewer than three people for {nation:?}: {people:?}");
    let (youngest, oldest) = age.ages();
    for person in people {
        let service = content().service(&person.name);
        assert!(service.nations.contains(&nation), "{} is not there for {nation:?}", person.name);
        let too_young = service.age_min.is_some_and(|min| min > oldest.min(24));
        let too_old = service.age_max.is_some_and(|max| max < youngest);
        assert!(!too_young && !too_old, "{} is not there for {age:?}", person.name);
    }
}
