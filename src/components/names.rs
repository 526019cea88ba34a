//! What nations, age bands and needs are called.

use domain::people::{AgeBand, Nation};
use domain::services::Need;
use domain::wording::Wording;

/// The name of a nation.
pub fn nation_name(words: &Wording, nation: Nation) -> &str {
    match nation {
        Nation::England => words.nation_england(),
        Nation::Wales => words.nation_wales(),
        Nation::Scotland => words.nation_scotland(),
        Nation::NorthernIreland => words.nation_northern_ireland(),
    }
}

/// The name of an age band.
pub fn age_name(words: &Wording, age: AgeBand) -> &str {
    match age {
        AgeBand::Under16 => words.age_under_16(),
        AgeBand::From16To17 => words.age_16_to_17(),
        AgeBand::Adult => words.age_adult(),
    }
}

/// The name of a need, as it stands in a sentence.
pub fn need_name(words: &Wording, need: Need) -> &str {
    match need {
        Need::Alcohol => words.need_alcohol(),
        Need::Cannabis => words.need_cannabis(),
        Need::Gambling => words.need_gambling(),
        Need::MentalHealth | Need::MentalHealthCrisis | Need::Suicide => words.need_mental_health(),
        Need::Family | Need::Bereavement => words.need_family(),
        Need::Exploitation | Need::CrimeReporting | Need::Missing => words.need_exploitation(),
        Need::DomesticAbuse => words.need_domestic_abuse(),
        Need::Housing => words.need_housing(),
        Need::Debt => words.need_debt(),
        Need::Legal | Need::Employment => words.need_legal(),
        Need::StopSmoking => words.need_stop_smoking(),
        Need::PrisonLeavers => words.need_prison_leavers(),
        _ => words.need_drugs(),
    }
}
