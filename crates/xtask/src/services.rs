//! `cargo xtask services`: whom the self-check would suggest, by the same rules as in the browser.

use domain::day::Day;
use domain::people::{AgeBand, Nation};
use domain::services::{Gender, Match, Need, Opening, Phone, Query, Service, TextLine, clock, suggest};
use serde_json::{Value, json};

use crate::commands::not_one_of;
use crate::content;
use crate::failure::Outcome;
use crate::print::print_line;
use crate::project::Project;
use crate::today::today;

/// Who is asking, and for what, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServicesAsk {
    /// The nation's code.
    pub nation: String,
    /// The age in whole years.
    pub age: u8,
    /// What is needed, most pressing first.
    pub needs: Vec<String>,
    /// The area, where one is named.
    pub area: Option<String>,
    /// They are worried about someone else.
    pub for_family: bool,
    /// `f` or `m`, where they said.
    pub gender: Option<String>,
    /// Only services that they can get in touch with by themselves.
    pub direct_only: bool,
}

/// Prints whom the self-check would suggest. Nobody is an empty list.
pub fn run(project: &Project, ask: &ServicesAsk) -> Outcome {
    let services = content::compiled(project)?.services.services;
    if ask.direct_only {
        eprintln!("note: nobody is suggested who cannot be contacted directly; --direct changes nothing");
    }
    print_line(&format!("{:#}", suggested(&services, ask, today()?)?))
}

fn suggested(services: &[Service], ask: &ServicesAsk, today: Day) -> Outcome<Value> {
    let codes = Nation::ALL.map(Nation::code);
    let nation = Nation::from_code(&ask.nation).ok_or_else(|| not_one_of("--nation", &ask.nation, &codes))?;
    let names: Vec<&str> = Need::ALL.iter().map(|need| need.name()).collect();
    let need = |name: &String| Need::from_name(name).ok_or_else(|| not_one_of("--need", name, &names));
    let needs = ask.needs.iter().map(need).collect::<Outcome<Vec<Need>>>()?;
    let mut areas: Vec<&str> =
        services.iter().flat_map(|service| &service.areas).map(String::as_str).collect();
    areas.sort_unstable();
    areas.dedup();
    // An area is a name, and names are written in more ways than one.
    let area = match &ask.area {
        Some(typed) => Some(
            areas
                .iter()
                .copied()
                .find(|area| area.eq_ignore_ascii_case(typed))
                .ok_or_else(|| not_one_of("--area", typed, &areas))?,
        ),
        None => None,
    };
    let gender = match ask.gender.as_deref() {
        None => None,
        Some("f") => Some(Gender::Women),
        Some("m") => Some(Gender::Men),
        Some(typed) => return Err(not_one_of("--gender", typed, &["f", "m"])),
    };
    let (age, for_family, direct_only) = (AgeBand::of(ask.age), ask.for_family, ask.direct_only);
    let query = Query { nation, age, needs: &needs, area, for_family, gender, direct_only };
    Ok(suggest(services, &query).iter().map(|found| shown(found, today)).collect())
}

/// A service as the terminal shows it: only the numbers and times that may be shown today.
fn shown(found: &Match<'_>, today: Day) -> Value {
    let service = found.service;
    let freshness = service.freshness(today, today);
    let phone = |phone: &Phone| json!({"number": phone.number, "dial": phone.dial, "label": phone.label});
    let text = |text: &TextLine| json!({"number": text.number, "dial": text.dial, "keyword": text.keyword});
    let opening = |opening: &Opening| json!({"days": opening.days_name(), "from": clock(opening.from), "to": clock(opening.to)});
    json!({
        "id": service.id,
        "name": service.name,
        "need": found.need.map(Need::name),
        "phones": service.shown_phones(freshness).map(phone).collect::<Vec<_>>(),
        "texts": service.shown_texts(freshness).map(text).collect::<Vec<_>>(),
        "opens": service.shown_opens(freshness).iter().map(opening).collect::<Vec<_>>(),
        "website": service.website,
        "local": !service.areas.is_empty(),
    })
}

#[cfg(test)]
mod tests;
