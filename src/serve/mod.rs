//! A server for one person who writes: a loop around the same walk and publish as in a build. A
//! page is made when it is asked for, from the newest site without errors; nothing is written.
//!
//! - [`bind`](mod@bind), [`guard`], [`request`], [`admission`]: who is answered at all;
//! - [`site`], [`answer`], [`content_type`], [`error_page`]: with what;
//! - [`watch`], [`rebuild`], [`state`]: which site that is now;
//! - [`streams`], [`problems`], [`report`]: how pages and people hear of it.

mod admission;
mod answer;
mod bind;
mod clock;
mod content_type;
mod error_page;
mod guard;
mod problems;
mod rebuild;
mod report;
mod request;
mod site;
mod state;
mod streams;
mod watch;

pub use bind::BindError;

use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use camino::Utf8Path;

use crate::pipeline;
use crate::walk::{Tree, WalkError};
use admission::Admission;
use guard::{Guard, Limits};
use rebuild::Rebuilder;
use site::{Report, Site};
use state::State;
use streams::Streams;
use watch::Watch;

/// Where and how to serve.
#[derive(Clone, Debug)]
pub struct Options {
    /// The address of this machine to listen on.
    pub host: IpAddr,
    /// The port; 0 for any that is free.
    pub port: u16,
    /// Names besides those of this machine under which the server may be asked, with or without a
    /// port.
    pub allow_hosts: Vec<String>,
    /// Looks at files now and then instead of being told by the system.
    pub poll: bool,
}

/// How the server speaks to people.
pub struct Voice {
    /// Takes a line about what happens.
    pub status: Box<dyn Fn(&str) + Send + Sync>,
    /// Takes problems as they are drawn, with colors, and a line break at the end.
    pub problems: Box<dyn Fn(&str) + Send + Sync>,
}

/// A server that has its address, and serves nothing yet.
pub struct Server {
    bound: bind::Bound,
    options: Options,
}

impl Server {
    /// Takes the address.
    ///
    /// # Errors
    ///
    /// When it cannot be taken.
    pub fn bind(options: Options) -> Result<Self, BindError> {
        let bound = bind::bind(options.host, options.port)?;
        Ok(Self { bound, options })
    }

    /// The address that was taken.
    pub fn address(&self) -> SocketAddr {
        self.bound.address
    }

    /// Serves the project at `root` until the program ends. `options` are asked for before each
    /// rebuild, since a day may have passed; `ready` is told where the site stands once it can be
    /// looked at: `/` or `/path/`.
    ///
    /// # Errors
    ///
    /// When the project cannot be read at the beginning. What fails later is told and waited for.
    pub fn run(
        self,
        root: &Utf8Path,
        options: &dyn Fn() -> pipeline::Options,
        voice: Voice,
        ready: &dyn Fn(&str),
    ) -> Result<std::convert::Infallible, WalkError> {
        let voice = Arc::new(voice);
        // Watched before it is read, so that nothing falls between.
        let watch = Watch::new(root, self.options.poll);
        let tree = Tree::read(root)?;
        let site = Arc::new(Site {
            state: State::new(),
            streams: Streams::default(),
            admission: Admission::new(self.bound.address.port(), &self.options.allow_hosts),
            report: reporter(Arc::clone(&voice)),
        });
        let mut rebuilder = Rebuilder {
            tree,
            watch,
            site: Arc::clone(&site),
            options,
            voice,
            has_missed: false,
            memo: pipeline::Memo::default(),
        };
        rebuilder.first();
        let sweeping = Arc::clone(&site);
        std::thread::spawn(move || sweeping.streams.sweep());
        let guard = Guard::new(Arc::clone(&site), Limits::USUAL);
        for listener in self.bound.listeners {
            let guard = Arc::clone(&guard);
            std::thread::spawn(move || guard.listen(&listener));
        }
        let now = site.state.now();
        ready(now.site.as_ref().map_or("/", |site| site.base_path()));
        drop(now);
        rebuilder.follow()
    }
}

/// Tells of pages that cannot be made: each problem once.
fn reporter(voice: Arc<Voice>) -> Report {
    let told = Mutex::new(BTreeSet::new());
    Box::new(move |site, problem| {
        for problem in problems::of(std::slice::from_ref(problem), site.sources()) {
            let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
            if told.insert(problem.text) {
                drop(told);
                (voice.problems)(&problem.colored);
            }
        }
    })
}
