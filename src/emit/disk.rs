//! Wraps every access to the disk, so that each error names the action and the path, and tests can
//! make the n-th access fail.
#![expect(
    clippy::disallowed_methods,
    reason = "this is where the only writer writes"
)]

use std::ffi::OsString;
use std::fs::{self, File, Metadata, Permissions};
use std::io::{self, ErrorKind, Read, Seek, Write};
use std::path::Path;

use super::failure::IoFailure;
use crate::body::Body;

/// The disk.
#[derive(Default)]
pub(super) struct Disk {
    /// Which access fails.
    #[cfg(test)]
    pub(super) fault: super::tests::Fault,
}

/// An entry of a folder.
pub(super) struct Entry {
    /// Its name.
    pub(super) name: OsString,
    /// Whether it is a folder itself, not a link to one.
    pub(super) is_folder: bool,
    /// Whether it is a file itself, not a link to one.
    pub(super) is_file: bool,
}

type Done<T> = Result<T, IoFailure>;

impl Disk {
    /// Runs one action; an error names it and the path.
    pub(super) fn attempt<T>(
        &self,
        action: &'static str,
        path: &Path,
        work: impl FnOnce() -> io::Result<T>,
    ) -> Done<T> {
        #[cfg(test)]
        let result = self.fault.next().and_then(|()| work());
        #[cfg(not(test))]
        let result = work();
        result.map_err(|source| IoFailure {
            action,
            path: path.to_owned(),
            source,
            is_midway: false,
        })
    }

    /// The metadata of a path, links not followed; `None` if nothing is there.
    pub(super) fn look(&self, path: &Path) -> Done<Option<Metadata>> {
        self.attempt("look at", path, || optional(fs::symlink_metadata(path)))
    }

    /// The absolute path, with links and dots resolved.
    pub(super) fn canonical(&self, path: &Path) -> Done<std::path::PathBuf> {
        self.attempt("resolve", path, || path.canonicalize())
    }

    /// The entries of a folder, sorted by name.
    pub(super) fn entries(&self, folder: &Path) -> Done<Vec<Entry>> {
        self.attempt("read the folder", folder, || {
            let mut entries = fs::read_dir(folder)?
                .map(|entry| {
                    let entry = entry?;
                    let kind = entry.file_type()?;
                    Ok(Entry {
                        name: entry.file_name(),
                        is_folder: kind.is_dir(),
                        is_file: kind.is_file(),
                    })
                })
                .collect::<io::Result<Vec<_>>>()?;
            entries.sort_by(|a, b| a.name.cmp(&b.name));
            Ok(entries)
        })
    }

    /// The bytes of a regular file; `None` if there is none at the path.
    pub(super) fn read(&self, path: &Path) -> Done<Option<Vec<u8>>> {
        if !self.look(path)?.is_some_and(|found| found.is_file()) {
            return Ok(None);
        }
        self.attempt("read", path, || optional(fs::read(path)))
    }

    /// The size of the regular file at a path if it has exactly this content, else `None`. A file
    /// that cannot be read counts as different.
    pub(super) fn holds(&self, path: &Path, body: &Body<'_>) -> Done<Option<u64>> {
        self.attempt("read", path, || {
            let size = fs::symlink_metadata(path)
                .ok()
                .filter(Metadata::is_file)
                .map(|found| found.len());
            let may_be_same = match body {
                Body::Bytes(bytes) => size == Some(bytes.len() as u64),
                Body::Stream(_) | Body::Costly(_) => size.is_some(),
            };
            let is_same = may_be_same && File::open(path).is_ok_and(|file| equals(file, body));
            Ok(size.filter(|_| is_same))
        })
    }

    /// Whether files and folders in a folder may be made and removed.
    pub(super) fn may_write(&self, folder: &Path) -> Done<bool> {
        self.attempt("look at", folder, || {
            #[cfg(test)]
            if self.fault.read_only.iter().any(|path| path == folder) {
                return Ok(false);
            }
            may_write(folder)
        })
    }

    /// Whether a disk of its own, or another folder, is mounted at a folder.
    pub(super) fn is_mount_point(&self, folder: &Path) -> Done<bool> {
        self.attempt("look at", folder, || {
            #[cfg(test)]
            if self.fault.mounts.iter().any(|path| path == folder) {
                return Ok(true);
            }
            is_mount_point(folder)
        })
    }

    /// Whether a folder lets only its owner rename what stands in it, and what stands there is
    /// somebody else's (the sticky bit, as on `/tmp`).
    pub(super) fn is_held(&self, above: &Path, folder: &Path) -> Done<bool> {
        self.attempt("look at", folder, || is_held(above, folder))
    }

    /// Lets the owner write into a folder; false where that is not needed or not possible.
    pub(super) fn unlock(&self, folder: &Path) -> Done<bool> {
        if self.may_write(folder)? {
            return Ok(false);
        }
        self.attempt("set the permissions of", folder, || unlock(folder))
    }

    /// Creates a folder; false if the path exists already.
    pub(super) fn create_folder(&self, path: &Path) -> Done<bool> {
        self.attempt("make the folder", path, || match fs::create_dir(path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
            result => result.map(|()| true),
        })
    }

    /// Creates a folder and its parents.
    pub(super) fn create_folders(&self, path: &Path) -> Done<()> {
        self.attempt("make the folder", path, || fs::create_dir_all(path))
    }

    /// Creates a file and its parent folders; an error if the file exists. Returns its size in
    /// bytes.
    pub(super) fn create_file(&self, path: &Path, body: &Body<'_>) -> Done<u64> {
        self.attempt("write", path, || {
            let mut file = with_folder(path, || File::create_new(path))?;
            match body {
                Body::Bytes(bytes) => file.write_all(bytes).map(|()| bytes.len() as u64),
                Body::Stream(stream) => {
                    stream(&mut file)?;
                    file.stream_position()
                }
                Body::Costly(costly) => {
                    let bytes = (costly.make)();
                    file.write_all(&bytes).map(|()| bytes.len() as u64)
                }
            }
        })
    }

    /// Writes a small file, whether or not it exists.
    pub(super) fn overwrite_file(&self, path: &Path, bytes: &[u8]) -> Done<()> {
        self.attempt("write", path, || fs::write(path, bytes))
    }

    /// Creates a hard link; where the file system has none, copies the file with its time.
    pub(super) fn link(&self, from: &Path, to: &Path) -> Done<()> {
        self.attempt("keep", to, || {
            with_folder(to, || fs::hard_link(from, to)).or_else(|_| {
                create_parent(to)?;
                fs::copy(from, to)?;
                File::options()
                    .write(true)
                    .open(to)?
                    .set_modified(fs::metadata(from)?.modified()?)
            })
        })
    }

    /// Gives a folder the permissions of another.
    pub(super) fn copy_permissions(&self, from: &Path, to: &Path) -> Done<()> {
        self.attempt("set the permissions of", to, || {
            fs::set_permissions(to, fs::metadata(from)?.permissions())
        })
    }

    /// Sets the permissions of a folder.
    pub(super) fn set_permissions(&self, path: &Path, permissions: Permissions) -> Done<()> {
        self.attempt("set the permissions of", path, || {
            fs::set_permissions(path, permissions)
        })
    }

    /// Renames a file or folder to a name that is free, or a file over another.
    pub(super) fn rename(&self, from: &Path, to: &Path) -> Done<()> {
        self.attempt("rename", from, || fs::rename(from, to))
    }

    /// Removes a folder if it is empty; false if it is not.
    pub(super) fn remove_folder(&self, path: &Path) -> Done<bool> {
        self.attempt("remove the folder", path, || {
            match optional(fs::remove_dir(path)) {
                Err(error) if error.kind() == ErrorKind::DirectoryNotEmpty => Ok(false),
                result => result.map(|_| true),
            }
        })
    }

    /// Flushes a file or folder to the disk (fsync).
    pub(super) fn sync(&self, path: &Path) -> Done<()> {
        self.attempt("store", path, || {
            #[cfg(test)]
            if !self.fault.syncs {
                return Ok(());
            }
            if cfg!(not(unix)) && path.is_dir() {
                return Ok(());
            }
            File::open(path)?.sync_all()
        })
    }

    /// Flushes the whole file system of a folder (syncfs); false where the system has no such call.
    pub(super) fn sync_all_around(&self, folder: &Path) -> Done<bool> {
        self.attempt("store", folder, || {
            #[cfg(test)]
            if !self.fault.syncs {
                return Ok(true);
            }
            #[cfg(any(target_os = "linux", target_os = "android"))]
            {
                rustix::fs::syncfs(File::open(folder)?)?;
                Ok(true)
            }
            #[cfg(not(any(target_os = "linux", target_os = "android")))]
            Ok(false)
        })
    }
}

/// `None` if the error says that nothing exists at the path: a name that is too long for the disk
/// is one that nothing can have.
pub(super) fn optional<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if is_absent(error.kind()) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether an error says that nothing exists at a path.
pub(super) fn is_absent(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename
    )
}

#[cfg(unix)]
fn may_write(folder: &Path) -> io::Result<bool> {
    use rustix::fs::{Access, AtFlags, CWD};
    use rustix::io::Errno;
    match rustix::fs::accessat(
        CWD,
        folder,
        Access::WRITE_OK | Access::EXEC_OK,
        AtFlags::EACCESS,
    ) {
        Ok(()) => Ok(true),
        Err(Errno::ACCESS | Errno::PERM | Errno::ROFS) => Ok(false),
        // Only the attempt can tell.
        Err(_) => Ok(true),
    }
}

#[cfg(not(unix))]
fn may_write(_folder: &Path) -> io::Result<bool> {
    // The mark "read-only" of a folder does not stop anybody.
    Ok(true)
}

#[cfg(unix)]
fn is_mount_point(folder: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    // A folder can be mounted on its own disk too, which only Linux tells.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    if let Ok(found) = rustix::fs::statx(
        rustix::fs::CWD,
        folder,
        rustix::fs::AtFlags::SYMLINK_NOFOLLOW,
        rustix::fs::StatxFlags::BASIC_STATS,
    ) && found
        .stx_attributes
        .contains(rustix::fs::StatxAttributes::MOUNT_ROOT)
    {
        return Ok(true);
    }
    let above = folder.parent().map(fs::symlink_metadata).transpose()?;
    let device = fs::symlink_metadata(folder)?.dev();
    Ok(above.is_some_and(|above| above.dev() != device))
}

#[cfg(not(unix))]
fn is_mount_point(_folder: &Path) -> io::Result<bool> {
    Ok(false)
}

#[cfg(unix)]
fn is_held(above: &Path, folder: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    const STICKY: u32 = 0o1000;
    let user = rustix::process::geteuid();
    let (above, folder) = (fs::symlink_metadata(above)?, fs::symlink_metadata(folder)?);
    let is_mine = |found: &Metadata| found.uid() == user.as_raw();
    Ok(above.mode() & STICKY != 0 && !user.is_root() && !is_mine(&above) && !is_mine(&folder))
}

#[cfg(not(unix))]
fn is_held(_above: &Path, _folder: &Path) -> io::Result<bool> {
    Ok(false)
}

#[cfg(unix)]
fn unlock(folder: &Path) -> io::Result<bool> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let found = fs::symlink_metadata(folder)?;
    if !found.is_dir() || found.uid() != rustix::process::geteuid().as_raw() {
        return Ok(false);
    }
    let mut permissions = found.permissions();
    permissions.set_mode(permissions.mode() | 0o700);
    fs::set_permissions(folder, permissions).map(|()| true)
}

#[cfg(not(unix))]
fn unlock(_folder: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Runs `work`; if the parent folder of `path` is missing, creates it and tries once more.
fn with_folder<T>(path: &Path, work: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match work() {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            create_parent(path)?;
            work()
        }
        result => result,
    }
}

fn create_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

/// Whether a file has exactly this content; false if it cannot be read.
fn equals(mut file: File, body: &Body<'_>) -> bool {
    match body {
        Body::Bytes(bytes) => holds_what_is_written(file, |out| out.write_all(bytes)),
        Body::Stream(stream) => holds_what_is_written(file, stream),
        Body::Costly(costly) => {
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).is_ok() && (costly.is_made)(&bytes)
        }
    }
}

fn holds_what_is_written(file: File, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> bool {
    let mut comparison = Comparison {
        file,
        buffer: [0; 16 * 1024],
    };
    write(&mut comparison).is_ok() && matches!(comparison.file.read(&mut comparison.buffer), Ok(0))
}

/// A writer that compares what it receives with a file, and fails at the first difference, so that
/// the rest is not generated.
struct Comparison {
    file: File,
    buffer: [u8; 16 * 1024],
}

impl Write for Comparison {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = bytes.len().min(self.buffer.len());
        let (read, written) = (self.buffer.get_mut(..count), bytes.get(..count));
        let (Some(read), Some(written)) = (read, written) else {
            return Ok(0);
        };
        self.file.read_exact(read)?;
        if read == written {
            Ok(count)
        } else {
            Err(io::Error::other("differs"))
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
