//! A file that was not read from a project.

use std::sync::Arc;

use crate::source::{Source, SourceKind, Text};

/// The file at a path, with a text of any kind.
pub(super) fn source(path: String, text: &str) -> Source {
    Source {
        path,
        kind: SourceKind::Toml,
        text: Text::from(text),
        bytes: Arc::default(),
        oddity: None,
        built_in: false,
    }
}
