//! `statewise check`

use super::args::Check;
use super::common_args::Global;
use super::exit::{ExitCode, Stop};
use super::progress::Progress;
use super::terminal::Terminal;
use super::version::Version;
use super::{problems, project, viewpoint};
use crate::diagnostic::render::{self, Format};
use crate::pipeline::{self, Memo, Published};

/// Checks a project. Problems go to standard output, summaries to standard error.
pub(super) fn run(check: &Check, global: &Global, terminal: &Terminal) -> Result<ExitCode, Stop> {
    if check.prose && !cfg!(feature = "reading") {
        return Err(Stop::usage(
            "this program was built without `--prose` (the cargo feature `reading`)",
        ));
    }
    let folder = &check.project.folder;
    let base = (check.changed.as_deref())
        .map(|base| Version::new("base", base, folder.as_str()))
        .transpose()?;
    project::threads(&check.project)?.install(|| {
        let published = project::publish(&check.project, None, check.prose)?;
        let listed = |published: &Published| {
            let progress = Progress::new(published.paths().len(), !terminal.is_quiet());
            let all = problems::all(published, &progress);
            progress.finish();
            problems::to_list(all, check.notes || global.verbose, global.quiet)
        };
        let (all, notes) = listed(&published);
        let (new, old) = match base {
            None => (all, Vec::new()),
            Some(base) => {
                let options = pipeline::Options {
                    prose: check.prose,
                    ..project::options(None)?
                };
                let before = pipeline::publish(base.sources()?, &options, &mut Memo::default());
                let (others, _) = listed(&before);
                problems::apart(all, published.sources(), (&others, before.sources()))
            }
        };
        let format = check.format.into();
        terminal.output(&render::render(
            &new,
            published.sources(),
            format,
            true,
            &viewpoint::prefix(folder, format),
        ))?;
        if let Some(base) = base.filter(|_| !old.is_empty()) {
            let prefix = viewpoint::prefix(folder, Format::Short);
            let lines = render::render(&old, published.sources(), Format::Short, true, &prefix);
            let count = render::counted(old.len(), "problem");
            let given = render::visible_line(base.given);
            terminal.message(&format!("{count} of {given} too:\n{lines}"));
        }
        let files = render::counted(published.counts().files, "file");
        terminal.status(&match (new.as_slice(), old.as_slice()) {
            ([], []) => format!("Checked {files}: nothing wrong."),
            ([], _) => format!("Checked {files}: nothing wrong that is new."),
            _ => render::summary(&new),
        });
        if let Some(line) = notes.line() {
            terminal.status(&line);
        }
        if let Some(prose) = published.prose() {
            terminal.status(&prose.to_string());
        }
        Ok(if problems::has_errors(&new) {
            ExitCode::Problems
        } else {
            ExitCode::Ok
        })
    })
}
