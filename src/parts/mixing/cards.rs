//! What a mix comes to: the rules that hold for it first, then each two of it, the worst first.

use domain::mixing::{Kind, Level, MixingWords, Naloxone, PairWords, Rule, Shown};
use domain::text::Source;
use domain::wording::fill;
use yew::prelude::*;

use super::looking::{View, Words};
use crate::components::action_card::action_card;
use crate::components::element::{
    bare, el, el_with, keyed, named_section, nothing, side_by_side, status, text,
};
use crate::components::level::{evidence_words, level_line, level_name};
use crate::components::rich::{paragraphs, rich};
use crate::components::sources::{reviewed, sources};
use crate::components::text::{bullets, classed, paragraph, small, strong, subheading, wrong};

/// The cards, as they come one after the other down the page.
struct Cards<'a> {
    view: &'a View<'a>,
    words: Option<&'a MixingWords>,
    /// The action cards that stand above already.
    told: Vec<&'a str>,
    /// How many sources stand above already.
    cited: usize,
    parts: Vec<Html>,
}

/// What was picked comes to.
pub(super) fn mix(view: &View<'_>) -> Html {
    let words = view.here.words();
    let (known, notice) = match &view.state.words {
        Words::Here(words) => (Some(&**words), nothing()),
        Words::Coming => (None, small(words.mixing_words_coming())),
        Words::Missing => (None, wrong(words.mixing_words_missing())),
    };
    let mix = view.mixing.mix(view.picked);
    let worst = mix.pairs.first().map(|shown| shown.level);
    let says = if mix.pairs.len() > 1 { words.mixing_worst() } else { words.mixing_level() };
    let said = worst.map(|level| fill(says, &[("level", level_name(words, level))]));
    let mut cards = Cards { view, words: known, told: Vec::new(), cited: 0, parts: Vec::new() };
    // A rule that only some of what was picked is under is told once, before everything else.
    for (place, rule) in mix.rules.iter().enumerate() {
        cards.rule(rule, place == 0);
    }
    for shown in &mix.pairs {
        cards.pair(shown);
    }
    if let [one] = *view.picked {
        cards.sold_as(one);
    }
    let notice = if view.picked.is_empty() { nothing() } else { notice };
    // The line holds its place while it is empty, so that what comes into it is read out.
    let said = status("app-worst", &said.unwrap_or_default());
    side_by_side(vec![said, notice, el("div", "app-mix", cards.parts)])
}

impl<'a> Cards<'a> {
    /// What is true of a whole class, with its card where it is the first.
    fn rule(&mut self, rule: &'a Rule, with_card: bool) {
        let id = format!("rule-{}", rule.id);
        let mut parts =
            vec![heading("app-rule__title", &id, &rule.title), paragraphs(self.view.here, &rule.says)];
        if with_card {
            parts.push(self.card(Some(rule.card)));
        }
        parts.push(self.sources(&rule.sources));
        parts.push(reviewed(self.view.here, rule.review));
        self.parts.push(keyed(&id, named_section("app-rule", &id, parts)));
    }

    /// Two of what was picked.
    fn pair(&mut self, shown: &Shown<'a>) {
        let (here, words) = (self.view.here, self.view.here.words());
        let (one, other) = shown.pair.of;
        let id = format!("pair-{}", shown.place);
        let mut parts =
            vec![heading("app-pair__title", &id, &self.view.both(one, other)), level_line(here, shown.level)];
        if let Some(rule) = shown.raised_by {
            parts.push(paragraph(&fill(words.mixing_raised(), &[("rule", &rule.title)])));
        }
        match self.words.and_then(|words| words.pairs.get(shown.place)) {
            Some(said) => self.told(shown, said, &mut parts),
            // What matters most needs no words of its own.
            None => parts.push(self.card(shown.pair.card)),
        }
        self.parts.push(keyed(&id, named_section("app-pair", &id, parts)));
    }

    fn told(&mut self, shown: &Shown<'a>, said: &'a PairWords, parts: &mut Vec<Html>) {
        let (here, words) = (self.view.here, self.view.here.words());
        let young = said.why_young.as_ref().filter(|_| self.view.young());
        parts.push(bare("p", vec![rich(here, young.unwrap_or(&said.why))]));
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
        if let Some(catches) = &said.catches {
            parts.push(subheading(words.mixing_catches()));
            parts.push(bare("p", vec![rich(here, catches)]));
        }
        if !said.signs.is_empty() {
            let signs: Vec<&str> = said.signs.iter().map(String::as_str).collect();
            parts.push(subheading(words.mixing_signs()));
            parts.push(bullets(&signs));
        }
        let card = shown.raised_by.map(|rule| rule.card).or(shown.pair.card);
        parts.push(self.card(card));
        if shown.pair.level != Level::Unknown {
            parts.push(paragraph(match shown.pair.naloxone {
                Naloxone::Works => words.naloxone_works(),
                Naloxone::IfUnsure => words.naloxone_if_unsure(),
                Naloxone::NotRelevant => words.naloxone_not_relevant(),
            }));
        }
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
    }

    /// What to do now: the card where it is not on the page yet, else its name.
    fn card(&mut self, place: Option<u8>) -> Html {
        let (here, cards) = (self.view.here, &self.view.mixing.cards);
        let Some(card) = place.and_then(|place| cards.get(usize::from(place))) else { return nothing() };
        if self.told.contains(&card.id.as_str()) {
            return paragraph(&fill(here.words().mixing_do_above(), &[("card", &card.title)]));
        }
        self.told.push(&card.id);
        action_card(here, card, "h3")
    }

    /// What is sold under the name of the one that was picked.
    fn sold_as(&mut self, place: u8) {
        let substance = self.view.substance(place);
        let Some(sold) = &substance.sold_as else { return };
        let title = heading("app-pair__title", "sold", self.view.here.words().mixing_sold_as());
        let said = bare("p", vec![rich(self.view.here, sold)]);
        let parts = vec![title, said, self.sources(&substance.sources)];
        self.parts.push(named_section("app-pair", "sold", parts));
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

fn heading(class: &str, id: &str, words: &str) -> Html {
    el_with("h2", &["class", "id"], &[class, id], vec![text(words)])
}
