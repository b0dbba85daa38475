//! Which problems are listed, and a summary of the rest.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::common_args::Global;
use super::progress::Progress;
use super::terminal::Terminal;
use crate::diagnostic::render::{self, Format, Prefix};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity, causes_first};
use crate::pipeline::{Published, RenderError};
use crate::source::Sources;

/// All problems of a project: those of its files, and if none is an error, those found by rendering
/// every page.
pub(super) fn all(published: &Published, progress: &Progress) -> Vec<Diagnostic> {
    let mut all = Diagnostics::new();
    published
        .diagnostics()
        .iter()
        .cloned()
        .for_each(|problem| problem.report(&mut all));
    if published.is_publishable() {
        for problem in template_problems(published, progress) {
            problem.report(&mut all);
        }
    }
    let mut all = all.into_sorted();
    causes_first(&mut all, published.sources());
    all
}

/// Renders every page and collects the problems, one for each place of a template.
fn template_problems(published: &Published, progress: &Progress) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = (0..published.paths().len())
        .into_par_iter()
        .filter_map(|at| {
            let problem = published
                .may_be_wrong(at)
                .then(|| published.render(at).err())
                .flatten();
            progress.step();
            match problem {
                Some(RenderError::Template(problem)) => Some(*problem),
                Some(RenderError::NoSuchFile) | None => None,
            }
        })
        .collect();
    // In page order, so that the message of the first page is kept.
    let mut seen = BTreeSet::new();
    found.retain(|problem| seen.insert((problem.span, problem.code)));
    found
}

/// Lists problems for people on standard error, with how many there are; returns the counts of notes
/// that are left out.
pub(super) fn tell(
    all: Vec<Diagnostic>,
    sources: &Sources,
    prefix: &Prefix,
    global: &Global,
    terminal: &Terminal,
) -> Notes {
    let (listed, notes) = to_list(all, global.verbose, global.quiet);
    if !listed.is_empty() {
        let drawn = render::render(&listed, sources, Format::Pretty, true, prefix);
        terminal.message(&drawn);
        terminal.status(&render::summary(&listed));
    }
    notes
}

/// Splits problems into those to list and a count of the notes that are left out.
///
/// Notes about prose are always listed: they exist only with `--prose`. `quiet` leaves out the
/// reading grades of plain texts.
pub(super) fn to_list(
    mut all: Vec<Diagnostic>,
    with_notes: bool,
    quiet: bool,
) -> (Vec<Diagnostic>, Notes) {
    let mut notes = Notes::default();
    if !with_notes {
        all.retain(|problem| {
            if problem.severity != Severity::Note {
                return true;
            }
            match problem.code {
                Code::MissingTranslation => notes.untranslated += 1,
                Code::HardToRead
                | Code::LongSentence
                | Code::UnexplainedAcronym
                | Code::PlainWord => return true,
                Code::ReadingGrade => return !quiet,
                _ => notes.others += 1,
            }
            false
        });
    }
    (all, notes)
}

/// What makes a problem of two versions the same: its file, its code and its words, wherever in the
/// file it stands.
type Known = (String, Code, String);

fn known(problem: &Diagnostic, sources: &Sources) -> Known {
    let path = match &problem.absent {
        Some(path) => path.clone(),
        None => sources.get(problem.span.source).path.clone(),
    };
    (path, problem.code, problem.message.clone())
}

/// Parts problems into those that another version does not have, and those of both. One that the
/// other version has once is of both once.
pub(super) fn apart(
    problems: Vec<Diagnostic>,
    sources: &Sources,
    others: (&[Diagnostic], &Sources),
) -> (Vec<Diagnostic>, Vec<Diagnostic>) {
    let mut counts: BTreeMap<Known, usize> = BTreeMap::new();
    for problem in others.0 {
        *counts.entry(known(problem, others.1)).or_default() += 1;
    }
    problems
        .into_iter()
        .partition(|problem| match counts.get_mut(&known(problem, sources)) {
            Some(count @ 1..) => {
                *count -= 1;
                false
            }
            _ => true,
        })
}

/// Whether a problem keeps the site from being published.
pub(super) fn has_errors(problems: &[Diagnostic]) -> bool {
    problems
        .iter()
        .any(|problem| problem.severity == Severity::Error)
}

/// Counts of notes that are not listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Notes {
    untranslated: usize,
    others: usize,
}

impl Notes {
    /// One line about them, if there are any.
    pub(super) fn line(self) -> Option<String> {
        let what = match (self.untranslated, self.others) {
            (0, 0) => return None,
            (1, 0) => "1 text is not translated yet".to_owned(),
            (count, 0) => format!("{count} texts are not translated yet"),
            (0, 1) => "1 note is not shown".to_owned(),
            (texts, others) => format!("{} notes are not shown", texts + others),
        };
        Some(format!("{what} (`statewise check --notes` lists them)."))
    }
}
