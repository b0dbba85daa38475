//! The list of problems of a run.

use super::problem::Diagnostic;
use super::severity::Severity;
use crate::source::SourceId;

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

    /// The problems by file, then by place, then by code, without duplicates.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.0.sort_by(|a, b| {
            (a.span, a.severity, a.code, &a.message).cmp(&(b.span, b.severity, b.code, &b.message))
        });
        self.0.dedup();
        self.0
    }
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
