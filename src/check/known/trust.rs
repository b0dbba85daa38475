//! How far the rubric can be relied on, once it is checked.

use crate::check::known::inputs::is_translation;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::source::{Role, Sources};

/// How far the rubric can be held against what refers to it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Trust {
    /// In nothing: an id may be missing, since two are alike or one cannot be used.
    None,
    /// In its ids, and not in what its rules say.
    Ids,
    /// In everything.
    Full,
}

/// How far the originals of the rubric and of its elements can be trusted.
pub(crate) fn trust_in_rubric(sources: &Sources, diagnostics: &Diagnostics) -> Trust {
    let of_error = |diagnostic: &Diagnostic| {
        let source = sources.get(diagnostic.span.source);
        let role = source.role();
        if diagnostic.severity != Severity::Error
            || !matches!(role, Role::Rubric | Role::Element)
            || is_translation(&source.path)
        {
            return Trust::Full;
        }
        match diagnostic.code {
            Code::DuplicateId | Code::SlugCollision => Trust::None,
            Code::BadRubric if role == Role::Element => Trust::None,
            _ => Trust::Ids,
        }
    };
    diagnostics
        .iter()
        .map(of_error)
        .min()
        .unwrap_or(Trust::Full)
}
