//! Removes an old tree: the files of its manifest and the folders that are then empty. Foreign
//! files (those that no build wrote) are carried over to the new site.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::failure::IoFailure;
use super::manifest::Manifest;
use super::output_path::MANIFEST;

/// The manifest of a folder; `None` if there is none, or it is not valid.
pub(super) fn read_manifest(disk: &Disk, folder: &Path) -> Result<Option<Manifest>, IoFailure> {
    let bytes = disk.read(&folder.join(MANIFEST))?;
    Ok(bytes
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .and_then(|text| Manifest::parse(&text)))
}

/// The entries of a folder that are not in the manifest, relative to the folder, sorted. A foreign
/// folder is listed once, without its content; a link is always foreign.
pub(super) fn foreign(
    disk: &Disk,
    folder: &Path,
    manifest: &Manifest,
) -> Result<Vec<PathBuf>, IoFailure> {
    let mut found = Vec::new();
    let mut open = vec![PathBuf::new()];
    while let Some(at) = open.pop() {
        for entry in disk.entries(&folder.join(&at))? {
            let place = at.join(&entry.name);
            match slashed(&place) {
                Some(path) if entry.is_folder && manifest.has_folder(&path) => open.push(place),
                Some(path) if entry.is_file && (manifest.has_file(&path) || path == MANIFEST) => {}
                _ => found.push(place),
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Removes an old tree. Foreign entries move to the same path in `successor`, if that is free.
/// `Ok(false)` means that something could not be moved, so that the folder is still there.
pub(super) fn clear(
    disk: &Disk,
    folder: &Path,
    successor: Option<&Path>,
) -> Result<bool, IoFailure> {
    if !disk.look(folder)?.is_some_and(|found| found.is_dir()) {
        return Ok(true);
    }
    let Some(manifest) = read_manifest(disk, folder)? else {
        return clear_unmarked(disk, folder);
    };
    let mut kept = HashSet::new();
    for place in foreign(disk, folder, &manifest)? {
        if !carry_over(disk, folder, successor, &place)? {
            kept.insert(place);
        }
    }
    let root = Root::open(disk, folder)?;
    let mut current: Option<(&str, Root)> = None;
    for file in manifest.files() {
        let (parent, name) = file.rsplit_once('/').unwrap_or(("", file));
        if kept.contains(Path::new(file)) {
            continue;
        }
        if parent.is_empty() {
            root.remove(disk, name)?;
            continue;
        }
        if current.as_ref().is_none_or(|(at, _)| *at != parent) {
            current = root.enter(disk, parent)?.map(|inner| (parent, inner));
        }
        if let Some((_, inner)) = &current {
            inner.remove(disk, name)?;
        }
    }
    // A folder sorts before those inside it, so backwards the innermost come first.
    for inner in manifest.folders().iter().rev() {
        disk.remove_folder(&folder.join(inner))?;
    }
    if !kept.is_empty() {
        return Ok(false);
    }
    // The manifest goes last, so that a tree that is removed in part is still known as ours.
    root.remove(disk, MANIFEST)?;
    disk.remove_folder(folder)
}

/// Makes what a build left removable, whatever permissions it copied from the site that it replaced.
/// A folder without a manifest is given its own back.
pub(super) fn unlock(disk: &Disk, folder: &Path) -> Result<(), IoFailure> {
    let before = disk.look(folder)?;
    let is_changed = disk.unlock(folder)?;
    match read_manifest(disk, folder) {
        Ok(Some(manifest)) => {
            for inner in manifest.folders() {
                let place = folder.join(inner);
                if disk.look(&place)?.is_some_and(|found| found.is_dir()) {
                    disk.unlock(&place)?;
                }
            }
        }
        _ => {
            if let Some(before) = before.filter(|_| is_changed) {
                disk.set_permissions(folder, before.permissions())?;
            }
        }
    }
    Ok(())
}

/// A folder without a manifest: one that was just created, or a foreign one.
fn clear_unmarked(disk: &Disk, folder: &Path) -> Result<bool, IoFailure> {
    if let Some(text) = disk.read(&folder.join(MANIFEST))?
        && Manifest::is_cut_short(&text)
    {
        Root::open(disk, folder)?.remove(disk, MANIFEST)?;
    }
    disk.remove_folder(folder)
}

/// Moves a foreign entry to the new site; false if its path is taken there.
fn carry_over(
    disk: &Disk,
    folder: &Path,
    successor: Option<&Path>,
    place: &Path,
) -> Result<bool, IoFailure> {
    let Some(to) = successor.map(|successor| successor.join(place)) else {
        return Ok(false);
    };
    if disk.look(&to)?.is_some() {
        return Ok(false);
    }
    if let Some(parent) = to.parent()
        && disk.create_folders(parent).is_err()
    {
        return Ok(false);
    }
    disk.rename(&folder.join(place), &to).map(|()| true)
}

/// The path with `/` between its parts; `None` if it is not UTF-8.
fn slashed(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}

/// An open folder: files are removed through its handle, so that nobody can replace the folder by a
/// link meanwhile.
#[cfg(unix)]
struct Root {
    path: PathBuf,
    handle: std::os::fd::OwnedFd,
}

#[cfg(unix)]
impl Root {
    fn open(disk: &Disk, path: &Path) -> Result<Self, IoFailure> {
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
    fn enter(&self, disk: &Disk, path: &str) -> Result<Option<Self>, IoFailure> {
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

    /// Removes a file; a missing one is not an error.
    fn remove(&self, disk: &Disk, name: &str) -> Result<(), IoFailure> {
        disk.attempt(
            "remove",
            &self.path.join(name),
            || match rustix::fs::unlinkat(&self.handle, name, rustix::fs::AtFlags::empty()) {
                Ok(()) | Err(rustix::io::Errno::NOENT | rustix::io::Errno::NAMETOOLONG) => Ok(()),
                Err(error) => Err(error.into()),
            },
        )
    }
}

/// A folder, on systems where folders cannot be opened: every access resolves its path again.
#[cfg(not(unix))]
struct Root {
    path: PathBuf,
}

#[cfg(not(unix))]
impl Root {
    fn open(_disk: &Disk, path: &Path) -> Result<Self, IoFailure> {
        Ok(Self {
            path: path.to_owned(),
        })
    }

    fn enter(&self, _disk: &Disk, path: &str) -> Result<Option<Self>, IoFailure> {
        Ok(Some(Self {
            path: self.path.join(path),
        }))
    }

    fn remove(&self, disk: &Disk, name: &str) -> Result<(), IoFailure> {
        let path = self.path.join(name);
        disk.attempt("remove", &path, || {
            super::disk::optional(std::fs::remove_file(&path)).map(|_| ())
        })
    }
}
