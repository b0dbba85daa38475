//! What is wrong, as pages and the terminal show it.

use serde::Serialize;

use crate::diagnostic::render::{self, Format};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::source::Sources;

/// One problem, ready to be shown as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Problem {
    /// `error` or `warning`
    pub(super) severity: &'static str,
    /// The sentence.
    pub(super) message: String,
    /// `path:line:column`, where it has a place.
    pub(super) place: Option<String>,
    /// Everything that is said about it, with the lines of the file.
    pub(super) text: String,
    /// The same with colors, for the terminal.
    #[serde(skip)]
    pub(super) colored: String,
}

/// The problems that people are told of. Notes are left to `statewise check --notes`.
pub(super) fn of(diagnostics: &[Diagnostic], sources: &Sources) -> Vec<Problem> {
    diagnostics
        .iter()
        .filter_map(|problem| {
            let severity = match problem.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => return None,
            };
            let one = std::slice::from_ref(problem);
            let place = render::visible_line(&diagnostic::place(sources, problem.span)).into();
            Some(Problem {
                severity,
                message: render::visible_line(&problem.message).into(),
                place: Some(place),
                text: render::render(one, sources, Format::Pretty, false),
                colored: render::render(one, sources, Format::Pretty, true),
            })
        })
        .collect()
}

/// A problem of the machine rather than of a file.
pub(super) fn of_machine(sentence: &str) -> Problem {
    let message = render::visible_line(sentence).to_string();
    Problem {
        severity: "error",
        place: None,
        text: format!("error: {message}\n"),
        colored: format!("error: {message}\n"),
        message,
    }
}

impl Problem {
    /// Whether it keeps the site from being published.
    pub(super) fn is_error(&self) -> bool {
        self.severity == "error"
    }
}
