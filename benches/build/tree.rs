//! The files of a built site.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A file and its size.
pub(crate) struct File {
    path: PathBuf,
    pub(crate) bytes: u64,
}

impl File {
    /// Whether it is an HTML page.
    pub(crate) fn is_page(&self) -> bool {
        self.path.extension().is_some_and(|ending| ending == "html")
    }
}

/// Every file under a folder, by path.
pub(crate) fn files(root: &Path) -> io::Result<Vec<File>> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root.join(&folder))? {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            let kind = entry.metadata()?;
            if kind.is_dir() {
                folders.push(path);
            } else {
                files.push(File {
                    path,
                    bytes: kind.len(),
                });
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// Writes files of the same names and sizes, filled from `bytes`.
pub(crate) fn write(files: &[File], to: &Path, bytes: &[u8]) -> io::Result<()> {
    for file in files {
        let path = to.join(&file.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let length = usize::try_from(file.bytes)
            .unwrap_or(bytes.len())
            .min(bytes.len());
        fs::write(path, &bytes[..length])?;
    }
    Ok(())
}
