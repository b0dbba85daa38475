//! Terms, ids and names that are used already on a page.

use std::collections::{BTreeMap, BTreeSet};

use crate::markdown::Anchors;
use crate::model::TermIndex;

/// The glossary terms that the texts of a page have linked, the ids of their headings and the names
/// of their tables, so that each occurs once on a page. Each page has one, passed to all of its
/// texts in reading order.
#[derive(Clone, Debug, Default)]
pub struct SeenTerms {
    terms: BTreeSet<TermIndex>,
    pub(super) anchors: Anchors,
    tables: BTreeMap<String, usize>,
    notes: usize,
}

impl SeenTerms {
    /// An empty set; headings never get one of these ids.
    pub fn with_reserved_ids<'a>(ids: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            terms: BTreeSet::new(),
            anchors: Anchors::new(ids),
            tables: BTreeMap::new(),
            notes: 0,
        }
    }

    /// Marks a term as linked, or as not to be linked (in its own definition). Returns true if it
    /// was not marked before.
    pub fn insert(&mut self, term: TermIndex) -> bool {
        self.terms.insert(term)
    }

    /// Whether a term was linked.
    pub fn contains(&self, term: TermIndex) -> bool {
        self.terms.contains(&term)
    }

    /// The number of the next footnote on the page, for its id.
    pub(super) fn next_note(&mut self) -> usize {
        self.notes += 1;
        self.notes
    }

    /// A unique name for a table: the text of its head, with a number if another table has it
    /// already.
    pub(super) fn table_name(&mut self, head: &str) -> String {
        let count = self.tables.entry(head.to_owned()).or_default();
        *count += 1;
        match *count {
            1 => head.to_owned(),
            count => format!("{head} ({count})"),
        }
    }

    /// The terms that were linked, in the order of the glossary.
    pub fn terms(&self) -> impl Iterator<Item = TermIndex> {
        self.terms.iter().copied()
    }
}
