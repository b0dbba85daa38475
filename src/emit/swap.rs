//! Replaces the target with the new tree.

use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::clear;
use super::disk::{Disk, Entry};
use super::failure::IoFailure;
use super::guard::Target;

/// Swaps the new tree in, in one step where the system can. Returns where the old tree is now, if
/// there was one.
pub(super) fn swap(disk: &Disk, new: &Path, target: &Target) -> Result<Option<PathBuf>, IoFailure> {
    let replaced = if disk.look(&target.path)?.is_none() {
        disk.rename(new, &target.path)?;
        None
    } else if exchange(disk, new, &target.path)? {
        Some(new.to_owned())
    } else {
        Some(swap_in_two_steps(disk, new, target)?)
    };
    // The swap has happened: a folder that cannot be synced is no reason to call it a failure.
    drop(disk.sync(&target.parent));
    Ok(replaced)
}

/// For systems that cannot swap two folders: between the two renames there is no site. If the build
/// is killed there, [`recover`] restores the old one.
fn swap_in_two_steps(disk: &Disk, new: &Path, target: &Target) -> Result<PathBuf, IoFailure> {
    let aside = target.beside(&format!("old-{}", std::process::id()));
    disk.rename(&target.path, &aside)?;
    if let Err(failure) = disk.rename(new, &target.path) {
        disk.rename(&aside, &target.path)?;
        return Err(failure);
    }
    Ok(aside)
}

/// Swaps two folders in one step; false where the system or the disk cannot.
fn exchange(disk: &Disk, new: &Path, old: &Path) -> Result<bool, IoFailure> {
    disk.attempt("swap in the new site at", old, || {
        #[cfg(test)]
        if disk.fault.no_exchange {
            return Ok(false);
        }
        match exchange_folders(new, old) {
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::Unsupported | ErrorKind::InvalidInput
                ) =>
            {
                Ok(false)
            }
            result => result.map(|()| true),
        }
    })
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange_folders(new: &Path, old: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags};
    rustix::fs::renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE).map_err(|error| {
        match error {
            // Some file systems and sandboxes return other codes for "not supported".
            rustix::io::Errno::NOSYS | rustix::io::Errno::OPNOTSUPP => {
                io::Error::from(ErrorKind::Unsupported)
            }
            other => other.into(),
        }
    })
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange_folders(_new: &Path, _old: &Path) -> io::Result<()> {
    Err(io::Error::from(ErrorKind::Unsupported))
}

/// Cleans up after killed builds: restores the old site if the target is missing, and removes what
/// they left. Only folders with our names and a manifest are touched.
pub(super) fn recover(disk: &Disk, target: &Target) -> Result<(), IoFailure> {
    let mut left = Vec::new();
    for entry in disk.entries(&target.parent)? {
        let kind = entry
            .name
            .to_str()
            .and_then(|name| leftover_kind(name, &target.prefix()));
        if let (true, Some(kind)) = (entry.is_folder, kind) {
            left.push((kind, target.parent.join(&entry.name)));
        }
    }
    for (_, path) in &left {
        clear::unlock(disk, path)?;
    }
    for (kind, path) in &left {
        if *kind == Leftover::Old
            && disk.look(&target.path)?.is_none()
            && clear::read_manifest(disk, path)?.is_some()
        {
            disk.rename(path, &target.path)?;
        }
    }
    let successor = disk.look(&target.path)?.map(|_| target.path.as_path());
    for (_, path) in &left {
        // A failure here must not stop the build.
        drop(clear::clear(disk, path, successor));
    }
    Ok(())
}

/// The names of folders inside a folder that builds were making there when they ended.
pub(super) fn leftovers(
    disk: &Disk,
    folder: &Path,
    prefix: &str,
) -> Result<Vec<OsString>, IoFailure> {
    let entries = disk.entries(folder)?.into_iter();
    let is_left = |entry: &Entry| {
        let kind = entry
            .name
            .to_str()
            .and_then(|name| leftover_kind(name, prefix));
        entry.is_folder && kind == Some(Leftover::New)
    };
    Ok(entries.filter(is_left).map(|entry| entry.name).collect())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Leftover {
    New,
    Old,
}

/// What a hidden sibling is by its name: `new-` or `old-`, a process number, perhaps a count.
fn leftover_kind(name: &str, prefix: &str) -> Option<Leftover> {
    let rest = name.strip_prefix(prefix)?;
    let (kind, numbers) = match rest.split_once('-')? {
        ("new", numbers) => (Leftover::New, numbers),
        ("old", numbers) => (Leftover::Old, numbers),
        _ => return None,
    };
    numbers
        .split('-')
        .all(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
        .then_some(kind)
}
