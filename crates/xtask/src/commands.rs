//! The commands as they are typed. The comments here are also what `--help` says.

use clap::Parser;

use crate::bench::BenchAsk;
use crate::failure::Outcome;
use crate::project::Project;
use crate::score::ScoreAsk;
use crate::services::ServicesAsk;
use crate::test::Step;
use crate::{bench, build, check, clinicians, mix, quiz, score, serve, services, setup, test};

/// The project's own commands.
#[derive(Clone, Debug, PartialEq, Eq, Parser)]
#[command(bin_name = "cargo xtask")]
pub enum Command {
    /// Sets up what is missing, builds, and serves dist/ on this computer with a real host's headers.
    Serve {
        /// The port on this computer.
        #[arg(long, default_value_t = 8080, value_parser = clap::value_parser!(u16).range(1..))]
        port: u16,
        /// Builds again when a file changes.
        #[arg(long)]
        watch: bool,
    },
    /// Sets up what is missing, then runs every check, cheapest first.
    Test {
        /// Runs this one alone.
        #[arg(long, value_name = "STEP")]
        only: Option<Step>,
    },
    /// Makes dist/ for release: prints its sizes and fails over budget.
    Build,
    /// Checks the content alone, for editors: what is wrong, with file and line.
    Check,
    /// Only sets up; says what it did.
    Setup,
    /// Scores the answers on standard input; prints the score as JSON.
    Score(ScoreAsk),
    /// Prints who would be suggested, in order, as JSON.
    Services(ServicesAsk),
    /// Prints what is known of substances together, the worst first, as JSON.
    Mix {
        /// Two or more of them.
        #[arg(required = true, num_args = 2.., value_name = "SUBSTANCE")]
        substances: Vec<String>,
    },
    /// Prints what the quiz on mixing asks, to be read over.
    Quiz {
        /// Every question that is made from the pairs, with every option and why.
        #[arg(long, required = true)]
        dump: bool,
    },
    /// Writes docs/for-clinicians.md: all that a clinician signs off, made from the content.
    Clinicians,
    /// Measures dist/ beside SurveyJS in Chromium, as a slow phone on slow 4G; fails over a limit.
    Bench(BenchAsk),
}

impl Command {
    /// Runs it in this project.
    pub fn run(self) -> Outcome {
        let project = Project::here();
        match self {
            Command::Setup => setup::run(&project),
            Command::Build => build::run(&project),
            Command::Serve { port, watch } => serve::run(&project, port, watch),
            Command::Check => check::run(&project),
            Command::Score(ask) => score::run(&project, &ask),
            Command::Services(ask) => services::run(&project, &ask),
            Command::Mix { substances } => mix::run(&project, &substances),
            Command::Quiz { .. } => quiz::run(&project),
            Command::Clinicians => clinicians::run(&project),
            Command::Bench(ask) => bench::run(&project, &ask),
            Command::Test { only } => test::run(&project, only),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;
    use domain::people::Nation;
    use domain::services::{Gender, Need};

    use super::*;

    fn parsed(line: &str) -> Result<Command, clap::Error> {
        Command::try_parse_from(["xtask"].into_iter().chain(line.split_whitespace()))
    }

    fn read(line: &str) -> Command {
        parsed(line).unwrap_or_else(|error| panic!("{error}"))
    }

    #[track_caller]
    fn refused(line: &str, why: &str) {
        let Err(error) = parsed(line) else { panic!("{line} is accepted") };
        assert_eq!(error.exit_code(), 2, "{line}");
        assert!(error.to_string().contains(why), "{error}");
    }

    #[test]
    fn commands_read_with_their_options() {
        Command::command().debug_assert();
        assert_eq!(read("build"), Command::Build);
        assert_eq!(read("serve"), Command::Serve { port: 8080, watch: false });
        assert_eq!(read("serve --watch --port 9000"), Command::Serve { port: 9000, watch: true });
        assert_eq!(read("test"), Command::Test { only: None });
        assert_eq!(read("test --only clippy-wasm"), Command::Test { only: Some(Step::ClippyWasm) });
        assert_eq!(read("quiz --dump"), Command::Quiz { dump: true });
        assert_eq!(read("bench --runs 3"), Command::Bench(BenchAsk { runs: 3, lighthouse: false }));
        let ask = ScoreAsk {
            questionnaire: "audit".into(),
            age: Some(17),
            sex: Some("f".into()),
            ..ScoreAsk::default()
        };
        assert_eq!(read("score audit --age 17 --sex f"), Command::Score(ask));
        let ask = ServicesAsk {
            nation: Nation::Wales,
            age: 16,
            needs: vec![Need::Gambling, Need::Debt],
            area: Some("Gwent".into()),
            for_family: true,
            gender: None,
            direct_only: false,
        };
        let line = "services --nation GB-WLS --age 16 --need gambling --need debt --area Gwent --family";
        assert_eq!(read(line), Command::Services(ask.clone()));
        let ask = ServicesAsk { gender: Some(Gender::Women), direct_only: true, ..ask };
        assert_eq!(read(&format!("{line} --gender f --direct")), Command::Services(ask));
    }

    /// What README and the guide for editors tell a person to type.
    #[test]
    fn every_documented_command_is_known() {
        for page in ["README.md", "docs/content.md"] {
            let text = std::fs::read_to_string(Project::here().root.join(page)).unwrap_or_default();
            let typed =
                text.split('\n').filter_map(|line| line.split_once("cargo xtask ")).map(|(_, line)| {
                    let line = line.split(['#', '`', '|', '<']).next().unwrap_or_default();
                    line.trim_end_matches([' ', '.'])
                });
            let mut count = 0;
            for line in typed.filter(|line| *line != "help") {
                read(line);
                count += 1;
            }
            assert!(count > 1, "{page}");
        }
    }

    #[test]
    fn help_is_no_mistake() {
        for line in ["help", "--help", "help score", "mix --help"] {
            let help = parsed(line).map_or_else(|error| error, |command| panic!("{line} is {command:?}"));
            assert_eq!(help.exit_code(), 0, "{line}");
            assert!(help.to_string().contains("Usage: "), "{help}");
        }
    }

    #[test]
    fn mistakes_are_named() {
        refused("", "Commands:");
        refused("bulid", "a similar subcommand exists: 'build'");
        refused("build now", "unexpected argument 'now'");
        refused("serve --wacth", "a similar argument exists: '--watch'");
        refused("serve --port", "a value is required");
        refused("serve --port 0", "0 is not in 1..=65535");
        refused("serve --port eighty", "invalid value 'eighty'");
        refused("test --only journey", "a similar value exists: 'journeys'");
        refused("quiz", "--dump");
        refused("mix", "<SUBSTANCE>");
        refused("mix alcohol", "2 values required");
        refused("mix alcohol ghb --loud", "unexpected argument '--loud'");
        refused("score", "echo '[4, 3, 0]' | cargo xtask score <QUESTIONNAIRE>");
        refused("score audit --sex x", "[possible values: f, m]");
        refused("score audit --age -1", "-1 is not in 0..=120");
        refused("services --age 3", "--nation <NATION>");
        refused("services --nation GB-ENG", "--age <AGE>");
        refused("services --nation Wales --age 3", "GB-ENG, GB-WLS, GB-SCT, GB-NIR");
        refused("services --nation GB-ENG --age 3 --need gamblin", "'gambling'");
        refused("services --nation GB-ENG --age 3 --gender w", "[possible values: f, m]");
    }
}
