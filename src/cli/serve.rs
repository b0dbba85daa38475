//! `statewise serve`

use std::net::{IpAddr, SocketAddr};
use std::process::{Command, Stdio};
use std::sync::Arc;

use super::args::Serve;
use super::exit::{ExitCode, Stop};
use super::project;
use super::terminal::Terminal;
use crate::serve::{BindError, Options, Server, Voice};

/// Serves the project until the program is ended.
pub(super) fn run(serve: &Serve, terminal: &Arc<Terminal>) -> Result<ExitCode, Stop> {
    project::must_be_one(&serve.project.folder)?;
    // What the environment says wrongly is told before anything is served, and does not change.
    let first = project::options(None)?;
    let server = Server::bind(Options {
        host: serve.host,
        port: serve.port,
        allow_hosts: serve.allow_host.clone(),
        poll: serve.poll,
    })
    .map_err(|error| unbound(&error))?;
    let address = server.address();
    if !address.ip().is_loopback() {
        terminal.remark(
            "warning: everybody who can reach this machine can see the site and the problems of \
             its files\n",
        );
    }
    let (status, problems) = (Arc::clone(terminal), Arc::clone(terminal));
    let voice = Voice {
        status: Box::new(move |line| status.status(line)),
        problems: Box::new(move |text| problems.remark(text)),
    };
    let ready = |base_path: &str| {
        let address = told(address, base_path);
        terminal.status(&format!("Serving {address} (Ctrl-C ends it)"));
        if serve.open && !open(&address) {
            terminal.remark("warning: no browser could be opened\n");
        }
    };
    let options = || project::options(None).unwrap_or_else(|_| first.clone());
    let ended = project::threads(&serve.project)?
        .install(|| server.run(&serve.project.folder, &options, voice, &ready));
    match ended {
        Ok(never) => match never {},
        Err(failure) => Err(Stop::environment(format!("{failure}."))),
    }
}

/// The address of the site, for people.
fn told(address: SocketAddr, base_path: &str) -> String {
    let mut address = address;
    if address.ip().is_unspecified() {
        let here = match address.ip() {
            IpAddr::V4(_) => IpAddr::from([127, 0, 0, 1]),
            IpAddr::V6(_) => IpAddr::from([0, 0, 0, 0, 0, 0, 0, 1]),
        };
        address.set_ip(here);
    }
    format!("http://{address}{base_path}")
}

fn unbound(error: &BindError) -> Stop {
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

/// Opens a page in the person's browser; false if there is none.
#[expect(
    clippy::disallowed_methods,
    reason = "the person asked for the browser with --open"
)]
fn open(address: &str) -> bool {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        Command::new("explorer")
    } else {
        Command::new("xdg-open")
    };
    command
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .is_ok()
}
