//! `statewise serve`

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use super::args::Serve;
use super::exit::{ExitCode, Stop};
use super::project;
use super::terminal::Terminal;
use super::viewpoint;
use crate::diagnostic::render::Format;
use crate::serve::{BindError, Console, Options, Server};

/// Serves the project until a signal ends the program.
pub(super) fn run(serve: &Serve, terminal: &Arc<Terminal>) -> Result<ExitCode, Stop> {
    project::require_project(&serve.project.folder)?;
    // A wrong SOURCE_DATE_EPOCH is reported before anything is served; it does not change later.
    let first = project::options(None)?;
    let server = Server::bind(Options {
        host: serve.host,
        port: serve.port,
        allow_hosts: serve.allow_host.clone(),
        poll: serve.poll,
    })
    .map_err(|error| bind_failure(&error))?;
    let address = server.address();
    if !address.ip().is_loopback() {
        terminal.message(
            "warning: everybody who can reach this machine can see the site and the problems of \
             its files\n",
        );
    }
    let (status, problems) = (Arc::clone(terminal), Arc::clone(terminal));
    let console = Console {
        status: Box::new(move |line| status.status(line)),
        problems: Box::new(move |text| problems.message(text)),
        prefix: viewpoint::prefix(&serve.project.folder, Format::Pretty),
    };
    let ready = |base_path: &str| {
        let url = site_url(address, base_path);
        terminal.status(&format!("Serving {url} (Ctrl-C ends it)"));
        if serve.open {
            open_browser(url, Arc::clone(terminal));
        }
    };
    let options = || project::options(None).unwrap_or_else(|_| first.clone());
    let ended = project::threads(&serve.project)?
        .install(|| server.run(&serve.project.folder, &options, console, &ready));
    match ended {
        Ok(never) => match never {},
        Err(failure) => Err(Stop::environment(format!("{failure}."))),
    }
}

/// The local URL of the site.
fn site_url(mut address: SocketAddr, base_path: &str) -> String {
    if address.ip().is_unspecified() {
        let loopback = match address.ip() {
            IpAddr::V4(_) => IpAddr::from([127, 0, 0, 1]),
            IpAddr::V6(_) => IpAddr::from([0, 0, 0, 0, 0, 0, 0, 1]),
        };
        address.set_ip(loopback);
    }
    format!("http://{address}{base_path}")
}

fn bind_failure(error: &BindError) -> Stop {
    let mut message = format!("cannot serve at {}: {}.", error.address, error.cause);
    if error.cause.kind() == std::io::ErrorKind::AddrInUse {
        message = format!(
            "port {} is in use, perhaps by another `statewise serve`.",
            error.address.port()
        );
    }
    if let Some(port) = error.next_free {
        message.push_str(&format!(
            "\nPort {port} is free: statewise serve --port {port}"
        ));
    }
    Stop::environment(message)
}

/// Opens a page in the default browser without waiting for it. `open` starts the program that the
/// system has for it, and looks for a moment whether that one fails.
fn open_browser(url: String, terminal: Arc<Terminal>) {
    std::thread::spawn(move || {
        if open::that_detached(url).is_err() {
            terminal.message("warning: no browser could be opened\n");
        }
    });
}
