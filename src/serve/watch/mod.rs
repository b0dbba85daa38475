//! Watching the files of a project.

mod event;
mod file_watcher;
mod identity;

pub(super) use file_watcher::{FileWatcher, no_changes};

#[cfg(test)]
mod tests;
