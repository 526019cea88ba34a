//! The drinks calculator, the plan, and what a person takes away: theirs, on their say, and nowhere else.

use domain::people::{AgeBand, Nation};
use journeys::{Browser, Site, journey};

use crate::content::{content, words};
use crate::pages::check::Check;
use crate::pages::{arrived, filled, shown, tidy};

journey! {
    /// A week laid out by day answers the question about units, and its sum stands in the results.
    async fn the_calculator_counts_a_week(browser: &mut Browser, _site: &Site) {
        let check = Check::open(browser).await;
        check.begin_drink(AgeBand::Adult, Nation::England).await;
        check.answer(&[2]).await;
        browser.button(words().drinks_open()).click().await;
        arrived(browser, words().drinks_title()).await;
        let engine = browser.engine();
        let drink = &content().check.drinks[0];
        let add = filled(words().drinks_add(), &[("drink", &drink.name)]);
        browser.button(&add).click().await;
        browser.button(&add).click().await;
        browser.button(&filled(words().drinks_take_off(), &[("drink", &drink.name)])).click().await;

        // A drink of one's own: what is no number is said to be none, and nothing is lost.
        browser.field(words().drinks_own_ml()).type_text("500").await;
        browser.field(words().drinks_own_strength()).type_text("strong").await;
        browser.button(words().drinks_own_add()).click().await;
        browser.words(words().drinks_own_wrong()).wait().await;
        assert_eq!(browser.field(words().drinks_own_ml()).value().await, "500", "{engine}");
        browser.field(words().drinks_own_strength()).clear().await;
        browser.field(words().drinks_own_strength()).type_text("8").await;
        browser.button(words().drinks_own_add()).click().await;
        let tenths = (drink.drink.alcohol() + domain::units::Drink { ml: 500, abv_tenths: 80 }.alcohol()).tenths_of_unit();
        let sum = if tenths.is_multiple_of(10) { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, tenths % 10) };
        browser.words(&filled(words().drinks_week(), &[("n", &sum)])).wait().await;
        browser.words(words().drinks_spread()).wait().await;

        let units = (tenths + 5) / 10;
        browser.button(&filled(words().drinks_use(), &[("n", &units.to_string())])).click().await;
        check.asks(1, 3).await;
        let option = [2, 4, 6, 9].iter().position(|most| units <= *most).unwrap_or(4);
        assert!(check.option(1, option).is_checked().await, "{engine}: {units} units are option {option}");
        check.next().await;
        check.answer(&[0]).await;
        let week = check.results().await.week.unwrap_or_default();
        assert!(week.contains(&filled(words().week_exact(), &[("n", &sum)])), "{engine}: {week}");
        assert!(week.contains(words().week_counted()), "{engine}: {week}");
    }
}

journey! {
    async fn the_calculator_is_for_adults(browser: &mut Browser, _site: &Site) {
        let check = Check::open(browser).await;
        check.begin_drink(AgeBand::From16To17, Nation::England).await;
        check.asks(0, 3).await;
        assert!(!browser.button(words().drinks_open()).exists().await, "{}", browser.engine());
    }
}

journey! {
    /// "I'd rather not say" is never a zero.
    async fn an_answer_can_be_left_out(browser: &mut Browser, _site: &Site) {
        let check = Check::open(browser).await;
        check.begin(AgeBand::Adult, Nation::Wales).await;
        check.topics(&["mood"]).await;
        let mood = content().questionnaire("phq-2");
        arrived(browser, &mood.items[0].text).await;
        browser.button(words().check_decline()).click().await;
        check.answer_all("gad-2", &[3, 3]).await;
        arrived(browser, words().results_title()).await;
        let engine = browser.engine();
        let left = check.score(&mood.short).await.unwrap_or_default();
        assert!(left.contains(&tidy(words().results_left_out())), "{engine}: {left}");
        let scored = check.score(&content().questionnaire("gad-2").short).await.unwrap_or_default();
        assert!(scored.contains(&filled(words().results_number(), &[("n", "6"), ("all", "6")])), "{engine}: {scored}");
    }
}

/// What the page hands to the browser, caught on the way: the words of a file, what is copied, and printing.
const CATCH: &str = "window.caught = {}; \
    const make = URL.createObjectURL; \
    URL.createObjectURL = blob => { blob.text().then(text => { window.caught.saved = text; }); return make.call(URL, blob); }; \
    const clipboard = { writeText: async text => { window.caught.copied = text; } }; \
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true }); \
    window.print = () => { window.caught.printed = true; };";

journey! {
    /// A file and a copy hold what is on the screen and the plan; nothing of it is anywhere else; wiping takes it all.
    async fn what_a_person_takes_away(browser: &mut Browser, site: &Site) {
        let check = Check::open(browser).await;
        site.settled().await;
        check.begin_drink(AgeBand::Adult, Nation::Scotland).await;
        check.answer(&[1, 0, 0]).await;
        check.results().await;
        let sealed = site.settled().await;
        browser.script::<()>(CATCH, vec![]).await;
        browser.field(words().plan_if()).type_text("it is Friday").await;
        browser.field(words().plan_then()).type_text("I ring my sister").await;
        let engine = browser.engine();

        browser.button(words().keep_print()).click().await;
        browser.wait_until("window.caught.printed === true", "the print window").await;
        browser.button(words().keep_copy()).click().await;
        browser.words(words().keep_done()).wait().await;
        browser.button(words().keep_save()).click().await;
        browser.wait_until("window.caught.saved && window.caught.copied", "a file and a copy").await;
        let saved: String = browser.evaluate("window.caught.saved").await;
        let copied: String = browser.evaluate("window.caught.copied").await;
        assert_eq!(saved, copied, "{engine}");
        let saved = tidy(&saved);
        let plan = filled(words().plan_sentence(), &[("if", "it is Friday"), ("then", "I ring my sister")]);
        let number = filled(words().results_number(), &[("n", "1"), ("all", "12")]);
        for part in [tidy(&plan), number, words().week_title().into(), words().people_title().into()] {
            assert!(saved.contains(&part), "{engine}: {part:?} in {saved}");
        }
        assert!(!saved.contains(words().keep_title()), "{engine}: no buttons in the file: {saved}");

        site.assert_silent_since(sealed);
        let kept = browser.storage().await.everything();
        for secret in ["Friday", "sister", "results", "1 of 12"] {
            assert!(!kept.contains(secret), "{engine}: {secret:?} in {kept}");
        }
        let state: String = browser.evaluate("JSON.stringify(history.state)").await;
        assert!(["null", "0"].contains(&state.as_str()), "{engine}: the history's state: {state}");
        let said = browser.console().await.unwrap_or_default().join(" ");
        assert!(!said.contains("Friday") && !said.contains("1 of 12"), "{engine}: the console: {said}");

        // Back and forth keeps the plan.
        browser.button(words().results_change()).click().await;
        check.asks(2, 3).await;
        check.next().await;
        assert_eq!(browser.field(words().plan_if()).value().await, "it is Friday", "{engine}");

        browser.button(words().results_wipe()).click().await;
        arrived(browser, words().check_title()).await;
        let (dom, text) = (browser.dom().await, shown(browser).await);
        for secret in ["Friday", "sister"] {
            assert!(!dom.contains(secret) && !text.contains(secret), "{engine}: {secret:?} is left");
        }
    }
}
