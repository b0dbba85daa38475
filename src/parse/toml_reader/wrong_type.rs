//! Diagnostics for values of the wrong type.

use super::advice::{self, Advice, Write};
use super::{slip, value};
use crate::diagnostic::{Code, Diagnostic, Edit};
use crate::parse::file::File;
use crate::parse::key::Kind;
use crate::parse::lines::line_of;
use crate::parse::shown::shown;
use jiff::civil::Date;
use std::ops::Range;
use toml::de::DeValue;

/// Reports a value of the wrong type, and returns `None`.
pub(super) fn wrong_type<T: Default>(
    file: &mut File<'_>,
    key: &str,
    at: Range<usize>,
    found: &DeValue<'_>,
    expected: &'static str,
) -> T {
    // For a missing value, the parser reports an error and inserts an empty one at the start.
    if at.is_empty() {
        return T::default();
    }
    let span = file.span(at.clone());
    let found_words = match found {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a decimal point",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => in_json(file, "a table"),
    };
    let expected = in_json(file, expected);
    let mut diagnostic = Diagnostic::new(Code::WrongType, span)
        .message(format!("`{key}` must be {expected}, not {found_words}"))
        .caret(format!("this is {found_words}"))
        .expected(expected);
    let as_written = file.slice(at.clone());
    if let Some(advice) = advice(file, key, &at, as_written, expected) {
        diagnostic = diagnostic.hint(advice.hint);
        if let Some(write) = advice.write {
            diagnostic = match (slip::around(file.toml(), at.start), write) {
                (Some(slip), write) if slip.value == at => {
                    diagnostic.edit(value::edit(file, &slip, write))
                }
                (_, Write::Value(text)) => diagnostic.edit(Edit::Replace(span, text)),
                _ => diagnostic,
            };
        }
        diagnostic.report(file);
        return T::default();
    }
    let written = shown(as_written);
    diagnostic = match (found, expected) {
        (DeValue::String(text), "a whole number" | "a number" | "true or false" | "a date")
            if is_bare(text, expected) =>
        {
            diagnostic.hint(format!("Write {text} without quotes."))
        }
        (DeValue::Float(number), "a whole number") if number.as_str().ends_with(".0") => {
            diagnostic.hint(format!("Write {}.", number.as_str().trim_end_matches(".0")))
        }
        (DeValue::String(_), "a list") => {
            diagnostic.hint(format!("Put it in brackets: [{written}]."))
        }
        (
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_),
            "a text",
        ) => diagnostic.hint(format!("Put it in quotes: \"{written}\".")),
        (DeValue::String(_), "a date") => {
            diagnostic.hint("Write the year, the month and the day without quotes: 2026-11-24.")
        }
        (DeValue::Table(_), "a list of tables") if as_written.starts_with('[') => diagnostic
            .hint(format!(
                "Write the header with double brackets: [{written}]."
            ))
            .edit(Edit::Replace(span, format!("[{as_written}]"))),
        (DeValue::Array(_), "a table") if written.starts_with("[[") => diagnostic.hint(format!(
            "Write the header with single brackets, once: [{key}]."
        )),
        _ => diagnostic,
    };
    diagnostic.report(file);
    T::default()
}

/// Advice by what the key takes; `None` for JSON, headers, items of lists and unknown keys.
fn advice(
    file: &File<'_>,
    key: &str,
    at: &Range<usize>,
    written: &str,
    expected: &str,
) -> Option<Advice> {
    let line = line_of(file.toml(), at.start);
    let is_header = file.slice(line.start..at.start).trim().is_empty();
    if file.is_json() || is_header {
        return None;
    }
    let known = value::known_key(file, file.toml(), key, at.start)?;
    let is_list = matches!(
        known.key.kind,
        Kind::Labels | Kind::Texts | Kind::Markdowns | Kind::Facts(_) | Kind::Integers
    );
    let is_tables = matches!(known.key.kind, Kind::Tables | Kind::FactTables);
    if (is_list && expected != "a list") || (is_tables && expected != "a list of tables") {
        return None;
    }
    // A list of one, where one is enough.
    let inner = written
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    match inner.filter(|_| !is_list && !is_tables) {
        Some(inner) if inner.contains(',') || inner.trim().is_empty() => None,
        Some(inner) => Some(advice::advice(known, inner.trim())),
        None => Some(advice::advice(known, written)),
    }
}

/// What JSON calls the tables of TOML.
fn in_json(file: &File<'_>, words: &'static str) -> &'static str {
    match words {
        "a table" if file.is_json() => "an object",
        "a list of tables" if file.is_json() => "a list of objects",
        words => words,
    }
}

/// The diagnostic for `[[3A]]` instead of `[3A]`.
pub(super) fn double_brackets(file: &mut File<'_>, key: &str, at: Range<usize>) {
    Diagnostic::new(Code::WrongType, file.span(at))
        .message(format!("`{key}` must be a table, not a list of tables"))
        .caret("double brackets")
        .hint(format!("Write the header with single brackets: [{key}]."))
        .report(file);
}

/// Whether a quoted text would be valid without its quotes.
fn is_bare(text: &str, expected: &str) -> bool {
    match expected {
        "true or false" => matches!(text, "true" | "false"),
        "a date" => text.parse::<Date>().is_ok() && text.len() == 10,
        "a number" => text.len() < 20 && text.parse::<f64>().is_ok_and(f64::is_finite),
        _ => text.len() < 20 && text.parse::<i64>().is_ok(),
    }
}
