//! `cargo xtask quiz --dump`: every question that is made from what is known of mixing, for a clinician to read.

use domain::mixing::Mixing;
use domain::quiz::{Kind, Question};
use domain::text::plain;

use crate::content;
use crate::failure::Outcome;
use crate::print::print_line;
use crate::project::Project;

/// Prints every question as text.
pub fn run(project: &Project) -> Outcome {
    let compiled = content::compiled(project)?;
    let told: Vec<String> =
        compiled.interaction_quiz.iter().map(|question| told(&compiled.mixing, question)).collect();
    print_line(&format!("{}\n\n{} questions", told.join("\n\n"), told.len()))
}

/// A question with every option, why it is right or wrong, and its sources.
fn told(mixing: &Mixing, question: &Question) -> String {
    let mut lines =
        vec![format!("{} (difficulty {})", question.id, question.difficulty), plain(&question.prompt)];
    for (place, option) in question.options.iter().enumerate() {
        let mark = match question.kind {
            Kind::Order => format!("{}.", place + 1),
            _ if option.right => "[x]".into(),
            _ => "[ ]".into(),
        };
        lines.push(format!("  {mark} {}", plain(&option.text)));
        let mixup = option.mixup.as_ref().map(|mixup| format!(" (mix-up: {mixup})")).unwrap_or_default();
        lines.push(format!("      {}{mixup}", plain(&option.feedback)));
    }
    let source = |place: &u16| mixing.sources.get(usize::from(*place)).map(|source| source.title.as_str());
    lines.push(format!(
        "  Sources: {}",
        question.sources.iter().filter_map(source).collect::<Vec<_>>().join("; ")
    ));
    lines.join("\n")
}
