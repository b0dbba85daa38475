//! The columns of the table of best practices.

use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::model::{Practice, PracticeOutcome, Site};

/// Every practice, by slug.
pub(super) fn rows(site: &Site) -> impl Iterator<Item = PracticeRow<'_>> {
    site.practices.iter().map(PracticeRow)
}

/// A practice.
pub(super) struct PracticeRow<'a>(&'a Practice);

columns! { PracticeRow:
    "practice" Text "data-column-practice" |row| Cell::text(&row.0.slug),
    "title" Text "data-column-practices-title" |row| Cell::text(&row.0.title.original),
    "summary" Text "data-column-practices-summary" |row| {
        let summary = row.0.summary.as_ref();
        Cell::optional(summary.map(|summary| summary.original.as_str()))
    },
    "started" Integer "data-column-started" |row| Cell::year(row.0.started),
    "kind" Code of PracticeKind "data-column-practices-kind" |row| Cell::text(row.0.kind.id()),
    "outcome" Code of PracticeOutcome "data-column-practices-outcome" |row| {
        Cell::optional(row.0.outcome.map(PracticeOutcome::id))
    },
    "text" Text "data-column-text" |row| Cell::written(row.0.body.original.source()),
}
