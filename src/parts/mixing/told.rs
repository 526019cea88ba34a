//! What is folded below the answer: each two of what was picked, what is true of whole classes, and what is sold under
//! the names.

use domain::mixing::{Kind, Level, MixingWords, PairWords, Rule, Shown};
use domain::text::Source;
use domain::wording::fill;
use yew::prelude::*;

use super::answer::raised;
use super::looking::View;
use crate::components::action_card::action_card;
use crate::components::element::{bare, el, el_with, keyed, nothing, text};
use crate::components::level::{evidence_words, level_mark};
use crate::components::rich::{paragraphs, rich};
use crate::components::sources::{reviewed, sources};
use crate::components::text::{bullets, classed, paragraph, strong, subheading};

/// The folds, as they come one after the other down the page.
pub(super) struct Told<'a> {
    view: &'a View<'a>,
    words: Option<&'a MixingWords>,
    /// The card of the answer, and the others that stand on the page already.
    cards: Vec<u8>,
    /// How many sources stand above already.
    cited: usize,
}

impl<'a> Told<'a> {
    pub(super) fn new(view: &'a View<'a>, words: Option<&'a MixingWords>, card: Option<u8>) -> Told<'a> {
        Told { view, words, cards: card.into_iter().collect(), cited: 0 }
    }

    /// Two of what was picked. `alone`: the answer above is of these two, and has said why already.
    pub(super) fn pair(&mut self, shown: &Shown<'a>, alone: bool) -> Html {
        let (one, other) = shown.pair.of;
        let id = format!("pair-{}", shown.place);
        let said = self.words.and_then(|words| words.pairs.get(shown.place));
        if alone && said.is_none() {
            return nothing();
        }
        let name = match alone {
            true => vec![text(self.view.here.words().mixing_more())],
            false => {
                let names = bare("span", vec![text(&self.view.both_short(one, other))]);
                vec![names, text(" "), level_mark(self.view.here, shown.level)]
            }
        };
        let mut inside: Vec<Html> = Vec::new();
        if !alone {
            inside.extend(raised(self.view, shown));
        }
        match said {
            Some(said) => inside.extend(self.said(shown, said, alone && shown.says_why())),
            // How bad it is and what to do need no words of its own.
            None => inside.push(self.card(shown.card())),
        }
        keyed(&id, fold(&id, name, inside))
    }

    fn said(&mut self, shown: &Shown<'a>, said: &'a PairWords, why_is_above: bool) -> Vec<Html> {
        let (here, words) = (self.view.here, self.view.here.words());
        let mut parts = Vec::new();
        if !why_is_above {
            parts.push(bare("p", vec![rich(here, self.view.why(said))]));
        }
        let kind = match shown.pair.kind {
            Kind::Contamination => Some(words.kind_contamination()),
            Kind::Stopping => Some(words.kind_stopping()),
            Kind::LongTerm => Some(words.kind_long_term()),
            Kind::Direct | Kind::Prescribed => None,
        };
        parts.extend(kind.map(paragraph));
        if shown.pair.level == Level::Unknown {
            parts.push(strong(words.mixing_unknown()));
        }
        let young = said.catches_young.as_ref().filter(|_| self.view.young());
        for (title, told) in [
            (words.mixing_catches(), young.or(said.catches.as_ref())),
            (words.mixing_timing(), said.timing.as_ref()),
        ] {
            if let Some(told) = told {
                parts.push(subheading(title));
                parts.push(bare("p", vec![rich(here, told)]));
            }
        }
        let signs = self.view.mixing.signs_at(&said.signs);
        let signs: Vec<&str> = signs.map(|sign| sign.text.as_str()).collect();
        if !signs.is_empty() {
            parts.push(subheading(words.mixing_signs()));
            parts.push(bullets(&signs));
        }
        // These signs are the two's own, and their own card answers them; a rule's stands above.
        parts.push(self.card(shown.pair.card.or(shown.card())));
        if let Some(medicine) = &said.medicine {
            parts.push(subheading(words.mixing_medicine()));
            parts.push(bare("p", vec![rich(here, medicine)]));
        }
        if shown.pair.evidence.is_some() {
            parts.push(subheading(words.mixing_evidence()));
            parts.push(paragraph(evidence_words(words, shown.pair.evidence)));
        }
        if let Some(contested) = &said.contested {
            let tag = classed("app-callout__tag", words.contested_tag());
            let told = bare("p", vec![rich(here, contested)]);
            parts.push(el("div", "app-callout app-callout--contested", vec![tag, told]));
        }
        parts.push(self.sources(&said.sources));
        parts.push(reviewed(here, said.review));
        parts
    }

    /// What to do now, where it is another card than the one above: the card, or its name where it stands here already.
    fn card(&mut self, place: Option<u8>) -> Html {
        let here = self.view.here;
        let (Some(place), Some(card)) = (place, self.view.mixing.card(place)) else { return nothing() };
        if self.cards.contains(&place) {
            return paragraph(&fill(here.words().mixing_do_above(), &[("card", &card.title)]));
        }
        self.cards.push(place);
        action_card(here, card, "h3")
    }

    /// What is true of whole classes.
    pub(super) fn rules(&mut self, rules: &[&'a Rule]) -> Option<Html> {
        let here = self.view.here;
        let mut inside = Vec::new();
        for rule in rules {
            inside.push(subheading(&rule.title));
            inside.push(paragraphs(here, &rule.says));
            inside.push(self.sources(&rule.sources));
            inside.push(reviewed(here, rule.review));
        }
        (!inside.is_empty())
            .then(|| keyed("rules", fold("rules", vec![text(here.words().mixing_rules())], inside)))
    }

    /// What is sold under the names of what was picked. Open where only one was: it is all there is to say of it.
    pub(super) fn sold_as(&mut self) -> Option<Html> {
        let (here, one) = (self.view.here, self.view.picked.len() == 1);
        let mut inside = Vec::new();
        for place in self.view.picked.iter().copied() {
            let substance = self.view.substance(place);
            if let Some(sold) = &substance.sold_as {
                inside.push(subheading(&substance.name));
                inside.push(bare("p", vec![rich(here, sold)]));
                inside.push(self.sources(&substance.sources));
            }
        }
        let name = here.words().mixing_sold_as();
        (!inside.is_empty()).then(|| match one {
            true => {
                let heading = el("h2", "app-heading", vec![text(name)]);
                keyed("sold-of-one", el("section", "app-sold", with(heading, inside)))
            }
            false => keyed("sold", fold("sold", vec![text(name)], inside)),
        })
    }

    fn sources(&mut self, places: &[u16]) -> Html {
        let all = self.words.map_or(&[][..], |words| &words.sources);
        let own: Vec<Source> =
            places.iter().filter_map(|place| all.get(usize::from(*place)).cloned()).collect();
        if own.is_empty() {
            return nothing();
        }
        let here = self.view.here.citing_after(self.cited);
        self.cited += own.len();
        sources(&here, &own)
    }
}

fn with(first: Html, mut rest: Vec<Html>) -> Vec<Html> {
    rest.insert(0, first);
    rest
}

/// Something that opens when it is asked for, with marks in its name.
fn fold(id: &str, name: Vec<Html>, inside: Vec<Html>) -> Html {
    let summary = el("summary", "app-told__name", name);
    el_with("details", &["class", "data-fold"], &["app-more app-told", id], with(summary, inside))
}
