//! Renders every page to HTML on the host, from the same components that run in the browser.
//!
//! `prerender <template> <packs folder> <assets.json> <out folder>`; see `crates/xtask`, which runs it.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod prerender;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [template, packs, assets, out] = arguments.as_slice() else {
        eprintln!("usage: prerender <template> <packs folder> <assets.json> <out folder>");
        return std::process::ExitCode::from(2);
    };
    match prerender::run(template.as_ref(), packs.as_ref(), assets.as_ref(), out.as_ref()) {
        Ok(pages) => {
            println!("rendered {pages} pages");
            std::process::ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("prerender: {problem}");
            std::process::ExitCode::FAILURE
        }
    }
}
