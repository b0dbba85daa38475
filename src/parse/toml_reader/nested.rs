//! Taking tables out of a table.

use super::table::{Table, Value};
use super::wrong_type::{self, wrong_type};
use crate::parse::documents::Text;
use crate::parse::file::File;
use crate::parse::shown::shown;
use crate::source::Spanned;
use toml::de::DeValue;

impl<'a> Table<'a> {
    /// A table that translations do not have, and that may be left out.
    pub(in crate::parse) fn optional_fact_table<T>(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
        read: impl FnOnce(&mut File<'a>, &mut Table<'a>) -> T,
    ) -> Option<T> {
        let value = self.take_fact(file, key)?;
        one_table(file, format!("`{key}`"), key, value, read)
    }

    /// A table that every original has.
    pub(in crate::parse) fn fact_table<T>(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
        read: impl FnOnce(&mut File<'a>, &mut Table<'a>) -> T,
    ) -> Option<T> {
        let Some(value) = self.take_fact(file, key) else {
            self.missing(file, key);
            return None;
        };
        one_table(file, format!("`{key}`"), key, value, read)
    }

    /// A table with texts, that may be left out.
    pub(in crate::parse) fn optional_table<T>(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
        read: impl FnOnce(&mut File<'a>, &mut Table<'a>) -> T,
    ) -> Option<T> {
        let value = self.take(file, key)?;
        one_table(file, format!("[{key}]"), key, value, read)
    }

    /// `[[key]]` tables with texts.
    pub(in crate::parse) fn tables<T>(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
        read: impl FnMut(&mut File<'a>, &mut Table<'a>) -> T,
    ) -> Vec<T> {
        match self.take(file, key) {
            Some(value) => many_tables(file, format!("[[{key}]]"), key, value, read),
            None => Vec::new(),
        }
    }

    /// `[[key]]` tables with texts, of which an original has at least one.
    pub(in crate::parse) fn required_tables<T>(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
        read: impl FnMut(&mut File<'a>, &mut Table<'a>) -> T,
    ) -> Vec<T> {
        match self.take(file, key) {
            Some(value) => many_tables(file, format!("[[{key}]]"), key, value, read),
            None => {
                self.missing(file, key);
                Vec::new()
            }
        }
    }

    /// A list of inline tables that translations do not have.
    pub(in crate::parse) fn fact_tables<T>(
        &mut self,
        file: &mut File<'a>,
        key: &'static str,
        read: impl FnMut(&mut File<'a>, &mut Table<'a>) -> T,
    ) -> Vec<T> {
        match self.take_fact(file, key) {
            Some(value) => many_tables(file, format!("`{key}`"), key, value, read),
            None => Vec::new(),
        }
    }

    /// Every table that is left, with its key: the scores of an assessment.
    pub(in crate::parse) fn remaining_tables<T>(
        &mut self,
        file: &mut File<'a>,
        mut read: impl FnMut(&mut File<'a>, Spanned<Text>, &mut Table<'a>) -> T,
    ) -> Vec<T> {
        self.hint = Some(
            "A score is a table: a line with the id in brackets, and its rating on the next line.",
        );
        let entries = std::mem::take(&mut self.entries);
        let mut read_tables = Vec::with_capacity(entries.len());
        let mut left = Vec::new();
        for (key, value) in entries {
            let span = value.span();
            match value.into_inner() {
                DeValue::Table(table) => {
                    let name = format!("[{}]", shown(key.get_ref()));
                    let key = file.text_at(file.span(key.span()), key.get_ref());
                    let span = file.span(span);
                    let mut table = Table::new(file, table, span, name);
                    read_tables.push(read(file, key, &mut table));
                    table.finish(file);
                }
                DeValue::Array(_) if file.slice(span.clone()).starts_with("[[") => {
                    wrong_type::double_brackets(file, &shown(key.get_ref()), span);
                }
                other => left.push((key, toml::Spanned::new(span, other))),
            }
        }
        self.entries = left;
        read_tables
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
        other => {
            wrong_type(file, key, span, &other, "a table");
            None
        }
    }
}

fn many_tables<'a, T>(
    file: &mut File<'a>,
    name: String,
    key: &str,
    value: Value<'a>,
    mut read: impl FnMut(&mut File<'a>, &mut Table<'a>) -> T,
) -> Vec<T> {
    let span = value.span();
    match value.into_inner() {
        DeValue::Array(items) => {
            let mut tables = Vec::with_capacity(items.len());
            tables.extend(
                items
                    .into_iter()
                    .filter_map(|item| one_table(file, name.clone(), key, item, &mut read)),
            );
            tables
        }
        other => {
            wrong_type(file, key, span, &other, "a list of tables");
            Vec::new()
        }
    }
}
