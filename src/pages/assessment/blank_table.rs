//! `/assessment/blank.csv`: every question as a table, to be filled in with a spreadsheet program
//! and opened on the first page.

use crate::draft::{Draft, TableTexts, write_csv};
use crate::pages::context::page::PageContext;

/// The table of all questions without answers, with titles and criteria in the language of the
/// context.
pub fn blank_table(context: &PageContext<'_>) -> Vec<u8> {
    let texts = TableTexts {
        language: context.language,
        criterion: &|criterion| context.plain(&criterion.text),
    };
    write_csv(&Draft::default(), &context.site.rubric, &texts)
}
