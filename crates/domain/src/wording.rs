//! The words of the screens, one set a language. Each key below is a method, so a screen cannot ask for
//! words that do not exist; the content compiler refuses a `ui.toml` that lacks a key, has one too many, or uses
//! other `{placeholders}` than the ones declared here.

use serde::{Deserialize, Serialize};

/// One declared key: its name, and the placeholders its words must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// The key in `ui.toml`.
    pub name: &'static str,
    /// The placeholders, without braces.
    pub placeholders: &'static [&'static str],
}

/// The words of the screens in one language, in the order of [`Wording::KEYS`]. A list and not a struct of
/// fields: the code that reads two hundred fields from a pack weighs more than the words themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    texts: Vec<String>,
}

impl Wording {
    /// The words, each looked up by its key.
    pub fn from_lookup(mut lookup: impl FnMut(&str) -> String) -> Wording {
        Wording { texts: Wording::KEYS.iter().map(|key| lookup(key.name)).collect() }
    }

    /// The words at a place. A pack always has them all; an empty text is what is left where one does not.
    #[inline(never)]
    fn at(&self, place: u16) -> &str {
        self.texts.get(usize::from(place)).map_or("", String::as_str)
    }
}

macro_rules! wording {
    ($($key:ident $(($($placeholder:literal),+))?,)*) => {
        /// The place of each key.
        #[allow(non_camel_case_types)]
        enum Place { $($key,)* }

        impl Wording {
            /// Every key, in order.
            pub const KEYS: &[Key] = &[
                $(Key { name: stringify!($key), placeholders: &[$($($placeholder,)+)?] },)*
            ];

            $(
                #[doc = concat!("The words of `", stringify!($key), "`.")]
                #[inline]
                pub fn $key(&self) -> &str {
                    self.at(Place::$key as u16)
                }
            )*
        }
    };
}

/// Fills the placeholders of a text: `fill("{n} of {all}", &[("n", "2"), ("all", "5")])` is `2 of 5`.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let (before, from_open) = rest.split_at(open);
        filled.push_str(before);
        let known = from_open.find('}').and_then(|close| {
            let name = &from_open[1..close];
            values.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value, close + 1))
        });
        match known {
            Some((value, after)) => {
                filled.push_str(value);
                rest = &from_open[after..];
            }
            None => {
                filled.push('{');
                rest = &from_open[1..];
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// The placeholders of a text, without braces, in order.
pub fn placeholders(text: &str) -> Vec<&str> {
    text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}

wording! {
    app_name,
    app_description,
    months,
    skip_to_main,
    emergency_link,
    leave_link,
    home_link,
    next,
    back,
    coming_tag,
    draft_tag,
    draft_text,
    footer_nav,
    footer_private,
    footer_built("date"),
    footer_run_by("organisation"),
    footer_contact("contact"),
    start_notice,
    failed_title,
    failed_lead,
    failed_works,
    failed_retry,
    not_found_title,
    not_found_lead,
    here_already,
    home_title,
    home_lead,
    home_private,
    home_private_link,
    door_course,
    door_course_more("ready", "all"),
    door_mixing_more,
    door_check_more,
    door_help_more,
    door_group_more,
    edition_question,
    edition_adult,
    edition_under_18,
    course_title,
    course_lead,
    course_adult,
    course_under_18,
    module_meta("minutes", "questions"),
    module_length("minutes", "sections"),
    module_gain,
    module_contents,
    module_take_away,
    module_quiz("n"),
    module_back,
    module_for_adults,
    module_for_under_18,
    think_tag,
    contested_tag,
    card_never,
    sources_title("n"),
    source_secondary,
    source_checked("date"),
    reviewed("on", "by"),
    review_overdue,
    quiz_progress("n", "all"),
    quiz_several_hint,
    quiz_order_hint,
    quiz_move_up("step", "n"),
    quiz_move_down("step", "n"),
    quiz_pick_first,
    quiz_check,
    quiz_next,
    quiz_finish,
    quiz_right,
    quiz_missed,
    quiz_option_right_picked,
    quiz_option_right,
    quiz_option_wrong_picked,
    quiz_option_wrong,
    quiz_mixup("mixup"),
    quiz_step_right,
    quiz_step_wrong("n"),
    quiz_done,
    quiz_score("right", "all"),
    quiz_all_right,
    quiz_some_missed,
    quiz_retry("n"),
    quiz_again,
    quiz_look_back,
    quiz_tag_right,
    quiz_tag_missed,
    mixing_title,
    mixing_coming,
    mixing_unknown,
    group_title,
    group_coming,
    group_until_then,
    check_title,
    check_lead,
    check_is_title,
    check_is_questions,
    check_is_yours,
    check_is_stop,
    check_is_not_title,
    check_is_not_diagnosis,
    check_is_not_report,
    check_start,
    check_help_now,
    check_off,
    check_progress("n", "all"),
    check_pick_first,
    check_units_help,
    seal_before_title,
    seal_before,
    seal_failed,
    seal_tag,
    seal_text,
    about_title,
    about_why,
    about_age,
    about_nation,
    about_missing,
    age_under_16,
    age_16_to_17,
    age_adult,
    nation_england,
    nation_wales,
    nation_scotland,
    nation_northern_ireland,
    under_16_title,
    under_16_lead,
    under_16_ask_often,
    under_16_ask_why,
    under_16_ask_after,
    under_16_ask_who,
    under_16_trouble,
    results_title,
    results_lead,
    results_score("name"),
    results_number("n", "all"),
    results_band("band"),
    results_steps,
    results_not_diagnosis,
    results_change,
    results_wipe,
    results_wipe_why,
    week_title,
    week_exact("n"),
    week_span("low", "high"),
    week_open("low"),
    week_within,
    week_may_be_above,
    week_above,
    week_how,
    occasion_title,
    fork_title,
    fork_do_not_stop,
    fork_why,
    fork_signs,
    fork_999,
    fork_111,
    fork_gp,
    about_result_title,
    about_which,
    about_time,
    about_licence,
    about_bands,
    about_reviewed,
    people_title,
    people_more("n"),
    service_why("need", "nation"),
    service_call("number"),
    service_textphone("number"),
    service_text("number"),
    service_text_word("word", "number"),
    service_webchat("name"),
    service_website("name"),
    service_no_way,
    service_hours,
    service_open_now,
    service_where,
    service_address,
    service_ages,
    service_age_from("min"),
    service_age_to("max"),
    service_age_between("min", "max"),
    service_cost,
    service_private,
    service_seen("month"),
    service_recheck,
    help_title,
    help_lead,
    help_emergency,
    help_nation,
    help_pick,
    help_need,
    help_everything,
    help_age,
    help_any_age,
    help_area,
    help_any_area,
    help_choose_nation,
    help_found,
    help_none,
    help_one,
    help_count("n"),
    need_alcohol,
    need_drugs,
    need_cannabis,
    need_gambling,
    need_mental_health,
    need_family,
    need_exploitation,
    need_domestic_abuse,
    need_housing,
    need_debt,
    need_legal,
    need_stop_smoking,
    need_prison_leavers,
    crisis_title,
    crisis_lead,
    schemes_title,
    schemes_lead,
    emergency_title,
    emergency_call,
    emergency_lead,
    emergency_contents,
    emergency_talk,
    emergency_talk_more,
    privacy_title,
    privacy_lead,
    privacy_how_title,
    privacy_no_server,
    privacy_no_others,
    privacy_memory,
    privacy_seal,
    proof_title,
    proof_lead,
    proof_button,
    proof_trying,
    proof_refused,
    proof_no_answer,
    proof_got_out,
    proof_flight_mode,
    kept_title,
    kept_lead,
    kept_look,
    kept_wipe,
    kept_nothing,
    kept_something("n"),
    cannot_title,
    cannot_lead,
    cannot_shoulder,
    cannot_history,
    cannot_extension,
    cannot_call,
    cannot_host,
    leave_title,
    leave_how,
    leave_history,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_and_nothing_else() {
        assert_eq!(fill("{n} of {all}", &[("n", "2"), ("all", "5")]), "2 of 5");
        assert_eq!(fill("{n} and {other} {", &[("n", "{all}"), ("all", "5")]), "{all} and {other} {");
        assert_eq!(placeholders("{n} of {all}, {n}"), ["n", "all", "n"]);
    }

    #[test]
    fn no_key_is_declared_twice() {
        let mut names: Vec<&str> = Wording::KEYS.iter().map(|key| key.name).collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
