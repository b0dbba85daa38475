//! Sentences → words, and what each of them is.

use std::collections::BTreeSet;
use std::ops::Range;

use super::block::Mark;
use super::language::Language;
use super::lexicon::Lexicon;

/// A word, or a part of one with hyphens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word<'a> {
    /// As it is written, without the punctuation around it.
    pub(super) text: &'a str,
    /// Where it stands in its block.
    pub(super) range: Range<usize>,
    /// A hyphen ties it to the word before.
    pub(super) is_joined: bool,
    /// What it is.
    pub(super) kind: WordKind,
}

/// What a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordKind {
    /// A word like any other.
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
    /// The letters of an acronym: at least two, all of them capitals, without the `s` of a plural.
    pub(super) fn acronym(&self) -> Option<&str> {
        let letters = without_possessive(self.text);
        let letters = letters.strip_suffix('s').unwrap_or(letters);
        let is_one = letters.chars().all(char::is_uppercase) && letters.chars().nth(1).is_some();
        is_one.then_some(letters)
    }

    fn begins_with_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Letters that no ordinary word has: a digit, a dot, a second capital.
    fn looks_like_code(&self) -> bool {
        let is_letter = |c: char| c.is_alphabetic() || matches!(c, '\'' | '\u{2019}');
        !self.text.chars().all(is_letter)
            || self.text.chars().filter(|c| c.is_uppercase()).count() > 1
    }
}

/// Splits a part of a text into words, all of them plain yet.
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

/// Splits what stands between white space: `and/or` is two words, and `long-term` two joined ones.
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

/// Which words of a file are written with a capital inside of sentences, and never without.
#[derive(Debug, Default)]
pub(super) struct Capitals {
    inside: BTreeSet<String>,
    small: BTreeSet<String>,
}

impl Capitals {
    /// Takes the words of a sentence in.
    pub(super) fn learn(&mut self, sentence: &[Word<'_>]) {
        for (at, word) in sentence.iter().enumerate() {
            let bare = without_possessive(word.text);
            if !word.begins_with_capital() {
                self.small.insert(bare.to_owned());
            } else if at > 0 {
                self.inside.insert(bare.to_owned());
            }
        }
    }

    fn is_name(&self, word: &Word<'_>) -> bool {
        let bare = without_possessive(word.text);
        self.inside.contains(bare) && !self.small.contains(&bare.to_lowercase())
    }
}

/// Finds out what each word of a sentence is.
pub(super) fn classify(
    sentence: &mut [Word<'_>],
    marks: &[(Range<usize>, Mark)],
    lexicon: &Lexicon,
    capitals: &Capitals,
    language: Language,
) {
    for (range, mark) in marks {
        let mut first = true;
        for word in sentence.iter_mut() {
            if range.start <= word.range.start && word.range.end <= range.end {
                word.kind = match (mark, first) {
                    (Mark::Aside, _) => WordKind::Aside,
                    (Mark::Term, true) => WordKind::Term,
                    (Mark::Term, false) => WordKind::RestOfTerm,
                };
                first = false;
            }
        }
    }
    mark_phrases(
        sentence,
        |words, at| lexicon.name_at(words, at),
        (WordKind::Name, WordKind::Name),
    );
    mark_phrases(
        sentence,
        |words, at| lexicon.term_at(words, at),
        (WordKind::Term, WordKind::RestOfTerm),
    );
    for word in sentence.iter_mut() {
        if word.kind == WordKind::Plain && word.looks_like_code() {
            word.kind = WordKind::Code;
        }
    }
    mark_names(sentence, capitals, language);
}

fn mark_phrases(
    sentence: &mut [Word<'_>],
    length_at: impl Fn(&[Word<'_>], usize) -> usize,
    (first, further): (WordKind, WordKind),
) {
    let mut at = 0;
    while at < sentence.len() {
        let length = length_at(sentence, at);
        let phrase = sentence.get_mut(at..at + length).unwrap_or_default();
        if phrase.is_empty() || phrase.iter().any(|word| word.kind != WordKind::Plain) {
            at += 1;
            continue;
        }
        for (place, word) in phrase.iter_mut().enumerate() {
            word.kind = if place == 0 { first } else { further };
        }
        at += length;
    }
}

/// Marks words with a capital as names, and the small words between two of them.
fn mark_names(sentence: &mut [Word<'_>], capitals: &Capitals, language: Language) {
    let is_small =
        |word: &Word<'_>, list: &[&str]| list.contains(&word.text.to_lowercase().as_str());
    for at in 0..sentence.len() {
        let Some(word) = sentence.get(at) else { break };
        let next_has_capital = sentence
            .get(at + 1)
            .is_some_and(|next| next.begins_with_capital() && next.kind != WordKind::Term);
        let is_name = word.kind == WordKind::Plain
            && word.begins_with_capital()
            && !is_small(word, language.starters())
            && (at > 0 || capitals.is_name(word) || next_has_capital);
        if is_name && let Some(word) = sentence.get_mut(at) {
            word.kind = WordKind::Name;
        }
    }
    let is_named = |word: &Word<'_>| {
        word.kind == WordKind::Name || (word.kind == WordKind::Code && word.begins_with_capital())
    };
    let mut last_name: Option<usize> = None;
    for at in 0..sentence.len() {
        let Some(word) = sentence.get(at) else { break };
        if is_named(word) {
            let between = last_name.map_or(at..at, |last| last + 1..at);
            if let Some(small) = sentence.get_mut(between) {
                small.iter_mut().for_each(|word| word.kind = WordKind::Name);
            }
            last_name = Some(at);
        } else if word.kind != WordKind::Plain || !is_small(word, language.joints()) {
            last_name = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> String {
        let mut words = split(text, 0..text.len());
        let mut capitals = Capitals::default();
        capitals.learn(&words);
        let (lexicon, language) = (
            Lexicon::of_words(&["career pathway", "CTE", "policy"], &["Right to Know Law"]),
            Language::English,
        );
        classify(&mut words, &[], &lexicon, &capitals, language);
        let shown = |word: &Word<'_>| {
            let mark = match word.kind {
                WordKind::Plain => "",
                WordKind::Term => "t:",
                WordKind::RestOfTerm => "+",
                WordKind::Name => "n:",
                WordKind::Code => "c:",
                WordKind::Aside => "a:",
            };
            format!(
                "{}{mark}{}",
                if word.is_joined { "-" } else { "" },
                word.text
            )
        };
        words.iter().map(shown).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_are_what_stands_between_spaces_and_dashes() {
        for (text, expected) in [
            ("and/or, \u{201c}so\u{201d}\u{2014}then.", "and or so then"),
            ("long-term plans", "long -term plans"),
            ("the state's don\u{2019}t", "the state's don\u{2019}t"),
            ("- \u{2013} ...", ""),
        ] {
            assert_eq!(kinds(text), expected, "{text}");
        }
    }

    #[test]
    fn names_codes_and_terms_are_told_apart() {
        for (text, expected) in [
            (
                "The Kentucky Center for Statistics grew.",
                "The n:Kentucky n:Center n:for n:Statistics grew",
            ),
            ("Kentucky Center staff", "n:Kentucky n:Center staff"),
            ("Rules help Ohio and Guam.", "Rules help n:Ohio and n:Guam"),
            (
                "In 2021, K-12 had 3.5% at https://a.org/b-c",
                "In c:2021 n:K -c:12 had c:3.5 at c:https://a.org/b-c",
            ),
            (
                "a career pathway, career-pathways, CTE",
                "a t:career +pathway t:career -+pathways t:CTE",
            ),
            ("a policy\u{2019}s end", "a t:policy\u{2019}s end"),
            (
                "A Right to Know Law, U.S. or NCES",
                "A n:Right n:to n:Know n:Law c:U.S or c:NCES",
            ),
            ("It says: The end", "It says The end"),
        ] {
            assert_eq!(kinds(text), expected, "{text}");
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
