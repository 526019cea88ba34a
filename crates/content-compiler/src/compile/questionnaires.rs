//! The questionnaires: facts and wording put together.

use std::collections::BTreeMap;

use domain::questionnaire::{
    Band, BandSet, Continues, Groups, Item, Licence, Permission, Questionnaire, Skip, WeekItems,
};

use super::desk::Desk;
use super::questionnaire_items::items;
use super::questionnaire_parts::Parts;
use crate::checks::{
    continuation, item_references, permissions, question_bands, question_items, worked_examples,
};
use crate::page::Page;
use crate::passage::Passage;
use crate::problem::Pen;
use crate::records::cases;
use crate::records::questionnaire_facts::{
    BandRecord, BandSetRecord, FactsRecord, LicenceRecord, SkipRecord,
};
use crate::records::questionnaire_wording::WordingRecord;

/// Reads and checks every questionnaire, in order of their ids.
pub(super) fn read(desk: &Desk<'_>) -> Vec<Questionnaire> {
    let all = Parts::read_all(desk);
    let built: Vec<Questionnaire> = all.iter().map(|(id, parts)| build(desk, id, parts, &all)).collect();
    for (parts, questionnaire) in all.values().zip(&built) {
        let next = parts.facts.continues.as_ref();
        continuation::check(parts.facts_pen(desk), next, questionnaire, &built);
        let path = format!("questionnaires/{}.cases.toml", questionnaire.id);
        let pen = desk.pen(&path);
        for case in desk.read(pen, cases::read).unwrap_or_default() {
            worked_examples::check(pen, &case, questionnaire);
        }
    }
    built
}

fn build(desk: &Desk<'_>, id: &str, parts: &Parts, all: &BTreeMap<String, Parts>) -> Questionnaire {
    let (facts, wording) = (&parts.facts, &parts.wording);
    let (pen, wording_pen) = (parts.facts_pen(desk), parts.wording_pen(desk));
    question_items::check_id(pen, &facts.id, id);
    let mut list = desk.sources();
    list.cite_all(pen, &facts.sources, facts.id.span.clone(), "questionnaire");
    let mut page = Page { citations: Some(list), ..Page::new(wording_pen) };
    (page.prose.graded, page.prose.young) = (true, facts.band_sets.iter().any(|set| ages(set).0 < 18));

    let items = items(desk, parts, all, &mut page);
    let index = |id: &Passage| item_references::index(pen, id, &items);
    let week = week(pen, facts, &items);
    let groups = facts.groups.as_ref().and_then(|id| groups(id, index(id)?, facts));
    let names = groups.as_ref().map_or(&[][..], |groups| &groups.names);
    question_bands::check_groups(pen, &facts.band_sets, names);
    question_bands::check_wording(wording_pen, pen, &facts.band_sets, &wording.bands);
    let questionnaire = Questionnaire {
        id: id.into(),
        title: page.plain(&wording.title),
        short: page.plain(&wording.short),
        version: Page::new(pen).unmarked(&facts.version),
        citation: Page::new(pen).unmarked(&facts.citation),
        time_frame: page.plain(&wording.time_frame),
        ages: question_bands::age_range(pen, facts.ages.as_deref(), facts.id.span.clone()),
        licence: licence(pen, facts.licence.as_ref(), page.plain(&wording.licence)),
        bands_from: page.line(&wording.bands_from),
        band_sets: facts.band_sets.iter().map(|set| band_set(set, names, wording, &mut page)).collect(),
        skips: facts.skips.iter().map(|record| skip(pen, record, &items)).collect(),
        multiplier: facts.multiplier.map_or(1, |times| times.value as u8),
        higher_is_better: facts.higher_is_better,
        continues: facts.continues.as_ref().map(|next| Continues {
            to: next.to.words.clone(),
            at: next.at.map_or(0, |at| at.value),
            from_age: next.from_age.map_or(0, |age| age.value as u8),
        }),
        week,
        sources: page.take_sources(),
        review: parts.review,
        groups,
        items,
    };
    desk.keep(page);
    question_bands::check(pen, &facts.band_sets, *questionnaire.range().end());
    questionnaire
}

fn skip(pen: Pen<'_>, record: &SkipRecord, items: &[Item]) -> Skip {
    let indices =
        |ids: &[Passage]| ids.iter().filter_map(|id| item_references::index(pen, id, items)).collect();
    Skip {
        sum_of: indices(&record.sum_of),
        at_most: record.at_most,
        hides: indices(&record.hides),
        closes: record.closes,
    }
}

/// The items that give the days and the units of a week.
fn week(pen: Pen<'_>, facts: &FactsRecord, items: &[Item]) -> Option<WeekItems> {
    let (days, units) = facts.week.as_ref()?;
    let index = |id: &Passage| item_references::index(pen, id, items);
    let week = WeekItems { days: index(days)?, units: index(units)? };
    question_items::check_week(pen, items, [(week.days, days), (week.units, units)]);
    Some(week)
}

/// The groups that an item's options stand for.
fn groups(id: &Passage, item: u8, facts: &FactsRecord) -> Option<Groups> {
    let values = facts.items.iter().find(|item| item.id.words == id.words)?.values.as_ref()?;
    Some(Groups { item, names: values.iter().map(|name| name.words.clone()).collect() })
}

fn licence(pen: Pen<'_>, record: Option<&LicenceRecord>, words: String) -> Licence {
    let state = record.and_then(|record| record.state);
    let ask = record.and_then(|record| record.ask.as_ref());
    let licence = Licence {
        // One without a state is taken for one that needs a permission.
        state: state.map_or(Permission::NeedsPermission, |state| state.value),
        ask: ask.map(|ask| ask.words.clone()).unwrap_or_default(),
        words,
    };
    if let Some(record) = record {
        permissions::check_ask(pen, &licence, record.span.clone());
    }
    licence
}

fn ages(set: &BandSetRecord) -> (u8, u8) {
    match set.ages.as_deref() {
        Some([from, to]) => (from.value as u8, to.value as u8),
        _ => (18, 120),
    }
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
