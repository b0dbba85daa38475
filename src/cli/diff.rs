//! `statewise diff`

use camino::Utf8Path;

use super::args::Diff;
use super::exit::{ExitCode, Stop};
use super::terminal::Terminal;
use super::{git, project, viewpoint};
use crate::diagnostic::render::{self, Format, Prefix};
use crate::diagnostic::{Diagnostic, Severity};
use crate::diff;
use crate::pipeline::{self, Memo, Published, RenderError};
use crate::source::Sources;

/// What a revision begins with on the command line.
const REVISION: &str = "git:";

/// One of the two versions.
struct Version<'a> {
    /// Which one, for messages.
    name: &'static str,
    /// As it was given.
    given: &'a str,
    place: Place<'a>,
}

/// Where a version is.
enum Place<'a> {
    Folder(&'a Utf8Path),
    /// A revision of the folder.
    Revision(&'a str, &'a Utf8Path),
}

/// Says what changed. The changes go to standard output.
pub(super) fn run(args: &Diff, terminal: &Terminal) -> Result<ExitCode, Stop> {
    let base = Version::new("base", &args.base, &args.head)?;
    let head = Version::new("head", &args.head, &args.base)?;
    let options = project::options(None)?;
    project::threads_for(args.jobs)?.install(|| {
        let publish = |version: &Version<'_>| {
            let sources = version.sources()?;
            let memo = &mut Memo::default();
            Ok::<_, Stop>(pipeline::publish(sources, &options, memo))
        };
        let (was, now) = (publish(&base)?, publish(&head)?);
        let sound = [base.is_sound(&was, terminal), head.is_sound(&now, terminal)];
        let Some(changes) = now.changes_since(&was).filter(|_| sound == [true, true]) else {
            terminal.status("Nothing was compared. Mend the errors first.");
            return Ok(ExitCode::Problems);
        };
        let pages = (was.page_states(), now.page_states());
        let pages = match pages {
            (Ok(was), Ok(now)) => diff::page_changes(&was, &now),
            (before, after) => {
                for (version, published, result) in [(base, &was, before), (head, &now, after)] {
                    if let Err(RenderError::Template(problem)) = result {
                        version.report(&[*problem], published.sources(), terminal);
                    }
                }
                terminal.status("Nothing was compared. Mend the errors first.");
                return Ok(ExitCode::Problems);
            }
        };
        terminal.output(&diff::render(&changes, &pages, args.format.into()))?;
        Ok(match args.exit_code && !changes.is_empty() {
            true => ExitCode::Problems,
            false => ExitCode::Ok,
        })
    })
}

impl<'a> Version<'a> {
    /// The version that was given. A revision is one of the folder of the `other` version, or of the
    /// working directory if that is a revision too.
    fn new(name: &'static str, given: &'a str, other: &'a str) -> Result<Self, Stop> {
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
    fn sources(&self) -> Result<Sources, Stop> {
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

    /// Whether it has no errors. If it has some, they are printed.
    fn is_sound(&self, published: &Published, terminal: &Terminal) -> bool {
        let errors: Vec<Diagnostic> = (published.diagnostics().iter())
            .filter(|problem| problem.severity == Severity::Error)
            .cloned()
            .collect();
        if !errors.is_empty() {
            self.report(&errors, published.sources(), terminal);
        }
        errors.is_empty()
    }

    fn report(&self, errors: &[Diagnostic], sources: &Sources, terminal: &Terminal) {
        let prefix = match self.place {
            Place::Folder(folder) => viewpoint::prefix(folder, Format::Pretty),
            Place::Revision(..) => Prefix::of_version(self.given),
        };
        terminal.message(&render::render(
            errors,
            sources,
            Format::Pretty,
            true,
            &prefix,
        ));
        let shown = render::visible_line(self.given);
        let summary = render::summary(errors);
        terminal.message(&format!(
            "The {} ({shown}) has errors: {summary}\n",
            self.name
        ));
    }
}
