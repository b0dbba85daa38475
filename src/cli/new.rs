//! `statewise new`

use std::io::{self, BufRead, IsTerminal};

use camino::Utf8PathBuf;

use super::common_args::{Global, Project};
use super::exit::{ExitCode, Stop};
use super::new_args::{New, NewSetup, NewWhat};
use super::new_files::{self, NewFile};
use super::terminal::Terminal;
use super::{clock, problems, project, viewpoint};
use crate::diagnostic::render::Format;
use crate::pipeline::{self, NoScaffold};
use crate::scaffold::{AssessmentSetup, Request, ScaffoldFile};

/// Begins files. Their paths, or the files, go to standard output.
pub(super) fn run(new: &New, global: &Global, terminal: &Terminal) -> Result<ExitCode, Stop> {
    let project = Project {
        folder: new.project.clone(),
        jobs: None,
    };
    let sources = project::sources(&project)?;
    let request = request(&new.what, terminal)?;
    let options = project::options(None)?;
    let files = match pipeline::scaffold(&sources, &request, &options, clock::date_of_writing()?) {
        Ok(files) => files,
        Err(NoScaffold::Refused(why)) => return Err(Stop::usage(why)),
        Err(NoScaffold::NoRubric(published)) => {
            let (all, sources) = (published.diagnostics().to_vec(), published.sources());
            let prefix = viewpoint::prefix(&new.project, Format::Pretty);
            problems::tell(all, sources, &prefix, global, terminal);
            terminal.status("Nothing was written: the files are made of the rubric.");
            return Ok(ExitCode::Problems);
        }
    };
    if new.print {
        terminal.output(&printed(&files))?;
        return Ok(ExitCode::Ok);
    }
    let there: Vec<&str> = (files.iter().filter(|file| file.is_there))
        .map(|file| file.path.as_str())
        .collect();
    if !there.is_empty() {
        let names = there.join(" and ");
        return Err(Stop::environment(format!(
            "{names} is there already, and nothing was written.\n\
             --print shows what would be in a new file."
        )));
    }
    write(new, &files)?;
    let paths: String = (files.iter())
        .map(|file| format!("{}\n", in_project(new, &file.path)))
        .collect();
    terminal.output(&paths)?;
    terminal.status(
        "Open it in any editor. `statewise check` lists what is left to fill in, and \
         `statewise serve` shows the pages while you write.",
    );
    Ok(ExitCode::Ok)
}

fn request(what: &NewWhat, terminal: &Terminal) -> Result<Request, Stop> {
    Ok(match what {
        NewWhat::State { state, setup } => Request::State {
            name: given_or_asked(
                state.as_deref(),
                "Which state, by its code or name?",
                terminal,
            )?
            .ok_or_else(|| lacking("STATE", "statewise new state KY"))?,
            setup: of_arguments(setup),
        },
        NewWhat::Assessment {
            state,
            edition,
            from,
            setup,
        } => Request::Assessment {
            state: state.clone(),
            edition: edition.clone(),
            from: from.clone(),
            setup: of_arguments(setup),
        },
        NewWhat::Practice {
            title,
            states,
            parts,
        } => Request::Practice {
            title: given_or_asked(title.as_deref(), "What is its title?", terminal)?.ok_or_else(
                || lacking("TITLE", "statewise new practice \"Shared course codes\""),
            )?,
            states: states.clone(),
            parts: parts.clone(),
        },
        NewWhat::Resource { url, title } => Request::Resource {
            url: url.clone(),
            title: given_or_asked(title.as_deref(), "What is its title?", terminal)?,
        },
        NewWhat::Plan { state } => Request::Plan {
            state: state.clone(),
        },
    })
}

fn of_arguments(setup: &NewSetup) -> AssessmentSetup {
    AssessmentSetup {
        sector: setup.sector.clone(),
        basis: setup.basis.clone(),
        assessed_by: setup.assessed_by.clone(),
    }
}

fn lacking(what: &str, example: &str) -> Stop {
    Stop::usage(format!("{what} is missing: `{example}`."))
}

/// A value that was given, or what a person answers; `None` if nobody is there or the answer is empty.
fn given_or_asked(
    given: Option<&str>,
    question: &str,
    terminal: &Terminal,
) -> Result<Option<String>, Stop> {
    if let Some(given) = given {
        return Ok(Some(given.to_owned()));
    }
    if !io::stdin().is_terminal() || !terminal.is_read_by_a_person() {
        return Ok(None);
    }
    terminal.message(&format!("{question} "));
    let mut answer = String::new();
    io::stdin()
        .lock()
        .read_line(&mut answer)
        .map_err(|error| Stop::environment(format!("cannot read your answer: {error}.")))?;
    let answer = answer.trim();
    Ok((!answer.is_empty()).then(|| answer.to_owned()))
}

fn in_project(new: &New, path: &str) -> Utf8PathBuf {
    match new.project.as_str() {
        "." => Utf8PathBuf::from(path),
        _ => new.project.join(path),
    }
}

fn write(new: &New, files: &[ScaffoldFile]) -> Result<(), Stop> {
    let files: Vec<NewFile<'_>> = (files.iter())
        .map(|file| NewFile {
            path: in_project(new, &file.path),
            text: &file.text,
        })
        .collect();
    new_files::write(&files, false)
}

/// The files, each under a line with its path if there are several.
fn printed(files: &[ScaffoldFile]) -> String {
    match files {
        [only] => only.text.clone(),
        files => (files.iter())
            .map(|file| format!("# {}\n{}\n", file.path, file.text))
            .collect(),
    }
}
