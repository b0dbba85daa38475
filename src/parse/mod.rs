//! Sources → Documents: raw, spanned, perhaps wrong. One bad file never hides another.

pub mod documents;

use crate::diagnostic::Diagnostics;
use crate::source::Sources;
use documents::Documents;

/// Reads every document of a project.
pub fn parse(_sources: &Sources, _diagnostics: &mut Diagnostics) -> Documents {
    Documents::default()
}
