//! Words for which there is a plainer one. Which they are is data of the theme.

use std::collections::{BTreeMap, BTreeSet};

use super::file::FileProse;
use super::language::primary;
use super::word::{Word, WordKind, split};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::parse;
use crate::source::{DEFAULT_THEME, Sources};

/// The list of one language.
#[derive(Debug, Default)]
pub(super) struct PlainWords {
    /// What not to say, by its first word: the further words, and what to say.
    instead: BTreeMap<String, Vec<(Vec<String>, String)>>,
    /// Acronyms that everybody knows.
    acronyms: BTreeSet<String>,
}

impl PlainWords {
    /// Reads the list of a language, or of the language without its region. A language that has
    /// none has no plainer words.
    pub(super) fn of(
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
        let Some((id, source)) = found else {
            return Self::default();
        };
        let (raw, problems) = parse::plain_words(id, &source.text);
        diagnostics.extend(problems);
        let mut words = Self::default();
        for entry in raw.words {
            let Some(say) = entry.say else { continue };
            for not in entry.not {
                let written = split(&not.value, 0..not.value.len());
                let mut lower = written.iter().map(|word| word.text.to_lowercase());
                if let Some(first) = lower.next() {
                    let rest = lower.collect();
                    let list = words.instead.entry(first).or_default();
                    list.push((rest, say.value.to_string()));
                }
            }
        }
        words.acronyms = raw
            .known_acronyms
            .iter()
            .map(|acronym| acronym.value.to_string())
            .collect();
        words
    }

    /// Whether everybody knows what the capitals stand for.
    pub(super) fn knows_acronym(&self, letters: &str) -> bool {
        self.acronyms.contains(letters)
    }

    /// How many words from `at` on have something plainer, and what.
    fn at(&self, words: &[Word<'_>], at: usize) -> Option<(usize, &str)> {
        let first = words.get(at)?.text.to_lowercase();
        self.instead
            .get(&first)?
            .iter()
            .filter(|(rest, _)| {
                let there = words.get(at + 1..at + 1 + rest.len()).unwrap_or_default();
                there.len() == rest.len()
                    && rest
                        .iter()
                        .zip(there)
                        .all(|(want, word)| *want == word.text.to_lowercase())
            })
            .map(|(rest, say)| (rest.len() + 1, say.as_str()))
            .max_by_key(|(length, _)| *length)
    }
}

/// Notes each word of a file that has a plainer one, once. What is a term of the site, a name or a
/// quotation stays.
pub(super) fn report(
    file: &FileProse<'_>,
    plain_words: &PlainWords,
    diagnostics: &mut Diagnostics,
) {
    let mut seen = BTreeSet::new();
    for sentence in &file.sentences {
        for at in 0..sentence.words.len() {
            let Some((length, say)) = plain_words.at(&sentence.words, at) else {
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
                let mut diagnostic = Diagnostic::new(
                    Code::PlainWord,
                    sentence.place(first.range.start..last.range.end),
                    format!("There is a plainer word than `{written}`"),
                )
                .caret("hard to read");
                diagnostic.suggestion = Some(say.to_owned());
                diagnostics.push(diagnostic);
            }
        }
    }
}
