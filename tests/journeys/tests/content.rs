//! What the build says: its pages, its words, its right answers, its services. Read from the same packs as the app
//! reads; what only documents say is compiled from the same content on the same day. An editor who changes a word
//! breaks no journey.

use std::fs;
use std::sync::OnceLock;

use domain::course::{Module, Reading};
use domain::mixing::{Level, Mixing, MixingWords};
use domain::pack::{CorePack, decode, encode};
use domain::people::{AgeBand, Edition, Nation};
use domain::questionnaire::{Band, Questionnaire};
use domain::quiz::{QuestionsPack, QuizPack};
use domain::self_check::{CheckPack, Topic};
use domain::services::{Service, ServicesPack};
use domain::wording::Wording;
use journeys::{BuildFiles, Engine, dist, workspace};
use serde::de::DeserializeOwned;

/// The module that every journey reads.
pub(crate) const MODULE: &str = "cocaine-and-alcohol";

/// An address that leads nowhere.
pub(crate) const NOWHERE: &str = "no/such/page/";

/// The content of the build.
pub(crate) struct Content {
    pub(crate) files: BuildFiles,
    pub(crate) core: CorePack,
    /// What pages of reading are made from.
    pub(crate) reading: Reading,
    /// The one that every journey reads, with its quiz.
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
        // The words of the screens are in the packs of parts, each with its own alone.
        let (CorePack { site, .. }, QuizPack { quiz, .. }) = pack(&files, &format!("quiz-{MODULE}"));
        // Of the build's own day: what is said of the content may depend on it.
        let compiled = content_compiler::compile(&workspace().join("content"), site.built_on).compiled;
        let compiled = compiled.expect("content without mistakes: `cargo xtask check` says which there are");
        let (core, reading) = (compiled.core, compiled.reading);
        let module = reading.modules.iter().find(|module| module.summary.id == MODULE);
        let mut module = module.unwrap_or_else(|| panic!("no module {MODULE}")).clone();
        let (CorePack { .. }, ServicesPack { services }) = pack(&files, "services");
        let (CorePack { .. }, check) = pack(&files, "self-check");
        let (CorePack { .. }, mixing) = pack(&files, "mixing");
        // A build of other content would say one thing and mean another: each line of words is known by its place.
        let privacy = String::from_utf8_lossy(&bytes("privacy/index.html")).into_owned();
        let (first, last) = (core.wording.privacy_lead(), core.wording.leave_history());
        // Held against each other as they are packed: what no screen shows is in no pack.
        let compiled = [
            encode(&module.quiz),
            encode(&compiled.services.services),
            encode(&compiled.check),
            encode(&compiled.mixing.facts),
        ];
        let packed = [encode(&quiz), encode(&services), encode(&check), encode(&mixing)];
        let is_built =
            core.site == site && compiled == packed && privacy.contains(first) && privacy.contains(last);
        assert!(is_built, "dist/ is of other words: `cargo xtask build` first");
        module.quiz = quiz;
        let mixing_words = pack(&files, "mixing-words");
        let rounds = files.paths().filter(|path| path.starts_with("assets/questions-")).count();
        let questions = (0..rounds).map(|number| pack(&files, &format!("questions-{number}"))).collect();
        Content { files, core, reading, module, services, check, mixing, mixing_words, questions }
    })
}

/// What the pack with a name holds.
fn pack<T: DeserializeOwned>(files: &BuildFiles, name: &str) -> T {
    decode(&bytes(&asset(files, name, ".bin")))
        .unwrap_or_else(|problem| panic!("the pack {name}: {problem:?}"))
}

/// A built file by its name below `assets/`, without the hash of what is in it.
fn asset(files: &BuildFiles, name: &str, ending: &str) -> String {
    let is_it = |path: &&str| {
        let hash = path.strip_prefix("assets/").and_then(|file| file.strip_prefix(name)?.strip_prefix('-'));
        let hash = hash.and_then(|rest| rest.strip_suffix(ending));
        hash.is_some_and(|hash| hash.chars().all(|sign| sign.is_ascii_hexdigit()))
    };
    let found = files.paths().find(is_it);
    found.unwrap_or_else(|| panic!("no assets/{name}-…{ending} in build.json")).to_owned()
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

    /// The pages that an engine looks at where every page could be: all in Chromium, one of each kind in the others.
    pub(crate) fn pages_in(&self, engine: Engine) -> Vec<String> {
        if engine == Engine::Chromium { self.pages() } else { self.kinds() }
    }

    /// One page of each kind: of modules and their quizzes, those of the one that every journey reads.
    pub(crate) fn kinds(&self) -> Vec<String> {
        let mut kinds = self.pages();
        let (module, quiz) = (self.module_page(), self.quiz_page());
        kinds.retain(|page| {
            page == "course/" || !page.starts_with("course/") || *page == module || *page == quiz
        });
        kinds
    }

    /// The address of the module and of its quiz.
    pub(crate) fn module_page(&self) -> String {
        format!("course/{MODULE}/")
    }

    pub(crate) fn quiz_page(&self) -> String {
        format!("course/{MODULE}/quiz/")
    }

    /// A built file by its name below `assets/`, without the hash of what is in it.
    pub(crate) fn asset(&self, name: &str, ending: &str) -> String {
        asset(&self.files, name, ending)
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

/// What a level means.
pub(crate) fn level_means(level: Level) -> &'static str {
    match level {
        Level::VeryHigh => words().level_very_high_means(),
        Level::High => words().level_high_means(),
        Level::Caution => words().level_caution_means(),
        Level::EffectsChange => words().level_effects_change_means(),
        Level::Unknown => words().level_unknown_means(),
    }
}
