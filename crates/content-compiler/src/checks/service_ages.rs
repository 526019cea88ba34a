//! The youngest age of a service is not above its oldest.

use crate::problem::Pen;
use crate::records::services::ServiceRecord;

/// Checks a service's ages.
pub(crate) fn check(pen: Pen<'_>, service: &ServiceRecord) {
    if let (Some(least), Some(most)) = (&service.age_min, &service.age_max)
        && least.value > most.value
    {
        let help =
            "The youngest age goes into `age_min`, the oldest into `age_max`. \"Under 25\" is age_max = 24.";
        pen.error(most.span(), "`age_max` is below `age_min`", "nobody is that age", help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::services::testing::{SERVICE, check_with};

    fn check_text(text: &str, expected: &[&str]) {
        check_with(check, text, expected);
    }

    #[test]
    fn ages_in_order() {
        let with = |ages: &str| SERVICE.replace("gender = \"any\"", &format!("gender = \"any\"\n{ages}"));
        check_text(&with("age_min = 18\nage_max = 25"), &[]);
        check_text(&with("age_max = 17"), &[]);
        check_text(&with("age_min = 18\nage_max = 17"), &["`age_max` is below `age_min`"]);
        check_text(&with("age_max = 300"), &["`age_max` must be from 0 to 120"]);
    }
}
