//! Where a service works and where it is.

use domain::people::Nation;
use domain::services::Service;
use serde_json::{Value, json};

use super::id;

/// The areas a service works in, or the whole of its nations.
///
/// Nations are named by the Office for National Statistics' code. Areas are only names: we do not know which
/// of several with one name an editor means, so the nation stands beside them.
pub(super) fn areas(service: &Service) -> Vec<Value> {
    let area = |name: &str| id("service-area", &format!("{}/{name}", service.id));
    if service.areas.is_empty() {
        let whole = service.nations.iter().map(|nation| {
            let (name, code) = name_and_code(*nation);
            let uri = format!("http://statistics.data.gov.uk/id/statistical-geography/{code}");
            json!({ "id": area(nation.code()), "name": name, "uri": uri })
        });
        return whole.collect();
    }
    let nations: Vec<&str> = service.nations.iter().map(|nation| name_and_code(*nation).0).collect();
    let nations = format!("In {}.", nations.join(" or "));
    let part = |name: &String| json!({ "id": area(name), "name": name, "description": nations });
    service.areas.iter().map(part).collect()
}

/// The place where a service is, in the words of its record.
pub(super) fn location(service: &Service) -> Option<[Value; 1]> {
    let written = service.address.as_deref()?;
    Some([json!({
        "id": id("service-at-location", &service.id),
        "location": {
            "id": id("location", &service.id),
            "location_type": "physical",
            "description": written,
            "addresses": address(service, written).map(|address| [address]),
        },
    })])
}

/// An address in parts, where it ends with a town and a postcode, such as "1 High Street, Durham DH1 3HW".
///
/// The standard wants all of these parts or no address. "State or province" is the nation.
fn address(service: &Service, written: &str) -> Option<Value> {
    let [nation] = service.nations.as_slice() else { return None };
    let (street, end) = written.rsplit_once(", ")?;
    let end: Vec<&str> = end.split_whitespace().collect();
    let [town @ .., outward, inward] = end.as_slice() else { return None };
    if town.is_empty() || !is_postcode(outward, inward) {
        return None;
    }
    Some(json!({
        "id": id("address", &service.id),
        "address_1": street,
        "city": town.join(" "),
        "state_province": name_and_code(*nation).0,
        "postal_code": format!("{outward} {inward}"),
        "country": "GB",
        "address_type": "physical",
    }))
}

/// Whether two words look like the halves of a postcode: "BS2" and "8PE".
fn is_postcode(outward: &str, inward: &str) -> bool {
    let capital = |letter: u8| letter.is_ascii_uppercase();
    let starts = outward.bytes().next().is_some_and(capital);
    let plain = outward.bytes().all(|letter| capital(letter) || letter.is_ascii_digit());
    let counted = outward.bytes().any(|letter| letter.is_ascii_digit());
    let ends = matches!(inward.as_bytes(), [b'0'..=b'9', one, two] if capital(*one) && capital(*two));
    (2..=4).contains(&outward.len()) && starts && plain && counted && ends
}

fn name_and_code(nation: Nation) -> (&'static str, &'static str) {
    match nation {
        Nation::England => ("England", "E92000001"),
        Nation::Wales => ("Wales", "W92000004"),
        Nation::Scotland => ("Scotland", "S92000003"),
        Nation::NorthernIreland => ("Northern Ireland", "N92000002"),
    }
}
