//! Problems, ready to be shown on pages and on the terminal.

use serde::Serialize;

use crate::diagnostic::render::{self, Format, Prefix};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::source::Sources;

/// How bad a problem is. Notes are left to `statewise check --notes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Level {
    /// The site is not published.
    Error,
    /// The site is published.
    Warning,
}

/// One problem as plain text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Problem {
    /// How bad it is; `"error"` or `"warning"` in JSON.
    pub(super) severity: Level,
    /// The message in one line.
    pub(super) message: String,
    /// `path:line:column`, from where the server was started; none for an error of the system.
    pub(super) place: Option<String>,
    /// The whole diagnostic with the lines of the file, without colors.
    pub(super) text: String,
    /// The same with ANSI colors, for the terminal.
    #[serde(skip)]
    pub(super) colored: String,
}

/// Draws errors and warnings; notes are left out.
pub(super) fn from_diagnostics(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    prefix: &Prefix,
) -> Vec<Problem> {
    diagnostics
        .iter()
        .filter_map(|problem| {
            let severity = match problem.severity {
                Severity::Error => Level::Error,
                Severity::Warning => Level::Warning,
                Severity::Note => return None,
            };
            let one = std::slice::from_ref(problem);
            let place = diagnostic::place_of(sources, problem);
            let place = render::visible_line(&prefix.path(&place)).into();
            Some(Problem {
                severity,
                message: render::visible_line(&problem.message).into(),
                place: Some(place),
                text: render::render(one, sources, Format::Pretty, false, prefix),
                colored: render::render(one, sources, Format::Pretty, true, prefix),
            })
        })
        .collect()
}

/// An error of the system rather than of a file, such as a folder that cannot be read.
pub(super) fn system_error(message: &str) -> Problem {
    let message = render::visible_line(message).to_string();
    Problem {
        severity: Level::Error,
        place: None,
        text: format!("error: {message}\n"),
        colored: format!("error: {message}\n"),
        message,
    }
}

impl Problem {
    /// Whether the site is not published because of it.
    pub(super) fn is_error(&self) -> bool {
        self.severity == Level::Error
    }
}
