//! The check by age and score, back and forth, by keyboard, and left behind.

use domain::people::{AgeBand, Nation};
use domain::text::plain;
use journeys::{Browser, Key, Site, journey};

use crate::content::{content, words};
use crate::pages::check::{Check, assert_for};
use crate::pages::{arrived, filled, focus_is_on_heading, frame, shown, tab_to, tidy};

journey! {
    async fn a_low_score_ends_after_three_questions(browser: &mut Browser, _site: &Site) {
        let check = Check::open(browser).await;
        check.begin(AgeBand::Adult, Nation::England).await;
        check.asks(0, 3).await;
        check.answer(&[1, 0, 0]).await;
        let results = check.results().await;
        let engine = browser.engine();
        assert!(results.audit.is_none() && results.fork.is_none(), "{engine}: {}", results.text);
        let score = results.audit_c.unwrap_or_default();
        assert!(score.contains(&filled(words().results_number(), &[("n", "1"), ("all", "12")])), "{engine}: {score}");
        assert!(score.contains(words().results_steps()), "{engine}: tips: {score}");
        let week = results.week.unwrap_or_default();
        assert!(week.contains(words().week_within()), "{engine}: {week}");
        assert_for(&results.people, Nation::England, AgeBand::Adult);
    }
}

journey! {
    async fn seventeen_gets_no_adult_bands(browser: &mut Browser, _site: &Site) {
        let check = Check::open(browser).await;
        check.begin(AgeBand::From16To17, Nation::Scotland).await;
        check.asks(0, 3).await;
        check.answer(&[4, 4, 4]).await;
        let results = check.results().await;
        let engine = browser.engine();
        assert!(results.audit.is_none(), "{engine}: no rest of AUDIT: {}", results.text);
        assert!(results.week.is_none() && !results.text.contains("14 units"), "{engine}: {}", results.text);
        let score = results.audit_c.unwrap_or_default();
        let audit_c = content().questionnaire("audit-c");
        for band in audit_c.bands(18) {
            assert!(!results.text.contains(&band.label), "{engine}: {:?} in {}", band.label, results.text);
        }
        let band = audit_c.bands(17).last().expect("a band for 17");
        assert!(score.contains(&filled(words().results_band(), &[("band", &band.label)])), "{engine}: {score}");
        assert_for(&results.people, Nation::Scotland, AgeBand::From16To17);
    }
}

journey! {
    async fn under_sixteen_gets_no_score(browser: &mut Browser, _site: &Site) {
        let check = Check::open(browser).await;
        check.begin(AgeBand::Under16, Nation::NorthernIreland).await;
        arrived(browser, words().under_16_title()).await;
        let text = shown(browser).await;
        let audit = content().questionnaire("audit");
        let scores = [words().results_title(), words().week_title(), &audit.items[0].text];
        for words in scores {
            assert!(!text.contains(words), "{}: {words:?} in {text}", browser.engine());
        }
        assert!(text.contains(words().under_16_trouble()), "{}: {text}", browser.engine());
        assert_for(&check.people().await, Nation::NorthernIreland, AgeBand::Under16);
    }
}

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
        check.begin(AgeBand::Adult, Nation::Wales).await;
        check.answer(&[3, 3]).await;
        check.pick(3).await;
        browser.script::<()>("window.theSameDocument = true", vec![]).await;
        browser.link(words().help_title()).click().await;
        arrived(browser, words().help_title()).await;
        frame::live(browser).await;
        assert!(!browser.evaluate::<bool>("Boolean(window.theSameDocument)").await, "{}", browser.engine());

        browser.back().await;
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
        assert!(!check.option(0, 3).is_checked().await, "{}: an answer is left", browser.engine());
        let line = item.options[3].result.as_ref().map(|line| plain(line)).unwrap_or_default();
        assert!(!shown(browser).await.contains(&tidy(&line)));
    }
}
