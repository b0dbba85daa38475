//! Which checks against the rubric are possible, once it is checked itself.

use crate::check::known::inputs::is_translation;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::source::{Role, Sources};

/// Which problems of references to the rubric are reported. A rubric with errors could cause
/// others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Trust {
    /// None: ids may be missing, because of a duplicate or an invalid one.
    None,
    /// Unknown ids, but not conflicts with its rules.
    Ids,
    /// All.
    Full,
}

/// The trust in the originals of the rubric and of its elements.
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
