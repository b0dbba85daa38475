//! A tree of files that is not on the disk, such as a commit, read by the same rules as a folder.

use std::collections::BTreeSet;

use crate::source::{Sources, UnexpectedFile};
use crate::walk::intake::{self, FOLDERS, Intake};
use crate::walk::list::odd_name;
use crate::walk::{built_in, names, read};

/// An entry of a tree, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeEntry {
    /// The path from the project's root, with `/`; it need not be UTF-8.
    pub path: Vec<u8>,
    /// What it is.
    pub kind: TreeEntryKind,
    /// The size of its content, in bytes.
    pub size: u64,
}

/// What an entry of a tree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TreeEntryKind {
    /// A file.
    File,
    /// A symbolic link.
    Link,
    /// Something else, such as another repository.
    Other,
}

/// Reads the input of a project from a tree over the built-in theme. `contents` is given the positions
/// of the entries to read, and gives their contents in the same order. What stands in the root beside
/// the input is not looked at.
///
/// # Errors
///
/// Those of `contents`.
pub fn read_tree<E>(
    entries: &[TreeEntry],
    contents: impl FnOnce(&[usize]) -> Result<Vec<Vec<u8>>, E>,
) -> Result<Sources, E> {
    let mut refused = Vec::new();
    let mut seen = BTreeSet::new();
    let mut wanted = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let Some((path, what)) = looked_at(entry) else {
            continue;
        };
        match what {
            Ok(kind) => wanted.push((at, path, kind)),
            Err(odd) if seen.insert(path.clone()) => refused.push(read::refused(path, odd)),
            Err(_) => {}
        }
    }
    let positions: Vec<usize> = wanted.iter().map(|(at, ..)| *at).collect();
    let contents = contents(&positions)?;
    let read = (wanted.into_iter().zip(contents))
        .map(|((_, path, kind), bytes)| read::in_memory(path, kind, bytes));
    Ok(Sources::new(
        built_in::theme().into_iter().chain(refused).chain(read),
    ))
}

type Looked = (String, Result<crate::source::SourceKind, UnexpectedFile>);

/// The path of an entry, or of the folder for which it is refused, and what to do with it; `None` if it
/// is no input.
fn looked_at(entry: &TreeEntry) -> Option<Looked> {
    let parts: Vec<(String, bool)> = (entry.path.split(|&byte| byte == b'/'))
        .map(names::shown_bytes)
        .collect();
    let is_input = match parts.as_slice() {
        [(name, _)] => intake::is_site_file(name),
        [(folder, _), ..] => FOLDERS.contains(&folder.as_str()),
        [] => false,
    };
    let (own_name, _) = parts.last().filter(|_| is_input)?;
    if intake::is_left_behind(own_name) {
        return None;
    }
    let mut path = String::new();
    for (at, (name, is_escaped)) in parts.iter().enumerate() {
        let is_folder = at + 1 < parts.len();
        if at > 0 {
            path.push('/');
        }
        path.push_str(name);
        if !is_folder && entry.kind == TreeEntryKind::Link {
            return Some((path, Err(UnexpectedFile::Symlink)));
        }
        if let Some(odd) = odd_name(&path, name, *is_escaped) {
            return Some((path, Err(odd)));
        }
        if is_folder && intake::should_be_file(&path) {
            return Some((path, Err(UnexpectedFile::DirectoryInsteadOfFile)));
        }
    }
    if entry.kind == TreeEntryKind::Other {
        return Some((path, Err(UnexpectedFile::NotRegular)));
    }
    match intake::at(&path) {
        Intake::Ignore => None,
        Intake::Unexpected => Some((path, Err(UnexpectedFile::Misplaced))),
        Intake::Take(kind) => {
            let limit = read::limit(kind);
            let what = match entry.size > limit {
                true => Err(UnexpectedFile::TooLarge { limit }),
                false => Ok(kind),
            };
            Some((path, what))
        }
    }
}
