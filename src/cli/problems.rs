//! Which problems are shown, and what is said about the rest.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::progress::Progress;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::pipeline::{Published, RenderError};

/// Every problem of a project: those of its files, and if a site can be made of them, those that
/// show only when its pages are drawn.
pub(super) fn all(published: &Published, progress: &Progress) -> Vec<Diagnostic> {
    let mut all = Diagnostics::new();
    published
        .diagnostics()
        .iter()
        .cloned()
        .for_each(|problem| all.push(problem));
    if published.is_publishable() {
        for problem in of_templates(published, progress) {
            all.push(problem);
        }
    }
    all.into_sorted()
}

/// Draws every page and keeps the problems, one for each place however many pages pass it.
fn of_templates(published: &Published, progress: &Progress) -> Vec<Diagnostic> {
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
    // In page order, so that of many pages the first one's words are kept.
    let mut seen = BTreeSet::new();
    found.retain(|problem| seen.insert((problem.span, problem.code)));
    found
}

/// Splits problems into those to list and the number of notes that are left out.
///
/// Notes about prose are listed, because only a run that asked for them has them; `quiet` leaves out
/// those that nothing is wrong with.
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

/// Whether a problem keeps the site from being published.
pub(super) fn has_errors(problems: &[Diagnostic]) -> bool {
    problems
        .iter()
        .any(|problem| problem.severity == Severity::Error)
}

/// Notes that are not listed one by one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Notes {
    untranslated: usize,
    others: usize,
}

impl Notes {
    /// A line about them, if there are any.
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
