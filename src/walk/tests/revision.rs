//! A tree that is not on the disk.

use crate::source::{SourceKind, UnexpectedFile};
use crate::walk::{TreeEntry, TreeEntryKind, read_tree};

#[test]
fn g02_a_tree_is_read_by_the_rules_of_a_folder() {
    let entry = |path: &[u8], kind, size| TreeEntry {
        path: path.to_vec(),
        kind,
        size,
    };
    let file = |path: &[u8]| entry(path, TreeEntryKind::File, 1);
    const TOO_LARGE: u64 = 1 << 40;
    for (entry, expected) in [
        (file(b"site.toml"), Some(("site.toml", None))),
        (
            file(b"states/ohio/2026.toml"),
            Some(("states/ohio/2026.toml", None)),
        ),
        (file(b"README.md"), None),
        (file(b"src/main.rs"), None),
        (file(b"states/ohio/2026.toml~"), None),
        (file(b"content/README.md"), None),
        (
            file(b"content/x.txt"),
            Some(("content/x.txt", Some(UnexpectedFile::Misplaced))),
        ),
        (
            file(b"content/.git/config"),
            Some(("content/.git", Some(UnexpectedFile::HiddenOrSecret))),
        ),
        (
            file(b"content/a:b/c.md"),
            Some(("content/a:b", Some(UnexpectedFile::NameNotPortable))),
        ),
        (
            file(b"content/a.md/b.md"),
            Some(("content/a.md", Some(UnexpectedFile::DirectoryInsteadOfFile))),
        ),
        (
            file(b"content/\xff.md"),
            Some(("content/\\xff.md", Some(UnexpectedFile::NameNotUtf8))),
        ),
        (
            entry(b"states/ohio", TreeEntryKind::Link, 1),
            Some(("states/ohio", Some(UnexpectedFile::Symlink))),
        ),
        (
            entry(b"states/ohio", TreeEntryKind::Other, 0),
            Some(("states/ohio", Some(UnexpectedFile::NotRegular))),
        ),
    ] {
        let asked = |wanted: &[usize]| Ok::<_, ()>(vec![b"x".to_vec(); wanted.len()]);
        let sources = read_tree(std::slice::from_ref(&entry), asked).unwrap();
        let own: Vec<_> = (sources.iter())
            .filter(|(_, source)| !source.built_in)
            .map(|(_, source)| (source.path.clone(), source.oddity.clone()))
            .collect();
        let expected: Vec<_> = (expected.into_iter())
            .map(|(path, oddity)| (path.to_owned(), oddity))
            .collect();
        assert_eq!(own, expected, "{entry:?}");
    }
    // What is too large is not asked for.
    let large = entry(b"content/a.md", TreeEntryKind::File, TOO_LARGE);
    let sources = read_tree(&[large], |wanted| {
        assert!(wanted.is_empty());
        Ok::<_, ()>(Vec::new())
    });
    let sources = sources.unwrap();
    let (_, found) = sources.find("content/a.md").unwrap();
    assert_eq!(found.kind, SourceKind::Refused);
}
