//! Watching the files of a project.

mod event;
mod file_watcher;
mod identity;

pub(super) use file_watcher::{Watch, nothing};

#[cfg(test)]
mod tests;
