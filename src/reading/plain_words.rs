//! Notes on words that have a plainer one. The list of words is data of the theme.

use std::collections::BTreeSet;

use super::file::FileProse;
use super::language::primary;
use super::phrases::Phrases;
use super::word::WordKind;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::parse;
use crate::source::{DEFAULT_THEME, Sources};

/// The list of one language.
#[derive(Debug)]
pub(super) struct PlainWords {
    /// Phrases to avoid, each with a plainer one.
    instead: Phrases<String>,
    /// Acronyms that need no explanation.
    acronyms: BTreeSet<String>,
}

impl PlainWords {
    /// Reads the list of a language, or of the language without its region. A language that has
    /// none has no plainer words.
    pub(super) fn load(
        tag: &str,
        theme: &str,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let themes = [theme, DEFAULT_THEME];
        let tags = [tag, primary(tag)];
        let paths = themes.iter().flat_map(|theme| {
            tags.iter()
                .map(move |tag| format!("themes/{theme}/plain-words/{tag}.toml"))
        });
        let found = paths
            .filter_map(|path| sources.find(&path))
            .find(|(_, source)| source.oddity.is_none());
        let mut words = Self {
            instead: Phrases::new(str::to_lowercase),
            acronyms: BTreeSet::new(),
        };
        let Some((id, source)) = found else {
            return words;
        };
        let (raw, problems) = parse::plain_words(id, &source.text);
        diagnostics.extend(problems);
        for entry in raw.words {
            let Some(say) = entry.say else { continue };
            for not in entry.not {
                words.instead.add(&not.value, say.value.to_string());
            }
        }
        let acronyms = raw.known_acronyms.iter();
        words.acronyms = acronyms.map(|acronym| acronym.value.to_string()).collect();
        words
    }

    /// Whether an acronym needs no explanation.
    pub(super) fn knows_acronym(&self, letters: &str) -> bool {
        self.acronyms.contains(letters)
    }
}

/// Notes each word of a file that has a plainer one, once. Terms of the site, names and quotations
/// are left alone.
pub(super) fn report(
    file: &FileProse<'_>,
    plain_words: &PlainWords,
    diagnostics: &mut Diagnostics,
) {
    let mut seen = BTreeSet::new();
    for sentence in &file.sentences {
        for at in 0..sentence.words.len() {
            let Some((length, say)) = plain_words.instead.longest_at(&sentence.words, at) else {
                continue;
            };
            let words = sentence.words.get(at..at + length).unwrap_or_default();
            let (Some(first), Some(last)) = (words.first(), words.last()) else {
                continue;
            };
            let is_plain = words.iter().all(|word| word.kind == WordKind::Plain);
            let written = sentence.block.words.get(first.range.start..last.range.end);
            let Some(written) = written.filter(|_| is_plain) else {
                continue;
            };
            if seen.insert(written.to_lowercase()) {
                let place = sentence.place(first.range.start..last.range.end);
                Diagnostic::new(Code::PlainWord, place)
                    .message(format!("There is a plainer word than `{written}`"))
                    .caret("hard to read")
                    .suggestion(Some(say))
                    .report(diagnostics);
            }
        }
    }
}
