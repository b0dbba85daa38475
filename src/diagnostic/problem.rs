//! A single problem.

use super::code::Code;
use super::severity::Severity;
use crate::source::{SourceId, Span, nearest};

/// A second place that helps to explain a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is at this place, in a few words.
    pub message: String,
}

/// A change that removes a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Writes a text over a place, which may be empty.
    Replace(Span, String),
    /// Gives a file another path.
    Rename(SourceId, String),
    /// Removes a file.
    Remove(SourceId),
}

/// One problem: a message, its place, and hints for a fix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that was broken.
    pub code: Code,
    /// The severity.
    pub severity: Severity,
    /// One short sentence that can be read alone.
    pub message: String,
    /// The place of the problem.
    pub span: Span,
    /// The path of a file that is not there. It is shown as the place, and comes before all others.
    pub absent: Option<String>,
    /// A few words under the caret.
    pub caret: Option<String>,
    /// Related places.
    pub labels: Vec<Label>,
    /// The expected value, in words.
    pub expected: Option<String>,
    /// The nearest valid value, for "did you mean".
    pub suggestion: Option<String>,
    /// How to fix it, one sentence each.
    pub hints: Vec<String>,
    /// The changes that the hint or suggestion stands for, where they can be made by a program.
    pub edits: Vec<Edit>,
}

impl Diagnostic {
    /// A problem with the code's own severity, and its summary as the message.
    pub fn new(code: Code, span: Span) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: code.summary().to_owned(),
            span,
            absent: None,
            caret: None,
            labels: Vec::new(),
            expected: None,
            suggestion: None,
            hints: Vec::new(),
            edits: Vec::new(),
        }
    }

    /// Sets another severity than that of the code.
    #[must_use]
    pub(super) fn with_severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Sets the message.
    #[must_use]
    pub fn message(mut self, sentence: impl Into<String>) -> Self {
        self.message = sentence.into();
        self
    }

    /// Shows the path of a file that is not there as the place.
    #[must_use]
    pub fn absent(mut self, path: impl Into<String>) -> Self {
        self.absent = Some(path.into());
        self
    }

    /// A few words under the caret.
    #[must_use]
    pub fn caret(mut self, words: impl Into<String>) -> Self {
        self.caret = Some(words.into());
        self
    }

    /// Adds a related place.
    #[must_use]
    pub fn label(mut self, span: Span, message: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            message: message.into(),
        });
        self
    }

    /// Sets the expected value, in words.
    #[must_use]
    pub fn expected(mut self, what: impl Into<String>) -> Self {
        self.expected = Some(what.into());
        self
    }

    /// Suggests the candidate nearest to what was written, if any is near; see [`nearest`].
    #[must_use]
    pub fn did_you_mean<'a>(
        mut self,
        written: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        self.suggestion = nearest(written, candidates).map(str::to_owned);
        self
    }

    /// Suggests a value, if there is one.
    #[must_use]
    pub fn suggestion(mut self, value: Option<impl Into<String>>) -> Self {
        self.suggestion = value.map(Into::into);
        self
    }

    /// Adds a sentence on how to fix it.
    #[must_use]
    pub fn hint(mut self, sentence: impl Into<String>) -> Self {
        self.hints.push(sentence.into());
        self
    }

    /// Adds a change that a program can make.
    #[must_use]
    pub fn edit(mut self, edit: Edit) -> Self {
        self.edits.push(edit);
        self
    }
}
