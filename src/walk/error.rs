//! Files and folders that cannot be read.

use camino::Utf8PathBuf;

/// A file or folder cannot be read: an error of the system, not of an author.
#[derive(Debug)]
pub struct WalkError {
    /// The file or folder, as given plus the path below it. Bytes that are not UTF-8 are escaped.
    pub path: Utf8PathBuf,
    /// The error of the system.
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
