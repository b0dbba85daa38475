//! The columns of the table of criteria that hold: a row for each criterion of each part of each
//! assessment that somebody marked as met.

use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::export::ratings::Row;

/// A criterion that holds.
pub(super) struct MetRow<'a> {
    row: Row<'a>,
    criterion: &'a str,
}

/// The criteria of a row, in the order of the assessment.
pub(super) fn rows(row: Row<'_>) -> impl Iterator<Item = MetRow<'_>> {
    let criteria = row.criteria().into_iter();
    criteria.map(move |criterion| MetRow { row, criterion })
}

columns! { MetRow:
    "assessment_id" Text "data-column-assessment-id" |met| met.row.assessment_id(),
    "part" Text "data-column-part" |met| met.row.part_id(),
    "criterion" Text "data-column-criterion" |met| Cell::text(met.criterion),
}
