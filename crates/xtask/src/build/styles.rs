//! The styles: `styles/main.scss` through dart-sass, with govuk-frontend's Sass at hand.

use crate::child::Child;
use crate::failure::{Failure, Outcome};
use crate::project::Project;

/// The compiled CSS.
pub fn compile(project: &Project) -> Outcome<Vec<u8>> {
    let main = project.root.join("styles/main.scss");
    if !main.is_file() {
        return Err(Failure::stopped("styles/main.scss is not there"));
    }
    Child::new(project.node_tool("sass"), &project.root)
        .args(["--style=compressed", "--no-source-map", "--no-charset", "--quiet-deps"])
        .args(["--load-path=node_modules/govuk-frontend/dist", "--load-path=node_modules"])
        .arg(main)
        .output()
}
