//! `statewise fmt`

pub(super) mod args;
mod difference;
mod replace;
mod selection;

use super::common_args::Global;
use super::exit::{ExitCode, Stop};
use super::terminal::Terminal;
use super::{problems, project, viewpoint};
use crate::diagnostic::render::{self, Format, Prefix};
use crate::format::Unproven;
use crate::pipeline::{self, Formatting};
use args::Fmt;
use replace::{OnDisk, on_disk};
use selection::Selection;

/// Gives files their one order and layout, or lists those that do not have it. Paths go to standard
/// output, everything else to standard error.
pub(super) fn run(fmt: &Fmt, global: &Global, terminal: &Terminal) -> Result<ExitCode, Stop> {
    let selection = Selection::of(&fmt.paths)?;
    project::threads_for(fmt.jobs)?.install(|| {
        let sources = project::in_folder(&selection.folder)?;
        selection.require_files(&sources)?;
        let formatting = pipeline::format(sources, |path| selection.has(path));
        let run = Run {
            prefix: viewpoint::prefix(&selection.folder, Format::Pretty),
            formatting: &formatting,
            selection: &selection,
            terminal,
        };
        let has_problems = run.show_problems(global);
        let laid_out = run.lay_out(fmt.check)?;
        run.summarize(&laid_out, fmt.check);
        Ok(if laid_out.failed > 0 {
            ExitCode::Environment
        } else if has_problems || (fmt.check && laid_out.changed > 0) {
            ExitCode::Problems
        } else {
            ExitCode::Ok
        })
    })
}

struct Run<'r> {
    prefix: Prefix,
    formatting: &'r Formatting,
    selection: &'r Selection,
    terminal: &'r Terminal,
}

/// How many files there were of each kind.
#[derive(Default)]
struct LaidOut {
    changed: usize,
    same: usize,
    failed: usize,
}

impl Run<'_> {
    /// Prints why files are left alone; whether there are any.
    fn show_problems(&self, global: &Global) -> bool {
        let Formatting {
            sources,
            problems,
            waiting,
            ..
        } = self.formatting;
        let (listed, _) = problems::to_list(problems.clone(), global.verbose, global.quiet);
        if !listed.is_empty() {
            let drawn = render::render(&listed, sources, Format::Pretty, true, &self.prefix);
            self.terminal.message(&drawn);
            self.terminal.status(&render::summary(&listed));
            self.terminal
                .status("Files with these problems were left as they are.");
        }
        if !waiting.is_empty() {
            self.terminal.status(&format!(
                "{} left as they are, since the order of what is in them comes from files of \
                 rubric/ that cannot be read.",
                counted_were(waiting.len())
            ));
        }
        problems::has_errors(&listed) || !waiting.is_empty()
    }

    /// Writes the files that differ, or with `check` lists them.
    fn lay_out(&self, check: bool) -> Result<LaidOut, Stop> {
        let mut done = LaidOut::default();
        for file in &self.formatting.files {
            let source = self.formatting.sources.get(file.source);
            let shown = self.prefix.path(&source.path);
            let path = self.selection.folder.join(&source.path);
            let text = match &file.text {
                Ok(text) => text,
                Err(unproven) => {
                    done.failed += 1;
                    self.terminal.error(&mistake_of_ours(&shown, unproven));
                    continue;
                }
            };
            let written = on_disk(&path, &source.text, text).and_then(|found| {
                if let OnDisk::Differs { .. } = &found
                    && !check
                {
                    replace::replace(&path, &source.text, text)?;
                }
                Ok(found)
            });
            match written {
                Err(error) => {
                    done.failed += 1;
                    self.terminal.error(&format!(
                        "cannot lay out {shown}: {error}. It was left as it is."
                    ));
                }
                Ok(OnDisk::Same) => done.same += 1,
                Ok(OnDisk::Differs { line_ends }) => {
                    done.changed += 1;
                    self.terminal.output(&match check {
                        true => difference::shown(&shown, &source.text, text, line_ends),
                        false => format!("{shown}\n"),
                    })?;
                }
            }
        }
        Ok(done)
    }

    fn summarize(&self, done: &LaidOut, check: bool) {
        let same = render::counted(done.same, "file");
        let changed = render::counted(done.changed, "file");
        self.terminal.status(&match (done.changed, check) {
            (0, _) => format!("{same} in order: nothing to change."),
            (_, true) => {
                format!("{changed} to change, {same} in order. `statewise fmt` changes them.")
            }
            (_, false) => format!("{changed} changed, {same} were in order."),
        });
    }
}

/// `1 file was`, `2 files were`.
fn counted_were(count: usize) -> String {
    let be = if count == 1 { "was" } else { "were" };
    format!("{} {be}", render::counted(count, "file"))
}

/// The message about a file that would not be the same.
fn mistake_of_ours(path: &str, unproven: &Unproven) -> String {
    let what = match unproven {
        Unproven::TooLarge => {
            return format!(
                "cannot lay out {path}: with a line for each item of its lists it would be larger than \
                 a file may be. It was left as it is."
            );
        }
        Unproven::Syntax(message) => format!("it cannot be read ({message})"),
        Unproven::Values => "a value would be another one".to_owned(),
        Unproven::Comments => "a comment would be lost".to_owned(),
        Unproven::Unstable => "its layout would not last".to_owned(),
    };
    format!(
        "cannot lay out {path}: {what}. It was left as it is.\n\
         This is a mistake in statewise, not in the file. Please report it, with the file."
    )
}
