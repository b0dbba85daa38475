//! When something happened to the files of a project.

mod identity;
mod listen;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use camino::{Utf8Path, Utf8PathBuf};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};

use super::clock::now;
use crate::walk::{self, Touched};
use identity::{Identity, identity};
use listen::{Heard, listen};

/// How long it has to be quiet after a single save: several events of one save lie closer.
const CALM: Duration = Duration::from_millis(8);

/// How long it has to be quiet once many things happen.
const LONG_CALM: Duration = Duration::from_millis(80);

/// What lasts longer than this is more than a single save.
const SINGLE: Duration = Duration::from_millis(25);

/// Events this soon after the last ones belong together with them.
const RECENT: Duration = Duration::from_millis(250);

/// Whoever writes all the time still sees a site now and then.
const PATIENCE: Duration = Duration::from_secs(5);

/// How often the folders themselves are looked at: one that was replaced has to be watched anew.
const TICK: Duration = Duration::from_millis(500);

/// When to look again after a folder came or moved: files that were written in it before it was
/// watched are told by nobody.
const SECOND_LOOKS: [Duration; 2] = [Duration::from_millis(100), Duration::from_secs(1)];

/// When files are looked at by the clock: how often, and which share of the time at most.
const POLL: Duration = Duration::from_millis(500);
const POLL_SHARE: u32 = 10;

/// Watches a project's folders, or looks at them now and then.
pub(super) struct Watch {
    root: Utf8PathBuf,
    watcher: Option<RecommendedWatcher>,
    heard: Receiver<Heard>,
    /// Keeps the channel open while nobody watches.
    ear: Sender<Heard>,
    /// Each watched folder, and which one it was.
    folders: BTreeMap<Utf8PathBuf, Option<Identity>>,
    second_looks: Vec<Instant>,
    last: Option<Instant>,
    poll: Duration,
    /// Why files are looked at by the clock, until somebody asks.
    reason: Option<String>,
}

impl Watch {
    /// Watches the project at `root`; with `by_the_clock`, looks at its files now and then instead.
    pub(super) fn new(root: &Utf8Path, by_the_clock: bool) -> Self {
        let (ear, heard) = channel();
        let mut watch = Self {
            // Watchers tell of paths as the system knows them.
            root: root.canonicalize_utf8().unwrap_or_else(|_| root.to_owned()),
            watcher: None,
            heard,
            ear,
            folders: BTreeMap::new(),
            second_looks: Vec::new(),
            last: None,
            poll: POLL,
            reason: None,
        };
        if !by_the_clock {
            match watch.watcher() {
                Ok(watcher) => {
                    watch.watcher = Some(watcher);
                    watch.follow_folders();
                }
                Err(error) => watch.give_up(&error),
            }
        }
        watch
    }

    /// A sentence for people if files had to be looked at by the clock since the last call.
    pub(super) fn take_reason(&mut self) -> Option<String> {
        self.reason.take()
    }

    /// What happened since, once it is quiet; nothing if nothing did.
    pub(super) fn more(&mut self) -> Option<Touched> {
        let heard = self.heard.try_recv().ok()?;
        let mut touched = nothing();
        self.note(heard, &mut touched);
        self.calm(&mut touched, LONG_CALM);
        Some(touched)
    }

    /// How long it took to look at all files; rests in proportion, if it looks by the clock.
    pub(super) fn took(&mut self, time: Duration) {
        self.poll = POLL.max(time * POLL_SHARE);
    }

    /// Waits until something happened and it is quiet again.
    pub(super) fn burst(&mut self) -> Touched {
        let mut touched = nothing();
        loop {
            if self.watcher.is_none() {
                std::thread::sleep(self.poll);
                return Touched::Somewhere;
            }
            match self.heard.recv_timeout(self.until_next_look()) {
                Ok(heard) => {
                    self.note(heard, &mut touched);
                    break;
                }
                Err(RecvTimeoutError::Timeout) => {
                    let is_time = self.is_time_for_a_second_look();
                    if self.follow_folders() || is_time {
                        return Touched::Somewhere;
                    }
                }
                Err(RecvTimeoutError::Disconnected) => self.watcher = None,
            }
        }
        let is_going_on = self.last.is_some_and(|last| last.elapsed() < RECENT);
        self.calm(&mut touched, if is_going_on { LONG_CALM } else { CALM });
        if self.follow_folders() && touched != Touched::Everything {
            return Touched::Somewhere;
        }
        touched
    }

    /// Waits for what may follow; true if something did.
    pub(super) fn more_within(&mut self, time: Duration, touched: &mut Touched) -> bool {
        if self.watcher.is_none() {
            std::thread::sleep(time);
            *touched = Touched::Somewhere;
            return true;
        }
        match self.heard.recv_timeout(time) {
            Ok(heard) => {
                self.note(heard, touched);
                self.calm(touched, CALM);
                true
            }
            Err(_) => false,
        }
    }

    /// What happens from now on soon belongs to what was just taken.
    pub(super) fn mark(&mut self) {
        self.last = Some(now());
    }

    /// Listens until it is quiet.
    fn calm(&mut self, touched: &mut Touched, calm: Duration) {
        let began = now();
        while began.elapsed() < PATIENCE {
            let calm = if began.elapsed() > SINGLE {
                LONG_CALM
            } else {
                calm
            };
            match self.heard.recv_timeout(calm) {
                Ok(heard) => self.note(heard, touched),
                Err(_) => break,
            }
        }
        self.mark();
    }

    fn note(&mut self, heard: Heard, touched: &mut Touched) {
        match heard {
            Heard::Path {
                path,
                may_be_folder,
            } => {
                if may_be_folder && walk::input_folders().contains(&path.as_str()) {
                    // Perhaps it went and came back: nobody watches it then.
                    self.folders.remove(&self.root.join(&path));
                }
                if may_be_folder && self.root.join(&path).is_dir() {
                    let now = now();
                    self.second_looks = SECOND_LOOKS.iter().map(|later| now + *later).collect();
                }
                if let Touched::Paths(paths) = touched {
                    paths.insert(path);
                }
            }
            Heard::Lost => *touched = Touched::Everything,
            Heard::Limit => {
                self.give_up(&notify::Error::new(notify::ErrorKind::MaxFilesWatch));
                if *touched != Touched::Everything {
                    *touched = Touched::Somewhere;
                }
            }
        }
    }

    fn until_next_look(&self) -> Duration {
        let next = self.second_looks.iter().min();
        next.map_or(TICK, |next| next.saturating_duration_since(now()).min(TICK))
    }

    fn is_time_for_a_second_look(&mut self) -> bool {
        let now = now();
        let before = self.second_looks.len();
        self.second_looks.retain(|look| *look > now);
        self.second_looks.len() < before
    }

    /// Watches folders that came, or took the place of others; true if there were any.
    fn follow_folders(&mut self) -> bool {
        let mut wanted = vec![(self.root.clone(), RecursiveMode::NonRecursive)];
        for folder in walk::input_folders() {
            wanted.push((self.root.join(folder), RecursiveMode::Recursive));
        }
        let mut has_changed = false;
        for (folder, mode) in wanted {
            let identity = identity(&folder);
            let before = self.folders.get(&folder).copied().flatten();
            if identity == before {
                continue;
            }
            has_changed = true;
            if let Some(watcher) = &mut self.watcher {
                if before.is_some() {
                    // It is gone already, most of the time.
                    drop(watcher.unwatch(folder.as_std_path()));
                }
                if identity.is_some()
                    && let Err(error) = watcher.watch(folder.as_std_path(), mode)
                    && !matches!(error.kind, notify::ErrorKind::PathNotFound)
                    && identity == identity::identity(&folder)
                {
                    self.give_up(&error);
                    return true;
                }
            }
            self.folders.insert(folder, identity);
        }
        has_changed
    }

    fn give_up(&mut self, error: &notify::Error) {
        if let Some(watcher) = self.watcher.take() {
            drop(watcher);
        }
        if self.reason.is_none() {
            self.reason = Some(reason(error));
        }
    }

    fn watcher(&self) -> notify::Result<RecommendedWatcher> {
        let root = self.root.clone();
        let ear = self.ear.clone();
        let config = notify::Config::default().with_follow_symlinks(false);
        RecommendedWatcher::new(move |event| listen(&root, event, &ear), config)
    }
}

/// Nothing happened yet.
pub(super) fn nothing() -> Touched {
    Touched::Paths(BTreeSet::new())
}

fn reason(error: &notify::Error) -> String {
    if matches!(error.kind, notify::ErrorKind::MaxFilesWatch) {
        let remedy = if cfg!(target_os = "linux") {
            "\nTo raise it: sudo sysctl fs.inotify.max_user_watches=524288"
        } else {
            ""
        };
        return format!(
            "The system's watch limit is reached, so files are looked at twice a second \
             instead.{remedy}"
        );
    }
    format!("Files cannot be watched ({error}), so they are looked at twice a second instead.")
}

#[cfg(test)]
mod tests;
