//! The youngest age of a service is not above its oldest, and what is made for adults says so before the self-check may
//! suggest it to a child.

use domain::services::{Need, ServiceKind};

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
    let for_adults = service.kind.is_some_and(|kind| kind.value == ServiceKind::MutualAid)
        || service.needs.contains(&Need::Debt) && !service.needs.contains(&Need::Family);
    if let Some(suggest) = service.suggest.as_ref().filter(|suggest| suggest.value)
        && for_adults
        && service.age_min.is_none()
        && service.age_max.is_none()
    {
        let help = "A group to join, or help with debt, is for adults unless its own page says otherwise. Add \
                    age_min = 18, or what its page says.";
        pen.error(suggest.span(), "Suggested to children, and no age is given", "to whom?", help);
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
        let group = SERVICE.replace("\"helpline\"", "\"mutual-aid\"");
        check_text(&group, &["Suggested to children, and no age is given"]);
        check_text(&group.replace("gender = \"any\"", "gender = \"any\"\nage_min = 18"), &[]);
        check_text(&with("age_max = 300"), &["`age_max` must be from 0 to 120"]);
    }
}
