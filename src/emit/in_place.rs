//! Writes a site into the folder itself, for targets that no other folder can take the place of: a
//! mount point, or a folder whose parent belongs to somebody else.
//!
//! What changed is first made and stored in a hidden folder inside the target. One rename says that
//! it is complete; up to there the old site is untouched. Then its files take their places one by
//! one, and what is no longer in the site goes. A build that ends in between leaves old and new
//! pages, and the folder with the rest: the next build puts that in place before anything else. The
//! manifest is the old one until the end, so what is not in it, and was not in the hidden folder, is
//! not ours at any time.

use std::path::{Path, PathBuf};

use super::clear;
use super::disk::Disk;
use super::failure::{EmitError, IoFailure, Refusal};
use super::guard::Target;
use super::manifest::Manifest;
use super::output_path::{self, MANIFEST, OWN, READY};
use super::root::Root;
use super::swap;

/// Puts in place what an ended build had made ready.
fn finish<E>(disk: &Disk, target: &Target) -> Result<(), EmitError<E>> {
    let ready = target.path.join(READY);
    if disk.look(&ready)?.is_none_or(|found| !found.is_dir()) {
        return Ok(());
    }
    let Some(new) = clear::read_manifest(disk, &ready)? else {
        // Its manifest goes last: nothing else is in it, or it is not ours.
        disk.remove_folder(&ready)?;
        return Ok(());
    };
    let old = clear::read_manifest(disk, &target.path)?.unwrap_or_default();
    let made = Made {
        disk,
        folder: ready,
        target: &target.path,
        old: &old,
        new: &new,
    };
    made.refuse_what_is_in_the_way()?;
    made.put_in_place().map_err(midway)
}

/// Cleans up after ended builds into the folder: puts in place what they had made ready, and removes
/// what they had not.
pub(super) fn recover<E>(disk: &Disk, target: &Target) -> Result<(), EmitError<E>> {
    if disk.look(&target.path)?.is_none_or(|found| !found.is_dir()) {
        return Ok(());
    }
    for name in swap::leftovers(disk, &target.path, OWN)? {
        // A failure here must not stop the build.
        drop(clear::clear(disk, &target.path.join(name), None));
    }
    finish(disk, target)
}

/// Puts what is in a folder inside the target, which is stored, in the place of the old site.
pub(super) fn publish<E>(
    disk: &Disk,
    target: &Target,
    folder: &Path,
    old: &Manifest,
    new: &Manifest,
) -> Result<(), EmitError<E>> {
    let mut made = Made {
        disk,
        folder: folder.to_owned(),
        target: &target.path,
        old,
        new,
    };
    made.refuse_what_is_in_the_way()?;
    let ready = target.path.join(READY);
    disk.rename(folder, &ready)?;
    made.folder = ready;
    disk.sync(&target.path)
        .and_then(|()| made.put_in_place())
        .map_err(midway)
}

/// A new site, or what differs from the old one, in a folder inside the target.
struct Made<'a> {
    disk: &'a Disk,
    folder: PathBuf,
    target: &'a Path,
    old: &'a Manifest,
    new: &'a Manifest,
}

impl Made<'_> {
    /// The files that are still to be put in place.
    fn waiting(&self) -> Result<Vec<&str>, IoFailure> {
        let mut waiting = Vec::new();
        for path in self.new.files() {
            if self.disk.look(&self.folder.join(path))?.is_some() {
                waiting.push(path.as_str());
            }
        }
        Ok(waiting)
    }

    fn refuse_what_is_in_the_way<E>(&self) -> Result<(), EmitError<E>> {
        match self.in_the_way()? {
            None => Ok(()),
            Some(file) => Err(Refusal::InTheWay {
                target: self.target.to_owned(),
                file,
            }
            .into()),
        }
    }

    /// A waiting file at whose place something stands that no build wrote.
    fn in_the_way(&self) -> Result<Option<String>, IoFailure> {
        for path in self.waiting()? {
            let Some(found) = self.disk.look(&self.target.join(path))? else {
                continue;
            };
            let is_ours = if found.is_dir() {
                self.old.has_folder(path)
            } else {
                found.is_file() && self.old.has_file(path)
            };
            if !is_ours {
                return Ok(Some(path.to_owned()));
            }
        }
        Ok(None)
    }

    fn put_in_place(&self) -> Result<(), IoFailure> {
        let is_gone = |path: &&String| !self.new.has_file(path);
        let gone: Vec<&str> = (self.old.files().iter().filter(is_gone))
            .map(String::as_str)
            .collect();
        // Where a file becomes a folder, or the other way round, the old one has to go first.
        let (first, last): (Vec<&str>, Vec<&str>) = gone.into_iter().partition(|path| {
            self.new.has_folder(path)
                || output_path::folders_of(path).any(|folder| self.new.has_file(folder))
        });
        self.remove(&first)?;
        for path in self.waiting()? {
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
            let to = self.target.join(folder);
            self.disk.create_folders(&to)?;
            let place = Root::open(self.disk, self.target)?;
            match folder {
                "" => place.receive(self.disk, &self.folder.join(path), name)?,
                _ => match place.enter(self.disk, folder)? {
                    Some(inner) => inner.receive(self.disk, &self.folder.join(path), name)?,
                    None => return Err(no_folder(&to)),
                },
            }
        }
        self.remove(&last)?;
        self.sync()?;
        let text = self.new.text();
        let manifest = self.folder.join(".statewise-manifest-new");
        self.disk.overwrite_file(&manifest, text.as_bytes())?;
        self.disk.sync(&manifest)?;
        Root::open(self.disk, self.target)?.receive(self.disk, &manifest, MANIFEST)?;
        self.disk.sync(self.target)?;
        clear::clear(self.disk, &self.folder, None)?;
        Ok(())
    }

    /// Removes files of the old site, and then the folders that hold nothing of the new one and
    /// nothing else.
    fn remove(&self, files: &[&str]) -> Result<(), IoFailure> {
        if files.is_empty() {
            return Ok(());
        }
        let root = Root::open(self.disk, self.target)?;
        root.remove_files(self.disk, files.iter().copied())?;
        let paths: Vec<String> = files.iter().map(|path| (*path).to_owned()).collect();
        for folder in Manifest::new(&paths).folders().iter().rev() {
            if !self.new.has_folder(folder) {
                self.disk.remove_folder(&self.target.join(folder))?;
            }
        }
        Ok(())
    }

    fn sync(&self) -> Result<(), IoFailure> {
        if self.disk.sync_all_around(self.target)? {
            return Ok(());
        }
        for folder in self.new.folders() {
            self.disk.sync(&self.target.join(folder))?;
        }
        self.disk.sync(self.target)
    }
}

fn no_folder(path: &Path) -> IoFailure {
    IoFailure {
        action: "write into the folder",
        path: path.to_owned(),
        source: std::io::Error::from(std::io::ErrorKind::NotADirectory),
        is_midway: true,
    }
}

fn midway<E>(failure: IoFailure) -> EmitError<E> {
    EmitError::Io(IoFailure {
        is_midway: true,
        ..failure
    })
}
