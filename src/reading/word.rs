//! Sentences → words.

use std::ops::Range;

/// The maximum number of letters of an acronym; a longer run of capitals is emphasis.
const MAX_ACRONYM_LETTERS: usize = 12;

/// A word, or a part of a hyphenated one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// The word, without the punctuation around it.
    pub(super) text: &'a str,
    /// Its range in the words of the block, in bytes.
    pub(super) range: Range<usize>,
    /// Whether a hyphen joins it to the word before.
    pub(super) is_joined: bool,
    /// The class of the word.
    pub(super) kind: WordKind,
}

/// The class of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordKind {
    /// Any other word.
    Plain,
    /// The first word of a term of the site.
    Term,
    /// A further word of a term.
    RestOfTerm,
    /// A part of a name.
    Name,
    /// A number, a code, an address, an acronym.
    Code,
    /// A part of a quotation or of code.
    Aside,
}

impl Word<'_> {
    /// The letters of an acronym: a few capitals, without the `s` of a plural.
    pub(super) fn acronym(&self) -> Option<&str> {
        let letters = without_possessive(self.text);
        let letters = letters.strip_suffix('s').unwrap_or(letters);
        let is_one = letters.chars().all(char::is_uppercase)
            && (2..=MAX_ACRONYM_LETTERS).contains(&letters.chars().count());
        is_one.then_some(letters)
    }

    /// Whether it may be a name.
    pub(super) fn begins_with_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Whether it contains what ordinary words do not: a digit, a dot, a second capital.
    pub(super) fn looks_like_code(&self) -> bool {
        let is_letter = |c: char| c.is_alphabetic() || matches!(c, '\'' | '\u{2019}');
        !self.text.chars().all(is_letter)
            || self.text.chars().filter(|c| c.is_uppercase()).count() > 1
    }
}

/// Splits a range of a block into words, all [`WordKind::Plain`] until they are classified.
pub(super) fn split(words: &str, range: Range<usize>) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let text = words.get(range.clone()).unwrap_or("");
    let mut rest = text;
    let mut at = range.start;
    while let Some(begin) = rest.find(|c: char| !c.is_whitespace()) {
        let after = rest.get(begin..).unwrap_or("");
        let length = after.find(char::is_whitespace).unwrap_or(after.len());
        let chunk = after.get(..length).unwrap_or("");
        split_chunk(chunk, at + begin, &mut found);
        at += begin + length;
        rest = after.get(length..).unwrap_or("");
    }
    found
}

/// Splits a run without white space: `and/or` is two words, and `long-term` two joined ones.
fn split_chunk<'a>(chunk: &'a str, at: usize, found: &mut Vec<Word<'a>>) {
    let is_address = chunk.contains("://") || chunk.contains('@') || chunk.starts_with("www.");
    let is_cut = |c: char| {
        matches!(
            c,
            '-' | '\u{2010}'
                | '\u{2011}'
                | '\u{2013}'
                | '\u{2014}'
                | '/'
                | '\u{2026}'
                | '('
                | ')'
                | '['
                | ']'
        )
    };
    let mut start = 0;
    let mut is_joined = false;
    let mut first_in_chunk = true;
    let ends = chunk
        .char_indices()
        .filter(|&(_, c)| !is_address && is_cut(c))
        .map(|(at, c)| (at, c.len_utf8(), matches!(c, '-' | '\u{2010}' | '\u{2011}')))
        .chain(std::iter::once((chunk.len(), 0, false)));
    for (end, length, joins_next) in ends {
        let part = chunk.get(start..end).unwrap_or("");
        let trimmed = part.trim_start_matches(|c: char| !c.is_alphanumeric());
        let skipped = part.len() - trimmed.len();
        let trimmed = trimmed.trim_end_matches(|c: char| !c.is_alphanumeric());
        if !trimmed.is_empty() {
            let begin = at + start + skipped;
            found.push(Word {
                text: trimmed,
                range: begin..begin + trimmed.len(),
                is_joined: is_joined && !first_in_chunk,
                kind: WordKind::Plain,
            });
            first_in_chunk = false;
        }
        is_joined = joins_next;
        start = end + length;
    }
}

/// `state` of `state's`, `states` of `states'`.
pub(super) fn without_possessive(word: &str) -> &str {
    ["'s", "\u{2019}s", "'", "\u{2019}"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_what_stands_between_spaces_and_dashes() {
        for (text, expected) in [
            ("and/or, \u{201c}so\u{201d}\u{2014}then.", "and or so then"),
            ("long-term plans", "long -term plans"),
            ("the state's don\u{2019}t", "the state's don\u{2019}t"),
            ("- \u{2013} ...", ""),
        ] {
            let shown = |word: &Word<'_>| {
                let tie = if word.is_joined { "-" } else { "" };
                format!("{tie}{}", word.text)
            };
            let words = split(text, 0..text.len());
            let words: Vec<String> = words.iter().map(shown).collect();
            assert_eq!(words.join(" "), expected, "{text}");
        }
    }

    #[test]
    fn acronyms_are_capitals() {
        for (text, expected) in [
            ("NCES", Some("NCES")),
            ("MOUs", Some("MOU")),
            ("FERPA's", Some("FERPA")),
            ("Is", None),
            ("A", None),
            ("P20W", None),
            ("WISEdata", None),
        ] {
            let words = split(text, 0..text.len());
            assert_eq!(words[0].acronym(), expected, "{text}");
        }
    }
}
