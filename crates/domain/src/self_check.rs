//! The walk through a self-check: who is asking, what is on their mind, which question is next, what it comes to.
//!
//! Each topic brings its short questionnaires; where a score says so, the longer one that continues it follows.
//! Nothing here is ever stored: the state lives and dies with the page.

mod asked_about;
mod findings;

pub use self::asked_about::{CheckPack, Topic};
pub use self::findings::Finding;
use crate::people::{AgeBand, Nation};
use crate::questionnaire::{Answers, Item, Outcome, Questionnaire};
use crate::week::{Change, Week};

/// Where a person is in the walk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// What it is and what it is not.
    #[default]
    Welcome,
    /// Age band and nation. From here on the page is sealed.
    AboutYou,
    /// What is on their mind.
    Topics,
    /// A question, by its place in the list of questions asked.
    Question(u8),
    /// What it comes to, and who can help.
    Results,
}

/// A page beside the walk, from which a person comes back to where they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// Help that is needed now.
    Crisis,
    /// The drinks calculator.
    Drinks,
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Msg {
    /// The browser has been told to refuse every further connection.
    Sealed,
    /// An age band was picked.
    PickedAge(AgeBand),
    /// A nation was picked.
    PickedNation(Nation),
    /// A topic was picked, or unpicked, by index.
    PickedTopic(u8),
    /// Somebody is in danger now, or help is needed now.
    NeedsHelp,
    /// The question on screen was answered: an option by index, or a number.
    Picked(u16),
    /// The question on screen will not be answered.
    Declined,
    /// The drinks calculator was opened.
    OpenedDrinks,
    /// The typical week changed.
    Drank(Change),
    /// The calculator's typical day was taken as the answer on screen.
    TookUnits,
    /// Next was asked for.
    WentOn,
    /// Back was asked for.
    WentBack,
    /// Everything was wiped.
    Wiped,
}

/// A walk in progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfCheck {
    /// Where the person is.
    pub step: Step,
    /// The page beside the walk, where one is open.
    pub aside: Option<Aside>,
    /// Their age band, once picked.
    pub age: Option<AgeBand>,
    /// Their nation, once picked.
    pub nation: Option<Nation>,
    /// They said that somebody is in danger, or asked for help now.
    pub danger: bool,
    /// Their typical week of drinking, where they laid one out.
    pub week: Week,
    /// The topics picked, by index, in order.
    topics: Vec<u8>,
    /// The answers to every questionnaire of the pack, in its order.
    sheets: Vec<Sheet>,
}

/// The answers to one questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Sheet {
    answers: Answers,
    /// The item that the person would rather not answer. There is no score then, so nothing after it is asked.
    declined: Option<usize>,
}

/// A question on screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Asked<'q> {
    /// Its questionnaire.
    pub questionnaire: &'q Questionnaire,
    /// The item.
    pub item: &'q Item,
    /// The option picked so far, by index, or the number given.
    pub pick: Option<u16>,
    /// The person would rather not say.
    pub declined: bool,
    /// What `{drug}` stands for in the item.
    pub in_text: &'q str,
    /// The item asks for the units of a typical day.
    pub asks_units: bool,
    /// The item decides which bands count, and has an option for those who would rather not say.
    pub decides_bands: bool,
    place: Place,
}

/// A question by the questionnaire's place in the pack and the item's in the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    sheet: usize,
    item: usize,
}

impl SelfCheck {
    /// A walk that has not begun.
    pub fn new(pack: &CheckPack) -> SelfCheck {
        let blank = |questionnaire| Sheet { answers: Answers::none(questionnaire), declined: None };
        SelfCheck {
            step: Step::Welcome,
            aside: None,
            age: None,
            nation: None,
            danger: false,
            week: Week::default(),
            topics: Vec::new(),
            sheets: pack.questionnaires.iter().map(blank).collect(),
        }
    }

    /// Changes the walk by what happened. Says whether anything changed.
    pub fn apply(&mut self, pack: &CheckPack, msg: Msg) -> bool {
        let before = self.clone();
        match msg {
            Msg::Sealed if self.step == Step::Welcome => self.step = Step::AboutYou,
            Msg::PickedAge(age) if self.step == Step::AboutYou => self.picked_age(pack, age),
            Msg::PickedNation(nation) if self.step == Step::AboutYou => self.nation = Some(nation),
            Msg::PickedTopic(topic) if self.step == Step::Topics => self.picked_topic(pack, topic),
            Msg::NeedsHelp => {
                self.danger = true;
                self.aside = Some(Aside::Crisis);
            }
            Msg::Picked(pick) => self.picked(pack, pick),
            Msg::Declined => self.declined(pack),
            Msg::OpenedDrinks if self.age == Some(AgeBand::Adult) => self.aside = Some(Aside::Drinks),
            Msg::Drank(change) if self.aside == Some(Aside::Drinks) => self.week.apply(change),
            Msg::TookUnits => self.took_units(pack),
            Msg::WentOn | Msg::WentBack if self.aside.is_some() => self.aside = None,
            Msg::WentOn => self.went_on(pack),
            Msg::WentBack => self.went_back(pack),
            Msg::Wiped => *self = SelfCheck::new(pack),
            Msg::Sealed
            | Msg::PickedAge(_)
            | Msg::PickedNation(_)
            | Msg::PickedTopic(_)
            | Msg::OpenedDrinks
            | Msg::Drank(_) => {}
        }
        *self != before
    }

    /// Whether the topic is picked.
    pub fn has_topic(&self, topic: u8) -> bool {
        self.topics.contains(&topic)
    }

    /// The topics picked, in the pack's order.
    pub fn topics<'q>(&self, pack: &'q CheckPack) -> Vec<&'q Topic> {
        self.topics.iter().filter_map(|topic| pack.topics.get(usize::from(*topic))).collect()
    }

    /// The question on screen.
    pub fn asked<'q>(&self, pack: &'q CheckPack) -> Option<Asked<'q>> {
        let Step::Question(place) = self.step else { return None };
        let place = *self.questions(pack).get(usize::from(place))?;
        let questionnaire = pack.questionnaires.get(place.sheet)?;
        let sheet = &self.sheets[place.sheet];
        let group = questionnaire.groups.as_ref().map(|groups| usize::from(groups.item));
        let named = group
            .and_then(|item| questionnaire.items[item].options.get(usize::from(sheet.answers.pick(item)?)));
        Some(Asked {
            questionnaire,
            item: &questionnaire.items[place.item],
            pick: sheet.answers.pick(place.item),
            declined: sheet.declined == Some(place.item),
            in_text: named.map_or("", |option| &option.in_text),
            asks_units: questionnaire.week.is_some_and(|week| usize::from(week.units) == place.item),
            decides_bands: group == Some(place.item),
            place,
        })
    }

    /// How many questions are asked, as far as the answers so far tell.
    pub fn count(&self, pack: &CheckPack) -> usize {
        self.questions(pack).len()
    }

    /// The questionnaires that begin the topics picked, by their place in the pack: those that are on and for the
    /// person's age, each once.
    fn plan(&self, pack: &CheckPack) -> Vec<usize> {
        let Some(age) = self.age.map(AgeBand::reference_age) else { return Vec::new() };
        let mut plan = Vec::new();
        for id in self.topics(pack).into_iter().flat_map(|topic| &topic.questionnaires) {
            let found = pack.questionnaires.iter().position(|known| known.id == *id && known.is_for(age));
            plan.extend(found.filter(|found| !plan.contains(found)));
        }
        plan
    }

    /// The questions asked, in order.
    fn questions(&self, pack: &CheckPack) -> Vec<Place> {
        let mut questions = Vec::new();
        for short in self.plan(pack) {
            self.add_questions(pack, short, None, &mut questions);
            if let Some(full) = self.continues(pack, short) {
                self.add_questions(pack, full, Some(&pack.questionnaires[short]), &mut questions);
            }
        }
        questions
    }

    /// Adds the items of a questionnaire that are asked, without those that the shorter one has asked.
    fn add_questions(
        &self,
        pack: &CheckPack,
        sheet: usize,
        asked: Option<&Questionnaire>,
        questions: &mut Vec<Place>,
    ) {
        let (questionnaire, state) = (&pack.questionnaires[sheet], &self.sheets[sheet]);
        let last = state.declined.unwrap_or(usize::MAX);
        for (item, words) in questionnaire.items.iter().enumerate().take_while(|(item, _)| *item <= last) {
            let again = asked.is_some_and(|asked| asked.items.iter().any(|other| other.id == words.id));
            if !again && state.answers.is_asked(questionnaire, item) {
                questions.push(Place { sheet, item });
            }
        }
    }

    /// The longer questionnaire that follows from the answers to a short one.
    fn continues(&self, pack: &CheckPack, short: usize) -> Option<usize> {
        let (rule, age) = (pack.questionnaires[short].continues.as_ref()?, self.age?.reference_age());
        let outcome = self.sheets[short].answers.outcome(&pack.questionnaires[short], age);
        let follows = matches!(outcome, Outcome::Scored { total, .. } if total >= rule.at);
        pack.questionnaires
            .iter()
            .position(|known| known.id == rule.to)
            .filter(|_| follows && age >= rule.from_age)
    }

    fn picked_age(&mut self, pack: &CheckPack, age: AgeBand) {
        if self.age != Some(age) {
            // Answers given under another age band were given to other questions.
            let blank = SelfCheck::new(pack);
            (self.sheets, self.week) = (blank.sheets, blank.week);
        }
        self.age = Some(age);
    }

    fn picked_topic(&mut self, pack: &CheckPack, topic: u8) {
        let before = self.topics.len();
        self.topics.retain(|other| *other != topic);
        if self.topics.len() == before && usize::from(topic) < pack.topics.len() {
            let place = self.topics.iter().filter(|other| **other < topic).count();
            self.topics.insert(place, topic);
        }
    }

    fn picked(&mut self, pack: &CheckPack, pick: u16) {
        let Some(Asked { place, questionnaire, .. }) = self.asked(pack) else { return };
        let sheet = &mut self.sheets[place.sheet];
        // A refused answer leaves the walk as it was.
        if sheet.answers.answer(questionnaire, place.item, pick).is_err() {
            return;
        }
        sheet.declined = None;
        let next = questionnaire.continues.as_ref().map(|rule| &rule.to);
        let Some(full) = pack.questionnaires.iter().position(|known| Some(&known.id) == next) else { return };
        let carried = self.sheets[place.sheet].answers.carried_to(questionnaire, &pack.questionnaires[full]);
        let earlier = std::mem::replace(&mut self.sheets[full].answers, carried);
        if self.continues(pack, place.sheet).is_none() {
            self.sheets[full].declined = None;
            return;
        }
        for item in 0..pack.questionnaires[full].items.len() {
            let answers = &mut self.sheets[full].answers;
            if let (None, Some(pick)) = (answers.pick(item), earlier.pick(item)) {
                // An answer that is no longer asked for is refused here, which is what clears it.
                let _ = answers.answer(&pack.questionnaires[full], item, pick);
            }
        }
    }

    fn declined(&mut self, pack: &CheckPack) {
        let Some(Asked { place, questionnaire, .. }) = self.asked(pack) else { return };
        let sheet = &mut self.sheets[place.sheet];
        // What was answered from here on no longer counts, and a score cannot come of it.
        let mut kept = Answers::none(questionnaire);
        for item in 0..place.item {
            if let Some(pick) = sheet.answers.pick(item) {
                let _ = kept.answer(questionnaire, item, pick);
            }
        }
        *sheet = Sheet { answers: kept, declined: Some(place.item) };
        self.went_on(pack);
    }

    fn took_units(&mut self, pack: &CheckPack) {
        let asked = self.asked(pack).filter(|asked| asked.asks_units);
        if let (Some(asked), Some(units)) = (asked, self.week.typical_day()) {
            let tenths = u32::try_from(units * 10).unwrap_or(u32::MAX);
            let fits = asked
                .item
                .options
                .iter()
                .position(|option| option.stands_for.is_some_and(|amount| amount.holds(tenths)));
            if let Some(pick) = fits.and_then(|index| u16::try_from(index).ok()) {
                self.picked(pack, pick);
            }
            self.aside = None;
        }
    }

    fn went_on(&mut self, pack: &CheckPack) {
        self.step = match self.step {
            Step::AboutYou if self.nation.is_some() && self.age.is_some() => Step::Topics,
            Step::Topics if self.topics.is_empty() && !self.danger => return,
            Step::Topics if self.count(pack) == 0 => Step::Results,
            Step::Topics => Step::Question(0),
            Step::Question(place) => match self.asked(pack) {
                Some(Asked { pick: None, declined: false, .. }) | None => return,
                Some(_) if usize::from(place) + 1 < self.count(pack) => Step::Question(place + 1),
                Some(_) => Step::Results,
            },
            Step::Welcome | Step::AboutYou | Step::Results => return,
        };
    }

    fn went_back(&mut self, pack: &CheckPack) {
        self.step = match self.step {
            Step::Topics => Step::AboutYou,
            Step::Question(0) => Step::Topics,
            Step::Question(place) => Step::Question(place - 1),
            Step::Results => match self.count(pack) {
                0 => Step::Topics,
                count => Step::Question((count - 1) as u8),
            },
            // The seal cannot be undone, so there is no way back to before it.
            Step::Welcome | Step::AboutYou => return,
        };
    }
}

#[cfg(test)]
mod tests;
