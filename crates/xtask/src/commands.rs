//! The commands, and reading one from the command line.

use crate::bench::BenchAsk;
use crate::failure::{Failure, Outcome};
use crate::nearest::nearest;
use crate::project::Project;
use crate::score::ScoreAsk;
use crate::services::ServicesAsk;
use crate::test::Step;
use crate::{bench, build, check, mix, quiz, score, serve, services, setup, test};

const HELP: &str = "\
cargo xtask <command>

  serve [--port 8080] [--watch]
        sets up what is missing, builds, and serves dist/ on this computer with the headers a real host
        must send; --watch builds again when a file changes
  test [--only STEP]
        sets up what is missing, then runs every check, cheapest first
  build
        dist/ for release: prints its sizes and fails over budget
  check
        the content alone, for editors: what is wrong, with file and line
  setup
        only the set-up; says what it did
  score <questionnaire> [--age N] [--sex f|m] [--substance S]
        answers as a JSON list of points on standard input (null = not asked), for crafft as
        {\"days\": [a, c, o], \"items\": [...]}; prints the score as JSON
  services --nation GB-ENG --age N [--need NEED …] [--area AREA] [--family] [--gender f|m] [--direct]
        who would be suggested, in order, as JSON
  mix <substance> <substance> [...]
        what is known of them together, the worst first, as JSON
  quiz --dump
        every question that is made from the pairs, with every option and why, to be read over
  bench [--runs 5] [--lighthouse]
        dist/ beside SurveyJS in Chromium, with a slow phone on slow 4G: the middle of some runs. Fails over
        a limit; --lighthouse also has Lighthouse look at every page
";

const COMMANDS: [&str; 11] =
    ["serve", "test", "build", "check", "setup", "score", "services", "mix", "quiz", "bench", "help"];

/// A command with its options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Prints the commands.
    Help,
    /// Only the set-up.
    Setup,
    /// Builds `dist/`.
    Build,
    /// Builds and serves.
    Serve {
        /// The port on this computer.
        port: u16,
        /// Builds again when a file changes.
        watch: bool,
    },
    /// Checks the content.
    Check,
    /// Scores answers.
    Score(ScoreAsk),
    /// Suggests services.
    Services(ServicesAsk),
    /// Tells what is known of a mix.
    Mix(Vec<String>),
    /// Prints every question made from pairs.
    Quiz,
    /// Measures the site beside another.
    Bench(BenchAsk),
    /// Runs every check, or one.
    Test {
        /// The one.
        only: Option<Step>,
    },
}

impl Command {
    /// Runs it in this project.
    pub fn run(self) -> Outcome {
        let project = Project::here();
        match self {
            Command::Help => {
                print!("{HELP}");
                Ok(())
            }
            Command::Setup => setup::run(&project),
            Command::Build => build::run(&project),
            Command::Serve { port, watch } => serve::run(&project, port, watch),
            Command::Check => check::run(&project),
            Command::Score(ask) => score::run(&project, &ask),
            Command::Services(ask) => services::run(&project, &ask),
            Command::Mix(ids) => mix::run(&project, &ids),
            Command::Quiz => quiz::run(&project),
            Command::Bench(ask) => bench::run(&project, &ask),
            Command::Test { only } => test::run(&project, only),
        }
    }
}

/// The command that the arguments name.
pub fn parse(arguments: &[String]) -> Outcome<Command> {
    let Some((name, rest)) = arguments.split_first() else { return Ok(Command::Help) };
    if rest.iter().any(|word| word == "--help" || word == "-h") {
        return Ok(Command::Help);
    }
    let mut words = Words { command: name, rest: rest.iter() };
    match name.as_str() {
        "help" | "--help" | "-h" => Ok(Command::Help),
        "setup" => words.none_left().map(|()| Command::Setup),
        "build" => words.none_left().map(|()| Command::Build),
        "check" => words.none_left().map(|()| Command::Check),
        "serve" => parse_serve(&mut words),
        "test" => parse_test(&mut words),
        "score" => parse_score(&mut words),
        "services" => parse_services(&mut words),
        "mix" => parse_mix(&mut words),
        "quiz" => parse_quiz(&mut words),
        "bench" => parse_bench(&mut words),
        unknown => {
            let hint = nearest(unknown, COMMANDS).map(|meant| format!("Did you mean `{meant}`? "));
            Err(Failure::bad_input(format!(
                "there is no command `{unknown}`. {}`cargo xtask help` lists them all",
                hint.unwrap_or_default()
            )))
        }
    }
}

fn parse_serve(words: &mut Words<'_>) -> Outcome<Command> {
    let (mut port, mut watch) = (8080, false);
    while let Some(word) = words.next() {
        match word {
            "--port" => port = words.number("--port", 1, u16::MAX)?,
            "--watch" => watch = true,
            unknown => return Err(words.unknown(unknown, &["--port", "--watch"])),
        }
    }
    Ok(Command::Serve { port, watch })
}

fn parse_test(words: &mut Words<'_>) -> Outcome<Command> {
    let mut only = None;
    while let Some(word) = words.next() {
        match word {
            "--only" => {
                let name = words.value("--only")?;
                let names = Step::ALL.map(Step::name);
                only = Some(Step::from_name(name).ok_or_else(|| not_one_of("--only", name, &names))?);
            }
            unknown => return Err(words.unknown(unknown, &["--only"])),
        }
    }
    Ok(Command::Test { only })
}

fn parse_score(words: &mut Words<'_>) -> Outcome<Command> {
    let mut ask = ScoreAsk { questionnaire: String::new(), age: None, sex: None, substance: None };
    while let Some(word) = words.next() {
        match word {
            "--age" => ask.age = Some(words.number("--age", 0, 120)?),
            "--sex" => {
                ask.sex = match words.value("--sex")? {
                    "f" | "female" => Some("f".into()),
                    "m" | "male" => Some("m".into()),
                    sex => return Err(not_one_of("--sex", sex, &["f", "m"])),
                };
            }
            "--substance" => ask.substance = Some(words.value("--substance")?.to_owned()),
            flag if flag.starts_with("--") => {
                return Err(words.unknown(flag, &["--age", "--sex", "--substance"]));
            }
            id if ask.questionnaire.is_empty() => ask.questionnaire = id.to_owned(),
            extra => return Err(words.unknown(extra, &["--age", "--sex", "--substance"])),
        }
    }
    if ask.questionnaire.is_empty() {
        return Err(Failure::bad_input(
            "which questionnaire? For example: echo '[0]' | cargo xtask score audit-c --age 30",
        ));
    }
    Ok(Command::Score(ask))
}

fn parse_mix(words: &mut Words<'_>) -> Outcome<Command> {
    let mut ids = Vec::new();
    while let Some(word) = words.next() {
        if word.starts_with("--") {
            return Err(words.unknown(word, &[]));
        }
        ids.push(word.to_owned());
    }
    if ids.len() < 2 {
        return Err(Failure::bad_input("which substances? For example: cargo xtask mix alcohol ghb"));
    }
    Ok(Command::Mix(ids))
}

fn parse_quiz(words: &mut Words<'_>) -> Outcome<Command> {
    match words.next() {
        Some("--dump") => words.none_left().map(|()| Command::Quiz),
        Some(unknown) => Err(words.unknown(unknown, &["--dump"])),
        None => Err(Failure::bad_input("what about the quiz? cargo xtask quiz --dump prints every question")),
    }
}

fn parse_bench(words: &mut Words<'_>) -> Outcome<Command> {
    let mut ask = BenchAsk { runs: 5, lighthouse: false };
    while let Some(word) = words.next() {
        match word {
            "--runs" => ask.runs = words.number("--runs", 1, 99)?,
            "--lighthouse" => ask.lighthouse = true,
            unknown => return Err(words.unknown(unknown, &["--runs", "--lighthouse"])),
        }
    }
    Ok(Command::Bench(ask))
}

fn parse_services(words: &mut Words<'_>) -> Outcome<Command> {
    let known = ["--nation", "--age", "--need", "--area", "--family", "--gender", "--direct"];
    let (mut nation, mut age) = (None, None);
    let mut ask = ServicesAsk::default();
    while let Some(word) = words.next() {
        match word {
            "--nation" => nation = Some(words.value("--nation")?.to_owned()),
            "--age" => age = Some(words.number("--age", 0, 120)?),
            "--need" => ask.needs.push(words.value("--need")?.to_owned()),
            "--area" => ask.area = Some(words.value("--area")?.to_owned()),
            "--family" => ask.for_family = true,
            "--gender" => ask.gender = Some(words.value("--gender")?.to_owned()),
            "--direct" => ask.direct_only = true,
            unknown => return Err(words.unknown(unknown, &known)),
        }
    }
    let missing = |option: &str, example: &str| {
        Failure::bad_input(format!("`cargo xtask services` needs {option}, such as {option} {example}"))
    };
    ask.nation = nation.ok_or_else(|| missing("--nation", "GB-ENG"))?;
    ask.age = age.ok_or_else(|| missing("--age", "30"))?;
    Ok(Command::Services(ask))
}

/// The error for a value that is not one of those allowed.
pub(crate) fn not_one_of(option: &str, given: &str, allowed: &[&str]) -> Failure {
    let hint = nearest(given, allowed.iter().copied()).filter(|_| allowed.len() > 4);
    let hint = hint.map(|meant| format!("did you mean `{meant}`? ")).unwrap_or_default();
    Failure::bad_input(format!("{option} cannot be `{given}`: {hint}it is one of {}", allowed.join(", ")))
}

/// The words after the command's name.
struct Words<'a> {
    command: &'a str,
    rest: std::slice::Iter<'a, String>,
}

impl<'a> Words<'a> {
    fn next(&mut self) -> Option<&'a str> {
        self.rest.next().map(String::as_str)
    }

    /// The word that an option stands for.
    fn value(&mut self, option: &str) -> Outcome<&'a str> {
        let value = self.next().filter(|word| !word.starts_with("--"));
        value.ok_or_else(|| Failure::bad_input(format!("{option} needs a value after it")))
    }

    /// A whole number within bounds.
    fn number<N>(&mut self, option: &str, least: N, most: N) -> Outcome<N>
    where
        N: std::str::FromStr + PartialOrd + std::fmt::Display + Copy,
    {
        let text = self.value(option)?;
        let number = text.parse::<N>().ok().filter(|number| (least..=most).contains(number));
        number.ok_or_else(|| {
            Failure::bad_input(format!(
                "{option} cannot be `{text}`: it is a whole number from {least} to {most}"
            ))
        })
    }

    fn none_left(&mut self) -> Outcome {
        match self.next() {
            Some(word) => Err(self.unknown(word, &[])),
            None => Ok(()),
        }
    }

    fn unknown(&self, word: &str, known: &[&str]) -> Failure {
        let takes = if known.is_empty() { "no options".to_owned() } else { known.join(", ") };
        Failure::bad_input(format!("`cargo xtask {}` does not know `{word}`: it takes {takes}", self.command))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Outcome<Command> {
        parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    fn refused(line: &str) -> String {
        match parsed(line) {
            Err(failure) => {
                assert_eq!(failure.code(), 2, "{line}");
                failure.to_string()
            }
            Ok(command) => panic!("{line} is {command:?}"),
        }
    }

    #[test]
    fn commands_read_with_their_options() {
        assert_eq!(parsed(""), Ok(Command::Help));
        assert_eq!(parsed("build"), Ok(Command::Build));
        assert_eq!(parsed("serve"), Ok(Command::Serve { port: 8080, watch: false }));
        assert_eq!(parsed("serve --watch --port 9000"), Ok(Command::Serve { port: 9000, watch: true }));
        assert_eq!(parsed("bench --runs 3"), Ok(Command::Bench(BenchAsk { runs: 3, lighthouse: false })));
        assert_eq!(parsed("test"), Ok(Command::Test { only: None }));
        assert_eq!(parsed("test --only content"), Ok(Command::Test { only: Some(Step::Content) }));
        assert_eq!(
            parsed("score audit --age 17 --sex f"),
            Ok(Command::Score(ScoreAsk {
                questionnaire: "audit".into(),
                age: Some(17),
                sex: Some("f".into()),
                substance: None
            }))
        );
        assert_eq!(
            parsed("services --nation GB-WLS --age 16 --need gambling --need debt --area Gwent --family"),
            Ok(Command::Services(ServicesAsk {
                nation: "GB-WLS".into(),
                age: 16,
                needs: vec!["gambling".into(), "debt".into()],
                area: Some("Gwent".into()),
                for_family: true,
                ..ServicesAsk::default()
            }))
        );
        assert_eq!(
            parsed("services --nation GB-SCT --age 30 --gender f --direct"),
            Ok(Command::Services(ServicesAsk {
                nation: "GB-SCT".into(),
                age: 30,
                gender: Some("f".into()),
                direct_only: true,
                ..ServicesAsk::default()
            }))
        );
    }

    #[test]
    fn every_command_in_the_help_is_known() {
        let named = HELP.lines().filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
        for name in named.filter(|name| !name.is_empty()) {
            assert!(COMMANDS.contains(&name), "{name}");
        }
    }

    #[test]
    fn mistakes_are_named() {
        assert!(refused("bulid").contains("Did you mean `build`?"));
        assert!(refused("build now").contains("does not know `now`"));
        assert!(refused("serve --port").contains("needs a value"));
        assert!(refused("serve --port 0").contains("from 1 to 65535"));
        assert!(refused("serve --port eighty").contains("from 1 to 65535"));
        assert!(refused("test --only sleep").contains("journeys"));
        assert_eq!(parsed("quiz --dump"), Ok(Command::Quiz));
        assert!(refused("quiz").contains("--dump"));
        assert!(refused("mix alcohol").contains("which substances?"));
        assert!(refused("mix alcohol ghb --loud").contains("does not know `--loud`"));
        assert!(refused("score").contains("which questionnaire?"));
        assert!(refused("score audit --sex x").contains("one of f, m"));
        assert!(refused("score audit --age -1").contains("from 0 to 120"));
        assert!(refused("services --age 3").contains("needs --nation"));
        assert!(refused("services --nation GB-ENG").contains("needs --age"));
    }
}
