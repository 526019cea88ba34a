//! Accessibility problems that a machine can find, by axe-core.

use std::fs;

use serde::Deserialize;
use serde_json::json;

use crate::{Browser, workspace};

/// WCAG 2.2 A and AA and good practice. `target-size` is off in axe unless asked for.
const RUN: &str = "
const [context, done] = [arguments[0], arguments[arguments.length - 1]];
axe.run(context ?? document, {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
}).then(result => done(result.violations.map(found => ({
  rule: found.id, impact: found.impact, help: found.help,
  places: found.nodes.map(node => node.target.flat(9).join(' ')),
}))), error => done([{ rule: 'axe failed', impact: null, help: String(error), places: [] }]));";

/// One rule that the page breaks.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Violation {
    /// axe's name of the rule.
    pub rule: String,
    /// `minor`, `moderate`, `serious` or `critical`.
    pub impact: Option<String>,
    /// What the rule asks for.
    pub help: String,
    /// Selectors of the elements that break it.
    pub places: Vec<String>,
}

impl Browser {
    /// Whether axe-core is installed (`npm ci`).
    pub fn has_axe() -> bool {
        workspace().join("node_modules/axe-core/axe.min.js").is_file()
    }

    /// Runs axe over the page as it is.
    pub async fn accessibility_violations(&self) -> Vec<Violation> {
        self.step("look for accessibility problems".into());
        if !self.evaluate::<bool>("typeof axe === 'object'").await {
            let file = workspace().join("node_modules/axe-core/axe.min.js");
            let source = fs::read_to_string(&file).unwrap_or_else(|error| {
                self.fail(format!("{}: {error}. Run `npm ci` first.", file.display()))
            });
            self.script::<()>(&source, Vec::new()).await;
        }
        self.script_async(RUN, vec![json!(null)]).await
    }

    /// Fails if axe finds anything.
    pub async fn assert_accessible(&self) {
        let found = self.accessibility_violations().await;
        if !found.is_empty() {
            let list: String = found
                .iter()
                .map(|v| format!("\n  {} ({}): {}", v.rule, v.help, v.places.join(" | ")))
                .collect();
            self.fail(format!("accessibility problems:{list}"));
        }
    }
}
