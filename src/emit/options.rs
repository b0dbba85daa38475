//! The options of the writer, and its report.

use std::path::{Path, PathBuf};

/// A kind of page of which a site should not lose all.
#[derive(Clone, Copy)]
pub struct Kind<'a> {
    /// One of them, as in "every state".
    pub name: &'a str,
    /// Whether the file at a path, perhaps of an older site, is one.
    pub is_one: &'a (dyn Fn(&str) -> bool + Sync),
}

/// Options of a write.
#[derive(Clone, Copy)]
pub struct EmitOptions<'a> {
    /// The project's folder: never a target, nor is any folder that contains it.
    pub source_root: &'a Path,
    /// Names of folders right below `source_root` that hold input.
    pub protected: &'a [&'a str],
    /// The person's home folder, if known: never a target.
    pub home: Option<&'a Path>,
    /// Write into a folder that holds foreign files, which are kept, and over a site that would
    /// lose most of its pages.
    pub force: bool,
    /// Write into the target itself, file by file, instead of putting a new folder in its place.
    pub in_place: bool,
    /// A kind of page that should not all vanish in one build.
    pub kept: Option<Kind<'a>>,
    /// Called after each file with the number of files done.
    pub progress: Option<&'a (dyn Fn(usize) + Sync)>,
    /// Called once if another build holds the target.
    pub waiting: Option<&'a (dyn Fn() + Sync)>,
    /// Called between files: true cancels the build and leaves the old site.
    pub cancelled: Option<&'a (dyn Fn() -> bool + Sync)>,
}

impl<'a> EmitOptions<'a> {
    /// A careful write of the project in a folder, which tells nobody and cannot be cancelled.
    pub fn new(source_root: &'a Path) -> Self {
        Self {
            source_root,
            protected: &[],
            home: None,
            force: false,
            in_place: false,
            kept: None,
            progress: None,
            waiting: None,
            cancelled: None,
        }
    }

    /// Whether the caller has cancelled.
    pub(super) fn is_cancelled(&self) -> bool {
        self.cancelled.is_some_and(|cancelled| cancelled())
    }
}

/// Counts of what was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EmitReport {
    /// Files that are new or differ from the old ones.
    pub written: usize,
    /// Files that kept their inode and time.
    pub unchanged: usize,
    /// Files of the build before that are no longer in the site.
    pub removed: usize,
    /// The pages among them, sorted.
    pub pages_gone: Vec<String>,
    /// The size of all files together, in bytes.
    pub bytes: u64,
    /// The number of files in the site.
    pub total: usize,
    /// The old tree, if something in it could not be removed or carried over. The new site is in
    /// place, and the next build tries again.
    pub left_behind: Option<PathBuf>,
}
