//! Tests from whole files to documents and diagnostics.

mod advice;
mod documentation;
mod drafts;
mod front_matter_and_bodies;
mod keys_and_values;
mod plan_keys;
mod properties;
mod syntax;
mod translations;
mod unclosed;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::parse::documents::Documents;
use crate::parse::parse;
use crate::source::{Source, SourceKind, Sources};

const ASSESSMENT: &str = "states/kentucky/2026.toml";

fn read(path: &str, text: &str) -> (Sources, Documents, Vec<Diagnostic>) {
    let sources = Sources::new([Source {
        path: path.into(),
        kind: if path.ends_with(".md") {
            SourceKind::Markdown
        } else {
            SourceKind::Toml
        },
        text: text.into(),
        bytes: std::sync::Arc::default(),
        oddity: None,
        built_in: false,
    }]);
    let mut diagnostics = Diagnostics::new();
    let documents = parse(&sources, &mut diagnostics);
    (sources, documents, diagnostics.into_sorted())
}

/// Code, line and column of every diagnostic but missing keys.
fn found(path: &str, text: &str) -> Vec<String> {
    let (sources, _, diagnostics) = read(path, text);
    diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.code != Code::MissingKey)
        .map(|diagnostic| {
            let at = sources.position(diagnostic.span);
            format!("{} {}:{}", diagnostic.code.name(), at.line, at.column)
        })
        .collect()
}

/// The diagnostics of an assessment.
fn in_assessment(text: &str) -> Vec<String> {
    found(ASSESSMENT, text)
}

/// The only diagnostic of a file.
fn only(path: &str, text: &str) -> Diagnostic {
    let (_, _, diagnostics) = read(path, text);
    let mut found = diagnostics
        .into_iter()
        .filter(|diagnostic| diagnostic.code != Code::MissingKey);
    let first = found
        .next()
        .unwrap_or_else(|| panic!("nothing found in {text:?}"));
    assert_eq!(found.next(), None, "{text:?}");
    first
}
