//! The cells of tables.

use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// The content of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell<'a> {
    /// No value; never written as zero.
    Empty,
    /// An integer computed by the generator.
    Number(i64),
    /// A number with one decimal, in tenths.
    Tenths(i32),
    /// Yes or no.
    Flag(bool),
    /// A text from any source, possibly unsafe in spreadsheets.
    Text(Cow<'a, str>),
}

impl<'a> Cell<'a> {
    /// A text from the content.
    pub(super) fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    /// A text; empty if it is missing.
    pub(super) fn optional(text: Option<&'a str>) -> Self {
        text.map_or(Self::Empty, Self::text)
    }

    /// A long text; empty if it is blank.
    pub(super) fn written(text: &'a str) -> Self {
        Self::optional(Some(text.trim()).filter(|text| !text.is_empty()))
    }

    /// A day.
    pub(super) fn date(date: jiff::civil::Date) -> Self {
        Self::Text(Cow::Owned(date.to_string()))
    }

    /// A year; empty if it is missing.
    pub(super) fn year(year: Option<i16>) -> Self {
        year.map_or(Self::Empty, |year| Self::Number(year.into()))
    }

    /// A count.
    pub(super) fn count(count: usize) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// The cell as CSV, escaped for spreadsheets.
    pub(super) fn into_csv(self) -> Cow<'a, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Tenths(tenths) => Cow::Owned(format!("{:.1}", f64::from(tenths) / 10.0)),
            Self::Flag(flag) => Cow::Borrowed(if flag { "true" } else { "false" }),
            Self::Text(text) => safe(text),
        }
    }
}

/// The cell as JSON, where formulas need no escaping; a missing value is `null`.
impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => serializer.serialize_none(),
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::Tenths(tenths) => serializer.serialize_f64(f64::from(*tenths) / 10.0),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Text(text) => serializer.serialize_str(text),
        }
    }
}

/// A text as a cell that no spreadsheet takes for a formula.
pub fn safe_cell(text: String) -> String {
    safe(Cow::Owned(text)).into_owned()
}

/// The text that [`safe_cell`] made a cell of.
pub fn text_of_cell(cell: &str) -> &str {
    let text = cell.strip_prefix('\'');
    text.filter(|text| needs_apostrophe(text)).unwrap_or(cell)
}

/// A text, prefixed with an apostrophe if a spreadsheet could evaluate it as a formula.
fn safe(text: Cow<'_, str>) -> Cow<'_, str> {
    if needs_apostrophe(&text) {
        return Cow::Owned(format!("'{text}"));
    }
    text
}

/// Whether a text gets an apostrophe: also one that begins with apostrophes before a formula, so that
/// each text has a cell of its own and can be read back.
fn needs_apostrophe(text: &str) -> bool {
    could_be_a_formula(text.trim_start_matches('\''))
}

/// The characters that may begin a formula in a spreadsheet; the full-width forms for Chinese,
/// Japanese and Korean input.
const FORMULA_STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Whether a spreadsheet could evaluate a text as a formula. A plain number is not escaped.
fn could_be_a_formula(text: &str) -> bool {
    text.starts_with(FORMULA_STARTS) && !is_plain_number(text)
}

/// Digits with an optional sign and decimal point, which cannot be a formula.
fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    all_digits(whole) && all_digits(fraction)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn x01_no_text_starts_a_formula_and_plain_numbers_stay() {
        for (text, csv) in [
            (
                "=HYPERLINK(\"https://evil.test\",\"open\")",
                "'=HYPERLINK(\"https://evil.test\",\"open\")",
            ),
            ("=1+1", "'=1+1"),
            ("+1+1", "'+1+1"),
            ("-2+3", "'-2+3"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("＝1", "'＝1"),
            ("- a list in Markdown", "'- a list in Markdown"),
            ("-", "'-"),
            ("+inf", "'+inf"),
            ("-1e5", "'-1e5"),
            ("-1.", "'-1."),
            ("-1", "-1"),
            ("+1.5", "+1.5"),
            ("-0.25", "-0.25"),
            ("3", "3"),
            ("1A", "1A"),
            ("a = b", "a = b"),
            ("'=1", "''=1"),
            ("''-", "'''-"),
            ("'-1", "'-1"),
            ("'a", "'a"),
            ("'", "'"),
            ("", ""),
        ] {
            assert_eq!(Cell::text(text).into_csv(), csv, "{text:?}");
            assert_eq!(text_of_cell(csv), text, "{csv:?}");
        }
    }

    #[test]
    fn both_formats_hold_the_same() {
        for (cell, csv, json) in [
            (Cell::Empty, "", "null"),
            (Cell::optional(None), "", "null"),
            (Cell::written(" \n"), "", "null"),
            (Cell::Number(-1), "-1", "-1"),
            (Cell::year(None), "", "null"),
            (Cell::Tenths(27), "2.7", "2.7"),
            (Cell::Flag(true), "true", "true"),
            (Cell::Flag(false), "false", "false"),
            (Cell::text("=1"), "'=1", "\"=1\""),
        ] {
            assert_eq!(serde_json::to_string(&cell).unwrap(), json);
            assert_eq!(cell.into_csv(), csv);
        }
    }

    #[test]
    fn numbers_are_written_without_a_locale() {
        for (cell, csv) in [
            (Cell::Empty, ""),
            (Cell::Number(1234), "1234"),
            (Cell::Number(-1), "-1"),
            (Cell::Tenths(27), "2.7"),
            (Cell::Tenths(30), "3.0"),
            (Cell::Tenths(-5), "-0.5"),
            (Cell::Tenths(12345), "1234.5"),
        ] {
            assert_eq!(cell.into_csv(), csv);
        }
    }
}
