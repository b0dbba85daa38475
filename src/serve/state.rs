//! The served state: the newest site without errors, and the problems of the files since.

use std::collections::BTreeSet;
use std::sync::{Arc, PoisonError, RwLock};

use serde_json::json;

use super::clock;
use super::problems::Problem;
use crate::pipeline::Published;

/// What an open page has to do to show a new site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// Reload.
    Pages,
    /// Replace their style sheets; nothing else changed.
    Styles,
}

/// The served site and the current problems, at one moment.
pub(super) struct Snapshot {
    /// Counts the sites that were served; 0 before the first.
    number: u64,
    /// The newest site without an error.
    pub(super) site: Option<Arc<Published>>,
    /// The problems of the files. If one is an error, the site was made from earlier files.
    pub(super) problems: Vec<Problem>,
    change: Change,
}

impl Snapshot {
    /// How many pages show these files, see [`Published::pages_showing`].
    pub(super) fn pages_showing(&self, changed: &BTreeSet<String>) -> usize {
        self.site
            .as_ref()
            .map_or(0, |site| site.pages_showing(changed))
    }
}

/// The current snapshot, shared by all threads.
pub(super) struct State {
    run: String,
    current: RwLock<Arc<Snapshot>>,
}

impl State {
    /// Creates the state, without a site.
    pub(super) fn new() -> Self {
        Self {
            run: clock::run_id(),
            current: RwLock::new(Arc::new(Snapshot {
                number: 0,
                site: None,
                problems: Vec::new(),
                change: Change::Pages,
            })),
        }
    }

    /// The current snapshot.
    pub(super) fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Serves a new site.
    pub(super) fn publish(&self, site: Arc<Published>, problems: Vec<Problem>, change: Change) {
        let number = self.snapshot().number + 1;
        self.replace(Snapshot {
            number,
            site: Some(site),
            problems,
            change,
        });
    }

    /// Keeps serving the same site, with other problems.
    pub(super) fn set_problems(&self, problems: Vec<Problem>) {
        let before = self.snapshot();
        self.replace(Snapshot {
            number: before.number,
            site: before.site.clone(),
            problems,
            change: before.change,
        });
    }

    /// Identifies the site of a snapshot: differs after each rebuild and each start of the server.
    pub(super) fn version(&self, snapshot: &Snapshot) -> String {
        format!("{}-{}", self.run, snapshot.number)
    }

    /// The current server-sent event: the version that is served, the one before it, what changed,
    /// and the number of problems. It holds no text of a file.
    pub(super) fn event(&self) -> String {
        let now = self.snapshot();
        let change = match now.change {
            Change::Pages => "pages",
            Change::Styles => "styles",
        };
        let event = json!({
            "version": self.version(&now),
            "follows": format!("{}-{}", self.run, now.number.saturating_sub(1)),
            "change": change,
            "problems": now.problems.len(),
        });
        format!("data: {event}\n\n")
    }

    fn replace(&self, new: Snapshot) {
        let mut place = self.current.write().unwrap_or_else(PoisonError::into_inner);
        let before = std::mem::replace(&mut *place, Arc::new(new));
        // Dropped after the lock is released, because dropping a large site takes a while.
        drop(place);
        drop(before);
    }
}
