//! A file that was not read from a project.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::parse;
use crate::source::{MAX_TEXT_BYTES, Source, SourceKind, Sources, Text, UnexpectedFile};

/// A file for the folder of a state.
#[derive(Clone, Debug)]
pub struct MadeFile {
    /// Its path in the project.
    pub path: String,
    /// Its content.
    pub toml: String,
    /// Whether the project has a file there.
    pub is_there: bool,
    /// The keys of the file that is there that a draft has no place for, so that the new file lacks
    /// them.
    pub not_carried: Vec<&'static str>,
}

/// The keys of an assessment at a path that no draft has.
pub(super) fn not_carried(sources: &Sources, path: &str) -> Vec<&'static str> {
    let Some((id, _)) = sources.find(path) else {
        return Vec::new();
    };
    // What is wrong with the file is no matter here.
    let documents = parse::parse_files(sources, &BTreeSet::from([id]), &mut Diagnostics::new());
    let assessments = || documents.assessments.iter().map(|document| &document.body);
    let mut scores = assessments().flat_map(|assessment| &assessment.scores);
    let has_copy = scores.any(|score| score.sources.iter().any(|source| source.copy_of.is_some()));
    let has_time = assessments().any(|assessment| assessment.as_of.is_some());
    let keys = [("as_of", has_time), ("copy_of", has_copy)];
    keys.into_iter()
        .filter_map(|(key, is_there)| is_there.then_some(key))
        .collect()
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
