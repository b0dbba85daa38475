//! `statewise completions` and `statewise man`: both are made of the definitions of the flags.

use std::fs;
use std::path::Path;

use clap::CommandFactory;

use super::args::Args;
use super::exit::{ExitCode, Stop};
use super::manual_args::{Completions, Man};
use super::terminal::Terminal;

const NAME: &str = "statewise";

/// Prints the completions for a shell.
pub(super) fn completions(given: &Completions, terminal: &Terminal) -> Result<ExitCode, Stop> {
    let mut script = Vec::new();
    clap_complete::generate(given.shell, &mut Args::command(), NAME, &mut script);
    terminal.output(&String::from_utf8_lossy(&script))?;
    Ok(ExitCode::Ok)
}

/// Prints the manual page, or writes a page for each command.
pub(super) fn man(given: &Man, terminal: &Terminal) -> Result<ExitCode, Stop> {
    let command = Args::command();
    let Some(folder) = &given.out else {
        let mut page = Vec::new();
        // Writing to memory cannot fail.
        drop(clap_mangen::Man::new(command).render(&mut page));
        terminal.output(&String::from_utf8_lossy(&page))?;
        return Ok(ExitCode::Ok);
    };
    let written =
        fs::create_dir_all(folder).and_then(|()| clap_mangen::generate_to(command, folder));
    written.map_err(|error| cannot_write(folder, &error))?;
    terminal.status(&format!("Wrote the pages to {}.", folder.display()));
    Ok(ExitCode::Ok)
}

fn cannot_write(folder: &Path, error: &std::io::Error) -> Stop {
    Stop::environment(format!("cannot write to {}: {error}.", folder.display()))
}
