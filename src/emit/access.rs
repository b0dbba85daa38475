//! Whether the system will let a build end, asked before the first page is made.

use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::failure::{EmitError, Refusal};
use super::guard::{Old, Target};

/// Refuses a target that cannot be exchanged for another folder: the new site is made in the folder
/// above, and takes its place there.
pub(super) fn check_place<E>(disk: &Disk, target: &Target) -> Result<(), EmitError<E>> {
    let exists = disk.look(&target.path)?.is_some();
    let above = nearest_folder(disk, target)?;
    let may_not = |folder: &Path| {
        Err(EmitError::from(Refusal::FolderAbove {
            target: target.path.clone(),
            above: folder.to_owned(),
            exists,
        }))
    };
    if exists && disk.is_mount_point(&target.path)? {
        return Err(Refusal::MountPoint(target.path.clone()).into());
    }
    if !disk.may_write(&above)? || (exists && disk.is_held(&above, &target.path)?) {
        return may_not(&above);
    }
    Ok(())
}

/// Refuses an old site that could not be removed when the new one stands: it would be left beside it.
pub(super) fn check_old<E>(disk: &Disk, old: &Old) -> Result<(), EmitError<E>> {
    if !old.exists {
        return Ok(());
    }
    let folders = old.manifest.folders().iter().map(|at| old.path.join(at));
    for folder in std::iter::once(old.path.clone()).chain(folders) {
        let is_there = disk.look(&folder)?.is_some_and(|found| found.is_dir());
        if is_there && !disk.may_write(&folder)? {
            return Err(Refusal::NotWritable(folder).into());
        }
    }
    Ok(())
}

/// The folder above the target, or the nearest one that exists.
fn nearest_folder<E>(disk: &Disk, target: &Target) -> Result<PathBuf, EmitError<E>> {
    for folder in target.path.ancestors().skip(1) {
        if disk.look(folder)?.is_some() {
            return Ok(folder.to_owned());
        }
    }
    Ok(target.parent.clone())
}
