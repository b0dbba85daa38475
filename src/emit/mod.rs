//! Files → disk. The only writer.
//!
//! The new tree is built in a folder beside the target and swapped in as a whole, so that whatever
//! happens (an error, a full disk, `kill -9`) the target is the old site or the new one, never a
//! mixture. A manifest inside the target lists what was written; nothing else is ever removed.
//!
//! This room knows nothing of pages: it takes relative paths, and a function that gives the content
//! of the n-th.

mod clear;
mod disk;
mod early;
mod failure;
mod guard;
mod lock;
mod manifest;
mod output_path;
mod staging;
mod swap;
#[cfg(test)]
mod tests;

pub use failure::{EmitError, IoFailure, Refusal};

use std::path::{Path, PathBuf};

use crate::body::Body;
use disk::Disk;
use manifest::Manifest;

/// What writing needs to know besides the files.
#[derive(Clone, Copy)]
pub struct EmitOptions<'a> {
    /// The project's folder: never a target, nor is any folder that contains it.
    pub source_root: &'a Path,
    /// Names of folders right below `source_root` that hold input.
    pub protected: &'a [&'a str],
    /// The person's home folder, if known: never a target.
    pub home: Option<&'a Path>,
    /// Write into a folder that holds files of other hands; they stay as they are.
    pub force: bool,
    /// Called after each file with the number of files done.
    pub progress: Option<&'a (dyn Fn(usize) + Sync)>,
    /// Called once if another build holds the target.
    pub waiting: Option<&'a (dyn Fn() + Sync)>,
    /// Asked between files: true gives up and leaves the old site.
    pub cancelled: Option<&'a (dyn Fn() -> bool + Sync)>,
}

impl EmitOptions<'_> {
    fn is_cancelled(&self) -> bool {
        self.cancelled.is_some_and(|cancelled| cancelled())
    }
}

/// What was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EmitReport {
    /// Files that are new or differ from the old ones.
    pub written: usize,
    /// Files that kept their inode and time.
    pub unchanged: usize,
    /// Files of the build before that are no longer in the site.
    pub removed: usize,
    /// The size of all files together, in bytes.
    pub bytes: u64,
    /// The number of files in the site.
    pub total: usize,
    /// The old tree, where something in it could not be removed or carried over. The new site is
    /// in place all the same, and the next build tries again.
    pub left_behind: Option<PathBuf>,
}

/// Makes `target` hold exactly the files at `paths`, the n-th with the content that `render(n)`
/// gives. `render` runs in rayon's current pool, in no particular order.
///
/// # Errors
///
/// Refuses a target that is not safe to write to, and stops at the first file that cannot be
/// rendered or written. The target is then as it was.
pub fn emit<'r, E: Send>(
    target: &Path,
    paths: &[String],
    options: &EmitOptions<'_>,
    render: impl Fn(usize) -> Result<Body<'r>, E> + Sync,
) -> Result<EmitReport, EmitError<E>> {
    emit_through(&Disk::default(), target, paths, options, render)
}

fn emit_through<'r, E: Send>(
    disk: &Disk,
    target: &Path,
    paths: &[String],
    options: &EmitOptions<'_>,
    render: impl Fn(usize) -> Result<Body<'r>, E> + Sync,
) -> Result<EmitReport, EmitError<E>> {
    output_path::check_all(paths)?;
    let target = guard::resolve(disk, target, options)?;
    disk.create_folders(&target.parent)?;
    let lock = lock::acquire(disk, &target.beside("lock"), options)?;
    swap::recover(disk, &target)?;
    let old = guard::inspect(disk, &target, paths, options)?;

    let new = Manifest::new(paths);
    let staging = staging::Staging::create(disk, &target, &new)?;
    let unchanged = staging.fill(&old, paths, options, render)?;
    let mut report = unchanged.report();
    report.removed = old.manifest.missing_from(&new);
    if report.written == 0 && old.is_ours && old.manifest == new {
        return Ok(report);
    }
    staging.keep(&old, paths, &unchanged)?;
    staging.sync()?;
    if options.is_cancelled() {
        return Err(EmitError::Cancelled);
    }
    if old.exists && !old.is_ours {
        // A build that is killed right after the swap must find the folder marked as known.
        old.adopt(disk)?;
    }
    let replaced = staging.publish()?;
    if let Some(replaced) = replaced
        && !matches!(clear::clear(disk, &replaced, Some(&target.path)), Ok(true))
    {
        report.left_behind = Some(replaced);
    }
    drop(lock);
    Ok(report)
}
