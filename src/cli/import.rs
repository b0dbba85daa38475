//! `statewise import`

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

use camino::{Utf8Path, Utf8PathBuf};

use super::args::{Global, Import, Setup};
use super::exit::{ExitCode, Stop};
use super::terminal::Terminal;
use super::{problems, project};
use crate::diagnostic::render::{self, Format};
use crate::diagnostic::{Diagnostic, nearest};
use crate::draft::{self, MAX_BYTES};
use crate::pipeline::{self, GivenFile, ImportOptions, Made, NoState, Outcome};
use crate::source::Sources;

/// Makes the file of a state, and writes it if nothing is wrong with it. Problems go to standard
/// error; the path that was written, or the file, to standard output.
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
        show(&made.problems, &made.sources, global, terminal);
        match made.outcome {
            Outcome::Unreadable => {
                terminal.status("Nothing was written.");
                Ok(ExitCode::Problems)
            }
            Outcome::NoRubric(project) => {
                show(project.diagnostics(), project.sources(), global, terminal);
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

/// Prints the file, or writes it if it has no errors.
fn finish(
    import: &Import,
    made: &Made,
    global: &Global,
    terminal: &Terminal,
) -> Result<ExitCode, Stop> {
    let has_errors = problems::has_errors(&made.problems);
    show(&made.problems, made.published.sources(), global, terminal);
    if made.errors_before > 0 {
        let count = render::counted(made.errors_before, "other error");
        terminal.status(&format!(
            "The project has {count} that the import did not bring (`statewise check`)."
        ));
    }
    if import.print {
        terminal.output(&made.toml)?;
        return Ok(if has_errors {
            ExitCode::Problems
        } else {
            ExitCode::Ok
        });
    }
    if has_errors {
        terminal.status(&format!(
            "Nothing was written. The lines are those of {} as it would be; --print shows it.",
            made.path
        ));
        return Ok(ExitCode::Problems);
    }
    let path = match import.project.folder.as_str() {
        "." => Utf8PathBuf::from(&made.path),
        _ => import.project.folder.join(&made.path),
    };
    if made.is_there && !import.force {
        return Err(is_there(&path));
    }
    write(&path, &made.toml, import.force).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists if import.force => Stop::environment(format!(
            "{path}.new is in the way of the new file, which is written under that name first.\n\
             Move it or delete it, then run this again."
        )),
        ErrorKind::AlreadyExists => is_there(&path),
        _ => Stop::environment(format!("cannot write {path}: {error}.")),
    })?;
    terminal.output(&format!("{path}\n"))?;
    terminal.status(
        "Read it, look at its page with `statewise serve`, and propose it as a change.\n\
         What is not published (patterns, strengths, challenges, who filled in the form) is in \
         the draft alone: keep that file.",
    );
    Ok(ExitCode::Ok)
}

fn is_there(path: &Utf8Path) -> Stop {
    Stop::environment(format!(
        "{path} is there already, and was left as it is.\n\
         --force replaces it; --print shows what would be written."
    ))
}

fn show(all: &[Diagnostic], sources: &Sources, global: &Global, terminal: &Terminal) {
    let (listed, _) = problems::to_list(all.to_vec(), global.verbose, global.quiet);
    if !listed.is_empty() {
        terminal.message(&render::render(&listed, sources, Format::Pretty, true));
        terminal.status(&render::summary(&listed));
    }
}

/// What is needed to know which state a file is about.
fn which_state(no_state: &NoState) -> String {
    let NoState {
        asked,
        system,
        code,
        folders,
    } = no_state;
    let mut message = match asked {
        Some(asked) => format!("there is no folder states/{asked}."),
        None if system.is_empty() && code.is_empty() => {
            "the file does not say which state it is about.".to_owned()
        }
        None => {
            let name = [system, code].map(|text| text.trim().to_owned());
            let name: Vec<&str> = name
                .iter()
                .map(String::as_str)
                .filter(|text| !text.is_empty())
                .collect();
            let name: String = name.join(", ").chars().take(80).collect();
            format!("no state's profile has the name or the code of the draft: {name}.")
        }
    };
    let near = asked
        .as_ref()
        .and_then(|asked| nearest(asked, folders.iter().map(String::as_str)));
    message.push_str(&match near {
        Some(near) => format!("\nDid you mean --state {near}?"),
        None => match folders.first() {
            Some(first) => format!("\nSay it with --state, such as --state {first}."),
            None => String::new(),
        },
    });
    message.push_str(
        "\nA state that is new needs a folder first: states/NAME/profile.md, which begins with\n  \
         +++\n  name = \"…\"\n  +++",
    );
    message
}

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

/// Writes a new file, or puts it in the place of one that is there, whole or not at all.
fn write(path: &Utf8Path, text: &str, replace: bool) -> io::Result<()> {
    let target = match replace {
        true => Utf8PathBuf::from(format!("{path}.new")),
        false => path.to_owned(),
    };
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&target)?;
    let written = file
        .write_all(text.as_bytes())
        .and_then(|()| file.sync_all());
    let done = written.and_then(|()| match replace {
        true => fs::rename(&target, path),
        false => Ok(()),
    });
    if done.is_err() {
        // The first failure is the one to report.
        drop(fs::remove_file(&target));
    }
    done
}
