//! The list of files that a build wrote. A folder that holds one was written by a build.

use super::output_path;

/// The first line: the format and its version.
const HEADER: &str = "statewise-manifest 1\n";

/// The manifest: relative paths, sorted, with `/` between the parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    files: Vec<String>,
    folders: Vec<String>,
}

impl Manifest {
    /// The manifest of these paths.
    pub(super) fn new(paths: &[String]) -> Self {
        let mut files = paths.to_vec();
        files.sort_unstable();
        files.dedup();
        let mut folders: Vec<String> = files
            .iter()
            .flat_map(|path| output_path::folders_of(path))
            .map(str::to_owned)
            .collect();
        folders.sort_unstable();
        folders.dedup();
        Self { files, folders }
    }

    /// Reads a manifest; `None` if it is not valid, or holds a path that leads out of the folder.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let paths: Vec<String> = text
            .strip_prefix(HEADER)?
            .lines()
            .map(str::to_owned)
            .collect();
        paths
            .iter()
            .all(|path| output_path::is_safe(path))
            .then(|| Self::new(&paths))
    }

    /// Whether the text is a truncated manifest, from a build that was killed while writing it.
    pub(super) fn is_cut_short(text: &[u8]) -> bool {
        HEADER.as_bytes().starts_with(text)
    }

    /// The text of the file.
    pub(super) fn text(&self) -> String {
        let mut text = String::from(HEADER);
        for path in &self.files {
            text.push_str(path);
            text.push('\n');
        }
        text
    }

    /// The files, sorted.
    pub(super) fn files(&self) -> &[String] {
        &self.files
    }

    /// Every folder that holds one of the files, sorted: a folder comes before those inside it.
    pub(super) fn folders(&self) -> &[String] {
        &self.folders
    }

    /// Whether a build wrote this file.
    pub(super) fn has_file(&self, path: &str) -> bool {
        self.files
            .binary_search_by(|file| file.as_str().cmp(path))
            .is_ok()
    }

    /// Whether a build made this folder.
    pub(super) fn has_folder(&self, path: &str) -> bool {
        self.folders
            .binary_search_by(|folder| folder.as_str().cmp(path))
            .is_ok()
    }

    /// How many of the files are not in another manifest.
    pub(super) fn missing_from(&self, other: &Manifest) -> usize {
        self.files
            .iter()
            .filter(|path| !other.has_file(path))
            .count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_reads_back_as_it_was() {
        let manifest = Manifest::new(&["b/c/d".into(), "a".into(), "b/e".into()]);
        assert_eq!(manifest.text(), "statewise-manifest 1\na\nb/c/d\nb/e\n");
        assert_eq!(Manifest::parse(&manifest.text()), Some(manifest.clone()));
        assert_eq!(manifest.folders(), ["b", "b/c"]);
        assert!(manifest.has_file("b/e") && !manifest.has_file("b"));
        assert!(manifest.has_folder("b/c") && !manifest.has_folder("a"));
    }

    #[test]
    fn n04_a_manifest_that_leads_out_is_none() {
        for text in [
            "",
            "a\n",
            "statewise-manifest 2\na\n",
            "statewise-manifest 1\n../../etc/passwd\n",
            "statewise-manifest 1\n/etc/passwd\n",
            "statewise-manifest 1\n\n",
        ] {
            assert_eq!(Manifest::parse(text), None, "{text:?}");
        }
    }
}
