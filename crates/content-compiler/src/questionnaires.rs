//! Puts questionnaires together: facts, wording, borrowed items, and whether each is on.

use std::collections::BTreeMap;
use std::path::PathBuf;

use domain::day::Day;
use domain::questionnaire::{
    Band, BandSet, Choice, Continues, Groups, Item, Licence, Permission, Questionnaire, Skip, WeekItems,
};
use domain::units::Span;

use crate::checks::{
    continuation, item_references, permissions, question_bands, question_items, worked_examples,
};
use crate::citations::{SourceBook, SourceList};
use crate::folder::{File, Folder};
use crate::page::{Page, Prose};
use crate::passage::Passage;
use crate::problem::{Pen, Problems};
use crate::records::questionnaire_facts::{
    BandRecord, BandSetRecord, FactsRecord, ItemRecord, LicenceRecord,
};
use crate::records::questionnaire_wording::{ItemWording, WordingRecord};
use crate::records::site::SiteFile;
use crate::records::{cases, questionnaire_facts, questionnaire_wording};

/// A questionnaire that is off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Off {
    /// Its id.
    pub id: String,
    /// Its name for a reader.
    pub title: String,
    /// Why, and what would turn it on.
    pub reason: String,
}

/// One questionnaire's files, read.
struct Parts {
    facts_path: PathBuf,
    wording_path: PathBuf,
    facts: FactsRecord,
    wording: WordingRecord,
}

/// Reads and checks every questionnaire, in order of their ids.
pub(crate) fn read(
    folder: &Folder<'_>,
    problems: &Problems,
    book: Option<&SourceBook>,
    today: Day,
    prose: &mut Vec<Prose>,
) -> Vec<Questionnaire> {
    let ids: Vec<String> = folder.names("questionnaires").iter().filter_map(|name| facts_id(name)).collect();
    let expected = |name: &str| facts_id(name.strip_suffix(".cases.toml").map_or(name, |_| "")).is_some();
    let is_cases = |name: &str| ids.iter().any(|id| name == format!("{id}.cases.toml"));
    let help =
        "A questionnaire has <id>.toml and <id>.cases.toml here, and its wording in en/questionnaires.";
    folder.refuse_others("questionnaires", |name| expected(name) || is_cases(name), help);
    let is_wording = |name: &str| ids.iter().any(|id| name == format!("{id}.toml"));
    folder.refuse_others("en/questionnaires", is_wording, help);

    let mut all: BTreeMap<String, Parts> = BTreeMap::new();
    for id in &ids {
        all.extend(parts(folder, problems, id, today).map(|parts| (id.clone(), parts)));
    }
    let built: Vec<Questionnaire> =
        all.iter().map(|(id, parts)| build(id, parts, &all, problems, book, prose)).collect();
    for questionnaire in &built {
        let Some(parts) = all.get(&questionnaire.id) else { continue };
        let pen = Pen::new(&parts.facts_path, problems);
        continuation::check(pen, parts.facts.continues.as_ref(), questionnaire, &built);
        let Some(file) = folder.read(format!("questionnaires/{}.cases.toml", questionnaire.id)) else {
            continue;
        };
        let pen = Pen::new(&file.path, problems);
        for case in cases::read(pen, &file).unwrap_or_default() {
            worked_examples::check(pen, &case, questionnaire);
        }
    }
    built
}

/// The id in the name of a file of facts.
fn facts_id(name: &str) -> Option<String> {
    name.strip_suffix(".toml").filter(|id| !id.is_empty() && !id.contains('.')).map(String::from)
}

fn parts(folder: &Folder<'_>, problems: &Problems, id: &str, today: Day) -> Option<Parts> {
    let facts_file = folder.read(format!("questionnaires/{id}.toml"));
    let wording_file = folder.read(format!("en/questionnaires/{id}.toml"));
    let facts = facts_file
        .as_ref()
        .and_then(|file: &File| questionnaire_facts::read(Pen::new(&file.path, problems), file, today));
    let wording = wording_file
        .as_ref()
        .and_then(|file| questionnaire_wording::read(Pen::new(&file.path, problems), file));
    Some(Parts {
        facts_path: facts_file?.path,
        wording_path: wording_file?.path,
        facts: facts?,
        wording: wording?,
    })
}

fn build(
    id: &str,
    parts: &Parts,
    all: &BTreeMap<String, Parts>,
    problems: &Problems,
    book: Option<&SourceBook>,
    prose: &mut Vec<Prose>,
) -> Questionnaire {
    let (facts, wording) = (&parts.facts, &parts.wording);
    let pen = Pen::new(&parts.facts_path, problems);
    question_items::check_id(pen, &facts.id, id);
    let mut page = Page::new(Pen::new(&parts.wording_path, problems));
    page.prose.graded = true;
    page.prose.young = facts.band_sets.iter().any(|set| ages(set).0 < 18);
    let mut list = SourceList::new(book);
    list.cite_all(pen, &facts.sources, facts.id.span.clone(), "questionnaire");
    page.citations = Some(list);

    let items = items(parts, all, &mut page, problems);
    let index = |id: &Passage| item_references::index(pen, id, &items);
    let indices = |ids: &[Passage]| ids.iter().filter_map(index).collect::<Vec<u8>>();
    let skips = facts.skips.iter().map(|skip| Skip {
        sum_of: indices(&skip.sum_of),
        at_most: skip.at_most,
        hides: indices(&skip.hides),
        closes: skip.closes,
    });
    let skips: Vec<Skip> = skips.collect();
    let week = facts
        .week
        .as_ref()
        .and_then(|(days, units)| Some(WeekItems { days: index(days)?, units: index(units)? }));
    let occasion = facts.occasion.as_ref().and_then(index);
    if let (Some(week), Some((days, units))) = (week, &facts.week) {
        question_items::check_week(pen, &items, [(week.days, days), (week.units, units)]);
    }
    let groups = facts.groups.as_ref().and_then(|id| groups(id, index(id)?, facts));
    let names = groups.as_ref().map_or(&[][..], |groups| &groups.names);
    question_bands::check_groups(pen, &facts.band_sets, names);
    question_bands::check_wording(page.pen, pen, &facts.band_sets, &wording.bands);
    let title = page.plain(&wording.title);
    let short = page.plain(&wording.short);
    let time_frame = page.plain(&wording.time_frame);
    let licence = page.plain(&wording.licence);
    let bands_from = page.line(&wording.bands_from);
    let band_sets = facts.band_sets.iter().map(|set| band_set(set, names, wording, &mut page)).collect();
    let continues = facts.continues.as_ref().map(|next| Continues {
        to: next.to.words.clone(),
        at: next.at.map_or(0, |at| at.value),
        from_age: next.from_age.map_or(0, |age| age.value as u8),
    });
    let sources = page.citations.take().map(|list| list.sources).unwrap_or_default();
    prose.push(page.prose);
    let multiplier = facts.multiplier.map_or(1, |times| times.value as u8);
    let questionnaire = Questionnaire {
        id: id.into(),
        title,
        short,
        version: Page::new(pen).unmarked(&facts.version),
        citation: Page::new(pen).unmarked(&facts.citation),
        time_frame,
        ages: question_bands::age_range(pen, facts.ages.as_deref(), facts.id.span.clone()),
        licence: licence_of(pen, facts.licence.as_ref(), licence),
        items,
        skips,
        multiplier,
        higher_is_better: facts.higher_is_better,
        groups,
        band_sets,
        continues,
        week,
        occasion,
        bands_from,
        sources,
        review: facts.review,
    };
    question_bands::check(pen, &facts.band_sets, *questionnaire.range().end());
    questionnaire
}

/// The groups that an item's options stand for.
fn groups(id: &Passage, item: u8, facts: &FactsRecord) -> Option<Groups> {
    let values = facts.items.iter().find(|item| item.id.words == id.words)?.values.as_ref()?;
    Some(Groups { item, names: values.iter().map(|name| name.words.clone()).collect() })
}

fn licence_of(pen: Pen<'_>, record: Option<&LicenceRecord>, words: String) -> Licence {
    let state =
        record.and_then(|record| record.state).map_or(Permission::NeedsPermission, |state| state.value);
    let ask = record.and_then(|record| record.ask.as_ref()).map(|ask| ask.words.clone()).unwrap_or_default();
    if let (Permission::NeedsPermission, true, Some(record)) = (state, ask.is_empty(), record) {
        let help = "Say whom an organisation writes to, such as ask = \"The author, at the university\".";
        pen.error(record.span.clone(), "Nobody is named to ask for permission", "`ask` is missing", help);
    }
    Licence { state, ask, words }
}

fn ages(set: &BandSetRecord) -> (u8, u8) {
    match set.ages.as_deref() {
        Some([from, to]) => (from.value as u8, to.value as u8),
        _ => (18, 120),
    }
}

/// The items, its own or borrowed, with their wording.
fn items<'a>(
    parts: &'a Parts,
    all: &'a BTreeMap<String, Parts>,
    page: &mut Page<'a>,
    problems: &'a Problems,
) -> Vec<Item> {
    let pen = Pen::new(&parts.facts_path, problems);
    let Some(borrowed) = &parts.facts.borrowed else {
        let items: Vec<&ItemRecord> = parts.facts.items.iter().take(question_items::MOST_ITEMS).collect();
        question_items::check_count(pen, &parts.facts.items);
        crate::checks::ids::check_unique(pen, "item", items.iter().map(|item| &item.id));
        question_items::check_wording(page.pen, pen, &items, &parts.wording.items);
        return items.iter().map(|facts| item(facts, &parts.wording, page, pen)).collect();
    };
    question_items::check_borrowing(pen, page.pen, &parts.facts.items, &parts.wording.items);
    let Some(lender) = lender(pen, &borrowed.from, all) else { return Vec::new() };
    question_items::check_first_items(pen, borrowed, &lender.facts.items);
    let wanted = |facts: &&ItemRecord| borrowed.items.iter().any(|id| id.words == facts.id.words);
    // The lender's own pass has put its words among the prose; here they only need their citations.
    let mut borrowing = Page::new(Pen::new(&lender.wording_path, problems));
    borrowing.citations = page.citations.take();
    let lender_pen = Pen::new(&lender.facts_path, problems);
    let lent = lender.facts.items.iter().take(question_items::MOST_ITEMS).filter(wanted);
    let items = lent.map(|facts| item(facts, &lender.wording, &mut borrowing, lender_pen)).collect();
    page.citations = borrowing.citations;
    items
}

/// The questionnaire that lends its items. It must have items of its own.
fn lender<'p>(pen: Pen<'_>, from: &Passage, all: &'p BTreeMap<String, Parts>) -> Option<&'p Parts> {
    let lender = all.get(&from.words).filter(|lender| lender.facts.borrowed.is_none());
    if lender.is_none() {
        let lenders = all.iter().filter(|(_, parts)| parts.facts.borrowed.is_none());
        let lenders: Vec<&str> = lenders.map(|(id, _)| id.as_str()).collect();
        question_items::no_lender(pen, from, &lenders);
    }
    lender
}

fn item(facts: &ItemRecord, wording: &WordingRecord, page: &mut Page<'_>, pen: Pen<'_>) -> Item {
    let words = wording.items.iter().find(|item| item.id.value == facts.id.words);
    question_items::check_lengths(pen, page.pen, facts, words);
    let options = facts.points.iter().enumerate().map(|(index, points)| Choice {
        text: words
            .and_then(|words| words.options.get(index))
            .map(|text| text.words.clone())
            .unwrap_or_default(),
        points: u8::try_from(points.value).unwrap_or(u8::MAX),
        stands_for: facts.stands_for.as_ref().and_then(|all| span(&all.value.get(index)?.value)),
        result: result(words, index, page),
        in_text: words
            .and_then(|words| words.in_text.as_ref()?.get(index))
            .map(|text| text.words.clone())
            .unwrap_or_default(),
    });
    let options = options.collect();
    let title = words.and_then(|words| words.result_title.as_ref());
    Item {
        id: facts.id.words.clone(),
        text: words.map(|words| words.text.words.clone()).unwrap_or_default(),
        options,
        most: facts.number.as_ref().and_then(|number| number.last()).map(|most| most.value),
        unscored: !facts.scored,
        result_title: title.map(|title| page.plain(title)).unwrap_or_default(),
    }
}

fn span(numbers: &[u16]) -> Option<Span> {
    match numbers {
        [low] => Some(Span { low: u32::from(*low), high: None }),
        [low, high] => Some(Span { low: u32::from(*low), high: Some(u32::from(*high)) }),
        _ => None,
    }
}

fn result(words: Option<&ItemWording>, option: usize, page: &mut Page<'_>) -> Option<domain::text::Rich> {
    let line = words?.results.as_ref()?.get(option)?;
    (!line.words.trim().is_empty()).then(|| page.line(line))
}

fn band_set(set: &BandSetRecord, groups: &[String], wording: &WordingRecord, page: &mut Page<'_>) -> BandSet {
    let (from_age, to_age) = ages(set);
    let group = set.group.as_ref().and_then(|group| groups.iter().position(|name| *name == group.words));
    BandSet {
        from_age,
        to_age,
        group: group.and_then(|group| u8::try_from(group).ok()),
        cut_off: set.cut_off.map(|cut_off| cut_off.value),
        bands: set.bands.iter().map(|facts| band(facts, wording, page)).collect(),
    }
}

fn band(facts: &BandRecord, wording: &WordingRecord, page: &mut Page<'_>) -> Band {
    let words = wording.bands.iter().find(|band| band.id.value == facts.id.words);
    let lines = |page: &mut Page<'_>, lines: Option<&Vec<Passage>>| {
        lines.map(|lines| page.lines(lines)).unwrap_or_default()
    };
    Band {
        id: facts.id.words.clone(),
        label: words.map(|words| page.plain(&words.label)).unwrap_or_default(),
        from: facts.from.map_or(0, |from| from.value),
        to: facts.to.map_or(0, |to| to.value),
        suggests: lines(page, words.map(|words| &words.suggests)),
        fork: facts.fork,
        steps: lines(page, words.map(|words| &words.steps)),
    }
}

/// The questionnaires that are on. The others are named in `off`, each with the reason.
pub(crate) fn switched_on(
    pen: Pen<'_>,
    all: &[Questionnaire],
    site: &SiteFile,
    off: &mut Vec<Off>,
) -> Vec<Questionnaire> {
    let mut on = Vec::new();
    for questionnaire in all {
        let reason = match questionnaire.licence.state {
            Permission::Free => None,
            Permission::NonCommercial => (!site.non_commercial).then(|| {
                "It may only be used by a site that makes no money, and site.toml says non_commercial = false.".into()
            }),
            Permission::NeedsPermission => {
                let held = site.permissions.iter().any(|(id, _)| id.value == questionnaire.id);
                (!held).then(|| {
                    format!(
                        "Its owner must agree first: ask {}. When they have, add a line under [permissions] in \
                         site.toml: {} = \"where the permission is kept\".",
                        questionnaire.licence.ask, questionnaire.id
                    )
                })
            }
        };
        match reason {
            Some(reason) => {
                off.push(Off { id: questionnaire.id.clone(), title: questionnaire.title.clone(), reason });
            }
            None => {
                permissions::check_words(pen, &site.permissions, questionnaire);
                on.push(questionnaire.clone());
            }
        }
    }
    let known: Vec<String> =
        on.iter().map(|questionnaire: &Questionnaire| questionnaire.id.clone()).collect();
    for questionnaire in &mut on {
        // Where the longer questionnaire is off, the short one stands alone.
        questionnaire.continues.take_if(|next| !known.contains(&next.to));
    }
    on
}
