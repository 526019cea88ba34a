//! `cargo xtask check`: the content alone, for the people who write it.

use crate::content;
use crate::failure::{Failure, Outcome};
use crate::project::Project;

/// Prints everything that is wrong with the content. Warnings alone are no failure.
pub fn run(project: &Project) -> Outcome {
    let report = content::compile(project)?;
    content::print_problems(project, &report)?;
    for off in &report.off {
        println!("off: {} ({}). {}", off.title, off.id, off.reason);
    }
    let Some(compiled) = &report.compiled else {
        return Err(Failure::stopped(
            "the content has errors: they are shown above, each with its file and line",
        ));
    };
    if compiled.money_unsaid {
        println!(
            "note: it is taken as given that this copy makes no money, because it is a draft. Before draft = false, \
             write non_commercial = true or false in site.toml: AUDIT and others may only be used where nobody is paid."
        );
    }
    let services = &compiled.services.services;
    let recheck = services.iter().filter(|service| service.recheck).count();
    println!(
        "The content is in order. Modules: {}. Questionnaires: {}, of which off: {}. Services: {}, of which ready: {} \
         and to recheck: {recheck}. Left out, on hold: {}.",
        compiled.reading.modules.len(),
        compiled.questionnaires.len(),
        report.off.len(),
        services.len(),
        services.len() - recheck,
        compiled.held,
    );
    Ok(())
}
