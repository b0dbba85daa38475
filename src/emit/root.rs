//! Changes inside a folder that is held open, so that nobody can replace it, or a folder below it,
//! by a link meanwhile.

use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::failure::IoFailure;

impl Root {
    /// Removes files at paths below the folder; those that are missing are no error.
    pub(super) fn remove_files<'p>(
        &self,
        disk: &Disk,
        files: impl Iterator<Item = &'p str>,
    ) -> Result<(), IoFailure> {
        let mut current: Option<(&str, Root)> = None;
        for file in files {
            let Some((parent, name)) = file.rsplit_once('/') else {
                self.remove(disk, file)?;
                continue;
            };
            if current.as_ref().is_none_or(|(at, _)| *at != parent) {
                current = self.enter(disk, parent)?.map(|inner| (parent, inner));
            }
            if let Some((_, inner)) = &current {
                inner.remove(disk, name)?;
            }
        }
        Ok(())
    }
}

/// An open folder.
#[cfg(unix)]
pub(super) struct Root {
    path: PathBuf,
    handle: std::os::fd::OwnedFd,
}

#[cfg(unix)]
impl Root {
    pub(super) fn open(disk: &Disk, path: &Path) -> Result<Self, IoFailure> {
        let handle = disk.attempt("open the folder", path, || {
            Ok(rustix::fs::openat(
                rustix::fs::CWD,
                path,
                Self::flags(),
                rustix::fs::Mode::empty(),
            )?)
        })?;
        Ok(Self {
            path: path.to_owned(),
            handle,
        })
    }

    fn flags() -> rustix::fs::OFlags {
        use rustix::fs::OFlags;
        OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC
    }

    /// A folder below; `None` if it is gone or no longer a folder.
    pub(super) fn enter(&self, disk: &Disk, path: &str) -> Result<Option<Self>, IoFailure> {
        let place = self.path.join(path);
        let handle = disk.attempt("open the folder", &place, || {
            let mut handle = self.handle.try_clone()?;
            for part in path.split('/') {
                let opened =
                    rustix::fs::openat(&handle, part, Self::flags(), rustix::fs::Mode::empty());
                handle = match opened {
                    Ok(inner) => inner,
                    Err(
                        rustix::io::Errno::NOENT
                        | rustix::io::Errno::NOTDIR
                        | rustix::io::Errno::NAMETOOLONG
                        | rustix::io::Errno::LOOP,
                    ) => return Ok(None),
                    Err(error) => return Err(error.into()),
                };
            }
            Ok(Some(handle))
        })?;
        Ok(handle.map(|handle| Self {
            path: place,
            handle,
        }))
    }

    fn is_folder(&self, name: &str) -> bool {
        use rustix::fs::{AtFlags, FileType};
        rustix::fs::statat(&self.handle, name, AtFlags::SYMLINK_NOFOLLOW)
            .is_ok_and(|found| FileType::from_raw_mode(found.st_mode) == FileType::Directory)
    }

    /// Moves a file into the folder, over one of that name.
    pub(super) fn receive(&self, disk: &Disk, from: &Path, name: &str) -> Result<(), IoFailure> {
        disk.attempt("put in place", &self.path.join(name), || {
            Ok(rustix::fs::renameat(
                rustix::fs::CWD,
                from,
                &self.handle,
                name,
            )?)
        })
    }

    /// Removes a file; a missing one is not an error, nor is a folder in its place, which stays.
    pub(super) fn remove(&self, disk: &Disk, name: &str) -> Result<(), IoFailure> {
        disk.attempt(
            "remove",
            &self.path.join(name),
            || match rustix::fs::unlinkat(&self.handle, name, rustix::fs::AtFlags::empty()) {
                Ok(()) | Err(rustix::io::Errno::NOENT | rustix::io::Errno::NAMETOOLONG) => Ok(()),
                // A folder stands there by now. (Systems differ in what they call that.)
                Err(rustix::io::Errno::ISDIR | rustix::io::Errno::PERM) if self.is_folder(name) => {
                    Ok(())
                }
                Err(error) => Err(error.into()),
            },
        )
    }
}

/// A folder, on systems where folders cannot be opened: every access resolves its path again.
#[cfg(not(unix))]
pub(super) struct Root {
    path: PathBuf,
}

#[cfg(not(unix))]
impl Root {
    pub(super) fn open(_disk: &Disk, path: &Path) -> Result<Self, IoFailure> {
        Ok(Self {
            path: path.to_owned(),
        })
    }

    pub(super) fn enter(&self, _disk: &Disk, path: &str) -> Result<Option<Self>, IoFailure> {
        Ok(Some(Self {
            path: self.path.join(path),
        }))
    }

    pub(super) fn remove(&self, disk: &Disk, name: &str) -> Result<(), IoFailure> {
        let path = self.path.join(name);
        disk.attempt("remove", &path, || {
            super::disk::optional(std::fs::remove_file(&path)).map(|_| ())
        })
    }

    pub(super) fn receive(&self, disk: &Disk, from: &Path, name: &str) -> Result<(), IoFailure> {
        disk.rename(from, &self.path.join(name))
    }
}
