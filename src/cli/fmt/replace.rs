//! A file whose text is replaced in one step.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};

use camino::{Utf8Path, Utf8PathBuf};

use crate::walk;

/// What is on the disk, beside what is to be there.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum OnDisk {
    /// The same bytes.
    Same,
    /// Others; whether only their line ends or a byte order mark differ.
    Differs { line_ends: bool },
}

/// Compares a file with the text that it is to have. `read` is the text that this was made from.
pub(super) fn on_disk(path: &Utf8Path, read: &str, text: &str) -> io::Result<OnDisk> {
    let bytes = walk::bytes(path)?;
    if bytes == text.as_bytes() {
        return Ok(OnDisk::Same);
    }
    let is_as_read = std::str::from_utf8(&bytes).is_ok_and(|found| walk::normal(found) == read);
    match is_as_read {
        true => Ok(OnDisk::Differs {
            line_ends: read == text,
        }),
        false => Err(io::Error::other("it was saved at the same moment")),
    }
}

/// Puts a text in the place of a file, with the same permissions. It is written beside the file first,
/// so that one of the two is always whole.
pub(super) fn replace(path: &Utf8Path, read: &str, text: &str) -> io::Result<()> {
    let permissions = fs::symlink_metadata(path)?.permissions();
    if permissions.readonly() {
        let error = "it may not be written";
        return Err(io::Error::new(ErrorKind::PermissionDenied, error));
    }
    let beside = Utf8PathBuf::from(format!("{path}.new"));
    let opened = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&beside);
    let mut new = opened.map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => io::Error::new(
            ErrorKind::AlreadyExists,
            format!("{beside} is in the way, since the text is written under that name first; move it or delete it"),
        ),
        _ => error,
    })?;
    let done = new
        .write_all(text.as_bytes())
        .and_then(|()| new.set_permissions(permissions))
        .and_then(|()| new.sync_all())
        // Somebody may have saved the file meanwhile.
        .and_then(|()| on_disk(path, read, text))
        .and_then(|_| fs::rename(&beside, path));
    if done.is_err() {
        // The first failure is the one to report.
        drop(fs::remove_file(&beside));
    }
    done
}
