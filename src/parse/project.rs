//! Reads all documents of a project in parallel.

use crate::diagnostic::Diagnostics;
use crate::parse::documents::{self, Add, Documents, RawPlainWords, Reader};
use crate::parse::path::Name;
use crate::parse::read;
use crate::parse::unread;
use crate::source::{Source, SourceId, SourceKind, Sources, Text};
use rayon::prelude::*;
use std::collections::BTreeSet;

/// Reads every document of a project, without refused files and the theme. A file that can be read
/// only in part still gives a document, with the fields that are valid.
pub fn parse(sources: &Sources, diagnostics: &mut Diagnostics) -> Documents {
    parse_those(sources, sources.iter(), diagnostics)
}

/// As [`parse`], for some of the files.
pub fn parse_files(
    sources: &Sources,
    files: &BTreeSet<SourceId>,
    diagnostics: &mut Diagnostics,
) -> Documents {
    let files = files.iter().map(|&id| (id, sources.get(id)));
    parse_those(sources, files, diagnostics)
}

fn parse_those<'a>(
    sources: &Sources,
    files: impl Iterator<Item = (SourceId, &'a Source)>,
    diagnostics: &mut Diagnostics,
) -> Documents {
    let files: Vec<(SourceId, Reader, Name)> = files
        .filter(|(_, source)| {
            !source.built_in
                && source.oddity.is_none()
                && matches!(source.kind, SourceKind::Toml | SourceKind::Markdown)
        })
        .filter_map(|(id, source)| {
            let Some((reader, name)) = documents::reader(&source.path) else {
                // The files of a theme are read by others.
                if source.role().theme().is_none() {
                    unread::problem(id, &source.path).report(diagnostics);
                }
                return None;
            };
            Some((id, reader, name))
        })
        .collect();
    let read: Vec<(Add, Diagnostics)> = files
        .into_par_iter()
        .map(|(id, reader, name)| reader(id, &sources.get(id).text, name))
        .collect();
    let mut documents = Documents::default();
    for (add, problems) in read {
        add(&mut documents);
        diagnostics.extend(problems);
    }
    documents
}

/// Reads a theme's list of plain words, which is used only for `--prose`.
pub fn plain_words(source: SourceId, text: &Text) -> (RawPlainWords, Diagnostics) {
    let (document, problems) = read::document::<RawPlainWords>(source, text, Name::default());
    (document.body, problems)
}
