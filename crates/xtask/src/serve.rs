//! `cargo xtask serve`: the built site on this computer, with the headers a real host must send.

mod watch;

use site_server::{Config, Server};

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::{build, policy};

/// Builds, serves, and stays until it is stopped. With `watch`, builds again when a file changes.
pub fn run(project: &Project, port: u16, watch: bool) -> Outcome {
    if let Err(failure) = build::run(project) {
        let old = if project.dist().exists() {
            "\n\nAn older site is still in dist/. It is not served"
        } else {
            ""
        };
        return Err(Failure::stopped(format!("{failure}{old}")));
    }
    let config =
        Config { root: project.dist(), port, folder: "/".into(), policy: policy::header(), watcher: None };
    let server = Server::start(config).map_err(|error| {
        Failure::stopped(format!(
            "cannot serve on port {port}: {error}. If another program has it, choose another with --port"
        ))
    })?;
    println!("Serving dist/ on {} (Ctrl+C stops it)", server.address());
    if watch {
        watch::build_on_change(project)
    } else {
        loop {
            std::thread::park();
        }
    }
}
