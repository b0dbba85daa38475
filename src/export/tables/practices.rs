//! The columns of the table of best practices.

use super::belongs_to;
use crate::export::cell::Cell;
use crate::export::citation::source;
use crate::export::column::columns;
use crate::model::{Practice, Site};

/// A practice.
pub(super) struct PracticeRow<'a> {
    site: &'a Site,
    practice: &'a Practice,
}

/// Every practice, by slug.
pub(super) fn rows(site: &Site) -> impl Iterator<Item = PracticeRow<'_>> {
    let practices = site.practices.iter();
    practices.map(move |practice| PracticeRow { site, practice })
}

columns! { PracticeRow:
    "slug" Text "data-column-slug" |row| Cell::text(&row.practice.slug),
    "title" Text "data-column-practices-title" |row| Cell::text(&row.practice.title.original),
    "summary" Text "data-column-practices-summary" |row| {
        let summary = row.practice.summary.as_ref();
        Cell::optional(summary.map(|summary| summary.original.as_str()))
    },
    "states" Text "data-column-states" |row| belongs_to::names(row.site, &row.practice.states),
    "codes" Text "data-column-codes" |row| belongs_to::codes(row.site, &row.practice.states),
    "sub_elements" Text "data-column-sub-elements" |row| {
        belongs_to::ids(&row.site.rubric.sub_elements, &row.practice.sub_elements, |own| &own.id)
    },
    "levers" Text "data-column-levers" |row| {
        belongs_to::ids(&row.site.levers, &row.practice.levers, |own| &own.id)
    },
    "sectors" Text "data-column-sectors" |row| {
        belongs_to::ids(&row.site.rubric.sectors, &row.practice.sectors, |own| &own.id)
    },
    "started" Number "data-column-started" |row| Cell::year(row.practice.started),
    "kind" Text "data-column-practices-kind" |row| Cell::text(row.practice.kind.id()),
    "outcome" Text "data-column-practices-outcome" |row| {
        Cell::optional(row.practice.outcome.map(|outcome| outcome.id()))
    },
    "text" Text "data-column-text" |row| Cell::written(row.practice.body.original.source()),
    "sources" Text "data-column-sources" |row| {
        Cell::texts(row.practice.sources.iter().map(source))
    },
    "source_urls" Url "data-column-source-urls" |row| {
        Cell::words(row.practice.sources.iter().filter_map(|source| source.url.as_deref()))
    },
}
