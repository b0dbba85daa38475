//! The columns of the table of ratings: a row for each part of each assessment, rated or not.

use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::export::ratings::Row;
use crate::model::newest_source;

columns! { Row:
    "assessment_id" Text "data-column-assessment-id" |row| row.assessment_id(),
    "part" Text "data-column-part" |row| row.part_id(),
    "element" Text "data-column-element" |row| row.element_id(),
    "title" Text "data-column-title" |row| row.title(),
    "slug" Text "data-column-slug" |row| Cell::text(&row.state.slug),
    "state" Text "data-column-state" |row| Cell::text(&row.state.name.original),
    "code" Text "data-column-code" |row| row.code(),
    "state_fips" Text "data-column-state-fips" |row| row.state_fips(),
    "edition" Integer "data-column-edition" |row| row.edition(),
    "sector" Code of Sector "data-column-sector" |row| row.sector(),
    "is_current" Boolean "data-column-is-current" |row| Cell::Flag(row.is_current),
    "rating" Code of Rating "data-column-rating" |row| row.rating_value(),
    "rating_name" Text "data-column-rating-name" |row| row.rating_name(),
    "status" Code of Status "data-column-status" |row| Cell::text(row.status()),
    "criteria_met" Integer "data-column-criteria-met" |row| Cell::count(row.criteria().len()),
    "source_count" Integer "data-column-source-count" |row| Cell::count(row.sources().len()),
    "newest_source" Integer "data-column-newest-source" |row| {
        Cell::year(row.rating().and_then(|_| newest_source(row.sources())))
    },
    "basis" Code of Basis "data-column-basis" |row| row.basis(),
    "assessed_on" Date "data-column-assessed-on" |row| Cell::date(row.assessment.assessed_on),
    "as_of" Text "data-column-as-of" |row| {
        Cell::text(row.assessment.speaks_of().to_string())
    },
    "look_back" Boolean "data-column-look-back" |row| Cell::Flag(row.assessment.is_look_back()),
    "rubric_version" Text "data-column-rubric-version" |row| {
        Cell::text(&row.assessment.rubric_version)
    },
}

/// The column that marks current assessments. A table of one edition, which never changes, does not
/// have it.
pub(super) const IS_CURRENT: &str = "is_current";
