//! Lists the input files without opening them.

use crate::source::UnexpectedFile;
use crate::walk::beside;
use crate::walk::error::WalkError;
use crate::walk::intake::{self, FOLDERS, Intake};
use crate::walk::names;
use camino::{Utf8Path, Utf8PathBuf};
use std::path::PathBuf;

/// A file to read, or an entry to refuse.
#[derive(Debug)]
pub(super) struct Found {
    /// The path from the project's root, with `/`; bytes that are not UTF-8 are escaped.
    pub(super) path: String,
    /// The path on disk.
    pub(super) on_disk: PathBuf,
    /// The kind of file, or why it is refused.
    pub(super) what: Result<crate::source::SourceKind, UnexpectedFile>,
}

/// Whether a path below the root belongs to the input of a project, or may be input in a wrong place
/// of the root. The folder with the built site does not.
pub fn is_input(path: &str) -> bool {
    match path.split_once('/') {
        Some((first, _)) => FOLDERS.contains(&first),
        None => FOLDERS.contains(&path) || beside::may_be_input(path),
    }
}

/// Lists everything that belongs to the project's input, in path order within each folder.
pub(super) fn input_files(root: &Utf8Path) -> Result<Vec<Found>, WalkError> {
    let mut found = Vec::new();
    let error = |cause| WalkError {
        path: root.to_owned(),
        cause,
    };
    let mut names = Vec::new();
    for entry in root.as_std_path().read_dir().map_err(error)? {
        names.push(entry.map_err(error)?.file_name());
    }
    names.sort();
    for name in names {
        let Some(name) = name.to_str() else {
            continue;
        };
        if intake::is_site_file(name) || FOLDERS.contains(&name) {
            below(root, name, &mut found)?;
            continue;
        }
        // The root may hold other files, but none that looks like input.
        let on_disk = root.join(name).into_std_path_buf();
        if let Some(oddity) = beside::oddity(name, &on_disk) {
            found.push(Found {
                path: name.to_owned(),
                on_disk,
                what: Err(oddity),
            });
        }
    }
    Ok(found)
}

fn below(root: &Utf8Path, name: &str, found: &mut Vec<Found>) -> Result<(), WalkError> {
    let mut entries = walkdir::WalkDir::new(root.join(name))
        .follow_links(false)
        .follow_root_links(false)
        .sort_by_file_name()
        .into_iter();
    while let Some(entry) = entries.next() {
        let entry = entry.map_err(|error| walk_error(root, error))?;
        let on_disk = entry.path().to_owned();
        let (path, has_escapes) = path_below(root, &on_disk);
        let kind = entry.file_type();
        let (own_name, _) = names::shown(entry.file_name());
        if !kind.is_dir() && intake::is_left_behind(&own_name) {
            continue;
        }
        let odd = if kind.is_symlink() {
            Some(UnexpectedFile::Symlink)
        } else if let Some(odd) = odd_name(&path, &own_name, has_escapes) {
            Some(odd)
        } else if kind.is_dir() && intake::should_be_file(&path) {
            Some(UnexpectedFile::DirectoryInsteadOfFile)
        } else if !kind.is_dir() && !kind.is_file() {
            Some(UnexpectedFile::NotRegular)
        } else {
            None
        };
        let what = match odd {
            Some(odd) => {
                if kind.is_dir() {
                    entries.skip_current_dir();
                }
                Err(odd)
            }
            None if kind.is_dir() => continue,
            None => match intake::at(&path) {
                Intake::Take(kind) => Ok(kind),
                Intake::Ignore => continue,
                Intake::Unexpected => Err(UnexpectedFile::Misplaced),
            },
        };
        found.push(Found {
            path,
            on_disk,
            what,
        });
    }
    Ok(())
}

/// Why an entry is refused for its name, if it is. `has_escapes` says that bytes are not UTF-8.
pub(super) fn odd_name(path: &str, own_name: &str, has_escapes: bool) -> Option<UnexpectedFile> {
    if has_escapes {
        Some(UnexpectedFile::NameNotUtf8)
    } else if names::is_hidden_or_secret(own_name) && !intake::is_well_known(path) {
        Some(UnexpectedFile::HiddenOrSecret)
    } else if !names::is_portable(own_name) {
        Some(UnexpectedFile::NameNotPortable)
    } else {
        None
    }
}

/// The path from the root with `/` between its parts, and whether some of its bytes are not UTF-8.
fn path_below(root: &Utf8Path, on_disk: &std::path::Path) -> (String, bool) {
    let below = on_disk.strip_prefix(root).unwrap_or(on_disk);
    let mut path = String::new();
    let mut has_escapes = false;
    for part in below.components() {
        let (name, escaped) = names::shown(part.as_os_str());
        if !path.is_empty() {
            path.push('/');
        }
        path.push_str(&name);
        has_escapes |= escaped;
    }
    (path, has_escapes)
}

fn walk_error(root: &Utf8Path, error: walkdir::Error) -> WalkError {
    let path = error.path().map_or_else(
        || root.to_owned(),
        |path| Utf8PathBuf::from(names::shown(path.as_os_str()).0),
    );
    let cause = error
        .into_io_error()
        .unwrap_or_else(|| std::io::Error::other("the folder holds itself"));
    WalkError { path, cause }
}
