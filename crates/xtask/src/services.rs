//! `cargo xtask services`: whom the self-check would suggest, by the same function as in the browser.

use clap::Args;
use domain::day::Day;
use domain::people::{AgeBand, Nation};
use domain::services::{
    Gender, Match, Need, Opening, Phone, Query, Service, TextLine, clock, in_danger, suggested,
};
use serde_json::{Value, json};

use crate::content;
use crate::failure::{Failure, Outcome};
use crate::named_value::one_of;
use crate::nearest::{nearest, unknown};
use crate::print::print_line;
use crate::project::Project;
use crate::today::today;

/// Who is asking, and for what.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct ServicesAsk {
    /// Where they live.
    #[arg(long, value_parser = one_of(&Nation::ALL, Nation::code))]
    pub nation: Nation,
    /// Their age in whole years.
    #[arg(long, allow_negative_numbers = true, value_parser = clap::value_parser!(u8).range(0..=120))]
    pub age: u8,
    /// What is needed, most pressing first; once for each.
    #[arg(long = "need", value_name = "NEED", value_parser = one_of(Need::ALL, Need::name))]
    pub needs: Vec<Need>,
    /// Adds services of this area.
    #[arg(long)]
    pub area: Option<String>,
    /// They are worried about someone else.
    #[arg(long = "family")]
    pub for_family: bool,
    /// Adds services for women, or for men.
    #[arg(long, value_parser = one_of(&[Gender::Women, Gender::Men], letter))]
    pub gender: Option<Gender>,
    /// Only services that they can get in touch with by themselves. It changes nothing here: all are.
    #[arg(long = "direct")]
    pub direct_only: bool,
}

fn letter(gender: Gender) -> &'static str {
    if gender == Gender::Women { "f" } else { "m" }
}

/// Prints whom the self-check would suggest, and the crisis lines that go with them.
pub fn run(project: &Project, ask: &ServicesAsk) -> Outcome {
    let services = content::compiled(project)?.services.services;
    if ask.direct_only {
        eprintln!("note: nobody is suggested who cannot be contacted directly; --direct changes nothing");
    }
    print_line(&format!("{:#}", told(&services, ask, today()?)?))
}

fn told(services: &[Service], ask: &ServicesAsk, today: Day) -> Outcome<Value> {
    let mut areas: Vec<&str> =
        services.iter().flat_map(|service| &service.areas).map(String::as_str).collect();
    areas.sort_unstable();
    areas.dedup();
    // An area is a name, and names are written in more ways than one.
    let known = |typed: &str| areas.iter().copied().find(|area| area.eq_ignore_ascii_case(typed));
    let area = ask.area.as_deref().map(|typed| known(typed).ok_or_else(|| no_such_area(typed, &areas)));
    let query = Query {
        nation: ask.nation,
        age: AgeBand::of(ask.age),
        needs: &ask.needs,
        area: area.transpose()?,
        for_family: ask.for_family,
        gender: ask.gender,
        direct_only: ask.direct_only,
    };
    let found = suggested(services, &query);
    let list = |found: &[Match<'_>]| -> Vec<Value> {
        found.iter().map(|found| shown(found.service, found.need, today)).collect()
    };
    Ok(json!({
        "first": list(&found.first),
        "more": list(&found.more),
        "crisis": in_danger(services, Some(ask.nation), Some(query.age)).iter().map(|service| shown(service, None, today)).collect::<Vec<_>>(),
    }))
}

fn no_such_area(typed: &str, areas: &[&str]) -> Failure {
    let meant = nearest(typed, areas.iter().copied());
    unknown(&format!("--area cannot be `{typed}`"), meant, areas.iter().copied())
}

/// A service as the terminal shows it: only the numbers and times that may be shown today.
fn shown(service: &Service, need: Option<Need>, today: Day) -> Value {
    let freshness = service.freshness(today, today);
    let phone = |phone: &Phone| json!({"number": phone.number, "dial": phone.dial, "label": phone.label});
    let text = |text: &TextLine| json!({"number": text.number, "dial": text.dial, "keyword": text.keyword});
    let opening = |opening: &Opening| json!({"days": opening.days_name(), "from": clock(opening.from), "to": clock(opening.to)});
    json!({
        "id": service.id,
        "name": service.name,
        "need": need.map(Need::name),
        "phones": service.shown_phones(freshness).map(phone).collect::<Vec<_>>(),
        "texts": service.shown_texts(freshness).map(text).collect::<Vec<_>>(),
        "opens": service.shown_opens(freshness).iter().map(opening).collect::<Vec<_>>(),
        "website": service.website,
        "local": !service.areas.is_empty(),
    })
}

#[cfg(test)]
mod tests;
