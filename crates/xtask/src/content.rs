//! The content, compiled: what `build`, `check`, `score` and `services` all start from.

use std::io::{self, IsTerminal};

use content_compiler::{Compiled, Report};

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::today::today;

/// Compiles `content/` as of today.
pub fn compile(project: &Project) -> Outcome<Report> {
    Ok(content_compiler::compile(&project.content(), today()?))
}

/// Prints every problem of the content to standard error, with file and line.
pub fn print_problems(project: &Project, report: &Report) -> Outcome {
    let colour = io::stderr().is_terminal();
    content_compiler::print(&report.problems, &project.content(), &mut io::stderr().lock(), colour)
        .map_err(|error| Failure::stopped(format!("cannot print the problems: {error}")))
}

/// The compiled content, or a failure once its problems are printed. Warnings are left to `check`.
pub fn compiled(project: &Project) -> Outcome<Compiled> {
    let mut report = compile(project)?;
    match report.compiled.take() {
        Some(compiled) => Ok(compiled),
        None => {
            print_problems(project, &report)?;
            Err(Failure::stopped("the content has errors: they are shown above, each with its file and line"))
        }
    }
}
