//! The columns of the table of elements: a row for each core element of each assessment.

use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::export::ratings::Row;

columns! { Row:
    "assessment_id" Text "data-column-assessment-id" |row| row.assessment_id(),
    "element" Text "data-column-element" |row| row.element_id(),
    "title" Text "data-column-elements-title" |row| row.title(),
    "slug" Text "data-column-slug" |row| Cell::text(&row.state.slug),
    "state" Text "data-column-state" |row| Cell::text(&row.state.name.original),
    "code" Text "data-column-code" |row| row.code(),
    "state_fips" Text "data-column-state-fips" |row| row.state_fips(),
    "edition" Integer "data-column-edition" |row| row.edition(),
    "sector" Code of Sector "data-column-sector" |row| row.sector(),
    "is_current" Boolean "data-column-is-current" |row| Cell::Flag(row.is_current),
    "status" Code of ElementStatus "data-column-elements-status" |row| Cell::text(row.status()),
    "rating" Code of Rating "data-column-elements-rating" |row| row.rating_value(),
    "rating_name" Text "data-column-rating-name" |row| row.rating_name(),
    "rating_sum" Integer "data-column-rating-sum" |row| row.rating_sum(),
    "parts_rated" Integer "data-column-parts-rated" |row| Cell::count(row.rated_of().0),
    "parts_total" Integer "data-column-parts-total" |row| Cell::count(row.rated_of().1),
    "computed_mean" Number "data-column-computed-mean" |row| row.computed_mean(),
    "nearest_low" Code of Rating "data-column-nearest-low" |row| {
        row.level(row.nearest().map(|(low, _)| low))
    },
    "nearest_high" Code of Rating "data-column-nearest-high" |row| {
        row.level(row.nearest().map(|(_, high)| high))
    },
    "basis" Code of Basis "data-column-basis" |row| row.basis(),
    "assessed_on" Date "data-column-assessed-on" |row| Cell::date(row.assessment.assessed_on),
    "look_back" Boolean "data-column-look-back" |row| Cell::Flag(row.assessment.is_look_back()),
    "rubric_version" Text "data-column-rubric-version" |row| {
        Cell::text(&row.assessment.rubric_version)
    },
}
