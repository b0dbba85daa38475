//! The columns of the table of evidence: a row for each part with a rating or a reason why there is
//! none.

use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::export::ratings::Row;

columns! { Row:
    "state" Text "data-column-state" |row| Cell::text(&row.state.name.original),
    "code" Text "data-column-code" |row| row.code(),
    "slug" Text "data-column-slug" |row| Cell::text(&row.state.slug),
    "edition" Number "data-column-edition" |row| row.edition(),
    "sector" Text "data-column-sector" |row| row.sector(),
    "rubric_version" Text "data-column-rubric-version" |row| {
        Cell::text(&row.assessment.rubric_version)
    },
    "basis" Text "data-column-basis" |row| row.basis(),
    "assessed_on" Date "data-column-assessed-on" |row| Cell::date(row.assessment.assessed_on),
    "level_of_detail" Text "data-column-level-of-detail" |row| row.level_of_detail(),
    "element" Text "data-column-element" |row| row.element(),
    "sub_element" Text "data-column-sub-element" |row| row.sub_element(),
    "title" Text "data-column-title" |row| row.title(),
    "rating" Number "data-column-rating" |row| row.rating_value(),
    "rating_name" Text "data-column-rating-name" |row| row.rating_name(),
    "status" Text "data-column-status" |row| Cell::text(row.status()),
    "criteria" Text "data-column-criteria" |row| Cell::words(row.criteria().into_iter()),
    "not_found" Text "data-column-not-found" |row| Cell::words(row.not_found().into_iter()),
    "why" Text "data-column-why" |row| row.why(),
    "source_count" Number "data-column-source-count" |row| Cell::count(row.sources().len()),
    "evidence" Text "data-column-evidence" |row| Cell::written(row.evidence()),
}
