//! Files that are written all together or not at all.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};

use camino::{Utf8Path, Utf8PathBuf};

use super::exit::Stop;

/// A file that is to be written.
pub(super) struct NewFile<'a> {
    pub(super) path: Utf8PathBuf,
    pub(super) text: &'a str,
}

impl NewFile<'_> {
    /// The name under which a file is written that takes the place of another.
    fn beside(&self) -> Utf8PathBuf {
        Utf8PathBuf::from(format!("{}.new", self.path))
    }
}

/// Writes files that are new, or puts them in the place of those that are there. Folders that are not
/// there are made.
pub(super) fn write(files: &[NewFile<'_>], replace: bool) -> Result<(), Stop> {
    for folder in files.iter().filter_map(|file| file.path.parent()) {
        fs::create_dir_all(folder).map_err(|error| {
            Stop::environment(format!("cannot make the folder {folder}: {error}."))
        })?;
    }
    let mut made = Vec::new();
    let written = files.iter().try_for_each(|file| {
        let target = match replace {
            true => file.beside(),
            false => file.path.clone(),
        };
        create(&target, file.text, &mut made).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists if replace => Stop::environment(format!(
                "{target} is in the way of the new file, which is written under that name first.\n\
                 Move it or delete it, then run this again."
            )),
            ErrorKind::AlreadyExists => in_the_way(&[&target], files.len(), None),
            _ => cannot_write(&file.path, &error),
        })
    });
    let done = written.and_then(|()| match replace {
        true => put_in_place(files),
        false => Ok(()),
    });
    if done.is_err() {
        // The first failure is the one to report. What is in its place already has another name.
        made.iter().for_each(|path| drop(fs::remove_file(path)));
    }
    done
}

/// The message about files that are there already; `lost` says what would be gone if they were
/// replaced.
pub(super) fn in_the_way(paths: &[&Utf8Path], count: usize, lost: Option<&str>) -> Stop {
    let (are, them) = match paths {
        [_] => ("is there already, and was left as it is", "it"),
        _ => ("are there already, and were left as they are", "both"),
    };
    let others = match paths.len() < count {
        true => " Nothing else was written either.",
        false => "",
    };
    let names: Vec<&str> = paths.iter().map(|path| path.as_str()).collect();
    let names = names.join(" and ");
    let lost = lost.map(|lost| format!("\n{lost}")).unwrap_or_default();
    Stop::environment(format!(
        "{names} {are}.{others}\n--force replaces {them}; --print shows what would be written.{lost}"
    ))
}

fn create(path: &Utf8Path, text: &str, made: &mut Vec<Utf8PathBuf>) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    made.push(path.to_owned());
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Moves the new files to their places. If one cannot be moved, those before it are put back.
#[expect(
    clippy::disallowed_methods,
    reason = "the command line names the project, whose files are replaced together"
)]
fn put_in_place(files: &[NewFile<'_>]) -> Result<(), Stop> {
    let mut replaced = Vec::new();
    for file in files {
        let moved = before(&file.path).and_then(|before| {
            fs::rename(file.beside(), &file.path)?;
            Ok(before)
        });
        match moved {
            Ok(before) => replaced.push((&file.path, before)),
            Err(error) => {
                for (path, before) in replaced {
                    drop(match before {
                        Some(bytes) => fs::write(path, bytes),
                        None => fs::remove_file(path),
                    });
                }
                return Err(cannot_write(&file.path, &error));
            }
        }
    }
    Ok(())
}

/// What is in the place of a file; `None` if nothing is.
#[expect(
    clippy::disallowed_methods,
    reason = "the command line names the project, whose files are replaced together"
)]
fn before(path: &Utf8Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn cannot_write(path: &Utf8Path, error: &io::Error) -> Stop {
    Stop::environment(format!("cannot write {path}: {error}."))
}
