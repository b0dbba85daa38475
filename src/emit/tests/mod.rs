//! The guarantees of the writer, each tested with the fault that would break it.
#![expect(clippy::disallowed_methods, reason = "tests look at the disk directly")]

mod access;
mod builds;
mod faults;
mod in_place;
mod targets;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use super::disk::Disk;
use super::run::emit_through;
use super::{EmitError, EmitOptions, EmitReport, Refusal, emit};
use crate::body::Body;

/// Makes the n-th access to the disk fail.
#[derive(Default)]
pub(super) struct Fault {
    fail_at: Option<usize>,
    /// Every access after it fails too, as if the process had been killed.
    then_dead: bool,
    /// The system cannot swap two folders in one step.
    pub(super) no_exchange: bool,
    /// Whether files are really flushed to the disk, which is slow.
    pub(super) syncs: bool,
    /// Folders in which nothing may be made or removed.
    pub(super) read_only: Vec<PathBuf>,
    /// Folders at which a disk is mounted.
    pub(super) mounts: Vec<PathBuf>,
    count: AtomicUsize,
}

impl Fault {
    pub(super) fn next(&self) -> io::Result<()> {
        let count = self.count.fetch_add(1, Ordering::Relaxed);
        match self.fail_at {
            Some(at) if count == at || (self.then_dead && count > at) => {
                Err(io::Error::from(ErrorKind::StorageFull))
            }
            _ => Ok(()),
        }
    }
}

type Files = BTreeMap<String, String>;

fn files(list: &[(&str, &str)]) -> Files {
    list.iter()
        .map(|(path, text)| ((*path).to_owned(), (*text).to_owned()))
        .collect()
}

fn old_site() -> Files {
    files(&[
        ("a/index.html", "a1"),
        ("b/c/index.html", "c1"),
        ("gone/index.html", "gone"),
        ("index.html", "home"),
    ])
}

fn new_site() -> Files {
    files(&[
        ("a/index.html", "a2"),
        ("b/c/index.html", "c1"),
        ("index.html", "home"),
        ("new/index.html", "new"),
    ])
}

/// A project in a temporary folder.
struct Project {
    folder: tempfile::TempDir,
}

impl Project {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for inside in ["site/content", "site/.git", "home"] {
            fs::create_dir_all(folder.path().join(inside)).unwrap();
        }
        Self { folder }
    }

    fn path(&self, inside: &str) -> PathBuf {
        self.folder.path().join(inside)
    }

    fn target(&self) -> PathBuf {
        self.path("site/public")
    }

    fn build(&self, site: &Files) -> Result<EmitReport, EmitError<String>> {
        self.build_with(&Disk::default(), &self.target(), site, false)
    }

    fn build_to(&self, target: &str, site: &Files) -> Result<EmitReport, EmitError<String>> {
        self.build_with(&Disk::default(), Path::new(target), site, false)
    }

    fn build_forced(&self, site: &Files) -> Result<EmitReport, EmitError<String>> {
        self.build_with(&Disk::default(), &self.target(), site, true)
    }

    fn build_with(
        &self,
        disk: &Disk,
        target: &Path,
        site: &Files,
        force: bool,
    ) -> Result<EmitReport, EmitError<String>> {
        let root = self.path("site");
        let home = self.path("home");
        let paths: Vec<String> = site.keys().cloned().collect();
        let options = EmitOptions {
            protected: &["content", ".git"],
            home: Some(&home),
            force,
            ..EmitOptions::new(&root)
        };
        emit_through(disk, target, &paths, &options, |at| {
            Ok(Body::from(site[&paths[at]].as_bytes()))
        })
    }

    /// Every file in the target but the manifest.
    fn published(&self) -> Files {
        tree(&self.target())
    }

    /// Asserts that the target is a site, and nothing is left beside it.
    #[track_caller]
    fn assert_whole(&self, site: &Files, fault: usize) {
        assert_eq!(self.published(), *site, "{fault}");
        assert_eq!(self.neighbours(), [""; 0], "{fault}");
    }

    /// The names beside the target.
    fn neighbours(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.path("site"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.contains("statewise"))
            .collect();
        names.sort();
        names
    }
}

fn tree(root: &Path) -> Files {
    walkdir::WalkDir::new(root)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| !entry.file_type().is_dir())
        .map(|entry| {
            let path = entry.path().strip_prefix(root).unwrap();
            let text = fs::read_to_string(entry.path()).unwrap_or_default();
            (path.to_str().unwrap().to_owned(), text)
        })
        .filter(|(path, _)| path != ".statewise-manifest")
        .collect()
}

fn refusal(result: Result<EmitReport, EmitError<String>>) -> Refusal {
    match result {
        Err(EmitError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}
