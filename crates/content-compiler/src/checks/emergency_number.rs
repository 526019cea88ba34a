//! An emergency card speaks of 999: whoever opens it may have nothing else to go by.

use std::ops::Range;

use crate::passage::Passage;
use crate::problem::Pen;

/// Notes an emergency card whose steps do not speak of 999.
pub(crate) fn check(pen: Pen<'_>, emergency: bool, steps: &[Passage], card: Range<usize>) {
    if emergency && !steps.is_empty() && !steps.iter().any(|step| step.words.contains("999")) {
        let help = "Add a step, best as the first, such as: \"**Call 999.**\" Or write emergency = false.";
        pen.error(card, "This emergency card does not speak of 999", "no step says 999", help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::problems_of;

    fn check_card(emergency: bool, steps: &[&str], good: bool) {
        let steps: Vec<Passage> = steps.iter().map(|step| Passage::verbatim(step, 0)).collect();
        let found = problems_of(|pen| check(pen, emergency, &steps, 0..1));
        assert_eq!(found.is_empty(), good, "{steps:?}");
    }

    #[test]
    fn emergency_cards_say_999() {
        check_card(true, &["**Call 999.**", "Stay."], true);
        check_card(true, &["Stay."], false);
        check_card(false, &["Stay."], true);
    }
}
