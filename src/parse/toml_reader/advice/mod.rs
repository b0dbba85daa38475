//! What to write instead of a value that a key does not take. It follows what the key takes, so
//! that the advice leads to a value that the next run accepts.

mod dates;
mod numbers;

use crate::parse::key::{Key, Kind, Presence, Values};
use crate::parse::shown::shown;
use dates::Written;

/// A key that is known, and whether a status may be written in its place.
#[derive(Clone, Copy)]
pub(in crate::parse) struct KnownKey {
    pub(in crate::parse) key: &'static Key,
    has_status: bool,
}

/// What to write.
pub(super) struct Advice {
    /// What the key takes, with its article.
    pub(super) takes: &'static str,
    /// A sentence.
    pub(super) hint: String,
    /// The same for a program, if there is one way.
    pub(super) write: Option<Write>,
}

/// A change.
pub(super) enum Write {
    /// Another value.
    Value(String),
    /// Other text in place of the key and its value.
    Key(String),
}

/// The key of a name in a format: at its top, or in its tables. `in_table` says which of two of the
/// same name is meant.
pub(in crate::parse) fn find(keys: &'static [Key], name: &str, in_table: bool) -> Option<KnownKey> {
    let here = || {
        let key = keys.iter().find(|key| key.name == name)?;
        let is_status = |key: &Key| key.kind == Kind::Fact(Values::Status);
        let has_status = keys.iter().any(is_status);
        Some(KnownKey { key, has_status })
    };
    let inside = || keys.iter().find_map(|key| find(key.keys, name, false));
    if in_table {
        inside().or_else(here)
    } else {
        here().or_else(inside)
    }
}

/// Advice for a value, as it is written in the file.
pub(super) fn advice(known: KnownKey, written: &str) -> Advice {
    let text = unquoted(written);
    let takes = takes(known.key.kind);
    let (hint, write) = match known.key.kind {
        Kind::Level if known.has_status && is_nothing(text) => instead_of_level(text),
        _ if is_nothing(text) && !is_text(known.key.kind) => left_out(known, takes),
        Kind::Date => date(text),
        Kind::Year => year(text),
        Kind::YearOrDay => year_or_day(text),
        Kind::Level => level(known, text),
        Kind::Integer | Kind::IntegerId | Kind::DraftVersion => whole(text),
        Kind::Number => number(text),
        Kind::Boolean => boolean(text),
        Kind::Labels | Kind::Texts | Kind::Markdowns | Kind::Facts(_) => list(written),
        Kind::Tables | Kind::FactTables if written.starts_with('{') => {
            value(format!("[{written}]"), "Put it in brackets:")
        }
        Kind::Tables | Kind::FactTables => {
            plain("Write a table in braces, and the list in brackets: [{ key = \"…\" }].")
        }
        Kind::Table | Kind::FactTable => plain("Write a table in braces: { key = \"…\" }."),
        Kind::Integers => plain("Write whole numbers in brackets: [1, 2]."),
        Kind::KeyedTables(_) => plain("Write a line with its name in brackets."),
        _ if is_nothing(text)
            && known.key.presence == Presence::Optional
            && !is_quoted(written) =>
        {
            left_out(known, takes)
        }
        _ => value(quoted(text), "Put it in quotes:"),
    };
    Advice { takes, hint, write }
}

/// What a kind of key takes, with its article.
fn takes(kind: Kind) -> &'static str {
    match kind {
        Kind::Date => "a date",
        Kind::Year => "a year",
        Kind::YearOrDay => "a year or a date",
        Kind::Level => "one level of the scale",
        Kind::Integer | Kind::IntegerId | Kind::DraftVersion => "a whole number",
        Kind::Integers => "a list of whole numbers",
        Kind::Number => "a number",
        Kind::Boolean => "true or false",
        Kind::Labels | Kind::Texts | Kind::Markdowns | Kind::Facts(_) => "a list of texts",
        Kind::Tables | Kind::FactTables => "a list of tables",
        Kind::Table | Kind::FactTable | Kind::KeyedTables(_) => "a table",
        _ => "a text",
    }
}

/// Whether a kind of key takes any text, also one that says that there is nothing.
fn is_text(kind: Kind) -> bool {
    takes(kind) == "a text"
}

type Sentence = (String, Option<Write>);

fn plain(hint: &str) -> Sentence {
    (hint.to_owned(), None)
}

/// Advice to write a value, which the sentence ends with.
fn value(value: String, sentence: &str) -> Sentence {
    let hint = format!("{sentence} {}.", shown(&value));
    (hint, Some(Write::Value(value)))
}

fn left_out(known: KnownKey, takes: &str) -> Sentence {
    if known.key.presence == Presence::Optional {
        let hint = "Delete the key and its value: a key that does not apply is left out.";
        return (hint.to_owned(), Some(Write::Key(String::new())));
    }
    (format!("Write {takes}: the key must be there."), None)
}

/// A status in place of a level.
fn instead_of_level(text: &str) -> Sentence {
    let is_applicable = !matches!(
        text.to_lowercase().as_str(),
        "n/a" | "na" | "n.a." | "not applicable" | "not-applicable"
    );
    let status = match is_applicable {
        true => "status = \"not-assessed\"",
        false => "status = \"not-applicable\"",
    };
    let hint = format!("If there is no rating, write why in place of this key: {status}.");
    (hint, Some(Write::Key(status.to_owned())))
}

fn date(text: &str) -> Sentence {
    let without_quotes =
        |day: jiff::civil::Date, sentence: String| (sentence, Some(Write::Value(day.to_string())));
    match dates::read(text) {
        Some(Written::Day(day)) => without_quotes(day, format!("Write {day}, without quotes.")),
        Some(Written::Either(one, other)) => (
            format!("Write {one} or {other}, whichever is meant, without quotes."),
            None,
        ),
        Some(Written::Month(day)) => without_quotes(
            day,
            format!("A date has a day. If only the month is known, write its first: {day}."),
        ),
        Some(Written::Year(day)) => without_quotes(
            day,
            format!("A date has a month and a day. If only the year is known, write {day}."),
        ),
        Some(Written::NotReal) => plain("There is no such day in the calendar. Look the date up."),
        None => plain("Write the year, the month and the day without quotes: 2026-11-24."),
    }
}

fn year(text: &str) -> Sentence {
    match numbers::year(text) {
        Some((year, true)) => (
            format!("Write the year in which the school year ends, without quotes: {year}."),
            Some(Write::Value(year.to_string())),
        ),
        Some((year, false)) => value(year.to_string(), "Write the four digits without quotes:"),
        None => plain("Write one year with four digits, without quotes: 2026."),
    }
}

/// The day if a whole day is written, else the year.
fn year_or_day(text: &str) -> Sentence {
    match dates::read(text) {
        Some(Written::Day(_) | Written::Either(..) | Written::NotReal) => date(text),
        _ => year(text),
    }
}

fn level(known: KnownKey, text: &str) -> Sentence {
    match numbers::whole(text).as_slice() {
        [level] => value(level.to_string(), "Write the number alone, without quotes:"),
        [_, _] if half(text).is_some() => {
            let below = half(text).unwrap_or_default();
            let above = below + 1;
            plain(&format!(
                "A rating is one level: choose {below} or {above}, and say in the evidence why."
            ))
        }
        [one, other] => plain(&format!(
            "A rating is one level: choose {one} or {other}, and say in the evidence why."
        )),
        _ if known.has_status => plain(
            "Write the number of the level without quotes; or `status` in place of this key, if \
             there is no rating.",
        ),
        _ => plain("Write the number of the level without quotes."),
    }
}

/// The level below a number that lies between two.
fn half(text: &str) -> Option<i64> {
    let number: f64 = text.parse().ok()?;
    (number.abs() < 1e9).then(|| number.floor() as i64)
}

fn whole(text: &str) -> Sentence {
    match numbers::whole(text).as_slice() {
        [number] => value(number.to_string(), "Write the number without quotes:"),
        _ => plain("Write one whole number, without quotes."),
    }
}

fn number(text: &str) -> Sentence {
    match numbers::fraction(text) {
        Some(number) => value(number, "Write the number without quotes:"),
        None => plain("Write digits, and for a fraction a point with digits on both sides: 0.5."),
    }
}

fn boolean(text: &str) -> Sentence {
    match text.to_lowercase().as_str() {
        "yes" | "y" | "on" | "true" | "t" | "1" | "x" => value(
            "true".to_owned(),
            "Write this in small letters, without quotes:",
        ),
        "no" | "n" | "off" | "false" | "f" | "0" => value(
            "false".to_owned(),
            "Write this in small letters, without quotes:",
        ),
        _ => plain("Write true or false, without quotes."),
    }
}

fn list(written: &str) -> Sentence {
    let inner = written.trim().trim_start_matches('[').trim_end_matches(']');
    let items = match is_quoted(inner) {
        true => unquoted(inner),
        false => inner,
    };
    let items: Vec<String> = items
        .split([',', ';'])
        .map(|item| quoted(unquoted(item.trim())))
        .filter(|item| item != "\"\"")
        .collect();
    value(
        format!("[{}]", items.join(", ")),
        "Write the texts in brackets, each in quotes:",
    )
}

/// Whether a value says that there is none.
fn is_nothing(text: &str) -> bool {
    matches!(
        text.to_lowercase().as_str(),
        "" | "null"
            | "nil"
            | "none"
            | "n/a"
            | "na"
            | "n.a."
            | "nan"
            | "not applicable"
            | "not-applicable"
            | "tbd"
            | "todo"
            | "unknown"
            | "?"
            | "-"
            | "–"
            | "—"
            | "not assessed"
            | "not-assessed"
            | "not rated"
            | "unrated"
    )
}

fn is_quoted(written: &str) -> bool {
    let same = |quote| written.starts_with(quote) && written.ends_with(quote);
    written.len() > 1 && (same('"') || same('\''))
}

/// A value without the quotes around it, of any kind.
fn unquoted(written: &str) -> &str {
    written
        .trim()
        .trim_matches(['"', '\'', '“', '”', '‘', '’', '«', '»', '\u{a0}'])
        .trim()
}

/// A text in quotes.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '\\' | '"' => quoted.extend(['\\', c]),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
