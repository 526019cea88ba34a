//! `cargo xtask clinicians`: one document for a clinician to sign off, made from the content: every level, card, rule,
//! band and topic as people read it, each with its sources and a box, and every question that an editor left.

use std::fmt::Write;
use std::fs;

use content_compiler::Compiled;
use domain::mixing::{Evidence, Level, Mixing, MixingWords, Shown};
use domain::questionnaire::{Band, Questionnaire};
use domain::self_check::Topic;
use domain::text::{Card, Review, Rich, Source, lines, plain};

use crate::content;
use crate::failure::{Failure, Outcome};
use crate::project::Project;

mod questions;

/// Where the document lies, from the root.
const FILE: &str = "docs/for-clinicians.md";

const INTRODUCTION: &str = "\
# For clinicians: what to sign off

This is everything in Waymark that says how bad something is, what a sign means, or what to do, as people read it. It is \
made from `content/` by `cargo xtask clinicians`: change the content, not this file. While `draft = true` in \
`content/site.toml`, every page says that a clinician has not checked it.

**How to use it.** Tick a box when the words, the level and the sources hold. Write beside it when they do not. The \
questions in the first part are the ones that editors could not settle: they come first. Phone numbers are not here; \
`content/services/README.md` says how they are checked. Whether the self-check is a medical device is a decision of its \
own: [intended-purpose.md](intended-purpose.md).

| | Name | Role and registration | Date |
|---|---|---|---|
| Read by | | | |
| Signed off by | | | |
";

/// Writes the document.
pub fn run(project: &Project) -> Outcome {
    let compiled = content::compiled(project)?;
    let document = document(project, &compiled)?;
    fs::write(project.root.join(FILE), document)
        .map_err(|error| Failure::stopped(format!("cannot write {FILE}: {error}")))?;
    println!("{FILE} is as the content has it.");
    Ok(())
}

/// The document in Markdown.
fn document(project: &Project, compiled: &Compiled) -> Outcome<String> {
    let mut page = Page { text: INTRODUCTION.into(), sources: Vec::new() };
    page.part("Questions that editors left");
    for asked in questions::of(&project.content())? {
        page.box_line(&asked);
    }
    page.part("Action cards");
    for (card, sources) in &compiled.cards {
        page.card(card, sources);
    }
    page.part("Mixing: what the levels mean");
    let words = &compiled.core.wording;
    for (name, means) in [
        (words.level_very_high(), words.level_very_high_means()),
        (words.level_high(), words.level_high_means()),
        (words.level_caution(), words.level_caution_means()),
        (words.level_effects_change(), words.level_effects_change_means()),
        (words.level_unknown(), words.level_unknown_means()),
    ] {
        page.box_line(&format!("**{name}.** {means}"));
    }
    for said in [words.naloxone_works(), words.naloxone_if_unsure(), words.naloxone_not_relevant()] {
        page.box_line(said);
    }
    let (mixing, said) = (&compiled.mixing.facts, &compiled.mixing.words);
    page.rules(mixing, said);
    page.signs(mixing);
    page.sold_as(mixing, said);
    page.pairs(mixing, said);
    page.part("Questionnaires");
    page.box_line(&format!("**{}** {} {}", words.fork_title(), words.fork_do_not_stop(), words.fork_why()));
    page.box_line(&[words.fork_signs(), words.fork_999(), words.fork_111(), words.fork_gp()].join(" "));
    page.box_line(words.results_fork_by_answer());
    for questionnaire in &compiled.questionnaires {
        page.questionnaire(questionnaire);
    }
    page.part("Topics of the self-check, where no questionnaire is asked");
    for topic in &compiled.check.topics {
        page.topic(topic);
    }
    Ok(page.finished())
}

/// The document so far, with the sources that it names.
struct Page {
    text: String,
    sources: Vec<Source>,
}

impl Page {
    fn part(&mut self, title: &str) {
        let _ = write!(self.text, "\n## {title}\n\n");
    }

    fn heading(&mut self, title: &str) {
        let _ = write!(self.text, "\n### {title}\n\n");
    }

    fn box_line(&mut self, said: &str) {
        let _ = writeln!(self.text, "- [ ] {said}");
    }

    /// A line that belongs to the box above. Nothing where there is nothing to say.
    fn below(&mut self, what: &str, said: &str) {
        if !said.is_empty() {
            let _ = writeln!(self.text, "  - {what}: {said}");
        }
    }

    /// The numbers of sources in the list at the end.
    fn cite<'s>(&mut self, sources: impl IntoIterator<Item = &'s Source>) -> String {
        let mut numbers = Vec::new();
        for source in sources {
            let known = self.sources.iter().position(|known| known == source);
            let place = known.unwrap_or_else(|| {
                self.sources.push(source.clone());
                self.sources.len() - 1
            });
            numbers.push((place + 1).to_string());
        }
        numbers.join(", ")
    }

    fn reviewed(&mut self, review: Review) {
        self.below("Next review due by", &review.review_by.to_string());
    }

    fn card(&mut self, card: &Card, sources: &[Source]) {
        self.heading(&card.title);
        self.box_line(&format!("`{}`. {}", card.id, plain(&card.when)));
        for (place, step) in card.steps.iter().enumerate() {
            let _ = writeln!(self.text, "  {}. {}", place + 1, plain(step));
        }
        for never in &card.never {
            self.below("Never", &plain(never));
        }
        let cited = self.cite(sources);
        self.below("Sources", &cited);
        self.reviewed(card.review);
    }

    fn rules(&mut self, mixing: &Mixing, words: &MixingWords) {
        self.part("Mixing: rules for whole classes");
        for rule in &mixing.rules {
            let says: Vec<String> = rule.says.iter().map(|says| plain(says)).collect();
            let effects: Vec<&str> = rule.effects.iter().map(|effect| effect.name()).collect();
            self.box_line(&format!("**{}** {}", rule.title, says.join(" ")));
            let counts = format!("at least {} of each of: {}", rule.at_least, effects.join(", "));
            self.below("Holds for", &counts);
            let of = mixing
                .substances
                .iter()
                .filter(|one| rule.effects.iter().any(|effect| one.effects.contains(effect)));
            self.below("Which are", &of.map(|one| one.name.as_str()).collect::<Vec<_>>().join("; "));
            self.below("No unstudied mix is shown softer than", rule.floor.name());
            let cited = self.cite(by_place(words, &rule.sources));
            self.below("Sources", &cited);
        }
    }

    fn signs(&mut self, mixing: &Mixing) {
        self.part("Mixing: signs, and the card that answers each best");
        for sign in &mixing.signs {
            let card = mixing.card(sign.best);
            self.box_line(&format!("{}: {}", sign.text, card.map_or("no card", |card| &card.title)));
        }
    }

    fn sold_as(&mut self, mixing: &Mixing, words: &MixingWords) {
        self.part("Mixing: what is sold under a name");
        for substance in &mixing.substances {
            if let Some(sold) = &substance.sold_as {
                let cited = self.cite(by_place(words, &substance.sources));
                self.box_line(&format!("**{}.** {} Sources: {cited}.", substance.name, plain(sold)));
            }
        }
    }

    fn pairs(&mut self, mixing: &Mixing, words: &MixingWords) {
        let shown: Vec<Shown<'_>> =
            mixing.pairs.iter().filter_map(|pair| mixing.shown(pair.of.0, pair.of.1)).collect();
        for level in Level::ALL {
            let of_level: Vec<&Shown<'_>> = shown.iter().filter(|shown| shown.pair.level == *level).collect();
            self.part(&format!("Mixing: {} ({} pairs)", level.name(), of_level.len()));
            for shown in of_level {
                self.pair(mixing, words, shown);
            }
        }
    }

    fn pair(&mut self, mixing: &Mixing, words: &MixingWords, shown: &Shown<'_>) {
        let substance = |place: u8| &mixing.substances[usize::from(place)];
        let (one, other) = (substance(shown.pair.of.0), substance(shown.pair.of.1));
        let said = &words.pairs[shown.place];
        let line = |text: &Option<Rich>| text.as_ref().map(|text| plain(text)).unwrap_or_default();
        self.box_line(&format!("**{} and {}.** {}", one.name, other.said, plain(&said.why)));
        self.below("For under-18s", &line(&said.why_young));
        self.below("Why it catches people out", &line(&said.catches));
        self.below("For under-18s", &line(&said.catches_young));
        self.below("When it counts", &line(&said.timing));
        let signs = mixing.signs_at(&said.signs);
        self.below("Signs", &signs.map(|sign| sign.text.as_str()).collect::<Vec<_>>().join("; "));
        let card = mixing.card(shown.pair.card.or(shown.card()));
        self.below("Card", card.map_or("", |card| &card.title));
        self.below("Medicine", &line(&said.medicine));
        self.below("Experts disagree", &line(&said.contested));
        let raised = shown.raised_by.map(|rule| format!("{}, by the rule {}", shown.level.name(), rule.id));
        self.below("Shown as", &raised.unwrap_or_default());
        self.below("Evidence", shown.pair.evidence.map_or("", Evidence::name));
        let cited = self.cite(by_place(words, &said.sources));
        self.below("Sources", &cited);
    }

    fn questionnaire(&mut self, questionnaire: &Questionnaire) {
        self.heading(&format!("{} ({})", questionnaire.short, questionnaire.id));
        let cited = self.cite(&questionnaire.sources);
        self.box_line(&format!("{} Sources: {cited}.", plain(&questionnaire.bands_from)));
        for item in &questionnaire.items {
            if let Some(from) = item.fork_at {
                self.box_line(&format!("Forks from {from} points on: {} {}", item.id, item.text));
            }
            for option in &item.options {
                if let Some(result) = &option.result {
                    self.box_line(&format!("{}, {}: {}", item.id, option.text, plain(result)));
                }
            }
        }
        for set in &questionnaire.band_sets {
            let group =
                set.group.and_then(|group| questionnaire.groups.as_ref()?.names.get(usize::from(group)));
            let group = group.map(|name| format!(", {name}")).unwrap_or_default();
            let cut_off = set.cut_off.map(|at| format!(", cut-off {at}")).unwrap_or_default();
            let _ = write!(self.text, "\nAges {} to {}{group}{cut_off}:\n\n", set.from_age, set.to_age);
            for band in &set.bands {
                self.band(band);
            }
        }
    }

    fn band(&mut self, band: &Band) {
        let suggests: Vec<String> = band.suggests.iter().map(|line| plain(line)).collect();
        let fork = if band.fork { " (fork)" } else { "" };
        self.box_line(&format!(
            "{} to {}, **{}**{fork}. {}",
            band.from,
            band.to,
            band.label,
            suggests.join(" ")
        ));
        for step in &band.steps {
            self.below("Helps", &plain(step));
        }
    }

    fn topic(&mut self, topic: &Topic) {
        self.heading(&topic.title);
        self.box_line(&format!("`{}`", topic.id));
        for line in lines(&topic.reflection) {
            let _ = writeln!(self.text, "  - {line}");
        }
        let cited = self.cite(&topic.sources);
        self.below("Sources", &cited);
        self.reviewed(topic.review);
    }

    fn finished(mut self) -> String {
        self.part("Sources");
        for (place, source) in self.sources.iter().enumerate() {
            let read = if source.secondary { ", read about in another page" } else { "" };
            let _ = writeln!(
                self.text,
                "{}. {}. {}, {}{read}. <{}>",
                place + 1,
                source.title,
                source.who,
                source.year,
                source.url
            );
        }
        self.text
    }
}

fn by_place<'w>(words: &'w MixingWords, places: &[u16]) -> Vec<&'w Source> {
    places.iter().filter_map(|place| words.sources.get(usize::from(*place))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_is_as_the_content_has_it() {
        let project = Project::here();
        let compiled = content::compiled(&project).expect("content");
        let document = document(&project, &compiled).expect("a document");
        let kept = fs::read_to_string(project.root.join(FILE)).expect("the document");
        assert!(document == kept, "{FILE} is older than the content: run `cargo xtask clinicians`");
        for (card, _) in &compiled.cards {
            assert!(document.contains(&plain(&card.steps[0])), "{}", card.id);
        }
        let of_pairs = document.split("\n## Mixing: ").filter(|part| part.contains(" pairs)\n"));
        let of_pairs = of_pairs.filter_map(|part| part.split("\n## ").next());
        let boxes = of_pairs.flat_map(str::lines).filter(|line| line.starts_with("- [ ] **")).count();
        assert_eq!(boxes, compiled.mixing.facts.pairs.len(), "every pair has a box");
    }
}
