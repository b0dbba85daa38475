//! The columns of the table of criteria: a row for each criterion of each part of each assessment that
//! somebody looked for, whether it was found or not.

use crate::export::cell::Cell;
use crate::export::column::columns;
use crate::export::ratings::Row;

/// A criterion that somebody looked for.
pub(super) struct CriterionRow<'a> {
    row: Row<'a>,
    criterion: &'a str,
    is_found: bool,
}

/// The criteria of a row, in the order of the assessment: first those that hold.
pub(super) fn rows(row: Row<'_>) -> impl Iterator<Item = CriterionRow<'_>> {
    let found = row
        .criteria()
        .into_iter()
        .map(|criterion| (criterion, true));
    let not_found = row.not_found().into_iter();
    let not_found = not_found.map(|criterion| (criterion, false));
    found
        .chain(not_found)
        .map(move |(criterion, is_found)| CriterionRow {
            row,
            criterion,
            is_found,
        })
}

columns! { CriterionRow:
    "assessment_id" Text "data-column-assessment-id" |looked| looked.row.assessment_id(),
    "part" Text "data-column-part" |looked| looked.row.part_id(),
    "criterion" Text "data-column-criterion" |looked| Cell::text(looked.criterion),
    "is_found" Boolean "data-column-is-found" |looked| Cell::Flag(looked.is_found),
}
