//! Finds all glossary terms in a text in one pass.

use std::collections::BTreeSet;
use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, Input, MatchKind};

use crate::model::{Language, Site, TermIndex};

/// A term of at most this many capital letters matches only in capitals, because in small letters
/// it is often an ordinary word (`IT`, `SAT`).
const LONGEST_STRICT_NAME: usize = 5;

/// The maximum length of all names together for which a DFA, the fastest automaton, is used. It
/// takes about 100 bytes of memory for each letter.
const MOST_LETTERS_OF_DFA: usize = 20_000;

/// Finds the names, full names and aliases of glossary terms in texts of one language. Built once
/// for each language.
#[derive(Debug)]
pub struct TermMatcher {
    /// `None` if no term is to be linked.
    automaton: Option<AhoCorasick>,
    patterns: Vec<Pattern>,
}

#[derive(Debug)]
struct Pattern {
    term: TermIndex,
    /// The exact spelling, if case matters.
    strict: Option<String>,
}

impl TermMatcher {
    /// Builds the matcher from the terms to be linked, as they are written in the language. If two
    /// terms have the same name, the first is used.
    pub fn new(site: &Site, language: &Language) -> Self {
        let mut patterns = Vec::new();
        let mut names: Vec<String> = Vec::new();
        let mut seen = BTreeSet::new();
        for (at, term) in site.glossary.iter().enumerate() {
            if !term.link {
                continue;
            }
            let written = std::iter::once(term.name.get(language))
                .chain(term.full_name.as_ref().map(|name| name.get(language)))
                .chain(term.aliases.get(language));
            for name in written {
                let folded = fold(name.trim());
                if folded.is_empty() || !seen.insert(folded.clone()) {
                    continue;
                }
                names.push(folded);
                patterns.push(Pattern {
                    term: TermIndex::new(at),
                    strict: is_strict(name.trim()).then(|| name.trim().to_owned()),
                });
            }
        }
        let automaton = (!names.is_empty())
            .then(|| {
                let letters: usize = names.iter().map(String::len).sum();
                AhoCorasick::builder()
                    .match_kind(MatchKind::LeftmostLongest)
                    .kind((letters <= MOST_LETTERS_OF_DFA).then_some(AhoCorasickKind::DFA))
                    .build(&names)
                    .ok()
            })
            .flatten();
        Self {
            automaton,
            patterns,
        }
    }

    /// The ranges of terms in a text: whole words, from left to right, without overlaps.
    pub(super) fn find(&self, text: &str) -> Vec<(Range<usize>, TermIndex)> {
        let Some(automaton) = &self.automaton else {
            return Vec::new();
        };
        let folded = fold(text);
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(hit) = automaton.find(Input::new(&folded).range(from..)) {
            let range = hit.range();
            let pattern = self.patterns.get(hit.pattern().as_usize());
            let written = text.get(range.clone()).unwrap_or_default();
            let is_meant = pattern.is_some_and(|pattern| {
                (pattern.strict.as_ref()).is_none_or(|strict| strict == written)
            });
            match pattern {
                Some(pattern) if is_meant && is_whole_word(text, &range) => {
                    from = range.end;
                    found.push((range, pattern.term));
                }
                // Another term may begin inside of the rejected match.
                _ => {
                    let first = folded
                        .get(range.start..)
                        .and_then(|rest| rest.chars().next());
                    from = range.start + first.map_or(1, char::len_utf8);
                }
            }
        }
        found
    }
}

/// The text in lower case, except where that would change the byte length, so that offsets stay
/// valid. Line ends become spaces.
fn fold(text: &str) -> String {
    if text.is_ascii() {
        let small = text.to_ascii_lowercase();
        return if small.contains('\n') {
            small.replace('\n', " ")
        } else {
            small
        };
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => folded.push(' '),
            'A'..='Z' => folded.push(character.to_ascii_lowercase()),
            _ if character.is_ascii() => folded.push(character),
            _ => {
                let mut small = character.to_lowercase();
                match (small.next(), small.next()) {
                    (Some(one), None) if one.len_utf8() == character.len_utf8() => folded.push(one),
                    _ => folded.push(character),
                }
            }
        }
    }
    folded
}

fn is_strict(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    letters <= LONGEST_STRICT_NAME && !name.chars().any(char::is_lowercase)
}

/// Whether there is no letter or digit next to the range, and no hyphen followed by one.
fn is_whole_word(text: &str, range: &Range<usize>) -> bool {
    fn goes_on(mut beside: impl Iterator<Item = char>) -> bool {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        match beside.next() {
            Some('-' | '\u{2010}' | '\u{2011}') => beside.next().is_some_and(is_word),
            Some(c) => is_word(c),
            None => false,
        }
    }
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    !goes_on(before.chars().rev()) && !goes_on(after.chars())
}
