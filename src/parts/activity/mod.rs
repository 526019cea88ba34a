//! Something to do in a module: sort, guess, put in order, plan. Nothing is scored, and nothing kept but a plan that a person
//! wants on their card. Every answer also stands below, folded, to be read without script and on paper.

mod answers;
mod asking;
mod counting;
mod going;
mod ordering;
mod placing;
mod planning;
mod pouring;
mod sorting;
mod spotting;
mod stages;
mod talking;

use domain::activity::{ActivitiesPack, Activity, Doing, Kind};
use domain::pack::PackError;
use domain::wording::Wording;
use yew::prelude::*;

use self::going::{Going, View};
use crate::components::element::{bare, el, el_with, nothing};
use crate::components::rich::{paragraphs, rich};
use crate::components::text::classed;
use crate::here::Here;
use crate::memory::Memory;
use crate::part::{Given, Part, PartError};
use crate::platform::focus;
use crate::shared::Shared;

/// Makes the part: one of a module's activities.
pub fn make(given: &Given) -> Result<Part, PartError> {
    let (core, pack): (_, ActivitiesPack) = given.read()?;
    let ActivitiesPack { module, activities } = pack;
    let of = activities.into_iter().nth(given.number.into());
    // A document of another build asks for what this pack does not have.
    let activity = Shared::new(of.ok_or(PartError::NotReadable(PackError::OtherVersion))?);
    let (module, memory) = (AttrValue::from(module), given.memory.clone());
    Ok(Part::new(core, move |here| {
        let (here, activity) = (here.clone(), activity.clone());
        html! { <ActivityPart {here} {activity} module={module.clone()} memory={memory.clone()} /> }
    }))
}

/// The properties of [`ActivityPart`].
#[derive(Properties, PartialEq)]
struct ActivityProps {
    /// What every view is handed.
    here: Here,
    /// What there is to do.
    activity: Shared<Activity>,
    /// The module that it is in.
    module: AttrValue,
    /// What the app remembers.
    memory: Memory,
}

/// Something to do.
#[component]
fn ActivityPart(props: &ActivityProps) -> Html {
    let going = {
        let activity = props.activity.clone();
        use_reducer(move || Going { doing: Doing::of(&activity), activity, kept: None })
    };
    {
        // Another card starts at its words. So does a list that now says what holds: the button that asked for it stands
        // below it.
        let (id, is_first) = (format!("a{}-at", props.activity.number), use_mut_ref(|| true));
        let is_list = matches!(props.activity.kind, Kind::Spot { .. } | Kind::Order(_));
        let starts = props.activity.is_in_turn() || is_list;
        use_effect_with((going.doing.at, is_list && going.doing.shown), move |_| {
            if !is_first.replace(false) && starts {
                focus::focus(&id);
            }
        });
    }
    let dispatch = going.dispatcher();
    let tell = Callback::from(move |happened| dispatch.dispatch(happened));
    let (here, activity, doing) = (&props.here, &*props.activity, &going.doing);
    let (module, memory) = (&*props.module, &props.memory);
    drawn(&View { here, activity, doing, kept: going.kept, module, memory, tell })
}

/// An activity, whatever its kind.
fn drawn(view: &View<'_>) -> Html {
    let (words, activity, id) = (view.here.words(), view.activity, view.id("title"));
    let pins = if let Kind::Spot { in_picture: true, signs } = &activity.kind {
        spotting::pins(view, signs)
    } else {
        nothing()
    };
    let (before, doing) = match &activity.kind {
        Kind::Sort { boxes, cards } => (nothing(), sorting::boxes(view, boxes, cards)),
        Kind::MythOrFact(sayings) => (nothing(), sorting::truths(view, sayings)),
        Kind::Spot { signs, .. } => (nothing(), spotting::signs(view, signs)),
        Kind::Order(steps) => (nothing(), ordering::order(view, steps)),
        Kind::Scales(placed) => (nothing(), placing::scales(view, placed)),
        Kind::Pour(drinks) => (nothing(), pouring::pour(view, drinks)),
        Kind::Timeline { tracks, stages } => {
            (stages::chart(view, tracks, stages), stages::stage(view, stages))
        }
        Kind::Say { message, replies } => {
            (talking::message(view, message.as_ref()), talking::replies(view, replies))
        }
        Kind::Tell(people) => (nothing(), talking::people(view, people)),
        Kind::Cost(counted) => (nothing(), counting::cost(view, counted)),
        Kind::IfThen { ifs, thens } => (nothing(), planning::plan(view, ifs, thens)),
    };
    let title = vec![rich(view.here, &activity.title)];
    let parts = vec![
        pins,
        classed("app-think__tag", tag(words, &activity.kind)),
        el_with("h3", &["class", "id"], &["app-activity__title", &id], title),
        bare("div", vec![paragraphs(view.here, &activity.intro)]),
        before,
        el("div", "app-activity__do", vec![doing]),
        answers::answers(view),
    ];
    el_with("section", &["class", "aria-labelledby"], &["app-activity", &id], parts)
}

/// What there is to do, in a word or two.
fn tag<'w>(words: &'w Wording, kind: &Kind) -> &'w str {
    match kind {
        Kind::Sort { .. } => words.activity_sort(),
        Kind::MythOrFact(_) => words.activity_myth_or_fact(),
        Kind::Spot { .. } => words.activity_spot(),
        Kind::Order(_) => words.activity_order(),
        Kind::Scales(_) => words.activity_scales(),
        Kind::Pour(_) => words.activity_pour(),
        Kind::Timeline { .. } => words.activity_timeline(),
        Kind::Say { .. } => words.activity_say(),
        Kind::Tell(_) => words.activity_tell(),
        Kind::Cost(_) => words.activity_cost(),
        Kind::IfThen { .. } => words.activity_if_then(),
    }
}
