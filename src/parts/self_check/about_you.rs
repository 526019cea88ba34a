//! Age band and nation: they decide which words and which services come next.

use domain::people::{AgeBand, Nation};
use domain::self_check::Msg;
use yew::prelude::*;

use super::walking::{Happened, StepView};
use crate::components::element::{side_by_side, text};
use crate::components::names::{age_name, nation_name};
use crate::components::options::{pick, question_set};
use crate::components::text::{paragraph, title};

/// Age band and nation.
pub(super) fn about_you(view: &StepView<'_>) -> Html {
    let (words, walk) = (view.here.words(), view.walk);
    let ages = AgeBand::ALL.map(|age| (age_name(words, age), walk.age == Some(age), Msg::PickedAge(age)));
    let nations = Nation::ALL
        .map(|nation| (nation_name(words, nation), walk.nation == Some(nation), Msg::PickedNation(nation)));
    side_by_side(vec![
        title(words.about_title()),
        paragraph(words.about_why()),
        view.error(words.about_missing()),
        choice("age", words.about_age(), &ages, &view.tell),
        choice("nation", words.about_nation(), &nations, &view.tell),
        view.back_and_next(),
    ])
}

fn choice(name: &str, question: &str, options: &[(&str, bool, Msg)], tell: &Callback<Happened>) -> Html {
    let option = |(index, (words, picked, msg)): (usize, &(&str, bool, Msg))| {
        let msg = *msg;
        pick(name, index, text(words), *picked, false, tell.reform(move |()| Happened::Walk(msg)))
    };
    let options = options.iter().enumerate().map(option).collect();
    question_set(question, "app-options", options)
}
