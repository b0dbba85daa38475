//! Waits for changes of a project's files, and gathers those that belong together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use camino::{Utf8Path, Utf8PathBuf};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};

use super::event::{Event, forward};
use super::identity::{Identity, identity};
use crate::serve::clock::now;
use crate::walk::{self, Touched};

/// Debounce after a single save: the events of one save are closer together.
const DEBOUNCE: Duration = Duration::from_millis(8);

/// Debounce while many files change.
const LONG_DEBOUNCE: Duration = Duration::from_millis(80);

/// Events for longer than this are more than a single save.
const SINGLE_SAVE: Duration = Duration::from_millis(25);

/// Events this soon after the last ones belong to the same series of changes.
const RECENT: Duration = Duration::from_millis(250);

/// The longest debounce: a program that writes all the time does not keep the site from changing.
const MAX_DEBOUNCE: Duration = Duration::from_secs(5);

/// How often the folders are compared with the watched ones: a replaced folder has to be watched
/// again.
const FOLDER_CHECK: Duration = Duration::from_millis(500);

/// When to read again after a folder was added or moved: files that were written before it was
/// watched cause no event.
const RECHECKS: [Duration; 2] = [Duration::from_millis(100), Duration::from_secs(1)];

/// The shortest poll interval. Reading all files takes at most a tenth of the time.
const POLL_INTERVAL: Duration = Duration::from_millis(500);
const POLL_SHARE: u32 = 10;

/// Watches the input folders of a project, or polls where they cannot be watched.
pub(in crate::serve) struct FileWatcher {
    root: Utf8PathBuf,
    /// `None` while polling.
    watcher: Option<RecommendedWatcher>,
    events: Receiver<Event>,
    /// Keeps the channel open while polling.
    sender: Sender<Event>,
    /// Each watched folder with its identity when it was watched.
    folders: BTreeMap<Utf8PathBuf, Option<Identity>>,
    rechecks: Vec<Instant>,
    last_change: Option<Instant>,
    poll_interval: Duration,
    /// Why it fell back to polling, until [`FileWatcher::take_reason`] returns it.
    reason: Option<String>,
}

impl FileWatcher {
    /// Watches the project at `root`, or polls if `poll` is set.
    pub(in crate::serve) fn new(root: &Utf8Path, poll: bool) -> Self {
        let (sender, events) = channel();
        let mut watch = Self {
            // Events have canonical paths.
            root: root.canonicalize_utf8().unwrap_or_else(|_| root.to_owned()),
            watcher: None,
            events,
            sender,
            folders: BTreeMap::new(),
            rechecks: Vec::new(),
            last_change: None,
            poll_interval: POLL_INTERVAL,
            reason: None,
        };
        if !poll {
            match watch.watcher() {
                Ok(watcher) => {
                    watch.watcher = Some(watcher);
                    watch.update_folders();
                }
                Err(error) => watch.fall_back_to_polling(&error),
            }
        }
        watch
    }

    /// A message if it fell back to polling since the last call.
    pub(in crate::serve) fn take_reason(&mut self) -> Option<String> {
        self.reason.take()
    }

    /// The changes since the last call, debounced; `None` without waiting if there are none.
    pub(in crate::serve) fn pending(&mut self) -> Option<Touched> {
        let event = self.events.try_recv().ok()?;
        let mut touched = no_changes();
        self.apply(event, &mut touched);
        self.debounce(&mut touched, LONG_DEBOUNCE);
        Some(touched)
    }

    /// Adapts the poll interval to the time that it took to read the files.
    pub(in crate::serve) fn adapt_poll_interval(&mut self, time: Duration) {
        self.poll_interval = POLL_INTERVAL.max(time * POLL_SHARE);
    }

    /// Waits for changes and debounces them.
    pub(in crate::serve) fn wait(&mut self) -> Touched {
        let mut touched = no_changes();
        loop {
            if self.watcher.is_none() {
                std::thread::sleep(self.poll_interval);
                return Touched::Somewhere;
            }
            match self.events.recv_timeout(self.until_next_check()) {
                Ok(event) => {
                    self.apply(event, &mut touched);
                    break;
                }
                Err(RecvTimeoutError::Timeout) => {
                    let is_due = self.is_recheck_due();
                    if self.update_folders() || is_due {
                        return Touched::Somewhere;
                    }
                }
                Err(RecvTimeoutError::Disconnected) => self.watcher = None,
            }
        }
        let is_going_on = (self.last_change).is_some_and(|last| last.elapsed() < RECENT);
        let quiet = if is_going_on { LONG_DEBOUNCE } else { DEBOUNCE };
        self.debounce(&mut touched, quiet);
        if self.update_folders() && touched != Touched::Everything {
            return Touched::Somewhere;
        }
        touched
    }

    /// Waits up to `time` for more changes and adds them to `touched`; true if there were any.
    pub(in crate::serve) fn wait_for_more(
        &mut self,
        time: Duration,
        touched: &mut Touched,
    ) -> bool {
        if self.watcher.is_none() {
            std::thread::sleep(time);
            *touched = Touched::Somewhere;
            return true;
        }
        match self.events.recv_timeout(time) {
            Ok(event) => {
                self.apply(event, touched);
                self.debounce(touched, DEBOUNCE);
                true
            }
            Err(_) => false,
        }
    }

    /// Marks now as the time of the last change: what follows soon belongs to the same series.
    pub(in crate::serve) fn mark_change(&mut self) {
        self.last_change = Some(now());
    }

    /// Takes events until there are none for the time `quiet`.
    fn debounce(&mut self, touched: &mut Touched, quiet: Duration) {
        let began = now();
        while began.elapsed() < MAX_DEBOUNCE {
            let quiet = if began.elapsed() > SINGLE_SAVE {
                LONG_DEBOUNCE
            } else {
                quiet
            };
            match self.events.recv_timeout(quiet) {
                Ok(event) => self.apply(event, touched),
                Err(_) => break,
            }
        }
        self.mark_change();
    }

    /// Adds an event to the changes.
    pub(super) fn apply(&mut self, event: Event, touched: &mut Touched) {
        match event {
            Event::Path {
                path,
                may_be_folder,
            } => {
                if may_be_folder && walk::input_folders().contains(&path.as_str()) {
                    // It may have been replaced: the new one has to be watched.
                    self.folders.remove(&self.root.join(&path));
                }
                if may_be_folder && self.root.join(&path).is_dir() {
                    let now = now();
                    self.rechecks = RECHECKS.iter().map(|after| now + *after).collect();
                }
                if let Touched::Paths(paths) = touched {
                    paths.insert(path);
                }
            }
            Event::Overflow => *touched = Touched::Everything,
            Event::WatchLimit => {
                self.fall_back_to_polling(&notify::Error::new(notify::ErrorKind::MaxFilesWatch));
                if *touched != Touched::Everything {
                    *touched = Touched::Somewhere;
                }
            }
        }
    }

    fn until_next_check(&self) -> Duration {
        let next = self.rechecks.iter().min();
        next.map_or(FOLDER_CHECK, |next| {
            next.saturating_duration_since(now()).min(FOLDER_CHECK)
        })
    }

    fn is_recheck_due(&mut self) -> bool {
        let now = now();
        let before = self.rechecks.len();
        self.rechecks.retain(|recheck| *recheck > now);
        self.rechecks.len() < before
    }

    /// Watches folders that are new or were replaced; true if there were any.
    fn update_folders(&mut self) -> bool {
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
                    // Fails if the folder is gone, which is the usual case.
                    drop(watcher.unwatch(folder.as_std_path()));
                }
                if identity.is_some()
                    && let Err(error) = watcher.watch(folder.as_std_path(), mode)
                    && !matches!(error.kind, notify::ErrorKind::PathNotFound)
                    && identity == self::identity(&folder)
                {
                    self.fall_back_to_polling(&error);
                    return true;
                }
            }
            self.folders.insert(folder, identity);
        }
        has_changed
    }

    fn fall_back_to_polling(&mut self, error: &notify::Error) {
        if let Some(watcher) = self.watcher.take() {
            drop(watcher);
        }
        if self.reason.is_none() {
            self.reason = Some(reason(error));
        }
    }

    fn watcher(&self) -> notify::Result<RecommendedWatcher> {
        let root = self.root.clone();
        let sender = self.sender.clone();
        let config = notify::Config::default().with_follow_symlinks(false);
        RecommendedWatcher::new(move |event| forward(&root, event, &sender), config)
    }
}

/// No changes yet.
pub(in crate::serve) fn no_changes() -> Touched {
    Touched::Paths(BTreeSet::new())
}

/// Why it polls, with a remedy if there is one.
pub(super) fn reason(error: &notify::Error) -> String {
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
