//! One problem.

use super::code::Code;
use super::nearest::nearest;
use super::severity::Severity;
use crate::source::Span;

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
    /// A problem with the code's own severity, and its summary as the message.
    pub fn new(code: Code, span: Span) -> Self {
        Self {
            code,
            severity: code.severity(),
            message: code.summary().to_owned(),
            span,
            caret: None,
            labels: Vec::new(),
            expected: None,
            suggestion: None,
            hints: Vec::new(),
        }
    }

    /// Says what is wrong at this place.
    #[must_use]
    pub fn message(mut self, sentence: impl Into<String>) -> Self {
        self.message = sentence.into();
        self
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

    /// Offers a value, if there is one.
    #[must_use]
    pub fn suggestion(mut self, value: Option<impl Into<String>>) -> Self {
        self.suggestion = value.map(Into::into);
        self
    }

    /// Adds a way out.
    #[must_use]
    pub fn hint(mut self, sentence: impl Into<String>) -> Self {
        self.hints.push(sentence.into());
        self
    }
}
