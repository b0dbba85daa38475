//! The new tree, built in a hidden folder beside the target.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::body::Body;

use super::disk::Disk;
use super::failure::{EmitError, IoFailure};
use super::guard::{Old, Target};
use super::manifest::Manifest;
use super::options::{EmitOptions, EmitReport};
use super::output_path::{MANIFEST, OWN};
use super::{clear, swap};

/// Up to this many files and folders are flushed one by one, which leaves other programs' files
/// alone. For more, one call for the whole file system is faster: 0.1 s instead of 1.4 s for 1,000.
const SYNC_ONE_BY_ONE: usize = 128;

/// The largest piece of work, in files, that threads do not split further. Slow files (`cards/`)
/// are neighbors in the list, and one thread should not render them all.
const SHARE: usize = 4;

/// The folder of the new tree; removed on drop, unless it was published.
pub(super) struct Staging<'a> {
    disk: &'a Disk,
    target: &'a Target,
    new: &'a Manifest,
    path: PathBuf,
}

/// Which files are unchanged, by position in the list of paths.
pub(super) struct Unchanged {
    is_unchanged: Vec<bool>,
    bytes: u64,
}

impl Unchanged {
    /// The report so far.
    pub(super) fn report(&self) -> EmitReport {
        let unchanged = self.is_unchanged.iter().filter(|&&same| same).count();
        EmitReport {
            written: self.is_unchanged.len() - unchanged,
            unchanged,
            bytes: self.bytes,
            total: self.is_unchanged.len(),
            ..EmitReport::default()
        }
    }
}

impl<'a> Staging<'a> {
    /// Creates the folder, with the manifest as its first file, which marks it as written by a
    /// build.
    pub(super) fn create(
        disk: &'a Disk,
        target: &'a Target,
        new: &'a Manifest,
        is_inside: bool,
    ) -> Result<Self, IoFailure> {
        let place = |name: &str| match is_inside {
            true => target.path.join(format!("{OWN}{name}")),
            false => target.beside(name),
        };
        let mut path = place(&format!("new-{}", std::process::id()));
        let mut attempt = 0;
        while !disk.create_folder(&path)? {
            attempt += 1;
            path = place(&format!("new-{}-{attempt}", std::process::id()));
        }
        let staging = Self {
            disk,
            target,
            new,
            path,
        };
        disk.create_file(
            &staging.path.join(MANIFEST),
            &Body::from(new.text().as_bytes()),
        )?;
        // Before the first page: after a power cut, pages without a manifest would be nobody's.
        disk.sync(&staging.path.join(MANIFEST))?;
        Ok(staging)
    }

    /// Renders every file, and writes those that differ from the old ones at once, so that memory
    /// stays flat.
    pub(super) fn fill<'r, E: Send>(
        &self,
        old: &Old,
        paths: &[String],
        options: &EmitOptions<'_>,
        render: impl Fn(usize) -> Result<Body<'r>, E> + Sync,
    ) -> Result<Unchanged, EmitError<E>> {
        let total_bytes = AtomicU64::new(0);
        let done = AtomicUsize::new(0);
        let write = |(at, path): (usize, &String)| {
            if options.is_cancelled() {
                return Err(EmitError::Cancelled);
            }
            let body = render(at).map_err(EmitError::Render)?;
            let kept = if old.manifest.has_file(path) {
                self.disk.holds(&old.path.join(path), &body)?
            } else {
                None
            };
            let same = kept.is_some();
            let bytes = match kept {
                Some(bytes) => bytes,
                None => self.disk.create_file(&self.path.join(path), &body)?,
            };
            total_bytes.fetch_add(bytes, Ordering::Relaxed);
            let count = done.fetch_add(1, Ordering::Relaxed) + 1;
            if let Some(progress) = options.progress {
                progress(count);
            }
            Ok(same)
        };
        let paths = paths.par_iter().enumerate().with_max_len(SHARE);
        let is_unchanged = paths
            .map(write)
            .collect::<Result<Vec<bool>, EmitError<E>>>()?;
        Ok(Unchanged {
            is_unchanged,
            bytes: total_bytes.into_inner(),
        })
    }

    /// Links the unchanged files into the new tree, which keeps their inode and time.
    pub(super) fn keep(
        &self,
        old: &Old,
        paths: &[String],
        unchanged: &Unchanged,
    ) -> Result<(), IoFailure> {
        paths
            .par_iter()
            .zip(&unchanged.is_unchanged)
            .filter(|(_, same)| **same)
            .try_for_each(|(path, _)| {
                self.disk.link(&old.path.join(path), &self.path.join(path))
            })?;
        if old.exists {
            self.disk.copy_permissions(&old.path, &self.path)?;
        }
        Ok(())
    }

    /// The folder. It is removed on drop, unless it has another name by then.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Flushes the new tree to the disk, so that it is complete even after a power cut.
    pub(super) fn sync(&self) -> Result<(), IoFailure> {
        let count = self.new.files().len() + self.new.folders().len();
        if count > SYNC_ONE_BY_ONE && self.disk.sync_all_around(&self.path)? {
            return Ok(());
        }
        let inside = self.new.files().iter().chain(self.new.folders());
        for path in inside.map(String::as_str).chain([MANIFEST]) {
            let path = self.path.join(path);
            // A build into the folder itself makes only what changed.
            if self.disk.look(&path)?.is_some() {
                self.disk.sync(&path)?;
            }
        }
        self.disk.sync(&self.path)
    }

    /// Swaps the new tree in. Returns where the old one is now, if there was one.
    pub(super) fn publish(self) -> Result<Option<PathBuf>, IoFailure> {
        let replaced = swap::swap(self.disk, &self.path, self.target)?;
        // The path now holds the old tree, or nothing.
        std::mem::forget(self);
        Ok(replaced)
    }
}

impl Drop for Staging<'_> {
    fn drop(&mut self) {
        // If this fails, the next build removes it.
        drop(clear::clear(self.disk, &self.path, None));
    }
}
