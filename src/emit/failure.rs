//! Errors of the writer, with what to do about them.

use std::fmt::{Display, Formatter, Result};
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// Why nothing was written. The target is unchanged.
#[derive(Debug)]
pub enum EmitError<E> {
    /// The target is not safe to write to, or a path does not fit in it.
    Refused(Refusal),
    /// The system refused an access to the disk.
    Io(IoFailure),
    /// A file could not be rendered.
    Render(E),
    /// The caller cancelled.
    Cancelled,
}

impl<E> From<Refusal> for EmitError<E> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl<E> From<IoFailure> for EmitError<E> {
    fn from(failure: IoFailure) -> Self {
        Self::Io(failure)
    }
}

/// A target or a path that is not safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The target is the project's folder, or a folder that contains it.
    ContainsSource(PathBuf),
    /// The target lies in a folder of the project that holds input.
    InsideSource {
        /// The target.
        target: PathBuf,
        /// The folder of the project.
        folder: String,
    },
    /// The target is the home folder, or a folder that contains it.
    ContainsHome(PathBuf),
    /// The target is a symbolic link.
    Symlink(PathBuf),
    /// The target exists and is not a folder.
    NotAFolder(PathBuf),
    /// The target contains `..` below a folder that does not exist.
    Unresolvable(PathBuf),
    /// In a folder of the target nothing may be written.
    NotWritable(PathBuf),
    /// Something is mounted at the target, so no other folder can take its place.
    MountPoint(PathBuf),
    /// In the folder above the target nothing may be written.
    FolderAbove {
        /// The target.
        target: PathBuf,
        /// The folder above.
        above: PathBuf,
        /// Whether the target is there.
        exists: bool,
    },
    /// A name that no disk can hold.
    LongName {
        /// The path in the site.
        path: String,
        /// The size of its longest part in bytes.
        bytes: usize,
    },
    /// The target holds files that no build wrote.
    ForeignFiles {
        /// The target.
        target: PathBuf,
        /// How many files and folders there are.
        count: usize,
        /// The first few.
        examples: Vec<String>,
    },
    /// A file that no build wrote is at the path of a file of the site.
    InTheWay {
        /// The target.
        target: PathBuf,
        /// The file in it.
        file: String,
    },
    /// Most of the pages that are there would be gone.
    TooMuchGone {
        /// The target.
        target: PathBuf,
        /// How many pages would be gone.
        gone: usize,
        /// How many are there.
        pages: usize,
        /// One of the kind of page that would be gone altogether, as in "every state".
        kind: Option<String>,
        /// The first few.
        examples: Vec<String>,
    },
    /// A path of the site does not name a place inside the target.
    UnsafePath(String),
    /// Two paths of the site cannot both exist.
    Collision(String),
}

fn not_here(f: &mut Formatter<'_>, target: &Path, why: &str) -> Result {
    write!(
        f,
        "will not write to {}: {why}.\nName a folder of its own, such as --out public.",
        target.display()
    )
}

impl Display for Refusal {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match self {
            Self::ContainsSource(target) => {
                not_here(f, target, "it is or contains the project itself")
            }
            Self::InsideSource { target, folder } => {
                let why = format!("the folder {folder} of the project holds your files");
                not_here(f, target, &why)
            }
            Self::ContainsHome(target) => not_here(f, target, "it is or contains your home folder"),
            Self::Symlink(target) => write!(
                f,
                "will not write to {}: it is a symbolic link.\n\
                 Name the folder that it points to, or remove the link.",
                target.display()
            ),
            Self::NotAFolder(target) => write!(
                f,
                "cannot write to {}: a file stands there.\nMove it away, or name another folder.",
                target.display()
            ),
            Self::Unresolvable(target) => write!(
                f,
                "cannot write to {}: it leads through `..` of a folder that does not exist.",
                target.display()
            ),
            Self::NotWritable(folder) => write!(
                f,
                "will not write to {}: its permissions forbid it.\n\
                 Change them, or name another folder with --out.",
                folder.display()
            ),
            Self::MountPoint(target) => write!(
                f,
                "cannot put a new site in the place of {}: a disk or a folder is mounted there.\n\
                 Name a folder inside it with --out, or add --in-place to write into it.",
                target.display()
            ),
            Self::FolderAbove {
                target,
                above,
                exists,
            } => {
                write!(
                    f,
                    "cannot write {}: it needs to write in {}, the folder above, where a new site \
                     is made and takes the place of the old one in one step, and that is not \
                     allowed.\nChange the permissions of {}, or name another folder with --out",
                    target.display(),
                    above.display(),
                    above.display()
                )?;
                f.write_str(match exists {
                    true => ". To write into the folder itself, add --in-place.",
                    false => ".",
                })
            }
            Self::LongName { path, bytes } => write!(
                f,
                "cannot write a file of the site: a part of its path has {bytes} bytes, and a disk \
                 holds names of at most 255 ({:.60}…).\nName the file that it is made of shorter.",
                path
            ),
            Self::ForeignFiles {
                target,
                count,
                examples,
            } => {
                write!(
                    f,
                    "will not write to {}: it holds files that statewise did not write ({}",
                    target.display(),
                    examples.join(", ")
                )?;
                match count.saturating_sub(examples.len()) {
                    0 => {}
                    more => write!(f, " and {more} more")?,
                }
                write!(
                    f,
                    ").\nName an empty folder, or add --force: these files then stay as they are."
                )
            }
            Self::InTheWay { target, file } => write!(
                f,
                "will not overwrite {}: statewise did not write it, and the site has a file \
                 there.\nMove it away, or name another folder.",
                target.join(file).display()
            ),
            Self::TooMuchGone {
                target,
                gone,
                pages,
                kind,
                examples,
            } => {
                write!(
                    f,
                    "will not write to {}: {gone} of the {pages} pages that are there would be \
                     gone",
                    target.display()
                )?;
                if let Some(kind) = kind {
                    write!(f, ", and with them every {kind}")?;
                }
                write!(f, " ({}", examples.join(", "))?;
                match gone.saturating_sub(examples.len()) {
                    0 => {}
                    more => write!(f, " and {more} more")?,
                }
                write!(
                    f,
                    ").\nA folder of the project may be missing or have another name, or this may \
                     be the folder of another site: put it right, or name another folder with \
                     --out.\nIf these pages should go, add --force."
                )
            }
            Self::UnsafePath(path) => {
                write!(
                    f,
                    "will not write {path:?}: it is not a path inside the site."
                )
            }
            Self::Collision(path) => write!(
                f,
                "cannot write {path:?}: the site would hold it twice, or as a file and a folder."
            ),
        }
    }
}

/// An action that the system refused.
#[derive(Debug)]
pub struct IoFailure {
    /// The action, a verb phrase that follows "cannot".
    pub action: &'static str,
    /// The file or folder.
    pub path: PathBuf,
    /// The error of the system.
    pub source: Error,
    /// Whether some files of the new site are in place and others are not.
    pub is_midway: bool,
}

impl Display for IoFailure {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Self {
            action,
            path,
            source,
            is_midway,
        } = self;
        let site = match is_midway {
            false => "The site that was there before is still in place.",
            true => "Some pages are new and some are old: build again, which ends what was begun.",
        };
        write!(f, "cannot {action} {}: {source}.", path.display())?;
        let way_out = match source.kind() {
            ErrorKind::StorageFull => "The disk is full: free some space and build again.",
            ErrorKind::QuotaExceeded => "Your quota is used up: free some space and build again.",
            ErrorKind::PermissionDenied => {
                "You may not write there: change its permissions, or name another folder with --out."
            }
            ErrorKind::ReadOnlyFilesystem => {
                "That disk cannot be written to: name a folder elsewhere with --out."
            }
            ErrorKind::CrossesDevices | ErrorKind::ResourceBusy => {
                "The folder may be a mount point, which cannot be swapped: name a folder inside it \
                 with --out, or add --in-place to write into it."
            }
            _ => return write!(f, "\n{site}"),
        };
        write!(f, "\n{way_out} {site}")
    }
}

impl std::error::Error for IoFailure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}
