//! Pages that are one part: the quizzes, mixing, the self-check, the directory.

use domain::course::Module;
use domain::route::Route;

use super::place::place;
use super::{Book, Document};
use crate::part::Kind;

fn part(
    book: &Book,
    (route, title): (Route, &str),
    kind: Kind,
    pack: &str,
    later: &[String],
) -> Result<Document, String> {
    let here = book.here(&route);
    let place = place(book, &here, kind, pack, later)?;
    let document = Document::new(&here, route, title, place.html);
    Ok(Document { needs: place.needs, at_once: true, ..document })
}

/// What happens if you mix.
pub(super) fn mixing(book: &Book) -> Result<Document, String> {
    let page = (Route::Mixing, book.core.wording.mixing_title());
    part(book, page, Kind::Mixing, "mixing", &["mixing-words".into()])
}

/// Every mix at a glance.
pub(super) fn matrix(book: &Book) -> Result<Document, String> {
    let page = (Route::Matrix, book.core.wording.matrix_title());
    part(book, page, Kind::Matrix, "mixing", &["mixing-words".into()])
}

/// Questions on mixing.
pub(super) fn rounds(book: &Book) -> Result<Document, String> {
    let packs: Vec<String> =
        book.packs.keys().filter(|name| name.starts_with("questions-")).cloned().collect();
    part(book, (Route::MixingQuiz, book.core.wording.rounds_title()), Kind::Rounds, "rounds", &packs)
}

/// The self-check. Its title never says what it is about.
pub(super) fn self_check(book: &Book) -> Result<Document, String> {
    part(book, (Route::SelfCheck, book.core.wording.check_title()), Kind::SelfCheck, "self-check", &[])
}

/// Find help.
pub(super) fn help(book: &Book) -> Result<Document, String> {
    part(book, (Route::Help, book.core.wording.help_title()), Kind::Help, "services", &[])
}

/// The quiz of a module.
pub(super) fn quiz(book: &Book, module: &Module) -> Result<Document, String> {
    let id = &module.summary.id;
    let page = (Route::Quiz(id.clone()), module.quiz.title.as_str());
    let document = part(book, page, Kind::Quiz, &format!("quiz-{id}"), &[])?;
    Ok(Document { description: module.summary.summary.clone(), ..document })
}
