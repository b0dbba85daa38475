//! The columns of the table of evidence: a row for each text that says why there is a rating, or why
//! there is none.

use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::export::ratings::Row;

columns! { Row:
    "assessment_id" Text "data-column-assessment-id" |row| row.assessment_id(),
    "about" Text "data-column-about" |row| row.about(),
    "element" Text "data-column-element" |row| row.element_id(),
    "part" Text "data-column-evidence-part" |row| row.part_id(),
    "slug" Text "data-column-slug" |row| Cell::text(&row.state.slug),
    "state" Text "data-column-state" |row| Cell::text(&row.state.name.original),
    "code" Text "data-column-code" |row| row.code(),
    "state_fips" Text "data-column-state-fips" |row| row.state_fips(),
    "edition" Integer "data-column-edition" |row| row.edition(),
    "sector" Code of Sector "data-column-sector" |row| row.sector(),
    "rating" Code of Rating "data-column-rating" |row| row.rating_value(),
    "status" Code of ElementStatus "data-column-evidence-status" |row| Cell::text(row.status()),
    "why" Text "data-column-why" |row| row.why(),
    "source_count" Integer "data-column-source-count" |row| Cell::count(row.sources().len()),
    "evidence" Text "data-column-evidence" |row| Cell::written(row.evidence()),
}
