//! All problems of a run.

use super::problem::Diagnostic;
use super::severity::Severity;
use crate::source::SourceId;

/// All problems of a run. Rules report in any order; [`Diagnostics::into_sorted`] orders them.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds all of another run.
    pub fn extend(&mut self, others: Diagnostics) {
        self.0.extend(others.0);
    }

    /// Whether one of them stops a build.
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

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In the order they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// In reading order: by file, then by place, then by code; the same problem once.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.0.sort_by(|a, b| {
            (a.span, a.severity, a.code, &a.message).cmp(&(b.span, b.severity, b.code, &b.message))
        });
        self.0.dedup();
        self.0
    }
}

/// What problems are reported to.
pub trait Reporter {
    /// Adds a problem, unless it is one too many.
    fn add(&mut self, diagnostic: Diagnostic);
}

impl Reporter for Diagnostics {
    fn add(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }
}

impl Diagnostic {
    /// Ends the description of a problem: adds it to what was found.
    pub fn report(self, reporter: &mut impl Reporter) {
        reporter.add(self);
    }
}
