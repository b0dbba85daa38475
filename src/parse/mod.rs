//! Sources → Documents: raw, spanned, perhaps wrong. One bad file never hides another.
//!
//! Everything that one file alone can tell is checked here: its characters, its TOML, its keys and
//! their types, and the Markdown in its texts. A required key that is missing is reported here
//! once; what ids and numbers *mean* is for `check`.

pub mod documents;

mod file;
mod file_checks;
mod front_matter;
mod markdown_checks;
mod path;
mod read;
mod shown;
mod toml_reader;

use crate::diagnostic::Diagnostics;
use crate::source::{Source, SourceId, SourceKind, Sources};
use documents::{Documents, RawPlainWords};
use rayon::prelude::*;
use std::collections::BTreeSet;

/// Reads every document of a project. Refused files and the theme are left out; a file that could
/// be read only in part still gives a document with what was right in it.
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
    let files: Vec<(SourceId, path::Place)> = files
        .filter(|(_, source)| {
            !source.built_in
                && source.oddity.is_none()
                && matches!(source.kind, SourceKind::Toml | SourceKind::Markdown)
        })
        .filter_map(|(id, source)| path::Place::of(&source.path).map(|place| (id, place)))
        .collect();
    let read: Vec<(read::Parsed, Diagnostics)> = files
        .into_par_iter()
        .map(|(id, place)| read::file(id, &sources.get(id).text, place))
        .collect();
    let mut documents = Documents::default();
    for (parsed, problems) in read {
        parsed.add_to(&mut documents);
        diagnostics.extend(problems);
    }
    documents
}

/// Reads a theme's list of plain words. It is no document of the site: only who asks for it pays.
pub fn plain_words(source: SourceId, text: &crate::source::Text) -> (RawPlainWords, Diagnostics) {
    read::plain_words(source, text)
}

#[cfg(test)]
mod tests;
