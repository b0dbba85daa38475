//! Files whose names are one on systems that ignore case, or how letters with accents are written.

use std::collections::BTreeMap;

use icu_normalizer::ComposingNormalizer;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::source::{SourceId, SourceKind, Sources, Span};

/// Reports two files of the project of which such a system keeps one. Names that are parts of
/// addresses have a rule of their own.
pub(crate) fn report(sources: &Sources, diagnostics: &mut Diagnostics) {
    let normalizer = ComposingNormalizer::new_nfc();
    let mut first: BTreeMap<String, SourceId> = BTreeMap::new();
    let kept = |kind| {
        !matches!(
            kind,
            SourceKind::Markdown | SourceKind::Toml | SourceKind::Refused
        )
    };
    let files = sources.iter().filter(|(_, file)| kept(file.kind));
    for (id, file) in files {
        let folded = normalizer.normalize(&file.path).to_lowercase();
        let &mut other = first.entry(folded).or_insert(id);
        if other != id {
            // A file of the built-in theme is not the one to be renamed.
            let (id, other) = match sources.get(id).built_in {
                true => (other, id),
                false => (id, other),
            };
            Diagnostic::new(Code::BadFileName, Span::new(id, 0..0))
                .message(format!(
                    "`{}` and `{}` are one file on many systems, which keep only one of them",
                    sources.get(other).path,
                    sources.get(id).path
                ))
                .label(Span::new(other, 0..0), "the first one")
                .hint("Rename one of them.")
                .report(diagnostics);
        }
    }
}
