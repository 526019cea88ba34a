//! The parts of a session add up: a heading such as "5 to 10 minutes: …" starts where the one before ended, the
//! first starts at 0, and the last ends when the session does.

use domain::course::Section;
use domain::text::plain;

use crate::passage::At;
use crate::problem::Pen;

/// Checks the timings in the headings against the length of the session.
pub(crate) fn check(pen: Pen<'_>, minutes: &At<u16>, sections: &[Section]) {
    let timed: Vec<(u16, u16)> =
        sections.iter().filter_map(|section| timing(&plain(&section.title))).collect();
    let mut ended = 0;
    for (from, to) in &timed {
        if *from != ended || to <= from {
            let message =
                format!("The timings do not fit together: \"{from} to {to} minutes\" follows {ended}");
            let help = format!("Start this part at {ended}, where the one before ends.");
            pen.error(minutes.span(), message, "the session", help);
            return;
        }
        ended = *to;
    }
    if ended != minutes.value {
        let message = format!("The parts add up to {ended} minutes, not {}", minutes.value);
        let help = "Give each part a heading such as \"## 0 to 5 minutes: Welcome\", so that the last one ends here.";
        pen.error(minutes.span(), message, "the session", help);
    }
}

/// The two numbers of a heading that starts "5 to 10 minutes".
fn timing(title: &str) -> Option<(u16, u16)> {
    let (numbers, _) = title.split_once(" minutes")?;
    let (from, to) = numbers.split_once(" to ")?;
    Some((from.trim().parse().ok()?, to.trim().parse().ok()?))
}

#[cfg(test)]
mod tests {
    use domain::text::Inline;

    use super::*;
    use crate::testing::problems_of;

    fn check_titles(titles: &[&str], expected: &[&str]) {
        let section = |title: &&str| Section {
            id: title.to_string(),
            title: vec![Inline::Text(title.to_string())],
            pieces: Vec::new(),
        };
        let sections: Vec<Section> = titles.iter().map(section).collect();
        let found = problems_of(|pen| check(pen, &At::new(40, 0..1), &sections));
        assert_eq!(found, expected, "{titles:?}");
    }

    #[test]
    fn parts_that_add_up() {
        check_titles(&["Before", "0 to 30 minutes: A", "30 to 40 minutes: B", "After"], &[]);
    }

    #[test]
    fn parts_that_do_not() {
        check_titles(&["0 to 30 minutes: A"], &["The parts add up to 30 minutes, not 40"]);
        check_titles(&["Before"], &["The parts add up to 0 minutes, not 40"]);
        check_titles(
            &["0 to 10 minutes: A", "15 to 40 minutes: B"],
            &["The timings do not fit together: \"15 to 40 minutes\" follows 10"],
        );
    }
}
