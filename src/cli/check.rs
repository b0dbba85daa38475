//! `statewise check`

use super::args::{Check, Global};
use super::exit::{ExitCode, Stop};
use super::progress::Progress;
use super::terminal::Terminal;
use super::{problems, project, viewpoint};
use crate::diagnostic::render;

/// Checks a project. Problems go to standard output, summaries to standard error.
pub(super) fn run(check: &Check, global: &Global, terminal: &Terminal) -> Result<ExitCode, Stop> {
    if check.prose && !cfg!(feature = "reading") {
        return Err(Stop::usage(
            "this program was built without `--prose` (the cargo feature `reading`)",
        ));
    }
    project::threads(&check.project)?.install(|| {
        let published = project::publish(&check.project, None, check.prose)?;
        let progress = Progress::new(published.paths().len(), !terminal.is_quiet());
        let all = problems::all(&published, &progress);
        progress.finish();
        let (listed, notes) = problems::to_list(all, check.notes || global.verbose, global.quiet);
        let format = check.format.into();
        terminal.output(&render::render(
            &listed,
            published.sources(),
            format,
            true,
            &viewpoint::prefix(&check.project.folder, format),
        ))?;
        let files = published.counts().files;
        if listed.is_empty() {
            let files = render::counted(files, "file");
            terminal.status(&format!("Checked {files}: nothing wrong."));
        } else {
            terminal.status(&render::summary(&listed));
        }
        if let Some(line) = notes.line() {
            terminal.status(&line);
        }
        if let Some(prose) = published.prose() {
            terminal.status(&prose.to_string());
        }
        Ok(if problems::has_errors(&listed) {
            ExitCode::Problems
        } else {
            ExitCode::Ok
        })
    })
}
