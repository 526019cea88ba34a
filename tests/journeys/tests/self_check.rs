//! The check by age and score, back and forth, by keyboard, and left behind.

use domain::people::{AgeBand, Nation};
use domain::text::plain;
use journeys::{Browser, Key, Site, journey};

use crate::content::{content, words};
use crate::pages::check::Check;
use crate::pages::{arrived, filled, focus_is_on_heading, frame, ready, shown, tab_to, tidy};

journey! {
    /// Going back changes an early answer, and that clears what it hides; Next without an answer stays and says why.
    async fn back_and_change(browser: &mut Browser, _site: &Site) {
        let check = Check::open(browser).await;
        check.seal().await;
        check.next_button().click().await;
        browser.words(words().about_missing()).wait().await;
        check.age(AgeBand::Adult).click().await;
        check.next_button().click().await;
        browser.words(words().about_missing()).wait().await;
        arrived(browser, words().about_title()).await;
        check.nation(Nation::England).click().await;
        check.next().await;
        check.next_button().click().await;
        browser.words(words().topics_missing()).wait().await;
        check.topics(&["drink"]).await;

        check.asks(0, 3).await;
        check.next_button().click().await;
        browser.words(words().check_pick_first()).wait().await;
        check.asks(0, 3).await;
        // The keys 1 to 9 pick.
        browser.type_text("5").await;
        assert!(check.option(0, 4).is_checked().await, "{}: 5 picks the fifth", browser.engine());
        check.next().await;
        check.answer(&[4, 4]).await;
        check.asks(3, 10).await;
        check.pick(2).await;

        for _ in 0..3 {
            check.back().await;
        }
        check.asks(0, 10).await;
        assert!(check.option(0, 4).is_checked().await, "{}: the answer is still there", browser.engine());
        check.pick(0).await;
        check.asks(0, 1).await;
        check.next().await;
        let results = check.results().await;
        let score = results.audit_c.unwrap_or_default();
        assert!(score.contains(&filled(words().results_number(), &[("n", "0"), ("all", "12")])), "{score}");

        browser.button(words().results_change()).click().await;
        check.asks(0, 1).await;
        check.pick(4).await;
        check.asks(0, 3).await;
        check.next().await;
        for option in 0..5 {
            assert!(!check.option(1, option).is_checked().await, "{}: it was cleared", browser.engine());
        }
        check.next_button().click().await;
        browser.words(words().check_pick_first()).wait().await;
    }
}

journey! {
    async fn a_keyboard_is_enough(browser: &mut Browser, _site: &Site) {
        let check = Check::open(browser).await;
        tab_to(browser, check.seal_button()).await;
        browser.press(&[Key::Enter]).await;
        arrived(browser, words().about_title()).await;
        focus_is_on_heading(browser).await;
        tab_to(browser, check.age(AgeBand::Under16)).await;
        browser.press(&[Key::Space, Key::Down, Key::Down]).await;
        assert!(check.age(AgeBand::Adult).is_checked().await, "{}: the arrows pick", browser.engine());
        tab_to(browser, check.nation(Nation::England)).await;
        browser.press(&[Key::Space]).await;
        tab_to(browser, check.next_button()).await;
        browser.press(&[Key::Enter]).await;
        arrived(browser, words().topics_title()).await;
        focus_is_on_heading(browser).await;
        tab_to(browser, check.topic("drink")).await;
        browser.press(&[Key::Space]).await;
        tab_to(browser, check.next_button()).await;
        browser.press(&[Key::Enter]).await;
        for item in 0..3 {
            check.asks(item, 3).await;
            focus_is_on_heading(browser).await;
            tab_to(browser, check.option(item, 0)).await;
            browser.press(&[Key::Space, Key::Down]).await;
            assert!(check.option(item, 1).is_checked().await, "{}: the arrows pick", browser.engine());
            tab_to(browser, check.next_button()).await;
            browser.press(&[Key::Enter]).await;
        }
        let score = check.results().await.audit_c.unwrap_or_default();
        assert!(score.contains(&filled(words().results_number(), &[("n", "3"), ("all", "12")])), "{score}");
        focus_is_on_heading(browser).await;
    }
}

journey! {
    /// Any link leads to a fresh document, and the way back leads to the beginning.
    async fn nothing_is_left_on_leaving_the_check(browser: &mut Browser, _site: &Site) {
        let check = Check::open(browser).await;
        check.begin_drink(AgeBand::Adult, Nation::Wales).await;
        check.answer(&[3, 3]).await;
        check.pick(3).await;
        let mark = "window.isLeft = true";
        browser.script::<()>(mark, vec![]).await;
        browser.link(words().help_title()).click().await;
        ready(browser, words().help_title()).await;
        assert!(!browser.evaluate::<bool>("Boolean(window.isLeft)").await, "{}", browser.engine());

        browser.script::<()>(mark, vec![]).await;
        browser.back().await;
        // What stands now may be this page still, or a copy that the browser kept of the one before, which is wiped
        // and starts itself afresh.
        browser.wait_until("!window.isLeft", "a fresh document").await;
        let check = Check::here(browser).await;
        check.seal_button().wait().await;
        let (dom, text) = (browser.dom().await, shown(browser).await);
        let item = &content().questionnaire("audit").items[2];
        for kept in [tidy(&item.text), item.options[3].text.clone(), words().seal_text().to_owned()] {
            assert!(!dom.contains(&kept) && !text.contains(&kept), "{}: {kept:?} is left in {text}", browser.engine());
        }
        check.seal().await;
        for age in AgeBand::ALL {
            assert!(!check.age(age).is_checked().await, "{}: {age:?} is left", browser.engine());
        }
        check.about(AgeBand::Adult, Nation::Wales).await;
        assert!(!check.topic("drink").is_checked().await, "{}: a topic is left", browser.engine());
        check.topics(&["drink"]).await;
        assert!(!check.option(0, 3).is_checked().await, "{}: an answer is left", browser.engine());
        let line = item.options[3].result.as_ref().map(|line| plain(line)).unwrap_or_default();
        assert!(!shown(browser).await.contains(&tidy(&line)));
    }
}

journey! {
    /// No signal for the questions: it says so and asks nothing, the page is not sealed, and trying again brings them.
    async fn when_the_check_cannot_start(browser: &mut Browser, site: &Site) {
        let (file, engine) = (content().asset("self-check", ".bin"), browser.engine());
        site.fail(&file, 503);
        let check = Check::open(browser).await;
        frame::part_missing(browser).await;
        check.seal_button().click().await;
        arrived(browser, words().check_title()).await;
        let fetched = "fetch(location.href).then(() => 'came', () => 'refused').then(arguments[0])";
        assert_eq!(browser.script_async::<String>(fetched, vec![]).await, "came", "{engine}: it is not sealed");

        // On a slow line Start is pressed twice; the second time changes nothing of what was done since.
        site.mend();
        site.hold(&file);
        let mark = site.settled().await;
        frame::part_again(browser).click().await;
        browser.wait_for("the questions to be asked for", async || !site.since(mark).is_empty()).await;
        check.seal_button().click().await;
        check.seal_button().click().await;
        arrived(browser, words().check_title()).await;
        site.mend();
        arrived(browser, words().about_title()).await;
        browser.words(words().part_missing()).wait_gone().await;
        check.age(AgeBand::Adult).click().await;
        let sealed = site.settled().await;
        arrived(browser, words().about_title()).await;
        assert!(check.age(AgeBand::Adult).is_checked().await, "{engine}: it goes on from the first");
        assert_eq!(browser.script_async::<String>(fetched, vec![]).await, "refused", "{engine}: it is sealed");
        check.nation(Nation::Scotland).click().await;
        check.next().await;
        check.topics(&["drink"]).await;
        check.asks(0, 3).await;
        site.assert_silent_since(sealed);
    }
}
