//! Finds phrases in the words of a sentence.

use std::collections::BTreeMap;

use super::word::{Word, split};

/// Phrases by their first word, each with a value.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    /// Normalizes a word for comparison.
    normal_form: fn(&str) -> String,
    /// By the first word: the further words.
    by_first: BTreeMap<String, Vec<(Vec<String>, T)>>,
}

impl<T> Phrases<T> {
    /// No phrases yet.
    pub(super) fn new(normal_form: fn(&str) -> String) -> Self {
        Self {
            normal_form,
            by_first: BTreeMap::new(),
        }
    }

    /// Adds a phrase; one without words is left out.
    pub(super) fn add(&mut self, phrase: &str, value: T) {
        let words = split(phrase, 0..phrase.len());
        let mut words = words.iter().map(|word| (self.normal_form)(word.text));
        if let Some(first) = words.next() {
            let further = words.collect();
            let phrases = self.by_first.entry(first).or_default();
            phrases.push((further, value));
        }
    }

    /// The number of words of the longest phrase that begins at `at`; 0 if none does.
    pub(super) fn length_at(&self, words: &[Word<'_>], at: usize) -> usize {
        self.longest_at(words, at).map_or(0, |(length, _)| length)
    }

    /// The longest phrase that begins at `at`: its number of words, and its value.
    pub(super) fn longest_at(&self, words: &[Word<'_>], at: usize) -> Option<(usize, &T)> {
        let first = words.get(at)?;
        let phrases = self.by_first.get(&(self.normal_form)(first.text))?;
        let is_there = |further: &[String]| {
            words
                .get(at + 1..at + 1 + further.len())
                .is_some_and(|there| {
                    let same = |(a, b): (&String, &Word<'_>)| *a == (self.normal_form)(b.text);
                    further.iter().zip(there).all(same)
                })
        };
        phrases
            .iter()
            .filter(|(further, _)| is_there(further))
            .map(|(further, value)| (further.len() + 1, value))
            .max_by_key(|&(length, _)| length)
    }
}
