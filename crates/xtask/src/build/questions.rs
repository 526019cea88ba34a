//! Dealing out the questions that are made from what is known of mixing: a few packs, each with rounds for both
//! editions. A person who takes a round fetches one of them, so two rounds of different packs share no question.

use std::collections::BTreeMap;

use content_compiler::CompiledMixing;
use domain::quiz::{QUESTIONS_IN_ROUND, Question, QuestionsPack};
use domain::text::Source;

use crate::build::assets::sha256;

/// Deals the questions to as many packs as the young people's have rounds for, so that each has one whole round of
/// theirs at least.
pub fn deal(mixing: &CompiledMixing) -> Vec<QuestionsPack> {
    let packs = (mixing.young_quiz.len() / QUESTIONS_IN_ROUND).clamp(1, 10);
    let mut dealt: Vec<QuestionsPack> = vec![QuestionsPack::default(); packs];
    // In one piece each: any few in a row are of several kinds, every eighth of them may not be.
    for (place, question) in spread(&mixing.adult_quiz).into_iter().enumerate() {
        dealt[place * packs / mixing.adult_quiz.len()].adult.push(question.clone());
    }
    for (place, question) in spread(&mixing.young_quiz).into_iter().enumerate() {
        dealt[place * packs / mixing.young_quiz.len()].under_18.push(question.clone());
    }
    for pack in &mut dealt {
        keep_own_sources(pack, &mixing.words.sources);
    }
    dealt
}

/// The questions by kind, each kind spread evenly over the whole and out of order, so that any few in a row are of
/// several kinds and about several substances.
fn spread(all: &[Question]) -> Vec<&Question> {
    let mut kinds: BTreeMap<&str, Vec<(String, &Question)>> = BTreeMap::new();
    for question in all {
        let kind = question.id.split('-').next().unwrap_or_default();
        kinds.entry(kind).or_default().push((sha256(question.id.as_bytes()), question));
    }
    let mut placed = Vec::new();
    for mut of_kind in kinds.into_values() {
        of_kind.sort_by(|(one, _), (other, _)| one.cmp(other));
        let count = of_kind.len();
        // Where it comes from 0 to a million: the middle of its own part of the whole.
        let at = |nth: usize| (2 * nth + 1) * 500_000 / count;
        placed.extend(
            of_kind.into_iter().enumerate().map(|(nth, (hash, question))| ((at(nth), hash), question)),
        );
    }
    placed.sort_by(|(one, _), (other, _)| one.cmp(other));
    placed.into_iter().map(|(_, question)| question).collect()
}

/// Leaves a pack with the sources that its own questions name.
fn keep_own_sources(pack: &mut QuestionsPack, all: &[Source]) {
    let mut kept: Vec<u16> = Vec::new();
    for question in pack.adult.iter_mut().chain(&mut pack.under_18) {
        for source in &mut question.sources {
            let place = kept.iter().position(|other| other == source).unwrap_or_else(|| {
                kept.push(*source);
                kept.len() - 1
            });
            *source = place as u16;
        }
    }
    pack.sources = kept.into_iter().filter_map(|place| all.get(usize::from(place)).cloned()).collect();
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::content;
    use crate::project::Project;

    #[test]
    fn every_question_is_dealt_once_and_finds_its_sources() {
        let mixing = content::compiled(&Project::here()).expect("content").mixing;
        let packs = deal(&mixing);
        assert!(packs.len() >= 7, "{}", packs.len());
        let ids = |of: fn(&QuestionsPack) -> &Vec<Question>| -> Vec<&str> {
            packs.iter().flat_map(of).map(|question| question.id.as_str()).collect()
        };
        for (dealt, all) in
            [(ids(|pack| &pack.adult), &mixing.adult_quiz), (ids(|pack| &pack.under_18), &mixing.young_quiz)]
        {
            assert_eq!(dealt.len(), all.len());
            let distinct: BTreeSet<&str> = dealt.into_iter().collect();
            assert_eq!(distinct.len(), all.len());
        }
        let original =
            |id: &str| mixing.adult_quiz.iter().find(|question| question.id == id).expect("a question");
        for pack in &packs {
            assert!(pack.under_18.len() >= QUESTIONS_IN_ROUND, "{}", pack.under_18.len());
            assert!(pack.adult.len() >= 4 * QUESTIONS_IN_ROUND, "{}", pack.adult.len());
            for question in &pack.adult {
                let title = |sources: &[Source], place: u16| sources[usize::from(place)].title.clone();
                let own: Vec<String> =
                    question.sources.iter().map(|place| title(&pack.sources, *place)).collect();
                let theirs = original(&question.id).sources.iter();
                assert_eq!(own, theirs.map(|place| title(&mixing.words.sources, *place)).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn a_round_has_several_kinds() {
        let mixing = content::compiled(&Project::here()).expect("content").mixing;
        for pack in deal(&mixing) {
            for round in pack.adult.chunks_exact(QUESTIONS_IN_ROUND) {
                let kinds: BTreeSet<&str> =
                    round.iter().filter_map(|question| question.id.split('-').next()).collect();
                assert!(kinds.len() >= 3, "{kinds:?}");
            }
        }
    }
}
