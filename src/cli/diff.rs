//! `statewise diff`

use super::args::Diff;
use super::exit::{ExitCode, Stop};
use super::project;
use super::terminal::Terminal;
use super::version::Version;
use crate::diagnostic::render::{self, Format};
use crate::diagnostic::{Diagnostic, Severity};
use crate::diff;
use crate::pipeline::{self, Memo, Published, RenderError};
use crate::source::Sources;

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
        let sound = [
            is_sound(&base, &was, terminal),
            is_sound(&head, &now, terminal),
        ];
        let Some(changes) = now.changes_since(&was).filter(|_| sound == [true, true]) else {
            terminal.status("Nothing was compared. Mend the errors first.");
            return Ok(ExitCode::Problems);
        };
        let pages = (was.page_states(), now.page_states());
        let pages = match pages {
            (Ok(was), Ok(now)) => diff::page_changes(&was, &now),
            (before, after) => {
                for (version, published, result) in [(&base, &was, before), (&head, &now, after)] {
                    if let Err(RenderError::Template(problem)) = result {
                        report(version, &[*problem], published.sources(), terminal);
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

/// Whether it has no errors. If it has some, they are printed.
fn is_sound(version: &Version<'_>, published: &Published, terminal: &Terminal) -> bool {
    let errors: Vec<Diagnostic> = (published.diagnostics().iter())
        .filter(|problem| problem.severity == Severity::Error)
        .cloned()
        .collect();
    if !errors.is_empty() {
        report(version, &errors, published.sources(), terminal);
    }
    errors.is_empty()
}

fn report(version: &Version<'_>, errors: &[Diagnostic], sources: &Sources, terminal: &Terminal) {
    let prefix = version.prefix();
    terminal.message(&render::render(
        errors,
        sources,
        Format::Pretty,
        true,
        &prefix,
    ));
    let shown = render::visible_line(version.given);
    let summary = render::summary(errors);
    terminal.message(&format!(
        "The {} ({shown}) has errors: {summary}\n",
        version.name
    ));
}
