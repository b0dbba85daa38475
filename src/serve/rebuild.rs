//! Rebuilds the served site when files change.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use super::clock::now;
use super::console::Console;
use super::problems::{self, Problem};
use super::report;
use super::service::Service;
use super::state::Change;
use super::watch::{self, FileWatcher};
use crate::pipeline::{self, Memo, Published};
use crate::source::Role;
use crate::walk::{ChangeKind, Touched, Tree};

/// How long to wait for a missing or empty file to be replaced: editors and `git` write in steps.
const REPLACEMENT_TIME: Duration = Duration::from_millis(100);

/// How often a failed read is retried before the error is reported.
const MAX_RETRIES: usize = 3;

/// How often a build is repeated because files changed during it, before its result is served
/// anyway.
const MAX_RESTARTS: usize = 3;

/// Keeps the served site up to date with the files.
pub(super) struct Rebuilder<'a> {
    /// The files.
    pub(super) tree: Tree,
    /// Reports when they change.
    pub(super) watcher: FileWatcher,
    /// The served site, its connections and its problems.
    pub(super) service: Arc<Service>,
    /// Returns the options of a build; called for each build because the date may change.
    pub(super) options: &'a dyn Fn() -> pipeline::Options,
    /// Where status lines and problems are printed.
    pub(super) console: Arc<Console>,
    /// Whether the last read failed, so that it is not known what changed: the next one reads
    /// everything.
    pub(super) last_read_failed: bool,
    /// Results of the last build, for files that did not change.
    pub(super) memo: Memo,
}

impl Rebuilder<'_> {
    /// Builds and serves the first site.
    pub(super) fn build_first(&mut self) {
        let published = self.build();
        self.serve(published, &BTreeSet::new());
    }

    /// Waits for changes and rebuilds, until the program ends.
    pub(super) fn follow(&mut self) -> ! {
        loop {
            if let Some(reason) = self.watcher.take_reason() {
                (self.console.status)(&reason);
            }
            let touched = self.watcher.wait();
            self.rebuild(touched);
        }
    }

    fn rebuild(&mut self, touched: Touched) {
        let began = now();
        let mut changed = match self.read(touched) {
            Ok(changed) => changed,
            Err(problem) => return self.report(vec![problem], &BTreeSet::new()),
        };
        if changed.is_empty() {
            self.clear_system_error();
            return;
        }
        let mut published = self.build();
        // Files that changed during the build would cause another rebuild right after it.
        for _ in 0..MAX_RESTARTS {
            let Some(touched) = self.watcher.pending() else {
                break;
            };
            match self.read(touched) {
                Ok(more) if more.is_empty() => continue,
                Ok(more) => changed.extend(more),
                Err(problem) => return self.report(vec![problem], &changed),
            }
            published = self.build();
        }
        let problems = self.serve(published, &changed);
        if problems == 0 {
            let count = self.service.state.snapshot().pages_showing(&changed);
            (self.console.status)(&report::rebuilt(&changed, count, began.elapsed()));
        }
        self.watcher.mark_change();
    }

    /// Reads the touched files, and those that change while files are being replaced. Returns the
    /// paths of all files that changed.
    fn read(&mut self, mut touched: Touched) -> Result<BTreeSet<String>, Problem> {
        let mut changed = BTreeSet::new();
        let mut failures = 0;
        loop {
            let began = now();
            if self.last_read_failed {
                touched = Touched::Everything;
            }
            let read = self.tree.refresh(&touched);
            self.watcher.adapt_poll_interval(began.elapsed());
            self.last_read_failed = read.is_err();
            touched = watch::no_changes();
            let is_being_replaced = match read {
                Ok(changes) => {
                    let is_being_replaced = changes.iter().any(|change| {
                        matches!(change.kind, ChangeKind::Emptied | ChangeKind::Removed)
                    });
                    changed.extend(changes.into_iter().map(|change| change.path));
                    is_being_replaced
                }
                // A file can be removed between listing and reading.
                Err(_) if failures < MAX_RETRIES => {
                    failures += 1;
                    self.watcher.wait_for_more(REPLACEMENT_TIME, &mut touched);
                    continue;
                }
                Err(failure) => return Err(problems::system_error(&format!("{failure}."))),
            };
            if !is_being_replaced || !self.watcher.wait_for_more(REPLACEMENT_TIME, &mut touched) {
                return Ok(changed);
            }
        }
    }

    fn build(&mut self) -> Published {
        let sources = self.tree.sources().clone();
        pipeline::publish(sources, &(self.options)(), &mut self.memo)
    }

    /// Serves a site unless it has errors; returns the number of errors.
    fn serve(&mut self, published: Published, changed: &BTreeSet<String>) -> usize {
        let mut all = published.diagnostics().to_vec();
        let is_whole = published.is_publishable();
        if is_whole && (changed.is_empty() || changed.iter().any(|path| is_theme(path))) {
            // Some errors of a template appear only when a page is rendered with it.
            all.extend(published.try_templates());
        }
        let problems = problems::from_diagnostics(&all, published.sources(), &self.console.prefix);
        let errors = problems.iter().filter(|problem| problem.is_error()).count();
        if !is_whole || errors > 0 {
            self.report(problems, changed);
            return errors.max(1);
        }
        let before = self.service.state.snapshot();
        let change = if !changed.is_empty() && changed.iter().all(|path| is_style(path)) {
            Change::Styles
        } else {
            Change::Pages
        };
        let new_problems = report::new_problems(&before.problems, &problems);
        let service = &self.service;
        service.state.publish(Arc::new(published), problems, change);
        service.streams.broadcast(&service.state.event());
        // Dropped after the event is sent, because dropping a large site takes a while.
        drop(before);
        if let Some(new) = new_problems {
            (self.console.problems)(&new);
        }
        0
    }

    fn report(&mut self, problems: Vec<Problem>, changed: &BTreeSet<String>) {
        let before = self.service.state.snapshot();
        if before.problems == problems {
            return;
        }
        if !changed.is_empty() {
            (self.console.status)(&report::changed(changed));
        }
        if let Some(new) = report::new_problems(&before.problems, &problems) {
            (self.console.problems)(&new);
        }
        (self.console.status)(&report::not_shown(&problems, before.site.is_some()));
        self.service.state.set_problems(problems);
        self.service.streams.broadcast(&self.service.state.event());
    }

    /// Publishes again if a file could not be read before: it can be now, and none has changed.
    fn clear_system_error(&mut self) {
        let now = self.service.state.snapshot();
        if now.problems.iter().any(|problem| problem.place.is_none()) {
            let published = self.build();
            self.serve(published, &BTreeSet::new());
        }
    }
}

fn is_theme(path: &str) -> bool {
    let role = Role::from_path(path);
    role.theme().is_some() || role == Role::Settings
}

fn is_style(path: &str) -> bool {
    matches!(Role::from_path(path), Role::Style(_))
}
