//! Writes every page as a document, on the host.
//!
//! `documents <template> <packs folder> <files.json> <out folder>`; see `crates/xtask`, which runs it.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [template, packs, files, out] = arguments.as_slice() else {
        eprintln!("usage: documents <template> <packs folder> <files.json> <out folder>");
        return std::process::ExitCode::from(2);
    };
    match waymark::documents::run(template.as_ref(), packs.as_ref(), files.as_ref(), out.as_ref()) {
        Ok(pages) => {
            println!("wrote {pages} pages");
            std::process::ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("documents: {problem}");
            std::process::ExitCode::FAILURE
        }
    }
}
