//! Files that no format reads, although they stand at the right place: what their names have for a
//! language is none.

use crate::diagnostic::{Code, Diagnostic, Edit};
use crate::parse::path::meant_language_tag;
use crate::source::{SourceId, Span};

/// The diagnostic for a file that no format reads.
pub(super) fn problem(source: SourceId, path: &str) -> Diagnostic {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let slash = if folder.is_empty() { "" } else { "/" };
    let (stem, rest) = name.split_once('.').unwrap_or((name, ""));
    let (tag, ending) = rest.rsplit_once('.').unwrap_or(("", rest));
    let diagnostic = Diagnostic::new(Code::UnexpectedFile, Span::new(source, 0..0))
        .message(format!(
            "`{path}` is not read: `{tag}` is not a language tag"
        ))
        .expected("a tag like `en`, `es` or `pt-BR`");
    let Some(tag) = meant_language_tag(tag) else {
        return diagnostic.hint("Write the language there, or take it out of the name.");
    };
    let meant = format!("{folder}{slash}{stem}.{tag}.{ending}");
    diagnostic
        .suggestion(Some(&meant))
        .hint(format!("Rename it to `{meant}`."))
        .edit(Edit::Rename(source, meant))
}
