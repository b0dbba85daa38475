//! The formats.

use super::{github, json, pretty, short};
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

/// How diagnostics are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For people: the place, the lines, the way out.
    #[default]
    Pretty,
    /// For editors and `grep`: one line each.
    Short,
    /// For programs: an array of objects.
    Json,
    /// For GitHub Actions: notes beside the lines of a pull request.
    Github,
}

/// Draws diagnostics in the order given. `color` matters to [`Format::Pretty`] only. The text is
/// empty or ends with a line break.
pub fn render(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    format: Format,
    color: bool,
) -> String {
    match format {
        Format::Pretty => pretty::render(diagnostics, sources, color),
        Format::Short => short::render(diagnostics, sources),
        Format::Json => json::render(diagnostics, sources),
        Format::Github => github::render(diagnostics, sources),
    }
}
