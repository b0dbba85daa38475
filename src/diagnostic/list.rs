//! The list of problems of a run.

use super::code::Code;
use super::problem::Diagnostic;
use super::severity::Severity;
use std::collections::BTreeMap;

use crate::source::{Role, SourceId, Sources, Span, UnexpectedFile};

/// All problems of a run. Rules report in any order; [`Diagnostics::into_sorted`] orders them.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// An empty list.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the problems of another list.
    pub fn extend(&mut self, others: Diagnostics) {
        self.0.extend(others.0);
    }

    /// Whether any of them is an error.
    pub fn has_errors(&self) -> bool {
        self.0
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// The files with an error.
    pub fn error_sources(&self) -> std::collections::BTreeSet<SourceId> {
        self.0
            .iter()
            .filter(|diagnostic| diagnostic.severity == Severity::Error)
            .map(|diagnostic| diagnostic.span.source)
            .collect()
    }

    /// The places of errors.
    pub fn error_places(&self) -> std::collections::BTreeSet<Span> {
        self.0
            .iter()
            .filter(|diagnostic| diagnostic.severity == Severity::Error)
            .map(|diagnostic| diagnostic.span)
            .collect()
    }

    /// The number of problems.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether the list is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The problems, in the order in which they were reported.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// Keeps the problems that a condition holds for.
    pub fn retain(&mut self, condition: impl FnMut(&Diagnostic) -> bool) {
        self.0.retain(condition);
    }

    /// The problems by file, then by place, then by code, without duplicates; first those of files
    /// that are not there.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.0.sort_by(|a, b| {
            let key = |one: &Diagnostic| (one.absent.is_none(), one.span, one.severity, one.code);
            (key(a), &a.message).cmp(&(key(b), &b.message))
        });
        self.0.dedup();
        self.0
    }
}

/// Puts errors of the settings and the rubric, and input that is not read, which others may follow from, before those of other
/// files. Their order among themselves stays.
pub fn causes_first(problems: &mut [Diagnostic], sources: &Sources) {
    problems.sort_by_key(|problem| {
        let file = sources.get(problem.span.source);
        let is_beside = matches!(file.oddity, Some(UnexpectedFile::BesideInput { .. }));
        let is_cause = problem.severity == Severity::Error
            && (problem.absent.is_some()
                || is_beside
                || matches!(file.role(), Role::Settings | Role::Rubric | Role::Element));
        (problem.absent.is_none(), !is_cause)
    });
}

/// Of more problems of one kind only the first are shown.
const MAX_OF_A_KIND: usize = 200;

/// Leaves out problems of a kind past [`MAX_OF_A_KIND`], and says how many those are.
pub fn shortened(problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
    for problem in &problems {
        *counts.entry(problem.code).or_default() += 1;
    }
    let mut seen: BTreeMap<Code, usize> = BTreeMap::new();
    let mut kept = Vec::with_capacity(problems.len().min(MAX_OF_A_KIND));
    for problem in problems {
        let count = counts.get(&problem.code).copied().unwrap_or_default();
        let number = seen.entry(problem.code).or_default();
        *number += 1;
        if *number <= MAX_OF_A_KIND {
            kept.push(problem);
        } else if *number == MAX_OF_A_KIND + 1 {
            let left = count - MAX_OF_A_KIND;
            kept.push(
                Diagnostic::new(problem.code, problem.span)
                    .with_severity(problem.severity)
                    .message(format!(
                        "{left} more problems of this kind are not shown, from here on"
                    ))
                    .hint("Correct those above first: many of one kind often have one cause."),
            );
        }
    }
    kept
}

/// A receiver of problems.
pub trait Reporter {
    /// Adds a problem; some receivers ignore it once they hold too many.
    fn add(&mut self, diagnostic: Diagnostic);
}

impl Reporter for Diagnostics {
    fn add(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }
}

impl Diagnostic {
    /// Adds the problem to a receiver; the last call of the builder.
    pub fn report(self, reporter: &mut impl Reporter) {
        reporter.add(self);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t32_of_very_many_problems_of_one_kind_the_first_are_shown_and_the_rest_counted() {
        let at = |offset| Span::new(SourceId::FIRST, offset..offset);
        let many = (0..40_000).map(|at_| Diagnostic::new(Code::UnknownKey, at(at_)));
        let other = Diagnostic::new(Code::BadDate, at(50_000));
        let shown = shortened(many.chain([other.clone()]).collect());
        assert_eq!(shown.len(), 202);
        assert_eq!(
            shown[200].message,
            "39800 more problems of this kind are not shown, from here on"
        );
        assert_eq!(shown[201], other);
        let few: Vec<_> = (0..200)
            .map(|at_| Diagnostic::new(Code::UnknownKey, at(at_)))
            .collect();
        assert_eq!(shortened(few.clone()), few);
    }
}
