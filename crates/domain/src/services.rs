//! Services that help: what is known of each, who it is for, and which to suggest to whom.
//!
//! A record on hold never becomes a `Service`: the content compiler drops it, so no page can show one.

mod matching;
mod opening;

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::day::Day;
use crate::names::named;
use crate::people::{AgeBand, Nation};
pub use matching::{
    Match, Query, Suggested, areas, crisis, fallback, find, first_to_call, in_danger, suggest, suggested,
};
pub use opening::{Opening, WEEKDAYS, clock};

/// The directory of services.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServicesPack {
    /// Every service that may be shown.
    pub services: Vec<Service>,
}

/// A service as it may be shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Service {
    /// Its id, unique in the directory.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Who runs it. For the export of the directory: no screen shows it, so no pack holds it.
    #[serde(skip)]
    pub organisation: String,
    /// What sort of service it is.
    pub kind: ServiceKind,
    /// How soon it is for.
    pub urgency: Urgency,
    /// Its details need checking before use: older, undated or conflicting evidence.
    pub recheck: bool,
    /// What it does.
    pub description: String,
    /// How a person gets to it.
    pub access: Access,
    /// The self-check may suggest it.
    pub suggest: bool,
    /// What it helps with.
    pub needs: Vec<Need>,
    /// The nations it serves.
    pub nations: Vec<Nation>,
    /// The areas it serves; empty for the whole of its nations.
    pub areas: Vec<String>,
    /// Its youngest age, in whole years.
    pub age_min: Option<u8>,
    /// Its oldest age, in whole years.
    pub age_max: Option<u8>,
    /// More on whom it is for.
    pub age_note: Option<String>,
    /// The gender it is for.
    pub gender: Gender,
    /// It is for the person who has the need.
    pub for_self: bool,
    /// It is for people worried about someone else.
    pub for_family: bool,
    /// Its numbers to call.
    pub phones: Vec<Phone>,
    /// Its numbers to text.
    pub texts: Vec<TextLine>,
    /// When it is open, in words.
    pub hours: Option<String>,
    /// The same in days and times, where the words leave no doubt; empty where they do, and where it is always open.
    /// For the export too.
    #[serde(skip)]
    pub opens: Vec<Opening>,
    /// Open all day, every day.
    pub always_open: bool,
    /// What it costs.
    pub cost: Option<String>,
    /// What stays private.
    pub confidentiality: Option<String>,
    /// Its site.
    pub website: Option<String>,
    /// Its web chat.
    pub webchat: Option<String>,
    /// Where it is.
    pub address: Option<String>,
    /// How old the evidence for its details is.
    pub seen_on: Day,
    /// The day from which its details are no longer trusted.
    pub review_by: Day,
}

/// A number to call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// As it is written.
    pub number: String,
    /// As it is dialled: digits only.
    pub dial: String,
    /// Which line it is.
    pub label: Option<String>,
    /// For a textphone.
    pub textphone: bool,
}

/// A number to text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextLine {
    /// As it is written.
    pub number: String,
    /// As it is dialled: digits only.
    pub dial: String,
    /// The word to send.
    pub keyword: Option<String>,
}

named! {
    /// What sort of service it is.
    #[allow(missing_docs)]
    ServiceKind {
        Emergency = "emergency",
        Helpline = "helpline",
        Textline = "textline",
        Webchat = "webchat",
        Information = "information",
        Directory = "directory",
        MutualAid = "mutual-aid",
        TreatmentProvider = "treatment-provider",
        SelfExclusion = "self-exclusion",
        Reporting = "reporting",
        DrugChecking = "drug-checking",
        LocalProject = "local-project",
        DiversionScheme = "diversion-scheme",
    }
}

named! {
    /// How soon a service is for, soonest first.
    Urgency {
        /// A life is at risk.
        Emergency = "emergency",
        /// A crisis.
        Crisis = "crisis",
        /// Soon.
        Urgent = "urgent",
        /// Any time.
        Routine = "routine",
    }
}

named! {
    /// How a person gets to a service.
    Access {
        /// They get in touch themselves.
        SelfReferral = "self-referral",
        /// They walk in.
        DropIn = "drop-in",
        /// They get in touch, or someone does for them.
        SelfOrProfessional = "self-or-professional-referral",
        /// Only the police or a court can refer.
        PoliceOrCourt = "police-or-court-referral",
        /// Only a professional can refer.
        Professional = "professional-referral",
        /// Only in police custody.
        InCustody = "in-custody",
    }
}

named! {
    /// Whom a service is for, by gender.
    Gender {
        /// Anyone.
        Any = "any",
        /// Women.
        Women = "women",
        /// Men.
        Men = "men",
    }
}

named! {
    /// What a service helps with.
    #[allow(missing_docs)]
    Need {
        Emergency = "emergency",
        MentalHealthCrisis = "mental-health-crisis",
        Suicide = "suicide",
        MentalHealth = "mental-health",
        Alcohol = "alcohol",
        Drugs = "drugs",
        Opioids = "opioids",
        Cannabis = "cannabis",
        Stimulants = "stimulants",
        ClubDrugs = "club-drugs",
        Benzodiazepines = "benzodiazepines",
        Gambling = "gambling",
        Housing = "housing",
        Debt = "debt",
        Exploitation = "exploitation",
        DomesticAbuse = "domestic-abuse",
        Family = "family",
        Legal = "legal",
        PrisonLeavers = "prison-leavers",
        StopSmoking = "stop-smoking",
        Diversion = "diversion",
        DrugChecking = "drug-checking",
        CrimeReporting = "crime-reporting",
        Missing = "missing",
        Bereavement = "bereavement",
        Employment = "employment",
        Lgbt = "lgbt",
        Veterans = "veterans",
    }
}

/// How many days past `review_by` a number is still shown after the hours have gone.
pub const NUMBER_GRACE_DAYS: i32 = 90;

/// How many days after the build a device's date is still believed: two years. A later one may be a wrong clock.
pub const BELIEVED_DAYS: i32 = 730;

/// Numbers that are shown whatever the day: they are the nation's, and a wrong clock must not hide them.
const LASTING_NUMBERS: [&str; 3] = ["999", "111", "116123"];

/// How far a service's details can be trusted on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Not due for review.
    Fresh,
    /// Past its review date: hours are not shown.
    Due,
    /// Well past it: numbers are not shown either.
    Stale,
}

impl Service {
    /// How far its details can be trusted on the day `now`.
    ///
    /// A device's clock can be wrong. One behind the build is taken for the build's day. One ahead makes details
    /// look older than they are. Up to [`BELIEVED_DAYS`] it is believed. Past that, nobody can tell a wrong clock
    /// from an old copy, and each service takes the lesser harm: a crisis line is due, so that its number stays,
    /// with the words to check it and without hours; any other is stale. 999, 111 and 116 123 stay in any case.
    pub fn freshness(&self, now: Day, built_on: Day) -> Freshness {
        let now = now.max(built_on);
        if self.days_without_numbers(built_on).contains(&now) {
            Freshness::Stale
        } else if self.days_without_hours().contains(&now) {
            Freshness::Due
        } else {
            Freshness::Fresh
        }
    }

    /// The days on which its hours are not shown, and it is said that its details must be checked.
    pub fn days_without_hours(&self) -> RangeInclusive<Day> {
        self.review_by.days_after()
    }

    /// The days on which its numbers are not shown, of a build. Empty where there is no such day.
    pub fn days_without_numbers(&self, built_on: Day) -> RangeInclusive<Day> {
        let last = if self.is_for_a_crisis() { built_on.plus(BELIEVED_DAYS) } else { Day(i32::MAX) };
        self.review_by.plus(NUMBER_GRACE_DAYS + 1)..=last
    }

    /// The numbers to call that may be shown.
    pub fn shown_phones(&self, freshness: Freshness) -> impl Iterator<Item = &Phone> {
        self.phones.iter().filter(move |phone| may_show(&phone.dial, freshness))
    }

    /// The numbers to text that may be shown.
    pub fn shown_texts(&self, freshness: Freshness) -> impl Iterator<Item = &TextLine> {
        self.texts.iter().filter(move |text| may_show(&text.dial, freshness))
    }

    /// The opening hours that may be shown.
    pub fn shown_hours(&self, freshness: Freshness) -> Option<&str> {
        self.hours.as_deref().filter(|_| freshness == Freshness::Fresh)
    }

    /// The opening hours in days and times, as long as their words may be shown.
    pub fn shown_opens(&self, freshness: Freshness) -> &[Opening] {
        if freshness == Freshness::Fresh { &self.opens } else { &[] }
    }

    /// Certainly open at any moment.
    ///
    /// Never reckoned from `opens`: on bank holidays a service may keep other hours, and a device's clock or its
    /// time zone may be wrong. Only "always" is certain.
    pub fn is_open_now(&self, freshness: Freshness) -> bool {
        self.always_open && freshness == Freshness::Fresh
    }

    /// A life is at risk, or a crisis: it comes first and stands out.
    pub fn is_for_a_crisis(&self) -> bool {
        matches!(self.urgency, Urgency::Emergency | Urgency::Crisis)
    }

    /// Whether a person can get in touch by themselves, without anybody's help.
    pub fn takes_self_referral(&self) -> bool {
        matches!(self.access, Access::SelfReferral | Access::DropIn | Access::SelfOrProfessional)
    }

    /// Whether it takes anyone of the age band. It must take every age in the band: a service for under-16s
    /// and one for adults are both wrong for somebody who is 16 or 17.
    pub fn takes_age(&self, age: AgeBand) -> bool {
        let (youngest, oldest) = age.ages();
        match age {
            // Adults are any age from 18 up; a service for under-25s, or up to the 19th birthday, takes some of them and
            // says so.
            AgeBand::Adult => {
                self.age_max.is_none_or(|max| max >= 18) && self.age_min.is_none_or(|min| min <= 25)
            }
            AgeBand::From16To17 | AgeBand::Under16 => {
                self.age_min.is_none_or(|min| min <= youngest.max(13))
                    && self.age_max.is_none_or(|max| max >= oldest)
            }
        }
    }
}

fn may_show(dial: &str, freshness: Freshness) -> bool {
    freshness != Freshness::Stale || is_lasting(dial)
}

/// Whether a number is shown whatever the day.
pub fn is_lasting(dial: &str) -> bool {
    LASTING_NUMBERS.contains(&dial)
}

#[cfg(test)]
mod tests;
