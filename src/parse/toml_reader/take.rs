//! Takes values and tables out of a table.

use super::table::{Table, Value};
use super::values::Read;
use super::wrong_type::{self, wrong_type};
use crate::parse::file::{File, Syntax};
use crate::parse::key::{Key, Presence};
use crate::parse::raw::{Field, KeyedText, Text};
use crate::parse::shown::shown;
use toml::de::DeValue;

impl<'a> Table<'a> {
    /// The value of a key. Reports a missing key, and one that a translation must not have.
    pub(super) fn value(&mut self, file: &mut File<'a>, key: &'static Key) -> Option<Value<'a>> {
        let value = if key.kind.is_translated() {
            self.take(file, key.name)
        } else {
            self.take_fact(file, key.name)
        };
        if value.is_none() && key.presence == Presence::Required {
            self.missing(file, key.name);
        }
        value
    }

    /// One value.
    pub(super) fn one<T>(
        &mut self,
        file: &mut File<'a>,
        key: &'static Key,
        read: Read<T>,
    ) -> Field<T> {
        let value = self.value(file, key)?;
        read(file, key.name, value)
    }

    /// One table.
    pub(super) fn table<T>(
        &mut self,
        file: &mut File<'a>,
        key: &'static Key,
        read: impl FnOnce(&mut File<'a>, &mut Table<'a>) -> T,
    ) -> Option<T> {
        let value = self.value(file, key)?;
        let name = shown_key(key, "[", "]");
        one_table(file, name, key.name, value, read)
    }

    /// A list of tables.
    pub(super) fn tables<T>(
        &mut self,
        file: &mut File<'a>,
        key: &'static Key,
        mut read: impl FnMut(&mut File<'a>, &mut Table<'a>) -> T,
    ) -> Vec<T> {
        let Some(value) = self.value(file, key) else {
            return Vec::new();
        };
        let name = shown_key(key, "[[", "]]");
        let span = value.span();
        match value.into_inner() {
            DeValue::Array(items) => {
                let mut tables = Vec::with_capacity(items.len());
                tables.extend(
                    items.into_iter().filter_map(|item| {
                        one_table(file, name.clone(), key.name, item, &mut read)
                    }),
                );
                tables
            }
            other => wrong_type(file, key.name, span, &other, "a list of tables"),
        }
    }

    /// Every remaining table, with its key: the scores of an assessment.
    pub(super) fn remaining_tables<T>(
        &mut self,
        file: &mut File<'a>,
        mut read: impl FnMut(&mut File<'a>, &mut Table<'a>) -> T,
    ) -> Vec<T> {
        if !file.is_json() {
            self.hint = Some(match self.is_top {
                true => {
                    "A score is a table: a line with the id in brackets, and its rating on the next line."
                }
                false => {
                    "What belongs here is a table: a line with its name in brackets, and its texts on the lines below."
                }
            });
        }
        let entries = std::mem::take(&mut self.entries);
        let mut read_tables = Vec::with_capacity(entries.len());
        let mut left = Vec::new();
        for (key, value) in entries {
            let span = value.span();
            match value.into_inner() {
                DeValue::Table(table) => {
                    let shown = shown(key.get_ref());
                    let name = match file.syntax {
                        Syntax::Toml => format!("[{shown}]"),
                        Syntax::Json => format!("`{shown}`"),
                    };
                    let key = file.text_at(file.span(key.span()), key.get_ref());
                    let span = file.span(span);
                    let mut table = Table::new(file, table, span, name);
                    table.key = key;
                    let read = read(file, &mut table);
                    table.finish(file);
                    // What a broken header begins may not be what it seems.
                    if !file.broken.has_header_at(table.key.span.start as usize) {
                        read_tables.push(read);
                    }
                }
                DeValue::Array(_) if file.slice(span.clone()).starts_with("[[") => {
                    wrong_type::double_brackets(file, &shown(key.get_ref()), span);
                }
                other if file.is_json() => {
                    wrong_type(file, &shown(key.get_ref()), span, &other, "a table")
                }
                other => left.push((key, toml::Spanned::new(span, other))),
            }
        }
        self.entries = left;
        read_tables
    }

    /// Every remaining text, with its key.
    pub(super) fn remaining_texts(
        &mut self,
        file: &mut File<'a>,
        read: Read<Text>,
    ) -> Vec<KeyedText> {
        let entries = std::mem::take(&mut self.entries);
        let read_texts = entries.into_iter().filter_map(|(key, value)| {
            let id = file.text_at(file.span(key.span()), key.get_ref());
            let text = read(file, &shown(key.get_ref()), value)?;
            Some(KeyedText { key: id, text })
        });
        read_texts.collect()
    }
}

/// The syntax of a table in messages: a header, or a key for the inline tables of facts.
fn shown_key(key: &Key, open: &str, close: &str) -> String {
    match key.kind.is_translated() {
        true => format!("{open}{}{close}", key.name),
        false => format!("`{}`", key.name),
    }
}

fn one_table<'a, T>(
    file: &mut File<'a>,
    name: String,
    key: &str,
    value: Value<'a>,
    read: impl FnOnce(&mut File<'a>, &mut Table<'a>) -> T,
) -> Option<T> {
    let span = value.span();
    match value.into_inner() {
        DeValue::Table(table) => {
            let at = file.span(span);
            let mut table = Table::new(file, table, at, name);
            let read = read(file, &mut table);
            table.finish(file);
            Some(read)
        }
        other => wrong_type(file, key, span, &other, "a table"),
    }
}
