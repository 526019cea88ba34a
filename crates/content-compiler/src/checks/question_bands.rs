//! Bands cover every score that can come up, once, for every set of ages and every group. A fork has no tips.
//! Facts and wording have the same bands.

use crate::checks::result_words;
use crate::passage::At;
use crate::problem::Pen;
use crate::records::questionnaire_facts::{BandRecord, BandSetRecord};
use crate::records::questionnaire_wording::BandWording;

/// Checks every set of bands against the scores from 0 to `highest`.
pub(crate) fn check(pen: Pen<'_>, sets: &[BandSetRecord], highest: u16) {
    let mut taken: Vec<(&str, u16, u16)> = Vec::new();
    for set in sets {
        let group = set.group.as_ref().map_or("", |group| &group.words);
        if let Some(ages) = &set.ages {
            let same: Vec<(u16, u16)> = taken
                .iter()
                .filter(|(other, ..)| *other == group)
                .map(|(_, from, to)| (*from, *to))
                .collect();
            check_ages(pen, set, ages, &same);
            if let [from, to] = ages.as_slice() {
                taken.push((group, from.value, to.value));
            }
        }
        check_cut_off(pen, set);
        super::ids::check_unique(pen, "band", set.bands.iter().map(|band| &band.id));
        // Without items there is no highest score, and that has been noted.
        if highest > 0 {
            check_cover(pen, &set.bands, highest);
        }
    }
}

/// The youngest and the oldest age of those a questionnaire is for. `here` is where it is said that there is none.
pub(crate) fn age_range(pen: Pen<'_>, ages: Option<&[At<u16>]>, here: std::ops::Range<usize>) -> (u8, u8) {
    match ages {
        Some([from, to]) if from.value <= to.value => (from.value as u8, to.value as u8),
        Some(_) => {
            let help = "Write the youngest and the oldest age, such as ages = [18, 120].";
            pen.error(here, "`ages` must be two numbers", "here", help);
            (18, 120)
        }
        // A missing key has been noted.
        None => (18, 120),
    }
}

fn check_ages(pen: Pen<'_>, set: &BandSetRecord, ages: &[At<u16>], taken: &[(u16, u16)]) {
    let [from, to] = ages else {
        let help = "Write the youngest and the oldest age, such as ages = [18, 120].";
        pen.error(set.span.clone(), "`ages` must be two numbers", "here", help);
        return;
    };
    if from.value > to.value {
        pen.error(to.span(), "The oldest age is below the youngest", "here", "Write the younger age first.");
    }
    if taken.iter().any(|(least, most)| from.value <= *most && *least <= to.value) {
        let help = "Each age belongs to one set of bands. Change the ages here or in the other set.";
        pen.error(from.span(), "Another set of bands is for some of these ages", "overlaps", help);
    }
}

/// A cut-off is where a band starts.
fn check_cut_off(pen: Pen<'_>, set: &BandSetRecord) {
    let Some(cut_off) = &set.cut_off else { return };
    let starts: Vec<u16> = set.bands.iter().filter_map(|band| Some(band.from?.value)).collect();
    if !starts.contains(&cut_off.value) {
        let starts = starts.iter().map(u16::to_string).collect::<Vec<_>>().join(", ");
        let message = format!("No band starts at the cut-off {}", cut_off.value);
        pen.error(cut_off.span(), message, "inside a band", format!("The bands start at {starts}."));
    }
}

/// Checks that every set of bands for a group names one that the `groups` item has. `names` is empty where there is
/// no such item.
pub(crate) fn check_groups(pen: Pen<'_>, sets: &[BandSetRecord], names: &[String]) {
    for group in sets.iter().filter_map(|set| set.group.as_ref()) {
        if !names.contains(&group.words) {
            let known: Vec<&str> = names.iter().filter(|name| !name.is_empty()).map(String::as_str).collect();
            let help = match known.as_slice() {
                [] => "Name the item that decides with `groups`, and give it `values`.".to_string(),
                known => format!("The groups are: {}.", known.join(", ")),
            };
            pen.error(
                group.span.clone(),
                format!("There is no group \"{}\"", group.words),
                "not known",
                help,
            );
        }
    }
}

fn check_cover(pen: Pen<'_>, bands: &[BandRecord], highest: u16) {
    let mut next = 0;
    for band in bands {
        let (Some(from), Some(to)) = (&band.from, &band.to) else { return };
        if from.value != next {
            let (message, label) = if from.value > next {
                (format!("No band holds the scores from {next} to {}", from.value - 1), "a gap before this")
            } else {
                (format!("Two bands hold the score {}", from.value), "overlaps the one before")
            };
            pen.error(from.span(), message, label, format!("This band must start at {next}."));
        }
        if to.value < from.value {
            pen.error(to.span(), "This band ends before it starts", "here", "Write the higher score here.");
        }
        next = to.value.max(from.value).saturating_add(1);
    }
    let Some(last) = bands.last().and_then(|band| band.to.as_ref()) else { return };
    if next != highest + 1 {
        let message = format!("The bands end at {}, and the highest score is {highest}", last.value);
        pen.error(last.span(), message, "here", format!("The last band must end at {highest}."));
    }
}

/// Checks that facts and wording have the same bands, and that a fork has no tips. `pen` writes about the wording,
/// `facts_pen` about the facts.
pub(crate) fn check_wording(
    pen: Pen<'_>,
    facts_pen: Pen<'_>,
    sets: &[BandSetRecord],
    wording: &[BandWording],
) {
    let bands: Vec<&BandRecord> = sets.iter().flat_map(|set| &set.bands).collect();
    for words in wording {
        let named: Vec<&&BandRecord> = bands.iter().filter(|band| band.id.words == words.id.value).collect();
        if named.is_empty() {
            let message = format!("There is no band \"{}\" in the questionnaire", words.id.value);
            let help = "Delete this block, or correct its name.";
            pen.error(words.id.span(), message, "no cut-offs for it", help);
        }
        words
            .suggests
            .iter()
            .chain(&words.steps)
            .chain([&words.label])
            .for_each(|said| result_words::check(pen, said));
        if let (true, Some(step)) = (named.iter().any(|band| band.fork), words.steps.first()) {
            let help = "Delete `steps`. Where dependence is possible, a tip can harm: say who to talk to in `suggests`.";
            pen.error(step.span.clone(), "A fork has no tips", "a tip", help);
        }
    }
    for (index, band) in bands.iter().enumerate() {
        let id = &band.id.words;
        let first = !bands[..index].iter().any(|earlier| earlier.id.words == *id);
        if first && !id.is_empty() && !wording.iter().any(|words| words.id.value == *id) {
            let help = format!("Add a block [band.{id}] to the wording, with `label` and `suggests`.");
            facts_pen.error(
                band.id.span.clone(),
                format!("The band \"{id}\" has no wording"),
                "no words for it",
                help,
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::questionnaire_facts;
    use crate::testing::problems_of;

    fn check_sets(sets: &[(&str, &[(u16, u16)])], expected: &[&str]) {
        let mut text = String::from(
            "id = \"q\"\nversion = \"1\"\ncitation = \"c\"\nages = [18, 120]\nsources = []\nreviewed_on = 2026-11-21\nreview_by = 2027-11-21\n\
             licence = { state = \"free\" }\nitem = [{ id = \"a\", points = [0, 1] }]\n",
        );
        for (ages, bands) in sets {
            text += &format!("[[bands]]\nages = {ages}\n");
            for (index, (from, to)) in bands.iter().enumerate() {
                text += &format!("[[bands.band]]\nid = \"b{index}\"\nfrom = {from}\nto = {to}\n");
            }
        }
        let found = problems_of(|pen| {
            if let Some(facts) = questionnaire_facts::read(pen, &text) {
                check(pen, &facts.band_sets, 10);
            }
        });
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn bands_without_gap_or_overlap() {
        check_sets(&[("[18, 120]", &[(0, 4), (5, 10)]), ("[16, 17]", &[(0, 10)])], &[]);
        check_sets(&[], &[]);
    }

    #[test]
    fn gaps_and_overlaps() {
        check_sets(&[("[18, 120]", &[(0, 4), (6, 10)])], &["No band holds the scores from 5 to 5"]);
        check_sets(&[("[18, 120]", &[(0, 4), (4, 10)])], &["Two bands hold the score 4"]);
        check_sets(&[("[18, 120]", &[(1, 10)])], &["No band holds the scores from 0 to 0"]);
        check_sets(&[("[18, 120]", &[(0, 9)])], &["The bands end at 9, and the highest score is 10"]);
        check_sets(&[("[18, 120]", &[(0, 11)])], &["The bands end at 11, and the highest score is 10"]);
    }

    #[test]
    fn a_cut_off_is_where_a_band_starts() {
        check_sets(&[("[18, 120]\ncut_off = 5", &[(0, 4), (5, 10)])], &[]);
        check_sets(&[("[18, 120]\ncut_off = 4", &[(0, 4), (5, 10)])], &["No band starts at the cut-off 4"]);
    }

    #[test]
    fn groups_have_bands_of_their_own() {
        let sets: &[(&str, &[(u16, u16)])] =
            &[("[18, 120]\nfor = \"f\"", &[(0, 10)]), ("[18, 120]", &[(0, 10)])];
        check_sets(sets, &[]);
        let twice: &[(&str, &[(u16, u16)])] = &[("[18, 120]\nfor = \"f\"", &[(0, 10)][..]); 2];
        check_sets(twice, &["Another set of bands is for some of these ages"]);
    }

    #[test]
    fn ages_belong_to_one_set() {
        check_sets(
            &[("[18, 120]", &[(0, 10)]), ("[16, 18]", &[(0, 10)])],
            &["Another set of bands is for some of these ages"],
        );
        check_sets(&[("[18]", &[(0, 10)])], &["`ages` must be two numbers"]);
        check_sets(&[("[30, 18]", &[(0, 10)])], &["The oldest age is below the youngest"]);
    }
}
