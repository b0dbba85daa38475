//! Reviews all prose of a project, file by file in parallel.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::file::{self, FileProse};
use super::language::Language;
use super::lexicon::Lexicon;
use super::plain_words::{self, PlainWords};
use super::summary::{self, Measure, Summary};
use super::texts::{self, FileTexts};
use super::{acronym, long_sentence};
use crate::diagnostic::Diagnostics;
use crate::parse::documents::Documents;
use crate::source::Sources;

/// The word lists of one language.
struct LanguageData {
    language: Language,
    lexicon: Lexicon,
    plain_words: PlainWords,
}

/// Reviews the prose of every file that has no errors, and adds notes to `diagnostics`.
/// `theme` is the site's own, whose list of plain words comes before the built-in one; `tag` is the
/// language of the originals.
pub fn review(
    documents: &Documents,
    sources: &Sources,
    theme: &str,
    tag: &str,
    diagnostics: &mut Diagnostics,
) -> Summary {
    let broken = diagnostics.error_sources();
    let mut files = texts::from_documents(documents);
    // Markdown that exceeds the limits must not be parsed, and the prose of a broken file is
    // incomplete.
    files.retain(|file| !broken.contains(&file.source));
    let tags: BTreeSet<Option<&str>> = files.iter().map(|file| file.language).collect();
    let languages: BTreeMap<Option<&str>, LanguageData> = tags
        .into_iter()
        .map(|own| {
            let tag = own.unwrap_or(tag);
            let data = LanguageData {
                language: Language::from_tag(tag),
                lexicon: Lexicon::from_documents(documents, own),
                plain_words: PlainWords::load(tag, theme, sources, diagnostics),
            };
            (own, data)
        })
        .collect();
    let read: Vec<(Measure, Diagnostics)> = files
        .par_iter()
        .filter_map(|file| Some(read(file, languages.get(&file.language)?)))
        .collect();
    let mut measures = Vec::with_capacity(read.len());
    for (measure, notes) in read {
        measures.push(measure);
        diagnostics.extend(notes);
    }
    summary::summarize(&measures, diagnostics)
}

fn read(texts: &FileTexts<'_>, data: &LanguageData) -> (Measure, Diagnostics) {
    let mut notes = Diagnostics::new();
    let blocks = file::blocks(texts);
    let prose = FileProse::new(&blocks, &data.lexicon, data.language);
    long_sentence::report(&prose, &mut notes);
    if data.language != Language::Other {
        acronym::report(
            &prose,
            &data.lexicon,
            &data.plain_words,
            data.language,
            &mut notes,
        );
        plain_words::report(&prose, &data.plain_words, &mut notes);
    }
    let measure = Measure {
        kind: texts.kind,
        language: data.language,
        whole: prose.measure(data.language),
        texts: prose.measure_texts(data.language).collect(),
    };
    (measure, notes)
}
