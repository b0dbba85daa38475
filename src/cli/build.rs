//! `statewise build`

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::args::Build;
use super::common_args::{Global, Project};
use super::exit::{ExitCode, Stop};
use super::problems::Notes;
use super::progress::{Progress, now};
use super::signals::Signals;
use super::terminal::Terminal;
use super::{problems, project, viewpoint};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::render::{self, Format};
use crate::emit::{self, EmitError, EmitOptions, EmitReport};
use crate::pipeline::{Published, RenderError};

/// Folders of a project that a site is never written to: its input, and the schemas of its files.
const INPUT_FOLDERS: &[&str] = &[
    "rubric", "content", "states", "themes", "schema", "src", ".git",
];

/// Builds the site if there are no errors.
pub(super) fn run(build: &Build, global: &Global, terminal: &Terminal) -> Result<ExitCode, Stop> {
    let started = now();
    project::threads(&build.project)?.install(|| {
        let published = project::publish(&build.project, build.base_url.as_deref(), false)?;
        if !published.is_publishable() {
            let all = published.diagnostics().to_vec();
            return Ok(refuse(build, &published, all, global, terminal));
        }
        let target = match &build.out {
            Some(out) => out.clone(),
            None if build.project.folder == "." => PathBuf::from("public"),
            None => build.project.folder.join("public").into(),
        };
        let signals = Signals::catch();
        match write(build, &target, &published, &signals, terminal) {
            Ok(report) => {
                let all = published.diagnostics().to_vec();
                let notes = print_problems(build, &published, all, global, terminal);
                notes.line().iter().for_each(|line| terminal.status(line));
                if let Some(folder) = &report.left_behind {
                    terminal.message(&left_behind(folder));
                }
                if !report.pages_gone.is_empty() {
                    terminal.status(&pages_gone(&report.pages_gone));
                }
                terminal.status(&done(&report, &target, started.elapsed()));
                if terminal.is_read_by_a_person() {
                    terminal.status(&how_to_look(&build.project));
                }
                Ok(ExitCode::Ok)
            }
            Err(EmitError::Render(_)) => {
                let progress = Progress::new(published.paths().len(), !terminal.is_quiet());
                let all = problems::all(&published, &progress);
                progress.finish();
                Ok(refuse(build, &published, all, global, terminal))
            }
            Err(EmitError::Cancelled) => {
                terminal.status("Stopped. The site that was there before is still in place.");
                Ok(ExitCode::Signal(signals.caught().unwrap_or_default()))
            }
            Err(EmitError::Refused(refusal)) => Err(Stop::environment(refusal.to_string())),
            Err(EmitError::Io(failure)) => Err(Stop::environment(failure.to_string())),
        }
    })
}

fn write(
    build: &Build,
    target: &Path,
    published: &Published,
    signals: &Signals,
    terminal: &Terminal,
) -> Result<EmitReport, EmitError<RenderError>> {
    let home = std::env::home_dir().filter(|home| !home.as_os_str().is_empty());
    let progress = Progress::new(published.paths().len(), !terminal.is_quiet());
    let step = |_| progress.step();
    let waiting = || terminal.status("Waiting for another build of this site to end …");
    let cancelled = || signals.caught().is_some();
    let options = EmitOptions {
        source_root: build.project.folder.as_std_path(),
        protected: INPUT_FOLDERS,
        home: home.as_deref(),
        force: build.force,
        in_place: build.in_place,
        kept: Some(emit::Kind {
            name: "state",
            is_one: &Published::is_state_page,
        }),
        progress: Some(&step),
        waiting: Some(&waiting),
        cancelled: Some(&cancelled),
    };
    let result = emit::emit(target, published.paths(), &options, |at| {
        published.render(at)
    });
    progress.finish();
    result
}

/// Prints the problems, and that nothing was written.
fn refuse(
    build: &Build,
    published: &Published,
    all: Vec<Diagnostic>,
    global: &Global,
    terminal: &Terminal,
) -> ExitCode {
    print_problems(build, published, all, global, terminal);
    terminal.status("Nothing was written.");
    ExitCode::Problems
}

/// Prints problems to standard error; returns the counts of notes that are not listed.
fn print_problems(
    build: &Build,
    published: &Published,
    all: Vec<Diagnostic>,
    global: &Global,
    terminal: &Terminal,
) -> Notes {
    let prefix = viewpoint::prefix(&build.project.folder, Format::Pretty);
    problems::tell(all, published.sources(), &prefix, global, terminal)
}

fn left_behind(folder: &Path) -> String {
    format!(
        "warning: {} holds what could not be carried over to the new site.\n\
         Look through it, and remove it.\n",
        folder.display()
    )
}

/// That addresses are gone, and how to keep those of what was renamed.
fn pages_gone(pages: &[String]) -> String {
    const NAMED: usize = 5;
    let named: Vec<&str> = (pages.iter().take(NAMED))
        .map(|path| path.strip_suffix("index.html").unwrap_or(path))
        .collect();
    let more = match pages.len() - named.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let gone = match pages.len() {
        1 => "One page of the site before is gone".to_owned(),
        count => format!("{count} pages of the site before are gone"),
    };
    format!(
        "{gone}: {}{more}. Links from elsewhere end there.\n\
         If a state, a practice or a resource was renamed, write its old name into its file, such as \
         `moved_from = [\"old-name\"]`: the old address then leads to the new one.",
        render::visible_line(&named.join(", "))
    )
}

/// Pages name their styles and each other from the root of the host, which a folder has not.
fn how_to_look(project: &Project) -> String {
    let folder = match project.folder.as_str() {
        "." => String::new(),
        folder => format!(" {}", render::visible_line(folder)),
    };
    format!(
        "Look at it with `statewise serve{folder} --open`: opened from the folder, pages have no \
         styles, and their links lead nowhere."
    )
}

fn done(report: &EmitReport, target: &Path, elapsed: Duration) -> String {
    format!(
        "Wrote {} to {} ({} changed, {} removed) in {:.2} s",
        render::counted(report.total, "page"),
        render::visible_line(&target.to_string_lossy()),
        report.written,
        report.removed,
        elapsed.as_secs_f64()
    )
}
