//! What the build says: its pages, its words, its right answers, its services. Read from the same packs as the app
//! reads, so that an editor who changes a word breaks no journey.

use std::fs;
use std::sync::OnceLock;

use domain::course::Module;
use domain::mixing::{Level, Mixing, MixingWords};
use domain::pack::{CheckPack, CorePack, ModulePack, QuestionsPack, ServicesPack, decode};
use domain::people::{AgeBand, Edition, Nation};
use domain::questionnaire::{Band, Questionnaire};
use domain::self_check::Topic;
use domain::services::Service;
use domain::wording::Wording;
use journeys::{BuildFiles, dist};

/// The module that every journey reads.
pub(crate) const MODULE: &str = "cocaine-and-alcohol";

/// An address that leads nowhere.
pub(crate) const NOWHERE: &str = "no/such/page/";

/// The content of the build.
pub(crate) struct Content {
    pub(crate) files: BuildFiles,
    pub(crate) core: CorePack,
    pub(crate) module: Module,
    pub(crate) services: Vec<Service>,
    pub(crate) check: CheckPack,
    /// What is known of mixing.
    pub(crate) mixing: Mixing,
    /// What is said of each two.
    pub(crate) mixing_words: MixingWords,
    /// The packs of questions on mixing, by their numbers.
    pub(crate) questions: Vec<QuestionsPack>,
}

/// The content of the build under test.
pub(crate) fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| {
        let files = BuildFiles::read(dist());
        let core = files.paths().find(|path| path.starts_with("assets/core-")).expect("a core pack");
        let core: CorePack = decode(&bytes(core)).expect("the core pack");
        let pack =
            |name: &str| bytes(core.file(name).unwrap_or_else(|| panic!("the core pack names no {name}")));
        let mut module: ModulePack = decode(&pack(&format!("module-{MODULE}"))).expect("the module's pack");
        module.module.quiz = decode(&pack(&format!("quiz-{MODULE}"))).expect("the quiz's pack");
        let services: ServicesPack = decode(&pack("services")).expect("the services' pack");
        let check = decode(&pack("check")).expect("the check's pack");
        let mixing = decode(&pack("mixing")).expect("the pack on mixing");
        let mixing_words = decode(&pack("mixing-words")).expect("the words on mixing");
        let rounds = core.files.iter().filter(|(name, _)| name.starts_with("questions-")).count();
        let questions = (0..rounds)
            .map(|number| decode(&pack(&format!("questions-{number}"))).expect("a pack of questions"))
            .collect();
        // Words are known by their places, so a build of other places would say one thing and mean another.
        let privacy = String::from_utf8_lossy(&bytes("privacy/index.html")).into_owned();
        let (first, last) = (core.wording.privacy_lead(), core.wording.leave_history());
        assert!(
            privacy.contains(first) && privacy.contains(last),
            "dist/ is of other words: `cargo xtask build` first"
        );
        let (module, services) = (module.module, services.services);
        Content { files, core, module, services, check, mixing, mixing_words, questions }
    })
}

/// The words of the screens.
pub(crate) fn words() -> &'static Wording {
    &content().core.wording
}

/// The bytes of a built file.
pub(crate) fn bytes(path: &str) -> Vec<u8> {
    let file = dist().join(path);
    fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

impl Content {
    /// The address of every page, below the site's root.
    pub(crate) fn pages(&self) -> Vec<String> {
        let page = |path: &str| match path {
            "404.html" => Some(NOWHERE.to_owned()),
            _ => path.strip_suffix("index.html").map(str::to_owned),
        };
        self.files.paths().filter_map(page).collect()
    }

    /// The address of the module and of its quiz.
    pub(crate) fn module_page(&self) -> String {
        format!("course/{MODULE}/")
    }

    pub(crate) fn quiz_page(&self) -> String {
        format!("course/{MODULE}/quiz/")
    }

    /// A built file by the start of its name below `assets/` and its ending.
    pub(crate) fn asset(&self, start: &str, ending: &str) -> String {
        let fits = |path: &&str| path.starts_with(&format!("assets/{start}")) && path.ends_with(ending);
        self.files
            .paths()
            .find(fits)
            .unwrap_or_else(|| panic!("no assets/{start}…{ending} in build.json"))
            .to_owned()
    }

    pub(crate) fn questionnaire(&self, id: &str) -> &Questionnaire {
        let on = self.check.questionnaires.iter().find(|questionnaire| questionnaire.id == id);
        on.unwrap_or_else(|| panic!("{id} is not on"))
    }

    /// The bands of a questionnaire for an age, and for one group where there are groups.
    pub(crate) fn bands(&self, id: &str, age: u8, group: Option<u8>) -> &[Band] {
        let set = self.questionnaire(id).band_set(age, group);
        &set.unwrap_or_else(|| panic!("{id} has no bands at {age}")).bands
    }

    /// What can be on a person's mind, by its id.
    pub(crate) fn topic(&self, id: &str) -> &Topic {
        self.check.topics.iter().find(|topic| topic.id == id).unwrap_or_else(|| panic!("no topic {id}"))
    }

    /// A substance's place in the list, by its id.
    pub(crate) fn substance(&self, id: &str) -> u8 {
        self.mixing.place(id).unwrap_or_else(|| panic!("no substance {id:?}"))
    }

    /// The service with a name.
    pub(crate) fn service(&self, name: &str) -> &Service {
        self.services
            .iter()
            .find(|service| service.name == name)
            .unwrap_or_else(|| panic!("no service {name:?}"))
    }

    /// The host that "Leave quickly" goes to.
    pub(crate) fn neutral_host(&self) -> &str {
        let address = &self.core.site.leave_to;
        let rest = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
        rest.split('/').next().unwrap_or(rest)
    }
}

/// The name of a nation on screen.
pub(crate) fn nation_name(nation: Nation) -> &'static str {
    match nation {
        Nation::England => words().nation_england(),
        Nation::Wales => words().nation_wales(),
        Nation::Scotland => words().nation_scotland(),
        Nation::NorthernIreland => words().nation_northern_ireland(),
    }
}

/// The name of an age band on screen.
pub(crate) fn age_name(age: AgeBand) -> &'static str {
    match age {
        AgeBand::Under16 => words().age_under_16(),
        AgeBand::From16To17 => words().age_16_to_17(),
        AgeBand::Adult => words().age_adult(),
    }
}

/// The name of an edition on screen.
pub(crate) fn edition_name(edition: Edition) -> &'static str {
    match edition {
        Edition::Adult => words().edition_adult(),
        Edition::Under18 => words().edition_under_18(),
    }
}

/// The name of a level on screen.
pub(crate) fn level_name(level: Level) -> &'static str {
    match level {
        Level::VeryHigh => words().level_very_high(),
        Level::High => words().level_high(),
        Level::Caution => words().level_caution(),
        Level::EffectsChange => words().level_effects_change(),
        Level::Unknown => words().level_unknown(),
    }
}
