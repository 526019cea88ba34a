//! The items of a questionnaire, its own or borrowed, with their wording.

use std::collections::BTreeMap;

use domain::questionnaire::{Choice, Item};
use domain::text::Rich;
use domain::units::Span;

use super::desk::Desk;
use super::questionnaire_parts::Parts;
use crate::checks::{ids, question_items};
use crate::page::Page;
use crate::passage::Passage;
use crate::problem::Pen;
use crate::records::questionnaire_facts::ItemRecord;
use crate::records::questionnaire_wording::{ItemWording, WordingRecord};

/// Makes and checks the items. Their lines for the results go to `page`.
pub(super) fn items<'d>(
    desk: &'d Desk<'_>,
    parts: &'d Parts,
    all: &'d BTreeMap<String, Parts>,
    page: &mut Page<'d>,
) -> Vec<Item> {
    let pen = parts.facts_pen(desk);
    let Some(borrowed) = &parts.facts.borrowed else {
        let items: Vec<&ItemRecord> = parts.facts.items.iter().take(question_items::MOST_ITEMS).collect();
        question_items::check_count(pen, &parts.facts.items);
        ids::check_unique(pen, "item", items.iter().map(|item| &item.id));
        question_items::check_wording(page.pen, pen, &items, &parts.wording.items);
        return items.iter().map(|facts| item(facts, &parts.wording, page, pen)).collect();
    };
    question_items::check_borrowing(pen, page.pen, &parts.facts.items, &parts.wording.items);
    let Some(lender) = lender(pen, &borrowed.from, all) else { return Vec::new() };
    question_items::check_first_items(pen, borrowed, &lender.facts.items);
    let wanted = |facts: &&ItemRecord| borrowed.items.iter().any(|id| id.words == facts.id.words);
    // The lender's own pass has put its words among the prose; here they only need their citations.
    let mut borrowing = Page { citations: page.citations.take(), ..Page::new(lender.wording_pen(desk)) };
    let lent = lender.facts.items.iter().take(question_items::MOST_ITEMS).filter(wanted);
    let items =
        lent.map(|facts| item(facts, &lender.wording, &mut borrowing, lender.facts_pen(desk))).collect();
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
    let text_at = |texts: Option<&Vec<Passage>>, index: usize| {
        texts.and_then(|texts| texts.get(index)).map(|text| text.words.clone()).unwrap_or_default()
    };
    let options = facts.points.iter().enumerate().map(|(index, points)| Choice {
        text: text_at(words.map(|words| &words.options), index),
        points: u8::try_from(points.value).unwrap_or(u8::MAX),
        stands_for: facts.stands_for.as_ref().and_then(|all| span(&all.value.get(index)?.value)),
        result: result(words, index, page),
        in_text: text_at(words.and_then(|words| words.in_text.as_ref()), index),
    });
    let options = options.collect();
    let title = words.and_then(|words| words.result_title.as_ref());
    Item {
        id: facts.id.words.clone(),
        text: words.map(|words| words.text.words.clone()).unwrap_or_default(),
        options,
        most: facts.number.as_ref().and_then(|number| number.last()).map(|most| most.value),
        unscored: !facts.scored,
        fork_at: facts.fork_at.map(|points| question_items::fork_at(pen, points, &facts.points)),
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

fn result(words: Option<&ItemWording>, option: usize, page: &mut Page<'_>) -> Option<Rich> {
    let line = words?.results.as_ref()?.get(option)?;
    (!line.words.trim().is_empty()).then(|| page.line(line))
}
