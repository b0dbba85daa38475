//! Converts one TOML value to a value of a raw type, or reports that its type is wrong.

use super::odd_letters;
use super::strings;
use super::table::Value;
use super::wrong_type::wrong_type;
use crate::diagnostic::{Code, Diagnostic, Edit};
use crate::parse::file::File;
use crate::parse::key::MAX_LABEL;
use crate::parse::markdown_checks::{self, Placement};
use crate::parse::raw::{Field, Text, YearOrDay};
use crate::parse::shown::shown;
use crate::source::Spanned;
use jiff::civil::Date;
use toml::de::DeValue;

/// Reads one value under a key.
pub(super) type Read<T> = for<'f, 'a, 'k> fn(&'f mut File<'a>, &'k str, Value<'a>) -> Field<T>;

pub(super) fn read_list<'a, T>(
    file: &mut File<'a>,
    key: &str,
    value: Value<'a>,
    read: Read<T>,
) -> Vec<Spanned<T>> {
    let span = value.span();
    match value.into_inner() {
        DeValue::Array(items) => {
            // Not `collect`, which could keep the larger allocation; there are many such lists.
            let mut list = Vec::with_capacity(items.len());
            list.extend(items.into_iter().filter_map(|item| read(file, key, item)));
            list
        }
        other => wrong_type(file, key, span, &other, "a list"),
    }
}

pub(super) fn words(file: &mut File<'_>, key: &str, value: Value<'_>) -> Field<Text> {
    let span = value.span();
    // The parser reads typographic quotes and unusual spaces as part of the text. They are reported
    // by themselves, and further problems of such a text would be consequences.
    if file
        .slice(span.clone())
        .starts_with(|c: char| !c.is_ascii())
    {
        return None;
    }
    match value.into_inner() {
        DeValue::String(value) => {
            let text = strings::text(file, value, span.clone());
            if text.value.trim().is_empty() && !file.is_json() {
                Diagnostic::new(Code::EmptyText, file.span(span))
                    .message(format!("The text of `{key}` is empty"))
                    .caret("nothing stands here")
                    .hint("Write the text, or delete the whole line if the key may be left out.")
                    .report(file);
                return None;
            }
            Some(text)
        }
        other => wrong_type(file, key, span, &other, "a text"),
    }
}

/// A name or title.
pub(super) fn label(file: &mut File<'_>, key: &str, value: Value<'_>) -> Field<Text> {
    let text = words(file, key, value)?;
    let length = text.value.chars().count();
    if length <= MAX_LABEL {
        odd_letters::look_at(file, &text);
        return Some(text);
    }
    Diagnostic::new(Code::LongName, text.span)
        .message(format!("The text of `{key}` has {length} characters"))
        .caret("a name or title")
        .expected(format!("at most {MAX_LABEL} characters"))
        .hint("Write a short name here, and the rest into the text below it.")
        .report(file);
    None
}

pub(super) fn markdown(file: &mut File<'_>, key: &str, value: Value<'_>) -> Field<Text> {
    let text = words(file, key, value)?;
    for diagnostic in markdown_checks::check(&text, Placement::Value) {
        diagnostic.report(file);
    }
    Some(text)
}

/// The largest whole number that JSON and scripts agree on.
const MAX_SAFE_INTEGER: i64 = (1 << 53) - 1;

/// In JSON a whole number may be written as `2026.0`.
pub(super) fn integer(file: &mut File<'_>, key: &str, value: Value<'_>) -> Field<i64> {
    let span = value.span();
    match value.into_inner() {
        DeValue::Float(number) if file.is_json() && whole(number.as_str()).is_some() => {
            whole(number.as_str()).map(|number| Spanned::new(number, file.span(span)))
        }
        DeValue::Integer(number) => {
            if let Ok(number_value) = i64::from_str_radix(number.as_str(), number.radix())
                && !(file.is_json()
                    && number_value.unsigned_abs() > MAX_SAFE_INTEGER.unsigned_abs())
            {
                return Some(Spanned::new(number_value, file.span(span)));
            }
            // An empty or signed-twice number was already reported as a syntax error.
            let digits = number.as_str().trim_start_matches(['+', '-']);
            if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                Diagnostic::new(Code::WrongType, file.span(span))
                    .message(format!("The number of `{key}` is too large"))
                    .expected("a whole number")
                    .report(file);
            }
            None
        }
        other => wrong_type(file, key, span, &other, "a whole number"),
    }
}

/// The whole number that a number with a decimal point or an exponent is.
fn whole(number: &str) -> Option<i64> {
    let number: f64 = number.parse().ok()?;
    let is_whole = number.fract() == 0.0 && number.abs() <= MAX_SAFE_INTEGER as f64;
    is_whole.then_some(number as i64)
}

pub(super) fn number(file: &mut File<'_>, key: &str, value: Value<'_>) -> Field<f64> {
    let span = value.span();
    match value.into_inner() {
        DeValue::Float(number) => {
            let parsed: f64 = number.as_str().parse().ok()?;
            if parsed.is_finite() {
                return Some(Spanned::new(parsed, file.span(span)));
            }
            Diagnostic::new(Code::WrongType, file.span(span))
                .message(format!("`{key}` must be an ordinary number"))
                .expected("a number such as 0.5")
                .report(file);
            None
        }
        DeValue::Integer(number) => {
            let parsed = i64::from_str_radix(number.as_str(), number.radix()).ok()?;
            Some(Spanned::new(parsed as f64, file.span(span)))
        }
        other => wrong_type(file, key, span, &other, "a number"),
    }
}

pub(super) fn boolean(file: &mut File<'_>, key: &str, value: Value<'_>) -> Field<bool> {
    let span = value.span();
    match value.into_inner() {
        DeValue::Boolean(value) => Some(Spanned::new(value, file.span(span))),
        other => wrong_type(file, key, span, &other, "true or false"),
    }
}

pub(super) fn date(file: &mut File<'_>, key: &str, value: Value<'_>) -> Field<Date> {
    let span = value.span();
    match value.into_inner() {
        DeValue::Datetime(written) => {
            let at = file.span(span.clone());
            match (written.date, written.time, written.offset) {
                (Some(date), None, None) => {
                    let real = i16::try_from(date.year)
                        .ok()
                        .zip(i8::try_from(date.month).ok())
                        .zip(i8::try_from(date.day).ok())
                        .and_then(|((year, month), day)| Date::new(year, month, day).ok());
                    if let Some(real) = real {
                        return Some(Spanned::new(real, at));
                    }
                    Diagnostic::new(Code::BadDate, at)
                        .message(format!("{} is not a real date", shown(file.slice(span))))
                        .report(file);
                }
                // Impossible dates were already reported as syntax errors.
                (None, None, None) => {}
                (Some(date), _, _) => Diagnostic::new(Code::WrongType, at)
                    .message(format!("`{key}` must be a date without a time"))
                    .caret("this has a time")
                    .hint(format!("Write {date}."))
                    .edit(Edit::Replace(at, date.to_string()))
                    .report(file),
                _ => Diagnostic::new(Code::WrongType, at)
                    .message(format!("`{key}` must be a date, not a time"))
                    .caret("this is a time")
                    .expected("a date such as 2026-11-24")
                    .report(file),
            }
            None
        }
        other => wrong_type(file, key, span, &other, "a date"),
    }
}

pub(super) fn year_or_day(file: &mut File<'_>, key: &str, value: Value<'_>) -> Field<YearOrDay> {
    match value.get_ref() {
        DeValue::Integer(_) => Some(integer(file, key, value)?.map(YearOrDay::Year)),
        DeValue::Datetime(_) => Some(date(file, key, value)?.map(YearOrDay::Day)),
        _ => {
            let span = value.span();
            wrong_type(file, key, span, &value.into_inner(), "a year or a date")
        }
    }
}
