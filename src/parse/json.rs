//! Parses JSON into the tables that TOML is parsed into, so that one reader takes keys out of both.
//!
//! What is empty (`null`, `""`, `[]`, `{}`, `false`) is left out: in a draft it says as much as a
//! key that is not there.

use crate::diagnostic::{Code, Diagnostic};
use crate::parse::file::File;
use crate::parse::shown::shown;
use crate::parse::toml_reader::Table;
use crate::source::Span;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::de::{DeArray, DeTable, DeValue};

/// The deepest nesting of lists and objects.
const MAX_DEPTH: usize = 32;

/// Parses the JSON of a file, reports what is wrong with its syntax, and returns its top object.
pub(super) fn top_table<'a>(file: &mut File<'a>, json: &'a str, at: Span) -> Option<Table<'a>> {
    let top = match serde_json::from_str::<&RawValue>(json) {
        Ok(top) => top,
        Err(error) => {
            syntax_error(file, json, &error).report(file);
            return None;
        }
    };
    let mut reader = Reader { file, json };
    if !top.get().starts_with('{') {
        let range = reader.range(top.get());
        Diagnostic::new(Code::WrongType, reader.file.span(range))
            .message("The file must be an object, in braces")
            .report(reader.file);
        return None;
    }
    let table = reader.table(top, 1);
    Some(Table::top(file, table, at))
}

/// Converts values that are known to be well-formed.
struct Reader<'f, 'a> {
    file: &'f mut File<'a>,
    json: &'a str,
}

impl<'a> Reader<'_, 'a> {
    /// The range of a part of the JSON.
    fn range(&self, part: &str) -> Range<usize> {
        let start = part.as_ptr().addr().wrapping_sub(self.json.as_ptr().addr());
        start..start + part.len()
    }

    /// Converts an object. Of a key that is given twice the first stays.
    fn table(&mut self, object: &'a RawValue, depth: usize) -> DeTable<'a> {
        let mut table = DeTable::new();
        let mut places: BTreeMap<Cow<'a, str>, Range<usize>> = BTreeMap::new();
        // The syntax was checked, so this cannot fail.
        let entries = serde_json::from_str::<Entries<'a>>(object.get()).unwrap_or_default();
        for (written, value) in entries.0 {
            let key = text(written.get());
            let at = self.range(written.get());
            if let Some(first) = places.get(&key) {
                Diagnostic::new(Code::DuplicateKey, self.file.span(at))
                    .message(format!("The key `{}` is given twice", shown(&key)))
                    .caret("given again here")
                    .label(self.file.span(first.clone()), "first given here")
                    .hint("Keep one of the two.")
                    .report(self.file);
                continue;
            }
            places.insert(key.clone(), at.clone());
            if let Some(value) = self.value(value, depth + 1) {
                table.insert(toml::Spanned::new(at, key), value);
            }
        }
        table
    }

    /// Converts a value; `None` if it is empty or too deep.
    fn value(&mut self, raw: &'a RawValue, depth: usize) -> Option<toml::Spanned<DeValue<'a>>> {
        let range = self.range(raw.get());
        let value = match raw.get().as_bytes().first() {
            Some(b'{' | b'[') if depth > MAX_DEPTH => {
                Diagnostic::new(Code::NestingTooDeep, self.file.span(range))
                    .message(format!(
                        "Lists and objects are nested deeper than {MAX_DEPTH}"
                    ))
                    .hint("No draft is nested so deeply: take the file as it was saved.")
                    .report(self.file);
                return None;
            }
            Some(b'{') => DeValue::Table(self.table(raw, depth)),
            Some(b'[') => {
                let items = serde_json::from_str::<Vec<&RawValue>>(raw.get()).unwrap_or_default();
                let mut list = DeArray::new();
                for item in items {
                    if let Some(value) = self.value(item, depth + 1) {
                        list.push(value);
                    }
                }
                DeValue::Array(list)
            }
            Some(b'"') => DeValue::String(text(raw.get())),
            Some(b't') => DeValue::Boolean(true),
            Some(b'f' | b'n') | None => return None,
            // The numbers of JSON are numbers of TOML.
            _ => DeValue::parse(raw.get()).ok()?.into_inner(),
        };
        let is_empty = match &value {
            DeValue::String(text) => text.is_empty(),
            DeValue::Array(list) => list.is_empty(),
            DeValue::Table(table) => table.is_empty(),
            _ => false,
        };
        (!is_empty).then(|| toml::Spanned::new(range, value))
    }
}

/// The keys and values of an object, in order, with repeated keys.
#[derive(Default)]
struct Entries<'a>(Vec<(&'a RawValue, &'a RawValue)>);

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;

        impl<'de> Visitor<'de> for All {
            type Value = Entries<'de>;

            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }

        deserializer.deserialize_map(All)
    }
}

/// The text of a string with its quotes. Half of a surrogate pair, which is no character, becomes
/// U+FFFD, as in browsers.
fn text(quoted: &str) -> Cow<'_, str> {
    let inner = quoted.get(1..quoted.len().saturating_sub(1)).unwrap_or("");
    if !inner.contains('\\') {
        return Cow::Borrowed(inner);
    }
    if let Ok(text) = serde_json::from_str::<String>(quoted) {
        return Cow::Owned(text);
    }
    // As bytes, halves of pairs are three bytes each: ED, then A0 to BF.
    let Bytes(mut bytes) = serde_json::from_str(quoted).unwrap_or_default();
    let halves: Vec<usize> = (bytes.windows(2).enumerate())
        .filter(|(_, pair)| matches!(pair, [0xed, 0xa0..=0xbf]))
        .map(|(at, _)| at)
        .collect();
    for at in halves {
        if let Some(half) = bytes.get_mut(at..at + 3) {
            half.copy_from_slice("\u{fffd}".as_bytes());
        }
    }
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

/// The bytes of a string, which need not be UTF-8.
#[derive(Default)]
struct Bytes(Vec<u8>);

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl Visitor<'_> for Any {
            type Value = Bytes;

            fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str("a string")
            }

            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Self::Value, E> {
                Ok(Bytes(bytes.to_vec()))
            }
        }

        deserializer.deserialize_bytes(Any)
    }
}

/// The diagnostic for an error of the parser, in plain words.
fn syntax_error(file: &File<'_>, json: &str, error: &serde_json::Error) -> Diagnostic {
    let before: usize = json
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    let mut at = (before + error.column().saturating_sub(1)).min(json.len());
    while !json.is_char_boundary(at) {
        at -= 1;
    }
    let end = json
        .get(at..)
        .and_then(|rest| rest.chars().next())
        .map_or(at, |c| at + c.len_utf8());
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or_default();
    let before = json.get(..at).unwrap_or("").trim_end();
    let is_end = matches!(json.as_bytes().get(at), Some(b'}' | b']'));
    let said = match before.ends_with(',') && is_end {
        true => "trailing comma",
        false => said,
    };
    let (message, hint) = in_plain_words(said);
    Diagnostic::new(Code::JsonSyntax, file.span(at..end))
        .message(message)
        .caret("not understood from here on")
        .hint(hint)
}

/// What the parser's message means, and the way out.
fn in_plain_words(said: &str) -> (&'static str, &'static str) {
    match said {
        _ if said.starts_with("EOF") => (
            "The file ends too early",
            "Something is not closed, or the file was cut off: take it again from where it was saved.",
        ),
        "trailing comma" => (
            "A comma stands after the last one of a list or object",
            "Delete the comma.",
        ),
        "expected `,` or `}`" | "expected `,` or `]`" => (
            "A comma or a closing bracket is missing",
            "Put a comma between two values, and a bracket at the end.",
        ),
        "key must be a string" => (
            "A key is not in quotes",
            "Put every key in straight double quotes.",
        ),
        "trailing characters" => (
            "Something stands after the end of the data",
            "Delete what stands after the last closing brace.",
        ),
        _ if said.starts_with("control character") => (
            "A line break or control character stands in a text",
            "Write a line break as \\n.",
        ),
        "expected value" | "expected ident" | "invalid number" => (
            "This is not a value of JSON",
            "Texts stand in straight double quotes; there are no comments, and no NaN or Infinity.",
        ),
        _ => (
            "The file is not valid JSON",
            "Take the file as the form saved it, or mend it here.",
        ),
    }
}
