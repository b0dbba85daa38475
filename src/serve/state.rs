//! What is served now: the newest good site, and what is wrong since.

use std::collections::BTreeSet;
use std::sync::{Arc, PoisonError, RwLock};

use serde_json::json;

use super::clock;
use super::problems::Problem;
use crate::pipeline::Published;

/// What pages have to do when a new site is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// Load themselves again.
    Pages,
    /// Take the new styles; nothing else differs.
    Styles,
}

/// One state of affairs.
pub(super) struct Now {
    /// The number of the site that is served; 0 before there is one.
    number: u64,
    /// The newest site without an error.
    pub(super) site: Option<Arc<Published>>,
    /// What is wrong with the files. With an error among them, they are not the files of the site.
    pub(super) problems: Vec<Problem>,
    change: Change,
}

impl Now {
    /// How many pages show what stands in files; see [`Published::pages_showing`].
    pub(super) fn pages_showing(&self, changed: &BTreeSet<String>) -> usize {
        self.site
            .as_ref()
            .map_or(0, |site| site.pages_showing(changed))
    }
}

/// The state of affairs, for all threads.
pub(super) struct State {
    run: String,
    now: RwLock<Arc<Now>>,
}

impl State {
    /// Before anything was read.
    pub(super) fn new() -> Self {
        Self {
            run: clock::name_of_this_run(),
            now: RwLock::new(Arc::new(Now {
                number: 0,
                site: None,
                problems: Vec::new(),
                change: Change::Pages,
            })),
        }
    }

    /// What is served now.
    pub(super) fn now(&self) -> Arc<Now> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Serves a new site.
    pub(super) fn publish(&self, site: Arc<Published>, problems: Vec<Problem>, change: Change) {
        let number = self.now().number + 1;
        self.replace(Now {
            number,
            site: Some(site),
            problems,
            change,
        });
    }

    /// Goes on with the site that is served, and tells what is wrong with the files.
    pub(super) fn complain(&self, problems: Vec<Problem>) {
        let before = self.now();
        self.replace(Now {
            number: before.number,
            site: before.site.clone(),
            problems,
            change: before.change,
        });
    }

    /// The name of the site of `now`: it differs after each change and after each start.
    pub(super) fn version(&self, now: &Now) -> String {
        format!("{}-{}", self.run, now.number)
    }

    /// What an open page is told: which site is served, what it follows on, and how much is wrong.
    pub(super) fn news(&self) -> String {
        let now = self.now();
        let change = match now.change {
            Change::Pages => "pages",
            Change::Styles => "styles",
        };
        let news = json!({
            "version": self.version(&now),
            "follows": format!("{}-{}", self.run, now.number.saturating_sub(1)),
            "change": change,
            "problems": now.problems.len(),
        });
        format!("data: {news}\n\n")
    }

    fn replace(&self, now: Now) {
        let mut place = self.now.write().unwrap_or_else(PoisonError::into_inner);
        let before = std::mem::replace(&mut *place, Arc::new(now));
        // Whoever reads must not wait until a large site is dropped.
        drop(place);
        drop(before);
    }
}
