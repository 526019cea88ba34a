//! Every mix at a glance: a square for every two, by touch and by keyboard.

use std::slice;

use domain::people::Edition;
use journeys::{Browser, Key, LAPTOP, PHONE, Site, Target, journey};

use crate::content::{content, edition_name, level_name, words};
use crate::pages::mixing::{Matrix, Square, both, drawn, words_came};
use crate::pages::tab_to;

/// What an edition lists, by places in the list of substances.
fn listed(edition: Edition) -> Vec<u8> {
    content().mixing.listed(edition)
}

fn edition(browser: &Browser, edition: Edition) -> Target<'_> {
    browser.radio(edition_name(edition))
}

/// Opens the page for adults.
async fn for_adults(browser: &Browser) -> (Matrix<'_>, Vec<u8>) {
    let matrix = Matrix::open(browser).await;
    edition(browser, Edition::Adult).click().await;
    let all = listed(Edition::Adult);
    matrix.spans(all.len()).await;
    (matrix, all)
}

journey! {
    /// A letter and a name on every square, the same on both sides, and no more squares than who reads may see.
    async fn every_mix_has_a_square(browser: &mut Browser, _site: &Site) {
        let matrix = Matrix::open(browser).await;
        for who in [None, Some(Edition::Adult), Some(Edition::Under18)] {
            if let Some(who) = who {
                edition(browser, who).click().await;
            }
            let all = listed(who.unwrap_or(Edition::Under18));
            matrix.spans(all.len()).await;
            let squares = matrix.squares().await;
            let expected: Vec<Square> = all.iter().flat_map(|row| all.iter().map(move |column| {
                let (letter, name) = drawn(*row, *column);
                Square { at: format!("{row}-{column}"), letter, name: Some(name) }
            })).collect();
            assert_eq!(squares, expected, "{}: {who:?}", browser.engine());
            let count = all.len();
            for (row, column) in (0..count).flat_map(|row| (0..row).map(move |column| (row, column))) {
                let (one, other) = (&squares[row * count + column], &squares[column * count + row]);
                assert_eq!((&one.letter, &one.name), (&other.letter, &other.name), "{}: {one:?}", browser.engine());
            }
            let headings: usize = browser.evaluate("document.querySelectorAll('.app-matrix [scope=row]').length").await;
            assert_eq!(headings, count, "{}: {who:?}", browser.engine());
        }
        assert!(listed(Edition::Adult).len() > listed(Edition::Under18).len());
    }
}

journey! {
    /// One stop for Tab, the arrows from square to square, Enter to the card and a way back.
    async fn a_keyboard_goes_through_the_squares(browser: &mut Browser, site: &Site) {
        browser.set_viewport(LAPTOP).await;
        let (matrix, all) = for_adults(browser).await;
        words_came(browser, site).await;
        let engine = browser.engine();
        let (first, second, last) = (all[0], all[1], all[all.len() - 1]);
        assert_eq!(matrix.stops().await, [format!("{first}-{first}")], "{engine}");
        tab_to(browser, matrix.square(first, first)).await;
        let moves = [
            (Key::Right, (first, second)),
            (Key::Down, (second, second)),
            (Key::Left, (second, first)),
            (Key::End, (second, last)),
            (Key::Right, (second, last)),
            (Key::PageDown, (last, last)),
            (Key::Down, (last, last)),
            (Key::Home, (last, first)),
            (Key::PageUp, (first, first)),
            (Key::Up, (first, first)),
            (Key::Left, (first, first)),
            (Key::End, (first, last)),
            (Key::Down, (second, last)),
        ];
        for (key, (row, column)) in moves {
            browser.press(slice::from_ref(&key)).await;
            let at = format!("{row}-{column}");
            browser.wait_for(&format!("{key:?} to lead to {at}"), async || matrix.focused().await.as_ref() == Some(&at)).await;
            assert_eq!(matrix.stops().await, [at], "{engine}");
        }

        let at = format!("{second}-{last}");
        browser.press(&[Key::Enter]).await;
        matrix.opened(&both((second, last))).await;
        assert_eq!(matrix.stops().await, slice::from_ref(&at), "{engine}: the stop stays where it was");
        tab_to(browser, browser.button(words().matrix_back())).await;
        browser.press(&[Key::Enter]).await;
        browser.wait_for("the square again", async || matrix.focused().await.as_ref() == Some(&at)).await;
        browser.press(&[Key::Up, Key::Home, Key::Space]).await;
        matrix.opened(&content().mixing.substances[usize::from(first)].name).await;

        // Tab leaves the squares at once.
        tab_to(browser, browser.button(words().matrix_back())).await;
        browser.press(&[Key::Enter]).await;
        let at = format!("{first}-{first}");
        browser.wait_for("the square again", async || matrix.focused().await.as_ref() == Some(&at)).await;
        browser.press(&[Key::Tab]).await;
        assert!(browser.button(words().matrix_back()).is_focused().await, "{engine}: {}", browser.focused().await);
    }
}

journey! {
    /// The square that was read last can be opened again.
    async fn the_same_square_opens_again(browser: &mut Browser, _site: &Site) {
        let (matrix, all) = for_adults(browser).await;
        let (row, column) = (all[1], all[3]);
        for _ in 0..2 {
            matrix.square(row, column).click().await;
            matrix.opened(&both((row, column))).await;
            browser.button(words().matrix_back()).click().await;
            let at = format!("{row}-{column}");
            browser.wait_for("the square again", async || matrix.focused().await.as_ref() == Some(&at)).await;
        }
    }
}

journey! {
    /// Whoever reads changes, and with it the squares: the keyboard still comes in at one of them.
    async fn the_stop_outlives_another_edition(browser: &mut Browser, _site: &Site) {
        let (matrix, all) = for_adults(browser).await;
        let engine = browser.engine();
        tab_to(browser, matrix.square(all[0], all[0])).await;
        // A square that only adults have, then one that both have.
        for keys in [&[Key::End, Key::PageDown][..], &[Key::Home, Key::PageUp, Key::Right, Key::Down]] {
            browser.press(keys).await;
            edition(browser, Edition::Under18).click().await;
            matrix.spans(listed(Edition::Under18).len()).await;
            assert_eq!(matrix.stops().await.len(), 1, "{engine}: {keys:?}: {:?}", matrix.stops().await);
            edition(browser, Edition::Adult).click().await;
            matrix.spans(all.len()).await;
            let stops = matrix.stops().await;
            assert_eq!(stops.len(), 1, "{engine}: {keys:?}: {stops:?}");
            browser.css(&format!("[data-at='{}']", stops[0])).focus().await;
        }
    }
}

journey! {
    /// A tap opens a card, and the names of rows and columns stay in sight however the squares are moved.
    async fn the_squares_on_a_phone(browser: &mut Browser, site: &Site) {
        browser.set_viewport(PHONE).await;
        let (matrix, all) = for_adults(browser).await;
        let came = words_came(browser, site).await;
        let engine = browser.engine();
        let before = headings(browser, (0, 0)).await;
        let after = headings(browser, (300, 250)).await;
        assert_eq!(before.scrolled, (0.0, 0.0), "{engine}");
        assert_eq!(after.scrolled, (300.0, 250.0), "{engine}: the squares can be moved both ways");
        assert!((after.column_top - before.column_top).abs() < 1.5, "{engine}: {before:?} {after:?}");
        assert!((after.row_left - before.row_left).abs() < 1.5, "{engine}: {before:?} {after:?}");
        assert!(after.column_seen && after.row_seen, "{engine}: {after:?}");

        let (row, column) = (all[8], all[10]);
        matrix.square(row, column).click().await;
        matrix.opened(&both((row, column))).await;
        browser.wait_until("document.querySelector('#picked').getBoundingClientRect().top < innerHeight / 2", "its card").await;
        let sorted = (row.min(column), row.max(column));
        let shown = content().mixing.shown(sorted.0, sorted.1).expect("two");
        let open: String = browser.evaluate("document.querySelector('.app-answer').innerText").await;
        assert!(open.contains(level_name(shown.level)), "{engine}: {open}");
        site.assert_silent_since(came);
        assert!(!browser.storage().await.address.contains(['#', '?']), "{engine}");
    }
}

/// Where the heading of a row and of a column stand.
#[derive(Debug, serde::Deserialize)]
struct Headings {
    scrolled: (f64, f64),
    column_top: f64,
    row_left: f64,
    /// Nothing lies over them.
    column_seen: bool,
    row_seen: bool,
}

/// Moves the squares and looks at a heading of each kind that is in sight then.
async fn headings(browser: &Browser, (right, down): (u32, u32)) -> Headings {
    let script = "const [right, down, done] = arguments; const grid = document.querySelector('.app-matrix'); \
        grid.scrollIntoView({ block: 'center', behavior: 'instant' }); grid.scrollTo(right, down); \
        requestAnimationFrame(() => requestAnimationFrame(() => { \
          const box = grid.getBoundingClientRect(); \
          const of = scope => [...grid.querySelectorAll(`[scope=${scope}]`)].map(e => e.getBoundingClientRect()); \
          const middle = (rect, other) => rect[other] > box[other] + 150; \
          const seen = rect => { const at = document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2); \
            return Boolean(at?.closest('th')); }; \
          const column = of('col').find(rect => middle(rect, 'left')), row = of('row').find(rect => middle(rect, 'top')); \
          done({ scrolled: [grid.scrollLeft, grid.scrollTop], column_top: column.top - box.top, row_left: row.left - box.left, \
            column_seen: seen(column), row_seen: seen(row) }); }));";
    browser.script_async(script, vec![right.into(), down.into()]).await
}

journey! {
    /// A square that the arrows lead to is never under the headings that stay in sight.
    async fn the_square_with_the_focus_is_seen(browser: &mut Browser, _site: &Site) {
        browser.set_viewport(PHONE).await;
        let (matrix, all) = for_adults(browser).await;
        tab_to(browser, matrix.square(all[0], all[0])).await;
        let covered = "const square = document.activeElement, box = square.getBoundingClientRect(); \
            const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2); \
            return at === square ? null : `${square.dataset.at} lies under ${at?.outerHTML.slice(0, 80)}`;";
        browser.press(&[Key::End, Key::PageDown]).await;
        let mut hidden = Vec::new();
        for key in [Key::Up, Key::Left].iter().flat_map(|key| std::iter::repeat_n(key.clone(), 14)) {
            browser.press(&[key]).await;
            browser.script_async::<()>("requestAnimationFrame(() => requestAnimationFrame(() => arguments[0]()))", vec![]).await;
            hidden.extend(browser.script::<Option<String>>(covered, vec![]).await);
        }
        assert!(hidden.is_empty(), "{}: {hidden:#?}", browser.engine());
    }
}
