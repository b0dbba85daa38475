//! Snapshots of folders.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::SystemTime;

/// The bytes of every file below a folder, by its path from there. Folders are entries too.
pub(crate) type Tree = BTreeMap<String, Option<Vec<u8>>>;

/// Reads a folder; nothing where there is none. Links are not followed.
pub(crate) fn tree(folder: &Path) -> Tree {
    entries(folder)
        .map(|(path, entry)| {
            let bytes = entry
                .file_type()
                .is_file()
                .then(|| fs::read(entry.path()).unwrap());
            (path, bytes)
        })
        .collect()
}

/// The identity of every file below a folder: its inode, when it was last written, and its bytes.
pub(crate) type Identities = BTreeMap<String, (u64, SystemTime, Option<Vec<u8>>)>;

/// A snapshot for asserting that nothing was written.
pub(crate) fn identities(folder: &Path) -> Identities {
    entries(folder)
        .map(|(path, entry)| {
            let found = entry.metadata().unwrap();
            let bytes = entry
                .file_type()
                .is_file()
                .then(|| fs::read(entry.path()).unwrap());
            (path, (found.ino(), found.modified().unwrap(), bytes))
        })
        .collect()
}

fn entries(folder: &Path) -> impl Iterator<Item = (String, walkdir::DirEntry)> {
    walkdir::WalkDir::new(folder)
        .min_depth(1)
        .into_iter()
        .filter(|entry| !matches!(entry, Err(error) if error.depth() == 0))
        .map(move |entry| {
            let entry = entry.unwrap();
            let below = entry
                .path()
                .strip_prefix(folder)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned();
            (below, entry)
        })
}

/// Fails with the paths that differ rather than with all bytes of both.
#[track_caller]
pub(crate) fn assert_same(one: &Tree, other: &Tree, what: &str) {
    let differing: Vec<&String> = one
        .keys()
        .chain(other.keys())
        .filter(|path| one.get(*path) != other.get(*path))
        .collect();
    assert!(differing.is_empty(), "{what}: {differing:?} differ");
}

#[test]
fn a_difference_is_found() {
    let tree = |files: &[(&str, &str)]| -> Tree {
        files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), Some(text.as_bytes().to_vec())))
            .collect()
    };
    let one = tree(&[("a", "x"), ("b", "y")]);
    assert_same(&one, &one.clone(), "itself");
    for other in [
        tree(&[("a", "x")]),
        tree(&[("a", "x"), ("b", "z")]),
        tree(&[("a", "x"), ("b", "y"), ("c", "")]),
    ] {
        let result = std::panic::catch_unwind(|| assert_same(&one, &other, "another"));
        assert!(result.is_err());
    }
}
