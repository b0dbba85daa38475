//! Finds the list, inline table or long text that extends to the end of the file because it is
//! never closed.

use super::parser_message::{About, about};
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// The list or inline table that is never closed.
pub(super) fn list_or_table(
    toml: &str,
    top: &DeTable<'_>,
    errors: &[toml::de::Error],
) -> Option<Range<usize>> {
    errors
        .iter()
        .find(|error| about(error.message()) == Some(About::OpenList))?;
    let end = toml.trim_end().len();
    last_value(toml, top).filter(|span| span.end >= end && span.end > span.start)
}

/// The text between three quotes that is never closed.
pub(super) fn text(toml: &str, top: &DeTable<'_>) -> Option<usize> {
    last_value(toml, top)
        .filter(|span| {
            toml.get(span.clone())
                .is_some_and(|text| text.starts_with("\"\"\"") || text.starts_with("'''"))
        })
        .map(|span| span.start)
}

/// The range of the last value of a file, at any depth.
fn last_value(toml: &str, table: &DeTable<'_>) -> Option<Range<usize>> {
    let begins =
        |span: Range<usize>, with: char| toml.get(span).is_some_and(|text| text.starts_with(with));
    let mut last: Option<Range<usize>> = None;
    let mut tables = vec![table];
    while let Some(table) = tables.pop() {
        for (_, value) in table {
            match value.get_ref() {
                DeValue::Table(inner) if !begins(value.span(), '{') => tables.push(inner),
                DeValue::Array(items)
                    if items
                        .iter()
                        .any(|item| item.get_ref().is_table() && begins(item.span(), '[')) =>
                {
                    tables.extend(items.iter().filter_map(|item| item.get_ref().as_table()));
                }
                _ if last
                    .as_ref()
                    .is_none_or(|last| value.span().start > last.start) =>
                {
                    last = Some(value.span());
                }
                _ => {}
            }
        }
    }
    last
}
