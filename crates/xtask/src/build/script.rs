//! The one script: what wasm-bindgen wrote, then `static/start.js`, in one module and so in one request.

use crate::child::Child;
use crate::failure::{Failure, Outcome};
use crate::files;
use crate::project::Project;

/// Stands in start.js for the file name of the app. Script and app lie in the same folder.
const PLACEHOLDER: &str = "{{wasm}}";

/// The script, for the app at an address, without comments and long names.
pub fn join(project: &Project, glue: &str, wasm: &str) -> Outcome<Vec<u8>> {
    let start = files::read_text(&project.root.join("static/start.js"))?;
    let readable = project.site().join("script.js");
    files::write(&readable, joined(glue, &start, wasm)?)?;
    Child::new(project.node_tool("terser"), &project.root)
        .arg(&readable)
        .args(["--module", "--compress", "--mangle"])
        .output()
}

fn joined(glue: &str, start: &str, wasm: &str) -> Outcome<String> {
    if !start.contains(PLACEHOLDER) {
        return Err(Failure::stopped(format!(
            "static/start.js does not say {PLACEHOLDER}, where the app's file goes"
        )));
    }
    if glue.lines().any(|line| line.trim_start().starts_with("import ")) {
        return Err(Failure::stopped(
            "wasm-bindgen's script imports another file, which the build does not copy: a dependency brings \
             JavaScript of its own (`inline_js` or `module`). Leave it out",
        ));
    }
    let name = wasm.rsplit('/').next().unwrap_or(wasm);
    Ok(format!("{}\n{}", glue.trim_end(), start.replace(PLACEHOLDER, name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_apps_file_is_named_relative_to_the_script() {
        let start = "__wbg_init(new URL('{{wasm}}', import.meta.url));\n";
        let script = joined("export {};\n", start, "assets/waymark-0123456789.wasm");
        assert_eq!(
            script.as_deref(),
            Ok("export {};\n__wbg_init(new URL('waymark-0123456789.wasm', import.meta.url));\n")
        );
    }

    #[test]
    fn what_would_break_in_the_browser_breaks_here() {
        assert!(joined("", "start();", "assets/a.wasm").is_err());
        assert!(joined("import { a } from './snippets/a.js';", "'{{wasm}}'", "assets/a.wasm").is_err());
    }
}
