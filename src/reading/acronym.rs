//! Notes on acronyms that are not explained.

use std::collections::BTreeSet;

use super::file::{FileProse, Sentence};
use super::language::Language;
use super::lexicon::Lexicon;
use super::plain_words::PlainWords;
use super::word::{Word, WordKind};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Notes each acronym of a file that is neither a term, nor a name of the site, nor explained in
/// the same file: once, at its first use.
pub(super) fn report(
    file: &FileProse<'_>,
    lexicon: &Lexicon,
    plain_words: &PlainWords,
    language: Language,
    diagnostics: &mut Diagnostics,
) {
    let explained: BTreeSet<&str> = file
        .sentences
        .iter()
        .flat_map(|sentence| {
            let places = 0..sentence.words.len();
            places.filter_map(|at| explained(sentence, at, language))
        })
        .collect();
    let mut seen = BTreeSet::new();
    for sentence in &file.sentences {
        for (at, word) in sentence.words.iter().enumerate() {
            let Some(letters) = word.acronym().filter(|_| word.kind == WordKind::Code) else {
                continue;
            };
            let next = sentence.words.get(at + 1);
            let is_code =
                is_roman(letters) || word.is_joined || next.is_some_and(begins_with_digit);
            let is_in_name = next.is_some_and(|next| next.kind == WordKind::Name);
            let is_known = lexicon.knows_acronym(letters)
                || plain_words.knows_acronym(letters)
                || explained.contains(letters);
            if !is_code && !is_in_name && !is_known && seen.insert(letters) {
                Diagnostic::new(Code::UnexplainedAcronym, sentence.place(word.range.clone()))
                    .message(format!("Nothing says what `{letters}` stands for"))
                    .caret("not explained")
                    .hint(format!(
                        "Write it out before its first use, with `({letters})` \
                         behind it, or add it to the glossary."
                    ))
                    .report(diagnostics);
            }
        }
    }
}

/// The letters of an acronym that the sentence explains: in parentheses after its words, followed
/// by its words in parentheses, or introduced by "called" or "short for".
fn explained<'a>(sentence: &Sentence<'a>, at: usize, language: Language) -> Option<&'a str> {
    let word = sentence.words.get(at)?;
    let length = word.acronym()?.len();
    let text = sentence.block.words.as_str();
    let before = text.get(..word.range.start)?;
    let after = text.get(word.range.end..)?.trim_start_matches('s');
    let behind = before
        .strip_suffix('(')
        .is_some_and(|before| before.contains(char::is_alphanumeric));
    let in_front = after
        .trim_start()
        .strip_prefix('(')
        .and_then(|inner| inner.split_once(')'))
        .is_some_and(|(inner, _)| inner.split_whitespace().count() >= 2);
    let (naming, expanding) = language.naming();
    // "called NC TOWER": the name may begin before its last part.
    let words_before = sentence.words.get(..at)?.iter().rev();
    let named = words_before
        .skip_while(|word| matches!(word.kind, WordKind::Name | WordKind::Code))
        .map(|word| naming.contains(&word.text))
        .next()
        .unwrap_or(false);
    let rest = after.trim_start_matches([',', ' ']);
    let expanded = expanding.iter().any(|words| rest.starts_with(words));
    (behind || in_front || named || expanded)
        .then(|| word.text.get(..length))
        .flatten()
}

/// Whether capitals before this word are part of a number: `HB 2465`, `KRS 151B`.
fn begins_with_digit(word: &Word<'_>) -> bool {
    word.text.starts_with(|c: char| c.is_ascii_digit())
}

fn is_roman(letters: &str) -> bool {
    letters.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}
