//! What can be wrong with the files people write, as data. Drawing it is in [`render`].

mod code;
pub mod render;

pub use code::Code;

use crate::source::{SourceId, Sources, Span};

/// How bad it is. Only an error stops a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site is not published.
    Error,
    /// Published, but somebody should look.
    Warning,
    /// Worth knowing.
    Note,
}

/// A second place that explains the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is there.
    pub message: String,
}

/// One problem: what, where, and the way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which rule was broken.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// One terse sentence that makes sense alone in one line.
    pub message: String,
    /// The place itself.
    pub span: Span,
    /// A few words shown under the caret.
    pub caret: Option<String>,
    /// Other places that belong to it.
    pub labels: Vec<Label>,
    /// What was expected there.
    pub expected: Option<String>,
    /// The nearest right value: "did you mean".
    pub suggestion: Option<String>,
    /// How to mend it, a sentence each.
    pub hints: Vec<String>,
}

impl Diagnostic {
    /// A problem with the code's own severity.
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: message.into(),
            span,
            caret: None,
            labels: Vec::new(),
            expected: None,
            suggestion: None,
            hints: Vec::new(),
        }
    }

    /// A few words under the caret.
    #[must_use]
    pub fn caret(mut self, words: impl Into<String>) -> Self {
        self.caret = Some(words.into());
        self
    }

    /// Points at a second place.
    #[must_use]
    pub fn label(mut self, span: Span, message: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            message: message.into(),
        });
        self
    }

    /// Says what was expected.
    #[must_use]
    pub fn expected(mut self, what: impl Into<String>) -> Self {
        self.expected = Some(what.into());
        self
    }

    /// Offers the candidate that is nearest to what was written, if one is near.
    #[must_use]
    pub fn did_you_mean<'a>(
        mut self,
        written: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        self.suggestion = nearest(written, candidates).map(str::to_owned);
        self
    }

    /// Adds a way out.
    #[must_use]
    pub fn hint(mut self, sentence: impl Into<String>) -> Self {
        self.hints.push(sentence.into());
        self
    }
}

/// All problems of a run. Rules push in any order; [`Diagnostics::into_sorted`] orders them.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
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

/// The candidate nearest to `written` by Damerau-Levenshtein distance without regard to case, if
/// at most a third of its characters differ, or one of two. Of several the one of like length wins.
pub fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let lower = written.to_lowercase();
    let written_length = lower.chars().count();
    candidates
        .into_iter()
        .map(|candidate| {
            let distance = strsim::damerau_levenshtein(&lower, &candidate.to_lowercase());
            (distance, candidate.chars().count(), candidate)
        })
        .filter(|&(distance, length, _)| {
            let longest = length.max(written_length);
            distance < longest && distance <= (longest / 3).max(1)
        })
        .min_by_key(|&(distance, length, candidate)| {
            (distance, length.abs_diff(written_length), candidate)
        })
        .map(|(_, _, candidate)| candidate)
}

/// A file and place for one-line messages: `path:line:column`.
pub fn place(sources: &Sources, span: Span) -> String {
    let at = sources.position(span);
    format!(
        "{}:{}:{}",
        sources.get(span.source).path,
        at.line,
        at.column
    )
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn nearest_offers_only_what_is_near() {
        let keys = ["rating", "evidence", "sources"];
        for (written, expected) in [
            ("raiting", Some("rating")),
            ("Rating", Some("rating")),
            ("sorces", Some("sources")),
            ("banana", None),
            ("", None),
        ] {
            assert_eq!(nearest(written, keys), expected, "{written:?}");
        }
        // Another letter altogether is not near, and of two as near the like length is meant.
        assert_eq!(nearest("3", ["1", "2"]), None);
        assert_eq!(nearest("1C", ["1", "1A"]), Some("1A"));
    }
}
