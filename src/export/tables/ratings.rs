//! The columns of the table of ratings: a row for each state, edition, sector and part.

use crate::export::cell::Cell;
use crate::export::citation::source;
use crate::export::column::columns;
use crate::export::ratings::Row;
use crate::model::newest_source;

columns! { Row:
    "state" Text "data-column-state" |row| Cell::text(&row.state.name.original),
    "code" Text "data-column-code" |row| row.code(),
    "slug" Text "data-column-slug" |row| Cell::text(&row.state.slug),
    "edition" Number "data-column-edition" |row| row.edition(),
    "sector" Text "data-column-sector" |row| row.sector(),
    "is_current" Text "data-column-is-current" |row| {
        Cell::text(if row.is_current { "yes" } else { "no" })
    },
    "rubric_version" Text "data-column-rubric-version" |row| {
        Cell::text(&row.assessment.rubric_version)
    },
    "level_of_detail" Text "data-column-level-of-detail" |row| row.level_of_detail(),
    "element" Text "data-column-element" |row| row.element(),
    "sub_element" Text "data-column-sub-element" |row| row.sub_element(),
    "title" Text "data-column-title" |row| row.title(),
    "rating" Number "data-column-rating" |row| row.rating_value(),
    "rating_name" Text "data-column-rating-name" |row| row.rating_name(),
    "status" Text "data-column-status" |row| Cell::text(row.status()),
    "computed_mean" Number "data-column-computed-mean" |row| row.computed_mean(),
    "rated" Number "data-column-rated" |row| {
        row.rated_of().map_or(Cell::Empty, |(rated, _)| Cell::count(rated))
    },
    "of" Number "data-column-of" |row| {
        row.rated_of().map_or(Cell::Empty, |(_, of)| Cell::count(of))
    },
    "basis" Text "data-column-basis" |row| row.basis(),
    "assessed_on" Date "data-column-assessed-on" |row| Cell::date(row.assessment.assessed_on),
    "as_of" Text "data-column-as-of" |row| {
        Cell::text(row.assessment.speaks_of().to_string())
    },
    "look_back" Text "data-column-look-back" |row| {
        Cell::text(if row.assessment.is_look_back() { "yes" } else { "no" })
    },
    "assessed_by" Text "data-column-assessed-by" |row| Cell::text(&row.assessment.assessed_by),
    "criteria" Text "data-column-criteria" |row| Cell::words(row.criteria().into_iter()),
    "evidence" Text "data-column-evidence" |row| Cell::written(row.evidence()),
    "newest_source" Number "data-column-newest-source" |row| {
        Cell::year(row.rating().and_then(|_| newest_source(row.sources())))
    },
    "sources" Text "data-column-sources" |row| Cell::texts(row.sources().iter().map(source)),
    "source_urls" Url "data-column-source-urls" |row| {
        Cell::words(row.sources().iter().filter_map(|source| source.url.as_deref()))
    },
}

/// The column that marks current assessments. A table of one edition, which never changes, does not
/// have it.
pub(super) const IS_CURRENT: &str = "is_current";
