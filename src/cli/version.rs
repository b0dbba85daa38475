//! A version of a project, as it is given on the command line: a folder, or a revision of one.

use camino::Utf8Path;

use super::exit::Stop;
use super::{git, project, viewpoint};
use crate::diagnostic::render::{Format, Prefix};
use crate::source::Sources;

/// What a revision begins with on the command line.
const REVISION: &str = "git:";

/// A version of a project.
#[derive(Clone, Copy)]
pub(super) struct Version<'a> {
    /// Which one, for messages.
    pub(super) name: &'static str,
    /// As it was given.
    pub(super) given: &'a str,
    place: Place<'a>,
}

/// Where a version is.
#[derive(Clone, Copy)]
enum Place<'a> {
    Folder(&'a Utf8Path),
    /// A revision of the folder.
    Revision(&'a str, &'a Utf8Path),
}

impl<'a> Version<'a> {
    /// The version that was given. A revision is one of the folder of the `other` version, or of the
    /// working directory if that is a revision too.
    pub(super) fn new(name: &'static str, given: &'a str, other: &'a str) -> Result<Self, Stop> {
        let place = match given.strip_prefix(REVISION) {
            None => Place::Folder(Utf8Path::new(given)),
            Some(revision) => {
                let folder = if other.starts_with(REVISION) {
                    "."
                } else {
                    other
                };
                let is_refused = revision.is_empty() || revision.starts_with('-');
                if is_refused {
                    return Err(Stop::usage(format!(
                        "the {name}, {given:?}, names no revision.\n\
                         After `git:` comes a branch, a tag or a commit, such as `git:main`. None \
                         begins with `-`."
                    )));
                }
                Place::Revision(revision, Utf8Path::new(folder))
            }
        };
        Ok(Self { name, given, place })
    }

    /// Its files.
    pub(super) fn sources(&self) -> Result<Sources, Stop> {
        let of_side = |stop: Stop| Stop {
            message: format!("the {}: {}", self.name, stop.message),
            ..stop
        };
        match self.place {
            Place::Folder(folder) => project::in_folder(folder).map_err(of_side),
            Place::Revision(revision, folder) => {
                let sources = git::sources(folder, revision).map_err(of_side)?;
                if sources.find("site.toml").is_none() {
                    return Err(Stop::usage(format!(
                        "the {}: {} is not a project: at this revision, the folder {folder} has \
                         no site.toml.",
                        self.name, self.given
                    )));
                }
                Ok(sources)
            }
        }
    }

    /// What comes before a path of it.
    pub(super) fn prefix(&self) -> Prefix {
        match self.place {
            Place::Folder(folder) => viewpoint::prefix(folder, Format::Pretty),
            Place::Revision(..) => Prefix::of_version(self.given),
        }
    }
}
