//! Activities: call-outs with something to do. Each kind reads its own entries.

use domain::activity::{
    Activity, Counted, Glass, HIGHEST, Kind, Placed, Poured, Ring, SCALE, Said, Sign, Stage, Truth,
};
use domain::course::Piece;
use domain::text::{Inline, Rich, plain};
use domain::units::{Drink, tenths};

use super::Reader;
use super::callout::CallOut;
use super::entries::Entry;

/// The tags of activities.
pub(super) const ACTIVITIES: [&str; 11] =
    ["sort", "myth-or-fact", "spot", "order", "scales", "pour", "timeline", "say", "tell", "cost", "if-then"];

/// The columns of the map of a picture.
const COLUMNS: &str = "ABCDEFGH";
/// The rows of the map of a picture.
const ROWS: &str = "12345";

impl Reader<'_, '_, '_> {
    /// The activity in a call-out, after the picture that it stands on.
    pub(super) fn activity(&mut self, tag: &str, callout: CallOut) -> Vec<Piece> {
        // Where none can stand its tag is not known.
        let number = self.page.activities.unwrap_or_default();
        self.page.activities = Some(number.saturating_add(1));
        let Some((mut intro, ordered, items)) = self.entries(&callout) else { return Vec::new() };
        if ordered != (tag == "order") {
            let help = "A list of steps in order is numbered (1., 2., 3.). Any other has a hyphen before each entry.";
            self.refuse(callout.range.clone(), "This is the wrong kind of list", help);
        }
        let entries = self.labelled(&callout, &items);
        if matches!(tag, "cost" | "if-then") {
            for entry in entries.iter().filter(|entry| !entry.said.why.is_empty()) {
                let help = "Nothing is said of this one. Put all of it in bold, or take it away.";
                self.refuse(entry.range.clone(), "There is more than the words in bold", help);
            }
        }
        let mut pieces = Vec::new();
        let kind = match tag {
            "sort" => self.sort(&callout, entries),
            "myth-or-fact" => self
                .each(entries, "\"myth\" or \"fact\"", |label| match label {
                    "myth" => Some(Truth::Myth),
                    "fact" => Some(Truth::Fact),
                    _ => None,
                })
                .map(Kind::MythOrFact),
            "spot" => {
                if !callout.of.is_empty() {
                    pieces.extend(self.picture(&callout.of, &[], callout.range.clone()));
                }
                self.spot(&callout, entries)
            }
            "order" => Some(Kind::Order(self.unlabelled(entries))),
            "scales" => self.scales(entries),
            "pour" => self.pour(entries),
            "timeline" => self.timeline(&callout, &mut intro, entries),
            "say" => {
                let message = intro.first().and_then(|run| message(run));
                if message.is_some() {
                    intro.remove(0);
                }
                Some(Kind::Say { message, replies: self.unlabelled(entries) })
            }
            "tell" => {
                let told = self.each(entries, "\"close\", \"around\" or \"further\"", |label| {
                    Ring::ALL.into_iter().find(|ring| ring.name() == label)
                });
                if let Some(told) = &told
                    && Ring::ALL.iter().any(|ring| told.iter().all(|(_, of)| of != ring))
                {
                    let help = "Someone in each: close, around and further.";
                    self.refuse(callout.range.clone(), "One of the circles is empty", help);
                }
                told.map(Kind::Tell)
            }
            "cost" => self
                .each(entries, "\"money\" or \"hours\"", |label| match label {
                    "money" => Some(Counted::Money),
                    "hours" => Some(Counted::Hours),
                    _ => None,
                })
                .map(|counted| Kind::Cost(counted.into_iter().map(|(said, of)| (said.words, of)).collect())),
            _ => self.if_then(&callout, entries),
        };
        let Some(kind) = kind else { return pieces };
        let activity = Activity { number, title: callout.title.clone(), intro, kind };
        let (least, most) = match activity.kind {
            Kind::Cost(_) => (1, 4),
            Kind::IfThen { .. } => (4, 10),
            _ => (2, 8),
        };
        if !(least..=most).contains(&items.len()) {
            let message = format!("This activity should have {least} to {most} entries, not {}", items.len());
            let help = "Six is good. Leave out what teaches least, or make two of it.";
            self.refuse(callout.range.clone(), &message, help);
        }
        pieces.push(Piece::Activity(activity));
        pieces
    }

    /// Entries whose label stands for something.
    fn each<T>(
        &self,
        entries: Vec<Entry>,
        labels: &str,
        meant: impl Fn(&str) -> Option<T>,
    ) -> Option<Vec<(Said, T)>> {
        let mut found = Vec::new();
        for entry in entries {
            match meant(&entry.label) {
                Some(label) => found.push((entry.said, label)),
                None => self.refuse_label(&entry, labels),
            }
        }
        (!found.is_empty()).then_some(found)
    }

    fn unlabelled(&self, entries: Vec<Entry>) -> Vec<Said> {
        let said = |entry: Entry| {
            if !entry.label.is_empty() {
                self.refuse(
                    entry.range,
                    "No label is needed here",
                    "Start the entry with the words in bold.",
                );
            }
            entry.said
        };
        entries.into_iter().map(said).collect()
    }

    fn sort(&self, callout: &CallOut, entries: Vec<Entry>) -> Option<Kind> {
        let mut boxes: Vec<String> = Vec::new();
        let mut cards = Vec::new();
        for entry in entries {
            if entry.label.is_empty() {
                self.refuse_label(&entry, "the name of its box");
                continue;
            }
            let known = boxes.iter().position(|name| *name == entry.label);
            let place = known.unwrap_or(boxes.len());
            if known.is_none() {
                boxes.push(entry.label.clone());
            }
            cards.push((entry.said, place as u8));
        }
        if !(2..=4).contains(&boxes.len()) {
            let message = format!("Cards are sorted into two to four boxes, not {}", boxes.len());
            let help = "Cards of the same box have the same label, letter for letter.";
            self.refuse(callout.range.clone(), &message, help);
        }
        Some(Kind::Sort { boxes, cards })
    }

    fn spot(&self, callout: &CallOut, entries: Vec<Entry>) -> Option<Kind> {
        let in_picture = !callout.of.is_empty();
        let mut signs = Vec::new();
        for entry in entries {
            let label = entry.label.as_str();
            let is_one = !label.starts_with("no sign");
            let place = label.strip_prefix("no sign").or_else(|| label.strip_prefix("sign"));
            let Some(place) = place.map(str::trim) else {
                self.refuse_label(&entry, "\"sign\" or \"no sign\"");
                continue;
            };
            let at = spot_of(place);
            if at.is_some() != in_picture || (at.is_none() && !place.is_empty()) {
                self.refuse_label(
                    &entry,
                    "\"sign B2\" where there is a picture (A to H, 1 to 5), \"sign\" where there is none",
                );
                continue;
            }
            signs.push(Sign { said: entry.said, is_one, at });
        }
        if signs.iter().all(|sign| !sign.is_one) {
            self.refuse(callout.range.clone(), "There is no sign to spot", "At least one entry is a sign.");
        }
        Some(Kind::Spot { in_picture, signs })
    }

    fn scales(&self, entries: Vec<Entry>) -> Option<Kind> {
        let read = |label: &str| {
            let (common, bad) = label.strip_prefix("common ")?.split_once(", bad ")?;
            let step = |text: &str| {
                let step: u8 = text.trim().parse().ok()?;
                (1..=SCALE).contains(&step).then(|| step - 1)
            };
            Some((step(common)?, step(bad)?))
        };
        let placed =
            self.each(entries, "how common and how bad, such as \"common 2, bad 4\" (1 to 4)", read)?;
        let placed = placed.into_iter().map(|(said, (common, bad))| Placed { said, common, bad });
        Some(Kind::Scales(placed.collect()))
    }

    fn pour(&self, entries: Vec<Entry>) -> Option<Kind> {
        let read = |label: &str| {
            let (glass, rest) = label.split_once(' ')?;
            let glass = Glass::ALL.into_iter().find(|known| known.name() == glass)?;
            let (ml, strength) = rest.split_once(" ml ")?;
            let drink = Drink { ml: ml.trim().parse().ok()?, abv_tenths: tenths(strength)? };
            drink.is_real().then_some((glass, drink))
        };
        let labels =
            "a glass (pint, can, bottle, wine, spirit), size and strength, such as \"pint 568 ml 5.2%\"";
        let poured = self.each(entries, labels, read)?;
        let poured = poured.into_iter().map(|(said, (glass, drink))| Poured { said, glass, drink });
        Some(Kind::Pour(poured.collect()))
    }

    fn timeline(&self, callout: &CallOut, intro: &mut Vec<Rich>, entries: Vec<Entry>) -> Option<Kind> {
        let first = intro.first().map(|run| plain(run)).unwrap_or_default();
        let Some(tracks) = first.strip_prefix("tracks:") else {
            let help = "Start it with a line such as \"tracks: Drink; Cocaine, as felt\".";
            self.refuse(callout.range.clone(), "This timeline has no tracks", help);
            return None;
        };
        intro.remove(0);
        let tracks: Vec<String> = tracks.split(';').map(|track| track.trim().into()).collect();
        if !(1..=3).contains(&tracks.len()) {
            self.refuse(callout.range.clone(), "A timeline has one to three tracks", "Leave some out.");
        }
        let count = tracks.len();
        let read = |label: &str| {
            let (when, heights) = label.strip_suffix(')')?.rsplit_once('(')?;
            let heights: Option<Vec<u8>> = heights
                .split(',')
                .map(|height| height.trim().parse().ok().filter(|height| *height <= HIGHEST))
                .collect();
            let heights = heights.filter(|heights| heights.len() == count)?;
            Some((when.trim().to_string(), heights))
        };
        let labels = "when it is and a height of 0 to 4 for each track, such as \"8pm (1, 0)\"";
        let stages = self.each(entries, labels, read)?;
        let stages = stages.into_iter().map(|(said, (when, heights))| Stage { when, said, heights });
        Some(Kind::Timeline { tracks, stages: stages.collect() })
    }

    fn if_then(&self, callout: &CallOut, entries: Vec<Entry>) -> Option<Kind> {
        let all = self.each(entries, "\"if\" or \"then\"", |label| match label {
            "if" => Some(true),
            "then" => Some(false),
            _ => None,
        })?;
        let of = |is_if: bool| -> Vec<Rich> {
            let fitting = all.iter().filter(|(_, of)| *of == is_if);
            fitting.map(|(said, _)| said.words.clone()).collect()
        };
        let (ifs, thens) = (of(true), of(false));
        if ifs.len() < 2 || thens.len() < 2 {
            self.refuse(
                callout.range.clone(),
                "A plan needs a choice",
                "At least two of \"if\", and two of \"then\".",
            );
        }
        Some(Kind::IfThen { ifs, thens })
    }
}

/// A message: `from Kev: You out?`
fn message(run: &[Inline]) -> Option<(String, Rich)> {
    let Some(Inline::Text(text)) = run.first() else { return None };
    let (who, rest) = text.strip_prefix("from ")?.split_once(':')?;
    let mut words = run.to_vec();
    words[0] = Inline::Text(rest.trim_start().into());
    Some((who.trim().into(), words))
}

/// The place of a letter and a number on the map of a picture.
fn spot_of(place: &str) -> Option<(u8, u8)> {
    let mut letters = place.chars();
    let (column, row) = (COLUMNS.find(letters.next()?)?, ROWS.find(letters.next()?)?);
    letters.next().is_none().then_some((column as u8, row as u8))
}
