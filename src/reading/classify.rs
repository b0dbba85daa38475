//! Classifies the words of a sentence: names, terms, codes and plain words.

use std::collections::BTreeSet;
use std::ops::Range;

use super::block::Mark;
use super::language::Language;
use super::lexicon::Lexicon;
use super::word::{Word, WordKind, without_possessive};

/// The words of a file that are always capitalized, also inside of sentences.
#[derive(Debug, Default)]
pub(super) struct Capitals {
    inside: BTreeSet<String>,
    small: BTreeSet<String>,
}

impl Capitals {
    /// Adds the words of a sentence.
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

/// Sets the kind of each word of a sentence.
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
    use crate::reading::word::split;

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
}
