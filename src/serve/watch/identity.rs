//! Whether a folder is still the same folder.

use camino::Utf8Path;

/// Device and inode: differs between two folders that had the same path. Constant where the system
/// has no inodes.
pub(super) type Identity = (u64, u64);

/// The identity of the folder at a path; `None` if there is no folder.
#[cfg(unix)]
pub(super) fn identity(folder: &Utf8Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    let found = std::fs::symlink_metadata(folder).ok()?;
    found.is_dir().then(|| (found.dev(), found.ino()))
}

#[cfg(not(unix))]
pub(super) fn identity(folder: &Utf8Path) -> Option<Identity> {
    let found = std::fs::symlink_metadata(folder).ok()?;
    found.is_dir().then_some((0, 0))
}
