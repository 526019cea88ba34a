//! Picking what is mixed, by touch and by keyboard, for adults and for people under 18, and what comes of it.

use domain::mixing::{Level, Naloxone, Shown};
use domain::people::Edition;
use domain::text::plain;
use journeys::{Browser, Key, LAPTOP, PHONE, Site, journey};

use crate::content::{content, level_name, words};
use crate::pages::mixing::{
    Mixing, Part, action_card, both, both_short, name, pair, places, why, words_came, worst_of,
};
use crate::pages::{arrived, filled, frame, tab_on, tab_to, tidy, titled};

/// Waits for the line that says how bad the worst of it is.
async fn says_worst(mixing: &Mixing<'_>, shown: &Shown<'_>, pairs: usize) {
    let worst = worst_of(shown, pairs);
    mixing.0.wait_for(&format!("{worst:?}"), async || mixing.worst().await == worst).await;
}

/// Sees all that is told of two, where nothing else is picked: what stands open, and what is folded below it.
async fn tells_all(mixing: &Mixing<'_>, (one, other): (&str, &str), edition: Edition) {
    let (engine, shown) = (mixing.0.engine(), pair(one, other));
    let told = mixing.told(&shown).await;
    let answer = mixing.answer().await;
    let said = &content().mixing_words.pairs[shown.place];
    let mix = content().mixing.mix(&places(&[one, other]));
    let naloxone = match mix.naloxone {
        Naloxone::Works => words().naloxone_works(),
        Naloxone::IfUnsure => words().naloxone_if_unsure(),
        Naloxone::NotRelevant => words().naloxone_not_relevant(),
    };
    let todo = action_card(mix.card);
    let open = [
        level_name(shown.level).to_owned(),
        why(&shown, edition),
        tidy(words().mixing_signs()),
        tidy(&todo.title),
        tidy(&plain(&todo.steps[0])),
        tidy(naloxone),
    ];
    has_all(engine, &answer, &open);
    assert_eq!(answer.cards, 1, "{engine}: what to do now");
    let evidence = [words().evidence_a(), words().evidence_b(), words().evidence_c(), words().evidence_d()];
    let grade = shown.pair.evidence.expect("a pair that is known") as usize;
    let reviewed = words().reviewed().split('{').next().unwrap_or_default();
    let sources = filled(words().sources_title(), &[("n", &said.sources.len().to_string())]);
    let mut folded =
        vec![tidy(words().mixing_evidence()), tidy(evidence[grade]), tidy(&sources), tidy(reviewed)];
    assert!(!said.signs.is_empty(), "{one} and {other} have signs");
    folded.extend(said.signs.iter().map(|sign| tidy(&content().mixing.signs[usize::from(*sign)].text)));
    has_all(engine, &told, &folded);
}

fn has_all(engine: journeys::Engine, part: &Part, expected: &[String]) {
    for words in expected {
        assert!(part.text.contains(words), "{engine}: no {words:?} in: {}", part.text);
    }
}

journey! {
    /// Two by any of their names, on a phone, and nothing of it goes anywhere or stays.
    async fn what_two_do_together(browser: &mut Browser, site: &Site) {
        browser.set_viewport(PHONE).await;
        let mixing = Mixing::open(browser).await;
        let came = words_came(browser, site).await;
        let before = browser.storage().await;
        let state: String = browser.evaluate("JSON.stringify(history.state)").await;
        mixing.edition(Edition::Adult).click().await;

        mixing.look_for("coke").await;
        browser.wait_for("cocaine to be found", async || mixing.found().await.contains(&name("cocaine").to_owned())).await;
        let found = mixing.found().await.len().to_string();
        assert_eq!(mixing.count().await, filled(words().mixing_found(), &[("n", &found)]));
        mixing.found_one("cocaine").click().await;
        mixing.has(&["cocaine"]).await;
        browser.words(words().mixing_one_more()).wait().await;
        mixing.goes_on_at_search().await;
        assert_eq!(mixing.search().value().await, "");

        browser.type_text("booze").await;
        browser.wait_for("alcohol to be found", async || mixing.found().await == [name("alcohol")]).await;
        browser.press(&[Key::Enter]).await;
        mixing.has(&["cocaine", "alcohol"]).await;
        let shown = pair("cocaine", "alcohol");
        tells_all(&mixing, ("cocaine", "alcohol"), Edition::Adult).await;
        assert!(browser.evaluate::<bool>("!document.querySelector('.app-told').open").await);
        says_worst(&mixing, &shown, 1).await;
        answers_first(browser).await;
        browser.words(words().mixing_one_more()).wait_gone().await;

        mixing.take_away("cocaine").click().await;
        mixing.has(&["alcohol"]).await;
        assert_eq!(browser.storage().await, before, "{}: nothing is kept", browser.engine());
        assert!(!before.address.contains(['#', '?']) && before.title == titled(words().mixing_title()), "{before:?}");
        assert_eq!(browser.evaluate::<String>("JSON.stringify(history.state)").await, state);
        site.assert_silent_since(came);
        site.assert_private(&content().files);
        browser.assert_nothing_elsewhere();
    }
}

/// The level and what it means are in the first screen, below what was picked.
async fn answers_first(browser: &Browser) {
    let script = "(() => { const [header, picked, worst] = ['header', '#picked', '.app-worst'] \
        .map(part => document.querySelector(part).getBoundingClientRect()); \
        return picked.top >= header.bottom && picked.bottom <= worst.top && worst.bottom <= innerHeight; })()";
    browser.wait_until(script, "the answer in the first screen").await;
    assert!(browser.evaluate::<bool>("document.activeElement.id === 'picked'").await, "{}", browser.engine());
}

/// How long a page of three may be on a phone before anything is unfolded, in CSS pixels.
const LONGEST: u32 = 2500;

journey! {
    async fn three_are_short_on_a_phone(browser: &mut Browser, _site: &Site) {
        browser.set_viewport(PHONE).await;
        let mixing = Mixing::open_for(browser, Edition::Adult).await;
        mixing.pick(&["alcohol", "cocaine", "benzos"]).await;
        answers_first(browser).await;
        let height: u32 = browser.evaluate("Math.round(document.querySelector('.app-mixer').getBoundingClientRect().height)").await;
        assert!(height < LONGEST, "{}: {height}", browser.engine());
        let folds = mixing.folds().await;
        assert!(folds.len() >= 4, "each two, and the rules: {folds:?}");
        // However many there are, the answer is where a person goes on.
        mixing.pick(&["ketamine", "mdma", "ghb"]).await;
        browser.wait_until("document.activeElement.id === 'picked'", "the focus above the answer").await;
        browser.words(words().mixing_full()).wait().await;
    }
}

journey! {
    async fn a_keyboard_is_enough_to_mix(browser: &mut Browser, site: &Site) {
        browser.set_viewport(LAPTOP).await;
        let mixing = Mixing::open(browser).await;
        words_came(browser, site).await;
        tab_to(browser, mixing.edition(Edition::Adult)).await;
        browser.press(&[Key::Space]).await;
        browser.wait_for("the edition", async || mixing.edition(Edition::Adult).is_checked().await).await;
        tab_to(browser, mixing.search()).await;
        browser.type_text("coke").await;
        browser.wait_for("cocaine to be found", async || mixing.found().await.contains(&name("cocaine").to_owned())).await;
        tab_to(browser, mixing.found_one("cocaine")).await;
        browser.press(&[Key::Enter]).await;
        mixing.has(&["cocaine"]).await;
        let engine = browser.engine();
        mixing.goes_on_at_search().await;
        browser.type_text("booze").await;
        browser.wait_for("alcohol to be found", async || mixing.found().await == [name("alcohol")]).await;
        browser.press(&[Key::Enter]).await;
        mixing.has(&["cocaine", "alcohol"]).await;
        mixing.goes_on_at_search().await;
        tells_all(&mixing, ("cocaine", "alcohol"), Edition::Adult).await;

        // From the list, whose buttons stay where they are.
        tab_to(browser, browser.button(words().mixing_browse())).await;
        browser.press(&[Key::Enter]).await;
        tab_on(browser, &mixing.listed("benzos")).await;
        browser.press(&[Key::Space]).await;
        mixing.has(&["cocaine", "alcohol", "benzos"]).await;
        let listed = mixing.listed("benzos");
        assert!(listed.is_focused().await, "{engine}: the list's button keeps the focus");
        assert_eq!(listed.attribute("aria-pressed").await.as_deref(), Some("true"), "{engine}");
        tab_to(browser, mixing.take_away("alcohol")).await;
        browser.press(&[Key::Enter]).await;
        mixing.has(&["cocaine", "benzos"]).await;
        mixing.goes_on_at_search().await;
        tab_to(browser, browser.button(words().mixing_clear())).await;
        browser.press(&[Key::Space]).await;
        mixing.has(&[]).await;
        mixing.goes_on_at_search().await;
    }
}

journey! {
    /// The worst comes first, and what to do stands on the page once for all of it.
    async fn the_worst_of_three_comes_first(browser: &mut Browser, _site: &Site) {
        let mixing = Mixing::open_for(browser, Edition::Adult).await;
        let ids = ["cocaine", "alcohol", "ghb"];
        mixing.pick(&ids).await;
        let mix = content().mixing.mix(&places(&ids));
        mixing.told(&mix.pairs[2]).await;
        let engine = browser.engine();
        let (answer, folds) = (mixing.answer().await, mixing.folds().await);
        let card = action_card(mix.card);
        has_all(engine, &answer, &[why(&mix.pairs[0], Edition::Adult), tidy(&card.title)]);
        assert_eq!(answer.cards, 1, "{engine}: {answer:?}");
        let expected: Vec<String> = mix.pairs.iter().map(|shown| format!("pair-{}", shown.place)).collect();
        assert_eq!(folds.iter().map(|part| part.id.clone()).take(3).collect::<Vec<_>>(), expected, "{engine}");
        let mut told = vec![mix.card];
        for (shown, part) in mix.pairs.iter().zip(&folds) {
            has_all(engine, part, &[both_short(shown.pair.of), level_name(shown.level).to_owned(), why(shown, Edition::Adult)]);
            let own = shown.pair.card.or(shown.card());
            let is_new = !told.contains(&own);
            told.push(own);
            let above = filled(words().mixing_do_above(), &[("card", &action_card(own).title)]);
            assert_eq!(part.cards, usize::from(is_new), "{engine}: {part:?}");
            assert_eq!(part.text.contains(&tidy(&above)), !is_new, "{engine}: {part:?}");
        }
        let rules = folds.iter().find(|part| part.id == "rules").expect("what is true of them together");
        let titles: Vec<String> = mix.rules.iter().map(|rule| tidy(&rule.title)).collect();
        has_all(engine, rules, &titles);
        says_worst(&mixing, &mix.pairs[0], mix.pairs.len()).await;
    }
}

/// Six that every edition lists, and one more.
const SIX: [&str; 6] = ["alcohol", "ketamine", "cocaine", "mdma", "lsd", "cannabis"];
const SEVENTH: &str = "poppers";

journey! {
    async fn six_at_most(browser: &mut Browser, _site: &Site) {
        browser.set_viewport(LAPTOP).await;
        let mixing = Mixing::open(browser).await;
        mixing.pick(&SIX).await;
        let engine = browser.engine();
        assert_eq!(mixing.count().await, tidy(words().mixing_full()), "{engine}");
        mixing.look_for(name(SEVENTH)).await;
        browser.press(&[Key::Enter]).await;
        let refused = async || mixing.count().await == tidy(words().mixing_full()) && mixing.search().value().await.is_empty();
        browser.wait_for("the seventh to be refused", refused).await;
        mixing.has(&SIX).await;
        browser.button(words().mixing_browse()).click().await;
        assert_eq!(mixing.listed(SEVENTH).property("disabled").await.as_deref(), Some("true"), "{engine}");
        let all = SIX.len() * (SIX.len() - 1) / 2;
        let pairs = mixing.folds().await.into_iter().filter(|part| part.id.starts_with("pair-")).count();
        assert_eq!(pairs, all, "{engine}: every two of the six");

        mixing.take_away(SIX[2]).click().await;
        let five: Vec<&str> = SIX.into_iter().filter(|id| *id != SIX[2]).collect();
        mixing.has(&five).await;
        mixing.goes_on_at_search().await;
        assert_ne!(mixing.count().await, tidy(words().mixing_full()), "{engine}");
        mixing.listed(SEVENTH).click().await;
        mixing.has(&[&five[..], &[SEVENTH]].concat()).await;
        browser.button(words().mixing_clear()).click().await;
        mixing.has(&[]).await;
        assert!(mixing.folds().await.is_empty() && mixing.worst().await.is_empty(), "{engine}");
    }
}

journey! {
    /// While a seventh is being typed, nothing is offered: the reason is there to read.
    async fn why_no_seventh_is_offered(browser: &mut Browser, _site: &Site) {
        browser.set_viewport(LAPTOP).await;
        let mixing = Mixing::open(browser).await;
        mixing.pick(&SIX).await;
        mixing.look_for(name(SEVENTH)).await;
        let told = async || mixing.count().await.contains(&tidy(words().mixing_full()));
        browser.wait_for("the reason", told).await;
        assert!(mixing.found().await.is_empty(), "{}", browser.engine());
    }
}

journey! {
    /// Until a person says that they are an adult, they find and read what is for people under 18.
    async fn who_reads_decides_what_is_shown(browser: &mut Browser, _site: &Site) {
        browser.set_viewport(LAPTOP).await;
        let mixing = Mixing::open(browser).await;
        let engine = browser.engine();
        browser.words(words().mixing_young_list()).wait().await;
        mixing.look_for(name("ghb")).await;
        browser.wait_for("nothing to be found", async || mixing.count().await == tidy(words().mixing_found_none())).await;
        assert!(mixing.found().await.is_empty(), "{engine}");
        mixing.look_for(name("alcohol")).await;
        browser.wait_for("alcohol to be found", async || mixing.found().await.contains(&name("alcohol").to_owned())).await;
        mixing.search().clear().await;

        let young = content().mixing.listed(Edition::Under18);
        let of_both = |place: u8| young.contains(&place);
        let (place, two) = content().mixing.pairs.iter().enumerate()
            .find(|(place, two)| of_both(two.of.0) && of_both(two.of.1) && content().mixing_words.pairs[*place].why_young.is_some())
            .expect("a pair with words for people under 18");
        let ids: Vec<&str> = [two.of.0, two.of.1].iter().map(|place| content().mixing.substances[usize::from(*place)].id.as_str()).collect();
        let shown = pair(ids[0], ids[1]);
        assert_eq!(shown.place, place);
        let words_for = [Edition::Under18, Edition::Adult].map(|edition| why(&shown, edition));
        mixing.pick(&ids).await;
        for (edition, says, not) in [(None, 0, 1), (Some(Edition::Adult), 1, 0), (Some(Edition::Under18), 0, 1)] {
            if let Some(edition) = edition {
                mixing.edition(edition).click().await;
            }
            browser.words(&words_for[says]).wait().await;
            let answer = mixing.answer().await;
            assert!(!answer.text.contains(&words_for[not]), "{engine}: {edition:?}: {}", answer.text);
        }
    }
}

journey! {
    async fn what_is_for_adults_is_hidden_from_others(browser: &mut Browser, _site: &Site) {
        browser.set_viewport(LAPTOP).await;
        let mixing = Mixing::open_for(browser, Edition::Adult).await;
        mixing.pick(&["ghb", "alcohol"]).await;
        let (shown, two) = (pair("ghb", "alcohol"), both(pair("ghb", "alcohol").pair.of));
        mixing.told(&shown).await;
        mixing.edition(Edition::Under18).click().await;
        mixing.has(&["alcohol"]).await;
        browser.words(words().mixing_hidden()).wait().await;
        let text = browser.text().await;
        assert!(!text.contains(name("ghb")) && !text.contains(&two), "{}: {text}", browser.engine());
        mixing.edition(Edition::Adult).click().await;
        mixing.has(&["ghb", "alcohol"]).await;
        browser.words(words().mixing_hidden()).wait_gone().await;
    }
}

journey! {
    /// Not knowing is said aloud, and a rule that holds for both is not softened by it.
    async fn what_nobody_knows_is_said(browser: &mut Browser, _site: &Site) {
        let mixing = Mixing::open_for(browser, Edition::Adult).await;
        let known = &content().mixing;
        let unknown: Vec<_> = known.pairs.iter().filter(|pair| pair.level == Level::Unknown)
            .filter_map(|pair| known.shown(pair.of.0, pair.of.1)).collect();
        let plain_ones = unknown.iter().find(|shown| shown.raised_by.is_none());
        let raised_by = |one: bool| {
            unknown.iter().find(|shown| shown.raised_by.is_some_and(|rule| rule.is_of_one() == one))
        };
        assert!(plain_ones.is_some(), "a pair that nobody knows of");
        assert!(raised_by(true).is_some() && raised_by(false).is_some(), "one by itself, and two together");
        for shown in plain_ones.into_iter().chain(raised_by(true)).chain(raised_by(false)) {
            let of = [shown.pair.of.0, shown.pair.of.1];
            let ids = of.map(|place| known.substances[usize::from(place)].id.as_str());
            mixing.pick(&ids).await;
            let (told, answer) = (mixing.told(shown).await, mixing.answer().await);
            has_all(browser.engine(), &told, &[tidy(words().mixing_unknown())]);
            has_all(browser.engine(), &answer, &[tidy(words().mixing_unknown()), level_name(shown.level).to_owned()]);
            if let Some(rule) = shown.raised_by {
                let says = if rule.is_of_one() { words().mixing_raised_by_one() } else { words().mixing_raised() };
                has_all(browser.engine(), &answer, &[tidy(&filled(says, &[("rule", &rule.title)]))]);
                assert_eq!(answer.cards, 1, "{}: what to do now", browser.engine());
            }
            says_worst(&mixing, shown, 1).await;
            browser.button(words().mixing_clear()).click().await;
            mixing.has(&[]).await;
        }
    }
}

journey! {
    /// The words come late, or not at all: how bad it is and what to do are there all the same.
    async fn when_the_words_do_not_come(browser: &mut Browser, _site: &Site) {
        let file = content().asset("mixing-words", ".bin");
        let shown = pair("alcohol", "cocaine");
        let todo = action_card(shown.pair.card);
        for missing in [true, false] {
            let site = Site::built();
            browser.turn_to(&site);
            if missing { site.fail(&file, 503) } else { site.hold(&file) }
            let mixing = Mixing::open_for(browser, Edition::Adult).await;
            mixing.pick(&["alcohol", "cocaine"]).await;
            if missing {
                let alert = browser.css("[role=alert]").text().await;
                assert_eq!(alert, tidy(words().mixing_words_missing()), "{}", browser.engine());
            } else {
                browser.words(words().mixing_words_coming()).wait().await;
            }
            says_worst(&mixing, &shown, 1).await;
            let answer = mixing.answer().await;
            let there = [level_name(shown.level).to_owned(), tidy(&todo.title), tidy(&plain(&todo.steps[0]))];
            has_all(browser.engine(), &answer, &there);
            assert!(!answer.text.contains(&why(&shown, Edition::Adult)), "{}: {answer:?}", browser.engine());
            site.mend();
            if missing {
                frame::emergency(browser).click().await;
                arrived(browser, words().emergency_title()).await;
            } else {
                tells_all(&mixing, ("alcohol", "cocaine"), Edition::Adult).await;
            }
        }
    }
}

journey! {
    /// A link to a mix, made on purpose: whoever opens it sees the mix, and the address forgets it at once.
    async fn a_link_to_a_mix(browser: &mut Browser, site: &Site) {
        let mixing = Mixing::open_for(browser, Edition::Adult).await;
        let engine = browser.engine();
        mixing.pick(&["alcohol"]).await;
        assert!(!browser.button(words().mixing_link()).exists().await, "{engine}: no link to one alone");
        mixing.pick(&["ghb"]).await;
        browser.button(words().mixing_link()).click().await;
        browser.words(words().mixing_link_why()).wait().await;
        let link = browser.field(words().mixing_link_label()).value().await;
        assert_eq!(link, format!("{}mixing/#mix=alcohol+ghb", site.address()), "{engine}");

        // Who opens it is not known to be an adult, so what is for adults waits until they say so.
        let mixing = opened_link(browser, &link).await;
        mixing.has(&["alcohol"]).await;
        browser.words(words().mixing_hidden()).wait().await;
        mixing.edition(Edition::Adult).click().await;
        mixing.has(&["alcohol", "ghb"]).await;
        mixing.told(&pair("alcohol", "ghb")).await;

        let mixing = opened_link(browser, &link.replace("ghb", "cocaine+no-such-thing")).await;
        mixing.has(&["alcohol", "cocaine"]).await;
        mixing.told(&pair("alcohol", "cocaine")).await;
        site.assert_private(&content().files);
    }
}

/// Opens a link in a fresh document, and sees that the address tells nothing of it any more.
async fn opened_link<'b>(browser: &'b Browser, link: &str) -> Mixing<'b> {
    browser.open("help/").await;
    frame::live(browser).await;
    let before: u32 = browser.evaluate("history.length").await;
    browser.open_address(link).await;
    let mixing = Mixing::here(browser).await;
    browser.wait_until("!location.hash && !location.href.includes('#')", "the address without the mix").await;
    let after: u32 = browser.evaluate("history.length").await;
    assert_eq!(after, before + 1, "{}: one entry in the history", browser.engine());
    mixing
}

journey! {
    /// Someone who is on the page already and puts a link into the address bar: no new document comes.
    async fn a_link_to_a_mix_from_the_page_itself(browser: &mut Browser, site: &Site) {
        let mixing = Mixing::open(browser).await;
        words_came(browser, site).await;
        browser.script::<()>("location.hash = 'mix=alcohol+cocaine'", vec![]).await;
        mixing.has(&["alcohol", "cocaine"]).await;
        browser.wait_until("!location.href.includes('#')", "the address without the mix").await;
    }
}
