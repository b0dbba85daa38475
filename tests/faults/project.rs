//! Projects on disk that tests may modify.

use std::fs;
use std::path::{Path, PathBuf};

/// A project in a temporary folder, which is removed on drop. The site is written to `public` in
/// it, unless a test chooses another folder.
pub(crate) struct Project {
    folder: tempfile::TempDir,
    root: PathBuf,
}

impl Project {
    /// The files of `tests/faults/small`: every kind of file, two languages, no problem.
    pub(crate) fn small() -> Self {
        Self::copy_of(&["site.toml", "site.es.toml", "rubric", "content", "states"])
            .from("tests/faults/small")
    }

    /// The site in the root of the repository.
    pub(crate) fn shipped() -> Self {
        Self::copy_of(&["site.toml", "site.es.toml", "rubric", "content", "states"]).from("")
    }

    /// The small project in one language, with this many more states.
    pub(crate) fn large(states: usize) -> Self {
        let project = Self::small();
        project.replace("site.toml", "[\"en\", \"es\"]", "[\"en\"]");
        for path in project.files("") {
            if path.contains(".es.") {
                project.remove(&path);
            }
        }
        for number in 0..states {
            project.write_state(number);
        }
        project
    }

    /// A made-up state of [`Project::large`].
    pub(crate) fn write_state(&self, number: usize) {
        let rating = number % 4 + 1;
        self.write(
            &format!("states/system-{number:03}/profile.md"),
            format!("+++\nname = \"System {number}\"\nupdated = 2024-05-01\n+++\nMade up.\n"),
        );
        self.write(
            &format!("states/system-{number:03}/2024.toml"),
            format!(
                "rubric = \"2\"\nbasis = \"own-word\"\nassessed_on = 2024-05-01\n\
                 assessed_by = \"Tests\"\n\n[1A]\nrating = {rating}\nevidence = \"Made up.\"\n"
            ),
        );
    }

    fn copy_of(names: &'static [&'static str]) -> Copy {
        Copy { names }
    }

    /// Copies this project to a folder of another name, such as one with spaces.
    pub(crate) fn copied_to(&self, name: &str) -> Self {
        let folder = folder_in_memory();
        let root = folder.path().join(name);
        copy_tree(&self.root, &root);
        Self { folder, root }
    }

    /// The project's folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The temporary folder that contains the project's.
    pub(crate) fn around(&self) -> &Path {
        self.folder.path()
    }

    /// The output folder.
    pub(crate) fn out(&self) -> PathBuf {
        self.root.join("public")
    }

    /// A path below the project's folder.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Writes a file, with the folders around it.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// The text of a file.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// Adds to the end of a file.
    pub(crate) fn append(&self, path: &str, text: &str) {
        self.write(path, self.read(path) + text);
    }

    /// Replaces words of a file, which have to be there.
    pub(crate) fn replace(&self, path: &str, words: &str, others: &str) {
        let text = self.read(path);
        assert!(text.contains(words), "{path} does not hold {words:?}");
        self.write(path, text.replacen(words, others, 1));
    }

    /// Removes a file or folder.
    pub(crate) fn remove(&self, path: &str) {
        let path = self.path(path);
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
    }

    /// The path of every file below a folder, from the project's root, sorted.
    pub(crate) fn files(&self, folder: &str) -> Vec<String> {
        let mut files: Vec<String> = walkdir::WalkDir::new(self.path(folder))
            .into_iter()
            .map(Result::unwrap)
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| {
                let below = entry.path().strip_prefix(&self.root).unwrap();
                below.to_str().unwrap().to_owned()
            })
            .collect();
        files.sort();
        files
    }
}

/// A new temporary folder, in memory if possible: each of hundreds of builds waits for the disk at
/// its end.
fn folder_in_memory() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .unwrap()
}

/// The names in a folder, hidden ones too, sorted.
pub(crate) fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_str().unwrap().to_owned())
        .collect();
    names.sort();
    names
}

struct Copy {
    names: &'static [&'static str],
}

impl Copy {
    fn from(self, folder: &str) -> Project {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let temporary = folder_in_memory();
        let root = temporary.path().join("project");
        for name in self.names {
            copy_tree(&source.join(name), &root.join(name));
        }
        Project {
            folder: temporary,
            root,
        }
    }
}

fn copy_tree(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.unwrap();
        let below = entry.path().strip_prefix(from).unwrap();
        let place = if below.as_os_str().is_empty() {
            to.to_owned()
        } else {
            to.join(below)
        };
        if entry.file_type().is_dir() {
            fs::create_dir_all(place).unwrap();
        } else {
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::copy(entry.path(), place).unwrap();
        }
    }
}
