//! The server: binds an address, then serves a project and follows its files.

use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use camino::Utf8Path;

use super::access::AccessPolicy;
use super::bind::{self, BindError};
use super::connections::{Connections, Limits};
use super::console::Console;
use super::problems;
use super::rebuild::Rebuilder;
use super::service::{PageErrorReporter, Service};
use super::state::State;
use super::streams::Streams;
use super::watch::FileWatcher;
use crate::pipeline;
use crate::walk::{Tree, WalkError};

/// Where and how to serve.
#[derive(Clone, Debug)]
pub struct Options {
    /// The local address to listen on.
    pub host: IpAddr,
    /// The port; 0 for any that is free.
    pub port: u16,
    /// Values of `Host` that are served besides local names, with or without a port.
    pub allow_hosts: Vec<String>,
    /// Polls the files instead of watching them.
    pub poll: bool,
}

/// A server that is bound to its address and serves nothing yet.
pub struct Server {
    bound: bind::Bound,
    options: Options,
}

impl Server {
    /// Binds the address.
    ///
    /// # Errors
    ///
    /// The address is in use, needs privileges, or is not one of this computer.
    pub fn bind(options: Options) -> Result<Self, BindError> {
        let bound = bind::bind(options.host, options.port)?;
        Ok(Self { bound, options })
    }

    /// The address, with the port that was chosen.
    pub fn address(&self) -> SocketAddr {
        self.bound.address
    }

    /// Serves the project at `root` until the program ends. `options` is called before each
    /// rebuild, since the date may have changed; `ready` is called once with the base path of the
    /// site (`/` or `/path/`) when requests are answered.
    ///
    /// # Errors
    ///
    /// When the project cannot be read at the start. Later failures are printed and retried.
    pub fn run(
        self,
        root: &Utf8Path,
        options: &dyn Fn() -> pipeline::Options,
        console: Console,
        ready: &dyn Fn(&str),
    ) -> Result<std::convert::Infallible, WalkError> {
        let console = Arc::new(console);
        // Watched before it is read, so that no change is missed in between.
        let watcher = FileWatcher::new(root, self.options.poll);
        let tree = Tree::read(root)?;
        let service = Arc::new(Service {
            state: State::new(),
            streams: Streams::default(),
            access: AccessPolicy::new(self.bound.address.port(), &self.options.allow_hosts),
            report: reporter(Arc::clone(&console)),
            prefix: console.prefix.clone(),
        });
        let mut rebuilder = Rebuilder {
            tree,
            watcher,
            service: Arc::clone(&service),
            options,
            console,
            last_read_failed: false,
            memo: pipeline::Memo::default(),
        };
        rebuilder.build_first();
        let sweeping = Arc::clone(&service);
        std::thread::spawn(move || sweeping.streams.sweep());
        let connections = Connections::new(Arc::clone(&service), Limits::DEFAULT);
        for listener in self.bound.listeners {
            let connections = Arc::clone(&connections);
            std::thread::spawn(move || connections.listen(&listener));
        }
        let current = service.state.snapshot();
        ready(current.site.as_ref().map_or("/", |site| site.base_path()));
        drop(current);
        rebuilder.follow()
    }
}

/// Prints problems of pages that cannot be rendered, each once.
fn reporter(console: Arc<Console>) -> PageErrorReporter {
    let printed = Mutex::new(BTreeSet::new());
    Box::new(move |site, problem| {
        for problem in problems::from_diagnostics(
            std::slice::from_ref(problem),
            site.sources(),
            &console.prefix,
        ) {
            let mut printed = printed.lock().unwrap_or_else(PoisonError::into_inner);
            if printed.insert(problem.text) {
                drop(printed);
                (console.problems)(&problem.colored);
            }
        }
    })
}
