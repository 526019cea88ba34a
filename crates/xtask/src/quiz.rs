//! `cargo xtask quiz --dump`: every question that is made from what is known of mixing, for a clinician to read.

use domain::mixing::MixingWords;
use domain::quiz::{Kind, Question};
use domain::text::plain;

use crate::content;
use crate::failure::Outcome;
use crate::print::print_line;
use crate::project::Project;

/// Prints every question as text.
pub fn run(project: &Project) -> Outcome {
    let mixing = content::compiled(project)?.mixing;
    let editions = [("For adults", mixing.adult_quiz), ("For people under 18", mixing.young_quiz)];
    for (heading, questions) in editions {
        let told: Vec<String> = questions.iter().map(|question| told(&mixing.words, question)).collect();
        print_line(&format!("# {heading}\n\n{}\n\n{} questions\n", told.join("\n\n"), told.len()))?;
    }
    Ok(())
}

/// A question with every option, why it is right or wrong, and its sources.
fn told(words: &MixingWords, question: &Question) -> String {
    let mut lines =
        vec![format!("{} (difficulty {})", question.id, question.difficulty), plain(&question.prompt)];
    for (place, option) in question.options.iter().enumerate() {
        let mark = match question.kind {
            Kind::Order => format!("{}.", place + 1),
            Kind::Match => "-".into(),
            _ if option.right => "[x]".into(),
            _ => "[ ]".into(),
        };
        let partner =
            option.partner.as_ref().map(|partner| format!(" = {}", plain(partner))).unwrap_or_default();
        lines.push(format!("  {mark} {}{partner}", plain(&option.text)));
        let mixup = option.mixup.as_ref().map(|mixup| format!(" (mix-up: {mixup})")).unwrap_or_default();
        lines.push(format!("      {}{mixup}", plain(&option.feedback)));
    }
    let source = |place: &u16| words.sources.get(usize::from(*place)).map(|source| source.title.as_str());
    lines.push(format!(
        "  Sources: {}",
        question.sources.iter().filter_map(source).collect::<Vec<_>>().join("; ")
    ));
    lines.join("\n")
}
