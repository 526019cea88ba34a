//! What the visits came to: the middle of each figure, as a table beside SurveyJS, and held against the limits.
//!
//! It starts nothing and reads nothing.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::build::budgets::{Budget, Limits};

/// The name of the page that ours are measured beside.
pub const BESIDE: &str = "SurveyJS";

/// The page of the self-check, which has a limit of its own.
const CHECK: &str = "check";

/// The pages that are there to be read.
const READING: [&str; 2] = ["home", "module"];

/// One visit to one page, as `bench/measure.mjs` writes it down. Times are ms from the start of the visit.
#[derive(Clone, Debug, Deserialize)]
pub struct Visit {
    /// The name of the page.
    pub page: String,
    /// First contentful paint.
    pub first_paint: f64,
    /// Largest contentful paint.
    pub largest_paint: f64,
    /// Total blocking time.
    pub blocking: f64,
    /// Cumulative layout shift.
    pub shift: f64,
    /// Bytes on the wire.
    pub bytes: f64,
    /// Requests sent.
    pub requests: f64,
    /// When the answer to the first question had an effect; nothing on a page without one.
    pub answered: Option<f64>,
}

/// A figure of a visit: its name in the table, and how many digits it is shown with.
type Figure = (&'static str, usize, fn(&Visit) -> Option<f64>);

const FIGURES: [Figure; 7] = [
    ("FCP ms", 0, |visit| Some(visit.first_paint)),
    ("LCP ms", 0, |visit| Some(visit.largest_paint)),
    ("TBT ms", 0, |visit| Some(visit.blocking)),
    ("CLS", 3, |visit| Some(visit.shift)),
    ("kB", 1, |visit| Some(visit.bytes / 1000.0)),
    ("requests", 0, |visit| Some(visit.requests)),
    ("answer ms", 0, |visit| visit.answered),
];
const BLOCKING: usize = 2;
const SHIFT: usize = 3;
const ANSWERED: usize = 6;

/// A page with the middle of each figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    page: String,
    medians: [Option<f64>; FIGURES.len()],
}

/// What is over a limit, and what only above an aim.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Each a line.
    pub over: Vec<String>,
    /// Each a line.
    pub above_aim: Vec<String>,
}

/// The middle of each figure of each page, in the order in which the pages were first visited.
pub fn medians(visits: &[Visit]) -> Vec<Row> {
    let mut by_page: BTreeMap<&str, Vec<&Visit>> = BTreeMap::new();
    let mut order = Vec::new();
    for visit in visits {
        let of_page = by_page.entry(&visit.page).or_default();
        if of_page.is_empty() {
            order.push(visit.page.as_str());
        }
        of_page.push(visit);
    }
    let row = |page: &str| Row {
        page: page.to_owned(),
        medians: FIGURES
            .map(|(_, _, figure)| median(by_page[page].iter().filter_map(|visit| figure(visit)).collect())),
    };
    order.into_iter().map(row).collect()
}

fn median(mut numbers: Vec<f64>) -> Option<f64> {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied()
}

/// Every page with its figures and, in brackets, how many times SurveyJS's they are.
pub fn table(rows: &[Row], runs: usize) -> String {
    let beside = rows.iter().find(|row| row.page == BESIDE);
    let mut table =
        format!("Middle of {runs}, slow 4G, a phone 4 times as slow; (times {BESIDE}'s)\n\n{:10}", "page");
    for (name, ..) in FIGURES {
        table += &format!("{name:>10}       ");
    }
    for row in rows {
        table += &format!("\n{:10}", row.page);
        for (figure, (_, digits, _)) in FIGURES.iter().enumerate() {
            let found = row.medians[figure].map_or_else(|| "–".into(), |found| format!("{found:.digits$}"));
            let ratio = beside.filter(|beside| *beside != row).and_then(|beside| ratio(row, beside, figure));
            let ratio = ratio.map_or_else(String::new, |ratio| format!("({ratio:.2})"));
            table += &format!("{found:>10} {ratio:6}");
        }
    }
    table.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

fn ratio(row: &Row, beside: &Row, figure: usize) -> Option<f64> {
    Some(row.medians[figure]? / beside.medians[figure].filter(|number| *number > 0.0)?)
}

/// Holds our pages against the limits.
pub fn judge(rows: &[Row], limits: &Limits) -> Verdict {
    let mut verdict = Verdict::default();
    let beside = rows.iter().find(|row| row.page == BESIDE);
    for row in rows.iter().filter(|row| row.page != BESIDE) {
        let mut hold = |what: &str, found: Option<f64>, budget: Budget| {
            let Some(found) = found.map(|found| found.round() as usize) else { return };
            let line = |bound: &str, number| format!("{}: {what} is {found}, {bound} {number}", row.page);
            if found > budget.limit {
                verdict.over.push(line("limit", budget.limit));
            } else if found > budget.aim {
                verdict.above_aim.push(line("aim", budget.aim));
            }
        };
        let answered = beside.and_then(|beside| ratio(row, beside, ANSWERED)).map(|ratio| ratio * 100.0);
        hold(
            "the first answer, in percent of SurveyJS's time,",
            answered,
            if row.page == CHECK { limits.check } else { limits.first_answer },
        );
        let is_read = READING.contains(&row.page.as_str());
        hold("blocking time in ms", row.medians[BLOCKING].filter(|_| is_read), limits.blocking);
        hold("layout shift in thousandths", row.medians[SHIFT].map(|shift| shift * 1000.0), limits.shift);
    }
    verdict
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits {
        first_answer: Budget { limit: 50, aim: 40 },
        check: Budget { limit: 60, aim: 40 },
        blocking: Budget { limit: 50, aim: 50 },
        shift: Budget { limit: 0, aim: 0 },
    };

    fn visit(page: &str, blocking: f64, shift: f64, answered: Option<f64>) -> Visit {
        let page = page.to_owned();
        Visit {
            page,
            first_paint: 1.0,
            largest_paint: 2.0,
            blocking,
            shift,
            bytes: 1500.0,
            requests: 4.0,
            answered,
        }
    }

    fn judged(visit_of_ours: Visit) -> Verdict {
        judge(&medians(&[visit(BESIDE, 900.0, 0.2, Some(1000.0)), visit_of_ours]), &LIMITS)
    }

    #[test]
    fn the_middle_is_taken_of_each_figure_apart() {
        let visits =
            [visit("home", 30.0, 0.1, None), visit("home", 10.0, 0.3, None), visit("home", 20.0, 0.2, None)];
        let rows = medians(&visits);
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].medians[BLOCKING], rows[0].medians[SHIFT]), (Some(20.0), Some(0.2)));
        assert_eq!(rows[0].medians[ANSWERED], None);
    }

    #[test]
    fn exactly_the_limit_is_kept_and_above_the_aim() {
        let verdict = judged(visit("quiz", 900.0, 0.0, Some(500.0)));
        assert_eq!(verdict.over, [""; 0]);
        assert_eq!(
            verdict.above_aim,
            ["quiz: the first answer, in percent of SurveyJS's time, is 50, aim 40"]
        );
        assert_eq!(judged(visit("quiz", 900.0, 0.0, Some(400.0))), Verdict::default());
    }

    #[test]
    fn what_is_over_a_limit_is_named() {
        let over = |visit| judged(visit).over.join("\n");
        assert!(over(visit("quiz", 0.0, 0.0, Some(520.0))).contains("is 52, limit 50"));
        assert_eq!(over(visit("check", 0.0, 0.0, Some(600.0))), "", "it has a limit of its own");
        assert!(over(visit("check", 0.0, 0.0, Some(610.0))).contains("is 61, limit 60"));
        assert!(over(visit("home", 51.0, 0.0, None)).contains("blocking time in ms is 51, limit 50"));
        assert!(over(visit("help", 0.0, 0.002, None)).contains("layout shift in thousandths is 2, limit 0"));
        assert_eq!(
            over(visit("help", 400.0, 0.0, None)),
            "",
            "only pages that are read have a limit on blocking"
        );
    }

    #[test]
    fn the_table_shows_ours_beside_the_other() {
        let rows =
            medians(&[visit(BESIDE, 800.0, 0.0, Some(1000.0)), visit("quiz", 200.0, 0.0, Some(450.0))]);
        let table = table(&rows, 5);
        let last = table.lines().last().unwrap_or_default();
        let cells: Vec<&str> = last.split_whitespace().collect();
        let expected = [
            "quiz", "1", "(1.00)", "2", "(1.00)", "200", "(0.25)", "0.000", "1.5", "(1.00)", "4", "(1.00)",
            "450", "(0.45)",
        ];
        assert_eq!(cells, expected);
    }
}
