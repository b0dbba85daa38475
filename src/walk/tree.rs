//! The files of a project, reread as they change.

use crate::source::{Role, Source, SourceKind, Sources, UnexpectedFile};
use crate::walk::error::WalkError;
use crate::walk::list::{self, Found};
use crate::walk::{built_in, read};
use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::Metadata;
use std::time::SystemTime;

/// The files of a project as they were last read.
#[derive(Debug)]
pub struct Tree {
    root: Utf8PathBuf,
    files: BTreeMap<String, Known>,
    sources: Sources,
}

/// What may have changed since the last read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Touched {
    /// Only these paths below the root. Their files are read even if size and times are the same.
    Paths(BTreeSet<String>),
    /// Any path: files are read whose size, times or inode differ.
    Somewhere,
    /// Any path, and times cannot be trusted: everything is read.
    Everything,
}

/// A file that changed since the last read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// Path from the project's root.
    pub path: String,
    /// The kind of change.
    pub kind: ChangeKind,
}

/// How a file changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It has other content.
    Edited,
    /// It is empty, possibly because a program is about to write it.
    Emptied,
    /// It is gone, possibly because a program is about to replace it.
    Removed,
}

/// A file as it was listed; its content is in the sources.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    what: Result<SourceKind, UnexpectedFile>,
    stamp: Option<Stamp>,
}

/// Metadata that changes whenever a file is written.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
    /// Inode, and the time of the last change of the inode (ctime).
    #[cfg(unix)]
    identity: (u64, i64, i64),
}

/// Reads the input of the project at `root`: `site.toml` and its translations, `rubric/`,
/// `content/`, `states/` and `themes/`, over the built-in theme.
///
/// # Errors
///
/// When `root`, or a folder or file below it, cannot be read: the first in path order.
pub fn walk(root: &Utf8Path) -> Result<Sources, WalkError> {
    Ok(Tree::read(root)?.sources)
}

impl Tree {
    /// Reads a project for the first time; see [`walk`].
    ///
    /// # Errors
    ///
    /// When a folder or file cannot be read.
    pub fn read(root: &Utf8Path) -> Result<Self, WalkError> {
        let mut tree = Self {
            root: root.to_owned(),
            files: BTreeMap::new(),
            sources: Sources::default(),
        };
        tree.refresh(&Touched::Everything)?;
        Ok(tree)
    }

    /// Every file as it was last read.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// Reads the touched files again, and returns what changed, in path order.
    ///
    /// # Errors
    ///
    /// When a folder or file cannot be read; the tree is then unchanged.
    pub fn refresh(&mut self, touched: &Touched) -> Result<Vec<Change>, WalkError> {
        if let Touched::Paths(paths) = touched
            && let Some(read) = self.reread(paths)?
        {
            return Ok(self.apply(read, BTreeSet::new()));
        }
        let listed = list::input_files(&self.root)?;
        let batch_size = read::batch_size(listed.len());
        let looked: Vec<Result<Listed, WalkError>> = listed
            .into_par_iter()
            .chunks(batch_size)
            .flat_map_iter(|several| self.read_changed(several, touched))
            .collect();
        let looked = looked.into_iter().collect::<Result<Vec<_>, _>>()?;
        let there: BTreeSet<&str> = looked.iter().map(|looked| looked.path.as_str()).collect();
        let gone = (self.files.keys())
            .filter(|path| !there.contains(path.as_str()))
            .cloned()
            .collect();
        Ok(self.apply(looked, gone))
    }

    /// Reads files that existed and still do. `None` if any other path is among them: then the
    /// folders have to be listed.
    fn reread(&self, paths: &BTreeSet<String>) -> Result<Option<Vec<Listed>>, WalkError> {
        let mut read = Vec::new();
        for path in paths {
            let on_disk = self.root.join(path);
            let stamp = match std::fs::symlink_metadata(&on_disk) {
                Ok(found) => Some(Stamp::new(&found)).filter(|_| found.is_file()),
                // It existed for a moment only, like a temporary file of an editor.
                Err(_) if !self.has_below(path) => continue,
                Err(_) => None,
            };
            let (Some(stamp), Some(known)) = (stamp, self.files.get(path)) else {
                return Ok(None);
            };
            if known.what.is_err() {
                return Ok(None);
            }
            let found = Found {
                path: path.clone(),
                on_disk: on_disk.into_std_path_buf(),
                what: known.what.clone(),
            };
            // One allocation each, so that the next save frees it.
            for source in read::sources(&self.root, vec![found]) {
                read.push(Listed {
                    path: path.clone(),
                    known: Known {
                        what: known.what.clone(),
                        stamp: Some(stamp.clone()),
                    },
                    source: Some(source?),
                });
            }
        }
        Ok(Some(read))
    }

    /// Whether a file is known at a path, or below it.
    fn has_below(&self, path: &str) -> bool {
        self.files.contains_key(path) || {
            let folder = format!("{path}/");
            let mut from = self.files.range(folder.clone()..);
            from.next()
                .is_some_and(|(next, _)| next.starts_with(&folder))
        }
    }

    /// Reads the listed files, except those that are unchanged.
    fn read_changed(
        &self,
        several: Vec<Found>,
        touched: &Touched,
    ) -> Vec<Result<Listed, WalkError>> {
        let mut looked = Vec::with_capacity(several.len());
        let mut wanted = Vec::new();
        for found in several {
            let stamp = std::fs::symlink_metadata(&found.on_disk)
                .ok()
                .map(|found| Stamp::new(&found));
            let known = Known {
                what: found.what.clone(),
                stamp,
            };
            let has_to_be_read = match touched {
                Touched::Paths(paths) => paths.contains(&found.path),
                Touched::Somewhere => false,
                Touched::Everything => true,
            };
            let is_same = known.stamp.is_some() && self.files.get(&found.path) == Some(&known);
            let is_read = has_to_be_read || !is_same;
            looked.push((found.path.clone(), known, is_read));
            if is_read {
                wanted.push(found);
            }
        }
        let mut read = read::sources(&self.root, wanted).into_iter();
        looked
            .into_iter()
            .map(|(path, known, is_read)| {
                let source = is_read.then(|| read.next()).flatten().transpose()?;
                Ok(Listed {
                    path,
                    known,
                    source,
                })
            })
            .collect()
    }

    /// Replaces the files that changed, and drops those that are gone.
    fn apply(&mut self, looked: Vec<Listed>, gone: BTreeSet<String>) -> Vec<Change> {
        let is_first = self.sources.is_empty();
        let mut changes = Vec::new();
        let mut read = Vec::new();
        for looked in looked {
            if let Some(source) = looked.source {
                let before = self.sources.find(&looked.path).map(|(_, source)| source);
                let change = change(before.filter(|source| !source.built_in), &source);
                read.extend(change.is_some().then_some(source));
                changes.extend(change);
            }
            self.files.insert(looked.path, looked.known);
        }
        // A removed file may have overridden one of the built-in theme.
        let theme = if is_first
            || gone
                .iter()
                .any(|path| Role::from_path(path).theme().is_some())
        {
            built_in::theme()
        } else {
            Vec::new()
        };
        if is_first || !read.is_empty() || !gone.is_empty() {
            let kept = std::mem::take(&mut self.sources).into_files();
            let kept = kept.filter(|source| !gone.contains(&source.path));
            self.sources = Sources::new(theme.into_iter().chain(kept).chain(read));
        }
        for path in gone {
            self.files.remove(&path);
            changes.push(Change {
                path,
                kind: ChangeKind::Removed,
            });
        }
        changes.sort();
        changes
    }
}

/// A file that was listed, and read unless it is unchanged.
struct Listed {
    path: String,
    known: Known,
    /// Its content, if it was read.
    source: Option<Source>,
}

fn change(before: Option<&Source>, now: &Source) -> Option<Change> {
    let is_empty = |source: &Source| {
        source.oddity.is_none() && source.text.is_empty() && source.bytes.is_empty()
    };
    let kind = match before {
        Some(before) if before == now => return None,
        _ if is_empty(now) => ChangeKind::Emptied,
        Some(_) => ChangeKind::Edited,
        None => ChangeKind::Added,
    };
    Some(Change {
        path: now.path.clone(),
        kind,
    })
}

impl Stamp {
    fn new(found: &Metadata) -> Self {
        #[cfg(unix)]
        use std::os::unix::fs::MetadataExt;
        Self {
            bytes: found.len(),
            modified: found.modified().ok(),
            #[cfg(unix)]
            identity: (found.ino(), found.ctime(), found.ctime_nsec()),
        }
    }
}
