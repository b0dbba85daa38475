//! Validates paths of the site, so that nothing is written outside the target.

use std::collections::HashSet;

use super::failure::Refusal;

/// The name of the manifest, the one file in the site's folder that is no part of the site.
pub(super) const MANIFEST: &str = ".statewise-manifest";

/// The longest name of a file or folder that the usual disks hold, in bytes.
const LONGEST_NAME: usize = 255;

/// The lock of a build into the folder itself.
pub(super) const LOCK: &str = ".statewise-lock";

/// The folder of what a build into the folder itself is about to put in place.
pub(super) const READY: &str = ".statewise-ready";

/// How the names begin that the writer keeps for itself in the site's folder.
pub(super) const OWN: &str = ".statewise-";

/// Whether a path names a file inside the folder it is joined to, on every system.
pub(super) fn is_safe(path: &str) -> bool {
    !path.is_empty()
        && !path.starts_with(OWN)
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
        && !path
            .chars()
            .any(|c| c.is_control() || matches!(c, '\\' | ':'))
}

/// Refuses paths that leave the target, come twice, or are a file and a folder at once.
pub(super) fn check_all(paths: &[String]) -> Result<(), Refusal> {
    let mut files = HashSet::with_capacity(paths.len());
    for path in paths {
        if !is_safe(path) {
            return Err(Refusal::UnsafePath(path.clone()));
        }
        if let Some(long) = path.split('/').find(|part| part.len() > LONGEST_NAME) {
            return Err(Refusal::LongName {
                path: path.clone(),
                bytes: long.len(),
            });
        }
        if !files.insert(path.as_str()) {
            return Err(Refusal::Collision(path.clone()));
        }
    }
    match paths
        .iter()
        .find_map(|path| folders_of(path).find(|folder| files.contains(folder)))
    {
        Some(folder) => Err(Refusal::Collision(folder.to_owned())),
        None => Ok(()),
    }
}

/// The parent folders of a path, the innermost first.
pub(super) fn folders_of(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(folder_of(path), |folder| folder_of(folder))
}

fn folder_of(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn n04_only_paths_inside_the_target_are_written() {
        for (path, safe) in [
            ("index.html", true),
            ("es/states/kentucky/index.html", true),
            (".well-known/security.txt", true),
            ("é/index.html", true),
            ("", false),
            (".", false),
            ("..", false),
            ("../../etc", false),
            ("a/../b", false),
            ("a//b", false),
            ("/abs", false),
            ("a/", false),
            (r"..\..", false),
            ("C:x", false),
            ("a\0b", false),
            ("a\nb", false),
            (".statewise-manifest", false),
            (".statewise-ready/index.html", false),
        ] {
            assert_eq!(is_safe(path), safe, "{path:?}");
        }
    }

    #[test]
    fn two_files_in_one_place_are_refused() {
        let check =
            |paths: &[&str]| check_all(&paths.iter().map(|p| (*p).into()).collect::<Vec<_>>());
        assert_eq!(check(&["a", "a-b", "b/c"]), Ok(()));
        assert_eq!(check(&["a", "a"]), Err(Refusal::Collision("a".into())));
        assert_eq!(
            check(&["a", "a-b", "a/b/c"]),
            Err(Refusal::Collision("a".into()))
        );
    }
}
