//! The steps of a build on the disk, in order.

use std::path::Path;

use super::disk::Disk;
use super::failure::{EmitError, Refusal};
use super::guard::{Old, Target};
use super::manifest::Manifest;
use super::options::{EmitOptions, EmitReport};
use super::output_path::LOCK;
use super::staging::Staging;
use super::{access, clear, guard, in_place, lock, loss, output_path, swap};
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
    if options.in_place {
        return emit_into(disk, &target, paths, options, render);
    }
    access::check_place(disk, &target)?;
    disk.create_folders(&target.parent)?;
    let lock = lock::acquire(disk, &target.beside("lock"), options)?;
    swap::recover(disk, &target)?;
    in_place::recover(disk, &target)?;
    let (old, new) = compare(disk, &target, paths, options)?;

    let staging = Staging::create(disk, &target, &new, false)?;
    let unchanged = staging.fill(&old, paths, options, render)?;
    let mut report = unchanged.report();
    loss::report(&mut report, &old.manifest, &new);
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

/// Writes into the target itself. A folder that was made for it goes again if that fails.
fn emit_into<'r, E: Send>(
    disk: &Disk,
    target: &Target,
    paths: &[String],
    options: &EmitOptions<'_>,
    render: impl Fn(usize) -> Result<Body<'r>, E> + Sync,
) -> Result<EmitReport, EmitError<E>> {
    let is_new = disk.look(&target.path)?.is_none();
    if is_new {
        access::check_place(disk, target)?;
        disk.create_folders(&target.path)?;
    }
    let result = fill_folder(disk, target, paths, options, render);
    if is_new && result.is_err() {
        // If it holds something by now, it stays.
        drop(disk.remove_folder(&target.path));
    }
    result
}

fn fill_folder<'r, E: Send>(
    disk: &Disk,
    target: &Target,
    paths: &[String],
    options: &EmitOptions<'_>,
    render: impl Fn(usize) -> Result<Body<'r>, E> + Sync,
) -> Result<EmitReport, EmitError<E>> {
    if !disk.may_write(&target.path)? {
        return Err(Refusal::NotWritable(target.path.clone()).into());
    }
    // Builds that put another folder in the place of this one are kept away where there can be any.
    let beside = match disk.may_write(&target.parent)? {
        true => Some(lock::acquire(disk, &target.beside("lock"), options)?),
        false => None,
    };
    let inside = lock::acquire(disk, &target.path.join(LOCK), options)?;
    in_place::recover(disk, target)?;
    let (old, new) = compare(disk, target, paths, options)?;

    let staging = Staging::create(disk, target, &new, true)?;
    let unchanged = staging.fill(&old, paths, options, render)?;
    let mut report = unchanged.report();
    loss::report(&mut report, &old.manifest, &new);
    if report.written == 0 && old.is_ours && old.manifest == new {
        return Ok(report);
    }
    staging.sync()?;
    if options.is_cancelled() {
        return Err(EmitError::Cancelled);
    }
    in_place::publish(disk, target, staging.path(), &old.manifest, &new)?;
    drop((inside, beside));
    Ok(report)
}

/// The old site and the new one, if one may replace the other.
fn compare<E>(
    disk: &Disk,
    target: &Target,
    paths: &[String],
    options: &EmitOptions<'_>,
) -> Result<(Old, Manifest), EmitError<E>> {
    let old = guard::inspect(disk, target, paths, options)?;
    access::check_old(disk, &old)?;
    let new = Manifest::new(paths);
    loss::check(&target.path, &old.manifest, &new, options)?;
    Ok((old, new))
}
