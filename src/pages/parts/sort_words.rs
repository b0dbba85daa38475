//! Sentences for the script that sorts tables.

use serde::Serialize;

use crate::pages::context::page::PageContext;
use crate::text::say;

/// The placeholder for the name of the column, which the script replaces.
const COLUMN: &str = "{column}";

/// The sentences of a sortable table.
#[derive(Debug, Serialize)]
pub(crate) struct SortWords {
    /// The label of the button in the head of a column.
    button: String,
    highest: String,
    lowest: String,
    ascending: String,
    descending: String,
}

impl SortWords {
    /// The sentences in the language of the page.
    pub(crate) fn new(context: &PageContext<'_>) -> Self {
        let column = COLUMN;
        Self {
            button: say!(context, "sort-by", column),
            highest: say!(context, "sort-highest", column),
            lowest: say!(context, "sort-lowest", column),
            ascending: say!(context, "sort-ascending", column),
            descending: say!(context, "sort-descending", column),
        }
    }
}
