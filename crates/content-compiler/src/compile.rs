//! The whole folder, from files to packs.

use std::path::Path;

use domain::course::{Module, PlannedModule};
use domain::day::Day;
use domain::pack::{CheckPack, CorePack, ServicesPack};
use domain::people::Edition;
use domain::questionnaire::Questionnaire;
use domain::route::is_id;
use domain::self_check::Topic;
use domain::services::{Service, Urgency, crisis};
use domain::text::Card;

use crate::checks::{crisis_bundle, ids, module_order, permissions, unused_sources, words_people_read};
use crate::citations::SourceBook;
use crate::folder::{File, Folder};
use crate::mixing::{self, CompiledMixing};
use crate::page::Prose;
use crate::passage::{At, Passage};
use crate::problem::{Pen, Problem, Problems, Severity};
use crate::questionnaires::{self, Off};
use crate::records::facilitator::FacilitatorNotes;
use crate::records::site::SiteFile;
use crate::records::{
    cards, drinks, facilitator, known_words, module, planned, quiz, services, site, sources, topics, wording,
};

/// What came of reading the content.
#[derive(Clone, Debug)]
pub struct Report {
    /// Everything that is wrong, by file and place.
    pub problems: Vec<Problem>,
    /// What the packs hold; `None` where any problem is an error.
    pub compiled: Option<Compiled>,
    /// The questionnaires that are off, and why.
    pub off: Vec<Off>,
}

/// What the packs hold.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// What every page needs. Its list of files is left empty: whoever writes the packs knows their names.
    pub core: CorePack,
    /// The modules, in course order.
    pub modules: Vec<Module>,
    /// The questionnaires that are on. One that continues in a questionnaire that is off stands alone.
    pub check: CheckPack,
    /// Every questionnaire, on or off.
    pub questionnaires: Vec<Questionnaire>,
    /// What is known of mixing, with the questions that are made from it.
    pub mixing: CompiledMixing,
    /// The services that may be shown.
    pub services: ServicesPack,
    /// The facilitator's notes, in course order.
    pub facilitator: Vec<FacilitatorNotes>,
    /// How many services are on hold.
    pub held: usize,
}

/// Reads the folder, checks everything, and makes what the packs hold. `today` is the clock.
pub fn compile(content: &Path, today: Day) -> Report {
    let problems = Problems::default();
    let mut off = Vec::new();
    let compiled = Compiler::new(content, &problems, today).run(&mut off);
    let problems = problems.into_sorted();
    let broken = problems.iter().any(|problem| problem.severity == Severity::Error);
    Report { problems, compiled: compiled.filter(|_| !broken), off }
}

/// The modules and the notes on them.
type Modules = (Vec<Module>, Vec<FacilitatorNotes>);

struct Compiler<'a> {
    folder: Folder<'a>,
    problems: &'a Problems,
    today: Day,
    prose: Vec<Prose>,
}

impl<'a> Compiler<'a> {
    fn new(content: &'a Path, problems: &'a Problems, today: Day) -> Compiler<'a> {
        Compiler { folder: Folder::new(content, problems), problems, today, prose: Vec::new() }
    }

    /// Reads a file that must be there with `read`.
    fn file<T>(&self, path: &str, read: impl FnOnce(Pen<'_>, &File) -> Option<T>) -> Option<T> {
        let file = self.folder.read(path)?;
        read(Pen::new(&file.path, self.problems), &file)
    }

    /// Runs every stage, whatever came of the one before. `None` where a file could not be read.
    fn run(mut self, off: &mut Vec<Off>) -> Option<Compiled> {
        let today = self.today;
        let known_words = self.file("en/known-words.toml", known_words::read);
        let site = self.file("site.toml", |pen, file| site::read(pen, file, today));
        let book = self.file("sources.toml", |pen, file| sources::read(pen, file, today));
        let cards = self.file("en/cards.toml", |pen, file| cards::read(pen, file, book.as_ref(), today));
        let cards = cards.map(|(cards, prose)| {
            self.prose.push(prose);
            cards
        });
        let planned = self.file("en/course.toml", planned::read).map(|(planned, prose)| {
            self.prose.extend(prose);
            planned
        });
        let words = self.file("en/ui.toml", wording::read).map(|(words, prose)| {
            self.prose.push(prose);
            words
        });
        let (modules, facilitator) = self.modules(book.as_ref(), cards.as_deref());
        let (services, held) = self.services();
        let questionnaires =
            questionnaires::read(&self.folder, self.problems, book.as_ref(), today, &mut self.prose);
        let topics = self.topics(book.as_ref(), cards.as_deref(), &questionnaires);
        let drinks = self.file("en/drinks.toml", |pen, file| drinks::read(pen, file, book.as_ref(), today));
        let drinks = drinks.map(|(drinks, prose)| {
            self.prose.push(prose);
            drinks
        });
        let mixing = mixing::read(
            &self.folder,
            self.problems,
            book.as_ref(),
            cards.as_deref(),
            today,
            &mut self.prose,
        );
        let on = site.as_ref().map(|site| self.switched_on(&questionnaires, site, off));
        if let Some(book) = &book {
            unused_sources::check(self.problems, book);
        }
        words_people_read::check(self.problems, &self.prose, &known_words.unwrap_or_default());
        let core = CorePack {
            wording: words?,
            site: site?.site,
            modules: modules.iter().map(|module| module.summary.clone()).collect(),
            planned: still_to_come(planned?, &modules),
            emergency: cards?.into_iter().filter(|card| card.emergency).collect(),
            crisis: crisis(&services, None, None).into_iter().cloned().collect(),
            files: Vec::new(),
        };
        let suggested = services.iter().filter(|service| may_be_suggested(service)).cloned().collect();
        let check = CheckPack { topics, questionnaires: on?, drinks: drinks?, services: suggested };
        Some(Compiled {
            core,
            modules,
            check,
            questionnaires,
            mixing: mixing?,
            services: ServicesPack { services },
            facilitator,
            held,
        })
    }

    fn switched_on(&self, all: &[Questionnaire], site: &SiteFile, off: &mut Vec<Off>) -> Vec<Questionnaire> {
        let pen = Pen::new(Path::new("site.toml"), self.problems);
        permissions::check(pen, &site.permissions, all);
        questionnaires::switched_on(pen, all, site, off)
    }

    /// What the self-check can be about, with its words.
    fn topics(
        &mut self,
        book: Option<&SourceBook>,
        cards: Option<&[Card]>,
        questionnaires: &[Questionnaire],
    ) -> Vec<Topic> {
        let list = Path::new("self-check.toml");
        let records = self.file("self-check.toml", topics::read).unwrap_or_default();
        let is_topic = |name: &str| records.iter().any(|topic| name == format!("{}.md", topic.id.words));
        let help = "Every file here belongs to a topic in self-check.toml. Rename it, or add the topic.";
        self.folder.refuse_others("en/self-check", is_topic, help);
        let mut found = Vec::new();
        for record in records.iter().filter(|record| !record.id.words.is_empty()) {
            record.check_questionnaires(Pen::new(list, self.problems), questionnaires);
            let path = format!("en/self-check/{}.md", record.id.words);
            let read = self.file(&path, |pen, file| record.words(pen, file, book, cards, self.today));
            if let Some((topic, prose)) = read {
                self.prose.push(prose);
                found.push(topic);
            }
        }
        found
    }

    /// Every module with its quiz and notes, in course order.
    fn modules(&mut self, book: Option<&SourceBook>, cards: Option<&[Card]>) -> Modules {
        let mut found = Vec::new();
        for id in self.folder.folders("en/modules") {
            let folder = format!("en/modules/{id}");
            if !is_id(&id) {
                let help =
                    "Rename the folder: small letters, digits and hyphens, such as cocaine-and-alcohol.";
                let pen = Pen::new(Path::new(&folder), self.problems);
                pen.error(0..0, "This folder's name cannot be an address", "", help);
            }
            let files = ["module.md", "quiz.toml", "facilitator.md"];
            let help =
                "A module has module.md, quiz.toml and facilitator.md. Rename the file, or move it out.";
            self.folder.refuse_others(&folder, |name| files.contains(&name), help);
            found.extend(self.module(&id, book, cards));
        }
        found.sort_by(|(a, ..), (b, ..)| place(a).cmp(&place(b)));
        let orders: Vec<(&Module, At<u16>)> =
            found.iter().filter_map(|(module, _, order)| Some((module, (*order)?))).collect();
        module_order::check(self.problems, &orders);
        found.into_iter().map(|(module, notes, _)| (module, notes)).unzip()
    }

    fn module(
        &mut self,
        id: &str,
        book: Option<&SourceBook>,
        cards: Option<&[Card]>,
    ) -> Option<(Module, FacilitatorNotes, Option<At<u16>>)> {
        let (today, path) = (self.today, |name: &str| format!("en/modules/{id}/{name}"));
        let read = self.file(&path("module.md"), |pen, file| module::read(pen, id, file, book, cards, today));
        let young = read.as_ref().is_some_and(|read| read.prose.young);
        let quiz = self.file(&path("quiz.toml"), |pen, file| quiz::read(pen, file, book, young));
        let notes = self
            .file(&path("facilitator.md"), |pen, file| facilitator::read(pen, id, file, book, cards, today));
        // What can be read is checked, also where one of the three cannot.
        let (quiz, quiz_words) = quiz.unzip();
        let (notes, notes_words) = notes.unzip();
        let (module, module_words, order) =
            read.map(|read| (Some(read.module), Some(read.prose), read.order)).unwrap_or_default();
        let notes_words = notes_words.map(|words| Prose { young, ..words });
        self.prose.extend([module_words, quiz_words, notes_words].into_iter().flatten());
        let (mut module, quiz, notes) = (module?, quiz?, notes?);
        module.summary.questions = u8::try_from(quiz.questions.len()).unwrap_or(u8::MAX);
        module.quiz = quiz;
        Some((module, notes, order))
    }

    /// The services that may be shown, in the order of their files, and how many are on hold.
    fn services(&mut self) -> (Vec<Service>, usize) {
        let (mut all, mut held) = (Vec::new(), 0);
        let mut ids: Vec<(File, Vec<Passage>)> = Vec::new();
        let mut complete = true;
        let help = "Services are in files that end in .toml. Rename the file, or move it out.";
        self.folder.refuse_others("services", |name| name.ends_with(".toml"), help);
        for name in self.folder.names("services").iter().filter(|name| name.ends_with(".toml")) {
            let Some(file) = self.folder.read(format!("services/{name}")) else {
                complete = false;
                continue;
            };
            match services::read(Pen::new(&file.path, self.problems), &file, self.today) {
                Some(read) => {
                    all.extend(read.services);
                    held += read.held;
                    self.prose.extend(read.prose);
                    ids.push((file, read.ids));
                }
                None => complete = false,
            }
        }
        let pens = ids.iter().flat_map(|(file, ids)| {
            let pen = Pen::new(&file.path, self.problems);
            ids.iter().map(move |id| (pen, id))
        });
        ids::check_unique_across("service", pens);
        if complete {
            // A file that cannot be read may hold the very line that seems to be missing.
            crisis_bundle::check(self.problems, &all);
        }
        (all, held)
    }
}

/// Whether the self-check can come to show the service: it asks for no area, and in a crisis it shows what is for one.
fn may_be_suggested(service: &Service) -> bool {
    let suggested = service.suggest && service.areas.is_empty() && service.takes_self_referral();
    suggested || service.urgency != Urgency::Routine
}

/// Where a module stands: the adults' course, then the young people's.
fn place(module: &Module) -> (bool, u8, &str) {
    let summary = &module.summary;
    (!summary.editions.contains(&Edition::Adult), summary.order, &summary.id)
}

/// The planned modules whose place is not taken by one that exists.
fn still_to_come(planned: Vec<PlannedModule>, modules: &[Module]) -> Vec<PlannedModule> {
    let exists = |planned: &PlannedModule| {
        modules.iter().any(|module| {
            module.summary.order == planned.order && module.summary.editions.contains(&planned.edition)
        })
    };
    planned.into_iter().filter(|planned| !exists(planned)).collect()
}
