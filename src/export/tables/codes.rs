//! The columns of the table of codes: a row for each code that stands in a column of another table.

use crate::export::cell::Cell;
use crate::export::code::{Code, CodeKind};
use crate::export::column::columns;
use crate::export::words::Say;
use crate::model::Site;

/// A code.
pub(super) struct CodeRow<'a> {
    code: Code<'a>,
    name: String,
}

/// Every code of some lists; `say` has the words of those that no file of the content explains.
pub(super) fn rows<'a>(
    site: &'a Site,
    kinds: impl Iterator<Item = CodeKind>,
    say: &Say<'_>,
) -> impl Iterator<Item = CodeRow<'a>> {
    kinds
        .flat_map(move |kind| kind.codes(site))
        .map(move |code| CodeRow {
            name: match code.name {
                Some(name) => name.to_owned(),
                None => say(&code.message_id()),
            },
            code,
        })
}

columns! { CodeRow:
    "kind" Text "data-column-codes-kind" |row| Cell::text(row.code.kind.id()),
    "code" Text "data-column-codes-code" |row| Cell::Text(row.code.code.clone()),
    "name" Text "data-column-codes-name" |row| Cell::text(row.name.clone()),
    "definition" Text "data-column-codes-definition" |row| Cell::written(row.code.definition),
}
