//! A project for tests.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Source, SourceId, SourceKind, Sources, Span};

/// The files of `list`, as text.
pub(super) fn sources(list: &[(&str, &str)]) -> Sources {
    Sources::new(list.iter().map(|(path, text)| Source {
        path: (*path).into(),
        kind: SourceKind::Toml,
        text: (*text).into(),
        bytes: std::sync::Arc::default(),
        oddity: None,
        built_in: false,
    }))
}

/// The first occurrence of `words` in a file.
pub(super) fn span(sources: &Sources, path: &str, words: &str) -> Span {
    let (id, file) = sources.find(path).unwrap();
    let start = file.text.find(words).unwrap();
    Span::new(id, start..start + words.len())
}

/// The id of a file.
pub(super) fn id(sources: &Sources, path: &str) -> SourceId {
    sources.find(path).unwrap().0
}

/// An error with every field set, a warning over two files, a note without a place.
pub(super) fn project() -> (Sources, Vec<Diagnostic>) {
    let sources = sources(&[
        (
            "rubric/rubric.toml",
            "id = \"data\"\n\n[[rating]]\nvalue = 1\n",
        ),
        (
            "states/ohio/2025.toml",
            "rubric = \"2021\"\n\n[1A]\nraiting = 3\nevidence = \"x\"\n",
        ),
        ("states/ohio/photo.bmp", ""),
    ]);
    let key = span(&sources, "states/ohio/2025.toml", "raiting");
    let table = span(&sources, "states/ohio/2025.toml", "[1A]");
    let value = span(&sources, "rubric/rubric.toml", "value = 1");
    let nowhere = Span::new(id(&sources, "states/ohio/photo.bmp"), 0..0);
    let list = vec![
        Diagnostic::new(Code::UnknownKey, key)
            .message("`raiting` is not known in a score")
            .caret("no such key")
            .label(table, "in this score")
            .expected("rating, status, evidence, criteria or sources")
            .did_you_mean("raiting", ["rating", "status"])
            .hint("Remove the line, or mend the name."),
        Diagnostic::new(Code::CriteriaContradictRating, table)
            .message("1A is rated too high")
            .label(value, "the lowest level stands here"),
        Diagnostic::new(Code::UnexpectedFile, nowhere).message("a picture has no place here"),
    ];
    (sources, list)
}
