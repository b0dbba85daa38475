//! Ids of one kind: lookup, the diagnostic for an unknown one, and duplicates.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use crate::check::known::message::{one_of, shortened, with_article};
use crate::diagnostic::{Code, Diagnostic, Reporter};
use crate::parse::TO_FILL;
use crate::parse::documents::Text;
use crate::source::{Span, Spanned};

/// The ids of one kind of item.
#[derive(Clone, PartialEq)]
pub(crate) struct Ids<I> {
    /// The noun for one of them in messages.
    noun: &'static str,
    /// The code of the diagnostic for an unknown id.
    code: Code,
    by_id: BTreeMap<String, I>,
    /// False if a file that holds some of them is broken: then an unknown id is not reported.
    complete: bool,
    /// Ids that exist, although their files are too broken to be read.
    unreadable: BTreeSet<String>,
    /// Ids of drafts.
    drafts: BTreeSet<String>,
}

impl<I: Copy> Ids<I> {
    /// Collects ids; of duplicates the first wins.
    pub(crate) fn new(
        noun: &'static str,
        code: Code,
        complete: bool,
        ids: impl IntoIterator<Item = (String, I)>,
    ) -> Self {
        let mut by_id = BTreeMap::new();
        for (id, index) in ids {
            by_id.entry(id).or_insert(index);
        }
        Self {
            noun,
            code,
            by_id,
            complete,
            unreadable: BTreeSet::new(),
            drafts: BTreeSet::new(),
        }
    }

    /// Adds ids of items that are defined elsewhere.
    pub(crate) fn with(mut self, others: impl IntoIterator<Item = (String, I)>) -> Self {
        for (id, index) in others {
            self.by_id.entry(id).or_insert(index);
        }
        self
    }

    /// Adds ids that exist although their files could not be read.
    pub(crate) fn with_unreadable(mut self, ids: BTreeSet<String>) -> Self {
        self.unreadable = ids;
        self.unreadable.retain(|id| !self.by_id.contains_key(id));
        self
    }

    /// Adds ids of drafts: unknown, with a message of their own.
    pub(crate) fn with_drafts(mut self, ids: BTreeSet<String>) -> Self {
        self.drafts = ids;
        self
    }

    /// From now on an unknown id is not reported.
    pub(crate) fn distrust(&mut self) {
        self.complete = false;
    }

    /// The item with exactly this id.
    pub(crate) fn get(&self, id: &str) -> Option<I> {
        self.by_id.get(id).copied()
    }

    /// Every id, sorted.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(String::as_str)
    }

    /// The candidates for "did you mean": all ids, or of very many those that are near in sorting
    /// order, so that a thousand wrong ids among thousands stay fast.
    pub(crate) fn near<'i>(&'i self, written: &'i str) -> impl Iterator<Item = &'i str> {
        const ALL: usize = 500;
        const NEIGHBORS: usize = 50;
        let count = if self.by_id.len() <= ALL {
            ALL
        } else {
            NEIGHBORS
        };
        neighbors(&self.by_id, written, count)
    }

    /// Whether an unknown id is reported.
    pub(crate) fn is_surely_absent(&self, id: &str) -> bool {
        // What is left to fill in is named already.
        let is_open = id.starts_with(TO_FILL);
        self.complete && !is_open && !self.by_id.contains_key(id) && !self.unreadable.contains(id)
    }

    /// Resolves an id; reports an unknown one.
    pub(crate) fn resolve(
        &self,
        written: Spanned<&str>,
        reporter: &mut impl Reporter,
    ) -> Option<I> {
        let found = self.get(written.value);
        if found.is_none() && self.is_surely_absent(written.value) {
            self.absence(self.code, written).report(reporter);
        }
        found
    }

    /// Resolves a list of ids, in its order, without duplicates.
    pub(crate) fn resolve_all(
        &self,
        written: &[Spanned<Text>],
        reporter: &mut impl Reporter,
    ) -> Vec<I>
    where
        I: PartialEq,
    {
        let mut found = Vec::with_capacity(written.len());
        for id in written {
            if let Some(index) = self.resolve(id.as_str(), reporter)
                && !found.contains(&index)
            {
                found.push(index);
            }
        }
        found
    }

    /// The diagnostic for an unknown id, with the caller's code.
    pub(crate) fn absence(&self, code: Code, written: Spanned<&str>) -> Diagnostic {
        let mut diagnostic = Diagnostic::new(code, written.span).message(format!(
            "There is no {} `{}`",
            self.noun,
            shortened(written.value)
        ));
        if self.drafts.contains(written.value) {
            return diagnostic.hint(format!(
                "It is a draft. Take `draft = true` out of it to publish it, or name another {}.",
                self.noun
            ));
        }
        if self.by_id.is_empty() {
            return diagnostic.hint(format!("The project has no {} at all.", self.noun));
        }
        if self.by_id.len() <= 8 {
            diagnostic = diagnostic.expected(one_of(self.iter()));
        }
        diagnostic.did_you_mean(written.value, self.near(written.value))
    }
}

/// The diagnostic for an unknown keyword: one of a few words that the program itself defines.
pub(crate) fn unknown_word(
    code: Code,
    noun: &str,
    written: &Spanned<Text>,
    words: &[&str],
) -> Diagnostic {
    let shown = shortened(&written.value);
    Diagnostic::new(code, written.span)
        .message(format!("There is no {noun} `{shown}`"))
        .expected(one_of(words.iter().copied()))
        .did_you_mean(&written.value, words.iter().copied())
}

/// Up to `count` keys on each side of where `written` would stand.
fn neighbors<'i, V>(
    map: &'i BTreeMap<String, V>,
    written: &'i str,
    count: usize,
) -> impl Iterator<Item = &'i str> {
    let before = map.range::<str, _>((Bound::Unbounded, Bound::Excluded(written)));
    let after = map.range::<str, _>((Bound::Included(written), Bound::Unbounded));
    before
        .rev()
        .take(count)
        .chain(after.take(count))
        .map(|(key, _)| key.as_str())
}

/// Reports every id that occurred before, without regard to case.
pub(crate) fn report_duplicates<'a>(
    noun: &str,
    ids: impl IntoIterator<Item = Spanned<&'a str>>,
    reporter: &mut impl Reporter,
) {
    let mut first: BTreeMap<String, (Span, &str)> = BTreeMap::new();
    for id in ids {
        match first.get(&id.value.to_lowercase()) {
            None => {
                first.insert(id.value.to_lowercase(), (id.span, id.value));
            }
            Some(&(span, spelling)) => {
                let mut diagnostic = Diagnostic::new(Code::DuplicateId, id.span)
                    .message(format!(
                        "There is already {} `{}`",
                        with_article(noun),
                        shortened(spelling)
                    ))
                    .label(span, "the first one")
                    .hint("Give one of them another name, or remove it.");
                if spelling != id.value {
                    diagnostic = diagnostic.hint("Upper and lower case make no difference.");
                }
                diagnostic.report(reporter);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn among_very_many_ids_the_neighbors_are_offered() {
        let ids = (0..2_000).map(|number| (format!("state-{number:04}"), number));
        let ids = Ids::new("state", Code::UnknownStateCode, true, ids);
        assert_eq!(ids.near("state-1000x").count(), 100);
        assert!(ids.near("state-1000x").any(|id| id == "state-1000"));
        assert_eq!(ids.near("zzz").count(), 50);
    }
}
