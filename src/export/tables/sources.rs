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
    "state" Text "data-column-state" |source| Cell::text(&source.row.state.name.original),
    "code" Text "data-column-code" |source| source.row.code(),
    "slug" Text "data-column-slug" |source| Cell::text(&source.row.state.slug),
    "edition" Number "data-column-edition" |source| source.row.edition(),
    "sector" Text "data-column-sector" |source| source.row.sector(),
    "level_of_detail" Text "data-column-level-of-detail" |source| source.row.level_of_detail(),
    "element" Text "data-column-element" |source| source.row.element(),
    "sub_element" Text "data-column-sub-element" |source| source.row.sub_element(),
    "source_number" Number "data-column-source-number" |source| Cell::count(source.number),
    "source_title" Text "data-column-source-title" |source| Cell::text(&*source.citation.title),
    "publisher" Text "data-column-publisher" |source| {
        Cell::optional(source.citation.publisher.as_deref())
    },
    "url" Url "data-column-url" |source| Cell::optional(source.citation.url.as_deref()),
    "year" Number "data-column-year" |source| Cell::year(source.citation.year),
    "copy_of" Number "data-column-copy-of" |source| Cell::year(source.citation.copy_of),
    "accessed" Date "data-column-accessed" |source| {
        source.citation.accessed.map_or(Cell::Empty, Cell::date)
    },
}
