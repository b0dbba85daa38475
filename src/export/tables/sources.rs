//! The columns of the table of sources: a row for each source of each part of each assessment.

use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::export::ratings::Row;
use crate::model::Citation;

/// A source of a row.
pub(super) struct SourceRow<'a> {
    row: Row<'a>,
    /// Its position among the sources of the part, from 1.
    number: usize,
    citation: &'a Citation,
}

/// The sources of a row, in the order they were given.
pub(super) fn rows(row: Row<'_>) -> impl Iterator<Item = SourceRow<'_>> {
    let sources = (1..).zip(row.sources());
    sources.map(move |(number, citation)| SourceRow {
        row,
        number,
        citation,
    })
}

columns! { SourceRow:
    "assessment_id" Text "data-column-assessment-id" |source| source.row.assessment_id(),
    "about" Text "data-column-about" |source| source.row.about(),
    "source_number" Integer "data-column-source-number" |source| Cell::count(source.number),
    "element" Text "data-column-element" |source| source.row.element_id(),
    "part" Text "data-column-evidence-part" |source| source.row.part_id(),
    "slug" Text "data-column-slug" |source| Cell::text(&source.row.state.slug),
    "state" Text "data-column-state" |source| Cell::text(&source.row.state.name.original),
    "code" Text "data-column-code" |source| source.row.code(),
    "state_fips" Text "data-column-state-fips" |source| source.row.state_fips(),
    "edition" Integer "data-column-edition" |source| source.row.edition(),
    "sector" Code of Sector "data-column-sector" |source| source.row.sector(),
    "source_title" Text "data-column-source-title" |source| Cell::text(&*source.citation.title),
    "publisher" Text "data-column-publisher" |source| {
        Cell::optional(source.citation.publisher.as_deref())
    },
    "url" Url "data-column-url" |source| Cell::optional(source.citation.url.as_deref()),
    "year" Integer "data-column-year" |source| Cell::year(source.citation.year),
    "copy_of" Integer "data-column-copy-of" |source| Cell::year(source.citation.copy_of),
    "accessed" Date "data-column-accessed" |source| {
        source.citation.accessed.map_or(Cell::Empty, Cell::date)
    },
}
