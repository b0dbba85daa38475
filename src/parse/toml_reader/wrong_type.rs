//! Diagnostics for values of the wrong type.

use crate::diagnostic::{Code, Diagnostic};
use crate::parse::file::File;
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
    let written = shown(file.slice(at));
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
        (DeValue::Table(_), "a list of tables") => {
            diagnostic.hint(format!("Write the header with double brackets: [[{key}]]."))
        }
        (DeValue::Array(_), "a table") if written.starts_with("[[") => diagnostic.hint(format!(
            "Write the header with single brackets, once: [{key}]."
        )),
        _ => diagnostic,
    };
    diagnostic.report(file);
    T::default()
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
