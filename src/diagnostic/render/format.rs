//! Output formats of diagnostics.

use super::{Prefix, github, json, pretty, sarif, short};
use crate::diagnostic::Diagnostic;
use crate::source::Sources;

/// The output format of diagnostics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For people: the place, the quoted lines, and hints.
    #[default]
    Pretty,
    /// For editors and `grep`: one line each.
    Short,
    /// For programs: a JSON array of objects.
    Json,
    /// For GitHub Actions: annotations on the lines of a pull request.
    Github,
    /// For code hosts: a log in SARIF 2.1.0.
    Sarif,
}

/// Formats diagnostics in the order given. `color` applies to [`Format::Pretty`] only, and `prefix`
/// to all but [`Format::Json`], whose paths begin at the project's root. The text is empty or ends
/// with a line break.
pub fn render(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    format: Format,
    color: bool,
    prefix: &Prefix,
) -> String {
    match format {
        Format::Pretty => pretty::render(diagnostics, sources, color, prefix),
        Format::Short => short::render(diagnostics, sources, prefix),
        Format::Json => json::render(diagnostics, sources),
        Format::Github => github::render(diagnostics, sources, prefix),
        Format::Sarif => sarif::render(diagnostics, sources, prefix),
    }
}
