//! A file that was not read from a project.

use std::sync::Arc;

use crate::source::{MAX_TEXT_BYTES, Source, SourceKind, Text, UnexpectedFile};

/// A file for the folder of a state.
#[derive(Clone, Debug)]
pub struct MadeFile {
    /// Its path in the project.
    pub path: String,
    /// Its content.
    pub toml: String,
    /// Whether the project has a file there.
    pub is_there: bool,
    /// What that file has and no draft can hold: the keys, with the scores that have them.
    pub lost: Vec<String>,
}

impl MadeFile {
    /// As if it had been read from disk.
    pub(super) fn source(&self) -> Source {
        let mut file = source(self.path.clone(), &self.toml);
        if self.toml.len() as u64 > MAX_TEXT_BYTES {
            file.text = Text::new();
            file.oddity = Some(UnexpectedFile::TooLarge {
                limit: MAX_TEXT_BYTES,
            });
        }
        file
    }
}

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
