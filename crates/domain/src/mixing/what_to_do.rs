//! What to do when a mix goes wrong: the card, the signs that it answers, and whether naloxone helps.

use super::{Class, Effect, Mix, Mixing, MixingWords, Naloxone, Sign, Substance};
use crate::text::Card;

impl Mixing {
    /// Whether naloxone helps: it works on opioids, and whoever cannot be woken after anything that dulls may have had
    /// one without anybody knowing.
    pub(super) fn naloxone(&self, places: &[u8]) -> Naloxone {
        let any = |is: &dyn Fn(&Substance) -> bool| {
            places.iter().filter_map(|place| self.substances.get(usize::from(*place))).any(is)
        };
        let dulls = [Effect::Sedating, Effect::UnknownOpioid];
        if any(&|one| one.class == Class::Opioid) {
            Naloxone::Works
        } else if any(&|one| one.effects.iter().any(|effect| dulls.contains(effect))) {
            Naloxone::IfUnsure
        } else {
            Naloxone::NotRelevant
        }
    }

    /// The card at a place in the list.
    pub fn card(&self, place: Option<u8>) -> Option<&Card> {
        self.cards.get(usize::from(place?))
    }

    /// The signs at places in the list, in their order.
    pub fn signs_at<'m>(&'m self, places: &'m [u8]) -> impl Iterator<Item = &'m Sign> {
        places.iter().filter_map(|place| self.signs.get(usize::from(*place)))
    }

    /// The signs to show first, by their places: those of the pairs whose card is the one to follow, the worst first. Where a rule makes a
    /// pair worse, they are the rule's.
    pub fn signs_of(&self, mix: &Mix<'_>, words: Option<&MixingWords>) -> Vec<u8> {
        let mut places: Vec<u8> = Vec::new();
        for shown in mix.pairs.iter().filter(|shown| shown.card() == mix.card) {
            let own = words.and_then(|words| words.pairs.get(shown.place)).map(|words| &words.signs);
            for sign in shown.raised_by.map(|rule| &rule.signs).or(own).into_iter().flatten() {
                if !places.contains(sign) {
                    places.push(*sign);
                }
            }
        }
        places
    }
}
