//! Which folder a folder is.

use camino::Utf8Path;

/// Tells a folder from another one of the same name.
pub(super) type Identity = (u64, u64);

/// The folder at a path; nothing if there is none.
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
