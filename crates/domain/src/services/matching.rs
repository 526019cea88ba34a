//! Which services to show to whom, and in which order. Pure: the same directory and the same query always give
//! the same answer, and never another nation's line.

use super::{Gender, Need, Service, ServiceKind, Urgency, is_lasting};
use crate::order::sort_short_by_key;
use crate::people::{AgeBand, Nation};

/// What a person looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query<'a> {
    /// Their nation.
    pub nation: Nation,
    /// Their age band.
    pub age: AgeBand,
    /// What they need, most pressing first. Nothing stands for everything.
    pub needs: &'a [Need],
    /// Their area, where they named one.
    pub area: Option<&'a str>,
    /// They are worried about someone else.
    pub for_family: bool,
    /// Their gender; `None` where they have not said. It is never guessed.
    pub gender: Option<Gender>,
    /// Only services that they can get in touch with by themselves.
    pub direct_only: bool,
}

/// A service and the need it is suggested for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match<'s> {
    /// The service.
    pub service: &'s Service,
    /// The first of the person's needs that it meets; `None` where they named none.
    pub need: Option<Need>,
}

/// How many services are suggested before "more".
const FIRST: usize = 3;

/// Whom the self-check suggests.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suggested<'s> {
    /// The best three.
    pub first: Vec<Match<'s>>,
    /// The rest, best first.
    pub more: Vec<Match<'s>>,
}

/// Whom to suggest for what a person needs. Where fewer than three services of the nation meet the need, the lines that
/// anyone can call come after them, so that nobody is left with one number that may not be answered.
pub fn suggested<'s>(services: &'s [Service], query: &Query<'_>) -> Suggested<'s> {
    let mut found = suggest(services, query);
    if found.len() < FIRST {
        for line in fallback(services, query.nation, query.age) {
            if found.iter().all(|known| known.service.id != line.service.id) {
                found.push(line);
            }
        }
    }
    let more = found.split_off(found.len().min(FIRST));
    Suggested { first: found, more }
}

/// The services that meet the needs, best first: crisis lines first in a crisis; for under-18s those made for young
/// people; needs in turn, the one named first before the next; for adults what has no oldest age; someone to talk to
/// before a group to join; certain details before ones to be checked; of equally certain ones, local before national, and
/// a nation's own before one for all four. The order of the directory decides the rest, so the answer is always the same.
/// A service for one gender is suggested only to a person who said it, and one that ends at 18 to nobody who says "18 or
/// over": most are older.
pub fn suggest<'s>(services: &'s [Service], query: &Query<'_>) -> Vec<Match<'s>> {
    let mut found: Vec<Match<'s>> = find(services, query)
        .into_iter()
        .filter(|found| found.service.suggest && found.service.takes_self_referral())
        .filter(|found| query.gender.is_some() || found.service.gender == Gender::Any)
        .filter(|found| query.age != AgeBand::Adult || !ends_at_18(found.service))
        .collect();
    let crisis = query
        .needs
        .iter()
        .any(|need| matches!(need, Need::Emergency | Need::MentalHealthCrisis | Need::Suicide));
    sort_short_by_key(&mut found, |found| {
        let service = found.service;
        let need = query.needs.iter().position(|need| Some(*need) == found.need);
        let urgency = if crisis { service.urgency } else { Urgency::Routine };
        // For somebody under 18, a service that is made for young people before one for everybody.
        let for_all = query.age != AgeBand::Adult && service.age_max.is_none();
        // Of those who say "18 or over", most are past the age at which a service for young adults ends.
        let for_some = query.age == AgeBand::Adult && service.age_max.is_some();
        let unreachable = service.phones.is_empty() && service.texts.is_empty() && service.webchat.is_none();
        // Someone to talk to before a group to join.
        let group = service.kind == ServiceKind::MutualAid;
        (
            urgency,
            for_all,
            need,
            for_some,
            group,
            service.recheck,
            service.areas.is_empty(),
            unreachable,
            service.nations.len() > 1,
            !service.always_open,
        )
    });
    if !crisis {
        take_turns(&mut found);
    }
    found
}

/// The best for each need, then the second best for each, and so on: whoever needs two things is not shown three
/// services for the first of them.
fn take_turns(found: &mut [Match<'_>]) {
    let needs: Vec<Option<Need>> = found.iter().map(|found| found.need).collect();
    let turn = |place: usize| needs[..place].iter().filter(|need| **need == needs[place]).count();
    let mut turns: Vec<(usize, Match<'_>)> =
        found.iter().enumerate().map(|(place, found)| (turn(place), *found)).collect();
    sort_short_by_key(&mut turns, |(turn, _)| *turn);
    for (place, (_, next)) in found.iter_mut().zip(turns) {
        *place = next;
    }
}

/// Every service that fits, in the directory's order: for the page where a person looks for themselves.
/// A local service fits only the area it serves, and only where the person named one. A service for one gender fits
/// a person who said that gender, and one who said none: it says itself whom it is for.
pub fn find<'s>(services: &'s [Service], query: &Query<'_>) -> Vec<Match<'s>> {
    let fits = |service: &Service| {
        service.nations.contains(&query.nation)
            && service.takes_age(query.age)
            && is_for(service, query)
            && (!query.direct_only || service.takes_self_referral())
            && query.gender.is_none_or(|gender| [Gender::Any, gender].contains(&service.gender))
            && (service.areas.is_empty()
                || query.area.is_some_and(|area| service.areas.iter().any(|served| served == area)))
    };
    let need = |service: &Service| query.needs.iter().copied().find(|need| service.needs.contains(need));
    services
        .iter()
        .filter(|service| fits(service))
        .map(|service| Match { service, need: need(service) })
        .filter(|found| query.needs.is_empty() || found.need.is_some())
        .collect()
}

/// Whether the service is for whoever asks. A person who asks for themselves is not sent to a line for the families
/// of people like them; one who looks for help for families, or through everything, is shown it.
fn is_for(service: &Service, query: &Query<'_>) -> bool {
    let looks_wider = query.needs.is_empty() || query.needs.contains(&Need::Family);
    if query.for_family { service.for_family } else { service.for_self || looks_wider }
}

/// The areas that services of a nation name, in the order of the alphabet. Diversion schemes are not looked for
/// by area: nobody refers themselves to one.
pub fn areas(services: &[Service], nation: Nation) -> Vec<&str> {
    let mut areas: Vec<&str> = Vec::new();
    for service in services
        .iter()
        .filter(|service| service.nations.contains(&nation) && service.kind != ServiceKind::DiversionScheme)
    {
        for area in service.areas.iter().map(String::as_str) {
            if !areas.contains(&area) {
                areas.push(area);
            }
        }
    }
    sort_short_by_key(&mut areas, |area| *area);
    areas
}

/// The crisis bundle of a nation and an age band: 999, then the nation's mental health route, then the rest.
pub fn crisis(services: &[Service], nation: Option<Nation>, age: Option<AgeBand>) -> Vec<&Service> {
    lines_for_anyone(services, nation, age, Urgency::Crisis)
}

/// The lines that anyone of a nation and an age can call: the crisis bundle, and those for help that is needed soon, such
/// as NHS 111. None of them is for the need itself, so none says that it is.
pub fn fallback(services: &[Service], nation: Nation, age: AgeBand) -> Vec<Match<'_>> {
    let lines = lines_for_anyone(services, Some(nation), Some(age), Urgency::Urgent);
    lines.into_iter().map(|service| Match { service, need: None }).collect()
}

/// The lines for whoever is in danger: the crisis bundle, then those for people who are hurt at home or used by others.
pub fn in_danger(services: &[Service], nation: Option<Nation>, age: Option<AgeBand>) -> Vec<&Service> {
    let mut lines = crisis(services, nation, age);
    let hurt = |service: &&Service| {
        let needs = [Need::DomesticAbuse, Need::Exploitation];
        service.suggest
            && !service.phones.is_empty()
            && is_for_anyone(service, nation, age)
            && needs.iter().any(|need| service.needs.contains(need))
            && lines.iter().all(|line| line.id != service.id)
    };
    let more: Vec<&Service> = services.iter().filter(hurt).collect();
    lines.extend(more);
    lines
}

/// The few lines for whoever may end their life, before any long list: the one of all nations whose number lasts, then
/// each nation's own, in the order of the nations.
pub fn first_to_call(services: &[Service]) -> Vec<&Service> {
    let about_life =
        |service: &&Service| service.needs.contains(&Need::Suicide) && !service.phones.is_empty();
    let mut found: Vec<&Service> = crisis(services, None, None).into_iter().filter(about_life).collect();
    found.retain(|service| match &service.nations[..] {
        [_] => true,
        _ => {
            service.urgency != Urgency::Emergency
                && service.phones.iter().any(|phone| is_lasting(&phone.dial))
        }
    });
    sort_short_by_key(
        &mut found,
        |service| {
            if let [nation] = service.nations[..] { Some(nation) } else { None }
        },
    );
    found
}

/// A person can call it themselves, wherever in the nation they are and whoever they are, at their age.
fn is_for_anyone(service: &Service, nation: Option<Nation>, age: Option<AgeBand>) -> bool {
    service.takes_self_referral()
        && service.areas.is_empty()
        && service.gender == Gender::Any
        && nation.is_none_or(|nation| service.nations.contains(&nation))
        && age.is_none_or(|age| service.takes_age(age))
}

/// Whether its oldest are 18: of those who say "18 or over", it takes only a few.
fn ends_at_18(service: &Service) -> bool {
    service.age_max == Some(18)
}

/// The lines of a whole nation that anyone can call about their life or their mind, the soonest first.
fn lines_for_anyone(
    services: &[Service],
    nation: Option<Nation>,
    age: Option<AgeBand>,
    latest: Urgency,
) -> Vec<&Service> {
    let mut found: Vec<&Service> = services
        .iter()
        .filter(|service| service.urgency <= latest && is_for_anyone(service, nation, age))
        .filter(|service| {
            let life = [Need::Emergency, Need::Suicide, Need::MentalHealthCrisis];
            service.needs.iter().any(|need| life.contains(need))
        })
        .collect();
    // A line of one nation comes before the lines of all four; 999 comes before everything. One that ends at 18 comes
    // after the others for adults: it is there for those who are 18.
    let last = |service: &Service| age == Some(AgeBand::Adult) && ends_at_18(service);
    sort_short_by_key(&mut found, |service| (service.urgency, last(service), service.nations.len() > 1));
    found
}
