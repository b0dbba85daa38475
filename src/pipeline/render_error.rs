//! Errors of rendering a file.

use std::fmt;

use crate::diagnostic::Diagnostic;

/// Why a file of a site cannot be rendered.
#[derive(Debug)]
pub enum RenderError {
    /// The site has no such file.
    NoSuchFile,
    /// A template cannot be rendered with the view of the page.
    Template(Box<Diagnostic>),
}

impl fmt::Display for RenderError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchFile => out.write_str("The site has no such file."),
            Self::Template(problem) => out.write_str(&problem.message),
        }
    }
}

impl std::error::Error for RenderError {}
