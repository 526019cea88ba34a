//! An activity as a person does it.

use super::{Activity, Kind, SCALE};
use crate::shuffle::disordered;

/// The most units that can be guessed of a drink; the least is one.
pub const MOST_UNITS: u8 = 15;
/// Where a guess begins.
const FIRST_GUESS: u8 = 2;

/// What a person has done of an activity so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Doing {
    /// The card, drink or stage that is looked at. Past the last card or drink is the end.
    pub at: u8,
    /// For each entry: the box, the truth, how common, the units guessed; that it was picked. Of a plan the first alone:
    /// which "if".
    pub picked: Vec<Option<u8>>,
    /// For each entry, the second thing to pick: how bad. Of a plan the first alone: which "then".
    pub second: Vec<Option<u8>>,
    /// The entries in the person's order.
    pub order: Vec<u8>,
    /// Numbers or words that were written, for each field.
    pub written: Vec<String>,
    /// What holds is shown: of everything, or of the card or drink that is looked at.
    pub shown: bool,
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// An entry was given a box, a place, a guess; or it was picked.
    Picked(u8, u8),
    /// The second choice for an entry.
    PickedSecond(u8, u8),
    /// An entry was picked, or was picked before and is no more.
    Turned(u8),
    /// A step was moved to another place.
    Moved {
        /// Where it stood.
        from: u8,
        /// Where it stands now.
        to: u8,
    },
    /// Something was written into a field.
    Wrote(u8, String),
    /// The person wants to see what holds.
    Asked,
    /// A card, drink or stage was gone to.
    Went(u8),
    /// Everything begins again.
    StartedAgain,
}

impl Doing {
    /// An activity that nobody has touched.
    pub fn of(activity: &Activity) -> Doing {
        let len = activity.len();
        let fields = match &activity.kind {
            Kind::Cost(counted) => counted.len(),
            Kind::IfThen { .. } => 2,
            _ => 0,
        };
        let mut order: Vec<u8> = (0..len as u8).collect();
        if let Kind::Order(_) = activity.kind {
            order = disordered(len as u8, u64::from(activity.number));
        }
        Doing {
            at: 0,
            picked: vec![None; len],
            second: vec![None; len],
            order,
            written: vec![String::new(); fields],
            shown: false,
        }
    }

    /// What follows from what happened. Says whether anything changed.
    pub fn apply(&mut self, activity: &Activity, msg: Msg) -> bool {
        let before = self.clone();
        let (first, second) = choices(&activity.kind);
        match msg {
            // What holds is shown: nothing is picked or moved any more.
            Msg::Picked(..) | Msg::PickedSecond(..) | Msg::Turned(_) | Msg::Moved { .. } if self.shown => {}
            Msg::Picked(entry, with) if with < first => {
                let least = u8::from(matches!(activity.kind, Kind::Pour(_)));
                set(&mut self.picked, entry, Some(with.max(least)));
            }
            Msg::PickedSecond(entry, with) if with < second => set(&mut self.second, entry, Some(with)),
            Msg::Turned(entry) if matches!(activity.kind, Kind::Spot { .. }) => {
                let turned = match self.picked.get(usize::from(entry)) {
                    Some(None) => Some(0),
                    _ => None,
                };
                set(&mut self.picked, entry, turned);
            }
            Msg::Picked(..) | Msg::PickedSecond(..) | Msg::Turned(_) => {}
            Msg::Moved { from, to } => {
                if self.order.len() > usize::from(from.max(to)) {
                    let step = self.order.remove(from.into());
                    self.order.insert(to.into(), step);
                }
            }
            Msg::Wrote(field, words) => self.write(&activity.kind, field, words),
            Msg::Asked => self.shown |= self.can_ask(activity),
            Msg::Went(to) => {
                // What is gone through one by one has an end; a timeline stays on its last stage.
                let last = activity.len().saturating_sub(usize::from(!activity.is_in_turn())) as u8;
                let to = to.min(last);
                self.shown &= to == self.at;
                self.at = to;
            }
            Msg::StartedAgain => *self = Doing::of(activity),
        }
        *self != before
    }

    /// Words are written into a field. Own words for a plan are picked by being written.
    fn write(&mut self, kind: &Kind, field: u8, words: String) {
        let Some(written) = self.written.get_mut(usize::from(field)) else { return };
        let is_new = *written != words;
        *written = words;
        if let (Kind::IfThen { ifs, thens }, true) = (kind, is_new) {
            match field {
                0 => set(&mut self.picked, 0, Some(ifs.len() as u8)),
                _ => set(&mut self.second, 0, Some(thens.len() as u8)),
            }
        }
    }

    /// Whether what holds can be shown: both scales have to be picked from first.
    pub fn can_ask(&self, activity: &Activity) -> bool {
        let at = usize::from(self.at);
        match activity.kind {
            Kind::Spot { .. } | Kind::Order(_) => true,
            Kind::Pour(_) => at < activity.len(),
            Kind::Scales(_) => self.picked(at).is_some() && self.second(at).is_some(),
            _ => false,
        }
    }

    /// The card or drink that is looked at; nothing past the last.
    pub fn entry(&self, activity: &Activity) -> Option<usize> {
        Some(usize::from(self.at)).filter(|at| *at < activity.len())
    }

    /// What was picked for an entry.
    pub fn picked(&self, entry: usize) -> Option<u8> {
        self.picked.get(entry).copied().flatten()
    }

    /// What was picked second for an entry.
    pub fn second(&self, entry: usize) -> Option<u8> {
        self.second.get(entry).copied().flatten()
    }

    /// The units guessed of a drink.
    pub fn guess(&self, entry: usize) -> u8 {
        self.picked(entry).unwrap_or(FIRST_GUESS)
    }

    /// What was written into a field.
    pub fn written(&self, field: usize) -> &str {
        self.written.get(field).map_or("", String::as_str)
    }
}

/// How many there are to choose from for an entry, first and second.
fn choices(kind: &Kind) -> (u8, u8) {
    match kind {
        Kind::Sort { boxes, .. } => (boxes.len() as u8, 0),
        Kind::MythOrFact(_) => (2, 0),
        Kind::Scales(_) => (SCALE, SCALE),
        Kind::Pour(_) => (MOST_UNITS + 1, 0),
        // The last is the person's own words.
        Kind::IfThen { ifs, thens } => (ifs.len() as u8 + 1, thens.len() as u8 + 1),
        _ => (0, 0),
    }
}

fn set(places: &mut [Option<u8>], entry: u8, with: Option<u8>) {
    if let Some(place) = places.get_mut(usize::from(entry)) {
        *place = with;
    }
}
