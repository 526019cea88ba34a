//! The one script: what wasm-bindgen wrote, then `static/start.js`, in one module and so in one request.

use crate::build::assets::Assets;
use crate::build::wasm::{LEARNING, OF_COURSE, SHARED};
use crate::child::Child;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::project::Project;

/// What wasm-bindgen imports from the splitter's script, which start.js takes the place of.
const SPLITTER: &str = "\"./__wasm_split.js\"";

/// The script, with the names of the app's files, without comments and long names.
pub fn join(project: &Project, glue: &str, assets: &Assets) -> Outcome<Vec<u8>> {
    let start = files::read_text(&project.root.join("static/start.js"))?;
    let readable = project.site().join("script.js");
    files::write(&readable, joined(glue, &start, assets)?)?;
    Child::new(project.node_tool("terser"), &project.root)
        .arg(&readable)
        .args(["--module", "--compress", "--mangle"])
        .output()
}

fn joined(glue: &str, start: &str, assets: &Assets) -> Outcome<String> {
    // Script and code lie in the same folder.
    let name = |address: &str| address.rsplit('/').next().unwrap_or(address).to_owned();
    let parts = assets.parts.iter().filter(|(part, _)| part != SHARED && part != LEARNING);
    let parts: Vec<String> = parts.map(|(part, address)| format!("{part}: \"{}\"", name(address))).collect();
    let common = |common: &str| {
        let found = assets.parts.iter().find(|(part, _)| part == common);
        found.map(|(_, address)| name(address)).unwrap_or_default()
    };
    let of_course = OF_COURSE.map(|part| format!("\"{part}\""));
    let holes = [
        ("{{main}}", name(&assets.main)),
        ("{{shared}}", common(SHARED)),
        ("{{learning}}", common(LEARNING)),
        ("\"{{of_course}}\"", of_course.join(", ")),
        ("\"{{parts}}\"", format!("{{ {} }}", parts.join(", "))),
    ];
    let mut start = start.to_owned();
    for (hole, value) in holes {
        if !start.contains(hole) {
            return Err(Failure::stopped(format!(
                "static/start.js does not say {hole}, where files are named"
            )));
        }
        start = start.replace(hole, &value);
    }
    let glue = without_splitter(glue);
    if glue.lines().any(|line| line.trim_start().starts_with("import ")) {
        return Err(Failure::stopped(
            "wasm-bindgen's script imports another file, which the build does not copy: a dependency brings \
             JavaScript of its own (`inline_js` or `module`). Leave it out",
        ));
    }
    Ok(format!("{}\n{start}", glue.trim_end()))
}

/// wasm-bindgen's script with the loaders of start.js (`load`) in the place of the splitter's.
fn without_splitter(glue: &str) -> String {
    let mut is_first = true;
    let lines = glue.lines().filter_map(|line| {
        let line_of_splitter = line.contains(SPLITTER);
        match line.trim_start() {
            import if line_of_splitter && import.starts_with("import ") => None,
            // It is named once for each part, and once is enough.
            entry if line_of_splitter && entry.starts_with(SPLITTER) => {
                std::mem::take(&mut is_first).then(|| format!("{SPLITTER}: load,"))
            }
            _ => Some(line.to_owned()),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    const START: &str =
        "begin('{{main}}', '{{shared}}', '{{learning}}', [\"{{of_course}}\"], \"{{parts}}\");\n";

    fn assets() -> Assets {
        let mut assets = Assets::new(Path::new("."));
        assets.main = "assets/waymark-0123456789.wasm".into();
        assets.parts =
            ["quiz", "shared", "learning"].map(|part| (part.into(), format!("assets/{part}-1.wasm"))).into();
        assets
    }

    #[test]
    fn the_apps_files_are_named_relative_to_the_script() {
        let script = joined("export {};\n", START, &assets());
        let expected = "export {};\nbegin('waymark-0123456789.wasm', 'shared-1.wasm', 'learning-1.wasm', \
             [\"activity\", \"course\", \"quiz\"], { quiz: \"quiz-1.wasm\" });\n";
        assert_eq!(script.as_deref(), Ok(expected));
    }

    #[test]
    fn the_splitters_loaders_are_ours() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\n\
                    return {\n\"./__wasm_split.js\": import1,\n\"./__wasm_split.js\": import2,\n};\n";
        let script = joined(glue, START, &assets()).unwrap_or_default();
        assert!(script.starts_with("return {\n\"./__wasm_split.js\": load,\n};\n"), "{script}");
    }

    #[test]
    fn what_would_break_in_the_browser_breaks_here() {
        assert!(joined("", "start();", &assets()).is_err());
        assert!(joined("import { a } from './snippets/a.js';", START, &assets()).is_err());
    }
}
