//! One build at a time for one target.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::disk::Disk;
use super::failure::{EmitError, IoFailure};
use super::options::EmitOptions;

/// How often a waiting build tries again, and checks whether it was cancelled.
const POLL_INTERVAL: Duration = Duration::from_millis(50);

/// The lock of a target. Held from before the old tree is inspected until it is removed.
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still locked, so that no other build holds it. On systems where an open
        // file cannot be removed, an empty file remains.
        drop(std::fs::remove_file(&self.path));
    }
}

/// Waits for the lock.
pub(super) fn acquire<E>(
    disk: &Disk,
    path: &Path,
    options: &EmitOptions<'_>,
) -> Result<Lock, EmitError<E>> {
    let mut waited = false;
    loop {
        if let Some(lock) = try_acquire(disk, path)? {
            return Ok(lock);
        }
        if options.is_cancelled() {
            return Err(EmitError::Cancelled);
        }
        if !std::mem::replace(&mut waited, true)
            && let Some(waiting) = options.waiting
        {
            waiting();
        }
        std::thread::sleep(POLL_INTERVAL);
    }
}

fn try_acquire(disk: &Disk, path: &Path) -> Result<Option<Lock>, IoFailure> {
    disk.attempt("lock", path, || {
        let file = File::options()
            .create(true)
            .write(true)
            .truncate(false)
            .open(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        // The build before may have removed the file between our opening and locking it.
        Ok(is_at(&file, path)?.then(|| Lock {
            path: path.to_owned(),
            _file: file,
        }))
    })
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> std::io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let held = file.metadata()?;
    let found = super::disk::optional(std::fs::symlink_metadata(path))?;
    Ok(found.is_some_and(|found| (found.dev(), found.ino()) == (held.dev(), held.ino())))
}

#[cfg(not(unix))]
fn is_at(_file: &File, _path: &Path) -> std::io::Result<bool> {
    Ok(true)
}
