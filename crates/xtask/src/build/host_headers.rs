//! `_headers`: the headers of every file, in the format that Netlify and Cloudflare Pages read.

use std::path::Path;

use crate::failure::Outcome;
use crate::{files, policy};

/// The file for the site in a folder.
pub fn write(stage: &Path) -> Outcome<String> {
    let addresses = files::below(stage)?;
    Ok(text(addresses.iter().map(|file| files::address(file, stage))))
}

/// These hosts add up the headers of all rules that fit, so each file's `Cache-Control` is in one rule only.
fn text(addresses: impl Iterator<Item = String>) -> String {
    let mut text = String::from("/*\n");
    for (name, value) in site_server::common_headers(&policy::header()) {
        text += &format!("  {name}: {value}\n");
    }
    let mut rule = |path: &str, address: &str| {
        text += &format!("/{path}\n  Cache-Control: {}\n", site_server::cache_control(address));
    };
    rule("assets/*", "assets/");
    for address in addresses.filter(|address| !address.starts_with("assets/")) {
        rule(&address, &address);
        if let Some(folder) = address.strip_suffix("index.html") {
            rule(folder, &address);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_have_both_their_addresses_and_assets_one_rule() {
        let addresses = ["index.html", "check/index.html", "assets/waymark-0123456789.css"];
        let text = text(addresses.into_iter().map(str::to_owned));
        let rules: Vec<&str> = text.lines().filter(|line| line.starts_with('/')).collect();
        assert_eq!(rules, ["/*", "/assets/*", "/index.html", "/", "/check/index.html", "/check/"]);
        assert!(text.contains(&format!("  Content-Security-Policy: {}\n", policy::header())));
    }
}
