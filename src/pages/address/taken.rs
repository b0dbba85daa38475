//! Files of a theme and attachments that would stand where the site has another file.

use std::collections::BTreeMap;

use super::file::FileKind;

/// A file from the project that another file of the site would hide, or be hidden by.
#[derive(Debug)]
pub struct TakenPath {
    /// Its path in the site.
    pub path: String,
    /// What it is: an asset or an attachment.
    pub kind: FileKind,
    /// The path of the other file.
    pub by: String,
}

/// Every such file, given all files with their kinds. Case makes no difference, since many systems
/// ignore it.
pub(super) fn taken<'p>(
    files: impl Iterator<Item = (&'p str, FileKind)> + Clone,
) -> Vec<TakenPath> {
    let is_given = |kind| matches!(kind, FileKind::Asset(_) | FileKind::Attached(_));
    let mut known: BTreeMap<String, &str> = (files.clone())
        .filter(|&(_, kind)| !is_given(kind))
        .map(|(path, _)| (path.to_lowercase(), path))
        .collect();
    let mut taken = Vec::new();
    for (path, kind) in files.filter(|&(_, kind)| is_given(kind)) {
        let folder = format!("{}/", path.to_lowercase());
        let mut same_or_above = (folder.match_indices('/'))
            .filter_map(|(at, _)| folder.get(..at))
            .filter_map(|above| known.get(above));
        let below = || known.range(folder.clone()..).next();
        let below = || below().filter(|(next, _)| next.starts_with(&folder));
        let by = (same_or_above.next().copied()).or_else(|| below().map(|(_, &path)| path));
        match by {
            // Equal bytes under one name are one file.
            Some(by) if by == path && matches!(kind, FileKind::Attached(_)) => {}
            Some(by) => taken.push(TakenPath {
                path: path.to_owned(),
                kind,
                by: by.to_owned(),
            }),
            None => {
                known.insert(path.to_lowercase(), path);
            }
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::{FileKind, taken};
    use crate::pages::address::file::SiteFile;

    #[test]
    fn f20_f21_a_file_that_hides_another_is_found() {
        let site = FileKind::Site(SiteFile::Robots);
        let (asset, attached) = (FileKind::Asset(0), FileKind::Attached(0));
        for (files, expected) in [
            (vec![("a.txt", site), ("b.txt", asset)], ""),
            (vec![("a.txt", site), ("a.txt", asset)], "a.txt by a.txt"),
            (vec![("a.txt", site), ("A.TXT", asset)], "A.TXT by a.txt"),
            (
                vec![("s/a/index.html", site), ("s", asset)],
                "s by s/a/index.html",
            ),
            (
                vec![("s/a/index.html", site), ("S/A", asset)],
                "S/A by s/a/index.html",
            ),
            (vec![("s", site), ("s/a/b.txt", asset)], "s/a/b.txt by s"),
            (
                vec![("s/index.html", site), ("s.txt", asset), ("s/x", asset)],
                "",
            ),
            (vec![("f/a.1.pdf", attached), ("f/a.1.pdf", attached)], ""),
            (
                vec![("f/a.1.pdf", attached), ("f/A.1.pdf", attached)],
                "f/A.1.pdf by f/a.1.pdf",
            ),
        ] {
            let found = taken(files.iter().copied());
            let found: Vec<_> = (found.iter())
                .map(|taken| format!("{} by {}", taken.path, taken.by))
                .collect();
            assert_eq!(found.join(", "), expected, "{files:?}");
        }
    }
}
