//! Call-outs that draw what they count, and the law by nation.

use domain::course::{LawNation, Piece, Share};
use domain::text::{Block, Inline};

use super::Reader;
use super::callout::CallOut;
use super::entries::Entry;

/// More people than this cannot be told apart on a phone.
const MOST_PEOPLE: u16 = 150;

impl Reader<'_, '_, '_> {
    /// People one by one, in rows.
    pub(super) fn people(&mut self, callout: CallOut) -> Option<Piece> {
        let shares = self.shares(&callout)?;
        for (entry, _) in shares.iter().filter(|(_, share)| share.of > MOST_PEOPLE) {
            let help = "Count in 100 or fewer, where the source allows it.";
            self.refuse(entry.range.clone(), "So many people cannot be drawn", help);
        }
        let rows = shares.into_iter().map(|(_, share)| share).collect();
        Some(Piece::People { title: callout.title, rows })
    }

    /// A circle cut in parts, the largest first.
    pub(super) fn sold(&mut self, callout: CallOut) -> Option<Piece> {
        let parts: Vec<Share> = self.shares(&callout)?.into_iter().map(|(_, share)| share).collect();
        let of = parts.first().map_or(0, |share| share.of);
        let total: u32 = parts.iter().map(|share| u32::from(share.count)).sum();
        if parts.iter().any(|share| share.of != of) || total > u32::from(of) {
            let help = "All parts are of the same number, and come to no more than that.";
            self.refuse(callout.range.clone(), "These are not parts of one circle", help);
        }
        if !parts.is_sorted_by(|a, b| a.count >= b.count) {
            self.refuse(callout.range.clone(), "The largest part comes first", "Sort the entries.");
        }
        Some(Piece::Sold { title: callout.title, parts })
    }

    /// The entries of a list that counts, and what each counts.
    fn shares(&mut self, callout: &CallOut) -> Option<Vec<(Entry, Share)>> {
        let (intro, _, items) = self.entries(callout)?;
        if !intro.is_empty() {
            self.refuse(callout.range.clone(), "Only a list can stand here", "Move the paragraph out of it.");
        }
        let entries = self.labelled(callout, &items);
        let counted = |entry: Entry| self.share(&entry).map(|share| (entry, share));
        Some(entries.into_iter().filter_map(counted).collect())
    }

    /// `3 of 49`, with its words.
    fn share(&self, entry: &Entry) -> Option<Share> {
        let numbers = entry.label.split_once(" of ");
        let numbers =
            numbers.and_then(|(count, of)| Some((count.trim().parse().ok()?, of.trim().parse().ok()?)));
        let Some((count, of)) = numbers.filter(|(count, of)| count <= of && *of > 0_u16) else {
            self.refuse_label(entry, "how many of how many, such as \"3 of 49\"");
            return None;
        };
        let said = entry.said.clone();
        Some(Share { count, of, words: said.words, why: said.why })
    }

    /// The law by nation: every nation once.
    pub(super) fn law(&mut self, callout: CallOut) -> Option<Piece> {
        let (intro, _, items) = self.entries(&callout)?;
        if !intro.is_empty() {
            let help = "Move the paragraph out of the call-out: it holds one entry for each nation.";
            self.refuse(callout.range.clone(), "Only a list can stand here", help);
        }
        let mut nations: Vec<(LawNation, Vec<Block>)> = Vec::new();
        for mut item in items {
            let Some((nation, rest)) = law_nation(&item) else {
                let names: Vec<&str> = LawNation::ALL.into_iter().map(LawNation::name).collect();
                let range = self.range_of(&callout, &domain::text::lines(&item).concat());
                let help = format!("Start the entry with one of these, and a colon: {}.", names.join(", "));
                self.refuse(range, "This entry names no nation", &help);
                continue;
            };
            if let Some(Block::Paragraph(run)) = item.first_mut()
                && let Some(Inline::Text(text)) = run.first_mut()
            {
                *text = rest;
            }
            nations.push((nation, item));
        }
        let has = |nation| nations.iter().filter(|(named, _)| *named == nation).count();
        use LawNation::{England, EnglandAndWales, NorthernIreland, Scotland, Wales};
        let whole = has(Scotland) == 1
            && has(NorthernIreland) == 1
            && matches!((has(EnglandAndWales), has(England), has(Wales)), (1, 0, 0) | (0, 1, 1));
        if !whole {
            let help = "An entry each for \"England and Wales\" (or each apart), \"Scotland\" and \"Northern Ireland\". \
                        Where nothing was found, say so in the entry.";
            self.refuse(callout.range.clone(), "Each nation must be named once", help);
        }
        Some(Piece::Law { title: callout.title, nations })
    }
}

/// The nation that an entry begins with, and the rest of its first words.
fn law_nation(item: &[Block]) -> Option<(LawNation, String)> {
    let Block::Paragraph(run) = item.first()? else { return None };
    let Inline::Text(text) = run.first()? else { return None };
    let (name, rest) = text.split_once(':')?;
    let nation = LawNation::ALL.into_iter().find(|nation| nation.name() == name.trim())?;
    Some((nation, rest.trim_start().into()))
}
