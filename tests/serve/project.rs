//! Projects on disk that change while they are served.

use std::fs;
use std::path::{Path, PathBuf};

/// A project in a temporary folder, which is removed on drop.
pub(crate) struct Project {
    _folder: tempfile::TempDir,
    root: PathBuf,
}

/// The root of the repository.
pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

impl Project {
    /// A small project of two states.
    pub(crate) fn small() -> Self {
        Self::copy(&repository().join("tests/sites/base"))
    }

    fn copy(from: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap().join("project");
        copy(from, &root);
        Self {
            _folder: folder,
            root,
        }
    }

    /// The folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path in it.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Reads a file.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// Writes a file, with the folders above it.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Renames a file or folder.
    pub(crate) fn rename(&self, from: &str, to: &str) {
        fs::rename(self.path(from), self.path(to)).unwrap();
    }

    /// Removes a file.
    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).unwrap();
    }

    /// Adds a state to the project.
    pub(crate) fn add_state(&self, slug: &str, name: &str) {
        self.write(&format!("states/{slug}/profile.md"), profile(name));
    }
}

/// The profile of a state without a postal code.
pub(crate) fn profile(name: &str) -> String {
    format!("+++\nname = \"{name}\"\nupdated = 2024-05-01\n+++\nMade up.\n")
}

/// Copies a folder.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &place);
        } else {
            fs::copy(entry.path(), place).unwrap();
        }
    }
}
