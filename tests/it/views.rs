//! Every screen as HTML, held against the rules for markup that works for everyone, with scripts and without.

use std::collections::BTreeSet;

use domain::pack::encode;
use domain::quiz::QuizPack;
use domain::route::Route;
use domain::text::Inline;
use yew::prelude::*;

use waymark::documents::body;
use waymark::memory::Memory;
use waymark::part::{Given, Kind};
use waymark::parts::make;

use crate::html::{Element, Tree};
use crate::routes::is_internal;
use crate::site::{self, PAGES, SCREENS, Screen};

/// Holds every screen against a rule, which gives a line for each breach, and fails with all of them.
fn check(rule: impl Fn(&Screen) -> Vec<String>) {
    let breaches: Vec<String> = SCREENS
        .iter()
        .flat_map(|screen| rule(screen).into_iter().map(|breach| format!("{}: {breach}", screen.name)))
        .collect();
    assert!(breaches.is_empty(), "{breaches:#?}");
}

/// An element as a person would point at it.
fn shown(element: &Element) -> String {
    let attributes: String =
        element.attributes().map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
    let text: String = element.text().chars().take(40).collect();
    format!("<{}{attributes}>{text}", element.name)
}

fn all_shown<'e>(elements: impl Iterator<Item = &'e Element>) -> Vec<String> {
    elements.map(shown).collect()
}

fn class_has(element: &Element, class: &str) -> bool {
    element.attribute("class").is_some_and(|classes| classes.split(' ').any(|known| known == class))
}

#[test]
fn rendering_is_pure() {
    let book = site::book();
    for (page, document) in PAGES.iter().zip(site::documents(&book)) {
        assert!(page.html == body(&book, &document), "{} came out differently the second time", page.name);
    }
}

#[test]
fn one_h1_and_it_takes_focus() {
    check(|screen| match screen.tree.named("h1").collect::<Vec<_>>().as_slice() {
        [h1] if h1.attribute("id") == Some("title") && h1.attribute("tabindex") == Some("-1") => vec![],
        [h1] => vec![format!("the heading cannot take focus: {}", shown(h1))],
        several => vec![format!("{} h1", several.len())],
    });
}

#[test]
fn headings_skip_no_level() {
    check(|screen| {
        let mut last = 0;
        let mut breaches = Vec::new();
        for element in &screen.tree.elements {
            let level = match element.name.as_bytes() {
                [b'h', digit @ b'1'..=b'6'] => digit - b'0',
                _ => continue,
            };
            if level > last + 1 {
                breaches.push(format!("{} follows h{last}", shown(element)));
            }
            last = level;
        }
        breaches
    });
}

#[test]
fn ids_are_unique() {
    check(|screen| {
        let mut seen = BTreeSet::new();
        screen.tree.ids().into_iter().filter(|id| !seen.insert(*id)).map(String::from).collect()
    });
}

#[test]
fn what_points_at_an_id_finds_it() {
    const POINTERS: [&str; 4] = ["for", "aria-labelledby", "aria-describedby", "aria-controls"];
    check(|screen| {
        let pointers = screen.tree.elements.iter().flat_map(|element| {
            let attributes = element.attributes().filter(|(name, _)| POINTERS.contains(name));
            attributes.flat_map(|(_, ids)| ids.split(' ')).map(move |id| (element, id))
        });
        let lost = pointers.filter(|(_, id)| screen.tree.by_id(id).is_none());
        lost.map(|(element, id)| format!("no #{id} for {}", shown(element))).collect()
    });
}

#[test]
fn every_field_has_a_label_with_words() {
    check(|screen| {
        let tree = &screen.tree;
        let labelled = |field: &Element| {
            let id = field.attribute("id");
            let pointed = tree
                .named("label")
                .any(|label| id.is_some() && label.attribute("for") == id && !label.text().is_empty());
            pointed || tree.around(field).any(|around| around.name == "label" && !around.text().is_empty())
        };
        let fields =
            tree.elements.iter().filter(|el| ["input", "select", "textarea"].contains(&el.name.as_str()));
        all_shown(fields.filter(|field| !labelled(field)))
    });
}

/// Browsers keep what was typed or picked unless told not to; nothing of a person's may come back by itself.
#[test]
fn no_field_is_remembered_by_the_browser() {
    check(|screen| {
        let fields = screen.tree.elements.iter().filter(|el| ["input", "select"].contains(&el.name.as_str()));
        all_shown(fields.filter(|field| field.attribute("autocomplete") != Some("off")))
    });
}

#[test]
fn every_group_of_options_has_a_question() {
    check(|screen| {
        let tree = &screen.tree;
        let radios = tree.named("input").filter(|input| input.attribute("type") == Some("radio"));
        let asked = |radio: &Element| {
            let group = tree.around(radio).find(|around| around.name == "fieldset");
            let legend = group.and_then(|group| tree.children(group).next());
            legend.is_some_and(|legend| legend.name == "legend" && !legend.text().is_empty())
        };
        all_shown(radios.filter(|radio| !asked(radio)))
    });
}

#[test]
fn links_buttons_headings_and_summaries_have_words() {
    check(|screen| {
        let named = ["a", "button", "h1", "h2", "h3", "summary", "legend", "label", "option", "li", "p"];
        let silent = screen.tree.elements.iter().filter(|element| {
            let waits_for_words = element.attribute("role") == Some("status");
            named.contains(&element.name.as_str())
                && element.text().is_empty()
                && element.attribute("aria-label").is_none_or(str::is_empty)
                && !waits_for_words
        });
        all_shown(silent)
    });
}

#[test]
fn no_placeholder_is_left_in_the_words() {
    check(|screen| {
        let full = screen.tree.elements.iter().filter(|el| {
            el.text().contains(['{', '}']) || el.attributes().any(|(_, value)| value.contains(['{', '}']))
        });
        all_shown(full)
    });
}

#[test]
fn the_skip_link_comes_first_and_leads_to_the_page() {
    check(|screen| {
        let first =
            screen.tree.elements.iter().find(|el| ["a", "button", "input"].contains(&el.name.as_str()));
        let skips = first.is_some_and(|el| el.attribute("href") == Some("#main"));
        let main = screen.tree.by_id("main").filter(|el| el.name == "main");
        let reached = main.is_some_and(|main| main.attribute("tabindex") == Some("-1"));
        if skips && reached { vec![] } else { vec![format!("{:?}", first.map(shown))] }
    });
}

#[test]
fn one_of_each_landmark() {
    check(|screen| {
        let count =
            |name: &str| screen.tree.named(name).filter(|el| screen.tree.around(el).count() == 0).count();
        let all = ["header", "main", "footer"].into_iter();
        all.filter(|name| count(name) != 1).map(|name| format!("{} {name}", count(name))).collect()
    });
}

#[test]
fn emergency_and_leave_are_on_every_page() {
    let leave_to = &site::compiled().core.site.leave_to;
    check(|screen| {
        let tree = &screen.tree;
        let emergency = match screen.route {
            Route::NotFound => site::compiled().core.site.base.clone() + &Route::Emergency.path(),
            _ => Route::Emergency.href_from(&screen.route),
        };
        let in_header = |link: &Element| tree.around(link).any(|around| around.name == "header");
        let mut breaches = Vec::new();
        if !tree.links().any(|(link, href)| href == emergency && in_header(link)) {
            breaches.push("no Emergency in the header".to_string());
        }
        if tree.links().filter(|(link, href)| href == leave_to && class_has(link, "app-leave__link")).count()
            != 1
        {
            breaches.push("no Leave quickly".to_string());
        }
        breaches
    });
}

#[test]
fn nothing_in_the_markup_styles_or_runs() {
    check(|screen| {
        let tree = &screen.tree;
        let inline = |el: &&Element| {
            el.attributes().any(|(name, value)| {
                name == "style" || name.starts_with("on") || value.trim_start().starts_with("javascript:")
            }) || ["script", "style", "iframe", "object", "embed", "form"].contains(&el.name.as_str())
        };
        all_shown(tree.elements.iter().filter(inline))
    });
}

#[test]
fn nothing_is_loaded_from_the_markup() {
    check(|screen| {
        let loads = ["src", "srcset", "poster", "data", "action", "formaction", "ping"];
        let asks = |el: &&Element| el.attributes().any(|(name, _)| loads.contains(&name));
        all_shown(screen.tree.elements.iter().filter(asks))
    });
}

#[test]
fn outside_links_are_the_contents_own_and_tell_nothing() {
    let all = site::compiled();
    let mut meant: BTreeSet<&str> = BTreeSet::from([all.core.site.leave_to.as_str()]);
    let books = all.reading.modules.iter().flat_map(|module| [&module.sources, &module.quiz.sources]);
    let books = books.chain(all.questionnaires.iter().map(|questionnaire| &questionnaire.sources));
    // Old pages that are sources may be on http (crates/content-compiler, checks/addresses.rs). Nothing else may.
    let sources: BTreeSet<&str> = books.flatten().map(|source| source.url.as_str()).collect();
    for service in all.services.services.iter().chain(&all.reading.crisis) {
        meant.extend([&service.website, &service.webchat].into_iter().flatten().map(String::as_str));
    }
    check(|screen| {
        let outside = screen.tree.links().filter(|(_, href)| !is_internal(href));
        let breach = |(link, href): &(&Element, &str)| {
            let rel: Vec<&str> = link.attribute("rel").unwrap_or_default().split(' ').collect();
            let call = ["tel:", "sms:"].iter().any(|scheme| {
                href.strip_prefix(scheme)
                    .is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
            });
            !call
                && !(((href.starts_with("https://") && meant.contains(href)) || sources.contains(href))
                    && rel.contains(&"noreferrer")
                    && link.attribute("target").is_none())
        };
        all_shown(outside.filter(breach).map(|(link, _)| link))
    });
}

#[test]
fn buttons_say_that_they_are_buttons() {
    check(|screen| {
        all_shown(screen.tree.named("button").filter(|el| el.attribute("type") != Some("button")))
    });
}

#[test]
fn drawings_are_not_read_aloud_but_pictures_say_what_they_are() {
    check(|screen| {
        let tree = &screen.tree;
        let says =
            |id: &str| tree.elements.iter().any(|el| el.attribute("id") == Some(id) && !el.text().is_empty());
        let is_named = |el: &Element| {
            let names: Vec<&str> = el.attribute("aria-labelledby").unwrap_or("").split(' ').collect();
            el.attribute("role") == Some("img") && names.len() == 2 && names.into_iter().all(says)
        };
        let drawings = tree.elements.iter().filter(|el| ["svg", "img"].contains(&el.name.as_str()));
        all_shown(drawings.filter(|el| el.attribute("aria-hidden") != Some("true") && !is_named(el)))
    });
}

/// Browsers take the markup apart and put it together again. What they would mend, the app would not find again.
#[test]
fn nothing_stands_where_a_browser_would_move_it() {
    const BLOCKS: [&str; 18] = [
        "p", "div", "ul", "ol", "dl", "section", "details", "fieldset", "table", "h1", "h2", "h3", "h4",
        "nav", "header", "footer", "main", "aside",
    ];
    check(|screen| {
        let tree = &screen.tree;
        let moved = tree.elements.iter().filter(|el| {
            let parent = el.parent.map_or("", |at| tree.elements[at].name.as_str());
            let name = el.name.as_str();
            let inside = |other: &str| tree.around(el).any(|around| around.name == other);
            (BLOCKS.contains(&name) && inside("p"))
                || (name == "li") != ["ul", "ol"].contains(&parent)
                || (["a", "button", "select", "label"].contains(&name)
                    && ["a", "button", "label", "summary"].iter().any(|other| inside(other)))
                || (name == "legend" && parent != "fieldset")
                || (name == "summary" && parent != "details")
                || (["dt", "dd"].contains(&name) && !inside("dl"))
        });
        all_shown(moved)
    });
}

#[test]
fn no_record_on_hold_is_on_a_page() {
    let held = crate::content::held_names();
    check(|screen| held.iter().filter(|name| screen.html.contains(*name)).cloned().collect())
}

/// A copy of the site can be years old, or a clock wrong: these three numbers stay, whatever the day.
#[test]
fn the_numbers_that_last_are_on_the_emergency_page_whatever_the_day() {
    let tree = &site::page(&Route::Emergency).tree;
    let is_dated = |el: &Element| el.attributes().any(|(name, _)| name.ends_with("-on"));
    for address in ["tel:999", "tel:111", "tel:116123"] {
        let lasts = |(link, href): (&Element, &str)| href == address && !tree.around(link).any(is_dated);
        assert!(tree.links().any(lasts), "no {address} that stays");
    }
    let first = tree.links().find(|(_, href)| href.starts_with("tel:"));
    assert_eq!(first.map(|(_, href)| href), Some("tel:999"), "999 comes first");
}

/// With scripts off the page must say all it can: a module in full, Help's crisis lines, the check's welcome.
#[test]
fn the_pages_can_be_read_without_scripts() {
    let all = site::compiled();
    for module in &all.reading.modules {
        let route = Route::Module(module.summary.id.clone());
        let tree = &site::page(&route).tree;
        let headings: Vec<&str> = tree.named("h2").map(Element::text).collect();
        for section in &module.sections {
            let title = domain::text::plain(&section.title);
            assert!(headings.iter().any(|heading| heading.starts_with(&title)), "{route:?} lacks “{title}”");
        }
        assert_eq!(tree.elements.iter().filter(|el| class_has(el, "app-sources__list")).count(), 1);
    }
    let help = &site::page(&Route::Help).tree;
    assert!(help.links().any(|(_, href)| href == "tel:116123"));
}

/// As many places as a quiz has questions, of which the first is where the person is.
#[test]
fn a_quiz_has_a_place_for_each_question() {
    for module in &site::compiled().reading.modules {
        let tree = &site::page(&Route::Quiz(module.summary.id.clone())).tree;
        let places: Vec<&Element> = tree.elements.iter().filter(|el| class_has(el, "app-segment")).collect();
        assert_eq!(places.len(), module.quiz.questions.len());
        assert!(class_has(places[0], "app-segment--here"));
        let others = places[1..].iter().filter(|el| el.attribute("class") == Some("app-segment")).count();
        assert_eq!(others, places.len() - 1, "all others are ahead");
        assert!(tree.around(places[0]).any(|around| around.attribute("aria-hidden") == Some("true")));
    }
}

/// What a hint says, in the quiz that [`Hinted`] draws.
const HINT: &str = "Think of the hour after.";

/// A quiz whose first question has a hint, as its others have none.
#[component]
fn Hinted() -> Html {
    let (book, module) = (site::book(), &site::compiled().reading.modules[0]);
    let here = book.here(&Route::Quiz(module.summary.id.clone()));
    let mut quiz = module.quiz.clone();
    quiz.questions[0].hint = Some(vec![Inline::Text(HINT.into())]);
    let pack = QuizPack { module: module.summary.id.clone(), title: module.summary.title.clone(), quiz };
    let pack = encode(&(&site::compiled().core, pack));
    let given = Given { kind: Kind::Quiz, pack, number: 0, later: Vec::new(), memory: Memory::default() };
    make(Kind::Quiz)(&given).expect("the pack can be read").draw(&here)
}

#[test]
fn a_hint_is_folded_below_its_question() {
    let is_hint = |el: &Element| el.attribute("data-fold") == Some("hint");
    let tree = Tree::read(&site::render::<Hinted>(()));
    let hint = tree.elements.iter().position(is_hint).expect("there is a hint");
    let fold = &tree.elements[hint];
    assert_eq!((fold.name.as_str(), fold.attribute("open")), ("details", None));
    assert_eq!(fold.text(), format!("{}{HINT}", site::compiled().core.wording.quiz_hint()));
    let question = tree.elements.iter().position(|el| class_has(el, "app-question"));
    assert!(question.is_some_and(|question| question < hint), "it stands below the question");
    let first = &site::compiled().reading.modules[0];
    let without = site::page(&Route::Quiz(first.summary.id.clone())).tree.elements.iter().any(is_hint);
    assert_eq!(without, first.quiz.questions[0].hint.is_some());
}

/// `learning` is asked for with these parts, by the page's head and by the script: the two lists must be one.
#[test]
fn the_build_and_the_pages_agree_on_what_is_of_the_course() {
    let build = std::fs::read_to_string(site::root().join("crates/xtask/src/build/wasm.rs")).expect("read");
    let line = build.lines().find(|line| line.contains("const OF_COURSE")).expect("the list");
    let mut ours: Vec<&str> =
        Kind::ALL.into_iter().filter(|kind| kind.is_of_course()).map(|kind| kind.names().1).collect();
    ours.sort_unstable();
    ours.dedup();
    assert!(line.ends_with(&format!("= {ours:?};")), "{line}: {ours:?}");
}
