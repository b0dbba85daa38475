//! `statewise init`

use std::fs;

use camino::Utf8Path;

use super::exit::{ExitCode, Stop};
use super::new_args::Init;
use super::new_files::{self, NewFile};
use super::terminal::Terminal;
use crate::scaffold;

/// Begins a project in a folder that is empty or not there yet.
pub(super) fn run(init: &Init, terminal: &Terminal) -> Result<ExitCode, Stop> {
    let folder = &init.folder;
    let in_the_way = first_file_in(folder)?;
    if let Some(name) = in_the_way {
        return Err(Stop::environment(format!(
            "{folder} is not empty: {name} is in it. Nothing was written.\n\
             Name a folder that is empty or not there yet: statewise init my-site."
        )));
    }
    let files: Vec<_> = scaffold::starter().collect();
    let files: Vec<NewFile<'_>> = (files.iter())
        .map(|(path, text)| NewFile {
            path: folder.join(path),
            text,
        })
        .collect();
    new_files::write(&files, false)?;
    terminal.output(&format!("{folder}\n"))?;
    let there = match folder.as_str() {
        "." => String::new(),
        folder => format!("cd {folder}\n"),
    };
    terminal.status(&format!(
        "A site with the rubric and a made-up state. Go on with\n{there}statewise serve --open\n\
         statewise new state KY"
    ));
    Ok(ExitCode::Ok)
}

/// The name of something in a folder, but for what version control keeps there.
fn first_file_in(folder: &Utf8Path) -> Result<Option<String>, Stop> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => {
            return Err(Stop::environment(format!("cannot read {folder}: {error}.")));
        }
    };
    let mut names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name != ".git")
        .collect();
    names.sort();
    Ok(names.into_iter().next())
}
