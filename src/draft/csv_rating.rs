//! Ratings as people write them into a spreadsheet.

use std::collections::BTreeMap;

use super::csv::is_white;
use crate::model::{EmptyKind, Rubric};

/// The names of levels and kinds of empty in one language of the site.
#[derive(Clone, Debug, Default)]
pub struct RatingNames {
    /// Of each level, lowest first.
    pub levels: Vec<String>,
    /// Of each kind of empty, in the order of [`EmptyKind::ALL`].
    pub empty: Vec<String>,
}

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// The value of a level.
    Rating(i64),
    Status(EmptyKind),
}

/// Reads `3`, `Promising`, `3 Promising`, `not-applicable` or `Not applicable`, in every language.
pub(super) struct RatingReader {
    values: Vec<i64>,
    answers: BTreeMap<String, Answer>,
}

impl RatingReader {
    pub(super) fn new(rubric: &Rubric, names: &[RatingNames]) -> Self {
        let values = rubric.levels.iter().map(|level| i64::from(level.value));
        let mut reader = Self {
            values: values.collect(),
            answers: BTreeMap::new(),
        };
        for names in names {
            for (value, name) in reader.values.clone().into_iter().zip(&names.levels) {
                if !name.is_empty() {
                    reader.add(name, Answer::Rating(value));
                    reader.add(&format!("{value} {name}"), Answer::Rating(value));
                }
            }
        }
        for kind in EmptyKind::ALL {
            reader.add(kind.id(), Answer::Status(kind));
        }
        for names in names {
            for (kind, name) in EmptyKind::ALL.into_iter().zip(&names.empty) {
                if !name.is_empty() {
                    reader.add(name, Answer::Status(kind));
                }
            }
        }
        reader
    }

    /// What a cell may say.
    pub(super) fn expected(&self, may_be_empty: bool) -> String {
        let values = self.values.iter().map(i64::to_string);
        let kinds = EmptyKind::ALL.map(EmptyKind::id);
        let kinds = kinds.into_iter().filter(|_| may_be_empty);
        let all: Vec<String> = values.chain(kinds.map(str::to_owned)).collect();
        format!("one of: {}", all.join(", "))
    }

    /// Of two equal names the first counts.
    fn add(&mut self, name: &str, answer: Answer) {
        self.answers.entry(plain(name)).or_insert(answer);
    }

    pub(super) fn read(&self, cell: &str) -> Option<Answer> {
        let plain = plain(cell);
        let value = whole_number(&plain).filter(|value| self.values.contains(value));
        value
            .map(Answer::Rating)
            .or_else(|| self.answers.get(&plain).copied())
    }
}

/// Lower case, with one space between words.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(is_white).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// A whole number, also as spreadsheets show it: `3.0`, `3,0`, `+3`.
fn whole_number(text: &str) -> Option<i64> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let is_whole = !fraction.is_empty() && fraction.bytes().all(|byte| byte == b'0');
    is_whole.then(|| whole.parse().ok()).flatten()
}
