//! Project directory → [`crate::source::Sources`]. The only reader of the project's disk.
//!
//! Nothing is followed and nothing is guessed: links, devices, hidden files and files without a
//! meaning become sources with an [`UnexpectedFile`], which `check` reports; only what the machine refuses
//! is a [`WalkError`].

mod built_in;
mod intake;
mod list;
mod names;
mod read;
mod tree;

pub use built_in::THEME_FILES;
pub use tree::{Change, ChangeKind, Touched, Tree};

use crate::source::Sources;
use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;

/// What the machine refused: not a mistake in a file, but a file or folder that cannot be read.
#[derive(Debug)]
pub struct WalkError {
    /// The file or folder, as given plus the path below it. Bytes that are not UTF-8 are escaped.
    pub path: Utf8PathBuf,
    /// What the machine said.
    pub cause: std::io::Error,
}

impl std::fmt::Display for WalkError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let advice = match self.cause.kind() {
            std::io::ErrorKind::NotFound => "check the path, and run the command again",
            std::io::ErrorKind::PermissionDenied => "give yourself the right to read it",
            std::io::ErrorKind::NotADirectory => "give the folder of a project",
            _ => "see whether the disk is healthy and the file is not being written",
        };
        write!(out, "cannot read {}: {}; {advice}", self.path, self.cause)
    }
}

impl std::error::Error for WalkError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}

/// Into how many shares the files are split at least, so that every thread has something to do.
const SHARES: usize = 64;

/// The most files that are read in one go.
const MOST_AT_ONCE: usize = 256;

/// Reads the input of the project at `root`: `site.toml` and its translations, `rubric/`,
/// `content/`, `states/` and `themes/`, over the theme that the binary carries.
///
/// # Errors
///
/// When `root`, a folder or a file below it cannot be read. Of several the first in path order is
/// returned.
pub fn walk(root: &Utf8Path) -> Result<Sources, WalkError> {
    let listed = list::list(root)?;
    let at_once = at_once(listed.len());
    let read: Vec<_> = listed
        .into_par_iter()
        .chunks(at_once)
        .map(|several| read::sources(root, several))
        .collect();
    let mut files = built_in::theme();
    for file in read.into_iter().flatten() {
        files.push(file?);
    }
    Ok(Sources::new(files))
}

/// How many of some files are read in one go.
fn at_once(files: usize) -> usize {
    (files / SHARES).clamp(1, MOST_AT_ONCE)
}

/// Whether something that happened at a path below the root can matter to a project. Folders that
/// are none of its input, such as the one with the site, do not.
pub fn is_input(path: &str) -> bool {
    let first = path.split('/').next().unwrap_or(path);
    intake::FOLDERS.contains(&first) || intake::is_site_file(path)
}

/// The folders of a project that hold its input.
pub fn input_folders() -> &'static [&'static str] {
    intake::FOLDERS
}

#[cfg(test)]
mod tests;
