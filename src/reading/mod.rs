//! How hard the prose of a site is to read: grades as bands, long sentences, acronyms that nobody
//! explains, words that have a plainer one. Everything it says is a note; a site is published
//! whatever it finds, and a run that does not ask for it pays nothing.
//!
//! ```text
//! Documents ─ texts ────▶ files of texts
//! text      ─ block ────▶ words without markup, and where they stood
//! words     ─ sentence ─▶ sentences
//! sentence  ─ word ─────▶ words ─ classify ▶ plain, term, name, code
//! file      ─ rules ────▶ notes;  tallies ─ summary ▶ grades
//! ```

mod acronym;
mod block;
mod classify;
mod english;
mod file;
mod grade;
mod language;
mod lexicon;
mod long_sentence;
mod plain_words;
mod sentence;
mod spanish;
mod summary;
mod texts;
mod word;

use std::collections::BTreeMap;

use rayon::prelude::*;

pub use grade::Band;
pub use language::Language;
pub use summary::{Share, Summary};

use crate::diagnostic::Diagnostics;
use crate::parse::documents::Documents;
use crate::source::Sources;
use file::FileProse;
use lexicon::Lexicon;
use plain_words::PlainWords;
use summary::Measure;
use texts::FileTexts;

/// What one language needs.
struct Kit {
    language: Language,
    lexicon: Lexicon,
    plain_words: PlainWords,
}

/// Reads the prose of every file that has no errors, adds notes, and says how much there is.
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
    let mut files = texts::of(documents);
    // Markdown that nests too deep must not reach the parser, and half a file is not its prose.
    files.retain(|file| !broken.contains(&file.source));
    let tags: std::collections::BTreeSet<Option<&str>> =
        files.iter().map(|file| file.language).collect();
    let kits: BTreeMap<Option<&str>, Kit> = tags
        .into_iter()
        .map(|own| {
            let tag = own.unwrap_or(tag);
            let kit = Kit {
                language: Language::of_tag(tag),
                lexicon: Lexicon::of(documents, own),
                plain_words: PlainWords::of(tag, theme, sources, diagnostics),
            };
            (own, kit)
        })
        .collect();
    let read: Vec<(Measure, Diagnostics)> = files
        .par_iter()
        .filter_map(|file| Some(read(file, kits.get(&file.language)?)))
        .collect();
    let mut measures = Vec::with_capacity(read.len());
    for (measure, notes) in read {
        measures.push(measure);
        diagnostics.extend(notes);
    }
    summary::summarize(&measures, diagnostics)
}

fn read(texts: &FileTexts<'_>, kit: &Kit) -> (Measure, Diagnostics) {
    let mut notes = Diagnostics::new();
    let blocks = file::blocks(texts);
    let prose = FileProse::of(&blocks, &kit.lexicon, kit.language);
    long_sentence::report(&prose, &mut notes);
    if kit.language != Language::Other {
        acronym::report(
            &prose,
            &kit.lexicon,
            &kit.plain_words,
            kit.language,
            &mut notes,
        );
        plain_words::report(&prose, &kit.plain_words, &mut notes);
    }
    let measure = Measure {
        kind: texts.kind,
        language: kit.language,
        whole: prose.measure(kit.language),
        texts: prose.measure_texts(kit.language).collect(),
    };
    (measure, notes)
}
