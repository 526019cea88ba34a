//! The packs that the browser fetches. The program that writes documents finds the same packs under plain names, and
//! two with all words and with what there is to be read, which no browser fetches.

use std::path::PathBuf;

use content_compiler::Compiled;
use domain::activity::ActivitiesPack;
use domain::course::Module;
use domain::pack::{CorePack, encode};
use domain::quiz::QuizPack;

use crate::build::assets::Assets;
use crate::build::questions::deal;
use crate::build::words;
use crate::failure::Outcome;
use crate::files;
use crate::project::Project;

/// Writes every pack, adds its address to the assets, and gives the folder of those with plain names.
pub fn write(project: &Project, compiled: Compiled, assets: &mut Assets) -> Outcome<PathBuf> {
    let folder = project.site().join("packs");
    files::remove_folder(&folder)?;
    let keep = |name: &str, bytes: &[u8]| files::write(&folder.join(format!("{name}.bin")), bytes);
    let mut add = |name: String, bytes: Vec<u8>| -> Outcome {
        keep(&name, &bytes)?;
        let address = assets.add(&name, "bin", &bytes)?;
        assets.packs.push((name, address));
        Ok(())
    };
    let Compiled { core, reading, check, services, mixing, .. } = compiled;
    let words = |part: &str| -> Outcome<CorePack> {
        Ok(CorePack { wording: words::of_part(project, part, &core.wording)?, site: core.site.clone() })
    };
    let of_quiz = words("quiz")?;
    let of_activities = words("activity")?;
    for module in &reading.modules {
        let (name, activities) = (module.summary.id.clone(), module.activities().cloned().collect());
        let pack = ActivitiesPack { module: name.clone(), activities };
        add(format!("activities-{name}"), encode(&(&of_activities, pack)))?;
        let Module { summary, quiz, .. } = module;
        let quiz = QuizPack { module: summary.id.clone(), title: summary.title.clone(), quiz: quiz.clone() };
        add(format!("quiz-{}", summary.id), encode(&(&of_quiz, quiz)))?;
    }
    add("rounds".into(), encode(&(of_quiz, ())))?;
    add("proof".into(), encode(&(words("proof")?, ())))?;
    add("self-check".into(), encode(&(words("self_check")?, check)))?;
    add("services".into(), encode(&(words("help")?, services)))?;
    for (number, questions) in deal(&mixing).into_iter().enumerate() {
        add(format!("questions-{number}"), encode(&questions))?;
    }
    add("mixing".into(), encode(&(words("mixing")?, mixing.facts)))?;
    add("mixing-words".into(), encode(&mixing.words))?;
    keep("core", &encode(&core))?;
    keep("reading", &encode(&reading))?;
    Ok(folder)
}
