//! Seven people who come to the check, each in two nations: what they are asked, what they are told, and who is
//! there for them.

use domain::people::{AgeBand, Nation};
use domain::services::crisis;
use journeys::{Browser, Site, journey};

use crate::content::{content, words};
use crate::pages::check::{Check, assert_for};
use crate::pages::{arrived, filled, shown, tidy};

/// The line that says which band a score is in.
fn in_band(label: &str) -> String {
    tidy(&filled(words().results_band(), &[("band", label)]))
}

fn of(score: &str, most: &str) -> String {
    filled(words().results_number(), &[("n", score), ("all", most)])
}

journey! {
    async fn a_low_risk_drinker(browser: &mut Browser, _site: &Site) {
        for nation in [Nation::England, Nation::NorthernIreland] {
            let check = Check::open(browser).await;
            check.begin_drink(AgeBand::Adult, nation).await;
            check.asks(0, 3).await;
            check.answer(&[1, 0, 0]).await;
            let results = check.results().await;
            let engine = browser.engine();
            assert!(results.audit.is_none() && results.fork.is_none(), "{engine}: {}", results.text);
            let score = results.audit_c.unwrap_or_default();
            assert!(score.contains(&of("1", "12")), "{engine}: {score}");
            assert!(score.contains(words().results_steps()), "{engine}: tips: {score}");
            let week = results.week.unwrap_or_default();
            assert!(week.contains(words().week_within()), "{engine}: {week}");
            assert_for(&results.people, nation, AgeBand::Adult);
        }
    }
}

journey! {
    async fn a_drinker_who_may_depend_on_it(browser: &mut Browser, _site: &Site) {
        for nation in [Nation::Wales, Nation::Scotland] {
            let check = Check::open(browser).await;
            check.begin_drink(AgeBand::Adult, nation).await;
            check.answer(&[4, 4, 3]).await;
            check.asks(3, 10).await;
            check.answer(&[2, 1, 2, 1, 1, 1, 0]).await;
            let results = check.results().await;
            let engine = browser.engine();
            let score = results.audit.unwrap_or_default();
            assert!(score.contains(&of("20", "40")), "{engine}: {score}");
            let fork = results.fork.unwrap_or_default();
            for told in [words().fork_do_not_stop(), words().fork_signs(), words().fork_999(), words().fork_gp()] {
                assert!(fork.contains(&tidy(told)), "{engine}: {told:?} in {fork}");
            }
            assert!(!results.text.contains(words().results_steps()), "{engine}: no tips: {}", results.text);
            let (fork_at, score_at) = (results.text.find(words().fork_title()), results.text.find(&of("20", "40")));
            assert!(fork_at < score_at, "{engine}: the fork comes first");
            assert_for(&results.people, nation, AgeBand::Adult);
        }
    }
}

journey! {
    async fn a_woman_with_a_dudit_of_two(browser: &mut Browser, _site: &Site) {
        for nation in [Nation::England, Nation::Wales] {
            let check = Check::open(browser).await;
            check.begin(AgeBand::Adult, nation).await;
            check.topics(&["drugs"]).await;
            let mut picks = [0; 12];
            (picks[0], picks[1]) = (1, 1);
            check.answer_all("dudit", &picks).await;
            arrived(browser, words().results_title()).await;
            let engine = browser.engine();
            let score = check.score("DUDIT").await.unwrap_or_default();
            assert!(score.contains(&of("2", "44")), "{engine}: {score}");
            let band = &content().bands("dudit", 18, Some(0))[1];
            assert_eq!(band.id, "problems-likely");
            assert!(score.contains(&in_band(&band.label)), "{engine}: {score}");
            let text = shown(browser).await;
            assert!(!text.contains(words().fork_title()), "{engine}: no fork at 2: {text}");
            assert_for(&check.people(words().people_title()).await, nation, AgeBand::Adult);
            // A man with the same answers is below his number.
            browser.button(words().results_change()).click().await;
            let sex = content().questionnaire("dudit").items.last().expect("the item on sex");
            arrived(browser, &sex.text).await;
            browser.radio(&sex.options[1].text).click().await;
            check.next().await;
            let below = &content().bands("dudit", 18, Some(1))[0];
            let score = check.score("DUDIT").await.unwrap_or_default();
            assert!(score.contains(&in_band(&below.label)), "{engine}: {score}");
        }
    }
}

journey! {
    async fn someone_who_is_fifteen(browser: &mut Browser, _site: &Site) {
        for nation in [Nation::NorthernIreland, Nation::England] {
            let check = Check::open(browser).await;
            check.begin(AgeBand::Under16, nation).await;
            check.topics(&["drink", "drugs", "mood"]).await;
            arrived(browser, words().results_title_thoughts()).await;
            let (text, engine) = (shown(browser).await, browser.engine());
            let audit = content().questionnaire("audit");
            let scores = [words().results_title(), words().week_title(), &audit.items[0].text, "14 units"];
            for words in scores {
                assert!(!text.contains(&tidy(words)), "{engine}: {words:?} in {text}");
            }
            for topic in ["drink", "drugs", "mood"] {
                let title = &content().topic(topic).title;
                assert!(text.contains(&tidy(title)), "{engine}: {title:?} in {text}");
            }
            assert_for(&check.people(words().people_title()).await, nation, AgeBand::Under16);
        }
    }
}

journey! {
    async fn someone_who_is_seventeen(browser: &mut Browser, _site: &Site) {
        for nation in [Nation::Scotland, Nation::Wales] {
            let check = Check::open(browser).await;
            check.begin(AgeBand::From16To17, nation).await;
            check.topics(&["drink", "drugs"]).await;
            check.asks(0, 3).await;
            check.answer(&[4, 4, 4]).await;
            let results = check.results().await;
            let engine = browser.engine();
            assert!(results.audit.is_none(), "{engine}: no rest of AUDIT: {}", results.text);
            assert!(results.week.is_none() && !results.text.contains("14 units"), "{engine}: {}", results.text);
            let score = results.audit_c.unwrap_or_default();
            for band in content().bands("audit-c", 18, None) {
                assert!(!results.text.contains(&band.label), "{engine}: {:?} in {}", band.label, results.text);
            }
            let band = content().bands("audit-c", 17, None).last().expect("a band for 17");
            assert!(score.contains(&in_band(&band.label)), "{engine}: {score}");
            let thoughts = &content().topic("drugs").title;
            assert!(results.text.contains(&tidy(thoughts)), "{engine}: {thoughts:?}: {}", results.text);
            assert_for(&results.people, nation, AgeBand::From16To17);
        }
    }
}

journey! {
    async fn a_family_member(browser: &mut Browser, _site: &Site) {
        for nation in [Nation::England, Nation::Scotland] {
            let check = Check::open(browser).await;
            check.begin(AgeBand::Adult, nation).await;
            check.topics(&["someone-else"]).await;
            arrived(browser, words().results_title_thoughts()).await;
            let people = check.people(words().family_title()).await;
            assert_for(&people, nation, AgeBand::Adult);
            for person in &people {
                let service = content().service(&person.name);
                assert!(service.for_family, "{}: {} is not for families", browser.engine(), person.name);
            }
            assert!(check.people(words().people_title()).await.is_empty(), "{}", browser.engine());
        }
    }
}

journey! {
    async fn someone_who_needs_help_now(browser: &mut Browser, _site: &Site) {
        for nation in [Nation::Wales, Nation::NorthernIreland] {
            let check = Check::open(browser).await;
            // Before anything is known of them: every nation's lines.
            check.need_help_now().await;
            browser.button(words().now_go_on()).click().await;
            arrived(browser, words().check_title()).await;
            check.begin(AgeBand::Adult, nation).await;
            browser.checkbox(words().topics_danger()).click().await;
            arrived(browser, words().now_title()).await;
            let engine = browser.engine();
            browser.css("main a[href='tel:999']").wait().await;
            let text = shown(browser).await;
            let lines = crisis(&content().services, Some(nation), Some(AgeBand::Adult));
            for line in &lines {
                assert!(text.contains(&tidy(&line.name)), "{engine}: {} in {text}", line.name);
            }
            for other in crisis(&content().services, None, None) {
                let theirs = lines.iter().any(|line| line.id == other.id);
                assert_eq!(text.contains(&tidy(&other.name)), theirs, "{engine}: {}", other.name);
            }
            browser.button(words().now_go_on()).click().await;
            check.topics(&["drink"]).await;
            check.answer(&[0]).await;
            let results = check.results().await;
            let (now, score) = (results.text.find(words().now_title()), results.text.find(&of("0", "12")));
            assert!(now.is_some() && now < score, "{engine}: help comes before the score: {}", results.text);
        }
    }
}
