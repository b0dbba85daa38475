//! The steps of a build on the disk, in order.

use std::path::Path;

use super::disk::Disk;
use super::failure::EmitError;
use super::manifest::Manifest;
use super::options::{EmitOptions, EmitReport};
use super::{access, clear, guard, lock, loss, output_path, staging, swap};
use crate::body::Body;

/// Makes `target` hold exactly the files at `paths`, the n-th with the content that `render(n)`
/// gives. `render` runs in rayon's current pool, in no particular order.
///
/// # Errors
///
/// Refuses a target that is not safe to write to, and stops at the first file that cannot be
/// rendered or written. The target is then unchanged.
pub fn emit<'r, E: Send>(
    target: &Path,
    paths: &[String],
    options: &EmitOptions<'_>,
    render: impl Fn(usize) -> Result<Body<'r>, E> + Sync,
) -> Result<EmitReport, EmitError<E>> {
    emit_through(&Disk::default(), target, paths, options, render)
}

pub(super) fn emit_through<'r, E: Send>(
    disk: &Disk,
    target: &Path,
    paths: &[String],
    options: &EmitOptions<'_>,
    render: impl Fn(usize) -> Result<Body<'r>, E> + Sync,
) -> Result<EmitReport, EmitError<E>> {
    output_path::check_all(paths)?;
    let target = guard::resolve(disk, target, options)?;
    access::check_place(disk, &target)?;
    disk.create_folders(&target.parent)?;
    let lock = lock::acquire(disk, &target.beside("lock"), options)?;
    swap::recover(disk, &target)?;
    let old = guard::inspect(disk, &target, paths, options)?;

    access::check_old(disk, &old)?;
    let new = Manifest::new(paths);
    loss::check(&target.path, &old.manifest, &new, options)?;
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
        // If the build is killed right after the swap, the next one must find a manifest in the
        // folder.
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
