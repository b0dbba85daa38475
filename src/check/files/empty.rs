//! Files that are published as they are, and hold nothing.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Edit};
use crate::source::{SourceKind, Sources, Span};

/// Reports pictures, documents and files of themes without a byte: a browser would show a broken
/// picture, and whoever downloads a document would get nothing.
pub(crate) fn report(sources: &Sources, diagnostics: &mut Diagnostics) {
    for (id, file) in sources.iter() {
        let is_published = file.kind == SourceKind::Asset && file.oddity.is_none();
        if is_published && file.bytes.is_empty() && file.text.is_empty() {
            Diagnostic::new(Code::EmptyFile, Span::new(id, 0..0))
                .message(format!("`{}` has no byte in it", file.path))
                .hint("Save it again from where it was made, or delete it.")
                .edit(Edit::Remove(id))
                .report(diagnostics);
        }
    }
}
