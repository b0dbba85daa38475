//! Removes an old tree: the files of its manifest and the folders that are then empty. Foreign
//! files (those that no build wrote) are carried over to the new site.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::failure::IoFailure;
use super::manifest::Manifest;
use super::output_path::{LOCK, MANIFEST};
use super::root::Root;

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
                Some(path)
                    if entry.is_file
                        && (manifest.has_file(&path) || path == MANIFEST || path == LOCK) => {}
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
    let files = manifest.files().iter().map(String::as_str);
    root.remove_files(disk, files.filter(|file| !kept.contains(Path::new(file))))?;
    // A folder sorts before those inside it, so backwards the innermost come first.
    for inner in manifest.folders().iter().rev() {
        disk.remove_folder(&folder.join(inner))?;
    }
    if !kept.is_empty() {
        return Ok(false);
    }
    // The manifest goes last, so that a tree that is removed in part is still known as ours.
    root.remove(disk, LOCK)?;
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
