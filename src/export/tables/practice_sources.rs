//! The columns of the table of the sources of practices: a row for each.

use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::model::{Citation, Practice, Site};

/// A source of a practice.
pub(super) struct PracticeSourceRow<'a> {
    practice: &'a Practice,
    /// Its position among the sources of the practice, from 1.
    number: usize,
    citation: &'a Citation,
}

/// Every source of every practice, in the order they were given.
pub(super) fn rows(site: &Site) -> impl Iterator<Item = PracticeSourceRow<'_>> {
    site.practices.iter().flat_map(|practice| {
        let sources = (1..).zip(&practice.sources);
        sources.map(move |(number, citation)| PracticeSourceRow {
            practice,
            number,
            citation,
        })
    })
}

columns! { PracticeSourceRow:
    "practice" Text "data-column-practice" |row| Cell::text(&row.practice.slug),
    "source_number" Integer "data-column-practice-sources-source-number" |row| {
        Cell::count(row.number)
    },
    "source_title" Text "data-column-source-title" |row| Cell::text(&*row.citation.title),
    "publisher" Text "data-column-publisher" |row| {
        Cell::optional(row.citation.publisher.as_deref())
    },
    "url" Url "data-column-url" |row| Cell::optional(row.citation.url.as_deref()),
    "year" Integer "data-column-year" |row| Cell::year(row.citation.year),
    "accessed" Date "data-column-accessed" |row| {
        row.citation.accessed.map_or(Cell::Empty, Cell::date)
    },
}
