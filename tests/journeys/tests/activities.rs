//! What there is to do in modules: every kind, by keyboard alone and by touch, with its answers, and nothing kept or sent.

use domain::activity::{ActivitiesPack, Activity, Kind, Placed};
use domain::course::{Module, Piece};
use domain::pack::{CorePack, decode, encode};
use journeys::{Browser, LAPTOP, PHONE, Site, Storage, journey};

use crate::content::{bytes, content};
use crate::pages::activity::{By, Doing};
use crate::pages::{frame, module};

/// Something to do, and where.
struct Found {
    module: &'static Module,
    step: &'static str,
    activity: &'static Activity,
}

/// The shortest of every kind that the course has, by the module that it is in.
fn every_kind() -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for module in &content().reading.modules {
        for section in &module.sections {
            for piece in &section.pieces {
                let Piece::Activity(activity) = piece else { continue };
                let this = Found { module, step: &section.id, activity };
                match found.iter_mut().find(|other| other.activity.name() == activity.name()) {
                    Some(other) if activity.len() < other.activity.len() => *other = this,
                    Some(_) => {}
                    None => found.push(this),
                }
            }
        }
    }
    found
}

/// What is kept on the device, wherever the page stands.
fn kept(storage: Storage) -> String {
    Storage { address: String::new(), history_length: 0, ..storage }.everything()
}

/// Goes through activities, each in its place: nothing is asked for once its part is here, and nothing is kept.
async fn go_through(browser: &Browser, site: &Site, all: Vec<Found>, by: By) {
    let mut here = None;
    for Found { module, step, activity } in all {
        browser.step(format!("{} in {}, {by:?}", activity.name(), module.summary.id));
        if here != Some(&module.summary.id) {
            browser.open(&format!("{}#{step}", module::page(module))).await;
            frame::live(browser).await;
        }
        here = Some(&module.summary.id);
        module::go(browser, step).await;
        let doing = Doing { browser, activity, by };
        doing.alive().await;
        let (mark, before) = (site.settled().await, kept(browser.storage().await));
        doing.go_through().await;
        site.assert_silent_since(mark);
        assert_eq!(kept(browser.storage().await), before, "{}: {}", browser.engine(), activity.name());
    }
    site.assert_private(&content().files);
    browser.assert_nothing_elsewhere();
}

journey! {
    async fn every_kind_by_keyboard(browser: &mut Browser, site: &Site) {
        browser.set_viewport(LAPTOP).await;
        go_through(browser, site, every_kind(), By::Keyboard).await;
    }
}

journey! {
    async fn every_kind_by_touch(browser: &mut Browser, site: &Site) {
        browser.set_viewport(PHONE).await;
        go_through(browser, site, every_kind(), By::Finger).await;
    }
}

journey! {
    /// A kind that no module has at present: one in the place of another, from a pack made for it.
    async fn two_scales(browser: &mut Browser, site: &Site) {
        let module = &content().module;
        let sorted = module.activities().find_map(|activity| match &activity.kind {
            Kind::Sort { cards, .. } => Some((activity, cards)),
            _ => None,
        });
        let (place, cards) = sorted.expect("cards to sort");
        let placed = |(at, (said, _)): (u8, &(_, u8))| Placed { said: Clone::clone(said), common: at, bad: 3 - at };
        let placed: Vec<Placed> = (0..3).zip(cards).map(placed).collect();
        let scales = Activity { kind: Kind::Scales(placed), ..place.clone() };

        let pack = content().asset(&format!("activities-{}", module.summary.id), ".bin");
        let built: (CorePack, ActivitiesPack) = decode(&bytes(&pack)).expect("the pack of a module");
        let (core, mut activities) = built;
        activities.activities[usize::from(place.number)] = scales.clone();
        site.replace(&pack, "application/octet-stream", encode(&(core, activities)));

        let is_there = |section: &&domain::course::Section| {
            section.pieces.iter().any(|piece| matches!(piece, Piece::Activity(one) if one == place))
        };
        let step = module.sections.iter().find(is_there).expect("the step");
        browser.open(&format!("{}#{}", module::page(module), step.id)).await;
        for (viewport, by) in [(LAPTOP, By::Keyboard), (PHONE, By::Finger)] {
            browser.set_viewport(viewport).await;
            browser.reload().await;
            frame::live(browser).await;
            let doing = Doing { browser, activity: &scales, by };
            doing.alive().await;
            let mark = site.settled().await;
            doing.go_through().await;
            site.assert_silent_since(mark);
        }
    }
}
