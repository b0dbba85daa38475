//! `statewise import`

pub(super) mod args;
mod which_state;

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use camino::{Utf8Path, Utf8PathBuf};

use self::args::{Import, Setup};
use self::which_state::which_state;
use super::common_args::Global;
use super::exit::{ExitCode, Stop};
use super::new_files::{self, NewFile};
use super::terminal::Terminal;
use super::{problems, project, viewpoint};
use crate::diagnostic::render::{self, Format, Prefix};
use crate::draft::{self, MAX_BYTES};
use crate::pipeline::{self, GivenFile, ImportOptions, Made, MadeFile, Outcome};

/// Makes the files of a state, and writes them if nothing is wrong with them. Problems go to standard
/// error; the paths that were written, or the files, to standard output.
pub(super) fn run(import: &Import, global: &Global, terminal: &Terminal) -> Result<ExitCode, Stop> {
    project::threads(&import.project)?.install(|| {
        let bytes = read(&import.file).map_err(|error| {
            let file = render::visible_line(&import.file.to_string_lossy()).into_owned();
            Stop::environment(format!("cannot read {file}: {error}."))
        })?;
        if draft::is_json(&bytes) && !import.setup.is_empty() {
            return Err(Stop::usage(
                "--edition, --sector, --basis, --assessed-on, --assessed-by and --note are for \
                 tables.\nA draft says these itself: change it in the form, or in the file.",
            ));
        }
        let sources = project::sources(&import.project)?;
        let given = GivenFile {
            name: &import.file.to_string_lossy(),
            bytes: &bytes,
        };
        let options = ImportOptions {
            state: import.state.clone(),
            setup: import.setup.clone().into(),
        };
        let made = pipeline::import(&sources, given, &options, &project::options(None)?);
        // The name of the given file is its path from where the reader stands.
        let prefix = Prefix::default();
        problems::tell(
            made.problems.clone(),
            &made.sources,
            &prefix,
            global,
            terminal,
        );
        match made.outcome {
            Outcome::Unreadable => {
                terminal.status("Nothing was written.");
                Ok(ExitCode::Problems)
            }
            Outcome::NoRubric(project) => {
                let prefix = viewpoint::prefix(&import.project.folder, Format::Pretty);
                let (all, sources) = (project.diagnostics().to_vec(), project.sources());
                problems::tell(all, sources, &prefix, global, terminal);
                terminal.status(
                    "Nothing was written: without the rubric, nothing can be checked against it.",
                );
                Ok(ExitCode::Problems)
            }
            Outcome::NoState(no_state) => Err(Stop::usage(which_state(&no_state))),
            Outcome::Made(made) => finish(import, &made, global, terminal),
        }
    })
}

/// Prints the files, or writes them if they have no errors.
fn finish(
    import: &Import,
    made: &Made,
    global: &Global,
    terminal: &Terminal,
) -> Result<ExitCode, Stop> {
    let has_errors = problems::has_errors(&made.problems);
    let prefix = viewpoint::prefix(&import.project.folder, Format::Pretty);
    let sources = made.published.sources();
    problems::tell(made.problems.clone(), sources, &prefix, global, terminal);
    if made.errors_before > 0 {
        let count = render::counted(made.errors_before, "other error");
        terminal.status(&format!(
            "The project has {count} that the import did not bring (`statewise check`)."
        ));
    }
    if import.print {
        terminal.output(&printed(&made.files))?;
        if let Some(lost) = lost(&made.files, "would be lost") {
            terminal.status(&lost);
        }
        return Ok(if has_errors {
            ExitCode::Problems
        } else {
            ExitCode::Ok
        });
    }
    let names = made.files.iter().map(|file| &*file.path);
    let names = names.collect::<Vec<_>>().join(" and ");
    if has_errors {
        terminal.status(&format!(
            "Nothing was written. The lines are those of {names}, each as --print shows it.",
        ));
        return Ok(ExitCode::Problems);
    }
    let folder = &import.project.folder;
    let files: Vec<NewFile<'_>> = (made.files.iter())
        .map(|file| NewFile {
            path: match folder.as_str() {
                "." => Utf8PathBuf::from(&file.path),
                _ => folder.join(&file.path),
            },
            text: &file.toml,
        })
        .collect();
    let in_the_way = made.files.iter().zip(&files);
    let in_the_way: Vec<&Utf8Path> = in_the_way
        .filter(|(made, _)| made.is_there && !import.force)
        .map(|(_, file)| file.path.as_path())
        .collect();
    if !in_the_way.is_empty() {
        let lost = lost(&made.files, "would be lost");
        return Err(new_files::in_the_way(
            &in_the_way,
            files.len(),
            lost.as_deref(),
        ));
    }
    new_files::write(&files, import.force)?;
    let paths: String = files
        .iter()
        .map(|file| format!("{}\n", file.path))
        .collect();
    terminal.output(&paths)?;
    if let Some(lost) = lost(&made.files, "is gone") {
        terminal.status(&format!(
            "{lost}\nBring it back from the version of the file before, where it still holds."
        ));
    }
    terminal.status(&what_to_do_next(made));
    Ok(ExitCode::Ok)
}

/// What the files that are replaced have and the new ones cannot have, in a sentence.
fn lost(files: &[MadeFile], what_becomes: &str) -> Option<String> {
    let lost: Vec<String> = (files.iter())
        .filter(|file| !file.lost.is_empty())
        .map(|file| {
            let keys = file.lost.join("; ");
            format!(
                "{} has what no draft can hold, and it {what_becomes}: {keys}.",
                file.path
            )
        })
        .collect();
    (!lost.is_empty()).then(|| lost.join("\n"))
}

/// A file as it is; of two, each below its name.
fn printed(files: &[MadeFile]) -> String {
    match files {
        [file] => file.toml.clone(),
        files => {
            let files = files
                .iter()
                .map(|file| format!("# {}\n\n{}", file.path, file.toml));
            files.collect::<Vec<_>>().join("\n")
        }
    }
}

/// What a person should know of the files that were written.
fn what_to_do_next(made: &Made) -> String {
    let (what, look) = match (made.has_assessment, made.has_plan) {
        (true, true) => (
            "The assessment and the action plan of the draft were written.\n",
            "Read both, look at their pages with `statewise serve`, and propose them as one change.",
        ),
        (false, true) => (
            "The action plan of the draft was written. The draft has no answers, so there is no file \
             of an assessment.\n",
            READ_IT,
        ),
        (_, false) => ("", READ_IT),
    };
    let left = match made.has_plan {
        true => "who filled in the form, how answers were settled",
        false => "patterns, strengths, challenges, who filled in the form",
    };
    format!("{what}{look}\nWhat is not published ({left}) is in the draft alone: keep that file.")
}

const READ_IT: &str =
    "Read it, look at its page with `statewise serve`, and propose it as a change.";

impl Setup {
    fn is_empty(&self) -> bool {
        let texts = [
            &self.sector,
            &self.basis,
            &self.assessed_on,
            &self.assessed_by,
            &self.note,
        ];
        self.edition.is_none() && texts.into_iter().all(Option::is_none)
    }
}

impl From<Setup> for pipeline::Setup {
    fn from(setup: Setup) -> Self {
        Self {
            edition: setup.edition,
            sector: setup.sector.unwrap_or_default(),
            basis: setup.basis.unwrap_or_default(),
            assessed_on: setup.assessed_on.unwrap_or_default(),
            assessed_by: setup.assessed_by.unwrap_or_default(),
            note: setup.note.unwrap_or_default(),
        }
    }
}

/// The bytes of a file; of one that is too large, only so many that this can be told.
#[expect(
    clippy::disallowed_methods,
    reason = "the command line names a file outside of the project"
)]
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = MAX_BYTES as u64 + 1;
    File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}
