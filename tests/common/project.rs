//! A project in a temporary folder.

use std::path::Path;

use camino::Utf8Path;
use serde::Deserialize;
use statewise::diagnostic::Diagnostic;
use statewise::diagnostic::render::{Format, Prefix, render};
use statewise::pipeline::{
    self, GivenFile, Import, ImportOptions, Memo, Options, Published, RenderError,
};
use statewise::{check, walk};

use super::files;

/// The date that all tests use as today.
pub(crate) const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 30);

/// A project in a temporary folder, which is removed at the end of the test.
pub(crate) struct Project {
    folder: tempfile::TempDir,
}

/// Files that git or some systems cannot hold, described by a table in `make.toml`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Make {
    file: Vec<File>,
    symlink: Vec<Symlink>,
    fifo: Vec<Fifo>,
    big: Vec<Big>,
    repeat: Vec<Repeat>,
}

/// A file with a text, or with bytes in hexadecimal after it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    path: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    bytes_hex: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Symlink {
    path: String,
    to: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fifo {
    path: String,
}

/// A file of a size, filled with zeros.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Big {
    path: String,
    bytes: u64,
}

/// A file with a text, and after it another one many times.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Repeat {
    path: String,
    text: String,
    again: String,
    times: usize,
}

impl Project {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// The project of a case: its `site/` over the base of the cases (unless it has a home page of
    /// its own), without the paths in `DELETE`, and with the files of `make.toml`.
    pub(crate) fn of_case(case: &Path) -> Self {
        let project = Self::new();
        if !case.join("site/content/home.md").exists() {
            project.lay(&files::root().join("tests/sites/base"), "");
        }
        if let Ok(list) = std::fs::read_to_string(case.join("DELETE")) {
            list.lines().for_each(|path| project.delete(path));
        }
        project.lay(&case.join("site"), "");
        if let Ok(table) = std::fs::read_to_string(case.join("make.toml")) {
            project.make(&table);
        }
        project
    }

    /// The folder.
    pub(crate) fn root(&self) -> &Utf8Path {
        Utf8Path::from_path(self.folder.path()).unwrap()
    }

    /// Copies a file of `from`, or every file below a folder of it, and overwrites existing ones.
    pub(crate) fn lay(&self, from: &Path, below: &str) {
        for path in files::below(&from.join(below)) {
            let path = format!("{below}/{path}");
            let path = path.trim_matches('/');
            self.write(path, &std::fs::read(from.join(path)).unwrap());
        }
    }

    /// Writes a file.
    pub(crate) fn write(&self, path: &str, bytes: &[u8]) {
        std::fs::write(self.place(path), bytes).unwrap();
    }

    /// Deletes a file.
    pub(crate) fn delete(&self, path: &str) {
        std::fs::remove_file(self.root().join(path)).unwrap();
    }

    /// Gives a file or folder another path.
    pub(crate) fn rename(&self, from: &str, to: &str) {
        let to = self.place(to);
        // A folder whose files were deleted is empty, and no project in git has it.
        if to.is_dir() {
            std::fs::remove_dir_all(&to).unwrap();
        }
        std::fs::rename(self.root().join(from), to).unwrap();
    }

    /// Creates the file that a table describes.
    pub(crate) fn make(&self, table: &str) {
        let make: Make = toml::from_str(table).unwrap();
        for file in make.file {
            let mut bytes = file.text.into_bytes();
            for pair in file.bytes_hex.split_whitespace() {
                bytes.push(u8::from_str_radix(pair, 16).unwrap());
            }
            self.write(&file.path, &bytes);
        }
        for repeat in make.repeat {
            let text = repeat.text + &repeat.again.repeat(repeat.times);
            self.write(&repeat.path, text.as_bytes());
        }
        for big in make.big {
            let file = std::fs::File::create(self.place(&big.path)).unwrap();
            file.set_len(big.bytes).unwrap();
        }
        #[cfg(unix)]
        for link in make.symlink {
            std::os::unix::fs::symlink(link.to, self.place(&link.path)).unwrap();
        }
        #[cfg(unix)]
        for fifo in make.fifo {
            use rustix::fs::{CWD, FileType, Mode, mknodat};
            let place = self.place(&fifo.path);
            mknodat(CWD, place.as_std_path(), FileType::Fifo, Mode::RUSR, 0).unwrap();
        }
    }

    fn place(&self, path: &str) -> camino::Utf8PathBuf {
        let place = self.root().join(path);
        std::fs::create_dir_all(place.parent().unwrap()).unwrap();
        place
    }

    /// Reads and checks it.
    pub(crate) fn publish(&self) -> Published {
        publish(self.root())
    }

    /// Imports a file, without writing anything.
    pub(crate) fn import(&self, name: &str, bytes: &[u8]) -> Import {
        let sources = walk::walk(self.root()).unwrap();
        let given = GivenFile { name, bytes };
        pipeline::import(&sources, given, &ImportOptions::default(), &options(false))
    }

    /// Reads and checks it, and measures its prose.
    pub(crate) fn publish_with_prose(&self) -> Published {
        publish_as(self.root(), true)
    }
}

/// Reads and checks the project in a folder.
pub(crate) fn publish(root: &Utf8Path) -> Published {
    publish_as(root, false)
}

/// Reads and checks the project in a folder, and measures its prose if that is asked for.
pub(crate) fn publish_as(root: &Utf8Path, prose: bool) -> Published {
    pipeline::publish(
        walk::walk(root).unwrap(),
        &options(prose),
        &mut Memo::default(),
    )
}

fn options(prose: bool) -> Options {
    Options {
        check: check::Options {
            today: TODAY,
            base_url: None,
        },
        prose,
    }
}

/// Every file of a site with its bytes, and the problems of rendering.
pub(crate) fn render_all(site: &Published) -> (Vec<(String, Vec<u8>)>, Vec<Diagnostic>) {
    let mut rendered = Vec::new();
    let mut problems = Vec::new();
    for (at, path) in site.paths().iter().enumerate() {
        match site.render(at) {
            Ok(body) => rendered.push((path.clone(), body.into_bytes())),
            Err(RenderError::Template(problem)) => problems.push(*problem),
            Err(error) => panic!("{path}: {error}"),
        }
    }
    (rendered, problems)
}

/// The problems of a project, as the command shows them in a format.
pub(crate) fn drawn(site: &Published, more: &[Diagnostic], format: Format) -> String {
    let all: Vec<Diagnostic> = site.diagnostics().iter().chain(more).cloned().collect();
    render(&all, site.sources(), format, false, &Prefix::default())
}
